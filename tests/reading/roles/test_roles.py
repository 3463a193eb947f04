from __future__ import annotations

import pytest

from answerable.model.claim import Modality, Role
from tests.reading.sentence import claim_of, claims_of, values


@pytest.mark.parametrize(
    ("text", "kind", "does", "undergoes"),
    [
        ("Soldiers killed the mayor.", "killing", ["Soldiers"], ["mayor"]),
        ("The mayor was killed by soldiers.", "killing", ["soldiers"], ["mayor"]),
        ("The arrest of Emil Tarn by the secret police shocked them.", "arrest", ["secret police"], ["Emil Tarn"]),
        ("Orsk's conviction came in May 2019.", "conviction", [], ["Orsk"]),
        ("Interpol issued a Red Notice for Emil Tarn in May.", "arrest_warrant", ["Interpol"], ["Emil Tarn"]),
        ("The ministry summoned the Norland ambassador.", "summons", ["ministry"], ["Norland ambassador"]),
        ("They condemned Velia's arrest of Emil Tarn.", "arrest", ["Velia"], ["Emil Tarn"]),
        ("The Belgian government expelled Emil Tarn.", "expulsion", ["Belgian government"], ["Emil Tarn"]),
        ("A man named Emil Tarn was arrested.", "arrest", [], ["Emil Tarn"]),
        ("The mayor, Irina Dolak, was arrested.", "arrest", [], ["Irina Dolak"]),
        ("They jailed Emil Tarn, the envoy who shot two exiles.", "shooting", ["Emil Tarn"], ["exiles"]),
        ("Police arrested the mayor, Irina Dolak.", "arrest", ["Police"], ["Irina Dolak"]),
        ("Gunmen killed Tarn, Venn and Orsk.", "killing", ["Gunmen"], ["Tarn", "Venn", "Orsk"]),
        ("Orsk was charged with the murder of Tarn.", "killing", ["Orsk"], ["Tarn"]),
        ("The court convicted Orsk of torture.", "torture", ["Orsk"], []),
        ("They blamed Velia for the attack on the convoy.", "armed_attack", ["Velia"], ["convoy"]),
        ("Officials attributed the bombing to Velia.", "bombing", ["Velia"], []),
        ("The general received a pardon.", "pardon", [], ["general"]),
        ("Thousands of students protested.", "protest", ["students"], []),
        ("The army carried out a crackdown on students.", "crackdown", ["army"], ["students"]),
        ("Velia imposed sanctions on Ostravia.", "sanction", ["Velia"], ["Ostravia"]),
        ("Tarn was sentenced in a Swedish court to ten years.", "sentence", ["Swedish court"], ["Tarn"]),
        ("Ostravia expelled three Velish diplomats.", "expulsion", ["Ostravia"], ["Velish diplomats"]),
        ("Rebels held talks with the government of Velia.", "talks", ["Rebels"], ["government of Velia"]),
        ("Twin bombings struck the cathedral.", "bombing", [], ["cathedral"]),
        ("Four prisoners were released to Norland and Velia.", "release", [], ["prisoners"]),
        ("Soldiers ousted the president from power.", "coup", ["Soldiers"], []),
        ("The court convicted the former mayor of crimes against humanity.", "conviction", ["court"], ["former mayor"]),
        ("Gunmen shot the Sarde provincial governor Emil Tarn.", "shooting", ["Gunmen"], ["Emil Tarn"]),
    ],
)
def test_who_and_whom(text: str, kind: str, does: list[str], undergoes: list[str]) -> None:
    claim = claim_of(text, kind)
    assert [*values(claim, Role.PERPETRATOR), *values(claim, Role.ACTOR)] == does
    assert [*values(claim, Role.VICTIM), *values(claim, Role.RECIPIENT)] == undergoes


def test_names_are_told_from_descriptions() -> None:
    claim = claim_of("Police arrested Emil Tarn and a driver.", "arrest")
    assert {a.value: a.name for a in claim.arguments if a.role is Role.RECIPIENT} == {
        "Emil Tarn": True,
        "driver": False,
    }


