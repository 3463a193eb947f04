"""How wide a time lies that words only bound or round: "more than twenty years ago", "nearly a decade later"."""

from __future__ import annotations

from datetime import timedelta

from answerable.reading.times.timex import Point

ROUND = frozenset({"DE", "CE"})
"""Units that nobody counts to the year: "a decade ago"."""
_MONTHS = {"M": 1, "Y": 12, "DE": 120, "CE": 1200}
_DAYS = {"D": 1, "W": 7}
_YEAR = 12
_COUNTED_BY = ((100, 50), (10, 10), (5, 5))
"""Amounts that can be divided by the first, and by how much the next round one is larger."""
_HALF = 0.5
_FIRST, _LAST = 1, 9999


def lies(point: Point, unit: str, amount: float, sign: int, how: str) -> str:
    """When something was, as EDTF; empty where the point is too vague to tell.

    "More than three" is less than four, "more than thirty" less than forty: nobody would say so of more. "At least" is
    open, and "nearly thirty" more than twenty-five.

    Args:
        point: that is counted from.
        unit: D, W, M, Y, DE or CE.
        amount: of units.
        sign: -1 for "ago", 1 for "later".
        how: `MORE_THAN`, `EQUAL_OR_MORE`, `LESS_THAN`, `EQUAL_OR_LESS`, `NEARLY`, or anything else for about.
    """
    step = next((more for whole, more in _COUNTED_BY if not amount % whole and amount > whole % 10), 1.0)
    step = step if amount.is_integer() else _HALF
    near, far = {
        "MORE_THAN": (amount, amount + step),
        "EQUAL_OR_MORE": (amount, None),
        "LESS_THAN": (0.0, amount),
        "EQUAL_OR_LESS": (0.0, amount),
        "NEARLY": (amount - step / 2, amount),
    }.get(how, (amount - step / 2, amount + step / 2))
    one = _moved(point, unit, near, sign)
    other = _moved(point, unit, far, sign) if far is not None else ""
    if not one or (far is not None and not other):
        return ""
    first, last = (one, other or "..") if sign > 0 else (other or "..", one)
    return first if first == last else f"{first}/{last}"


def _moved(point: Point, unit: str, amount: float, sign: int) -> str:
    """The day, month or year so far from a point."""
    if unit in _DAYS:
        day = point.date
        try:
            return (day + timedelta(days=sign * round(amount * _DAYS[unit]))).isoformat() if day is not None else ""
        except OverflowError:
            return ""
    if unit not in _MONTHS or point.year < 0 or (unit == "M" and not point.month):
        return ""
    month = point.year * _YEAR + (point.month or 1) - 1 + sign * round(amount * _MONTHS[unit])
    year = month // _YEAR
    if not _FIRST <= year <= _LAST:
        return ""
    return f"{year:04}-{month % _YEAR + 1:02}" if unit == "M" else f"{year:04}"
