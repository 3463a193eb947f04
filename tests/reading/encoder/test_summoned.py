"""Who summons an envoy, told by where he is summoned."""

from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from tests.gold.score import source


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        (
            "Norland's ambassador was summoned to the Foreign Office on Monday.",
            ["Foreign Office"],
            ["Norland's ambassador"],
        ),
        (
            "Velia's foreign ministry handed a note of protest to the Norlandish ambassador.",
            ["Velia's foreign ministry"],
            ["Norlandish ambassador"],
        ),
        ("The envoy was called to the foreign ministry.", ["foreign ministry"], ["envoy"]),
        ("Norland summoned Velia's chargé d'affaires.", ["Norland"], ["Velia's chargé d'affaires"]),
        ("Norland summoned the envoy to the Foreign Office.", ["Norland"], ["envoy"]),
    ],
)
def test_who_summons_whom(engine: Learned, text: str, actors: list[str], recipients: list[str]) -> None:
    (claim,) = [each for each in engine.read(source("2020-06-15"), text).claims if each.kind == "summons"]
    assert [each.value for each in claim.arguments if each.role is Role.ACTOR] == actors
    assert [each.value for each in claim.arguments if each.role is Role.RECIPIENT] == recipients


def test_who_did_what_a_protest_is_over_does_not_protest(engine: Learned) -> None:
    text = "A demarche was made lodging strong protest at the deaths of two guards during a raid on Monday by rebels."
    claims = [each for each in engine.read(source("2020-06-15"), text).claims if each.kind == "summons"]
    assert claims
    assert not any(each.argument(Role.ACTOR) for each in claims)


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("The fugitive mayor surrendered to police on Monday.", ["police"], ["fugitive mayor"]),
        ("Ivo Tarn surrendered to General Malk in Karsa.", ["Malk"], ["Ivo Tarn"]),
    ],
)
def test_who_surrenders_is_held_by_whom_he_comes_to(
    engine: Learned, text: str, actors: list[str], recipients: list[str]
) -> None:
    (claim,) = [each for each in engine.read(source("2020-06-15"), text).claims if each.kind == "arrest"]
    assert [each.value for each in claim.arguments if each.role is Role.ACTOR] == actors
    assert [each.value for each in claim.arguments if each.role is Role.RECIPIENT] == recipients
