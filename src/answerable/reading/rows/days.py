"""Days in the cells of a list, in the calendar that the list is kept in, as EDTF."""

from __future__ import annotations

import re
from functools import lru_cache

from answerable.model.when import Basis, between, bounds
from answerable.reading.times.eras import islamic, solar
from answerable.reading.times.expressions import find_expressions
from answerable.sources.dates.written_date import dates_in
from answerable.sources.lists import listing
from answerable.sources.person_words import find, fold

_ORDERS = tuple(
    (order, re.compile(rf"\b{first}\w*\s?[-/.]\s?{second}\w*\s?[-/.]\s?(?:y|j|г|a)\w*"))
    for order, first, second in (
        ("dm", "(?:d|t|j|д)", "m"),
        ("md", "m", "(?:d|t|j)"),
        ("dm", "дд", "мм"),
    )
)
"""What a column's name says of the order of day and month: "dd/mm/yyyy"."""
_FIGURES = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})")
_OTHER_ERA = re.compile(
    r"(?P<y>1[2-4]\d\d)(?:[-/.](?P<m>\d\d?)(?:[-/.](?P<d>\d\d?))?)?|(?P<d2>\d\d?)[-/.](?P<m2>\d\d?)[-/.](?P<y2>1[2-4]\d\d)"
)
_DAYS = re.compile(
    r"(?<![\d./-])\d{1,2}\s?(?:[–—-]|to|and|or|a|al|y|o|et|au|ou|und|bis|oder|и|по|تا|و|إلى)\s?\d{1,2}(?!\d)(?=\.?\s+[^\W\d])",
    re.IGNORECASE,
)
"""Two days of one month."""
_YEAR = re.compile(r"(?<![\d./-])(?:1[89]\d\d|20\d\d)(?![\d./-])")
_SHORT = re.compile(r"(\d{1,2})[- /]([^\W\d_]{3,9})[- /'](\d\d)")
"""A day as workbooks show it: "1-Feb-21"."""
_ABOUT = re.compile(
    r"\?|؟|\b(?:circa|ca\.|approx\w*|about|around|aprox\w*|hacia|vers|environ|около|примерно|etwa|um)\b|حدود|حوالی|تقریبا"
)
_PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}")
_MONTHS = (
    *("farvardin", "ordibehesht", "khordad", "tir", "mordad", "shahrivar"),
    *("mehr", "aban", "azar", "dey", "bahman", "esfand"),
)
_LATIN = re.compile(rf"(?:(?P<day>\d\d?) )?(?P<month>{'|'.join(_MONTHS)})(?: (?P<day2>\d\d?))?,? (?P<year>1[34]\d\d)")
"""A day of the Iranian calendar in Latin letters: "8 Mehr 1401"."""
_SOLAR = re.compile(r"(?:هجری )?شمسی|خورشیدی|\b(?:solar|jalali|persian|shamsi|iranian)\b")
_ISLAMIC = re.compile(r"(?:هجری )?قمری|هجری|\b(?:hijri|islamic|lunar)\b|(?<=\d)\s?ه[.ـ]?(?!\w)")
_MONTH = re.compile(r"(?<=[^\W\d_])\u200c?ماه(?!\w)")
_ARABIC = re.compile(r"[\u0600-\u06ff]")


@lru_cache(maxsize=1 << 12)
def day(words: str, label: str = "", language: str = "") -> str:
    """The date that a cell gives; empty where it cannot be understood.

    A year such as 1401 is of the Iranian solar calendar in a Persian list, or where the words say so, and of the
    Islamic where they say that; nothing tells it in any other.

    Args:
        words: the cell's.
        label: the column's name, which may say the order of day and month, or the calendar.
        language: in which the list's columns are named.
    """
    days = _DAYS.sub("", words)  # "14–16 July 2019" is some day of July
    found = _day(days, label, language)
    if not found or "/" in found:
        return found
    if _ABOUT.search(fold(words).text) and _PLAIN.fullmatch(found):
        return f"{found}~"
    first, last = bounds(found)
    earlier, later = find("earlier", words), find("later", words)
    if earlier is not None and (later is None or earlier < later):  # "no later than"
        return f"../{first.isoformat()}"
    return found if later is None else f"{last.isoformat()}/.."


def _day(words: str, label: str, language: str) -> str:
    """The same, if no words say that it was before or after."""
    plain = fold(words).text.strip()
    told, around = _FIGURES.fullmatch(plain), fold(label).text
    order = next((order for order, pattern in _ORDERS if pattern.search(around)), "")
    if told is not None and order:
        first, second = (told[1], told[2]) if order == "dm" else (told[2], told[1])
        return listing.day(f"{told[3]}-{int(second):02}-{int(first):02}")
    several = {each.edtf for each in dates_in(words)} or set(_YEAR.findall(plain))
    if len(several) > 1:
        reach = [at for each in several for at in bounds(each)]
        return between(min(reach), max(reach))
    if known := listing.day(words):
        return known
    if short := _SHORT.fullmatch(plain):  # 00 to 29 are of this century, as in the programs that write years so
        return listing.day(f"{short[1]} {short[2]} {'20' if short[3] < '30' else '19'}{short[3]}")
    both = f"{plain} {around}"
    era = solar if _SOLAR.search(both) else islamic if _ISLAMIC.search(both) else solar if language == "fa" else None
    figures = _OTHER_ERA.fullmatch(_SOLAR.sub("", _ISLAMIC.sub("", plain)).strip())
    if era is not None and figures is not None:
        part = {name.rstrip("2"): int(number) for name, number in figures.groupdict().items() if number}
        return era(part["y"], part.get("m", 0), part.get("d", 0))
    if (latin := _LATIN.fullmatch(plain)) is not None:
        return solar(int(latin["year"]), _MONTHS.index(latin["month"]) + 1, int(latin["day"] or latin["day2"] or 0))
    if _ARABIC.search(plain) is None:
        return ""
    words = _MONTH.sub(" ماه", words)  # "مهرماه"
    dates = [each for each in find_expressions(words, None, "ar" if era is islamic else "fa") if each.edtf]
    return dates[0].edtf if len(dates) == 1 and dates[0].basis is Basis.STATED else ""


def birth(words: str, label: str = "", language: str = "") -> str:
    """The same of a date of birth, which may be a time of years."""
    known = listing.birth(words)
    if "/" in known or _SHORT.fullmatch(fold(words).text.strip()):  # who was born in "21" is one year old, or a hundred
        return known
    return day(words, label, language)