def test_counts_have_their_own_span_and_unit() -> None:
    text = "Soldiers killed at least 1,500 political prisoners."
    (count,) = [a for a in claim_of(text, "killing").arguments if a.role is Role.COUNT]
    assert (count.value, count.span.quote) == ("1500.. killed", "at least 1,500")


@pytest.mark.parametrize("text", ["The rebel detonated his grenade in Sarde.", "A grenade was detonated by the rebel."])
def test_what_is_set_off_is_an_instrument_and_no_victim(text: str) -> None:
    claim = claim_of(text, "bombing")
    assert values(claim, Role.VICTIM) == []
    assert [value.split()[-1] for value in values(claim, Role.INSTRUMENT)] == ["grenade"]


def test_a_weapon_is_an_instrument_and_no_perpetrator() -> None:
    claim = claim_of("A bomb killed ten shoppers in the market.", "killing")
    assert values(claim, Role.INSTRUMENT) == ["bomb"]
    assert values(claim, Role.PERPETRATOR) == []


def test_place_with_the_wider_place() -> None:
    assert values(claim_of("Police arrested Tarn in Sarde, Ostravia.", "arrest"), Role.PLACE) == ["Sarde"]
    assert values(claim_of("Police arrested Tarn in Toulouse, France.", "arrest"), Role.PLACE) == ["Toulouse, France"]
    assert values(claim_of("Tarn was hanged in Evin prison.", "execution"), Role.PLACE) == ["Evin prison"]


def test_term_and_sum() -> None:
    assert values(claim_of("A court sentenced Tarn to 20 years in prison.", "sentence"), Role.TERM) == ["P20Y"]
    assert values(claim_of("The bank was fined €2 million in May.", "fine"), Role.TERM) == ["2000000 EUR"]


def test_who_leaves_prison_is_released() -> None:
    assert values(claim_of("Tarn left prison on Sunday.", "release"), Role.RECIPIENT) == ["Tarn"]


@pytest.mark.parametrize("text", ["A judge jailed both for life.", "A judge jailed both for another year."])
def test_how_long_is_no_charge(text: str) -> None:
    assert values(claim_of(text, "sentence"), Role.CHARGE) == []


@pytest.mark.parametrize(
    ("text", "kind", "charge"),
    [
        (
            "Tarn was jailed for life for his role in the massacre of 400 men.",
            "sentence",
            "his role in the massacre of 400 men",
        ),
        ("Tarn was convicted of torture in 2014.", "conviction", "torture"),
        ("They condemned the killing of three nurses.", "condemnation", "the killing of three nurses"),
        ("Police arrested Tarn on suspicion of fraud.", "arrest", "fraud"),
        ("Tarn was found guilty on two counts of murder.", "conviction", "two counts of murder"),
        ("Velia expelled two envoys over the poisoning.", "expulsion", "the poisoning"),
        ("The police opened an investigation into the deaths.", "investigation", "the deaths"),
    ],
)
def test_charges(text: str, kind: str, charge: str) -> None:
    assert values(claim_of(text, kind), Role.CHARGE) == [charge]


def test_times_go_to_the_happening_they_date() -> None:
    text = "On 14 July 2022 Tarn was sentenced to life for his role in the massacre of 400 men in the summer of 1988."
    assert values(claim_of(text, "sentence"), Role.TIME) == ["2022-07-14"]
    assert values(claim_of(text, "mass_killing"), Role.TIME) == ["1988-22"]


def test_a_plot_shares_the_time_of_what_was_plotted() -> None:
    text = "He led a failed plot to blow up the hall where the exiles were holding their rally in 2018."
    assert {c.kind: values(c, Role.TIME) for c in claims_of(text) if c.kind in {"plot", "bombing"}} == {
        "plot": ["2018"],
        "bombing": ["2018"],
    }


