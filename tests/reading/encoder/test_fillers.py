"""Which words fill the sides of a happening."""

from __future__ import annotations

import pytest

from answerable.model.claim import Claim, Role
from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from tests.gold.score import source


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


def _read(engine: Learned, text: str) -> tuple[Claim, ...]:
    return engine.read(source("2021-03-05"), text).claims


def _values(claims: tuple[Claim, ...], kind: str, *roles: Role) -> list[tuple[str, bool]]:
    return [(a.value, a.name) for c in claims if c.kind == kind for a in c.arguments if a.role in roles]


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Tarn supporters attacked the convoy near Sarde.", "armed_attack", "Tarn supporters"),
        ("Police arrested a 30-year-old Cheltenham man on suspicion of conspiracy to rob.", "plot", "Cheltenham man"),
    ],
)
def test_a_name_that_only_describes_does_nothing(engine: Learned, text: str, kind: str, who: str) -> None:
    assert _values(_read(engine, text), kind, Role.PERPETRATOR) == [(who, False)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "According to the findings of the Halden Commission, soldiers killed nine men in Dravna.",
            "Halden Commission",
        ),
        ("Police say nine men were killed in Dravna on Monday.", "Police"),
        ("Norland Prime Minister Ina Ardo said soldiers had killed nine men in Dravna.", "Ina Ardo"),
    ],
)
def test_who_tells_is_named_to_the_word(engine: Learned, text: str, speaker: str) -> None:
    assert {claim.speaker.name for claim in _read(engine, text) if claim.kind == "killing"} == {speaker}


def test_a_comma_alone_makes_no_list(engine: Learned) -> None:
    claims = _read(engine, "The attacker, a man, was shot in the head by another guard.")
    assert _values(claims, "shooting", Role.VICTIM) == [("attacker", False)]


def test_how_it_was_done_undergoes_nothing(engine: Learned) -> None:
    claims = _read(engine, "She was gang raped by Quirin, Redo, and an unidentified third officer.")
    assert _values(claims, "sexual_violence", Role.VICTIM) == []
