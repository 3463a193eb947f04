"""Which names of many are worth comparing: those that share a key.

A key is made of the consonants of one rare word or of two words, each also with one consonant left out (the deletion
neighbourhoods of Garbe's SymSpell), so that spellings, scripts and a slip in one word still meet; of all consonants in
order, for words that are divided otherwise; and of the first letters, for acronyms. Time and memory grow with the
names; what a crowd shares, a common name alone, makes no pairs.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations

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


def keys(form: Form) -> set[int]:
    """The keys of a name."""
    words = sorted((w for w in form.words if not w.small and not w.initial), key=lambda w: (-w.weight, w.sound))
    found = {hash(("joined", form.joined_bones))} if len(form.joined_bones) > 2 else set()
    chosen = words[:MOST_WORDS]
    for word in chosen:
        if word.weight >= RARE or len(words) == 1:
            for bones in {word.bones or word.sound, word.other_bones} - {""}:
                found.add(hash(bones))
                if len(bones) > 3:
                    found.update(map(hash, _shorter(bones)))
    for one, other in combinations(chosen, 2):
        for first in {one.bones or one.sound, one.other_bones} - {""}:
            for second in {other.bones or other.sound, other.other_bones} - {""}:
                found.update(_pair_keys(first, second))
    found.update(hash(("letters", letters)) for letters in form.letters if len(letters) > 2)
    if form.acronym and len(form.acronym) > 2:
        found.add(hash(("letters", form.acronym)))
    return found


def _pair_keys(one: str, other: str) -> Iterator[int]:
    """Keys of two words in either order, one of them perhaps with a consonant left out."""
    yield hash((one, other) if one <= other else (other, one))
    for whole, cut in ((one, other), (other, one)):
        if len(cut) > 2:
            for short in _shorter(cut):
                yield hash(("less", whole, short))
            yield hash(("less", whole, cut))
        elif len(cut) == 2:
            yield hash(("less", whole, cut[0]))


@lru_cache(maxsize=1 << 16)
def _shorter(bones: str) -> tuple[str, ...]:
    return tuple({bones[:at] + bones[at + 1 :] for at in range(len(bones))})


class Index:
    """Names by their keys.

    Args:
        forms: the names taken apart. They are not kept.
        crowd: how many may share a key that makes pairs.
    """

    def __init__(self, forms: Iterable[Form], crowd: int = CROWD) -> None:
        flat, places = _flattened(forms)
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
        asked, owners = _flattened(forms)
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


def _flattened(forms: Iterable[Form]) -> tuple[NDArray[np.int64], Places]:
    """All keys of all names, and whose each is."""
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
