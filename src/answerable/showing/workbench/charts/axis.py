"""An axis of time: from days to places on a line, and the marks that name years, months or days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from answerable.model.dates import MONTHS
from answerable.model.when import When

_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_MOST_MARKS = 12


@dataclass(frozen=True, slots=True)
class Axis:
    """Days from `first` to `last` between the places `left` and `right`."""

    first: date
    last: date
    left: float
    right: float

    @classmethod
    def over(cls, days: Iterable[When], left: float, right: float) -> Axis | None:
        """An axis over the dates that have a beginning or an end; None where none has."""
        edges = [edge for when in days for edge in ends(when)]
        if not edges:
            return None
        first, last = min(edges), max(edges)
        spare = timedelta(days=max(3, (last - first).days // 40))
        return cls(_shift(first, -spare), _shift(last, spare), left, right)

    def at(self, day: date) -> float:
        """Where a day lies; at the edge where it lies outside."""
        share = (day - self.first).days / max(1, (self.last - self.first).days)
        return self.left + min(1.0, max(0.0, share)) * (self.right - self.left)

    def span(self, when: When) -> tuple[float, float] | None:
        """From where to where a date lies; None where nothing is known."""
        found = ends(when)
        if not found:
            return None
        start = self.at(when.earliest) if when.earliest != date.min else self.at(found[0])
        return start, self.at(found[-1]) if when.latest != date.max else self.at(found[0])

    def marks(self) -> Iterator[tuple[float, str]]:
        """Places and words of the marks: some dozen at most."""
        years = self.last.year - self.first.year
        if years >= 2:
            step = next(step for step in _STEPS if years / step <= _MOST_MARKS)
            for year in range(self.first.year // step * step, self.last.year + 1, step):
                if year > 0 and self.first <= date(year, 1, 1) <= self.last:
                    yield self.at(date(year, 1, 1)), str(year)
            return
        months = 12 * years + self.last.month - self.first.month
        if months >= 2:
            step = next(step for step in (1, 2, 3, 6) if months / step <= _MOST_MARKS)
            for month in range(12 * self.first.year, 12 * self.last.year + 12, step):
                day = date(month // 12, month % 12 + 1, 1)
                if self.first <= day <= self.last:
                    yield self.at(day), f"{MONTHS[day.month - 1]} {day.year}"
            return
        step = max(1, (self.last - self.first).days // 6)
        for days in range(0, (self.last - self.first).days + 1, step):
            day = self.first + timedelta(days=days)
            yield self.at(day), f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def ends(when: When) -> tuple[date, ...]:
    """The first and the last day of a date, of an open one the day that is known."""
    if not when.known:
        return ()
    return tuple(day for day in (when.earliest, when.latest) if day not in (date.min, date.max))


def _shift(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return day
