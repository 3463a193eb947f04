"""Which days of a matter stand out in many texts, and which of their sentences say what happened on each.

Days are ranked by the sentences that name them, each counting as much as it is about the matter; sentences of a day
by how close, taken together, they come to what all texts say of that day. Both are extractive: a sentence is chosen
or it is not, and never rewritten. The order of work, days first and then their sentences, and the centroid that a
day's sentences are held to follow Gholipour Ghalandari and Ifrim, "Examining the State-of-the-Art in News Timeline
Summarization" (ACL 2020).
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from answerable.reading.language import lexicon

LEAD = 5
"""An undated sentence speaks of the day of publication, or of the day before, if at most so many stand before it."""

_AHEAD = 0.3
"""What a day still to come when the text was published counts, against one that had come."""
_SHARED = 0.3
"""The share of the centroid that is left to words which both the reports of a day and later texts use of it."""
_ABOUT = 0.1
"""The exponent by which being about the matter weighs for a sentence."""
_FIRST = 0.01
"""How fast a sentence weighs less, the further down it stands in its text."""
_ALIKE = 0.6
"""Two sentences more alike than this (cosine) say the same."""
_DENYING = lexicon.NEGATIONS | lexicon.word_set("no none deny denies denied denying denial reject rejects rejected")
"""A sentence with such a word never says the same as one without, however alike they are."""
_WORDS = range(5, 61)
"""How many words a sentence to be quoted has, unless a day has no other."""
_WORD = re.compile(r"[^\W_]{2,}")
_EMPTY = frozenset().union(
    lexicon.DETERMINERS,
    lexicon.POSSESSIVES,
    lexicon.PRONOUNS,
    lexicon.PREPOSITIONS,
    lexicon.SUBORDINATORS,
    lexicon.RELATIVES,
    lexicon.CONJUNCTIONS,
    lexicon.MODALS,
    lexicon.BE,
    lexicon.HAVE,
    lexicon.DO,
    lexicon.NEGATIONS,
)
"""Words that have a place in a sentence rather than a meaning."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A sentence with the days it may speak of.

    Attributes:
        source: id of the text.
        start: offset of the sentence in its text, in code points.
        text: the sentence.
        published: day on which the text was published; None where that is not known to the day.
        position: how many sentences stand before it in its text.
        days: the days that the sentence names, worked out.
        about: whether it names the matter itself.
    """

    source: str
    start: int
    text: str
    published: date | None
    position: int
    days: frozenset[date]
    about: bool = True


@dataclass(frozen=True, slots=True)
class Chosen:
    """A day and what is quoted of it.

    Attributes:
        day: the day.
        weight: how much the sentences that name it are about the matter, summed.
        mentions: how many sentences name it.
        sources: in how many texts.
        sentences: indexes of the sentences to quote, the one that says most of it first.
    """

    day: date
    weight: float
    mentions: int
    sources: int
    sentences: tuple[int, ...]


def choose(
    sentences: Sequence[Dated], days: int, each: int, first: date = date.min, last: date = date.max
) -> list[Chosen]:
    """The days that stand out from `first` to `last`, in order of time, each with its sentences.

    Args:
        sentences: in any order; the choice does not depend on it.
        days: at most so many.
        each: at most so many sentences a day.
        first: no day before this one.
        last: no day after this one.
    """
    order = sorted(range(len(sentences)), key=lambda i: (sentences[i].source, sentences[i].start))
    held = [sentences[i] for i in order]
    space = _Space(held)
    weights: dict[date, float] = defaultdict(float)
    named: dict[date, list[int]] = defaultdict(list)
    for i, sentence in enumerate(held):
        for day in sentence.days:
            ahead = sentence.published is not None and day > sentence.published
            weights[day] += space.about[i] * (_AHEAD if ahead else 1.0)
            named[day].append(i)
    reports = _reports(held)
    found: list[Chosen] = []
    for day in sorted(weights, key=lambda day: (-round(weights[day], 9), day)):
        if len(found) == days:
            break
        if not first <= day <= last:
            continue
        chosen = space.summary(named[day], reports.get(day, []), each)
        if chosen:
            found.append(
                Chosen(
                    day=day,
                    weight=round(weights[day], 4),
                    mentions=len(named[day]),
                    sources=len({held[i].source for i in named[day]}),
                    sentences=tuple(order[i] for i in chosen),
                )
            )
    return sorted(found, key=lambda chosen: chosen.day)


def _reports(sentences: Sequence[Dated]) -> dict[date, list[int]]:
    """For each day the undated sentences near the head of what was published on it or on the next."""
    found: dict[date, list[int]] = defaultdict(list)
    for i, sentence in enumerate(sentences):
        if sentence.published is not None and not sentence.days and sentence.position <= LEAD:
            found[sentence.published].append(i)
            if sentence.published > date.min:
                found[sentence.published - timedelta(days=1)].append(i)
    return found


class _Space:
    """The sentences as unit vectors of word weights (tf–idf, the frequency by its logarithm)."""

    def __init__(self, sentences: Sequence[Dated]) -> None:
        self._sentences = sentences
        words = [_WORD.findall(sentence.text.lower()) for sentence in sentences]
        self._lengths = [len(each) for each in words]
        self._denies = [not _DENYING.isdisjoint(each) for each in words]
        counts = [Counter(word for word in each if word not in _EMPTY) for each in words]
        held = Counter(word for each in counts for word in each)
        rarity = {word: 1 + math.log((1 + len(counts)) / (1 + n)) for word, n in held.items()}
        self._vectors: list[dict[str, float]] = []
        for each in counts:
            weights = {word: (1 + math.log(n)) * rarity[word] for word, n in each.items()}
            length = math.sqrt(sum(value * value for value in weights.values())) or 1.0
            self._vectors.append({word: value / length for word, value in sorted(weights.items())})
        self.about = self._about()

    def _about(self) -> list[float]:
        """How close each sentence comes to the middle of those about the matter: 0 to 1."""
        middle: dict[str, float] = defaultdict(float)
        for sentence, vector in zip(self._sentences, self._vectors, strict=True):
            if sentence.about:
                for word, value in vector.items():
                    middle[word] += value
        length = math.sqrt(sum(value * value for value in middle.values())) or 1.0
        return [sum(value * middle.get(word, 0.0) for word, value in each.items()) / length for each in self._vectors]

    def summary(self, named: Sequence[int], reports: Sequence[int], most: int) -> list[int]:
        """The sentences that together come closest to what is said of a day, best first."""
        pool = sorted({*named, *reports})
        held = [i for i in pool if self._vectors[i]]
        if not held:
            return []
        matrix = self._matrix(held)
        centroid = _unit(matrix.sum(axis=0))
        mentions = np.isin(held, sorted(set(named)))
        if mentions.any() and not mentions.all():
            later, then = matrix[mentions].mean(axis=0), matrix[~mentions].mean(axis=0)
            shared = np.where((later > 0) & (then > 0), later + then, 0.0)
            centroid = _unit((1 - _SHARED) * centroid + _SHARED * _unit(shared))
        quotable = [place for place, i in enumerate(held) if self._lengths[i] in _WORDS]
        bonus = np.array([(self.about[i] + 0.01) ** _ABOUT / (1 + _FIRST * self._sentences[i].position) for i in held])
        denies = np.array([self._denies[i] for i in held])
        picked = _greedy(matrix, centroid, bonus, denies, quotable or list(range(len(held))), most)
        return [held[place] for place in picked]

    def _matrix(self, held: Sequence[int]) -> NDArray[np.float64]:
        column = {word: n for n, word in enumerate(sorted({word for i in held for word in self._vectors[i]}))}
        matrix = np.zeros((len(held), len(column)))
        for row, i in enumerate(held):
            for word, value in self._vectors[i].items():
                matrix[row, column[word]] = value
        return matrix


def _unit(vector: NDArray[np.float64]) -> NDArray[np.float64]:
    length = float(np.linalg.norm(vector))
    return vector / length if length else vector


def _greedy(
    matrix: NDArray[np.float64],
    centroid: NDArray[np.float64],
    bonus: NDArray[np.float64],
    denies: NDArray[np.bool_],
    open_: Collection[int],
    most: int,
) -> list[int]:
    """Rows one by one: each time the row with which the sum of all taken comes closest to the centroid."""
    close, left, taken = matrix @ centroid, sorted(open_), list[int]()
    total = np.zeros(matrix.shape[1])
    while left and len(taken) < most:
        with_each = np.sqrt(total @ total + 2 * matrix[left] @ total + 1.0)
        scores = np.round((total @ centroid + close[left]) / with_each * bonus[left], 9)
        best = left[int(np.argmax(scores))]
        taken.append(best)
        total = total + matrix[best]
        alike = (matrix[left] @ matrix[best] > _ALIKE) & (denies[left] == denies[best])
        left = [row for row, same in zip(left, alike, strict=True) if row != best and not same]
    return taken
