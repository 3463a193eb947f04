from __future__ import annotations

import pytest

from answerable.model.claim import Role
from tests.reading.sentence import claim_of, claims_of, values


@pytest.mark.parametrize(
    ("text", "kind", "does", "undergoes"),
    [
        ("Soldiers killed the mayor.", "killing", ["Soldiers"], ["mayor"]),
        ("The mayor was killed by soldiers.", "killing", ["soldiers"], ["mayor"]),
        ("The arrest of Emil Tarn by the secret police shocked them.", "arrest", ["secret police"], ["Emil Tarn"]),
        ("Orsk's conviction came in May 2019.", "conviction", [], ["Orsk"]),
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


def test_a_yearless_date_in_a_tale_of_another_year_stays_open() -> None:
    text = "In November 2017 the army moved. Police arrested Tarn on November 21."
    assert values(claim_of(text, "arrest", "2019-09-09"), Role.TIME) == []
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
