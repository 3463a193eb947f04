"""Which sort of step its words name."""

from __future__ import annotations

import pytest

from answerable.joining.facts.sorts import sorts_of
from tests.joining.made import Text


@pytest.mark.parametrize(("trigger", "sorts"), [("ordered the release of", {"release"}), ("ordered", {"other"})])
def test_an_order_to_release_somebody_is_no_other_order(trigger: str, sorts: set[str]) -> None:
    text = Text("s-1", f"A court {trigger} Emil Tarn, who is forty, to pay ten thousand to the sister of the baker.")
    assert sorts_of(text.claim("court_order", trigger, recipient="Emil Tarn")) == sorts
