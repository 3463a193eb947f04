from __future__ import annotations

import pytest

from answerable.model.claim import Argument, Role
from answerable.model.span import Span
from answerable.reading.happenings.triggers import Part, Trigger
from answerable.reading.roles.takings import as_power, kind_of_taking
from tests.reading.sentence import shape_of


@pytest.mark.parametrize(
    ("text", "verb", "kind", "expected"),
    [
        ("Students captured the embassy in Sarde.", "captured", "abduction", "seizure"),
        ("Rebels seized the school and its pupils.", "seized", "arrest", "seizure"),
        ("Rebels captured two soldiers.", "captured", "abduction", ""),
        ("Rebels captured the ambassador.", "captured", "abduction", ""),
        ("In 1979, revolutionaries took control of the country.", "took", "seizure", "coup"),
        ("The army took control of Iran in 1979.", "took", "invasion", "coup"),
        ("The Norse army took control of Iran in 1979.", "took", "invasion", ""),
        ("The army took control of the town.", "took", "seizure", ""),
        ("Warplanes attacked the village.", "attacked", "armed_attack", "air_strike"),
        ("A dive bomber attacked the village.", "attacked", "armed_attack", "air_strike"),
        ("A bomber attacked the ship.", "attacked", "armed_attack", "air_strike"),
        ("A bomber attacked the village.", "attacked", "armed_attack", ""),
        ("A suicide bomber attacked the ship.", "attacked", "armed_attack", ""),
        ("The ship was attacked.", "attacked", "armed_attack", ""),
    ],
)
def test_another_kind(text: str, verb: str, kind: str, expected: str) -> None:
    shape = shape_of(text)
    main = next(i for i, word in enumerate(shape.words) if word.text == verb)
    trigger = Trigger(kind, shape.words[main].base, Part.VERB, main, main + 1, main)
    assert kind_of_taking(shape, trigger, ()) == expected


def test_who_takes_power_and_where() -> None:
    text = "Officers took control of Iran."
    given = [
        Argument(role=Role.PERPETRATOR, span=Span.of(text, 0, 8), value="Officers"),
        Argument(role=Role.VICTIM, span=Span.of(text, 25, 29), value="Iran", name=True),
    ]
    assert [(each.role, each.value, each.name) for each in as_power(given)] == [
        (Role.ACTOR, "Officers", False),
        (Role.PLACE, "Iran", False),
    ]
