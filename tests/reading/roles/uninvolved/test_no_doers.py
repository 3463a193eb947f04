"""Who stands near an act and did not do it."""

from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.reading import Engine
from answerable.reading.engines import make
from tests.gold.score import source
from tests.reading.sentence import values


@pytest.fixture(scope="module", params=["encoder", "rules"])
def engine(request: pytest.FixtureRequest) -> Engine:
    return make(request.param)


@pytest.mark.parametrize(
    ("text", "kind", "role"),
    [
        ("The clerks had prior knowledge of the coup of July 2016.", "coup", Role.ACTOR),
        ("The paper claimed that the clerks had knowledge of the bombing.", "bombing", Role.PERPETRATOR),
    ],
)
def test_who_only_knew_of_it_did_not_do_it(engine: Engine, text: str, kind: str, role: Role) -> None:
    claims = engine.read(source("2021-03-05"), text).claims
    assert all(not values(each, role) for each in claims if each.kind == kind)


def test_those_whom_it_was_done_to_are_no_part_of_who_did_it(engine: Engine) -> None:
    text = "Tarn was found guilty of the killings by soldiers of ten villagers."
    killing = next(each for each in engine.read(source("2021-03-05"), text).claims if each.kind == "killing")
    assert values(killing, Role.PERPETRATOR) == ["soldiers"]
    assert values(killing, Role.VICTIM) == ["villagers"]


def test_who_did_a_deed_does_not_denounce_it(engine: Engine) -> None:
    text = "The murder of two clerks by guards of the camp was denounced on Monday."
    told = [each for each in engine.read(source("2021-03-05"), text).claims if each.kind == "condemnation"]
    assert all(not values(each, Role.ACTOR) for each in told)


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("They saw images of the killing of farmers in towns that were held by Norland.", "killing", "Norland"),
        ("The fraud was done with a web of deals that were brought to light by clerks.", "fraud", "clerks"),
        ("Norland sanctioned Ivo Tarn for fraud and for threats against clerks.", "threat", "Norland"),
        ("Norland sanctioned Ivo Tarn for fraud and for threats against clerks.", "fraud", "Norland"),
    ],
)
def test_who_holds_the_place_or_lays_a_measure_did_not_do_it(engine: Engine, text: str, kind: str, who: str) -> None:
    claims = engine.read(source("2021-03-05"), text).claims
    assert who not in [each for c in claims if c.kind == kind for each in values(c, Role.PERPETRATOR)]


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Police held five clerks for planning to hand out leaflets about rape on trams.", "sexual_violence", "clerks"),
        ("Soldiers lied about the killing of two farmers.", "killing", "Soldiers"),
        ("No figure was given for the bombing by the ministry.", "bombing", "ministry"),
        ("Osric Tarn's deputy blamed Ivo Malk's trade policy for the Dravna bomb attacks.", "bombing", "Ivo Malk"),
    ],
)
def test_who_speaks_of_it_did_not_do_it(engine: Engine, text: str, kind: str, who: str) -> None:
    claims = engine.read(source("2021-03-05"), text).claims
    assert who not in [each for c in claims if c.kind == kind for each in values(c, Role.PERPETRATOR)]


def test_who_is_told_behind_by_did_it(engine: Engine) -> None:
    text = "Ten farmers were killed in the bombing by the army."
    claims = engine.read(source("2021-03-05"), text).claims
    assert "army" in [each for c in claims if c.kind == "bombing" for each in values(c, Role.PERPETRATOR)]


def test_who_committed_it_did_it() -> None:
    text = "The killings of ten farmers that were committed by soldiers shook Karsa."
    killing = next(each for each in make("encoder").read(source("2021-03-05"), text).claims if each.kind == "killing")
    assert values(killing, Role.PERPETRATOR) == ["soldiers"]


def test_who_lays_a_measure_for_an_answer_did_not_give_that() -> None:
    text = "Norland imposed sanctions on the chief judge of Velia as punishment for annulling the ruling."
    claims = make("encoder").read(source("2021-03-05"), text).claims
    assert not [each for c in claims if c.kind != "sanction" for each in values(c, Role.ACTOR) if each == "Norland"]


def test_who_lays_a_measure_and_does_more_did_that() -> None:
    text = "Norland sanctioned Ivo Tarn for fraud and bombed his house."
    bombing = next(c for c in make("encoder").read(source("2021-03-05"), text).claims if c.kind == "bombing")
    assert values(bombing, Role.PERPETRATOR) == ["Norland"]


