"""The benchmark of the server, on the small record of these tests."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

import pytest

from benchmarks import serve


def options(**given: float) -> argparse.Namespace:
    return argparse.Namespace(**{"users": 3, "rounds": 2, "seconds": 60, "think": 0, "seed": 1, **given})


def test_every_sort_of_page_is_asked_for_and_told(made_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = made_path.read_bytes()
    serve.measure(made_path, options())
    told = capsys.readouterr().out
    rows = {row.split("|")[1].strip(): row.split("|")[2].strip() for row in told.splitlines() if row.startswith("| ")}
    sorts = serve.addresses(made_path, 1)
    assert rows == {"page": "requests", **dict.fromkeys(sorts, "6"), "all": str(6 * len(sorts))}
    assert "0 not answered in time" in told
    assert made_path.read_bytes() == before


def test_when_time_is_up_it_tells_what_was_measured(made_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    serve.measure(made_path, options(rounds=2000, seconds=6))
    (told,) = (row for row in capsys.readouterr().out.splitlines() if row.startswith("| all |"))
    assert 0 < int(told.split("|")[2]) < 2000 * 25 * 3


def test_memory_is_that_of_a_process_and_those_it_started() -> None:
    assert serve.held_by(os.getpid()) > 10
    assert serve.held_by(0) == 0


def test_quantiles() -> None:
    assert serve.quantile([float(each) for each in range(100)], 0.95) == 95
    assert serve.quantile([3.0], 0.95) == 3