def test_a_yearless_date_in_a_tale_of_another_year_is_of_that_year_or_stays_open() -> None:
    text = "In November 2017 the army moved. Police arrested Tarn on November 21."
    assert values(claim_of(text, "arrest", "2019-09-09"), Role.TIME) == ["2017-11-21"]
    assert values(claim_of(text, "arrest", "2019-12-09"), Role.TIME) == []  # new, or of that year
    assert values(claim_of("Police arrested Tarn on November 21.", "arrest", "2019-09-09"), Role.TIME) == ["2018-11-21"]


def test_a_pronoun_stands_for_the_only_person_before_it() -> None:
    text = "Emil Tarn led the party. He was arrested on Monday."
    claim = claim_of(text, "arrest")
    assert values(claim, Role.RECIPIENT) == ["Emil Tarn"]
    two = "Emil Tarn met Dalia Venn. He was arrested on Monday by police."
    assert values(claim_of(two, "arrest"), Role.RECIPIENT) == []


@pytest.mark.parametrize(
    "text",
    [
        "The crowds dispersed.",
        "The storm threatens the coast.",
        "The minister attacked the proposal.",
        "The company released a video.",
    ],
)
def test_acts_are_done_by_somebody_to_somebody(text: str) -> None:
    assert claims_of(text) == ()


@pytest.mark.parametrize(
    ("text", "kind", "does", "undergoes"),
    [
        ("They recalled the bombing of Pan Am Flight 103.", "bombing", [], ["Pan Am Flight 103"]),
        ("It was the bombing of Pan Am Flight 103, which killed 270 people.", "killing", [], []),
        ("USS Orsk killed ten sailors in May 2010.", "killing", [], ["sailors"]),
        ("Tarn and Venn planted the bomb on behalf of Velish spies.", "bombing", ["Tarn", "Venn"], []),
        ("They mourned the victims of the Sarde bombing at Arlen National Cemetery.", "bombing", [], []),
        ("Five judges rejected the appeal of Emil Tarn.", "appeal", ["judges"], ["Emil Tarn"]),
        ("Emil Tarn fled. Judges rejected his first appeal in May 2010.", "appeal", ["Judges"], ["Emil Tarn"]),
        ("Tarn lodged an appeal against the ruling.", "appeal", ["Tarn"], []),
        ("The commission referred the case of Emil Tarn to the appeal court.", "appeal", ["commission"], ["Emil Tarn"]),
        ("The trial of Emil Tarn and Dalia Venn opened in May.", "trial", [], ["Emil Tarn", "Dalia Venn"]),
        ("The trial of Tarn opened before a Velish court.", "trial", ["Velish court"], ["Tarn"]),
        ("The killing of Emil Tarn and Dalia Venn shook Sarde.", "killing", [], ["Emil Tarn", "Dalia Venn"]),
        (
            "The arrest of Emil Tarn, Dalia Venn and Irina Dolak came in May.",
            "arrest",
            [],
            ["Emil Tarn", "Dalia Venn", "Irina Dolak"],
        ),
    ],
)
def test_things_do_nothing_and_names_are_whole(text: str, kind: str, does: list[str], undergoes: list[str]) -> None:
    claim = claim_of(text, kind)
    assert [*values(claim, Role.PERPETRATOR), *values(claim, Role.ACTOR)] == does
    assert [*values(claim, Role.VICTIM), *values(claim, Role.RECIPIENT)] == undergoes


