"""How likely two mentions tell of one happening, as a sum of parts that can be read.

A generalised additive model (Hastie and Tibshirani 1986) with straight pieces: each feature adds its own amount to the
log odds, whatever the others say, so that the parts of a score add up to it and each can be shown. The weights are made
by `training/same_event.py`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from math import exp, sqrt

import numpy as np
from numpy.typing import NDArray

from answerable.joining.facts.facts import Facts
from answerable.joining.likeness.mentions import Mention, Profile, Words, mention_of
from answerable.joining.likeness.senses import senses
from answerable.joining.likeness.word_table import WordTable, word_table
from answerable.reading.language.lexicon import word_set

Array = NDArray[np.float64]

_FAR = 30
"""Sentences beyond which a distance says nothing more."""

_REPORTING = word_set("say tell report announce claim state add note confirm according")
"""Words of telling: everybody says something, and seldom the same."""

OVERLAPS = ("doers", "receivers", "others", "participants", "places", "times", "names", "numbers")
OF_DOCUMENTS = ("documents alike", "documents alike in meaning", "same document", "sentences apart", "both at the head")
OF_CONTEXT = (
    "sentence words alike", "near words alike", "participants alike", "names alike", "both report", "one reports",
)  # fmt: skip
OF_KINDS = ("kinds alike", "no kind")
FEATURES = (
    "same word", "same stem", "one within the other", "spelling alike", "words shared", "meaning alike",
    "head's meaning alike", "same sense", "one a kind of the other", "kinds of one thing", "sense unknown",
    "sentences alike in meaning", "sentence words shared", "near words shared", "both rare", "both verbs",
    "one verb", "participants in the other's sentence", "fewest participants",
    *OF_CONTEXT,
    *(f"{name} shared" for name in OVERLAPS), *(f"{name} differ" for name in OVERLAPS), *OF_KINDS, *OF_DOCUMENTS,
)  # fmt: skip
"""What is compared, in the order of the weights."""


def features(one: Mention, other: Mention) -> list[float]:
    """The values of `FEATURES` for two mentions, whichever comes first."""
    table = word_table()
    verbs = one.verb + other.verb
    reports = (one.head in _REPORTING) + (other.head in _REPORTING)
    crossed = _overlap(one.participants, other.around, table) + _overlap(other.participants, one.around, table)
    sides = [(getattr(one, name), getattr(other, name)) for name in OVERLAPS]
    shared = [_overlap(here, there, table) for here, there in sides]
    together = one.document == other.document
    meant = senses().shared(*sorted((one.head, other.head)))
    return [
        float(one.head == other.head),
        float(one.stem == other.stem),
        float(one.head != other.head and (one.head.endswith(other.head) or other.head.endswith(one.head))),
        _spelling(one.head, other.head),
        _overlap(one.words, other.words, table),
        float(one.meaning @ other.meaning),
        float(one.head_meaning @ other.head_meaning),
        meant.same,
        meant.above,
        meant.common,
        meant.unknown,
        float(one.gist @ other.gist),
        _cosine(one.around, other.around, table),
        _cosine(one.near, other.near, table),
        min(table.rarity(one.head), table.rarity(other.head)),
        float(verbs == 2),
        float(verbs == 1),
        crossed,
        float(min(len(one.participants), len(other.participants))),
        table.aligned(one.around, other.around),
        table.aligned(one.near, other.near),
        table.aligned(one.participants, other.participants),
        table.aligned(one.names, other.names),
        float(reports == 2),
        float(reports == 1),
        *shared,
        *(float(bool(here and there) and not value) for (here, there), value in zip(sides, shared, strict=True)),
        float(one.kinds[1:] @ other.kinds[1:]) if len(one.kinds) and len(other.kinds) else 0.0,
        float(max(one.kinds[0], other.kinds[0])) if len(one.kinds) and len(other.kinds) else 0.0,
        1.0 if together else profiles_alike(one.profile, other.profile),
        1.0 if together else float(one.about @ other.about),
        float(together),
        float(min(abs(one.sentence - other.sentence), _FAR)) if together else _FAR,
        float(max(one.sentence, other.sentence) <= 1),
    ]


def profiles_alike(one: Profile, other: Profile) -> float:
    """Cosine of two documents."""
    small, great = sorted((one, other), key=len)
    return sum(weight * great.get(word, 0.0) for word, weight in small.items())


def _overlap(one: Words, other: Words, table: WordTable) -> float:
    """How much of the lesser side, each word by its rarity, the two share."""
    if not one or not other:
        return 0.0
    lesser = min(_weight(one, table), _weight(other, table))
    return _weight(one & other, table) / lesser if lesser else 0.0


def _weight(words: Words, table: WordTable) -> float:
    return sum(table.rarity(word) for word in sorted(words))


def _cosine(one: Words, other: Words, table: WordTable) -> float:
    def squares(words: Words) -> float:
        return sum(table.rarity(word) ** 2 for word in sorted(words))

    whole = squares(one) * squares(other)
    return squares(one & other) / sqrt(whole) if whole else 0.0


def _spelling(one: str, other: str) -> float:
    """Dice's coefficient of the runs of three letters."""
    here, there = _runs(one), _runs(other)
    return 2 * len(here & there) / (len(here) + len(there))


