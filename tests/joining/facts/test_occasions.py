from __future__ import annotations

from datetime import date

import pytest

from answerable.joining.context import Context
from answerable.joining.facts.occasions import AGAIN, ANY, FIRST, Turn, new_since, turn_of
from answerable.model.when import Basis, When
from tests.joining.made import Text, events_of

_PERSON = "Karim Rahimi"


def _step(
    words: str, trigger: str, kind: str = "conviction", *, source: str = "s-1", published: str = "2009-06-10"
) -> Text:
    text = Text(source, words, published=published)
    text.claim(kind, trigger, recipient=_PERSON)
    return text


@pytest.mark.parametrize(
    ("words", "trigger", "kind", "turn"),
    [
        ("Karim Rahimi was convicted again of fraud.", "convicted", "conviction", AGAIN),
        ("Karim Rahimi was again convicted.", "convicted", "conviction", AGAIN),
        ("The Treasury designated Karim Rahimi a second time.", "designated", "designation", Turn(2, 2)),
        ("A second jury convicted Karim Rahimi.", "convicted", "conviction", Turn(2, 2)),
        ("At the retrial a jury convicted Karim Rahimi.", "convicted", "conviction", AGAIN),
        ("Karim Rahimi was acquitted after a new trial.", "acquitted", "acquittal", AGAIN),
        ("Police re-arrested Karim Rahimi.", "re-arrested", "arrest", AGAIN),
        ("The third arrest of Karim Rahimi drew protests.", "arrest", "arrest", Turn(3, 3)),
        ("The court quashed the original murder conviction of Karim Rahimi.", "conviction", "conviction", FIRST),
        ("Karim Rahimi was first arrested at home.", "arrested", "arrest", FIRST),
        ("Prosecutors charged Karim Rahimi instead with fraud.", "charged", "charge", AGAIN),
        ("A judge released Karim Rahimi instead.", "released", "release", ANY),
        ("Karim Rahimi was convicted of fraud.", "convicted", "conviction", ANY),
        ("Judges who convicted Karim Rahimi met again.", "convicted", "conviction", AGAIN),
        ("The court convicted Karim Rahimi, who was again absent.", "convicted", "conviction", ANY),
        ("Amnesty again condemned the arrest of Karim Rahimi.", "arrest", "arrest", ANY),
        ("A second person was sentenced after Karim Rahimi.", "sentenced", "sentence", ANY),
        ("The judges quashed the conviction of Karim Rahimi and ordered a new trial.", "conviction", "conviction", ANY),
    ],
)
def test_words_tell_which_time_it_was(words: str, trigger: str, kind: str, turn: Turn) -> None:
    (claim,) = _step(words, trigger, kind).claims
    assert turn_of(claim) == turn


def test_an_act_is_not_counted() -> None:
    text = Text("s-1", "A second bombing killed Karim Rahimi.")
    assert turn_of(text.claim("bombing", "bombing", victim=_PERSON)) == ANY


def _new(words: str, trigger: str, kind: str = "conviction") -> bool:
    text = _step(words, trigger, kind)
    return new_since(text.claims[0], text.context) > date.min


@pytest.mark.parametrize(
    ("words", "trigger", "kind"),
    [
        ("Karim Rahimi was convicted of fraud.", "convicted", "conviction"),
        ("A jury convicted Karim Rahimi.", "convicted", "conviction"),
        ("The Court of Appeal has quashed the conviction of Karim Rahimi.", "quashed", "conviction_overturned"),
        ("Suffering from cancer, Karim Rahimi was freed on Friday.", "freed", "release"),
    ],
)
def test_what_a_text_begins_with_is_its_news(words: str, trigger: str, kind: str) -> None:
    assert _new(words, trigger, kind)


@pytest.mark.parametrize(
    ("words", "trigger", "kind"),
    [
        ("Karim Rahimi, who was convicted of fraud, has left prison.", "convicted", "conviction"),
        ("The judge had convicted Karim Rahimi.", "convicted", "conviction"),
        ("Convicted of fraud, Karim Rahimi was freed.", "Convicted", "conviction"),
        ("The court quashed the conviction of Karim Rahimi.", "conviction", "conviction"),
        ("The court cut the sentence of Karim Rahimi.", "sentence", "sentence"),
        ("Twice struck from the list, Karim Rahimi sails again.", "struck", "sanction_lifted"),
        ("Karim Rahimi was once convicted of fraud.", "convicted", "conviction"),
        ("The trial of Karim Rahimi went on.", "trial", "trial"),
        (f"{'A title. ' * 30}Karim Rahimi was convicted.", "convicted", "conviction"),
    ],
)
def test_what_is_told_behind_it_is_not(words: str, trigger: str, kind: str) -> None:
    assert not _new(words, trigger, kind)


