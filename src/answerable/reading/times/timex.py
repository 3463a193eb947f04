"""Values of time expressions as TIMEX3 writes them (TimeML 1.2.1, ISO 8601 with X for what is not known), and as EDTF.

A date's value here is `1940`, `1940-05`, `1940-05-10`, `1940-SU`, `1940-Q3`, `1940-H1`, `1940-W19`, `1940-W19-WE`,
`194` (a decade), `19` (a century), any of the first three with `BC` before it, and a day with `TMO`, `TAF`, `TEV`,
`TNI` or `T13:30` behind it.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from answerable.model.when import between

SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
"""As EDTF numbers them; nothing is said of the hemisphere."""

_POINT = re.compile(r"(BC)?(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?(?:-(\d))?(?:T.*)?")


@dataclass(frozen=True, slots=True)
class Point:
    """A year, a month of a year or a day.

    Attributes:
        year: before Christ as a negative number, 1 BC being −1.
        month, day: 0 where they are not known.
    """

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def of(cls, value: str) -> Point | None:
        """The point that a value is or lies at; the first month of a quarter or half, the Monday of a week."""
        found = _POINT.fullmatch(value)
        if found:
            year = int(found[2])
            return cls(-year if found[1] else year, int(found[3] or 0), int(found[4] or 0))
        week = _WEEK.fullmatch(value)
        if week and 1 <= int(week[2]) <= 53:
            day = _monday(int(week[1]), int(week[2]))
            return cls(day.year, day.month, day.day) if day is not None else None
        part = re.fullmatch(r"(BC)?(\d{4})-(?:(SP|SU|FA|WI)|Q([1-4])|H([12]))", value)
        if part:
            month = {"SP": 3, "SU": 6, "FA": 9, "WI": 0}.get(part[3] or "", 0)
            month = int(part[4]) * 3 - 2 if part[4] else int(part[5]) * 6 - 5 if part[5] else month
            return cls(-int(part[2]) if part[1] else int(part[2]), month)
        return None

    @property
    def date(self) -> date | None:
        """The day; none where the point is no day of our era."""
        return date(self.year, self.month, self.day) if is_day(self.year, self.month, self.day) else None

    @property
    def value(self) -> str:
        """As TIMEX3 has it."""
        year = f"BC{-self.year:04}" if self.year < 0 else f"{self.year:04}"
        if not self.month:
            return year
        return f"{year}-{self.month:02}-{self.day:02}" if self.day else f"{year}-{self.month:02}"


def is_day(year: int, month: int, day: int) -> bool:
    """Whether there is such a day in the years 1 to 9999."""
    return 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def same_day(point: Point, unit: str, steps: int) -> str:
    """The day that lies so many units (D, W, Y) from the one at `point`: "150 years ago today"; empty for none."""
    day = point.date
    days = {"D": 1, "W": 7}.get(unit, 0)
    try:
        if day is not None and days:
            return (day + timedelta(days=steps * days)).isoformat()
        return day.replace(year=day.year + steps).isoformat() if day is not None and unit == "Y" else ""
    except (ValueError, OverflowError):
        return ""


def moved(point: Point, unit: str, steps: int) -> str:
    """The unit (D, W, WE, M, Q, Y, DE, CE) that lies `steps` units from the one at `point`.

    Empty where the point is not precise enough to tell; a day told from a month is the unknown day of a month.
    """
    year = point.year
    if unit in {"Y", "DE", "CE"}:
        size = {"Y": 1, "DE": 10, "CE": 100}[unit]
        before = year < 0
        to = year + steps * size
        if before:
            if to >= 0:
                return ""
            digits = f"{-to:04}"
            return "BC" + digits[: {"Y": 4, "DE": 3, "CE": 2}[unit]]
        if not 1 <= to <= 9999:
            return ""
        return f"{to:04}"[: {"Y": 4, "DE": 3, "CE": 2}[unit]]
    if unit == "M":
        if not point.month:
            return Point(year).value + "-XX" if steps == 0 else ""
        return _month(point, steps)
    if unit == "Q":
        if not point.month or year < 0:
            return ""
        count = year * 4 + (point.month - 1) // 3 + steps
        return f"{count // 4:04}-Q{count % 4 + 1}"
    day = point.date
    if day is None:
        return f"{point.value}-XX" if point.month and unit == "D" else ""
    try:
        if unit == "D":
            return (day + timedelta(days=steps)).isoformat()
        year, week, _ = (day + timedelta(weeks=steps)).isocalendar()
    except OverflowError:
        return ""
    return f"{year:04}-W{week:02}" + ("-WE" if unit == "WE" else "")


def _month(point: Point, steps: int) -> str:
    count = abs(point.year) * 12 + point.month - 1 + steps
    year, month = count // 12, count % 12 + 1
    if point.year < 0:
        year, month = -(-point.year - (point.month - 1 + steps) // 12), (point.month - 1 + steps) % 12 + 1
        return Point(year, month).value if year < 0 else ""
    return Point(year, month).value if 1 <= year <= 9999 else ""


def truncated(point: Point, unit: str) -> str:
    """The unit at `point`."""
    if unit == "D":
        return point.value if point.day or not point.month else f"{point.value}-XX"
    return moved(point, unit, 0)


def lasting(amount: str, unit: str) -> str:
    """A duration: `P3D`, `PT24H`, `PXM`, `P2.5Y`, `P1DE`."""
    short = {"TS": "TS", "TM": "TM", "TH": "TH", "WE": "WE", "F": "W", "N": "D", "Q": "Q"}.get(unit, unit)
    if unit == "F" and amount.isdigit():
        amount = str(int(amount) * 2)
    if short.startswith("T") and len(short) == 2:
        return f"PT{amount}{short[1]}"
    return f"P{amount}{short}"


def edtf(value: str) -> str:
    """A date's value as EDTF, no more precise than it is; empty for what EDTF or the calendar of the record cannot say.

    A week is the interval of its days, a quarter and a half of a year that of their months, a season EDTF's season.
    """
    value = value.partition("T")[0]
    if value.startswith("BC") or not value[:2].isdigit():
        return ""
    if re.fullmatch(r"\d{4}(?:-\d\d(?:-\d\d)?)?", value):
        point = Point.of(value)
        if point is None or not 1 <= point.year <= 9999 or (point.month and not 1 <= point.month <= 12):
            return ""
        return value if not point.day or point.date else ""
    if re.fullmatch(r"\d{3}", value):
        return f"{value}X"
    if re.fullmatch(r"\d\d", value):
        return f"{value}XX"
    if re.fullmatch(r"\d{4}-\d\d-XX", value):
        return edtf(value[:7])
    if re.fullmatch(r"\d{4}-XX(?:-XX)?", value):
        return value[:4]
    part = re.fullmatch(r"(\d{4})-(?:(SP|SU|FA|WI)|Q([1-4])|H([12]))", value)
    if part:
        if part[2]:
            return f"{part[1]}-{SEASONS[part[2]]}"
        first, length = (int(part[3]) * 3 - 2, 3) if part[3] else (int(part[4]) * 6 - 5, 6)
        return f"{part[1]}-{first:02}/{part[1]}-{first + length - 1:02}"
    week = _WEEK.fullmatch(value)
    if week and 1 <= int(week[2]) <= 53:
        monday = _monday(int(week[1]), int(week[2]))
        if monday is not None:
            first_day = monday + timedelta(days=5 if week[3] else 0)
            return between(first_day, monday + timedelta(days=6))
    return ""


def _monday(year: int, week: int) -> date | None:
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
