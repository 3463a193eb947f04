"""Counts of what was wanted, given and right: F1 over spans, micro-averaged.

A span counts as found where its first word, its last word and its label are all right (the measure of the CoNLL shared
tasks).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(slots=True)
class Tally:
    """How many items were wanted, how many were given, how many of these were right."""

    right: int = 0
    given: int = 0
    wanted: int = 0

    def add(self, wanted: Collection[Any], given: Collection[Any]) -> None:
        """Count two collections without repeats."""
        gold = set(wanted)
        self.right += sum(each in gold for each in set(given))
        self.given += len(set(given))
        self.wanted += len(gold)

    def __add__(self, other: Tally) -> Tally:
        """Both counted together."""
        return Tally(self.right + other.right, self.given + other.given, self.wanted + other.wanted)

    @property
    def precision(self) -> float:
        """Share of the given that is right; 0 where nothing was given."""
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """Share of the wanted that is right; 0 where nothing was wanted."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        whole = self.given + self.wanted
        return 2 * self.right / whole if whole else 0.0


def decoded(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """BIO tags as spans (first, one past the last, label), read as `conlleval` does: a stray `I-x` begins a span."""
    found: list[tuple[int, int, str]] = []
    start = -1
    for i, tag in enumerate([*tags, "O"]):
        if start >= 0 and not (tag.startswith("I-") and tag[2:] == tags[start][2:]):
            found.append((start, i, tags[start][2:]))
            start = -1
        if start < 0 and tag != "O":
            start = i
    return found
