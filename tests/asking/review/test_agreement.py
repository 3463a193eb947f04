from __future__ import annotations

import pytest

from answerable.asking.review.agreement import Agreement, agreement
from answerable.model.judgement import Judgement, Verdict


def judged(verdict: Verdict, about: str, by: str, at: int, relation: str = "") -> Judgement:
    moment = f"2024-01-01T{at // 60:02}:{at % 60:02}:00.000000+00:00"
    return Judgement.make(verdict=verdict, about=(about,), by=by, at=moment, why="because", relation=relation)


def pair(both: int, only_one: int, only_other: int, neither: int) -> Agreement:
    return Agreement(one="A", other="B", both=both, neither=neither, only_one=only_one, only_other=only_other)


@pytest.mark.parametrize(
    ("counts", "kappa"),
    [
        ((20, 5, 10, 15), 0.4),  # the worked example of Cohen's kappa with 50 grants
        ((45, 15, 25, 15), 0.1304),
        ((25, 35, 5, 35), 0.2593),
        ((10, 0, 0, 10), 1.0),
        ((0, 10, 10, 0), -1.0),
        ((5, 5, 5, 5), 0.0),
    ],
)
def test_kappa(counts: tuple[int, int, int, int], kappa: float) -> None:
    assert pair(*counts).kappa == pytest.approx(kappa, abs=5e-5)


def test_without_any_difference_in_verdicts_kappa_is_not_defined() -> None:
    assert pair(7, 0, 0, 0).kappa is None
    assert pair(7, 0, 0, 0).observed == 1


def test_the_last_verdict_of_each_counts() -> None:
    made = (
        judged(Verdict.ACCEPT, "c-1", "Ada", 1),
        judged(Verdict.REJECT, "c-1", " ada", 5),
        judged(Verdict.REJECT, "c-1", "Ben", 2),
        judged(Verdict.ACCEPT, "c-2", "Ada", 3),
        judged(Verdict.PROPOSE, "c-2", "Ben", 4, "reject"),
        judged(Verdict.ACCEPT, "c-3", "Ada", 6),
        judged(Verdict.WITHHOLD, "c-3", "Ben", 7),
    )
    (found,) = agreement(made)
    assert (found.one, found.other) == ("Ada", "Ben")
    assert (found.both, found.neither, found.only_one, found.only_other) == (0, 1, 1, 0)
    assert found.apart == ("c-2",)


def test_what_is_undone_does_not_count() -> None:
    one, other = judged(Verdict.ACCEPT, "c-1", "Ada", 1), judged(Verdict.REJECT, "c-1", "Ben", 2)
    assert len(agreement((one, other))) == 1
    assert agreement((one, other, judged(Verdict.UNDO, other.id, "Ben", 3))) == ()