def test_a_person_who_was_named_before_is_no_news() -> None:
    text = Text("s-1", "Karim Rahimi was released. He was sentenced to nine years.", published="2009-06-10")
    assert new_since(text.claim("sentence", "sentenced", recipient="<He>"), text.context) == date.min
    assert new_since(text.claim("sentence", "sentenced", recipient=_PERSON), text.context) == date.min


def test_news_is_of_the_weeks_before_its_publication() -> None:
    text = _step("A jury convicted Karim Rahimi.", "convicted")
    assert new_since(text.claims[0], text.context) == date(2009, 4, 11)
    assert new_since(text.claims[0], Context(id="s-1")) == date.min
    year = Context(id="s-1", published=When(edtf="2009", basis=Basis.INFERRED))
    assert new_since(text.claims[0], year) == date(2008, 11, 2)


def test_two_convictions_that_are_each_news_are_two() -> None:
    first = _step("A jury convicted Karim Rahimi.", "convicted", published="1999-03-01")
    second = _step("A jury in Lund convicted Karim Rahimi.", "convicted", source="s-2")
    assert len(events_of(first, second)) == 2
    next_day = _step("A jury in Lund convicted Karim Rahimi.", "convicted", source="s-2", published="1999-03-02")
    assert len(events_of(first, next_day)) == 1


def test_convicted_again_is_one_with_convicted_once_more_and_with_no_other() -> None:
    told = [
        _step("The jury that convicted Karim Rahimi again was out for a day.", "convicted", source="s-1"),
        _step("The jury that convicted Karim Rahimi once more was out for a day.", "convicted", source="s-2"),
    ]
    assert len(events_of(*told)) == 1
    plain = _step("The jury that convicted Karim Rahimi was out for a day.", "convicted", source="s-3")
    assert len(events_of(*told, plain)) == 2


def test_an_undated_charge_of_another_crime_is_another_charge() -> None:
    def charged(source: str, charge: str) -> Text:
        text = Text(source, f"Karim Rahimi, who is charged with {charge}, denies it.", published="2009-06-10")
        text.claim("charge", "charged", recipient=_PERSON, charge=charge)
        return text

    assert len(events_of(charged("s-1", "fraud"), charged("s-2", "bribery"))) == 2
    assert len(events_of(charged("s-1", "fraud"), charged("s-2", "the fraud"))) == 1


def test_bail_and_parole_are_two_releases_and_a_notice_is_no_warrant() -> None:
    def told(source: str, kind: str, words: str, trigger: str) -> Text:
        return _step(f"Nobody knew that {words}.", trigger, kind, source=source)

    bail = told("s-1", "release", "Karim Rahimi was released on bail", "released")
    parole = told("s-2", "release", "Karim Rahimi was released on parole", "released")
    either = told("s-3", "release", "Karim Rahimi was released", "released")
    assert len(events_of(bail, parole)) == 2
    assert len(events_of(bail, either)) == 1
    warrant = told("s-1", "arrest_warrant", "a court issued a warrant for Karim Rahimi", "issued a warrant")
    notice = told("s-2", "arrest_warrant", "Interpol issued a red notice for Karim Rahimi", "issued a red notice")
    assert len(events_of(warrant, notice)) == 2


def test_a_step_is_of_the_sort_that_its_own_words_name() -> None:
    text = Text("s-1", "The court withdrew the warrant and dismissed the indictment against Karim Rahimi.")
    for words in ("withdrew the warrant", "dismissed the indictment"):
        text.claim("charges_dropped", words, recipient=_PERSON)
    assert len(events_of(text)) == 2


@pytest.mark.parametrize("words", ["additional", "further", "two more"])
def test_charges_added_to_others_are_new_ones(words: str) -> None:
    text = Text("s-1", f"Prosecutors filed {words} charges against Emil Tarn.")
    assert turn_of(text.claim("charge", "charges", recipient="Emil Tarn")) == AGAIN
