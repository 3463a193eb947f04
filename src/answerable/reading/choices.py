"""Which of several choices is the likeliest, by weights that a conditional logit has learned (McFadden 1974)."""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping
from typing import TypeVar

Choice = TypeVar("Choice", bound=Hashable)
Features = Mapping[str, float]


def chances(choices: Mapping[Choice, Features], weights: Mapping[str, float]) -> dict[Choice, float]:
    """The probability of each choice: softmax of its weighed features; empty where there is none.

    Args:
        choices: the features of each.
        weights: by feature; others count nothing.
    """
    scores = {each: sum(weights.get(name, 0.0) * value for name, value in row.items()) for each, row in choices.items()}
    most = max(scores.values(), default=0.0)
    raised = {each: math.exp(score - most) for each, score in scores.items()}
    total = sum(raised.values())
    return {each: value / total for each, value in raised.items()}


def choose(choices: Mapping[int, Features], weights: Mapping[str, float]) -> tuple[int, float]:
    """The likeliest of numbered choices, the least of equals, and its probability."""
    of = chances(choices, weights)
    best = max(of, key=lambda each: (of[each], -each))
    return best, of[best]
