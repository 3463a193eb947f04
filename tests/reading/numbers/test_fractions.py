from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.reading.numbers.fractions import fractions
from tests.reading.sentence import claim_of, values, words_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two thirds of them left.", ["Two thirds"]),
        ("Nearly two-thirds of them left.", ["two-thirds"]),
        ("Only one third of the cooks left.", ["one third"]),
        ("One in five cooks left, and 4 out of 10 smiths.", ["One in five", "4 out of 10"]),
        ("One of every three cooks left.", ["One of every three"]),
        ("Two quarters of Karsa were shelled.", []),
        ("One third party was named.", []),
        ("One in 2013 left.", []),
        ("Gunmen shot one in five attacks.", []),
        ("Two in three groups left.", []),
        ("One of five cooks left.", []),
        ("Two \u00ad thirds left.", []),
    ],
)
def test_parts_of_a_whole(text: str, found: list[str]) -> None:
    words = words_of(text)
    assert [text[words[first].start : words[last - 1].end] for first, last in fractions(words)] == found


@pytest.mark.parametrize("part", ["Two thirds", "Two-thirds", "One in five", "Three quarters"])
def test_whom_a_part_is_of(part: str) -> None:
    claim = claim_of(
        f"{part} of the villagers were killed in Karsa." if "in" not in part else f"{part} villagers were killed.",
        "killing",
    )
    assert (values(claim, Role.VICTIM), values(claim, Role.COUNT)) == (["villagers"], [])


def test_who_is_left_out_is_not_counted() -> None:
    claim = claim_of("Soldiers killed all but two of the 31 villagers.", "killing")
    assert values(claim, Role.COUNT) == []
    claim = claim_of("Soldiers killed all 31 villagers but two.", "killing")
    assert values(claim, Role.COUNT) == ["31 killed"]