@pytest.mark.parametrize(
    ("text", "kind", "place", "victim"),
    [
        ("Nobody claimed the Sarde bombing.", "bombing", ["Sarde"], []),
        ("They condemned the Mykonos murders.", "killing", ["Mykonos"], []),
        ("Police said the Berlin attack killed four people.", "armed_attack", ["Berlin"], []),
        ("Emil Tarn wrote much. They condemned the Tarn murder.", "killing", [], ["Tarn"]),
        ("They condemned the Hamas attack of May 2010.", "armed_attack", [], []),
        ("They condemned the al-Qaida attack of May 2010.", "armed_attack", [], []),
        ("They condemned the pro-Norland attack of May 2010.", "armed_attack", [], []),
        ("They condemned the Velish attack of May 2010.", "armed_attack", [], []),
    ],
)
def test_the_name_before_an_act(text: str, kind: str, place: list[str], victim: list[str]) -> None:
    claim = claim_of(text, kind)
    assert (values(claim, Role.PLACE), values(claim, Role.VICTIM)) == (place, victim)


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Velia handed over Emil Tarn and Dalia Venn on Monday for trial.", ["Emil Tarn", "Dalia Venn"]),
        ("Velia handed over the two suspects to Scottish police.", ["suspects"]),
        ("The suspects were handed over to the court in May.", ["suspects"]),
    ],
)
def test_handing_suspects_over_is_an_extradition(text: str, recipients: list[str]) -> None:
    assert values(claim_of(text, "extradition"), Role.RECIPIENT) == recipients


@pytest.mark.parametrize(
    "text",
    [
        "Velia handed over documents to the court.",
        "The general handed over power to a council.",
        "The rebels handed over ten hostages to the army.",
        "The governor handed over the province to the rebels.",
    ],
)
def test_handing_other_things_over_is_none(text: str) -> None:
    assert "extradition" not in {claim.kind for claim in claims_of(text)}


def test_a_trial_that_somebody_is_handed_over_for_lies_ahead() -> None:
    text = "Velia handed over Emil Tarn on Monday for trial over the bombing of the hall."
    assert claim_of(text, "trial").modality is Modality.PLANNED
    assert values(claim_of(text, "extradition"), Role.CHARGE) == ["the bombing of the hall"]
    assert claim_of("The trial of Emil Tarn for murder ended in May.", "trial").modality is Modality.HAPPENED


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Velia sheltered the two men charged with the bombing of the hall in 1991.", "charge"),
        ("Velia sheltered the men convicted of murder in 1991.", "conviction"),
        ("Velia sheltered the men jailed for murder.", "sentence"),
        ("Velia sheltered the men arrested over the murder.", "arrest"),
        ("Velia sheltered the men sentenced to ten years in prison.", "sentence"),
    ],
)
def test_a_participle_behind_its_noun_is_passive(text: str, kind: str) -> None:
    claim = claim_of(text, kind)
    assert (values(claim, Role.ACTOR), values(claim, Role.RECIPIENT)) == ([], ["men"])


def test_the_men_accused_of_an_act_are_its_alleged_perpetrators() -> None:
    claim = claim_of("Velia sheltered the men accused of the murder of Emil Tarn.", "killing")
    assert claim.modality is Modality.ALLEGED
    assert (values(claim, Role.PERPETRATOR), values(claim, Role.VICTIM)) == (["men"], ["Emil Tarn"])


def test_a_demand_says_nothing_against_a_charge_it_takes_for_granted() -> None:
    text = "Velia demanded that Ostravia surrender the two men charged with murder, accept blame and pay for it."
    assert claim_of(text, "charge").modality is Modality.HAPPENED
    demanded = claim_of(text, "extradition")
    assert demanded.modality is Modality.CALLED_FOR
    assert values(demanded, Role.CHARGE) == []


@pytest.mark.parametrize(
    ("text", "perpetrator", "speaker"),
    [
        ("A court convicted Emil Tarn of the murder of 270 people.", ["Emil Tarn"], "court"),
        ("Emil Tarn was convicted of the murder of 270 people by a Velish court.", ["Emil Tarn"], "Velish court"),
        ("Emil Tarn was jailed in a Velish court for the murder of 270 people.", ["Emil Tarn"], "Velish court"),
        ("Emil Tarn was convicted of the murder of 270 people.", ["Emil Tarn"], ""),
        ("They jailed Emil Tarn for the murder of 270 people.", [], ""),
        ("The court has not convicted Emil Tarn of the murder of 270 people.", [], ""),
        ("A court may convict Emil Tarn of the murder of 270 people.", [], ""),
    ],
)
def test_who_is_convicted_did_it_as_the_court_says(text: str, perpetrator: list[str], speaker: str) -> None:
    claim = claim_of(text, "killing")
    assert (values(claim, Role.PERPETRATOR), claim.speaker.name) == (perpetrator, speaker)


