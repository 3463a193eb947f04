"""How well a timeline fits a reference: Date-F1 and alignment-based ROUGE (AR1, AR2).

The measures "date F1" and "align+ m:1" of Martschat and Markert, "Improving ROUGE for Timeline Summarization" (EACL
2017): every day of one timeline goes to the day of the other that is closest in time and words, and the words shared
count less by the days between.
"""

from __future__ import annotations

import string
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from benchmarks.scores.rouge import Counts, counts, shared

Timeline = Mapping[date, Sequence[str]]
"""From a day to its sentences."""


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall, each from 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def dates(found: Timeline, reference: Timeline) -> Score:
    """How well the days agree."""
    hits = len(set(found) & set(reference))
    return Score(hits / len(found) if found else 0.0, hits / len(reference))


def aligned(found: Timeline, reference: Timeline) -> tuple[Score, Score]:
    """AR1 and AR2."""
    if not found:
        return Score(0.0, 0.0), Score(0.0, 0.0)
    costs = {(day, other): _cost(day, found[day], other, reference[other]) for day in found for other in reference}
    to_reference = {day: min(sorted(reference), key=lambda other: costs[day, other]) for day in found}
    to_found = {other: min(sorted(found), key=lambda day: costs[day, other]) for other in reference}
    held = {day: counts(found[day]) for day in found}
    wanted = {other: counts(reference[other]) for other in reference}
    return _score(held, wanted, to_reference, to_found, 0), _score(held, wanted, to_reference, to_found, 1)


def _score(
    held: Mapping[date, Counts],
    wanted: Mapping[date, Counts],
    to_reference: Mapping[date, date],
    to_found: Mapping[date, date],
    size: int,
) -> Score:
    def hits(day: date, other: date) -> float:
        return shared(held[day][size], wanted[other][size]) / (abs((day - other).days) + 1)

    said = sum(held[day][size].total() for day in held)
    asked = sum(wanted[other][size].total() for other in wanted)
    precision = sum(hits(day, other) for day, other in to_reference.items()) / said if said else 0.0
    recall = sum(hits(day, other) for other, day in to_found.items()) / asked if asked else 0.0
    return Score(precision, recall)


def _cost(day: date, sentences: Sequence[str], other: date, reference: Sequence[str]) -> float:
    far = 1 - 1 / (abs((day - other).days) + 1)
    return far * (1 - _alike(sentences, reference)) if far else 0.0


def _alike(one: Sequence[str], other: Sequence[str]) -> float:
    """F1 of the plain words, punctuation left out."""
    first, second = (
        Counter(word for sentence in each for word in sentence.split() if word not in string.punctuation)
        for each in (one, other)
    )
    hits = (first & second).total()
    return 2 * hits / (first.total() + second.total()) if hits else 0.0
