"""Only who rules is overthrown; who loses a post is dismissed, and a vote ousts nobody by force."""

from __future__ import annotations

import pytest

from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from tests.gold.score import source
from tests.reading.sentence import claims_of


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("President Lann ousted his security adviser Tom Arle on Monday.", "dismissal"),
        ("President Lann ousts national security adviser Tom Arle", "dismissal"),
        ("The ouster of the police chief came on Monday.", "dismissal"),
        ("Soldiers ousted President Lann on Tuesday.", "coup"),
        ("Protesters ousted the dictator in 2011.", "coup"),
        ("The army ousted the defence minister and took the palace.", "coup"),
    ],
)
def test_who_is_ousted_tells_what_it_was(text: str, kind: str, engine: Learned) -> None:
    for claims in claims_of(text), engine.read(source("2019-06-15"), text).claims:
        assert {claim.kind for claim in claims if claim.kind in {"coup", "dismissal"}} == {kind}


def test_a_vote_is_no_coup(engine: Learned) -> None:
    text = "The government of Norland was toppled in a confidence vote on Monday."
    for claims in claims_of(text), engine.read(source("2019-06-15"), text).claims:
        assert "coup" not in {claim.kind for claim in claims}
