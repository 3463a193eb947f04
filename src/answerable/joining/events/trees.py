"""Boosted trees (Friedman 2001) as plain arrays, and what they say of rows of numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Trees:
    """The nodes of all trees, one after another.

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
