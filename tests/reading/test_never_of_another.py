"""Whom a sentence names beside a happening that it does not tell of them, and what is only made to look done."""

from __future__ import annotations

import pytest

from answerable.model.claim import Claim, Modality, Role
from answerable.reading import Engine
from answerable.reading.engines import Checked, make
from tests.gold.score import source

_PARTIES = (Role.PERPETRATOR, Role.VICTIM, Role.ACTOR, Role.RECIPIENT)


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Checked(make("encoder"))


def _claims(engine: Engine, text: str, kind: str) -> list[Claim]:
    return [claim for claim in engine.read(source("2024-06-15"), text).claims if claim.kind == kind]


def _parties(engine: Engine, text: str, kind: str) -> list[tuple[str, str]]:
    claims = _claims(engine, text, kind)
    assert claims, text
    return [(a.role.value, a.value) for claim in claims for a in claim.arguments if a.role in _PARTIES]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The court found that Ilan Dorn was not connected to attempts to blow up the parliament.", "bombing"),
        ("Ilan Dorn was not linked to the bombing of the market.", "bombing"),
        ("Ilan Dorn had nothing to do with the plot to kill the president, his lawyer said.", "plot"),
        ("The Orsk Corps was founded to end kidnapping and banditry in the west.", "abduction"),
        ("The Orsk Corps was set up to put an end to armed robbery, kidnapping and banditry.", "abduction"),
        ("Ilan Dorn was not one of those arrested on Monday.", "arrest"),
        ("There was no evidence linking Ilan Dorn to the murder of Petra Ost.", "killing"),
        ("Investigators ruled out Ilan Dorn as a suspect in the killing of Petra Ost.", "killing"),
        ("Police do not believe Ilan Dorn was behind the bombing of the market.", "bombing"),
        ("Prosecutors declined to charge Ilan Dorn with the murder of Petra Ost.", "killing"),
        ("Ilan Dorn has yet to be charged with the murder of Petra Ost.", "killing"),
        ("Ilan Dorn is no longer suspected of the murder of Petra Ost.", "killing"),
        ("Ilan Dorn was wrongly accused of the murder of Petra Ost.", "killing"),
        ("Neither Ilan Dorn nor Emil Varga was charged with the murder.", "killing"),
        ("Ilan Dorn, who had been told by Emil Varga of the plan to kill the president, did nothing.", "killing"),
        ("Ilan Dorn, the judge in the trial of Emil Varga for murder, said nothing.", "killing"),
        ("Ilan Dorn was among mourners at the funeral of Petra Ost, killed by a bomb.", "killing"),
        ("Ilan Dorn was the brother of Petra Ost, killed by a bomb.", "killing"),
        ("Ilan Dorn is not listed as one of the ten soldiers killed in Karsa.", "killing"),
    ],
)
def test_who_is_said_to_have_no_part_in_it_has_none(engine: Engine, text: str, kind: str) -> None:
    assert not any("Dorn" in name or "Corps" in name for _, name in _parties(engine, text, kind))


def test_who_frames_another_for_it_has_not_done_it(engine: Engine) -> None:
    text = "Emil Varga accused police of framing Ilan Dorn for the murder of Petra Ost."
    assert _parties(engine, text, "killing") == [("victim", "Petra Ost")]


@pytest.mark.parametrize(
    "text",
    [
        "Prosecutors charged Ilan Dorn with the murder of Petra Ost after they failed to arrest Emil Varga.",
        "Prosecutors linked Ilan Dorn to the murder of Petra Ost.",
        "Ilan Dorn was accused of the murder of Petra Ost.",
    ],
)
def test_who_is_charged_with_it_or_linked_to_it_is_alleged_to_have_done_it(engine: Engine, text: str) -> None:
    assert ("perpetrator", "Ilan Dorn") in _parties(engine, text, "killing")


@pytest.mark.parametrize(
    "text", ["The judge who freed Ilan Dorn was later convicted of bribery.", "A judge was jailed."]
)
def test_a_judge_may_be_judged(engine: Engine, text: str) -> None:
    found = [
        claim for claim in engine.read(source("2024-06-15"), text).claims if claim.kind in {"conviction", "sentence"}
    ]
    assert not any(each.role is Role.ACTOR for claim in found for each in claim.arguments)


