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


def test_a_participle_tells_of_the_nearest_person(engine: Learned) -> None:
    text = "A former driver of a Velish minister accused of money laundering says he fled."
    assert values(claim_of(engine, text, "corruption"), Role.PERPETRATOR) == ["Velish minister"]


def test_who_stands_behind_a_colon_is_not_whom_a_deed_befell(engine: Learned) -> None:
    claim = claim_of(engine, "We spoke to the man accused of ordering the assassination: Bo Venn.", "assassination")
    assert values(claim, Role.VICTIM) == []


def test_who_may_be_responsible_has_not_done_it(engine: Learned) -> None:
    claim = claim_of(engine, "The group may be responsible for the attack on Karsa.", "armed_attack")
    assert values(claim, Role.PERPETRATOR) == []


def test_who_takes_a_bribe_is_corrupt_and_none_whom_it_is_done_to(engine: Learned) -> None:
    taken = claim_of(engine, "The mayor received bribes from a builder.", "corruption")
    assert "mayor" in values(taken, Role.PERPETRATOR)
    assert values(taken, Role.VICTIM) == []
    paid = claim_of(engine, "The company paid a bribe of 2 million dollars to the mayor.", "corruption")
    assert (values(paid, Role.PERPETRATOR), values(paid, Role.VICTIM)) == (["company"], [])


def test_a_step_due_to_something_is_not_taken_for_it(engine: Learned) -> None:
    text = "The president pardoned Ada Lenk due to her service with the Third Brigade."
    assert values(claim_of(engine, text, "pardon"), Role.RECIPIENT) == ["Ada Lenk"]


def test_who_is_put_on_a_list_does_nothing(engine: Learned) -> None:
    for text in ("Army colonel added to sanctions list", "DR Karsa army colonel added to UN sanctions list"):
        claim = claim_of(engine, text, "designation")
        assert values(claim, Role.ACTOR) in ([], ["UN"])
        assert [each.split()[-1] for each in values(claim, Role.RECIPIENT)] == ["colonel"]
    claim = claim_of(engine, "Bo Venn has been added for reasons of torture and rape.", "designation")
    assert values(claim, Role.RECIPIENT) == ["Bo Venn"]


def test_its_invasion_is_not_theirs_who_answer_it(engine: Learned) -> None:
    for text in (
        "Canada imposed an embargo on Norland after its invasion of Velia.",
        "The European Union imposed sanctions on Norland over its attack on Karsa.",
    ):
        for claim in engine.read(source("2021-03-05"), text).claims:
            assert not {"Canada", "European Union"} & set(values(claim, Role.PERPETRATOR))


def test_a_statement_of_several_missions_is_not_the_first_ones(engine: Learned) -> None:
    text = "He led a massacre of 90 people, said a joint statement released by the French, British and Velish missions."
    assert claim_of(engine, text, "mass_killing").speaker.name == "joint statement"
    text = "Two men were killed, said a statement issued by the French embassy."
    assert claim_of(engine, text, "killing").speaker.name == "French embassy"


@pytest.mark.parametrize(
    ("text", "kind", "whom"),
    [
        ("Twenty men linked to the killing of Ada Lenk were sanctioned.", "sanction", ["men"]),
        (
            "Sanctions will be imposed on senior security figures responsible for human rights violations.",
            "sanction",
            ["senior security figures"],
        ),
        ("Norland sanctioned Senators Ada Lenk and Ivo Holt.", "sanction", ["Ada Lenk", "Ivo Holt"]),
        ("The House has impeached two Presidents.", "charge", ["Presidents"]),
        (
            "The deeds make the judges and their wives ineligible for entry into Norland.",
            "travel_ban",
            ["judges", "wives"],
        ),
        ("The minister and his wife are ineligible to enter Norland.", "travel_ban", ["minister", "wife"]),
        (
            "Norland is removing 17 men from the Specially Designated Nationals and Blocked Persons List.",
            "sanction_lifted",
            ["men"],
        ),
        ("The general was delisted after a court found that the evidence was weak.", "sanction_lifted", ["general"]),
    ],
)
def test_whom_a_measure_is_laid_on(engine: Learned, text: str, kind: str, whom: list[str]) -> None:
    assert values(claim_of(engine, text, kind), Role.RECIPIENT) == whom


def test_whom_sanctions_are_on_is_no_victim_of_who_evades_them(engine: Learned) -> None:
    text = "The bank was fined 5 million dollars for breaching sanctions on Norland."
    assert values(claim_of(engine, text, "sanctions_evasion"), Role.VICTIM) == []


def test_whom_sanctions_are_on_is_no_victim_of_what_they_are_for(engine: Learned) -> None:
    text = "Norland announced sanctions against three commanders, citing what it described as an 18-month siege."
    assert values(claim_of(engine, text, "siege"), Role.VICTIM) == []
    assert values(claim_of(engine, "Treasury Sanctions Velish Paramilitary Leader", "sanction"), Role.ACTOR) == [
        "Treasury"
    ]


def test_who_does_it_does_not_undergo_it(engine: Learned) -> None:
    text = "Omar A., Bo J. and Ivo S. are accused of torture, in case of Omar A. and Bo J. with loss of liberty."
    claim = next(each for each in engine.read(source("2020-06-15"), text).claims if each.kind == "torture")
    assert values(claim, Role.VICTIM) == []
    assert "Ivo S." in values(claim, Role.PERPETRATOR)


