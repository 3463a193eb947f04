"""A second look at mentions that were compared two by two: what the other mentions of their documents say.

Two reports of one happening tell of the same things around it, and what is one happening with a mention in another
document is seldom two of its mentions. So each pair is judged again by how its chance stands beside the chances of its
neighbours. This needs all mentions of some documents at once, and is the same in whatever order they come.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from io import BytesIO
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Numbers = NDArray[np.int64]

COMPANY = (
    "odds", "behind the best, less", "behind the best, more", "best of the others, less", "best of the others, more",
    "before the others, less", "before the others, more", "sentences' others alike", "documents' others alike",
    "same company", "bridge", "likest, less", "likest, more", "same document", "weight of company",
)  # fmt: skip
"""What the second look adds to the features of a pair, in order."""

_SURE = 1e-6


def company(chances: Array, documents: Sequence[Hashable], sentences: Sequence[Hashable]) -> Array:
    """The values of `COMPANY` for every two mentions, in the order of `itertools.combinations`.

    Args:
        chances: (n, n), symmetric: how likely two of the mentions are one happening; the diagonal is not read.
        documents: of each mention.
        sentences: of each mention, not the same in two documents.
    """
    size = len(chances)
    alike = chances.copy()
    np.fill_diagonal(alike, 0.0)
    document, sentence = _numbered(documents), _numbered(sentences)
    i, j = np.triu_indices(size, 1)
    chance = alike[i, j]
    best, others = _best(alike, document), _best_others(alike, document)
    behind = np.stack([chance - best[i, document[j]], chance - best[j, document[i]]])
    rest = np.stack([others[i, j], others[j, i]])
    before = chance - rest
    near = _support(alike, sentence)
    around = _support(alike, document)
    lengths = np.sqrt((alike * alike).sum(1)) + _SURE
    likest, weight = alike.max(1, initial=0.0), alike.sum(1)
    safe = chance.clip(_SURE, 1 - _SURE)
    return np.stack(
        [
            np.log(safe / (1 - safe)),
            *_both(behind),
            *_both(rest),
            *_both(before),
            (near[i, j] + near[j, i]) / 2,
            (around[i, j] + around[j, i]) / 2,
            ((alike @ alike) / np.outer(lengths, lengths))[i, j],
            _bridge(alike)[i, j],
            np.minimum(likest[i], likest[j]),
            np.maximum(likest[i], likest[j]),
            (document[i] == document[j]).astype(np.float64),
            np.minimum(weight[i], weight[j]),
        ],
        1,
    ).round(9)  # the last digits are the machine's


def _numbered(labels: Sequence[Hashable]) -> Numbers:
    found: dict[Hashable, int] = {}
    return np.array([found.setdefault(label, len(found)) for label in labels], np.int64)


def _both(pair: Array) -> tuple[Array, Array]:
    """The lesser and the greater, so that it does not matter which mention comes first."""
    return pair.min(0), pair.max(0)


def _best(alike: Array, group: Numbers) -> Array:
    """(n, groups): the likest that each mention has in each group."""
    return np.stack([alike[:, group == each].max(1) for each in range(int(group.max()) + 1)], 1)


def _best_others(alike: Array, group: Numbers) -> Array:
    """(n, n): the likest that the first mention has in the second's group, the second left out."""
    found = np.zeros_like(alike)
    for each in range(int(group.max()) + 1):
        columns = np.flatnonzero(group == each)
        if len(columns) > 1:
            held = alike[:, columns]
            order = np.argsort(held, 1, kind="stable")
            last, next_to_last = order[:, -1:], order[:, -2:-1]
            greatest, second = np.take_along_axis(held, last, 1), np.take_along_axis(held, next_to_last, 1)
            found[:, columns] = np.where(np.arange(len(columns)) == last, second, greatest)
    return found


def _support(alike: Array, group: Numbers) -> Array:
    """(n, n): how alike the others of the first mention's group are to the second's group, on average; 0 for none."""
    best = _best(alike, group)
    sums = np.zeros((best.shape[1], best.shape[1]))
    np.add.at(sums, group, best)
    counts = np.bincount(group)[group][:, None] - 1
    found: Array = np.where(counts > 0, (sums[group] - best) / np.maximum(counts, 1), 0.0)[:, group]
    return found


def _bridge(alike: Array) -> Array:
    """(n, n): the greatest chance with which a third mention is one with both."""
    return np.stack([np.minimum(row, alike).max(1) for row in alike])


@dataclass(frozen=True)
class Trees:
    """Boosted trees (Friedman 2001) as plain arrays: the nodes of all trees, one after another.

    Attributes:
        base: log odds before any tree.
        roots: (trees,) the number of each tree's first node.
        feature: (nodes,) which number of a row a node asks for; −1 for a leaf.
        bound: (nodes,) a row whose number is this at most goes left.
        left, right: (nodes,) numbers of the nodes below; a leaf's are its own.
        adds: (nodes,) what a leaf adds to the log odds; 0 for the others.
    """

    base: float
    roots: NDArray[np.int64]
    feature: NDArray[np.int64]
    bound: Array
    left: NDArray[np.int64]
    right: NDArray[np.int64]
    adds: Array

    @classmethod
    def of(cls, arrays: Mapping[str, NDArray[Any]]) -> Trees:
        """The trees of a file's arrays, named as the attributes."""
        whole = {name: arrays[name].astype(np.int64) for name in ("roots", "feature", "left", "right")}
        parts = {name: arrays[name].astype(np.float64) for name in ("bound", "adds")}
        return cls(
            base=float(arrays["base"]),
            roots=whole["roots"],
            feature=whole["feature"],
            bound=parts["bound"],
            left=whole["left"],
            right=whole["right"],
            adds=parts["adds"],
        )

    def chances(self, rows: Array) -> Array:
        """The chance of each row, (rows, features) → (rows,)."""
        total = np.full(len(rows), self.base)
        every = np.arange(len(rows))
        inner = self.feature >= 0
        asked = np.maximum(self.feature, 0)
        for root in self.roots:
            at = np.full(len(rows), root)
            while inner[at].any():
                at = np.where(rows[every, asked[at]] <= self.bound[at], self.left[at], self.right[at])
            total += self.adds[at]
        result: Array = 1 / (1 + np.exp(-total.clip(-30, 30)))
        return result


@dataclass(frozen=True)
class SecondLook:
    """The weights.

    Attributes:
        trees: over the features of a pair (`likeness.FEATURES`), then `COMPANY`.
        joins: mentions of one group are joined while their mean chance is this at least.
    """

    trees: Trees
    joins: float


@cache
def second_look() -> SecondLook:
    """The weights that this version of the program carries (see `training/second_look.py`)."""
    held = resources.files("answerable.joining") / "weights" / "second_look.npz"
    with np.load(BytesIO(held.read_bytes()), allow_pickle=False) as arrays:
        return SecondLook(Trees.of(arrays), float(arrays["joins"]))
