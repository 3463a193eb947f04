"""In what order the steps of a case are listed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from answerable.asking.cases.course import Course


@dataclass(frozen=True)
class _Step:
    """A step: its kind, its day, when it was first reported and what undoes it."""

    id: str
    kind: str
    happened: str = ""
    first_reported: str = ""
    happened_basis: str = "stated"
    first_reported_basis: str = "metadata"
    charge: str = ""
    reversed_by: Sequence[str] = ()


def _shown(*steps: _Step) -> list[str]:
    return [each.id for each in Course(steps).shown()]


def test_what_undoes_a_step_without_a_day_does_not_stand_before_those_that_have_one() -> None:
    arrest = _Step("e-1", "arrest", happened="2019-04-11", first_reported="2019-04-12")
    charge = _Step("e-2", "charge", first_reported="2020-02-24", reversed_by=("e-3",))
    dropped = _Step("e-3", "charges_dropped", first_reported="2020-12-06")
    assert _shown(dropped, charge, arrest) == ["e-1", "e-2", "e-3"]


def test_what_undoes_a_step_with_a_day_stands_behind_it() -> None:
    charge = _Step("e-1", "charge", happened="2019-04-11", first_reported="2019-04-12", reversed_by=("e-2",))
    dropped = _Step("e-2", "charges_dropped", first_reported="2019-12-06")
    trial = _Step("e-3", "trial", happened="2020-05-01", first_reported="2020-05-01")
    assert _shown(trial, dropped, charge) == ["e-1", "e-2", "e-3"]


def test_what_was_reported_before_a_step_began_does_not_stand_behind_it() -> None:
    arrest = _Step("e-1", "arrest", happened="2019-04-11", first_reported="2019-04-12", reversed_by=("e-2",))
    freed = _Step("e-2", "release", first_reported="2010-12-16")
    course = Course((arrest, freed))
    assert not course.surely_after(freed, arrest)
    assert not course.is_placed(freed, surely=False)
    convicted = _Step("e-3", "conviction", happened="2015-03-02", first_reported="2015-03-03")
    appeal = _Step("e-4", "appeal", first_reported="2010-12-16")
    assert not Course((convicted, appeal)).is_placed(appeal, surely=True)
    later = _Step("e-4", "appeal", first_reported="2015-03-04")
    assert Course((convicted, later)).is_placed(later, surely=True)
