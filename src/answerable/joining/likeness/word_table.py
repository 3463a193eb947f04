"""What a word is worth for comparing: a vector of its meaning and how rare it is.

Both come from tables of fixed numbers by word piece, so that every machine computes the same: a network run again
elsewhere may differ in the last digits, and two machines would keep two records. How rare a piece is follows from its
place in the vocabulary of pieces, which is in order of frequency (Zipf's law: the logarithm of the rank).
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib import resources
from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from answerable.reading.encoder.features import Pieces
from answerable.reading.shipped import weights_folder

Vector = NDArray[np.float64]

SIZE = 64
"""Numbers in a vector."""

_FIRST_WORD = 1996
"""The first piece of the vocabulary that is a word; the commonest."""

_COMMON = 5.0
"""Logarithm of a rank up to which words are too common to tell anything."""


class WordTable:
    """Vectors and rarity by word.

    Args:
        vectors: (pieces, SIZE), whole numbers.
        pieces: that cuts a word into pieces.
    """

    def __init__(self, vectors: NDArray[np.int8], pieces: Pieces) -> None:
        self._vectors = vectors.astype(np.float64)
        self._pieces = pieces
        self.rarity = lru_cache(maxsize=100_000)(self._rarity)
        self._side = lru_cache(maxsize=2_048)(self._told)

    def _rarity(self, word: str) -> float:
        """From 0, a word that tells nothing, to about 7."""
        if not any(sign.isalnum() for sign in word):
            return 0.0
        ids = self._pieces.of(word.lower())
        if len(ids) > 1:
            return math.log(len(self._vectors)) - _COMMON + 0.5 * (len(ids) - 1)
        return max(0.0, math.log(max(1, ids[0] - _FIRST_WORD + 1)) - _COMMON)

    def vector(self, words: Iterable[str]) -> Vector:
        """Mean of the words' vectors, of length 1; zeros for no word."""
        return self._unit([(word, 1.0) for word in words])

    def gist(self, words: Iterable[str]) -> Vector:
        """The same, each word weighted by its rarity (Arora and others 2017, in spirit)."""
        return self._unit([(word, self.rarity(word)) for word in words])

    def aligned(self, one: frozenset[str], other: frozenset[str]) -> float:
        """How near in meaning the nearest word of the other side is to each word, by its rarity; the mean of both ways.

        From −1 to 1; 0 where a side has no word (Corley and Mihalcea 2005).
        """
        if not one or not other:
            return 0.0
        (here, rare_here), (there, rare_there) = self._side(one), self._side(other)
        alike = here @ there.T
        both = float(alike.max(1) @ rare_here) + float(alike.max(0) @ rare_there)
        return round(both / 2, 9)  # the last digits are the machine's

    def _told(self, words: frozenset[str]) -> tuple[Vector, Vector]:
        """The vectors of some words, and the share of each in their rarity."""
        known = sorted(words)
        rare = np.array([self.rarity(word) for word in known])
        return np.stack([self.vector([word]) for word in known]), rare / (rare.sum() or 1.0)

    def _unit(self, weighted: list[tuple[str, float]]) -> Vector:
        total = np.zeros(SIZE)
        for word, weight in weighted:
            if weight:
                ids = self._pieces.of(word.lower())
                total += weight * self._vectors[list(ids)].sum(0) / len(ids)
        length = math.sqrt(float(total @ total))
        return total / length if length else total


@cache
def word_table() -> WordTable:
    """The table that this version of the program carries."""
    pieces = (weights_folder() / "tokenizer.json").read_text(encoding="utf-8")
    held = resources.files("answerable.joining") / "weights" / "words.npz"
    tokenizer = Tokenizer.from_str(pieces)
    tokenizer.no_truncation()
    tokenizer.no_padding()
    with np.load(BytesIO(held.read_bytes()), allow_pickle=False) as arrays:
        return WordTable(arrays["vectors"], Pieces(tokenizer))
