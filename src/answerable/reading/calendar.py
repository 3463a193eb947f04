"""Calendar arithmetic on what a text says and what is known of its publication date.

The law here: a value is never more precise than the words and the publication date allow, and no year is invented.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from answerable.model.when import When, between

_LONGEST_ANCHOR = 366
"""Days. A publication date known less precisely than to the year places nothing."""

SPRING, SUMMER, AUTUMN, WINTER = 21, 22, 23, 24


@dataclass(frozen=True, slots=True)
class Anchor:
    """First and last day on which the source may have been published."""

    first: date
    last: date

    @classmethod
    def of(cls, published: When) -> Anchor | None:
        """The anchor that `published` gives; none where it is unknown, open or wider than a year."""
        if not published.known:
            return None
        first, last = published.earliest, published.latest
        if first == date.min or last == date.max or (last - first).days >= _LONGEST_ANCHOR:
            return None
        return cls(first, last)

    @property
    def one_year(self) -> bool:
        """Whether the whole interval lies in one year."""
        return self.first.year == self.last.year


def month_length(year: int, month: int) -> int:
    """Days of that month."""
    return calendar.monthrange(year, month)[1]


def is_day(year: int, month: int, day: int) -> bool:
    """Whether there is such a day."""
    return 1 <= month <= 12 and 1 <= year <= 9999 and 1 <= day <= month_length(year, month)


def shifted(anchor: Anchor, days: int) -> str:
    """The anchor moved by `days`, as EDTF: "yesterday" is -1."""
    try:
        return between(anchor.first + timedelta(days=days), anchor.last + timedelta(days=days))
    except OverflowError:
        return ""


def week(anchor: Anchor, weeks: int) -> str:
    """The week (Monday to Sunday) of the anchor moved by `weeks`."""
    try:
        first = anchor.first - timedelta(days=anchor.first.weekday()) + timedelta(weeks=weeks)
        last = anchor.last - timedelta(days=anchor.last.weekday()) + timedelta(weeks=weeks, days=6)
    except OverflowError:
        return ""
    return between(first, last)


def month(anchor: Anchor, months: int) -> str:
    """The month of the anchor moved by `months`: "last month" is -1."""
    first, last = _moved(anchor.first, months), _moved(anchor.last, months)
    if first is None or last is None:
        return ""
    (year, number), (last_year, last_number) = first, last
    return between(date(year, number, 1), date(last_year, last_number, month_length(last_year, last_number)))


def year(anchor: Anchor, years: int) -> str:
    """The year of the anchor moved by `years`: "last year" is -1."""
    first, last = anchor.first.year + years, anchor.last.year + years
    if not 1 <= first <= last <= 9999:
        return ""
    return f"{first:04}" if first == last else f"{first:04}/{last:04}"


def weekday(anchor: Anchor, number: int, *, ahead: bool = False, strict: bool = False) -> str:
    """The nearest day with that weekday (Monday 0) up to the anchor, or from it on where `ahead`.

    Args:
        anchor: must be one day; otherwise no value.
        number: of the weekday.
        ahead: look forwards.
        strict: the anchor's own day does not count ("last Monday", "next Monday").
    """
    if anchor.first != anchor.last:
        return ""
    step = (number - anchor.first.weekday()) % 7 if ahead else -((anchor.first.weekday() - number) % 7)
    if strict and step == 0:
        step = 7 if ahead else -7
    return shifted(anchor, step)


def month_day(anchor: Anchor, month: int, day: int, *, ahead: bool = False) -> str:
    """The nearest such day up to the end of the anchor, or from its start on where `ahead`.

    Empty where the anchor leaves the year open.
    """
    found = {_nearest_day(moment, month, day, ahead) for moment in (anchor.first, anchor.last)}
    if len(found) == 1:
        return found.pop()
    # Published in a span that holds the day: the span's own day, where there is one, or no value at all.
    inside = [
        f"{year:04}-{month:02}-{day:02}"
        for year in range(anchor.first.year, anchor.last.year + 1)
        if is_day(year, month, day) and anchor.first <= date(year, month, day) <= anchor.last
    ]
    return inside[0] if len(inside) == 1 and (anchor.last - anchor.first).days < 32 else ""


def month_alone(anchor: Anchor, month: int, *, ahead: bool = False, strict: bool = False) -> str:
    """The nearest such month up to the anchor ("in September"), or from it on where `ahead`."""
    found = {_nearest_month(moment, month, ahead, strict) for moment in (anchor.first, anchor.last)}
    return found.pop() if len(found) == 1 else ""


def season(year: int, number: int) -> str:
    """A season of a year, as EDTF level 1."""
    return f"{year:04}-{number}"


def season_near(anchor: Anchor, number: int, *, strict: bool = False) -> str:
    """The nearest such season that has begun by the anchor; `strict` for "last summer"."""
    start = {SPRING: 3, SUMMER: 6, AUTUMN: 9, WINTER: 12}[number]
    found = set()
    for moment in (anchor.first, anchor.last):
        begun = moment.month >= start
        year = moment.year if begun else moment.year - 1
        if strict and begun and moment.month < start + 3:
            year -= 1
        found.add(season(year, number))
    return found.pop() if len(found) == 1 else ""


def _moved(day: date, months: int) -> tuple[int, int] | None:
    count = day.year * 12 + day.month - 1 + months
    year, number = count // 12, count % 12 + 1
    return (year, number) if 1 <= year <= 9999 else None


def _nearest_day(moment: date, month: int, day: int, ahead: bool) -> str:
    for offset in range(5):  # a leap day may be years away
        year = moment.year + (offset if ahead else -offset)
        if not is_day(year, month, day):
            continue
        found = date(year, month, day)
        if (found >= moment) if ahead else (found <= moment):
            return found.isoformat()
    return ""


def _nearest_month(moment: date, month: int, ahead: bool, strict: bool) -> str:
    year = moment.year
    if ahead:
        year += month < moment.month or (strict and month == moment.month)
    else:
        year -= month > moment.month or (strict and month == moment.month)
    return f"{year:04}-{month:02}" if year >= 1 else ""