def test_who_freed_somebody_later_did_not_abduct_him(engine: Engine) -> None:
    text = "Ilan Dorn's son, Emil, was kidnapped and later freed by police."
    assert _parties(engine, text, "abduction") == [("victim", "Emil")]
    text = "Two clerks were abducted and released by the rebels."
    assert ("perpetrator", "rebels") in _parties(engine, text, "abduction")


def test_whom_somebody_forgives_for_shooting_him_was_not_shot(engine: Engine) -> None:
    text = "Ilan Dorn said he had forgiven Emil Varga for shooting him."
    assert ("victim", "Emil Varga") not in _parties(engine, text, "shooting")


def test_an_attack_in_an_article_is_none(engine: Engine) -> None:
    assert _claims(engine, "Ilan Dorn was attacked by Emil Varga in a newspaper article.", "armed_attack") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Police chief Ilan Dorn announced the arrest of Emil Varga. He is accused of killing three women.", "killing"),
        ("Minister Ilan Dorn announced the arrest of Emil Varga. He was charged with murder.", "charge"),
        (
            "Emil Varga was arrested on Monday. Ilan Dorn, his lawyer, said he was beaten. He was denied bail.",
            "release",
        ),
        (
            "The victim's father, Ilan Dorn, said the killer should hang. He was sentenced to life on Friday.",
            "sentence",
        ),
        ("The general told the court that he never met Ilan Dorn. He was found guilty of genocide.", "conviction"),
    ],
)
def test_he_who_is_accused_is_not_who_only_tells_of_it_or_was_met(engine: Engine, text: str, kind: str) -> None:
    assert not any("Dorn" in name for _, name in _parties(engine, text, kind))


def test_he_who_is_accused_is_who_was_named_alone(engine: Engine) -> None:
    text = "Ilan Dorn, a lawyer, was detained on Monday. He was denied bail."
    assert ("recipient", "Ilan Dorn") in _parties(engine, text, "release")


def test_a_family_tells_of_whose_it_is(engine: Engine) -> None:
    text = "Ilan Dorn was arrested with Emil Varga. Varga is in custody. Dorn's family said he had been beaten."
    assert not any("Varga" in name for _, name in _parties(engine, text, "wounding"))
    text = "Ilan Dorn's wife said she had been beaten by police."
    assert ("victim", "Ilan Dorn") not in _parties(engine, text, "wounding")


def test_to_whom_a_deed_is_linked_has_not_done_it(engine: Engine) -> None:
    text = "Many of these slayings are linked to the Orsk Front."
    assert not any("Front" in name for _, name in _parties(engine, text, "killing"))


def test_bail_that_is_revoked_drops_no_charge(engine: Engine) -> None:
    text = "Ilan Dorn's bail was revoked after he was accused of threatening a witness."
    assert _claims(engine, text, "charges_dropped") == []


def test_what_somebody_only_planned_is_not_tried(engine: Engine) -> None:
    told = _claims(engine, "Ilan Dorn had planned to kill the king but changed his mind.", "killing")
    assert [claim.modality for claim in told] == [Modality.PLANNED]


def test_whoever_denies_a_part_in_it_stays_as_who_denies_it(engine: Engine) -> None:
    text = "Ivo Hale said that the government of Norland had nothing to do with the abduction of Petra Ost."
    (claim,) = _claims(engine, text, "abduction")
    doers = [each.value for each in claim.arguments if each.role is Role.PERPETRATOR]
    assert (doers, claim.modality) == (["government of Norland"], Modality.DENIED)


@pytest.mark.parametrize(
    "text",
    [
        "The victims were presented as guerrillas killed in combat, the tribunal said.",
        "Soldiers murdered 12 farmers, who were passed off as rebels killed in a battle.",
    ],
)
def test_what_the_dead_are_made_to_look_like_is_no_fact(engine: Engine, text: str) -> None:
    told = [c for c in _claims(engine, text, "killing") if c.trigger.quote == "killed"]
    assert [claim.modality for claim in told] == [Modality.ALLEGED]


