"""Which names of many are worth comparing: those that share a key.

A key is made of the consonants of one rare word or of two words, each also with one consonant left out (the deletion
neighbourhoods of Garbe's SymSpell), so that spellings, scripts and a slip in one word still meet; of all consonants in
order, for words that are divided otherwise; and of the first letters, for acronyms. Time and memory grow with the
names; what a crowd shares, a common name alone, makes no pairs. A key is a number, the same on every machine, so that
it can be kept.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import combinations
from typing import Self

import numpy as np
from numpy.typing import NDArray

from answerable.joining.matching.form import Form

CROWD = 60
"""Names that share a key beyond which the key tells too little to make pairs."""

RARE = 0.72
"""The least weight of a word that makes a key alone."""

MOST_WORDS = 4
"""Words of a name of which keys are made, the weightiest."""

Places = NDArray[np.int32]

Keyed = tuple[NDArray[np.int64], Places]
"""Keys, and the place of the name that has each."""


def keys(form: Form) -> set[int]:
    """The keys of a name: numbers of `BITS` bits."""
    words = sorted((w for w in form.words if not w.small and not w.initial), key=lambda w: (-w.weight, w.sound))
    found = {_JOINED * _number(form.joined_bones) & _BITS} if len(form.joined_bones) > 2 else set()
    chosen = words[:MOST_WORDS]
    for word in chosen:
        if word.weight >= RARE or len(words) == 1:
            for bones in {word.bones or word.sound, word.other_bones} - {""}:
                found.add(_number(bones))
                if len(bones) > 3:
                    found.update(_shorter(bones))
    for one, other in combinations(chosen, 2):
        for first in {one.bones or one.sound, one.other_bones} - {""}:
            for second in {other.bones or other.sound, other.other_bones} - {""}:
                found.update(_pair_keys(first, second))
    found.update(_LETTERS * _number(letters) & _BITS for letters in form.letters if len(letters) > 2)
    if form.acronym and len(form.acronym) > 2:
        found.add(_LETTERS * _number(form.acronym) & _BITS)
    return found


def _pair_keys(one: str, other: str) -> Iterator[int]:
    """Keys of two words in either order, one of them perhaps with a consonant left out."""
    first, second = _number(one), _number(other)
    yield first + second & _BITS
    for whole, number, cut in ((first, second, other), (second, first, one)):
        whole *= _LESS
        if len(cut) > 2:
            for short in _shorter(cut):
                yield whole + short & _BITS
            yield whole + number & _BITS
        elif len(cut) == 2:
            yield whole + _number(cut[0]) & _BITS


_LESS, _LETTERS, _JOINED = 3, 5, 7
"""By which the numbers of texts are multiplied, so that keys of different sorts differ."""

BITS = 61
"""Bits of a key."""

_BITS = (1 << BITS) - 1


@lru_cache(maxsize=1 << 16)
def _number(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big") & _BITS


@lru_cache(maxsize=1 << 16)
def _shorter(bones: str) -> tuple[int, ...]:
    """The numbers of a word's consonants with one left out."""
    return tuple({_number(bones[:at] + bones[at + 1 :]) for at in range(len(bones))})


class Index:
    """Names by their keys.

    Args:
        forms: the names taken apart. They are not kept.
        crowd: how many may share a key that makes pairs.
    """

    def __init__(self, forms: Iterable[Form], crowd: int = CROWD) -> None:
        self._hold(flattened(forms), crowd)

    @classmethod
    def of_keys(cls, keyed: Keyed, crowd: int = CROWD) -> Self:
        """The index of names of which only the keys are at hand."""
        made = cls.__new__(cls)
        made._hold(keyed, crowd)
        return made

    def _hold(self, keyed: Keyed, crowd: int) -> None:
        flat, places = keyed
        order = np.argsort(flat, kind="stable")
        self._keys, self._places = flat[order], places[order]
        self._crowd = crowd

    def pairs(self) -> tuple[Places, Places]:
        """Every two of the names that share a key, the smaller place first, each pair once, in order."""
        starts, ends = self._blocks()
        size = ends - starts
        found: list[NDArray[np.int64]] = []
        for step in range(1, int(size.max(initial=1))):
            live = starts[size > step]
            lengths = (ends - starts)[size > step] - step
            at = np.repeat(live, lengths) + _counting(lengths)
            one, other = self._places[at], self._places[at + step]
            low, high = np.minimum(one, other).astype(np.int64), np.maximum(one, other).astype(np.int64)
            found.append(np.unique((low << 32) | high))
        if not found:
            return np.zeros(0, np.int32), np.zeros(0, np.int32)
        both = np.unique(np.concatenate(found))
        both = both[(both >> 32) != (both & 0xFFFFFFFF)]
        return (both >> 32).astype(np.int32), (both & 0xFFFFFFFF).astype(np.int32)

    def against(self, forms: Iterable[Form]) -> tuple[Places, Places]:
        """Every pair of one of other names (its place in `forms`) and one of these that share a key, in order."""
        return self.against_keys(flattened(forms))

    def against_keys(self, keyed: Keyed) -> tuple[Places, Places]:
        """The same of other names of which only the keys are at hand."""
        asked, owners = keyed
        rows = owners.astype(np.int64)
        first, last = np.searchsorted(self._keys, asked, "left"), np.searchsorted(self._keys, asked, "right")
        lengths = np.where(last - first <= self._crowd, last - first, 0)
        at = np.repeat(first, lengths) + _counting(lengths)
        both = np.unique((np.repeat(rows, lengths) << 32) | self._places[at].astype(np.int64))
        return (both >> 32).astype(np.int32), (both & 0xFFFFFFFF).astype(np.int32)

    def _blocks(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        edges = np.flatnonzero(np.diff(self._keys)) + 1
        starts = np.concatenate(([0], edges)) if len(self._keys) else np.zeros(0, np.int64)
        ends = np.concatenate((edges, [len(self._keys)])) if len(self._keys) else np.zeros(0, np.int64)
        fit = (ends - starts > 1) & (ends - starts <= self._crowd)
        return starts[fit].astype(np.int64), ends[fit].astype(np.int64)


def flattened(forms: Iterable[Form]) -> Keyed:
    """All keys of all names."""
    flat, sizes = array("q"), array("q")
    for form in forms:
        found = keys(form)
        flat.extend(found)
        sizes.append(len(found))
    owners = np.repeat(np.arange(len(sizes), dtype=np.int32), np.frombuffer(sizes, dtype=np.int64))
    return np.frombuffer(flat, dtype=np.int64), owners


def _counting(lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """0, 1, … for each length in turn."""
    total = int(lengths.sum())
    ends = np.cumsum(lengths)
    return np.arange(total, dtype=np.int64) - np.repeat(ends - lengths, lengths)


def candidates(forms: Sequence[Form]) -> tuple[Places, Places]:
    """The pairs of names that are worth comparing, as places in `forms`."""
    return Index(forms).pairs()
