"""What grammar and the vocabulary say against a claim of the learned engine."""

import pytest

from answerable.model.claim import Claim, Modality, Role
from answerable.reading import rules
from answerable.reading.learned import Learned, learned
from tests.gold.score import source


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


def read(engine: Learned, text: str, published: str = "2021-03-05") -> tuple[Claim, ...]:
    return engine.read(source(published), text).claims


def test_nobody_does_what_a_storm_does(engine: Learned) -> None:
    claims = read(engine, "Typhoon Ada, which killed over 600 people in Norland in 2013, was the worst of the decade.")
    assert "killing" not in {claim.kind for claim in claims}
    assert not any(claim.argument(Role.PERPETRATOR) for claim in claims)


def test_who_is_told_of_a_death_and_who_holds_an_office_did_not_do_it(engine: Learned) -> None:
    for text in (
        "Former Norland Intelligence Agency officer Tom Menz died on Saturday.",
        "Norkosmos, the space agency of Norland, announced the death of the pilot Ivo Lenk.",
    ):
        assert not any(claim.argument(Role.ACTOR) for claim in read(engine, text) if claim.kind == "death")


def test_an_explosion_of_gas_is_no_bombing(engine: Learned) -> None:
    claims = read(engine, "A suspected gas leak led to an explosion on Monday. The explosion hit a bus in Dravna.")
    assert "bombing" not in {claim.kind for claim in claims}


def test_the_time_of_day_is_no_year(engine: Learned) -> None:
    text = "At 4:42 local time on Saturday (2024 Friday, UTC), an earthquake struck Dravna in Norland."
    (claim,) = [c for c in read(engine, text, "2019-07-15") if c.kind == "disaster"]
    time = claim.argument(Role.TIME)
    assert claim.modality is Modality.HAPPENED
    assert time is None or time.value.startswith("2019-07")


def test_he_in_a_speech_is_not_who_speaks(engine: Learned) -> None:
    text = 'Superintendent Anna Holt said on Monday: "Our lives were in danger. He fired a shot at the attacker."'
    claims = read(engine, text)
    assert not any(a.value.endswith("Holt") for c in claims for a in c.arguments if a.role is Role.PERPETRATOR)


def test_until_when_says_not_when(engine: Learned) -> None:
    text = "Police released Ivo Lenk on bail till October."
    (claim,) = [c for c in read(engine, text) if c.kind == "release"]
    assert claim.argument(Role.TIME) is None
