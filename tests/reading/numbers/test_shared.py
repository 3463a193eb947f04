"""Numbers that two happenings of a sentence have together."""

from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.reading import engines
from tests.gold.score import source
from tests.reading.sentence import claims_of, values


def counts(text: str) -> dict[str, list[str]]:
    return {
        claim.kind: [each.value for each in claim.arguments if each.role is Role.COUNT] for claim in claims_of(text)
    }


@pytest.mark.parametrize("joined", ["or", "and", "or badly"])
def test_of_killed_or_injured_nobody_tells_how_many_were_killed(joined: str) -> None:
    told = counts(f"At least 300 people were killed {joined} injured in Karsa.")
    assert told == {"killing": ["300.. killed or wounded"], "wounding": ["300.. killed or wounded"]}


def test_of_dead_or_missing_nobody_tells_how_many_are_dead() -> None:
    told = engines.make("encoder").read(source("2020-06-15"), "The flood left 1,200 people dead or missing.").claims
    assert [values(claim, Role.COUNT) for claim in told if claim.kind == "death"] == [["1200 dead or missing"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blast killed 30 people and wounded 12.", {"killing": ["30 killed"], "wounding": ["12 wounded"]}),
        (
            "9 cooks were arrested and tortured by soldiers.",
            {"arrest": ["9 arrested"], "torture": ["9 tortured"]},
        ),
    ],
)
def test_numbers_of_each_stay(text: str, expected: dict[str, list[str]]) -> None:
    assert counts(text) == expected
