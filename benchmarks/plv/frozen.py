"""A classifier on features that stay as they are: kernel ridge regression on a sum of kernels, one a block.

Regression to one column a class has a closed form, takes a second on a thousand rows and draws nothing by chance. Its
scores are made into probabilities by a softmax, so that they can be summed and put beside those of another classifier.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from benchmarks.plv.features import Matrix

WEIGHTS = {"predicate": 1.0, "deed": 1.0, "doer": 0.7, "done": 0.7, "target": 0.4, "kinds": 0.4, "other": 0.3}
"""What the kernel of a block counts for."""

WORDS, LETTERS = 0.5, 0.5
"""What the kernels of words and of letter n-grams count for."""

RIDGE = 0.1
TEMPERATURE = 0.1
"""Of the softmax over the scores of the regression."""

BALANCE = 0.5
"""A row weighs its class's frequency to minus this."""


@dataclass(frozen=True, slots=True)
class _Block:
    """How a block is put on a common scale: learned of the rows that are trained on."""

    middle: Matrix
    spread: Matrix
    rows: Matrix
    width: float

    @classmethod
    def of(cls, values: Matrix) -> _Block:
        middle: Matrix = values.mean(0)
        spread: Matrix = values.std(0) + 1e-3
        rows = (values - middle) / spread
        far = _distances(rows, rows)
        return cls(middle, spread, rows, float(np.median(far)))

    def kernel(self, values: Matrix) -> Matrix:
        found: Matrix = np.exp(-_distances((values - self.middle) / self.spread, self.rows) / self.width)
        return found


def _distances(a: Matrix, b: Matrix) -> Matrix:
    found: Matrix = np.maximum((a * a).sum(1)[:, None] + (b * b).sum(1)[None] - 2 * a @ b.T, 0.0)
    return found


class Frozen:
    """Learns from rows and scores others.

    Args:
        classes: in the order of the scores.
        weights: of blocks; others are not looked at.
    """

    def __init__(self, classes: Sequence[str], weights: Mapping[str, float] = WEIGHTS) -> None:
        self.classes, self.weights = list(classes), dict(weights)
        self._readers = [
            (WORDS, TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)),
            (LETTERS, TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)),
        ]

    def fit(self, blocks: Mapping[str, Matrix], texts: Sequence[str], roots: Sequence[str]) -> Frozen:
        """Learn.

        Args:
            blocks: of the rows.
            texts: of the rows, masked.
            roots: their classes.
        """
        wanted = np.array([[root == each for each in self.classes] for root in roots], np.float64)
        self._blocks = {name: _Block.of(blocks[name]) for name in self.weights}
        self._texts = [reader.fit_transform(texts) for _, reader in self._readers]
        weights = 1.0 / (wanted @ np.maximum(wanted.sum(0), 1.0) ** BALANCE)
        kernel = self._kernel(blocks, self._texts)
        ridge = np.diag(RIDGE * weights.mean() / weights)
        self._answers: Matrix = np.linalg.solve(kernel + ridge, wanted).astype(np.float64)
        return self

    def scores(self, blocks: Mapping[str, Matrix], texts: Sequence[str]) -> Matrix:
        """(rows, classes), probabilities."""
        found = self._kernel(blocks, [reader.transform(texts) for _, reader in self._readers]) @ self._answers
        raised = np.exp((found - found.max(1, keepdims=True)) / TEMPERATURE)
        chances: Matrix = raised / raised.sum(1, keepdims=True)
        return chances

    def _kernel(self, blocks: Mapping[str, Matrix], texts: Sequence[Matrix]) -> Matrix:
        kernels = [weight * self._blocks[name].kernel(blocks[name]) for name, weight in self.weights.items()]
        for (weight, _), here, there in zip(self._readers, texts, self._texts, strict=True):
            kernels.append(weight * np.asarray((here @ there.T).todense()))
        return np.asarray(sum(kernels))
