"""Dates as people and programs write them, with no more precision than the words have."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache

from babel import Locale

from answerable.errors import BadInput
from answerable.model.when import between, bounds

FIRST_YEAR, LAST_YEAR = 1600, 2100
"""Other years are another calendar's, or no years at all."""

_LANGUAGES = (
    *("en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "pl", "cs", "ro", "id"),
    *("ru", "uk", "el", "tr", "ar", "ar_LB", "fa", "he"),
)
_ALSO = {"sept": 9}


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDate:
    """A date found in a string.

    Attributes:
        start: where its words begin, the weekday included.
        end: where they end.
        edtf: the date; where the words can be read in two ways, the interval from one to the other.
        why: why it is not simply the day that the words seem to give; otherwise empty.
    """

    start: int
    end: int
    edtf: str
    why: str = ""


def dates_in(text: str) -> Iterator[WrittenDate]:
    """Every date in `text` that has a year and a month, in order; months and weekdays in 20 languages.

    Ambiguous figures (03/04/2021) give the interval of both readings; a weekday that does not fit gives an
    uncertain date (`2019-01-04?`).
    """
    position = 0
    while match := _DATE.search(text, position):
        try:
            found = _understood(match)
        except ValueError:  # no such day: its words are no other date either
            position = match.end()
            continue
        position = match.end() if found else match.start() + 1
        if found:
            yield found


def understand(text: str) -> tuple[str, str] | None:
    """The date that a date field gives: EDTF and, where it is not plain, why.

    Reads ISO 8601 in both forms, RFC 5322, PDF dates, EDTF, seconds since 1970, and words with exactly one date.
    The day is the one that is written, whatever the time zone. Nothing where it cannot be told.
    """
    text = text.strip()
    for pattern, build in _FIELDS:
        match = pattern.fullmatch(text)
        if match and _plausible(edtf := build(match)):
            return edtf, ""
    found = list(dates_in(text))
    return (found[0].edtf, found[0].why) if len(found) == 1 else None


def _iso(match: re.Match[str]) -> str:
    return "-".join(f"{int(part):02}" for part in match.groups() if part)


def _epoch(match: re.Match[str]) -> str:
    return datetime.fromtimestamp(int(match[1]), UTC).date().isoformat()


def _plausible(edtf: str) -> bool:
    try:
        first, last = bounds(edtf)
    except BadInput:
        return False
    return last >= date(FIRST_YEAR, 1, 1) and first <= date(LAST_YEAR, 12, 31)


_FIELDS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"(\d{4})(?:-(\d\d?)(?:-(\d\d?)(?:[T ].{1,40})?)?)?", re.ASCII), _iso),
    (re.compile(r"(?:D:)?(\d{4})([01]\d)([0-3]\d)(?:T?\d{4,6}.{0,10})?", re.ASCII), _iso),
    (re.compile(r"D:(\d{4})(?:(\d\d))?", re.ASCII), _iso),
    (re.compile(r"(\d{9,10})(?:\d{3}|\.\d+)?", re.ASCII), _epoch),
    (re.compile(r"[\dXYS~?%/.\[\]{},-]*[\dX]{2}[\dXYS~?%/.\[\]{},-]*", re.ASCII), lambda match: match[0]),
)


def _understood(match: re.Match[str]) -> WrittenDate | None:
    found = _edtf(match)
    if found is None:
        return None
    edtf, why = found
    start, end = match.span()
    before = _WEEKDAY.search(match.string, max(0, start - 40), start)
    weekday = _weekday_names().get(_folded(before["name"])) if before else None
    if before and weekday is not None:
        start = before.start()
        if len(edtf) == len("2019-01-04") and date.fromisoformat(edtf).weekday() != weekday:
            words = " ".join(match.string[start:end].split())
            edtf, why = f"{edtf}?", f"The text says “{words}”, which was another day of the week."
    return WrittenDate(start=start, end=end, edtf=edtf, why=why)


