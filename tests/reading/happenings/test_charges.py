"""For what an answer is given, and what only stands near it."""

from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.reading.happenings.charges import (
    behind_purpose,
    is_what_was_told,
    whole_charge,
)
from answerable.reading.happenings.no_charges import is_about_somebody, is_of_another_verb
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from tests.reading.sentence import MATCHER, claim_of, claims_of, shape_of, values


@pytest.mark.parametrize(
    ("text", "kind", "charge"),
    [
        (
            "Norland froze the assets of Ida Venn, deputy commissioner for roads, for her role in torture.",
            "asset_freeze",
            ["her role in torture"],
        ),
        ("The court upheld a two-year jail sentence for Ida Venn on charges of theft.", "appeal", ["theft"]),
    ],
)
def test_neither_an_office_nor_who_is_judged_is_a_charge(text: str, kind: str, charge: list[str]) -> None:
    assert values(claim_of(text, kind), Role.CHARGE) == charge


@pytest.mark.parametrize(
    ("text", "charge", "is_told"),
    [
        ("Ida Venn was arrested days after she spoke to a newspaper on the abuses.", "abuses", True),
        ("Ida Venn was arrested after she wrote of the killing of a guard.", "killing", True),
        ("Ida Venn was arrested after a march for the killing of a guard.", "killing", False),
        ("Ida Venn was arrested after she was accused of the killing of a guard.", "killing", False),
        ("Ida Venn was arrested over the killing of a guard.", "killing", False),
        ("Police arrested two men working for Norland.", "norland", True),
        ("Police arrested two men for working for Norland.", "working", False),
        ("Ida Venn was arrested for further investigations.", "further", True),
        ("Ida Venn was arrested for interrogating about the fire.", "interrogating", True),
    ],
)
def test_what_somebody_spoke_of_before_a_step_is_not_what_it_is_for(text: str, charge: str, *, is_told: bool) -> None:
    shape = shape_of(text)
    trigger = next(each for each in MATCHER.find(shape) if each.kind == "arrest")
    first = next(i for i, word in enumerate(shape.words) if word.lower == charge)
    assert is_what_was_told(shape, trigger, first) is is_told


@pytest.mark.parametrize(
    ("text", "kind", "charge"),
    [
        (
            "Two guards were charged over the raid in which three workers were beaten.",
            "charge",
            "the raid in which three workers were beaten",
        ),
        ("The journalist was arrested for filming a protest and beaten by police.", "arrest", "filming a protest"),
        (
            "The journalist was arrested for filming protests and photographing soldiers.",
            "arrest",
            "filming protests and photographing soldiers",
        ),
        ("The raid for which Menn was charged was filmed.", "charge", None),
    ],
)
def test_what_a_step_is_for_ends_with_its_own_clause(text: str, kind: str, charge: str | None) -> None:
    found = claim_of(text, kind).argument(Role.CHARGE)
    assert (found.span.quote if found is not None and found.span is not None else None) == charge


@pytest.mark.parametrize(
    ("text", "put", "whom", "charge"),
    [
        ("Marco Venn faces three counts of murder.", "happened", "Marco Venn", "murder"),
        ("Marco Venn faces charges of murder and fraud.", "happened", "Marco Venn", "murder and fraud"),
        ("Ten activists face charges of treason.", "happened", "activists", "treason"),
        ("The teacher was facing a new charge of fraud.", "happened", "teacher", "fraud"),
        ("The men will face charges of murder.", "planned", "men", "murder"),
        ("The officers never faced charges over the killings.", "did_not_happen", "officers", "the killings"),
    ],
)
def test_whoever_faces_charges_has_been_charged(text: str, put: str, whom: str, charge: str) -> None:
    claim = claim_of(text, "charge")
    assert claim.modality == put
    assert values(claim, Role.RECIPIENT) == [whom]
    assert values(claim, Role.CHARGE) == [charge]


@pytest.mark.parametrize(
    ("text", "put"),
    [
        ("Marco Venn is facing trial for murder.", "happened"),
        ("Marco Venn faced trial for murder in 2010.", "happened"),
        ("Marco Venn faces trial for murder.", "planned"),
        ("Marco Venn returned to face trial for murder.", "planned"),
        ("Marco Venn may face trial for murder.", "possible"),
    ],
)
def test_whoever_faces_trial_is_to_be_tried(text: str, put: str) -> None:
    assert claim_of(text, "trial").modality == put


