"""What the network's parts of a happening are."""

from __future__ import annotations

import pytest

from answerable.model.claim import OUTLET, Claim, Modality, Role
from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from tests.gold.score import source
from tests.reading.sentence import values


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


def claim_of(engine: Learned, text: str, kind: str) -> Claim:
    return next(each for each in engine.read(source("2021-03-05"), text).claims if each.kind == kind)


def test_what_somebody_calls_charges_is_not_what_they_are_for(engine: Learned) -> None:
    claim = claim_of(engine, "Ivo Lenk was jailed on trumped-up charges of fraud.", "imprisonment")
    assert values(claim, Role.CHARGE) == ["fraud"]


def test_nothing_happens_on_the_telephone(engine: Learned) -> None:
    claim = claim_of(engine, "Ada Lenk has received several death threats on the telephone since May.", "threat")
    assert values(claim, Role.PLACE) == []


def test_who_subjects_somebody_to_torture_does_not_tell_of_it(engine: Learned) -> None:
    for claim in engine.read(source("2021-03-05"), "The guards subjected miners to torture in Karsa prison.").claims:
        assert claim.speaker == OUTLET


def test_who_is_put_in_solitary_confinement_undergoes_it(engine: Learned) -> None:
    claim = claim_of(engine, "Ada Lenk was again placed in solitary confinement in May.", "ill_treatment")
    assert values(claim, Role.VICTIM) == ["Ada Lenk"]


def test_what_somebody_faces_is_still_to_come(engine: Learned) -> None:
    claim = claim_of(engine, "They face from 7 to 12 years of imprisonment if convicted.", "imprisonment")
    assert claim.modality is Modality.POSSIBLE


def test_a_list_of_what_is_reported_tells_no_fact(engine: Learned) -> None:
    text = "The problems include credible reports of: unlawful killings; torture; and unjustified arrests of clerks."
    claims = engine.read(source("2021-03-05"), text).claims
    assert {each.kind for each in claims} >= {"torture", "arrest"}
    assert {each.modality for each in claims} == {Modality.ALLEGED}


@pytest.mark.parametrize(
    ("text", "kind", "put"),
    [
        ("Belgium: Release Ana Lenk", "release", Modality.CALLED_FOR),
        ("Belgium: Quash Convictions of Three Clerks", "conviction_overturned", Modality.CALLED_FOR),
        ("Belgium: Court Released Ana Lenk", "release", Modality.HAPPENED),
    ],
)
def test_a_heading_may_bid_a_country(engine: Learned, text: str, kind: str, put: Modality) -> None:
    assert claim_of(engine, text, kind).modality is put


def test_what_is_used_is_named_whole(engine: Learned) -> None:
    text = "Police used tear gas and rubber bullets to disperse the protest, injuring at least 20 people."
    claim = claim_of(engine, text, "wounding")
    assert values(claim, Role.INSTRUMENT)[:1] == ["tear gas"]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Her mother said she was arrested on Monday.", ["she"]),
        ("According to his lawyer, he was arrested on Monday.", ["he"]),
        ("According to the lawyer, she was arrested on Monday.", ["she"]),
    ],
)
def test_who_tells_of_his_own_is_not_surely_told_of(engine: Learned, text: str, whom: list[str]) -> None:
    assert values(claim_of(engine, text, "arrest"), Role.RECIPIENT) == whom


def test_who_is_only_held_is_no_hostage(engine: Learned) -> None:
    text = "The National Security Agency denied that it was holding Ivo Lenk."
    assert claim_of(engine, text, "arbitrary_detention").modality is Modality.DENIED
    claim = claim_of(engine, "The group is holding Ivo Lenk for ransom.", "hostage_taking")
    assert claim.modality is Modality.HAPPENED


def test_several_men_behind_their_title_are_named(engine: Learned) -> None:
    claim = claim_of(engine, "The court tried Messrs. Lenk, Venn and Tarn on 3 May 2018.", "trial")
    assert values(claim, Role.RECIPIENT) == ["Lenk", "Venn", "Tarn"]


