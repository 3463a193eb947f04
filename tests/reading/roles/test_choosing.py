"""Who is elected or named is whom a body chose, and the office is not part of the name."""

from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from tests.gold.score import source
from tests.reading.sentence import claims_of, values


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


@pytest.mark.parametrize(
    ("text", "by", "whom"),
    [
        ("The Senate elected Dara Venn president on Monday.", ["Senate"], ["Dara Venn"]),
        ("The party elected Tom Arle as its leader.", ["party"], ["Tom Arle"]),
        ("On Monday Dara Venn elected leader of the Norland Union.", [], ["Dara Venn"]),
        ("Dara Venn elected Unity leader", [], ["Dara Venn"]),
        ("Dara Venn was elected leader of the party on Monday.", [], ["Dara Venn"]),
    ],
)
def test_who_is_chosen_and_by_whom(text: str, by: list[str], whom: list[str], engine: Learned) -> None:
    for claims in claims_of(text), engine.read(source("2019-06-15"), text).claims:
        (claim,) = [claim for claim in claims if claim.kind == "election"]
        assert values(claim, Role.ACTOR) == by
        assert values(claim, Role.RECIPIENT) == whom