def test_who_is_accused_of_ordering_a_killing_is_alleged_to_have_done_it() -> None:
    text = "Prosecutors accused Emil Tarn of ordering the killings of four nurses."
    claim = claim_of(text, "killing")
    assert (claim.modality, claim.speaker.name) == (Modality.ALLEGED, "Prosecutors")
    assert (values(claim, Role.PERPETRATOR), values(claim, Role.VICTIM)) == (["Emil Tarn"], ["nurses"])
    assert {c.kind for c in claims_of(text)} == {"killing"}
    assert claim_of("Emil Tarn ordered the killing of four nurses.", "incitement").modality is Modality.HAPPENED


def test_a_plural_of_two_things_is_two_happenings() -> None:
    text = "The council asked Velia about the bombings of Orvel Flight 103 and Norland Flight 772."
    found = [values(claim, Role.VICTIM) for claim in claims_of(text) if claim.kind == "bombing"]
    assert sorted(found) == [["Norland Flight 772"], ["Orvel Flight 103"]]


def test_a_plural_of_two_persons_may_be_one_happening() -> None:
    (claim,) = [
        claim for claim in claims_of("He planned the murders of Emil Tarn and Dalia Venn.") if claim.kind == "killing"
    ]
    assert values(claim, Role.VICTIM) == ["Emil Tarn", "Dalia Venn"]


def test_who_is_pardoned_is_not_whom_he_murdered() -> None:
    claim = claim_of("The men who murdered the editor Emil Tarn were pardoned.", "pardon")
    assert values(claim, Role.RECIPIENT) == ["men"]


def test_who_is_convicted_sentences_nobody() -> None:
    text = "A Velish court convicted Emil Tarn of ordering the bombing of the market and sentenced him to 30 years."
    claim = claim_of(text, "sentence")
    assert values(claim, Role.ACTOR) == ["Velish court"]
    assert values(claim, Role.RECIPIENT) == ["Emil Tarn"]


def test_both_are_those_named_before_and_not_what_they_did() -> None:
    text = "Emil Tarn and Juro Basse were tried in Sarde. The court convicted both of the murder of Ana Venn."
    assert values(claim_of(text, "conviction"), Role.RECIPIENT) == ["Emil Tarn", "Juro Basse"]
    killing = claim_of(text, "killing")
    assert values(killing, Role.PERPETRATOR) == ["Emil Tarn", "Juro Basse"]
    assert killing.speaker.name == "court"


@pytest.mark.parametrize(
    ("text", "kind", "charge"),
    [
        ("Emil Tarn was acquitted for lack of evidence.", "acquittal", []),
        (
            "The officer was jailed for 30 years over the bombing of the market.",
            "sentence",
            ["the bombing of the market"],
        ),
        ("The officer was jailed for the bombing of the market.", "sentence", ["the bombing of the market"]),
        ("Emil Tarn was released on medical grounds.", "release", []),
    ],
)
def test_a_term_or_a_ground_is_no_charge(text: str, kind: str, charge: list[str]) -> None:
    assert values(claim_of(text, kind), Role.CHARGE) == charge


def test_a_warrant_for_an_arrest_is_no_arrest() -> None:
    kinds = [claim.kind for claim in claims_of("The chamber issued a warrant for the arrest of Emil Tarn.")]
    assert kinds == ["arrest_warrant"]


def test_a_family_name_of_two_persons_names_neither() -> None:
    text = "Divers found Emil Tarn. Police arrested Ana Tarn. Ten years later Juro Basse was tried for murdering Tarn."
    (claim,) = [claim for claim in claims_of(text) if claim.kind == "killing"]
    assert [(each.value, each.name) for each in claim.arguments if each.role is Role.VICTIM] == [("Tarn", False)]
    alone = claim_of(text.replace("Police arrested Ana Tarn. ", ""), "killing")
    assert [(each.value, each.name) for each in alone.arguments if each.role is Role.VICTIM] == [("Tarn", True)]