def test_whoever_is_on_hunger_strike_protests(engine: Learned) -> None:
    claim = claim_of(engine, "Ivo Lenk was arrested on 30 July, and has been on hunger strike since.", "protest")
    assert values(claim, Role.ACTOR) == ["Ivo Lenk"]


def test_who_gathered_information_vouches_for_it(engine: Learned) -> None:
    text = "According to information gathered by the Velden Centre, Ivo Lenk was severely beaten on Monday."
    (claim,) = [each for each in engine.read(source("2021-03-05"), text).claims if each.kind == "wounding"]
    assert claim.speaker.name == "Velden Centre"


def test_nothing_happens_in_the_paper_that_somebody_writes_for(engine: Learned) -> None:
    text = "Officers in Karsa arrested Ivo Lenk, a columnist at the newspaper Orsk Times, on Monday."
    assert values(claim_of(engine, text, "arrest"), Role.PLACE) in ([], ["Karsa"])


def test_nobody_is_acquitted_of_what_he_is_known_for(engine: Learned) -> None:
    text = "The court acquitted Ada Lenk, an academic known for her commitment towards miners."
    assert values(claim_of(engine, text, "acquittal"), Role.CHARGE) == []


@pytest.mark.parametrize(
    "text",
    [
        "The court sentenced Ivo Tarn to aggravated life imprisonment.",
        "Prosecutors had sought life sentences for all of the guards except Tarn.",
        "The High Court upholds a 40-year jail term for Tarn's killers.",
    ],
)
def test_a_punishment_and_whom_it_is_for_is_no_charge(engine: Learned, text: str) -> None:
    assert values(claim_of(engine, text, "sentence"), Role.CHARGE) == []


def test_who_did_a_deed_takes_no_step_over_it(engine: Learned) -> None:
    claim = claim_of(engine, "The trial for killings carried out by guards of the Marn camp began in August.", "trial")
    assert values(claim, Role.ACTOR) == []
    assert values(claim, Role.CHARGE) == ["killings carried out by guards of the Marn camp"]


def test_no_court_is_part_of_a_charge(engine: Learned) -> None:
    claim = claim_of(engine, "Ivo Tarn was convicted of the murder of two clerks by a jury of six.", "conviction")
    assert values(claim, Role.CHARGE) == ["the murder of two clerks"]
    told = claim_of(engine, "Two men were sentenced to death for the killing of a clerk by the militia.", "killing")
    assert told.speaker.name != "militia"


def test_who_stands_trial_for_torture_is_no_victim_of_it(engine: Learned) -> None:
    text = "A torture trial against two officers opened in Karsa on Monday."
    claims = engine.read(source("2021-03-05"), text).claims
    assert not any(values(each, Role.VICTIM) for each in claims)
    trial = next(each for each in claims if each.kind == "trial")
    assert values(trial, Role.RECIPIENT) == ["officers"]
    assert values(trial, Role.PLACE) == ["Karsa"]
    unfair = claim_of(engine, "An unfair trial was held in Karsa.", "unfair_trial")
    assert values(unfair, Role.PLACE) == ["Karsa"]
    detention = claim_of(engine, "The league denounced the detention without trial of Ivo Tarn.", "arbitrary_detention")
    assert values(detention, Role.VICTIM) == ["Ivo Tarn"]


def test_what_charges_are_for_is_alleged(engine: Learned) -> None:
    claim = claim_of(engine, "The rape charges against Ivo Tarn in Karsa were dropped.", "sexual_violence")
    assert claim.modality is Modality.ALLEGED
    assert values(claim, Role.PLACE) == []


def test_a_jury_gives_the_verdict(engine: Learned) -> None:
    claim = claim_of(engine, "The jury's verdict was announced on Monday.", "verdict")
    assert values(claim, Role.RECIPIENT) == []