@pytest.mark.parametrize(
    ("text", "kind", "charge"),
    [
        ("Marco Venn was arrested on suspicion of murder.", "arrest", "murder"),
        ("Marco Venn pleaded guilty on Monday to the murder of a clerk.", "trial", "the murder of a clerk"),
        ("Marco Venn pleaded not guilty to killing a clerk.", "trial", "killing a clerk"),
        ("Marco Venn pleaded guilty to murder.", "trial", "murder"),
        ("Marco Venn pleaded guilty to avoid a long trial.", "trial", None),
        ("Marco Venn pleaded guilty to a lesser charge in hopes of leniency.", "trial", None),
        ("Three men were charged in the kidnapping of a clerk.", "charge", "the kidnapping of a clerk"),
        ("Marco Venn was arrested in the death of a clerk.", "arrest", "the death of a clerk"),
        ("Marco Venn was arrested in a raid.", "arrest", None),
        ("Prosecutors charged the suspect in the shooting with murder.", "charge", "murder"),
        ("Marco Venn was convicted of the 2014 murder of a clerk.", "conviction", "the 2014 murder of a clerk"),
        ("Marco Venn was convicted in the 2014 murder of a clerk.", "conviction", "the 2014 murder of a clerk"),
        ("Marco Venn was handed over to Norland on Monday.", "extradition", None),
        ("Police arrested a network of agents working for Norland.", "arrest", None),
        ("Marco Venn was taken into custody for further investigation.", "arrest", None),
        ("Marco Venn was arrested for questioning over the murder of a clerk.", "arrest", "the murder of a clerk"),
        ("The police issued a press statement for public consumption on Monday.", "statement", None),
        ("The court held its first trial for Marco Venn on Monday.", "trial", None),
        ("The court held its first trial for the murder of a clerk.", "trial", "the murder of a clerk"),
        ("Marco Venn was sentenced to prison for a term not exceeding nine years.", "sentence", None),
        ("The team probing the case on Tuesday arrested his wife.", "investigation", "the case"),
        ("The special team (ST) probing the case on Tuesday arrested his wife.", "investigation", "the case"),
        ("Marco Venn was convicted of crimes committed in Karsa.", "conviction", "crimes committed in Karsa"),
        ("Marco Venn was convicted of theft for his role in the raid.", "conviction", "theft"),
        ("Marco Venn was arrested for his role in the raid.", "arrest", "his role in the raid"),
        ("Marco Venn got life for the murder and eight years for the robbery.", "sentence", "the murder"),
        ("Marco Venn was jailed for murder and ten robberies.", "sentence", "murder and ten robberies"),
        (
            "Marco Venn was convicted of having bribed a clerk and sentenced to a year.",
            "conviction",
            "having bribed a clerk",
        ),
        ("Marco Venn's conviction for robbery stands.", "conviction", "robbery"),
    ],
)
def test_how_what_a_step_is_for_is_led_to(text: str, kind: str, charge: str | None) -> None:
    found = next(each for each in claims_of(text) if each.kind == kind).argument(Role.CHARGE)
    assert (found.span.quote if found is not None and found.span is not None else None) == charge


@pytest.mark.parametrize(
    ("text", "charge"),
    [
        ("Marco Venn was convicted of assault, kidnapping, and robbery.", "assault, kidnapping, and robbery"),
        ("Marco Venn was convicted of murder, robbery and arson, the court said.", "murder, robbery and arson"),
        ("Marco Venn was convicted of treason, fraud and hiding a gun.", "treason, fraud and hiding a gun"),
        (
            "Marco Venn was convicted of murder, robbery with aggravating circumstances, theft and hiding a gun.",
            "murder, robbery with aggravating circumstances, theft and hiding a gun",
        ),
        ("Marco Venn was convicted of murder, and the theft was not proven.", "murder"),
        ("Marco Venn was convicted of murder, ending a long case and pleasing many.", "murder"),
        ("Marco Venn was convicted of murder, judges and lawyers said.", "murder"),
        ("Marco Venn was convicted of murder, Ana Tarn and Ida Malk of fraud.", "murder"),
    ],
)
def test_a_step_is_for_all_that_is_listed(text: str, charge: str) -> None:
    assert values(claim_of(text, "conviction"), Role.CHARGE) == [charge]


