"""The half of a set of texts that is for tuning."""

from __future__ import annotations

from benchmarks.scores.halves import tuning


def test_half_is_for_tuning_and_the_same_in_any_order() -> None:
    names = [f"text {number}" for number in range(31)]
    chosen = tuning(names)
    assert len(chosen) == 15
    assert chosen < set(names)
    assert chosen == tuning(reversed(names)) != set(names[:15])
