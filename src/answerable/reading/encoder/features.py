"""What the encoder sees of a text: word pieces with the shape of the word, which its uncased vocabulary lacks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

LONGEST = 192
"""Word pieces of a window, its two marks not counted."""

START, END, UNKNOWN = 101, 102, 100
"""Ids of BERT's marks."""

SHAPES = 24
_INSIDE = 12
_MOST_PIECES = 12


class Tokenizer(Protocol):
    """Of the `tokenizers` library, as much as is used."""

    def encode(self, sequence: str, *, add_special_tokens: bool) -> Encoding:
        """The pieces of a text."""


class Encoding(Protocol):
    """What a tokenizer gives."""

    @property
    def ids(self) -> list[int]:
        """Ids of the pieces."""


@dataclass(frozen=True, slots=True)
class Window:
    """Words that are read in one pass.

    Attributes:
        ids: of the word pieces, with the marks at both ends.
        shapes: of each piece the shape of its word.
        firsts: of each word the place of its first piece in `ids`.
    """

    ids: list[int]
    shapes: list[int]
    firsts: list[int]


@lru_cache(maxsize=50_000)
def shape(word: str, first: bool) -> int:
    """The shape of a word: 1 to 11. Capitals at the head of a sentence say less and have shapes of their own."""
    if word.isdigit():
        return 1
    if not any(c.isalnum() for c in word):
        return 2
    if any(c.isdigit() for c in word):
        return 3
    if word.islower():
        return 4
    if len(word) == 1:
        return 5 if not first else 6
    if word.isupper():
        return 7
    if word[0].isupper() and word[1:].islower():
        return 8 if not first else 9
    if word[0].isupper():
        return 10
    return 11


class Pieces:
    """Cuts words into pieces; remembers the frequent ones."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        @lru_cache(maxsize=50_000)
        def pieces(word: str) -> tuple[int, ...]:
            ids = tokenizer.encode(word, add_special_tokens=False).ids
            return tuple(ids[:_MOST_PIECES]) or (UNKNOWN,)

        self.of = pieces

    def count(self, words: Sequence[str]) -> int:
        """How many pieces the words have."""
        return sum(map(len, map(self.of, words)))

    def window(self, sentences: Sequence[Sequence[str]]) -> Window:
        """The window over the words of sentences that stand side by side."""
        ids, shapes, firsts = [START], [0], []
        for words in sentences:
            for k, word in enumerate(words):
                form = shape(word, k == 0)
                firsts.append(len(ids))
                pieces = self.of(word)
                ids.extend(pieces)
                shapes.extend([form, *[form + _INSIDE] * (len(pieces) - 1)])
        return Window([*ids, END], [*shapes, 0], firsts)


def windows(counts: Sequence[int], longest: int = LONGEST) -> list[tuple[int, int]]:
    """Which sentences are read together: as many in a row as fit.

    Args:
        counts: pieces of each sentence, in the order of the text.
        longest: pieces a window may hold; a longer sentence stands alone.
    """
    found: list[tuple[int, int]] = []
    start, held = 0, 0
    for i, count in enumerate(counts):
        if i > start and held + count > longest:
            found.append((start, i))
            start, held = i, 0
        held += count
    if start < len(counts):
        found.append((start, len(counts)))
    return found
