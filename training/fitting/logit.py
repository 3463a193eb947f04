"""The conditional logit (McFadden 1974): of several choices with named features one is right, or one of some."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

K = TypeVar("K", bound=Hashable)
Array = NDArray[np.float64]
STEPS = 500
LEAST = 4
"""A feature of fewer choices than that is left out."""


def fit(given: Sequence[tuple[Mapping[K, Mapping[str, float]], K]], ridge: float) -> dict[str, float]:
    """Weights with a ridge penalty, by gradient steps with momentum.

    Args:
        given: choices with their features, and the right one among them.
        ridge: strength of the penalty.
    """
    counts: dict[str, int] = {}
    for options, _ in given:
        for row in options.values():
            for name, value in row.items():
                counts[name] = counts.get(name, 0) + (value != 0)
    names = sorted(name for name, count in counts.items() if count >= LEAST)
    place = {name: i for i, name in enumerate(names)}
    values = np.zeros((sum(len(options) for options, _ in given), len(names)), np.float32)
    begins, rights, line = [], [], 0
    for options, right in given:
        begins.append(line)
        rights.append(line + list(options).index(right))
        for row in options.values():
            for name, value in row.items():
                if name in place:
                    values[line, place[name]] = value
            line += 1
    sizes = np.diff([*begins, line])
    beta, speed = np.zeros(len(names), np.float32), np.zeros(len(names), np.float32)
    begun = np.array(begins)
    turned = np.ascontiguousarray(values.T)
    wanted = values[rights].sum(0)
    rate = 0.4 / (len(given) + ridge)
    for _ in range(STEPS):
        scores = values @ beta
        raised = np.exp(scores - np.repeat(np.maximum.reduceat(scores, begun), sizes))
        chances = raised / np.repeat(np.add.reduceat(raised, begun), sizes)
        slope = turned @ chances - wanted + np.float32(ridge) * beta
        speed = np.float32(0.9) * speed - np.float32(rate) * slope
        beta = beta + speed
    return {name: round(float(beta[place[name]]), 4) for name in names}


def minimised(loss: Callable[[Array], tuple[float, Array]], start: Array, ridge: float) -> Array:
    """Where a smooth function is least, by L-BFGS (Nocedal 1980).

    Args:
        loss: value and slope at a point.
        start: where to begin.
        ridge: strength of the penalty, for the length of the first step.
    """
    beta = start
    value, slope = loss(beta)
    steps: deque[tuple[Array, Array]] = deque(maxlen=10)
    for _ in range(200):
        way = -slope
        passed = []
        for s, y in reversed(steps):
            passed.append((s @ way) / (s @ y))
            way = way - passed[-1] * y
        way = way * ((steps[-1][0] @ steps[-1][1]) / (steps[-1][1] @ steps[-1][1]) if steps else 1 / (1 + ridge))
        for (s, y), share in zip(steps, reversed(passed), strict=True):
            way = way + s * (share - (y @ way) / (s @ y))
        size, falls = 1.0, float(slope @ way)
        while True:
            there, after = loss(beta + size * way)
            if there <= value + 1e-4 * size * falls or size < 1e-6:
                break
            size /= 2
        if (after - slope) @ way > 1e-12:
            steps.append((size * way, after - slope))
        done = value - there < 1e-5 * abs(value)
        beta, value, slope = beta + size * way, there, after
        if done:
            break
    return beta


def hidden(values: Array, whose: NDArray[np.int64], right: Sequence[Array], ridge: float) -> Array:
    """Weights with a ridge penalty where only some groups of choices are known, of which one is right.

    Args:
        values: (choices, features).
        whose: (choices,) the question that each belongs to.
        right: for each part of the loss, (choices,) 1 where a choice may be the right one; questions without any such
            choice teach nothing in that part.
        ridge: strength of the penalty.

    Returns:
        (features,) weights that make the right groups likeliest.
    """
    _, whose = np.unique(whose, return_inverse=True)
    count = int(whose.max()) + 1

    def shares(scores: Array, among: Array) -> tuple[Array, Array]:
        top = np.full(count, -np.inf)
        np.maximum.at(top, whose, np.where(among > 0, scores, -np.inf))
        top = np.where(np.isfinite(top), top, 0.0)
        raised = np.exp(np.minimum(scores - top[whose], 0.0)) * among
        total = np.bincount(whose, raised, count)
        return top + np.log(np.maximum(total, 1e-300)), raised / np.maximum(total, 1e-300)[whose]

    known = [np.bincount(whose, each, count) > 0 for each in right]
    everything = np.ones(len(values))

    def loss(beta: Array) -> tuple[float, Array]:
        scores = values @ beta
        whole, chances = shares(scores, everything)
        value, slope = 0.5 * ridge * float(beta @ beta), ridge * beta
        for among, has in zip(right, known, strict=True):
            part, wanted = shares(scores, among)
            value += float((whole - part)[has].sum())
            slope = slope + values.T @ ((chances - wanted) * has[whose])
        return value, slope

    return minimised(loss, np.zeros(values.shape[1]), ridge)
