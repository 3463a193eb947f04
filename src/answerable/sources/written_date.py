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
    end = 0
    for match in _pattern().finditer(text):
        found = _understood(match)
        if found is not None and match.start() >= end:
            edtf, why = found
            end = match.end()
            yield WrittenDate(start=match.start(), end=end, edtf=edtf, why=why)


def understand(text: str) -> tuple[str, str] | None:
    """The date that a date field gives: EDTF and, where it is not plain, why.

    Reads ISO 8601 in both forms, RFC 5322, PDF dates, EDTF, seconds since 1970, and words with exactly one date.
    The day is the one that is written, whatever the time zone. Nothing where it cannot be told.
    """
    text = text.strip()
    for pattern, build in _FIELDS:
        match = pattern.fullmatch(text)
        if match:
            edtf = build(match)
            return (edtf, "") if edtf and _plausible(edtf) else None
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


def _understood(match: re.Match[str]) -> tuple[str, str] | None:
    try:
        return _edtf(match)
    except ValueError:  # no such day
        return None


def _edtf(match: re.Match[str]) -> tuple[str, str] | None:
    part = {name: text for name, text in match.groupdict().items() if text}
    kind = next(name for name in ("a", "b", "c", "d", "e", "f", "g") if f"y{name}" in part)
    year = int(part[f"y{kind}"])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    if kind == "f":  # two figures and a year: day first or month first
        one, two = int(part["mf"]), int(part["df"])
        readings = sorted({date(year, *pair) for pair in ((one, two), (two, one)) if pair[0] <= 12})
        if not readings:
            return None
        if len(readings) == 1:
            return readings[0].isoformat(), ""
        first, last = readings
        return between(first, last), f"“{match[0]}” may be read as {first.isoformat()} or as {last.isoformat()}."
    named = part[f"m{kind}"]
    month = int(named) if named.isdecimal() else month_names().get(_folded(named), 0)
    if f"d{kind}" not in part:
        return (f"{year:04}-{month:02}", "") if month else None
    day = date(year, month, int(part[f"d{kind}"]))
    stated = part.get("weekday")
    if stated and _weekday_names().get(_folded(stated)) != day.weekday():
        return (
            f"{day.isoformat()}?",
            f"The text says “{' '.join(match[0].split())}”, which was another day of the week.",
        )
    return day.isoformat(), ""


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


def _alternatives(names: dict[str, int]) -> str:
    """A pattern for the names as they are spelt: any mark may follow a letter of the folded name."""
    marks = "[\u0300-\u036f\u064b-\u0655\u200c]*"
    spelt = {_respelt(name, marks) for name in names}
    return "|".join(sorted(spelt, key=lambda spelling: (-len(spelling), spelling)))


def _respelt(name: str, marks: str) -> str:
    return "".join(_ACCENTED.get(letter, re.escape(letter)) + marks for letter in name)


# Letters that fold to the key. Composed forms must match as well as the letter with a mark after it.
_ACCENTED = {
    "a": "[aáàâãäåăą]",
    "c": "[cçćč]",
    "d": "[dď]",
    "e": "[eéèêëěę]",
    "g": "[gğ]",
    "i": "[iíìîï]",
    "n": "[nñńň]",
    "o": "[oóòôõö]",
    "r": "[rř]",
    "s": "[sśşšș]",
    "t": "[tţťț]",
    "u": "[uúùûüů]",
    "y": "[yý]",
    "z": "[zźżž]",
    "ι": "[ιί]",
    "ο": "[οό]",
    "α": "[αά]",
    "υ": "[υύ]",
    "ε": "[εέ]",
    "ا": "[اآأإ]",
    "ي": "[يی]",
    "ی": "[يی]",
    "و": "[وؤ]",
    "и": "[ий]",
    "і": "[ії]",
    "е": "[её]",
}


@cache
def _pattern() -> re.Pattern[str]:
    month = f"(?:{_alternatives(month_names())})"
    weekday = f"(?:(?P<weekday>{_alternatives(_weekday_names())})\\.?[,،]?\\s+(?:the\\s+|den\\s+|der\\s+)?)?"
    day = r"\d{1,2}"
    return re.compile(
        rf"""(?<![\w/.-]){weekday}(?:
            (?P<da>{day})(?:st|nd|rd|th|er|\.|º|ª)?\s*(?:of\s|de\s|di\s)?\s*(?P<ma>{month})\.?[,،]?\s*(?:de\s|del\s)?\s*(?P<ya>\d{{4}})
          | (?P<mb>{month})\.?\s+(?P<db>{day})(?:st|nd|rd|th)?,?\s+(?P<yb>\d{{4}})
          | (?P<yc>\d{{4}})[-/.](?P<mc>\d\d?)[-/.](?P<dc>\d\d?)(?:(?=T\d)|(?![\w/-]))
          | (?P<yd>\d{{4}})\s*年\s*(?P<md>\d\d?)\s*月\s*(?P<dd>\d\d?)\s*日
          | (?P<de>{day})\.\s?(?P<me>\d\d?)\.\s?(?P<ye>\d{{4}})
          | (?P<mf>{day})[/-](?P<df>{day})[/-](?P<yf>\d{{4}})
          | (?P<mg>{month})\.?,?\s+(?:de\s|del\s)?(?P<yg>\d{{4}})
        )(?![\d/-])""",
        re.IGNORECASE | re.VERBOSE,
    )
