"""Words that name a house, or who takes part in a happening, and tell of none."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.model.vocabulary import nouns
from answerable.reading.lexicon import word_set
from answerable.reading.words import Word

_HOUSES = word_set("prison jail gaol custody cell penitentiary")
_LEAVING = word_set("from at near outside inside")
_ORDERED = frozenset({"armed_attack", "assassination", "bombing", "killing", "mass_killing", "shooting"})
_OBJECT = 4
"""Words in which the object of a verb begins."""


def tells_nothing(words: Sequence[Word], i: int, kind: str) -> bool:
    """Whether a word only names a house, or who is behind an act that is told by its own word.

    "Released from prison", "ordered the murders".

    Args:
        words: of the sentence.
        i: number of the word.
        kind: id of the kind that it is taken to say.
    """
    if i > 0 and words[i].base in _HOUSES and words[i - 1].lower in _LEAVING:
        return True
    near = words[i + 1 : i + 1 + _OBJECT]
    return kind == "incitement" and words[i].base == "order" and any(nouns().get(w.base, "") in _ORDERED for w in near)


def is_modifier(words: Sequence[Word], first: int, last: int, named: Sequence[tuple[int, int, str, float]]) -> bool:
    """Whether names right before a noun call the happening something, and are no person's: "the Mykonos murders"."""
    inside = [n[2] for n in named if n[0] < last and n[1] > first]
    return "person" not in inside and all(word.tag == "NAME" for word in words[first:last])
