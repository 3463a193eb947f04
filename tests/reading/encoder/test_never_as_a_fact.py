"""What is laid at somebody's door, or near it, is never told as what that one did."""

import pytest

from answerable.reading.encoder.learned import Learned
from answerable.reading.engines import make


@pytest.fixture(scope="module")
def engine() -> Learned:
    return make("encoder")
