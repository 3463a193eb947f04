"""The conditional logit (McFadden 1974): of several choices with named features one is right."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

import numpy as np

K = TypeVar("K", bound=Hashable)
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
