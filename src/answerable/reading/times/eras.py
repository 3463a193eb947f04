"""Days of the Iranian solar (Hijri shamsi) and the Islamic (Hijri, Umm al-Qura) calendar as EDTF."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from hijridate import Hijri
from persiantools.jdatetime import JalaliDate

from answerable.model.when import between

_MONTHS = 12


def solar(year: int, month: int, day: int = 0) -> str:
    """EDTF of a day, a month (`day` 0) or a year (`month` 0) of the Iranian solar calendar; empty if there is none."""
    return _spanned(_solar_day, year, month, day)


def islamic(year: int, month: int, day: int = 0) -> str:
    """EDTF of a day, a month or a year of the Islamic calendar, 1343–1500 AH; empty outside it.

    Its months begin when the moon is seen: a day is the one of the Umm al-Qura table, as the library has it, and may
    be one off in another country. So it is given as approximate (`1988-07-10~`).
    """
    found = _spanned(_islamic_day, year, month, day)
    return f"{found}~" if found and "/" not in found else found


def _solar_day(year: int, month: int, day: int) -> date | None:
    try:
        found: date = JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]
    except (ValueError, TypeError):
        return None
    return found


def _islamic_day(year: int, month: int, day: int) -> date | None:
    try:
        found = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(found.year, found.month, found.day)


def _spanned(at: Callable[[int, int, int], date | None], year: int, month: int, day: int) -> str:
    if month and day:
        found = at(year, month, day)
        return found.isoformat() if found is not None else ""
    first = at(year, month or 1, 1)
    following = at(year, month + 1, 1) if month and month < _MONTHS else at(year + 1, 1, 1)
    if first is None or following is None:
        return ""
    return between(first, following - timedelta(days=1))
