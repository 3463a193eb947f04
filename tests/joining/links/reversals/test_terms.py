"""Which punishments a reversal undoes by their length, or by what the next sentence says was served."""

from __future__ import annotations

import pytest

from answerable.model.link import Relation
from tests.joining.made import Text, tied


def _undone(text: Text) -> dict[tuple[str, str], str]:
    return tied(text, Relation.REVERSES)


@pytest.mark.parametrize(
    ("sentence", "is_tied"),
    [
        ("The high court commuted the death penalty awarded to a guard.", True),
        ("The high court commuted a guard's life sentence.", False),
        ("The high court commuted the term of a guard to a life sentence.", False),
    ],
)
def test_a_reversal_is_of_the_punishment_that_its_words_name(sentence: str, is_tied: bool) -> None:
    text = Text("s-1", f"{sentence} Judges condemned Emil Tarn to death in May.")
    text.claim("sentence_reduction", "commuted", recipient="<a guard>")
    text.claim("sentence", "condemned", recipient="Emil Tarn", term=("to death", "death"))
    assert bool(_undone(text)) is is_tied


def test_a_punishment_that_two_were_given_is_not_told_by_its_length() -> None:
    text = Text(
        "s-1",
        "The high court commuted the death penalty of a guard. Emil Tarn was sentenced to death."
        " Jan Brack was condemned to death.",
    )
    text.claim("sentence_reduction", "commuted", recipient="<a guard>")
    text.claim("sentence", "sentenced", recipient="Emil Tarn", term=("to death", "death"))
    text.claim("sentence", "condemned", recipient="Jan Brack", term=("to death#2", "death"))
    assert _undone(text) == {}


@pytest.mark.parametrize(
    ("second", "is_tied"),
    [
        ("Each had served ten years of a thirty-year sentence.", True),
        ("They have served half of their sentence.", True),
        ("A third man is serving a thirty-year sentence.", False),
    ],
)
def test_the_next_sentence_says_what_those_released_had_served(second: str, is_tied: bool) -> None:
    text = Text("s-1", f"The two guards were released on Monday. {second}")
    text.claim("release", "released", recipient="<The two guards>")
    text.claim("sentence", "sentence")
    assert _undone(text) == ({("released", "sentence"): "term"} if is_tied else {})
