"""The score of a pair of names: a table of points by feature, whose sum it is.

The points come from boosted stumps (Friedman 2001), which are a generalised additive model: for each feature, steps of
its value and the points of each step. They are log odds, so that 0 is as likely as not; `training/name_weights.py`
makes them. A reader of `weights.json` can work any score out by hand.
"""

from __future__ import annotations

import gc
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import exp

import numpy as np
from numpy.typing import NDArray

from answerable.joining.matching.alike import Words
from answerable.joining.matching.form import Form, Sort, forms
from answerable.joining.matching.pairs import FEATURES, NAMES, Prepared, features, in_chunks

MATCH = 0.0
"""The least points of two names that may be one."""

LOST = -12.0
"""Points of a pair of which one name has no word."""


@dataclass(frozen=True, slots=True)
class Part:
    """One line of a score.

    Attributes:
        feature: id in `FEATURES`.
        words: what it is.
        value: of this pair.
        points: that the value brings; positive speaks for one name, negative for two.
    """

    feature: str
    words: str
    value: float
    points: float


def chance_of(points: float) -> float:
    """Log odds as a chance between 0 and 1."""
    return 1 / (1 + exp(-max(min(points, 30.0), -30.0)))


@dataclass(frozen=True, slots=True)
class Score:
    """How near two names are.

    Attributes:
        points: log odds; `MATCH` and more speaks for one name. The sum of the parts' points.
        parts: the weightiest first, those without effect left out.
    """

    points: float
    parts: tuple[Part, ...] = ()

    @classmethod
    def of(cls, parts: Iterable[Part]) -> Score:
        """The score that parts sum to, the weightiest first."""
        held = sorted(parts, key=lambda part: (-abs(part.points), part.feature))
        return cls(points=round(sum(part.points for part in held), 4), parts=tuple(held))

    @property
    def chance(self) -> float:
        """The points as a chance between 0 and 1 that a careful reader would call the names one."""
        return chance_of(self.points)

    def why(self, most: int = 4) -> str:
        """The weightiest parts, in words."""
        return "; ".join(f"{part.words} ({part.points:+.1f})" for part in self.parts[:most])


@dataclass(frozen=True, slots=True)
class _Table:
    """Steps and points of every feature: the points of step n hold up to and with its edge n."""

    base: float
    edges: tuple[NDArray[np.float32], ...]
    points: tuple[NDArray[np.float32], ...]

    def by_feature(self, values: NDArray[np.float32]) -> NDArray[np.float32]:
        out = np.empty_like(values)
        for place, (edges, points) in enumerate(zip(self.edges, self.points, strict=True)):
            out[:, place] = points[np.searchsorted(edges, values[:, place], side="left")] if len(edges) else 0
        return out

    def total(self, values: NDArray[np.float32]) -> NDArray[np.float32]:
        out = np.full(len(values), self.base, dtype=np.float32)
        for place, (edges, points) in enumerate(zip(self.edges, self.points, strict=True)):
            if len(edges):
                out += points[np.searchsorted(edges, values[:, place], side="left")]
        return out


@cache
def _tables() -> dict[str, _Table]:
    held = json.loads((resources.files("answerable.joining.matching") / "weights.json").read_text(encoding="utf-8"))
    return {sort: table_of(held[sort]) for sort in ("person", "body")}


def table_of(held: dict[str, object]) -> _Table:
    """A table as the file holds it, made ready: `base`, and under `features` the edges and points of each."""
    steps = held["features"]
    assert isinstance(steps, dict)
    empty = {"edges": [], "points": [0.0]}
    each = [steps.get(name, empty) for name in NAMES]
    return _Table(
        base=float(str(held["base"])),
        edges=tuple(np.array(step["edges"], dtype=np.float32) for step in each),
        points=tuple(np.array(step["points"], dtype=np.float32) for step in each),
    )


def table_for(sort: Sort) -> _Table:
    """The table by which names of that sort are compared."""
    return _tables()["person" if sort is Sort.PERSON else "body"]


@contextmanager
def paused_collection() -> Iterator[None]:
    """Without Python's cyclic collector, which takes as long again to look at many small objects that stay."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


class Names:
    """Names of one sort made ready to be compared with others that were made with the same `Words`.

    Args:
        names: as they stand.
        sort: of all of them.
        words: the table of words, which grows.
        taken: the same taken apart, where that is done already.
    """

    def __init__(self, names: Sequence[str], sort: Sort, words: Words, taken: Sequence[Form] | None = None) -> None:
        self.names = names
        self.sort = sort
        with paused_collection():
            self.prepared = Prepared(list(forms(names, sort)) if taken is None else taken, words)

    def form(self, at: int) -> Form:
        """The name at that place, taken apart."""
        return self.prepared.forms[at]


def points(left: Names, right: Names, rows: NDArray[np.int32], columns: NDArray[np.int32]) -> NDArray[np.float32]:
    """Points of pairs.

    Args:
        left, right: the names.
        rows: for each pair, the place of its first name in `left`.
        columns: of its second in `right`.

    Returns:
        Points by pair.
    """
    table = table_for(left.sort)
    total = np.zeros(len(rows), dtype=np.float32)
    for at, values in in_chunks(left.prepared, right.prepared, rows, columns):
        total[at] = table.total(values)
    lost = (left.prepared.counts[rows] == 0) | (right.prepared.counts[columns] == 0)
    total[lost] = LOST
    return total


def explained(left: Names, right: Names, rows: NDArray[np.int32], columns: NDArray[np.int32]) -> list[Score]:
    """The scores of pairs with their parts; the arguments as of `points`."""
    values = features(left.prepared, right.prepared, rows, columns)
    table = table_for(left.sort)
    by_feature = table.by_feature(values)
    lost = (left.prepared.counts[rows] == 0) | (right.prepared.counts[columns] == 0)
    return [_LOST if lost[at] else _summed(values[at], by_feature[at], table.base) for at in range(len(rows))]


_LOST = Score(LOST, (Part("nothing", "a name without a word", 1.0, LOST),))


def _summed(values: NDArray[np.float32], by_feature: NDArray[np.float32], base: float) -> Score:
    parts = [Part("base", "what any two names start from", 1.0, round(base, 4))]
    parts += [
        Part(NAMES[at], FEATURES[NAMES[at]], round(float(values[at]), 4), round(float(by_feature[at]), 4))
        for at in np.flatnonzero(np.abs(by_feature) >= 0.00005).tolist()
    ]
    return Score.of(parts)


def score(one: str, other: str, sort: Sort = Sort.PERSON) -> Score:
    """The score of two names with its parts."""
    words = Words()
    nought = np.zeros(1, dtype=np.int32)
    return explained(Names([one], sort, words), Names([other], sort, words), nought, nought)[0]
