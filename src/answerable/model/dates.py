"""Dates for people: EDTF in plain words."""

from __future__ import annotations

import re

from answerable.model.when import Basis

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_DECADE = re.compile(r"(\d{3})X")
_CENTURY = re.compile(r"(\d{2})XX")
_DOUBT = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}


def readable(edtf: str) -> str:
    """An EDTF string in words: `2018-06-30` is "30 Jun 2018", `1988-07/1988-09` is "Jul – Sep 1988".

    What has no plain wording comes back as it is.
    """
    if not edtf:
        return "no date"
    first, slash, last = edtf.partition("/")
    if not slash:
        return _point(edtf)
    if first in ("..", ""):
        return f"by {_point(last)}"
    if last in ("..", ""):
        return f"from {_point(first)}"
    return _interval(first, last)


def marked(edtf: str, basis: str = "") -> str:
    """The same, with a mark where the date is not stated as it stands: "~" worked out, "(inferred)" bounded."""
    words = readable(edtf)
    if basis == Basis.INFERRED:
        return f"{words} (inferred)"
    if basis == Basis.RELATIVE:
        return f"~ {words}"
    return words


def marked_within(edtf: str, basis: str = "") -> str:
    """The same for within brackets: "1961, inferred"."""
    return f"{readable(edtf)}, inferred" if basis == Basis.INFERRED else marked(edtf, basis)


def is_only_after(edtf: str) -> bool:
    """Whether an interval has a beginning and no end: `2017/..`."""
    return edtf.endswith(("/..", "/"))


def _interval(first: str, last: str) -> str:
    start, end = _DAY.fullmatch(first), _DAY.fullmatch(last)
    if start and end and start[1] == end[1] and start[2] and end[2] and bool(start[3]) == bool(end[3]):
        if not start[3]:
            return f"{_month(start[2])} – {_point(last)}"
        if start[2] == end[2]:
            return f"{int(start[3])}–{_point(last)}"
        return f"{int(start[3])} {_month(start[2])} – {_point(last)}"
    return f"{_point(first)} – {_point(last)}"


def _point(edtf: str) -> str:
    doubt = _DOUBT.get(edtf[-1:], "")
    plain = edtf[:-1] if doubt else edtf
    if found := _DAY.fullmatch(plain):
        year, month, day = found[1], found[2], found[3]
        parts = [str(int(day)) if day else "", _month(month) if month else "", year]
        return doubt + " ".join(part for part in parts if part)
    if found := _DECADE.fullmatch(plain):
        return f"{doubt}{found[1]}0s"
    if found := _CENTURY.fullmatch(plain):
        return f"{doubt}{_ordinal(int(found[1]) + 1)} century"
    return edtf


def _ordinal(number: int) -> str:
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _month(number: str) -> str:
    if number in _SEASONS:
        return _SEASONS[number]
    return MONTHS[int(number) - 1] if 1 <= int(number) <= 12 else number
