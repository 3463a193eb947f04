"""Whom the rules and whom the network take for a side: grammar decides where they differ."""

import pytest

from answerable.model.claim import Argument, Role
from answerable.model.span import Span
from answerable.reading.encoder.sides import Side, sides
from answerable.reading.language.words import touching
from tests.reading.sentence import shape_of


def chosen(
    text: str, ruled: list[tuple[Role, str, bool]], heard: list[tuple[Role, str, bool, float]]
) -> list[tuple[Role, str]]:
    shape = shape_of(text)

    def argument(role: Role, words: str, name: bool) -> Argument:
        start = text.index(words)
        return Argument(role=role, span=Span.of(text, start, start + len(words)), value=words, name=name)

    network = []
    for role, words, name, chance in heard:
        place = touching(shape.words, text.index(words), text.index(words) + len(words))
        assert place is not None
        network.append(Side(argument(role, words, name), *place, chance))
    return [(each.role, each.value) for each in sides(shape, [argument(*each) for each in ruled], network)]


@pytest.mark.parametrize(
    ("text", "described", "named"),
    [
        ("The court convicted the former chief of police, Ana Tarn, of theft.", "former chief of police", "Ana Tarn"),
        ("Their captain, the Velian Ana Tarn, was arrested.", "captain", "Ana Tarn"),
        ("The cook jailed with Venn, Ana Tarn, was granted parole.", "cook", "Ana Tarn"),
        ("Police arrested the Velian rebel leader Ana Tarn.", "Velian", "Ana Tarn"),
    ],
)
def test_whom_the_rules_describe_the_network_names(text: str, described: str, named: str) -> None:
    ruled, heard = [(Role.RECIPIENT, described, False)], [(Role.RECIPIENT, named, True, 0.99)]
    assert chosen(text, ruled, heard) == [(Role.RECIPIENT, named)]
    unsure = [(Role.RECIPIENT, named, True, 0.5)]
    assert chosen(text, ruled, unsure) == [(Role.RECIPIENT, described)]


@pytest.mark.parametrize(
    ("text", "ruled", "heard"),
    [
        ("The wife of Ana Tarn was arrested.", "wife", "Ana Tarn"),
        ("Police arrested a man who had threatened Ana Tarn.", "man", "Ana Tarn"),
        ("A cook was arrested, and Ana Tarn fled.", "cook", "Ana Tarn"),
    ],
)
def test_somebody_else_is_no_explanation(text: str, ruled: str, heard: str) -> None:
    found = chosen(text, [(Role.RECIPIENT, ruled, False)], [(Role.RECIPIENT, heard, True, 0.99)])
    assert found == [(Role.RECIPIENT, ruled)]


def test_a_list_that_the_rules_begin_is_ended() -> None:
    text = "Its leaders, Ana Tarn, Bo Venn and Ida Holt, had been dismissed."
    heard = [(Role.RECIPIENT, name, True, 0.97) for name in ("Ana Tarn", "Bo Venn", "Ida Holt")]
    found = chosen(text, [(Role.RECIPIENT, "Ana Tarn", True)], heard)
    assert [value for _, value in found] == ["Ana Tarn", "Bo Venn", "Ida Holt"]


def test_whom_the_network_surely_hears_on_the_other_side_is_on_that() -> None:
    text = "The bank was convicted of fraud and fined a million francs."
    ruled = [(Role.ACTOR, "bank", False)]
    assert chosen(text, ruled, [(Role.RECIPIENT, "bank", False, 0.98)]) == [(Role.RECIPIENT, "bank")]
    assert chosen(text, ruled, [(Role.RECIPIENT, "bank", False, 0.7)]) == [(Role.ACTOR, "bank")]
