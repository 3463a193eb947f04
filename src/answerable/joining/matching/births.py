"""What two dates of birth say of whether they are one person's.

Dates of birth in reporting and on lists are often a year or two off, have day and month in each other's place, or the
right day of a wrong year. Such differences say nothing either way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from itertools import product

from answerable.errors import BadInput
from answerable.model.when import bounds

YEARS_OFF = 2
"""Years that two stated dates of birth of one person may lie apart."""

YEARS_OFF_BY_AGE = 3
"""The same where one is worked out from an age."""

_YEAR = 365
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_ROW = "@"
"""Between a date of birth and the row of a list that gives it."""


class Births(StrEnum):
    """How two dates of birth, or two sets of such dates, stand to each other."""

    ONE_DAY = "one_day"  # the same day
    AGREE = "agree"  # they agree as far as they go
    NEAR = "near"  # they differ by no more than dates of one person do
    APART = "apart"  # no date of one can be one of the other's


_ORDER = tuple(Births)


@lru_cache(maxsize=1 << 14)
def compared(one: str, other: str) -> Births:
    """How two EDTF dates of birth stand to each other; an interval is taken to come from an age.

    1 January counts as the year alone: it is what many lists and registers put where the day is not known.
    """
    one, other = one.removesuffix("-01-01"), other.removesuffix("-01-01")
    if one == other:
        return Births.ONE_DAY if _DAY.fullmatch(one) else Births.AGREE
    (first, last), (start, end) = bounds(one), bounds(other)
    if first <= end and start <= last:
        return Births.AGREE
    if _DAY.fullmatch(one) and _DAY.fullmatch(other):
        if (first.year, first.month, first.day) == (start.year, start.day, start.month):
            return Births.AGREE
        if (first.month, first.day) == (start.month, start.day):
            return Births.NEAR
    gap = max((start - last).days, (first - end).days)
    by_age = "/" in one or "/" in other
    return Births.NEAR if gap <= (YEARS_OFF_BY_AGE if by_age else YEARS_OFF) * _YEAR + 1 else Births.APART


def parted(one: str, other: str) -> bool:
    """Whether what two sources tell of bearers of a name shows them to be two: dates of birth, or rows of one list.

    Args:
        one, other: a date, EDTF, and of a row of a list of persons also the row (`with_row`).
    """
    (born, _, row), (born_too, _, row_too) = one.partition(_ROW), other.partition(_ROW)
    (of, _, number), (of_too, _, number_too) = row.partition("#"), row_too.partition("#")
    if of and of == of_too and not (number and number == number_too):
        return True
    return bool(born and born_too) and compared(born, born_too) is Births.APART


def with_row(born: str, row: str) -> str:
    """A date of birth, or none, that a row of a list of persons gives."""
    return f"{born}{_ROW}{row}" if row else born


def is_of_row(told: str) -> bool:
    """Whether a row of a list tells so."""
    return _ROW in told


def date_of(told: str) -> str:
    """The date of birth that a source tells, without its row; empty for none."""
    return told.partition(_ROW)[0]


def nearest(one: Iterable[str], other: Iterable[str]) -> Births | None:
    """How two sets of dates, any of which may be right, stand to each other; None where one is empty."""
    found = [compared(a, b) for a, b in product(one, tuple(other)) if a and b]
    return min(found, key=_ORDER.index, default=None)


def label(edtf: str) -> str:
    """A date of birth as it stands behind a name: "born 1971-12-22"; by an age, "born 1984/1985"."""
    if "/" not in edtf:
        return f"born {edtf}"
    first, last = bounds(edtf)
    return f"born {first.year}" if first.year == last.year else f"born {first.year}/{last.year}"


_LABELLED = re.compile(r"(.+) born (\d{4})(?: (\d\d)(?: (\d\d))?| (\d{4}))?")


def unlabelled(folded: str) -> tuple[str, str] | None:
    """From a folded name with such a label to the name and the date; None for any other name."""
    found = _LABELLED.fullmatch(folded)
    if found is None:
        return None
    name, year, month, day, last = found.groups()
    edtf = f"{year}/{last}" if last else "-".join(filter(None, (year, month, day)))
    try:
        bounds(edtf)
    except BadInput:
        return None
    return name, edtf