@pytest.mark.parametrize(
    ("text", "kind", "freed"),
    [
        ("Tarn left prison on parole on Sunday.", "release", ["Tarn"]),
        ("Tarn left the courthouse a free man on Sunday.", "release", ["Tarn"]),
        ("Tarn was granted parole on Monday.", "release", ["Tarn"]),
        ("Tarn posted bail on Monday.", "release", ["Tarn"]),
        ("Tarn has been granted bail.", "release", ["Tarn"]),
        ("The court was thanked for granting bail to the editor Emil Tarn.", "release", ["Emil Tarn"]),
        ("The king granted clemency to Emil Tarn.", "pardon", ["Emil Tarn"]),
        ("Emil Tarn won a pardon from the king.", "pardon", ["Emil Tarn"]),
        ("The chamber vacated the charges against Emil Tarn.", "charges_dropped", ["Emil Tarn"]),
        ("Emil Tarn will not hang. The king commuted his sentence to life.", "sentence_reduction", ["Emil Tarn"]),
        ("The editor of the Lamp, Emil Tarn, was arrested on Monday.", "arrest", ["Emil Tarn"]),
        ("The wife of the general, Emil Tarn, was arrested on Monday.", "arrest", ["wife of the general"]),
        ("Three cooks were jailed for life on Monday.", "sentence", ["cooks"]),
        (
            "The king freed 300 prisoners, including Emil Tarn and Ana Venn, on Sunday.",
            "release",
            ["prisoners", "Emil Tarn", "Ana Venn"],
        ),
        (
            "The king pardoned 300 prisoners to mark the feast, among them the six strikers.",
            "pardon",
            ["prisoners", "strikers"],
        ),
    ],
)
def test_whom_a_step_frees_or_holds(text: str, kind: str, freed: list[str]) -> None:
    assert values(claim_of(text, kind), Role.RECIPIENT) == freed


def test_those_singled_out_are_counted_with_the_many() -> None:
    text = "The king pardoned 300 prisoners, among them the six strikers."
    assert values(claim_of(text, "pardon"), Role.COUNT) == ["300 prisoners"]


def test_who_is_convicted_of_a_fire_is_convicted() -> None:
    text = "Tarn was convicted of the warehouse fire on Friday."
    assert values(claim_of(text, "conviction"), Role.CHARGE) == ["the warehouse fire"]


def test_a_charge_ends_before_what_became_of_those_charged() -> None:
    text = "The three teachers jailed for the mill fire had their appeal heard on Monday."
    assert values(claim_of(text, "sentence"), Role.CHARGE) == ["the mill fire"]


def test_what_a_step_is_not_for_is_no_charge() -> None:
    text = "The pardon of Emil Tarn does not cover his conviction for the murder of Dalia Venn in 1990."
    assert values(claim_of(text, "pardon"), Role.CHARGE) == []
    assert values(claim_of(text, "conviction"), Role.CHARGE) == ["the murder of Dalia Venn in 1990"]
    text = "Emil Tarn was not convicted of the murder of Dalia Venn but arrested over a theft in May 2010."
    assert [values(each, Role.CHARGE) for each in claims_of(text) if each.kind == "arrest"] == [["a theft"]]


@pytest.mark.parametrize(
    ("text", "kind", "whom"),
    [
        ("They filmed the killing of protesters and the torture of detainees.", "killing", ["protesters"]),
        ("The army was blamed for attacks on schools and abductions of children.", "armed_attack", ["schools"]),
    ],
)
def test_what_is_done_is_nobody_to_whom_it_is_done(text: str, kind: str, whom: list[str]) -> None:
    assert values(claim_of(text, kind), Role.VICTIM) == whom