def _runs(word: str) -> set[str]:
    marked = f"^{word}$"
    return {marked[i : i + 3] for i in range(max(1, len(marked) - 2))}


@dataclass(frozen=True, slots=True)
class Part:
    """What one feature adds to a score.

    Attributes:
        feature: one of `FEATURES`.
        value: of the feature.
        adds: to the log odds, over what the feature adds on the average pair.
    """

    feature: str
    value: float
    adds: float


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely two mentions are one happening.

    Attributes:
        chance: from 0 to 1.
        base: log odds of the average pair.
        parts: what each feature adds, the weightiest first; with `base` they add up to the log odds of `chance`.
    """

    chance: float
    base: float
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Model:
    """The weights.

    Attributes:
        features: names of those it uses.
        base: log odds of the average pair.
        knots: by feature, the values at which its line bends.
        weights: by feature, the slope and what each knot adds to it.
        means: by feature, what it adds on average.
        joins: mentions of one group are joined while their mean chance is this at least.
        doubts: from this chance on two that are not joined are possibly the same.
    """

    features: tuple[str, ...]
    base: float
    knots: Mapping[str, Sequence[float]]
    weights: Mapping[str, Sequence[float]]
    means: Mapping[str, float]
    joins: float
    doubts: float

    def _adds(self, feature: str, value: float) -> float:
        slope, *bends = self.weights[feature]
        bent = sum(w * max(0.0, value - knot) for w, knot in zip(bends, self.knots[feature], strict=True))
        return slope * value + bent - self.means[feature]

    def likeness(self, one: Mention, other: Mention) -> Likeness:
        """How likely two mentions are one happening, and why."""
        values = dict(zip(FEATURES, features(one, other), strict=True))
        parts = [Part(name, values[name], self._adds(name, values[name])) for name in self.features]
        parts.sort(key=lambda part: (-abs(part.adds), part.feature))
        return Likeness(_chance(self.base + sum(part.adds for part in parts)), self.base, tuple(parts))

    def chances(self, rows: Array) -> Array:
        """The chance of each row of `FEATURES`."""
        total = np.full(len(rows), self.base)
        for name in self.features:
            values = rows[:, FEATURES.index(name)]
            slope, *bends = self.weights[name]
            total += slope * values - self.means[name]
            for weight, knot in zip(bends, self.knots[name], strict=True):
                total += weight * np.maximum(0.0, values - knot)
        result: Array = 1 / (1 + np.exp(-total.clip(-30, 30)))
        return result


def _chance(odds: float) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))


def read(path: Traversable) -> dict[str, Model]:
    """The models of a file, by name."""
    found = {}
    for name, each in json.loads(path.read_text(encoding="utf-8")).items():
        found[name] = Model(
            features=tuple(each["weights"]),
            base=each["base"],
            knots=each["knots"],
            weights=each["weights"],
            means=each["means"],
            joins=each["joins"],
            doubts=each["doubts"],
        )
    return found


@cache
def model(name: str) -> Model:
    """A model that this version of the program carries.

    Args:
        name: `documents`, where the whole text of the documents is known; or `claims`, where the kind is settled and
            nothing but the claims is known.
    """
    return read(resources.files("answerable.joining") / "weights" / "same_event.json")[name]


def likeness(one: Facts, other: Facts) -> Likeness:
    """How likely two claims of one kind are one happening, and why."""
    first, second = sorted((one, other), key=lambda each: each.id)
    return model("claims").likeness(mention_of(first), mention_of(second))
