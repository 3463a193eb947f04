import pytest

from answerable.model.vocabulary import kinds
from answerable.reading.encoder.hints import Hints
from answerable.reading.language.words import tokenise

IDS = ["", *sorted(kinds())]


@pytest.fixture(scope="module")
def hints() -> Hints:
    return Hints(kinds().values())


def hinted(hints: Hints, text: str) -> dict[str, list[str]]:
    words = tokenise(text, 0, len(text))
    found = zip(words, hints.of(words), strict=True)
    return {word.text: [IDS[number] for number in numbers] for word, numbers in found if numbers}


def test_forms_of_listed_words_are_known(hints: Hints) -> None:
    found = hinted(hints, "The court sentenced him for the killings.")
    assert "sentence" in found["sentenced"]
    assert "killing" in found["killings"]


def test_a_wording_may_stand_apart(hints: Hints) -> None:
    assert "trial" in hinted(hints, "They put the four men on trial.")["put"]


def test_the_longest_wording_counts_alone(hints: Hints) -> None:
    assert hinted(hints, "They were shot dead.")["shot"] == ["killing"]


def test_words_that_say_no_happening_give_no_hint(hints: Hints) -> None:
    assert hinted(hints, "The river is long and the sky is blue.") == {}