def test_whose_questioning_it_is_undergoes_it(engine: Learned) -> None:
    claim = claim_of(engine, "One of Lenk's interrogations lasted ten hours.", "investigation")
    assert (values(claim, Role.ACTOR), values(claim, Role.RECIPIENT)) == ([], ["Lenk"])


def test_torture_under_which_somebody_confesses_is_not_what_he_confesses(engine: Learned) -> None:
    claim = claim_of(engine, "Ivo Venn confessed under torture to killing the judge.", "acknowledgement")
    assert values(claim, Role.CHARGE) == ["killing the judge"]


def test_who_says_that_he_was_charged_was(engine: Learned) -> None:
    claim = claim_of(engine, "Ivo Gray said he has been charged with theft.", "charge")
    assert values(claim, Role.RECIPIENT) == ["Ivo Gray"]


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


def test_the_noun_for_a_measure_does_not_say_its_end(engine: Learned) -> None:
    claims = engine.read(source("2021-03-05"), "Sanctions imposed in 2014 were lifted in 2020.").claims
    assert [(each.kind, values(each, Role.TIME)) for each in claims] == [
        ("sanction", ["2014"]),
        ("sanction_lifted", ["2020"]),
    ]


def test_the_day_of_a_report_is_not_of_what_it_tells(engine: Learned) -> None:
    text = "According to a June 2012 report by Hearth, soldiers killed two men."
    assert values(claim_of(engine, text, "report_published"), Role.TIME) == ["2012-06"]
    assert values(claim_of(engine, text, "killing"), Role.TIME) == []


def test_a_post_behind_a_name_makes_nobody_two(engine: Learned) -> None:
    text = "Gunmen killed Ivo Tarn, the Karsa Bureau Chief for the Orsk Courier, on Monday."
    assert values(claim_of(engine, text, "killing"), Role.VICTIM) == ["Ivo Tarn"]
    text = "Gunmen killed Ivo Tarn, the mayor of Karsa, and Ana Venn, a judge."
    assert values(claim_of(engine, text, "killing"), Role.VICTIM) == ["Ivo Tarn", "Ana Venn"]


def test_what_went_on_since_a_coup_did_not_happen_in_its_month(engine: Learned) -> None:
    text = "Since the February 2019 coup, soldiers have killed more than 100 people."
    assert values(claim_of(engine, text, "coup"), Role.TIME) == ["2019-02"]
    assert values(claim_of(engine, text, "killing"), Role.TIME) == ["2019-02/.."]


def test_a_month_before_have_is_one(engine: Learned) -> None:
    claim = claim_of(engine, "The men who were kidnapped in May have been released.", "abduction")
    assert (values(claim, Role.TIME), values(claim, Role.PLACE)) == (["2020-05"], [])


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Save the Children condemned the arrest of Ana Lenk.", "Save the Children"),
        ("The Campaign Against Arms Trade condemned the arrest of Ana Lenk.", "Campaign Against Arms Trade"),
        ("The Norland-supported Velish Front condemned the arrest of Ana Lenk.", "Velish Front"),
        ("The U.S.-led coalition condemned the arrest of Ana Lenk.", "U.S.-led coalition"),
        ("The Research and Analysis Wing condemned the arrest of Ana Lenk.", "Research and Analysis Wing"),
        ("The Ministry of Justice and Security condemned the arrest of Ana Lenk.", "Ministry of Justice and Security"),
        ("Ivo Tarn, Jr., condemned the arrest of Ana Lenk.", "Ivo Tarn, Jr."),
        ("Orsk Shipping and Trading Co. condemned the arrest of Ana Lenk.", "Orsk Shipping and Trading Co."),
        ("Petro van der Tarn condemned the arrest of Ana Lenk.", "Petro van der Tarn"),
    ],
)
def test_a_body_is_named_whole_and_without_what_is_said_of_it(engine: Learned, text: str, who: str) -> None:
    claim = claim_of(engine, text, "condemnation")
    assert values(claim, Role.ACTOR) == [who]


@pytest.mark.parametrize(
    ("text", "kind", "role", "who"),
    [
        (
            "The head of Dravna Barracks was charged with torture.",
            "charge",
            Role.RECIPIENT,
            ["head of Dravna Barracks"],
        ),
        ("A. B. Tarn's brother was shot dead on Monday.", "killing", Role.VICTIM, ["A. B. Tarn's brother"]),
        ("Ana Lenk was released from the ORVA on Monday.", "release", Role.ACTOR, []),
        ("Two priests were killed by Jan de Tarn in 2014.", "killing", Role.PERPETRATOR, ["Jan de Tarn"]),
        ("June Tarn was sentenced to nine years in prison.", "sentence", Role.RECIPIENT, ["June Tarn"]),
    ],
)
def test_who_is_named_behind_an_office_a_preposition_and_a_month(
    engine: Learned, text: str, kind: str, role: Role, who: list[str]
) -> None:
    assert values(claim_of(engine, text, kind), role) == who


def test_a_spokesman_is_told_with_whom_he_speaks_for(engine: Learned) -> None:
    text = "A spokesman for the Tarn Party said that soldiers killed nine villagers."
    assert claim_of(engine, text, "killing").speaker.name == "spokesman for the Tarn Party"