@pytest.mark.parametrize(
    ("text", "first", "last", "whole"),
    [
        ("She was jailed for selling poisonous and harmful food on Monday.", "selling", "poisonous", "food"),
        ("She was jailed for selling poisonous and harmful food on Monday.", "selling", "harmful", "food"),
        ("She was held over fraud and theft, the court said.", "fraud", "fraud", "theft"),
        ("She was held over fraud and soldiers went home.", "fraud", "fraud", "fraud"),
        ("She was sued over claims they fell ill in Karsa.", "claims", "ill", "ill"),
    ],
)
def test_words_for_what_a_step_is_for_are_made_whole(text: str, first: str, last: str, whole: str) -> None:
    shape = shape_of(text)
    at = {word.lower: i for i, word in enumerate(shape.words)}
    assert whole_charge(shape, at[first], at[last] + 1) == (at[first], at[whole] + 1)


def test_who_does_what_a_step_is_for_is_not_what_it_is_for() -> None:
    shape = shape_of("Norland cut its ties with Velia after protesters stormed its embassy.")
    first = next(i for i, word in enumerate(shape.words) if word.lower == "protesters")
    assert whole_charge(shape, first, len(shape.words) - 1) == (first, first)


def test_a_charge_ends_before_a_pronoun_of_whom_it_tells_more() -> None:
    shape = shape_of("The Front admitted killing the clerks it had abducted in May.")
    at = {word.lower: i for i, word in enumerate(shape.words)}
    assert whole_charge(shape, at["killing"], len(shape.words) - 1) == (at["killing"], at["clerks"] + 1)


def behind_for(text: str, kind: str) -> tuple[Shape, Trigger, int]:
    """The sentence, its step of a kind, and the number of the word behind the last "for"."""
    shape = shape_of(text)
    trigger = next(each for each in MATCHER.find(shape) if each.kind == kind)
    return shape, trigger, max(i for i, word in enumerate(shape.words) if word.lower == "for") + 1


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("Ida Venn was arrested for murder.", 0),
        ("Ida Venn was arrested for further investigation.", None),
        ("Ida Venn was arrested for identification.", None),
        ("Ida Venn was arrested for questioning over the murder of a clerk.", 2),
        ("Ida Venn was arrested for questioning the king.", 0),
        ("Ida Venn was arrested for questioning.", None),
    ],
)
def test_a_purpose_is_no_charge(text: str, moved: int | None) -> None:
    shape, trigger, first = behind_for(text, "arrest")
    assert behind_purpose(shape, trigger, first) == (-1 if moved is None else first + moved)


@pytest.mark.parametrize(
    ("text", "kind", "about"),
    [
        ("Police have an arrest warrant for a third suspect.", "arrest_warrant", True),
        ("Police have an arrest warrant for Ida Venn.", "arrest_warrant", True),
        ("Police have an arrest warrant for fraud.", "arrest_warrant", False),
        ("The trial for the killers of a clerk began.", "trial", True),
        ("The trial for the killing of a clerk began.", "trial", False),
    ],
)
def test_whom_a_step_is_about(text: str, kind: str, *, about: bool) -> None:
    assert is_about_somebody(*behind_for(text, kind)) is about


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("Police arrested agents working for Norland.", True),
        ("Police arrested clerks protesting for bread.", True),
        ("Police arrested agents for working for Norland.", False),
        ("Police arrested agents for fraud.", False),
    ],
)
def test_what_those_were_doing_on_whom_a_step_falls(text: str, *, another: bool) -> None:
    assert is_of_another_verb(*behind_for(text, "arrest")) is another


def test_whose_agent_is_convicted_is_not_what_for() -> None:
    claim = claim_of("A court convicted a former agent of the Norland state for theft.", "conviction")
    assert values(claim, Role.CHARGE) == ["theft"]
    claim = claim_of("She was convicted of taking part in a robbery (IS), and fled.", "conviction")
    assert values(claim, Role.CHARGE) == ["taking part in a robbery"]


@pytest.mark.parametrize(
    ("text", "charge"),
    [
        ("He was jailed for the murder of Ivo A. in May.", "the murder of Ivo A."),
        ("Tarn, who was jailed for theft –, fled.", "theft"),
    ],
)
def test_a_charge_ends_in_no_mark(text: str, charge: str) -> None:
    told = [value for claim in claims_of(text) for value in values(claim, Role.CHARGE)]
    assert told == [charge]


def test_a_list_of_charges_goes_on_to_crimes_that_were_committed() -> None:
    claim = claim_of("The woman was jailed for theft, fraud and serious crimes committed in Velia in 2015.", "sentence")
    assert values(claim, Role.CHARGE) == ["theft, fraud and serious crimes committed in Velia in 2015"]
