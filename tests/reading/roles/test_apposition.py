from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.reading import engines
from tests.gold.score import source
from tests.reading.sentence import values


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Lawyer and activist Ana Tarn was arrested on Monday.", ["Ana Tarn"]),
        ("The court released the Velish writer and former mayor Ana Tarn.", ["Ana Tarn"]),
        ("A guard and activist Ana Tarn was arrested on Monday.", ["guard", "Ana Tarn"]),
        ("The guard and activist Ana Tarn were arrested on Monday.", ["guard", "Ana Tarn"]),
        ("The guard and the activist Ana Tarn, a writer, were arrested.", ["guard", "Ana Tarn"]),
    ],
)
@pytest.mark.parametrize("engine", ["rules", "encoder"])
def test_who_is_two_things_is_one_person(text: str, recipients: list[str], engine: str) -> None:
    (claim,) = engines.make(engine).read(source("2020-06-15"), text).claims
    assert values(claim, Role.RECIPIENT) == recipients
