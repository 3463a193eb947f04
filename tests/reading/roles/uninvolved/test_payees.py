"""Whom a bribe is paid to is no victim of it."""

from __future__ import annotations

import pytest

from answerable.model.claim import Argument, Role
from answerable.model.span import Span
from answerable.reading.happenings.triggers import Part, Trigger
from answerable.reading.roles.uninvolved.payees import takes_a_bribe, without_payees
from tests.reading.sentence import shape_of


def _trigger(text: str, word: str) -> Trigger:
    shape = shape_of(text)
    main = next(i for i, each in enumerate(shape.words) if each.text == word)
    part = Part.VERB if main in shape.group_at else Part.NOUN
    return Trigger("corruption", shape.words[main].base, part, main, main + 1, main)


@pytest.mark.parametrize(
    ("text", "word", "who", "stays"),
    [
        ("The builder paid bribes to Ivo Tarn.", "bribes", "Ivo Tarn", False),
        ("She wrote of the corruption of clerks.", "corruption", "clerks", False),
        ("The builder paid Ivo Tarn two million in bribes.", "paid", "Ivo Tarn", False),
        ("He laundered it through Orsk Bank.", "laundered", "Orsk Bank", False),
        ("They paid bribes to the former oil minister, Ada Holt.", "bribes", "Ada Holt", False),
        ("They paid bribes to the minister for oil, Ada Holt.", "bribes", "Ada Holt", False),
        ("Clerks embezzled money from Orsk Bank.", "embezzled", "Orsk Bank", True),
        ("She told of the extortion of clerks.", "extortion", "clerks", True),
    ],
)
def test_who_is_paid_is_no_victim(text: str, word: str, who: str, *, stays: bool) -> None:
    start = text.index(who)
    argument = Argument(role=Role.VICTIM, span=Span.of(text, start, start + len(who)), value=who)
    assert bool(without_payees([argument], shape_of(text), _trigger(text, word))) is stays


@pytest.mark.parametrize(
    ("text", "taking"),
    [
        ("Tarn received bribes.", True),
        ("Tarn paid bribes.", False),
        ("Bribes were received by Tarn.", False),
    ],
)
def test_who_takes_a_bribe(text: str, *, taking: bool) -> None:
    shape = shape_of(text)
    at = next(i for i, word in enumerate(shape.words) if word.text == "Tarn")
    word = "bribes" if "bribes" in text else "Bribes"
    assert takes_a_bribe(shape, _trigger(text, word), at, at + 1) is taking
