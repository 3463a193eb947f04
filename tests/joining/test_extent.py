"""Sentences that tell one act and the many of which it is one."""

from __future__ import annotations

import pytest

from answerable.joining.extent import are_part_and_whole, extent_of
from tests.joining.made import Text


@pytest.mark.parametrize(
    ("sentence", "signs"),
    [
        ("The murder of Rask is one of eleven murders.", "<>"),
        ("The murder of Rask was the third in a series of murders.", "<>"),
        ("The murder was part of the murders of that year.", "<>"),
        ("The murder of Rask came after the eleven murders.", ""),
        ("One murder led to eleven murders.", ""),
    ],
)
def test_which_is_one_and_which_are_many(sentence: str, signs: str) -> None:
    text = Text("s-1", sentence)
    one, many = (extent_of(text.claim("killing", trigger)) for trigger in ("murder", "murders"))
    assert one[-1:] + many[-1:] == signs
    assert are_part_and_whole(frozenset({one} - {""}), frozenset({many} - {""})) == bool(signs)


def test_those_of_two_sentences_say_nothing_of_each_other() -> None:
    text = Text("s-1", "The murder of Rask is one of eleven murders. That of Sill is one of nine killings.")
    first, second = text.claim("killing", "murder"), text.claim("killing", "killings")
    assert not are_part_and_whole(frozenset({extent_of(first)}), frozenset({extent_of(second)}))