def test_who_joins_those_who_laid_a_measure_did_not_lay_that() -> None:
    text = "Norland joins other countries that have expanded sanctions against Velia."
    (sanction,) = [c for c in make("encoder").read(source("2021-03-05"), text).claims if c.kind == "sanction"]
    assert not values(sanction, Role.ACTOR)


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("They met at the site of Bolivia's worst massacre of miners since the war.", []),
        ("It was Bolivia's massacre of miners.", ["Bolivia"]),
    ],
)
def test_a_land_where_nothing_worse_was_done_did_not_do_it(engine: Engine, text: str, doers: list[str]) -> None:
    told = [each for each in engine.read(source("2021-03-05"), text).claims if each.kind == "mass_killing"]
    assert [values(each, Role.PERPETRATOR) for each in told] == [doers]


def test_whose_torture_death_it_is_tortured_nobody(engine: Engine) -> None:
    told = engine.read(source("2021-03-05"), "Police probe the prisoner's alleged torture death.").claims
    assert all(not values(each, Role.PERPETRATOR) for each in told if each.kind == "torture")


def test_who_calls_a_thing_something_did_not_strike_it(engine: Engine) -> None:
    text = "Another air raid hit what the Orsk Aid Society described as a school on Monday, killing ten children."
    told = engine.read(source("2021-03-05"), text).claims
    assert "killing" in {each.kind for each in told}
    assert all(not values(each, Role.PERPETRATOR) for each in told)
    assert all("Society" not in " ".join(values(each, Role.VICTIM)) for each in told)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "A rebel set off explosives on Monday, killing herself and four guards.",
            [("killing", ["guards"], [])],
        ),
        ("A rebel killed himself and wounded two guards.", [("death", [], ["rebel"])]),
    ],
)
def test_whom_an_attacker_kills_besides_himself(
    engine: Engine, text: str, found: list[tuple[str, list[str], list[str]]]
) -> None:
    told = [each for each in engine.read(source("2021-03-05"), text).claims if each.kind in {"death", "killing"}]
    assert [(each.kind, values(each, Role.VICTIM), values(each, Role.RECIPIENT)) for each in told] == found


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Army headquarters in Karsa announced the raid on Monday.", []),
        ("The Karsa Post covered raids on Monday.", []),
        ("The army announced a raid on Monday.", ["army"]),
    ],
)
def test_who_makes_a_deed_known_did_not_do_it(engine: Engine, text: str, doers: list[str]) -> None:
    told = [each for each in engine.read(source("2021-03-05"), text).claims if each.kind == "armed_attack"]
    assert [values(each, Role.PERPETRATOR) for each in told] == [doers]


@pytest.mark.parametrize(
    "text",
    ["The sailor has been charged with murder by Karsan police.", "The two men were acquitted of torture by a jury."],
)
def test_who_brings_a_charge_did_not_do_what_it_is_of(engine: Engine, text: str) -> None:
    acts = [each for each in engine.read(source("2021-03-05"), text).claims if each.kind in {"killing", "torture"}]
    assert not {"Karsan police", "jury"} & {who for each in acts for who in values(each, Role.PERPETRATOR)}


def test_whom_a_coalition_is_against_did_not_do_what_it_did() -> None:
    text = "It hosts an anti-Karsk, pro-government coalition fighting the Karsks."
    (fighting,) = make("encoder").read(source("2021-03-05"), text).claims
    assert not values(fighting, Role.PERPETRATOR)


def test_who_is_sent_to_deter_a_deed_does_not_do_it(engine: Engine) -> None:
    told = engine.read(source("2021-03-05"), "Troops were sent to deter looting.").claims
    assert [values(each, Role.PERPETRATOR) for each in told if each.kind == "looting"] in ([], [[]])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Clerks who spoke against Odo Tarn shot two guards.", []),
        ("The raiders against Odo Tarn shot two guards.", []),
        ("A complaint against Odo Tarn, who shot two guards, was filed.", ["Odo Tarn"]),
    ],
)
def test_whom_others_are_against_did_not_do_what_they_did(engine: Engine, text: str, expected: list[str]) -> None:
    told = [each for each in engine.read(source("2021-03-05"), text).claims if each.kind in ("shooting", "wounding")]
    assert [each for claim in told for each in values(claim, Role.PERPETRATOR) if "Tarn" in each] == expected


def test_who_is_called_in_for_questioning_harasses_nobody(engine: Engine) -> None:
    text = "Norlander bishop called in for questioning after criticizing inaction on abductions."
    told = [each for each in engine.read(source("2021-03-05"), text).claims if each.kind == "harassment"]
    assert all(not values(each, Role.PERPETRATOR) for each in told)


def test_who_presses_charges_did_not_do_what_they_are_for(engine: Engine) -> None:
    text = "Ana Tarn last month appeared in court to press sexual harassment charges against the anchor Odo Malk."
    told = [each for each in engine.read(source("2021-03-05"), text).claims if each.kind == "sexual_violence"]
    assert all("Ana Tarn" not in values(each, Role.PERPETRATOR) for each in told)