def test_who_poses_as_others_is_held_as_a_fact(engine: Engine) -> None:
    (claim,) = _claims(engine, "Two men posing as members of the Task Force were arrested on Monday.", "arrest")
    assert claim.modality is Modality.HAPPENED


def test_militants_who_do_it_during_an_attack_make_the_attack(engine: Engine) -> None:
    text = "The militants kidnapped two aid workers during an attack on their compound."
    assert ("perpetrator", "militants") in _parties(engine, text, "armed_attack")
    text = "Officer Ilan Dorn shot the man during an attack on the station."
    assert ("perpetrator", "Ilan Dorn") not in _parties(engine, text, "armed_attack")


@pytest.mark.parametrize("marks", ['""', "“”", ("``", "''")])
def test_he_in_a_short_quotation_is_not_who_is_quoted(engine: Engine, marks: tuple[str, str]) -> None:
    opening, closing = marks
    text = f"Davor Keln, the police chief, spoke on Monday. {opening}He shot my officer,{closing} he said."
    assert ("perpetrator", "Davor Keln") not in _parties(engine, text, "shooting")


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("Italian agent shot dead in Iraq Dorn said on Monday that he would visit the wounded.", "killing", "agent"),
        ("Three soldiers killed in Iraq Ilan Dorn has condemned the attack.", "condemnation", "Ilan Dorn"),
    ],
)
def test_a_headline_that_ends_with_a_land_tells_nothing_of_whom_the_text_begins_with(
    engine: Engine, text: str, kind: str, told: str
) -> None:
    parties = _parties(engine, text, kind)
    assert any(told in name for _, name in parties)
    assert kind == "condemnation" or not any("Dorn" in name for _, name in parties)


def test_a_lower_court_and_no_other_convicts_before_it_imposes_a_term(engine: Engine) -> None:
    text = "The Supreme Court upheld the ten-year sentence imposed by a lower court after convicting Lena Orr of fraud."
    assert ("actor", "Supreme Court") not in _parties(engine, text, "conviction")
    assert ("actor", "Supreme Court") in _parties(engine, text, "appeal")


def test_who_is_returned_in_exchange_for_another_is_swapped(engine: Engine) -> None:
    text = "Mark Dorn was returned to Norland in exchange for Alexei Vin, a clerk held in Orsk."
    assert {name for _, name in _parties(engine, text, "prisoner_swap")} >= {"Mark Dorn", "Alexei Vin"}


def test_a_lawyer_is_not_freed_with_a_participle_that_dangles(engine: Engine) -> None:
    text = "Despite being granted bail earlier this month his lawyers said they were denied access to him."
    assert not any("lawyers" in name for _, name in _parties(engine, text, "release"))


def test_whom_somebody_is_angry_with_it_befell(engine: Engine) -> None:
    text = "His daughter, Chyna, was angry with her father for going to Norland and getting killed."
    assert ("victim", "Chyna") not in _parties(engine, text, "killing")


def test_who_did_as_much_as_another_did_not_suffer_it(engine: Engine) -> None:
    assert _parties(engine, "That is far more than the Guards killed during their reign.", "killing") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Let him tell us how the man kidnapped and killed anybody.", "killing"),
        ('"Had it happened earlier, I think the death toll would have been a thousand," said Ivo Hale.', "death"),
    ],
)
def test_what_is_only_supposed_is_possible(engine: Engine, text: str, kind: str) -> None:
    assert {claim.modality for claim in _claims(engine, text, kind)} == {Modality.POSSIBLE}


def test_a_sum_in_rupees_is_no_name_and_is_of_the_land_that_is_told_before_it(engine: Engine) -> None:
    text = "A court in Lahore, Pakistan, fined Imran Beg Rs 200,000.\n\nIndia and Nepal protested."
    (claim,) = _claims(engine, text, "fine")
    assert ("recipient", "Imran Beg") in [(each.role.value, each.value) for each in claim.arguments]
    assert "200000 PKR" in [each.value for each in claim.arguments if each.role is Role.TERM]
