from __future__ import annotations

import pytest

from answerable.asking.events.rates import base_rate, poisson_interval, same_rate


@pytest.mark.parametrize(
    ("count", "low", "high"),
    [(0, 0.0, 3.6889), (1, 0.0253, 5.5716), (5, 1.6235, 11.6683), (10, 4.7954, 18.3904), (100, 81.3639, 121.6275)],
)
def test_the_interval_is_that_of_the_tables(count: int, low: float, high: float) -> None:
    """Garwood's limits, as printed in tables of the Poisson distribution."""
    assert poisson_interval(count) == pytest.approx((low, high), abs=1e-3)


def test_an_even_split_is_no_surprise_and_an_uneven_one_is() -> None:
    assert same_rate(5, 10, 0.5) == 1.0
    assert same_rate(10, 10, 0.5) == pytest.approx(2 / 1024)
    assert same_rate(0, 10, 0.5) == pytest.approx(2 / 1024)
    assert same_rate(0, 0, 0.5) == 1.0
    assert same_rate(3, 3, 1.0) == 1.0


def test_the_rate_is_scaled_to_the_days_looked_at() -> None:
    rate = base_rate(3, 90, 12, 900)
    assert rate is not None
    assert rate.expected == pytest.approx(1.2)
    assert rate.low < rate.expected < rate.high
    assert rate.chance == pytest.approx(same_rate(3, 15, 90 / 990))
    assert base_rate(3, 90, 0, 0) is None
