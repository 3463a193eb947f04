from __future__ import annotations

import gc

import pytest

from answerable.record.processes.collecting import collecting_seldom


def test_the_collector_looks_seldom_for_the_work_inside_only_however_that_ends() -> None:
    before = gc.get_threshold()
    with collecting_seldom():
        inside = gc.get_threshold()
        assert inside[0] > 10 * before[0]
        assert inside[1:] == before[1:]
        assert gc.isenabled()
    assert gc.get_threshold() == before
    with pytest.raises(ValueError, match="refused"), collecting_seldom():
        raise ValueError("refused")
    assert gc.get_threshold() == before


def test_what_refers_to_itself_is_still_given_up() -> None:
    given_up = gc.get_stats()[0]["collected"]
    with collecting_seldom():
        for _ in range(300_000):
            ring: list[object] = []
            ring.append(ring)
    assert gc.get_stats()[0]["collected"] > given_up + 100_000
