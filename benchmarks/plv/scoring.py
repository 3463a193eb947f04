"""F1 by class, macro F1 and accuracy over 15, 4 and 2 classes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.plv.classes import quadrant, side


@dataclass(frozen=True, slots=True)
class Of:
    """A class.

    Attributes:
        precision, recall, f1: 0 to 1; 0 where nothing could be right.
        rows: how many are of the class.
    """

    precision: float
    recall: float
    f1: float
    rows: int


def by_class(gold: Sequence[str], given: Sequence[str]) -> dict[str, Of]:
    """Class → its scores, for every class that is in `gold` or `given`.

    Raises:
        ValueError: the two are not of one length.
    """
    right = Counter(a for a, b in zip(gold, given, strict=True) if a == b)
    wanted, found = Counter(gold), Counter(given)
    return {
        name: Of(
            right[name] / found[name] if found[name] else 0.0,
            right[name] / wanted[name] if wanted[name] else 0.0,
            2 * right[name] / (wanted[name] + found[name]),
            wanted[name],
        )
        for name in sorted(wanted | found)
    }


def macro(gold: Sequence[str], given: Sequence[str]) -> float:
    """The mean F1 of the classes, each counting the same."""
    each = by_class(gold, given)
    return sum(of.f1 for of in each.values()) / len(each) if each else 0.0


def accuracy(gold: Sequence[str], given: Sequence[str]) -> float:
    """The share that is right."""
    return sum(a == b for a, b in zip(gold, given, strict=True)) / len(gold) if gold else 0.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What a variant says of each row, at each of the three levels."""

    roots: Sequence[str]
    quadrants: Sequence[str]
    sides: Sequence[str]

    @classmethod
    def of(cls, roots: Sequence[str]) -> Answer:
        """By the published mapping from the 15 classes."""
        return cls(roots, [quadrant(r) for r in roots], [side(r) for r in roots])

    def scores(self, gold: Sequence[str]) -> tuple[float, float, float, float]:
        """Macro F1 over 15, 4 and 2 classes, and the accuracy over 15."""
        return (
            macro(gold, self.roots),
            macro([quadrant(r) for r in gold], self.quadrants),
            macro([side(r) for r in gold], self.sides),
            accuracy(gold, self.roots),
        )


def summed(scores: NDArray[np.float64], classes: Sequence[str]) -> Answer:
    """The likeliest at each level by itself: a quadrant and a side have the sum of the scores of their classes.

    Args:
        scores: (rows, classes).
        classes: in the order of the scores.
    """

    def best(level: Callable[[str], str]) -> list[str]:
        found = []
        for row in scores.tolist():
            sums: dict[str, float] = {}
            for name, score in zip(classes, row, strict=True):
                sums[level(name)] = sums.get(level(name), 0.0) + score
            found.append(max(sorted(sums), key=lambda name: sums[name]))
        return found

    return Answer(best(str), best(quadrant), best(side))


def confusions(gold: Sequence[str], given: Sequence[str]) -> list[tuple[str, str, int]]:
    """(class, taken for, rows), the most frequent first."""
    counted = Counter((a, b) for a, b in zip(gold, given, strict=True) if a != b)
    return sorted(((a, b, n) for (a, b), n in counted.items()), key=lambda each: (-each[2], each[0], each[1]))