def _edtf(match: re.Match[str]) -> tuple[str, str] | None:
    part = {name: text for name, text in match.groupdict().items() if text}
    kind = next(name[1] for name in part if name.startswith("y"))
    year = int(part[f"y{kind}"])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    if kind == "f":  # two figures and a year: day first or month first
        one, two = int(part["mf"]), int(part["df"])
        readings = sorted({date(year, *pair) for pair in ((one, two), (two, one)) if pair[0] <= 12})
        if len(readings) < 2:
            return (readings[0].isoformat(), "") if readings else None
        first, last = readings
        return between(first, last), f"“{match[0]}” may be read as {first} or as {last}."
    named = part[f"m{kind}"]
    month = int(named) if named.isdecimal() else month_names().get(_folded(named), 0)
    if f"d{kind}" not in part:
        return (f"{year:04}-{month:02}", "") if month else None
    return date(year, month, int(part[f"d{kind}"])).isoformat(), ""


def _folded(name: str) -> str:
    """Without case, full stops and marks such as the Persian ezafe, by which one name is spelt in many ways."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(character for character in plain if character.isalpha())


@cache
def month_names() -> dict[str, int]:
    """Month names and abbreviations, folded, to 1–12; without those that two languages use for different months."""
    return _names("months", 0) | _ALSO


@cache
def _weekday_names() -> dict[str, int]:
    return _names("days", 0)


def _names(table: str, offset: int) -> dict[str, int]:
    found: dict[str, set[int]] = {}
    for language in _LANGUAGES:
        names = getattr(Locale.parse(language), table)
        for use in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in names[use][width].items():
                    if not any(character.isdecimal() for character in name):
                        found.setdefault(_folded(name), set()).add(number + offset)
    return {name: numbers.pop() for name, numbers in found.items() if len(numbers) == 1 and len(name) > 1}


_MARKS = "\u0300-\u036f\u064b-\u0655\u200c"
_NAME = rf"[^\W\d_](?:[^\W\d_]|[{_MARKS}]){{0,20}}"
# Two of the Levant's months have two words.
_MONTH = f"{_NAME}(?:[ ](?:الأول|الثاني))?"
_WEEKDAY = re.compile(rf"(?<!\w)(?P<name>{_NAME})\.?[,،]?\s{{1,3}}(?:(?:the|den|der)\s{{1,3}})?$")
# White space is counted, for a pattern that may take any amount of it twice takes for ever on a page full of it.
_DATE = re.compile(
    rf"""(?<![\w/.-])(?:
        (?P<da>\d\d?)(?:st|nd|rd|th|er|\.|º|ª)?\s{{0,3}}(?:(?:of|de|di)\s)?(?P<ma>{_MONTH})\.?[,،]?\s{{0,3}}(?:del?\s)?(?P<ya>\d{{4}})
      | (?P<mb>{_MONTH})\.?\s{{1,3}}(?P<db>\d\d?)(?:st|nd|rd|th)?,?\s{{1,3}}(?P<yb>\d{{4}})
      | (?P<yc>\d{{4}})[-/.](?P<mc>\d\d?)[-/.](?P<dc>\d\d?)(?:(?=T\d)|(?![\w/-]))
      | (?P<yd>\d{{4}})\s?年\s?(?P<md>\d\d?)\s?月\s?(?P<dd>\d\d?)\s?日
      | (?P<de>\d\d?)\.\s?(?P<me>\d\d?)\.\s?(?P<ye>\d{{4}})
      | (?P<mf>\d\d?)[/-](?P<df>\d\d?)[/-](?P<yf>\d{{4}})
      | (?P<mg>{_MONTH})\.?,?\s{{1,3}}(?:del?\s)?(?P<yg>\d{{4}})
    )(?![\d/-])""",
    re.IGNORECASE | re.VERBOSE,
)
