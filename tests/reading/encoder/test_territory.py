from __future__ import annotations

import pytest

from answerable.model.claim import WHO, Claim, Role
from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from tests.gold.score import source


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


def read(engine: Learned, text: str, kind: str) -> Claim:
    return next(claim for claim in engine.read(source("2021-03-05"), text).claims if claim.kind == kind)


@pytest.mark.parametrize(
    ("text", "kind", "place", "country"),
    [
        ("Rebels besieged Aleppo for two years.", "siege", "Aleppo", "SY"),
        ("The army launched an assault on the Iraqi city of Fallujah on Monday.", "armed_attack", "Al Fallūjah", "IQ"),
        ("The foreign minister visited Basra on Monday.", "visit", "Basrah", "IQ"),
        ("The air force bombed Baghdad on Monday.", "bombing", "Baghdad", "IQ"),
    ],
)
def test_what_a_town_undergoes_happens_there(engine: Learned, text: str, kind: str, place: str, country: str) -> None:
    claim = read(engine, text, kind)
    assert claim.location is not None
    assert (claim.location.name, claim.location.country) == (place, country)
    assert place not in [each.value for each in claim.arguments if each.role in WHO and each.name]


def test_nobody_is_visited_in_a_town(engine: Learned) -> None:
    claim = read(engine, "The foreign minister visited Basra on Monday.", "visit")
    assert Role.RECIPIENT not in {each.role for each in claim.arguments}


@pytest.mark.parametrize(
    ("text", "kind", "named"),
    [
        ("Norway criticised Tehran over the arrests on Monday.", "condemnation", "Tehran"),
        ("Norway attacked Iran on Monday.", "armed_attack", "Iran"),
    ],
)
def test_a_government_and_a_state_are_somebody(engine: Learned, text: str, kind: str, named: str) -> None:
    claim = read(engine, text, kind)
    assert (named, True) in [(each.value, each.name) for each in claim.arguments if each.role in WHO]
    assert Role.PLACE not in {each.role for each in claim.arguments}


def test_a_place_that_is_told_stands(engine: Learned) -> None:
    claim = read(engine, "In Mosul gunmen attacked the convoy to Baghdad on Monday.", "armed_attack")
    assert [each.value for each in claim.arguments if each.role is Role.PLACE] == ["Mosul"]
