"""What the learned eye finds that the rules take for a noun."""

from __future__ import annotations

import pytest

from answerable.reading.language.tagging import tag
from answerable.reading.language.verbs import features, forms_of, shipped
from answerable.reading.language.words import tokenise
from tests.reading.sentence import VERBS, words_of


def tags(text: str) -> dict[str, str]:
    return {word.text: word.tag for word in words_of(text)}


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Many people go to the mountains when the militia comes.", "go"),
        ("The charity denies any part in the fraud.", "denies"),
        ("Five miners face charges of arson, the prosecutor said.", "face"),
        ("The miners in Kell already face murder charges.", "face"),
        ("The survivors live in tents near the border.", "live"),
        ("Those who hold power get what they want.", "get"),
    ],
)
def test_a_verb_after_its_subject_is_none_of_its_nouns(text: str, verb: str) -> None:
    assert tags(text)[verb] == "V"


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The face of the guard was never seen.", "face"),
        ("The police released a statement on the raid.", "raid"),
        ("The court heard the charges against the officer.", "charges"),
        ("They began the search for the missing men.", "search"),
    ],
)
def test_a_noun_stays_one(text: str, noun: str) -> None:
    assert tags(text)[noun] == "N"


def test_the_base_and_the_form_of_what_is_found_are_told() -> None:
    word = next(each for each in words_of("The charity denies any part in it.") if each.text == "denies")
    assert (word.base, word.form) == ("deny", "s")


def test_without_the_second_look_the_rules_stand_alone() -> None:
    text = "Many people go to the mountains when the militia comes."
    words = tokenise(text, 0, len(text))
    tag(words, VERBS, frozenset(), frozenset(), look_again=False)
    assert words[2].tag == "N"
    forms, _ = shipped()
    assert "left word people" in set(features(words, 2, *forms["go"]))


def test_a_form_is_of_the_verb_named_first() -> None:
    assert forms_of(["lie", "lay"])["lay"] == ("lie", "past")
    assert forms_of(["lay", "lie"])["lay"] == ("lay", "base")
