from __future__ import annotations

import pytest

from answerable.model.claim import Claim, Role
from answerable.reading import engines
from tests.gold.score import source
from tests.reading.sentence import values


def claim_of(text: str, kind: str) -> Claim:
    return next(each for each in engines.make("rules").read(source("2020-06-15"), text).claims if each.kind == kind)


@pytest.mark.parametrize(
    ("text", "kind", "role", "wanted"),
    [
        ("Several of the dictator's associates would face trial.", "trial", Role.RECIPIENT, ["dictator's associates"]),
        (
            "The bishop and one of the drivers were abducted in Karsa.",
            "abduction",
            Role.VICTIM,
            ["bishop", "one of the drivers"],
        ),
        ("There were arrests of drivers and searches of their huts.", "arrest", Role.RECIPIENT, ["drivers"]),
        ("Two of the drivers were abducted in Karsa.", "abduction", Role.VICTIM, ["drivers"]),
        ("Soldiers shot dead two students.", "killing", Role.VICTIM, ["students"]),
        ("Gunmen shot dead a priest in Karsa.", "killing", Role.VICTIM, ["priest"]),
        ("Gunmen shot dead in Karsa.", "killing", Role.VICTIM, ["Gunmen"]),
        ("Soldiers killed all but one of the drivers.", "killing", Role.VICTIM, []),
    ],
)
def test_who_is_meant_of_many(text: str, kind: str, role: Role, wanted: list[str]) -> None:
    assert values(claim_of(text, kind), role) == wanted


@pytest.mark.parametrize(
    ("text", "blamed", "blaming"),
    [
        ("Emil Tarn drew criticism from the opposition.", ["Emil Tarn"], ["opposition"]),
        ("The minister faced condemnation from students.", ["minister"], ["students"]),
        ("The opposition criticised Emil Tarn.", ["Emil Tarn"], ["opposition"]),
        ("The ban drew sharp criticism from Norland and Velia.", [], ["Norland", "Velia"]),
    ],
)
def test_whom_blame_meets(text: str, blamed: list[str], blaming: list[str]) -> None:
    claim = claim_of(text, "condemnation")
    assert (values(claim, Role.RECIPIENT), values(claim, Role.ACTOR)) == (blamed, blaming)
