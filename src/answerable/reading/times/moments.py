"""What a time expression means, and what is known where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from answerable.model.when import Basis
from answerable.reading.times import timex
from answerable.reading.times.timex import Point

Groups = Mapping[str, str]
"""The groups of a rule that matched, by name."""
WHOLE_YEAR = 12
_BACK = 0.75
"""A history goes on rather than back: what a month back weighs, where a month on weighs 1."""
_TOLD = 6
"""Months: what it weighs for a year that it was told after the month that the telling has come to."""
_SATURDAY = 5


class Sort(StrEnum):
    """The types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Tense(StrEnum):
    """Where a sentence looks."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression means.

    Attributes:
        sort: its type.
        value: as TIMEX3 has it; empty where nothing decides it.
        basis: stated, or worked out from another date.
        by: what a relative one is worked out from: `publication`, `text` (a date told before), or nothing.
        yearless: whether the words leave the year to be worked out.
        modifier: whether the words only qualify a noun ("former", "recent").
        edtf: where it is not what `timex.edtf` makes of the value.
        steps: where it goes by a date told before, the unit and how many of it.
        on_day: whether it is a time of day that its own words put on a day: "9 a.m. on Tuesday".
    """

    sort: Sort
    value: str
    basis: Basis = Basis.STATED
    by: str = ""
    yearless: bool = False
    modifier: bool = False
    edtf: str = ""
    steps: tuple[str, int] | None = None
    on_day: bool = False


@dataclass(slots=True)
class Around:
    """What is known where an expression stands.

    Attributes:
        published: the day of publication, if it is known.
        narrative: whether the text tells a history, in which "now" is what was told last and not the publication.
        told: the date told last.
        course: the date that the telling has come to: the one told last that is a month or a day, or that leads its
            sentence. What is only told beside it ("the census of 1950") is not of it.
        tense: of the clause.
        before: the four characters before the expression.
        year_behind: the year of a date that the expression is joined to ("April and May 1940").
    """

    published: date | None
    narrative: bool
    told: Point | None = None
    course: Point | None = None
    tense: Tense = Tense.UNKNOWN
    before: str = ""
    year_behind: int | None = None

    @property
    def now(self) -> Point | None:
        """What "now" is."""
        if self.narrative:
            return self.told
        return point(self.published) if self.published is not None else None

    @property
    def by(self) -> str:
        """Which of the two that is."""
        return "text" if self.narrative else "publication"

    @property
    def looks_back(self) -> bool:
        """Whether a report of a working day tells of what was before it."""
        told = self.published is not None and self.published.weekday() < _SATURDAY
        return told and not self.narrative and self.tense is Tense.PAST

    @property
    def reference(self) -> Point | None:
        """The date told last, or that of publication."""
        return self.told or self.now

    @property
    def before_it(self) -> Point | None:
        """What "later" and "the next day" count from: in the past no publication, for nothing is told of after it."""
        return self.told if self.tense is Tense.PAST else self.reference


def point(day: date) -> Point:
    """The point that a day is."""
    return Point(day.year, day.month, day.day)


def year_told(month: int, day: int, around: Around) -> int | None:
    """The year in which a month or day lies in a history: the one that carries the telling on with the least leap."""
    course, told = around.course, around.told
    if told is None or course is None or not course.month:
        return (told or course or Point(0)).year or None
    years = {course.year - 1, course.year, course.year + 1, told.year} - {0}

    def leap(year: int) -> float:
        months = (year - course.year) * WHOLE_YEAR + month - course.month
        away = months if months >= 0 else -months * _BACK
        return away - (_TOLD if year == told.year and told.month == 0 else 0)

    fits = [year for year in years if not day or year < 1 or timex.is_day(year, month, day)]
    return min(fits, key=lambda year: (leap(year), year)) if fits else None
