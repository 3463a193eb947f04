from __future__ import annotations

import pytest

from answerable.model.claim import Role
from tests.reading.sentence import claims_of, values


@pytest.mark.parametrize(
    ("text", "kind", "happened", "known"),
    [
        ("In October 2018 Velia uncovered a plot to bomb a rally in Orsk.", "bombing", [], ["2018-10"]),
        ("The killing of 40 prisoners in 1988 came to light in 1993.", "killing", ["1988"], ["1993"]),
        ("Police revealed on Thursday a plot to assassinate Emil Tarn.", "assassination", [], ["2020-06-11"]),
        (
            "In 2001, a report revealed that soldiers killed ten villagers in 1988.",
            "killing",
            ["1988"],
            ["2001"],
        ),
        ("Soldiers tortured Emil Tarn in 1988, the commission revealed in 2001.", "torture", ["1988"], ["2001"]),
        ("Soldiers tortured Emil Tarn in 1988, the commission said in 2001.", "torture", ["1988"], []),
        ("Soldiers killed ten villagers in 1988.", "killing", ["1988"], []),
    ],
)
def test_when_it_became_known_is_not_when_it_happened(
    text: str, kind: str, happened: list[str], known: list[str]
) -> None:
    (claim,) = [each for each in claims_of(text) if each.kind == kind]
    assert values(claim, Role.TIME) == happened
    assert values(claim, Role.KNOWN) == known


def test_a_finding_out_that_may_come_dates_nothing() -> None:
    for claim in claims_of("The commission may reveal in July that soldiers killed ten villagers."):
        assert values(claim, Role.KNOWN) == []
