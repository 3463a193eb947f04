"""One table of all reports, and its figures."""

from __future__ import annotations

import pytest
from benchmarks.scores.tables import OURS, Line, Report, figure, markdown
from benchmarks.scores.tally import Tally


def test_one_table_of_all_reports() -> None:
    line = Line("all", 1200, {OURS: Tally(3, 4, 4), "study": 0.703, "constant": None})
    assert markdown([Report("data", [line])]).splitlines()[-1] == "| data | all | 1,200 | .750 | study .703 |"


@pytest.mark.parametrize(("score", "text"), [(0.5, ".500"), (1.0, "1.000"), (-0.25, "-.250"), (1.75, "1.750")])
def test_figures(score: float, text: str) -> None:
    assert figure(score) == text
