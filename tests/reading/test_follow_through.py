"""What becomes of a judgment, in the words of courts and of the press: who, whom, how long and by whose word."""

from __future__ import annotations

import pytest

from answerable.model.claim import Claim, Role
from answerable.reading import rules
from answerable.reading.encoder.learned import Learned, learned
from tests.gold.score import source


@pytest.fixture(scope="module")
def engine() -> Learned:
    return learned(rules())


def one(engine: Learned, text: str, kind: str) -> Claim:
    return next(each for each in engine.read(source("2024-06-15"), text).claims if each.kind == kind)


def values(claim: Claim, role: Role) -> list[str]:
    return [each.value for each in claim.arguments if each.role is role]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Judges cut the prison term of Ivo Tarn from 18 years to 13 years.", "P13Y"),
        ("Judges reduced the sentence of Ivo Tarn by four years, to a total of 22 years in prison.", "P22Y"),
        ("Ivo Tarn had his jail term reduced by five years to 15 years.", "P15Y"),
        ("The president commuted death sentences to life imprisonment.", "life"),
        ("Judges commuted the death sentence of a leader convicted of war crimes to life imprisonment.", "life"),
        ("Judges reduced the sentence of Ivo Tarn by four years.", "P4Y"),
    ],
)
def test_a_term_made_shorter_is_what_is_left(engine: Learned, text: str, left: str) -> None:
    assert values(one(engine, text, "sentence_reduction"), Role.TERM) == [left]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A court has overturned a 1990 pardon given to two former generals.", "court_order"),
        ("The Supreme Court annulled the pardon of Ivo Tarn.", "court_order"),
    ],
)
def test_a_court_undoes_a_pardon(engine: Learned, text: str, kind: str) -> None:
    assert values(one(engine, text, kind), Role.ACTOR) in (["court"], ["Supreme Court"])


def test_who_laid_down_a_term_did_not_suspend_it(engine: Learned) -> None:
    text = "An appeals court freed Ada Venn and suspended the 8-year sentence imposed by a lower court."
    assert values(one(engine, text, "sentence_reduction"), Role.ACTOR) == ["appeals court"]


def test_she_had_been_convicted(engine: Learned) -> None:
    text = "Ada Venn was no spy. She’d been convicted of theft."
    assert one(engine, text, "conviction").modality.value == "happened"


def test_all_who_were_freed(engine: Learned) -> None:
    text = "The clerk met Piet Tarn and Frans Malk, who were freed in July 2023."
    assert values(one(engine, text, "release"), Role.RECIPIENT) == ["Piet Tarn", "Frans Malk"]


def test_an_arrest_on_arrival_is_of_nobody_called_so(engine: Learned) -> None:
    text = "Experts decried the journalist's arrest on arrival in Karsa."
    assert "arrival" not in values(one(engine, text, "arrest"), Role.RECIPIENT)


def test_whom_it_said_others_took(engine: Learned) -> None:
    text = "The court urged the rebels to free the children it said Orsk Front abducted last month."
    assert values(one(engine, text, "abduction"), Role.VICTIM) == ["children"]


def test_who_is_told_does_not_speak_on(engine: Learned) -> None:
    text = (
        "“The convictions were reversed because there were errors,” Ivo Tarn, the tribunal spokesperson, told Orsk "
        "news agency by telephone. “The appeals chamber has acquitted the accused.”"
    )
    assert one(engine, text, "acquittal").speaker.who == "Ivo Tarn"


@pytest.mark.parametrize(
    "text",
    [
        "A civil group has monitored the case since 2019.",
        "He is facing charges that carry up to fifteen years of imprisonment.",
        "The doctors found him unfit to stand trial.",
    ],
)
def test_what_is_no_step(engine: Learned, text: str) -> None:
    told = {each.kind for each in engine.read(source("2024-06-15"), text).claims}
    assert told.isdisjoint({"surveillance", "imprisonment", "trial", "unfair_trial"})


def test_convictions_against_somebody_are_of_what_he_did(engine: Learned) -> None:
    text = "Judges upheld murder, torture and arbitrary detention convictions against a former fighter on Monday."
    told = [each for each in engine.read(source("2024-06-15"), text).claims if each.kind == "torture"]
    assert not any(values(each, Role.VICTIM) for each in told)


def test_a_tribunal_whose_sentence_falls_did_not_undo_it(engine: Learned) -> None:
    text = (
        "The Supreme Court freed the leader, overturning his death sentence by the Special Tribunal in a murder case."
    )
    assert "Special Tribunal" not in values(one(engine, text, "conviction_overturned"), Role.ACTOR)


def test_neither_the_hearings_nor_an_office_say_how_long(engine: Learned) -> None:
    text = (
        "After four months of hearing, the court sentenced Ivo Tarn, minister from 2006 to 2016, to 20 years in prison."
    )
    sentence = one(engine, text, "sentence")
    assert values(sentence, Role.TERM) == ["P20Y"]
    assert values(sentence, Role.TIME) == []


def test_who_commanded_a_corps_was_convicted_and_not_the_corps(engine: Learned) -> None:
    text = (
        "He spoke of Ivo Galic, ex-commander of the army's Orsk-Romania Corps, who was convicted of torturing clerks."
    )
    assert "Orsk-Romania Corps" not in values(one(engine, text, "conviction"), Role.RECIPIENT)


@pytest.mark.parametrize(
    "text",
    [
        "The Constitutional Court rejected an appeal from former soldier Ivo Sisic, who was convicted of theft.",
        "The Constitutional Court rejected an appeal by Ivo Sisic.",
        "Ivo Sisic's appeal was dismissed by the Constitutional Court on Monday.",
    ],
)
def test_a_court_that_rejects_an_appeal_acts_and_whoever_appealed_undergoes_it(engine: Learned, text: str) -> None:
    appeal = one(engine, text, "appeal")
    assert appeal.modality.value == "happened"
    assert values(appeal, Role.ACTOR) == ["Constitutional Court"]
    assert values(appeal, Role.RECIPIENT) == ["Ivo Sisic"]
