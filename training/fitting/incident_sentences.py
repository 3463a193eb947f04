"""The model that tells an article's violations by its sentences, each by itself, and the whole's by the likeliest.

Multiple instance learning (Dietterich et al. 1997): an article's score is the soft maximum of its sentences' scores,
fitted by logistic regression with a ridge penalty, one a class.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from answerable.reading.encoder.linear import Linear
from training.fitting.logit import minimised

Array = NDArray[np.float64]
Features = dict[str, float]
RIDGES = (10.0, 30.0)
LEAST = 10
"""Sentences that must have a feature."""


class Bags:
    """The sentences of all articles as one array, and which article each belongs to."""

    def __init__(self, articles: Sequence[Sequence[Features]]) -> None:
        rows = [row for article in articles for row in article]
        counts: dict[str, int] = {}
        for row in rows:
            for name, value in row.items():
                counts[name] = counts.get(name, 0) + (value != 0)
        self.names = tuple(sorted(name for name, count in counts.items() if count >= LEAST))
        index = {name: i for i, name in enumerate(self.names)}
        values = np.zeros((len(rows), len(self.names)))
        for line, row in enumerate(rows):
            for name, value in row.items():
                if name in index:
                    values[line, index[name]] = value
        self.scale = 1 / (values.std(0) + 0.15)
        self.values = values * self.scale
        self.whose = np.repeat(np.arange(len(articles)), [len(article) for article in articles])

    def some(self, articles: NDArray[np.bool_]) -> tuple[Array, NDArray[np.int64]]:
        """The sentences of some articles, and which of those each belongs to."""
        taken = articles[self.whose]
        return self.values[taken], np.unique(self.whose[taken], return_inverse=True)[1]


def softest(scores: Array, whose: NDArray[np.int64]) -> tuple[Array, Array]:
    """Logarithm of the mean of the raised scores of each article, and every sentence's share in it."""
    count = int(whose.max()) + 1
    most = np.full(count, -np.inf)
    np.maximum.at(most, whose, scores)
    raised = np.exp(scores - most[whose])
    total = np.bincount(whose, raised, count)
    return most + np.log(total / np.bincount(whose, minlength=count)), raised / total[whose]


def fit(values: Array, whose: NDArray[np.int64], wanted: Array, ridge: float) -> Array:
    """(features + 1,) weights and bias of one class.

    Args:
        values, whose: as `Bags.some` gives them.
        wanted: of each article, 0 or 1.
        ridge: strength of the penalty.
    """

    def loss(beta: Array) -> tuple[float, Array]:
        score, shares = softest(values @ beta[:-1], whose)
        total = score + beta[-1]
        off = 1 / (1 + np.exp(-total.clip(-30, 30))) - wanted
        value = np.logaddexp(0, total).sum() - wanted @ total + 0.5 * ridge * float(beta[:-1] @ beta[:-1])
        return float(value), np.append(values.T @ (shares * off[whose]) + ridge * beta[:-1], off.sum())

    return minimised(loss, np.zeros(values.shape[1] + 1), ridge)


def crossed(bags: Bags, wanted: Array, ridge: float, folds: NDArray[np.int64]) -> Array:
    """(articles, classes): the probability of each by models that did not see the article's fold."""
    found = np.zeros(wanted.shape)
    for number in np.unique(folds):
        out = folds == number
        (values, whose), (others, of) = bags.some(~out), bags.some(out)
        for k in range(wanted.shape[1]):
            beta = fit(values, whose, wanted[~out, k], ridge)
            total = softest(others @ beta[:-1], of)[0] + beta[-1]
            found[out, k] = 1 / (1 + np.exp(-total.clip(-30, 30)))
    return found


def chosen(
    articles: Sequence[Sequence[Features]],
    wanted: Array,
    classes: Sequence[str],
    folds: Sequence[NDArray[np.int64]],
    beside: Sequence[Array],
    score: Callable[[Array], tuple[float, float]],
) -> Linear:
    """The model that does best beside another, and the threshold of the mean of both.

    Args:
        articles: the features of each one's sentences.
        wanted: (articles, classes), 0 or 1.
        classes: their names.
        folds: cuts of the articles.
        beside: for each cut, the other model's probabilities.
        score: of probabilities: how good, and the best threshold.
    """
    bags = Bags(articles)
    best = (0.0, 0.5, RIDGES[0])
    for ridge in RIDGES:
        each = [
            score((crossed(bags, wanted, ridge, cut) + other) / 2) for cut, other in zip(folds, beside, strict=True)
        ]
        value, threshold = (float(np.mean([pair[k] for pair in each])) for k in (0, 1))
        best = max(best, (value, threshold, ridge))
    value, threshold, ridge = best
    print(f"sentences    {100 * value:5.1f} beside it, threshold {threshold:.3f}: ridge {ridge:g}", flush=True)
    betas = np.stack([fit(bags.values, bags.whose, wanted[:, k], ridge) for k in range(wanted.shape[1])], 1)
    return Linear(
        bags.names, np.zeros(len(bags.names)), bags.scale, betas[:-1], betas[-1], tuple(classes), False, threshold
    )
