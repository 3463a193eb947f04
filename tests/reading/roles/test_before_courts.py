"""A court that is asked is not accused, and what it rules against is a ruling."""

from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from tests.gold.score import source
from tests.reading.sentence import claims_of, values

DAY = "2019-06-15"


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The family petitioned the High Court over the killing of Dara Venn.", []),
        ("Activists petitioned the High Court against the police for torture.", ["police"]),
        ("Lawyers filed a complaint with the Supreme Court against the ministry.", ["ministry"]),
    ],
)
def test_who_is_petitioned_is_not_accused(text: str, whom: list[str], engine: Learned) -> None:
    for claims in claims_of(text), engine.read(source(DAY), text).claims:
        (claim,) = [claim for claim in claims if claim.kind == "complaint"]
        assert values(claim, Role.RECIPIENT) == whom


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("The ban was ruled unlawful by the High Court on Monday.", ["High Court"]),
        ("The Supreme Court struck down the law on Monday.", ["Supreme Court"]),
        ("The Constitutional Court declared the law void.", ["Constitutional Court"]),
    ],
)
def test_what_a_court_finds_against_the_law_is_a_ruling(text: str, by: list[str], engine: Learned) -> None:
    for claims in claims_of(text), engine.read(source(DAY), text).claims:
        (claim,) = [claim for claim in claims if claim.kind == "court_order"]
        assert values(claim, Role.ACTOR) == by


@pytest.mark.parametrize(
    "text",
    [
        "The minister declared the march unlawful.",
        "The report found the sale unlawful.",
        "Tom Arle declared the strike illegal and threatened to close the court.",
        "Gunmen struck down a guard in Ostrel.",
    ],
)
def test_what_others_find_so_is_none(text: str, engine: Learned) -> None:
    for claims in claims_of(text), engine.read(source(DAY), text).claims:
        assert "court_order" not in {claim.kind for claim in claims}
