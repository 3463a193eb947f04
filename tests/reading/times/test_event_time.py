from __future__ import annotations

from answerable.model.when import When
from answerable.reading.choices import choose
from answerable.reading.language.words import Word
from answerable.reading.times.anchor import Anchor
from answerable.reading.times.event_time import NONE, Chronicle, choose_all, options, placed
from answerable.reading.times.expressions import find_expressions
from tests.reading.sentence import words_of


def chosen(first: str, second: str, event: str) -> str:
    """The words that date the event's word in the second sentence; empty for none."""
    text = f"{first} {second}"
    one, two = words_of(first), words_of(second)
    shifted = []
    for word in two:
        moved = Word(word.start + len(first) + 1, word.end + len(first) + 1, word.text)
        moved.tag, moved.base, moved.form = word.tag, word.base, word.form
        shifted.append(moved)
    sentences = [one, shifted]
    times = placed(sentences, find_expressions(text, Anchor.of(When(edtf="2020-06-12"))))
    place = next(i for i, word in enumerate(shifted) if word.text == event)
    ((choice, chance),) = choose_all(sentences, times, [(1, place)])
    assert 0 < chance <= 1
    return "" if choice == NONE else text[times[choice].expression.start : times[choice].expression.end]


def test_a_time_beside_the_verb() -> None:
    assert chosen("The town is small.", "Police arrested Emil Tarn on Monday.", "arrested") == "Monday"


def test_two_events_two_times() -> None:
    second = "Police yesterday arrested Emil Tarn for a killing committed in 1988."
    assert chosen("The town is small.", second, "arrested") == "yesterday"
    assert chosen("The town is small.", second, "committed") == "1988"


def test_nothing_told_dates_nothing() -> None:
    assert chosen("The town is small.", "Police arrested Emil Tarn.", "arrested") == ""


def test_candidates_are_those_of_the_sentence_and_the_last_told() -> None:
    sentences = [words_of("He came in 1988.")]
    times = placed(sentences, find_expressions("He came in 1988."))
    found = options(sentences, times, 0, 1)
    assert set(found) == {0, NONE}
    assert choose({0: {"a": 1.0}, NONE: {"b": 1.0}}, {"a": 2.0})[0] == 0


def test_what_is_not_all_but_certain_is_left_open() -> None:
    words = words_of("Emil Tarn was arrested in Orsk on Monday, and a year before that he was arrested there too.")
    chronicle = Chronicle([words], find_expressions("Nothing is told."))
    assert chronicle.certain(words, 3) is None
    text = "Police arrested Emil Tarn yesterday."
    words = words_of(text)
    found = Chronicle([words], find_expressions(text, Anchor.of(When(edtf="2020-06-12")))).certain(words, 1)
    assert found is None or (found.edtf, found.value) == ("2020-06-11", "2020-06-11")
