from __future__ import annotations

import pytest

from answerable.reading.happenings.triggers import Part, Trigger
from answerable.reading.roles.takings import kind_of_taking
from tests.reading.sentence import shape_of


@pytest.mark.parametrize(
    ("text", "verb", "kind", "expected"),
    [
        ("Students captured the embassy in Sarde.", "captured", "abduction", "seizure"),
        ("Rebels seized the school and its pupils.", "seized", "arrest", "seizure"),
        ("Rebels captured two soldiers.", "captured", "abduction", ""),
        ("Rebels captured the ambassador.", "captured", "abduction", ""),
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
    assert kind_of_taking(shape, trigger) == expected
