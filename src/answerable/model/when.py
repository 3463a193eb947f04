"""Dates as the record keeps them: EDTF, with the basis they rest on.

Extended Date/Time Format, ISO 8601-2:2019 levels 0 to 2: `2018-06-30`, `1988-22` (summer 1988), `198X`, `2022-08~`,
`2018-06-30/2018-07-02`, `2017/..` (since 2017), `../1999`.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from time import struct_time

from answerable.errors import BadInput

_OPEN = ".."
_FIRST, _LAST = date.min, date.max
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MONTH_OR_YEAR = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?")


class Basis(StrEnum):
    """What a date rests on."""

    STATED = "stated"  # the text says it in full
    METADATA = "metadata"  # the file or page says it outside the text
    DATELINE = "dateline"  # the line at the head of the article says it
    RELATIVE = "relative"  # worked out from another date: "last July", "three days later"
    INFERRED = "inferred"  # bounds drawn from what the text mentions
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A date or an interval of dates.

    Attributes:
        edtf: the EDTF string; empty when nothing is known.
        basis: what it rests on.
        why: for an inferred or relative date, the reason in one sentence.
    """

    edtf: str = ""
    basis: Basis = Basis.UNKNOWN
    why: str = ""

    @property
    def known(self) -> bool:
        """Whether any date is given."""
        return bool(self.edtf)

    @property
    def earliest(self) -> date:
        """First day of the interval; `date.min` where it is open or unknown."""
        return bounds(self.edtf)[0]

    @property
    def latest(self) -> date:
        """Last day of the interval; `date.max` where it is open or unknown."""
        return bounds(self.edtf)[1]

    @property
    def days(self) -> int:
        """Length of the interval in days: 1 for a day, 365 or 366 for a year."""
        first, last = bounds(self.edtf)
        return (last - first).days + 1


UNKNOWN = When()


@lru_cache(maxsize=1 << 14)
def bounds(edtf: str) -> tuple[date, date]:
    """First and last day that an EDTF string allows; a season is a quarter of the year as EDTF has it.

    Raises:
        BadInput: `edtf` is not an EDTF string.
    """
    if not edtf:
        return _FIRST, _LAST
    try:
        first, slash, last = edtf.partition("/")
        if (found := _plain(first)) is not None:  # the commonest forms, a thousand times slower through the library
            if not slash:
                return found
            until = (found[0], _LAST) if last == _OPEN else _plain(last)
            if until is not None and found[0] <= until[1]:
                return found[0], until[1]
        elif first == _OPEN and (found := _plain(last)) is not None:
            return _FIRST, found[1]
        return _in_full(edtf)
    except (ValueError, AttributeError, TypeError) as error:
        raise BadInput(f"“{edtf}” is not a date in EDTF.", "Write it like 2018, 2018-06 or 2018-06-30.") from error


def _plain(edtf: str) -> tuple[date, date] | None:
    """First and last day of a day, month or year; None for any other form."""
    if _DAY.fullmatch(edtf):
        day = date.fromisoformat(edtf)
        return day, day
    if not _MONTH_OR_YEAR.fullmatch(edtf):
        return None
    year, month = int(edtf[:4]), int(edtf[5:] or 0)
    last = monthrange(year, month)[1] if month else 31
    return date(year, month or 1, 1), date(year, month or 12, last)


def _in_full(edtf: str) -> tuple[date, date]:
    from edtf import EDTFParseException, parse_edtf  # takes long to load, and few dates need it

    try:
        parsed = parse_edtf(edtf)
    except EDTFParseException as error:
        raise ValueError(str(error)) from error
    return _day(parsed.lower_strict()), _day(parsed.upper_strict())


def _day(moment: struct_time | float) -> date:
    if isinstance(moment, float):  # an open end: minus or plus infinity
        return _FIRST if moment < 0 else _LAST
    return date(*moment[:3])


def until(day: date) -> str:
    """EDTF of "on or before `day`"."""
    return f"../{day.isoformat()}"


def between(first: date, last: date) -> str:
    """EDTF of the shortest form that covers `first` to `last`: a day, a month, a year or an interval."""
    if first == last:
        return first.isoformat()
    after = last + timedelta(days=1) if last < date.max else last
    if first.day == 1 and after.day == 1:
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.year:04}-{first.month:02}"
        if first.month == 1 and last.month == 12 and first.year == last.year:
            return f"{first.year:04}"
    return f"{first.isoformat()}/{last.isoformat()}"
