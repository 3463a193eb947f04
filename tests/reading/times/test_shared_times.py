"""Whose a time is that two happenings of a sentence are given."""

from __future__ import annotations

import pytest

from answerable.reading.language.words import Word, tokenise
from answerable.reading.times.shared_times import Dated, borrowed
from tests.reading.sentence import shape_of


def stretch(words: list[Word], text: str) -> tuple[int, int]:
    said = text.split()
    spoken = [word.text for word in words]
    first = next(i for i in range(len(words)) if spoken[i : i + len(said)] == said)
    return first, first + len(said)


@pytest.mark.parametrize(
    ("sentence", "one", "verb", "noun", "time", "borrows"),
    [
        ("The court convicted Ona Brell of the murder on 3 May", "convicted", True, "murder", "3 May", True),
        ("On 3 May the court convicted Ona Brell of the murder", "convicted", True, "murder", "3 May", True),
        ("Ministers suspended the sanctions on 3 May", "suspended", True, "sanctions", "3 May", True),
        ("The town saw a memorial to victims of the bombing on 3 May", "memorial", False, "bombing", "3 May", True),
        ("The bombing on 3 May killed six", "killed", True, "bombing", "3 May", False),
        ("Ministers condemned the bombing of 3 May", "condemned", True, "bombing", "3 May", False),
        ("The arrest and trial of Ona Brell in May drew crowds", "arrest", False, "trial", "May", False),
        ("3 May : resolution over the bombing", "resolution", False, "bombing", "3 May", False),
    ],
)  # fmt: skip
def test_a_noun_keeps_no_time_of_what_it_is_told_for(
    sentence: str, one: str, verb: bool, noun: str, time: str, borrows: bool
) -> None:
    words = tokenise(sentence, 0, len(sentence))
    at = (stretch(words, time),)
    happenings = [Dated(stretch(words, one), verb, at), Dated(stretch(words, noun), False, at)]
    assert borrowed(words, happenings) == ({(1, at[0])} if borrows else frozenset())


@pytest.mark.parametrize(
    ("sentence", "one", "noun", "time", "borrows"),
    [
        ("Ona Brell died in last week 's crash .", "died", "crash", "last week", False),
        ("Ona Brell died after last week 's call about a crash .", "died", "crash", "last week", True),
        ("Ona Brell spoke at the 2014 fraud trial .", "spoke", "trial", "the 2014", False),
    ],
)
def test_a_noun_keeps_the_time_that_it_stands_behind(
    sentence: str, one: str, noun: str, time: str, borrows: bool
) -> None:
    words = shape_of(sentence).words
    at = (stretch(words, time),)
    happenings = [Dated(stretch(words, one), True, at), Dated(stretch(words, noun), False, at)]
    assert borrowed(words, happenings) == ({(1, at[0])} if borrows else frozenset())


def test_of_two_nouns_the_last_keeps_it() -> None:
    words = shape_of("Ona Brell spoke at the 2014 fraud trial .").words
    at = (stretch(words, "the 2014"),)
    said = [("spoke", True), ("fraud", False), ("trial", False)]
    assert borrowed(words, [Dated(stretch(words, each), verb, at) for each, verb in said]) == {(1, at[0])}


def test_what_an_answer_is_for_keeps_no_time_of_it() -> None:
    words = tokenise("Aiding murder on 3 May brought a sentence", 0, 41)
    at = (stretch(words, "3 May"),)
    sentence = Dated(stretch(words, "sentence"), False, at, charges=(stretch(words, "Aiding murder"),))
    assert borrowed(words, [Dated(stretch(words, "murder"), False, at), sentence]) == {(0, at[0])}


def test_a_time_of_its_own_is_kept() -> None:
    words = tokenise("The court on 3 May convicted him of the murder in April", 0, 55)
    one = Dated(stretch(words, "convicted"), True, (stretch(words, "3 May"),))
    assert not borrowed(words, [one, Dated(stretch(words, "murder"), False, (stretch(words, "April"),))])


def test_a_time_behind_the_charge_may_be_the_steps() -> None:
    text = "They charged him with aiding the murders in 1993"
    words = tokenise(text, 0, len(text))
    charge = Dated(stretch(words, "charged"), True, (), charges=(stretch(words, "aiding the murders"),))
    at = stretch(words, "1993")
    assert borrowed(words, [charge, Dated(stretch(words, "murders"), False, (at,))]) == {(1, at)}


def test_a_time_within_the_charge_is_the_acts() -> None:
    text = "They accused him of the murders of four people in Dravna on 17 September"
    words = tokenise(text, 0, len(text))
    charged = stretch(words, "the murders of four people in Dravna on 17 September")
    accused = Dated(stretch(words, "accused"), True, (), charges=(charged,))
    murders = Dated(stretch(words, "murders"), False, (stretch(words, "17 September"),))
    assert not borrowed(words, [accused, murders])
