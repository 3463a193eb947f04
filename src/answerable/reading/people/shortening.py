"""When a name of a text is another one with names left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from answerable.reading.language.given_names import PARTICLES, given_names
from answerable.reading.language.names import TITLES

_KUNYA = frozenset({"abu", "umm", "um", "abou", "oum"})
"""Whose father or mother somebody is called after opens a name."""


def untitled(words: Sequence[str]) -> tuple[str, ...]:
    """The folded words of a name without the titles before it; the last word stays."""
    first = 0
    while first < len(words) - 1 and words[first].rstrip(".") in TITLES:
        first += 1
    return tuple(words[first:])


def cuts(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a person's name, its words folded, is another of one text with names left out; not its last ones alone.

    With the same family name, and what is left in the order of the longer one ("Omar Sheikh" of "Ahmed Omar Saeed
    Sheikh") or three names and more ("Omar Saeed Sheikh" of "Ahmad Saeed Omar Sheikh").
    """
    if not 2 <= len(short) < len(full) or short[-1] != full[-1] or tuple(short) == tuple(full[-len(short) :]):
        return False
    rest = iter(full)
    return all(word in rest for word in short) or (len(short) > 2 and not Counter(short) - Counter(full))


def begins(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a person's name, words folded, is a longer one without its last: "Ana Moreno" of "Ana Moreno Diaz".

    Or without whose child or from where somebody is: "Abu Tarn" of "Abu Tarn al-Orski", "Siti Tarn" of "Siti Tarn binti
    Venn". Not of one that says it twice, since a caption ran into the text.
    """
    left_out = full[len(short) :]
    if not 2 <= len(short) < len(full) or tuple(short) != tuple(full[: len(short)]):
        return False
    known = short[0] in given_names() or short[0] in _KUNYA or left_out[0] in PARTICLES
    known = known or left_out[0].startswith(("al-", "el-"))
    return known and set(left_out).isdisjoint(short)


def stands_within(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a family name that begins with a particle stands in a full one, words folded: "dos Tarn" of "Ana dos
    Tarn Neto"."""
    ends = range(len(short) + 1, len(full) + 1)
    return short[0] in PARTICLES and any(tuple(full[end - len(short) : end]) == tuple(short) for end in ends)
