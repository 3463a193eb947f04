from __future__ import annotations

import pytest

from answerable.model.claim import Argument, Role
from answerable.model.span import Span
from answerable.reading.judgments.courtroom import is_of_the_courtroom
from tests.reading.judgments.test_bench import told


def who(text: str, words: str, role: Role, *, name: bool = False) -> Argument:
    start = text.index(words)
    return Argument(role=role, span=Span.of(text, start, start + len(words)), value=words, name=name)


@pytest.mark.parametrize(
    ("kind", "text", "trigger", "argument"),
    [
        ("trial", "The prosecution was based on three letters.", "prosecution", None),
        ("sentence", "I take them into account when sentencing.", "sentencing", None),
        ("investigation", "The trial judge questioned the appellant.", "questioned", ("trial judge", Role.ACTOR)),
        ("investigation", "They examined nine witnesses.", "examined", ("witnesses", Role.RECIPIENT)),
    ],
)
def test_words_of_the_courtroom(kind: str, text: str, trigger: str, argument: tuple[str, Role] | None) -> None:
    given = [who(text, *argument)] if argument is not None else []
    assert is_of_the_courtroom(told(kind, text, trigger, *given))


@pytest.mark.parametrize(
    ("kind", "text", "trigger", "argument"),
    [
        ("trial", "The prosecution of Piet Tarn began.", "prosecution", ("Piet Tarn", Role.RECIPIENT)),
        ("sentence", "sentencing him to ten years", "sentencing", ("ten years", Role.TERM)),
        ("investigation", "The police questioned the appellant.", "questioned", ("police", Role.ACTOR)),
    ],
)
def test_what_is_told_stays(kind: str, text: str, trigger: str, argument: tuple[str, Role]) -> None:
    assert not is_of_the_courtroom(told(kind, text, trigger, who(text, *argument, name=True)))
