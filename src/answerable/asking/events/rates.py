"""How often events come by themselves, with how unsure that is: exact intervals, no approximation by a normal."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

SURE = 0.95
_STEPS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseRate:
    """How many events of the same sort come in as many days at other times.

    Attributes:
        events: counted outside the days looked at.
        days: in which they were counted.
        expected: events in as many days as were looked at, at that rate.
        low: lower bound of the 95 per cent interval of `expected`.
        high: upper bound.
        chance: probability of counting at least as many, or at most as many (the smaller, doubled), if the rate were
            the same in both (the conditional test of two Poisson counts, Przyborowski and Wilenski 1940).
    """

    events: int
    days: int
    expected: float
    low: float
    high: float
    chance: float


def base_rate(counted: int, looked_at: int, events: int, days: int) -> BaseRate | None:
    """The base rate beside a count; None where there are no other days.

    Args:
        counted: events in the days looked at.
        looked_at: how many days these are, 1 or more.
        events: events on other days.
        days: how many other days there are.
    """
    if days < 1:
        return None
    low, high = poisson_interval(events)
    share = looked_at / days
    return BaseRate(
        events=events,
        days=days,
        expected=events * share,
        low=low * share,
        high=high * share,
        chance=same_rate(counted, counted + events, looked_at / (looked_at + days)),
    )


def poisson_interval(count: int, sure: float = SURE) -> tuple[float, float]:
    """The exact interval of a Poisson mean, of which `count` was seen (Garwood 1936)."""
    tail = (1 - sure) / 2
    most = count + 10 * math.sqrt(count + 1) + 20
    low = 0.0 if count == 0 else _solve(lambda mean: 1 - _poisson_up_to(count - 1, mean) - tail, 0.0, float(count))
    return low, _solve(lambda mean: tail - _poisson_up_to(count, mean), float(count), most)


def same_rate(counted: int, together: int, share: float) -> float:
    """Probability of a split as uneven as `counted` of `together`, if each falls with probability `share` on it."""
    at_most = sum(_binomial(k, together, share) for k in range(counted + 1))
    at_least = sum(_binomial(k, together, share) for k in range(counted, together + 1))
    return min(1.0, 2 * min(at_most, at_least))


def _binomial(k: int, n: int, share: float) -> float:
    if share >= 1:
        return float(k == n)
    return math.exp(
        math.lgamma(n + 1)
        - math.lgamma(k + 1)
        - math.lgamma(n - k + 1)
        + k * math.log(share)
        + (n - k) * math.log1p(-share)
    )


def _poisson_up_to(count: int, mean: float) -> float:
    if mean <= 0:
        return 1.0
    return math.fsum(math.exp(k * math.log(mean) - mean - math.lgamma(k + 1)) for k in range(count + 1))


def _solve(rising: Callable[[float], float], low: float, high: float) -> float:
    """Where a function that rises from below 0 to above it is 0, by halving."""
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if rising(middle) < 0:
            low = middle
        else:
            high = middle
    return (low + high) / 2
