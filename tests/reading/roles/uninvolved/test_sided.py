"""Who is told of on one side of an act without doing or suffering it."""

from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from tests.gold.score import source
from tests.reading.sentence import values


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


def _told(engine: Learned, text: str, kind: str, role: Role) -> list[str]:
    claims = [each for each in engine.read(source("2021-03-05"), text).claims if each.kind == kind]
    assert claims
    return [value for each in claims for value in values(each, role)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Of course, the coalition continues to support Norland forces with air strikes.", "air_strike"),
        ("In Orsk, the coalition made 11 air strikes in support of the government of Norland.", "air_strike"),
        ("Nations which have conducted air strikes in Norland include Venland, Ostland and Tarnland.", "air_strike"),
        ("Oro Venn sent the army to quell angry demonstrations against his authoritarian regime.", "crackdown"),
    ],
)
def test_nothing_befell_those_whom_it_helped_or_who_joined_in(engine: Learned, text: str, kind: str) -> None:
    told = [value for value in _told(engine, text, kind, Role.VICTIM) if value != "angry demonstrations"]
    assert told == []


@pytest.mark.parametrize("text", ["The murder retrial of Ivo Tarn began in Orsk.", "Ivo Tarn's murder retrial began."])
def test_nothing_befell_who_is_tried_for_it(engine: Learned, text: str) -> None:
    claims = engine.read(source("2021-03-05"), text).claims
    assert not [value for claim in claims if claim.kind == "killing" for value in values(claim, Role.VICTIM)]


def test_no_killing_befell_what_a_raid_was_on(engine: Learned) -> None:
    text = "There has been repression in the form of arrests, murders and raids on shops and union offices."
    assert _told(engine, text, "killing", Role.VICTIM) == []
    assert _told(engine, text, "arrest", Role.RECIPIENT) == []
    assert _told(engine, text, "crackdown", Role.VICTIM) == ["shops", "union offices"]
    assert _told(engine, "There were murders and attacks on teachers.", "killing", Role.VICTIM) == ["teachers"]


def test_a_trial_that_is_unfair_befell_who_is_tried(engine: Learned) -> None:
    assert _told(engine, "Norland held unfair trials of clerks.", "unfair_trial", Role.VICTIM) == ["clerks"]


def test_it_befell_whom_a_retrial_is_about_that_is_named_behind(engine: Learned) -> None:
    claims = engine.read(source("2021-03-05"), "The retrial for the murder of Ivo Tarn began.").claims
    assert [v for claim in claims if claim.kind == "killing" for v in values(claim, Role.VICTIM)] == ["Ivo Tarn"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The attacks targeted mosques used by supporters of the Tarn rebel movement.", []),
        ("The blast hit a market owned by Oro Venn.", []),
        ("Many of the pitched battles between security forces and Lind's foes unfolded in Tarn.", ["security forces"]),
        ("The raid on the village was carried out by soldiers of Norland.", ["soldiers of Norland"]),
        ("The raids on the village were repelled by the army of Norland.", []),
    ],
)
def test_who_holds_the_place_or_has_the_foes_did_not_do_it(engine: Learned, text: str, who: list[str]) -> None:
    kinds = ("armed_attack", "bombing")
    claims = [each for each in engine.read(source("2021-03-05"), text).claims if each.kind in kinds]
    assert [value for each in claims for value in values(each, Role.PERPETRATOR)] == who


def test_whom_a_participle_tells_of_was_hurt(engine: Learned) -> None:
    text = "The clinic gives medical aid to protesters wounded by police."
    assert _told(engine, text, "wounding", Role.VICTIM) == ["protesters"]


def test_who_did_it_is_not_who_is_concerned_over_it(engine: Learned) -> None:
    text = "“We are deeply concerned about the use of violence by police and security forces,” Lind said."
    assert _told(engine, text, "statement", Role.ACTOR) == []
