import pytest

from answerable.model.vocabulary import kinds
from answerable.reading.encoder.hints import Hints, perhaps_listed
from answerable.reading.language.words import tokenise
from answerable.reading.shipped import weights_folder

IDS = ["", *sorted(kinds())]


@pytest.fixture(scope="module")
def hints() -> Hints:
    return Hints(kinds().values(), {"appeal": ("to uphold", "higher bench"), "arrest": ("to arrest", "to take away")})


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


def test_a_word_that_may_say_a_kind_gives_a_hint_of_another_sort(hints: Hints) -> None:
    words = tokenise("The bench upheld it.", 0, 20)
    assert hints.of(words)[2] == (IDS.index("appeal") + len(IDS),)
    assert hints.width == 2 * len(IDS)


def test_a_trigger_is_not_hinted_at_twice(hints: Hints) -> None:
    words = tokenise("They arrested him.", 0, 18)
    assert hints.of(words)[1] == (IDS.index("arrest"),)


def test_what_is_listed_is_of_known_kinds_and_none_of_their_triggers() -> None:
    listed = perhaps_listed(weights_folder())
    assert set(listed) == set(kinds())
    for kind, wordings in listed.items():
        triggers = kinds()[kind].triggers
        assert not {*triggers.nouns, *triggers.phrases, *(f"to {verb}" for verb in triggers.verbs)} & set(wordings)
        assert len(set(wordings)) == len(wordings)
