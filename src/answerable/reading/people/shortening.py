"""When a name of a text is another one with names left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from answerable.reading.language.given_names import given_names
from answerable.reading.language.names import TITLES


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

    Not of one that says it twice, since a caption ran into the text.
    """
    left_out = full[len(short) :]
    whole = 2 <= len(short) < len(full) and tuple(short) == tuple(full[: len(short)])
    return whole and short[0] in given_names() and set(left_out).isdisjoint(short)
