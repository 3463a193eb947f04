"""Time expressions of a sentence that date what happens, worked out against the date of publication.

Values are EDTF (ISO 8601-2:2019). An expression that cannot be placed ("three days later", "July 14" in a
source without a date) has no value. Durations, sets and words like "now" date nothing and are left out here; all of
them are in `answerable.reading.times.expressions`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache

from answerable.model.when import Basis, bounds
from answerable.reading.language.given_names import PARTICLES, given_names
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.words import fold
from answerable.reading.times import timex
from answerable.reading.times.anchor import Anchor
from answerable.reading.times.expressions import Expression, find_expressions
from answerable.reading.times.moments import Sort, Tense
from answerable.reading.times.timex import Point

_UNDATED = frozenset({"ref", "atthetime", "period", "partalone", "clock", "everyweekday"})
"""Meanings that date nothing by themselves."""
_BY_DAY_TOLD = frozenset({"same", "told", "offset"})
_TOLD_UNITS = {"day": "D", "month": "M", "year": "Y"}
_TOLD_NOT = re.compile(r"\s+(?:as|that|when|than|in\s+which|of|for)\b", re.IGNORECASE)
_LASTING = re.compile(r"P(\d{1,3})([YMWD])")
_UNITS = {"Y": ("Y", 1), "M": ("M", 1), "W": ("D", 7), "D": ("D", 1)}
_BACK = re.compile(r"\b(?:past|last)\b")
_OVER = re.compile(r"\b(?:in|over|during|within|throughout)\s+$", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:since|starting(?:\s+(?:in|on))?)\s+$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|starting(?:\s+(?:in|on))?)\s+$", re.IGNORECASE)
_LEAD = re.compile(
    r"(?:\b(?:in|during|by|since|until|till|before|after|of|throughout|from|around|circa|between|mid|early|late)[-\s]\s*|\()"
    r"(?:the\s+(?:year\s+)?)?$",
    re.IGNORECASE,
)
_THE_YEAR = re.compile(
    r"the\s+\d{4}\s+(?!(?:and|or|to|but|when|as|in|on|is|was|were|had|has)\b)[^\W\d_]", re.IGNORECASE
)
"""A year with its article, before a noun."""
_OPEN = re.compile(r"\b(?:before|after|until|till|by)\s+(?:the\s+(?:year\s+)?)?$", re.IGNORECASE)
_JOIN = re.compile(r"\s*(?:-|–|—|to|until|till|through)\s*|\s+and\s+", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
_FIRST_YEAR = 1700
"""An earlier number is rather no year."""
_YEAR = re.compile(r"\d{4}")
_DATED = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_SEASONS = frozenset({"Winter", "Summer", "Spring", "Autumn", "Fall"})
_GIVEN = re.compile(
    r"\b(?!(?:In|By|This|Last|That|The|Since|During|Every|Each|Until|Mid|Late|Early|Next|Before|After|From|Through|All|"
    r"One|When|While|As|And|But|Come|On|At|Happy|Merry|Orthodox)\b)[^\W\d_a-z][^\W\d_A-Z]+ $"
)
"""What makes a season behind it no time: "Kaj Winter", "the Arab Spring"."""
_IN_MONTH = re.compile(r"\b(?:in|since|until|till|during|last|this|next|early|late|mid)[ -]$", re.IGNORECASE)
"""Behind these words a month is one, also where somebody bears its name."""
_LONGEST_NAME = 30
_OPENS = re.compile(r"(?:^|[.!?:][\"”’]?\s|\n)\s*$")
_GIVEN_TOO = re.compile(
    rf"\s+(?:(?:{'|'.join(sorted(PARTICLES - word_set('al i')))})\s+)+[^\W\d_a-z]"
    r"|(?P<told>(?:\s+[^\W\d_a-z][^\W\d_]+){1,2}\s+(?:was|has|had|is|said|told)\b)"
)
"""Behind a month these make it a given name: "Jan de Tarn", and where a sentence begins "June Tarn was"."""
_NAMED_DAY = re.compile(r"\b(?:Bloody|Black|Holy|Super|Red)\s+[\"'“”‘’]?$")
"""What makes a weekday behind it the name of what was once on it."""
_LAND = re.compile(
    r"\s+(?:[Dd]istrict|[Ss]tate|[Pp]eople|[Ll]anguage|[Nn]ational|New|[Rr]ebel|[Aa]rmy|[Tt]ownship)s?\b"
)
"""Behind "Mon" these make it the name of a land or a people, and no Monday."""
_PAPER = re.compile(
    r"\s+(?:Business|Daily|Express|Herald|Independent|Leader|Mail|Mercury|Mirror|Nation|News|Observer|People|Post|Review|"
    r"Standard|Star|Sun|Telegraph|Times|Tribune|Vanguard|World)\b"
)
"""Behind a weekday these words make it the name of a newspaper: "the Sunday Leader"."""
_STATUTE = re.compile(
    r"(?:Act|Laws?|Code|Convention|Treaty|Constitution|Bill|Ordinance|Decree|Protocol)"
    r"(?:\s+(?:of|the|No\.?|Cap\.?|\d{1,4}|[A-Z][\w’'-]+)){0,6}(?:,|\s+of)?\s+$"
)
"""What a year behind these words names is a text, not when anything happened: "the Laws of Tarn State 2003"."""
_NUMBERED = re.compile(
    r"(?:\b(?:[Rr]esolution|[Ff]light|[Aa]rticle|[Ss]ection|[Pp]aragraph|[Cc]lause|[Cc]hapter|[Cc]ase|[Rr]ule|[Rr]oom|[Pp]age|"
    r"[Rr]egulation|[Dd]irective|[Dd]ecision|[Nn]umber|[Rr]oute|[Hh]ighway|[Dd]ocket|[Ff]ile|[Uu]nit|[Oo]rder|[Bb]oeing|[Nn]os?\.|No|Nr\.?|"
    r"UNSCR)s?|§|#)\s*(?:\d+(?:\s*\(\d+\))?(?:,|,?\s+(?:and|or|to))\s+)*$"
)
"""A number behind these words is a name: "resolutions 1970 and 1973"."""
_COUNTED = re.compile(
    r"\s+(?:\w+\s+)?(?:people|men|women|children|civilians|prisoners|troops|soldiers|dead|deaths|homes|houses|others|protesters|victims|workers|members|dollars|euros|rubles|pounds|kilomet\w+|metres|meters|miles|feet|tonnes|votes|students|migrants|refugees|police|officers|inmates|detainees|cases|families|passengers|residents)\b"
)

_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_APPOSED = re.compile(r"\),?\s+(?:the\s+)?|\s+(?:the\s+|\()")
"""Between a day of the week and its date."""
_SIGNED = re.compile(r"\(@\w{1,30}\)\s*$")
"""Behind the name of an account a date is when it wrote: "— Mara Venn (@maravenn) July 14, 2021"."""
_CELL = re.compile(r"[ \t]*\|")
"""A number that fills the cell of a table counts or names: "1506 | End of sanctions"."""
_CLOCK = re.compile(r"\s?(?:UTC|GMT|hours\b|hrs\b|Z\b)|(?<=\(\d{4})[^()\n]{1,25}\b(?:UTC|GMT)\)")
"""Behind four figures that are a time of day: "(2024 Friday, UTC)"."""
_IN_HISTORY = re.compile(r"\s+in\s+(?:[\w’']+\s+)?history\b", re.IGNORECASE)
"""Behind "this day" these words head a column, which tells of other years."""
_NOWADAYS = re.compile(r"['’]s\s+[^\W\d_a-z]\w+(?=\s*(?:[,.;:!?)]|$))")
"""Behind "today" these words are of the country as it is now: "in today's Norland"."""
_UP_TO = re.compile(r"\s+(?:to|until|till|through)\b")


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression.

    Attributes:
        start, end: code points in the working text.
        edtf: its value where the clause looks back; empty if it cannot be placed.
        ahead: its value where the clause looks forward.
        basis: stated or relative.
        adnominal: whether it may stand before the noun it dates ("the 1988 massacre").
        yearless: whether the words leave the year to be worked out ("July 14").
        begins: whether the words say from when on something holds ("from 15 April").
        told: where the words go by a day told before, the unit and the steps from it: ("day", 2) of "two days later".
        of: where the happening stands behind "since" whose time it is: "since the 2003 bombing".
    """

    start: int
    end: int
    edtf: str
    ahead: str
    basis: Basis
    adnominal: bool = False
    yearless: bool = False
    begins: bool = False
    told: tuple[str, int] | None = None
    of: int | None = None


def find_times(text: str, start: int, end: int, anchor: Anchor | None) -> list[Time]:
    """The time expressions of `text` from `start` to `end`, in order, none overlapping another."""
    part = text[start:end]
    back = find_expressions(part, anchor, tense=Tense.PAST, history=False)
    if not back:
        return []
    same = anchor is None or all(each.basis is Basis.STATED for each in back)  # wherever the clause looks
    ahead = back if same else find_expressions(part, anchor, tense=Tense.FUTURE, history=False)
    found = [
        time
        for one, other in zip(back, ahead, strict=True)
        if (time := _reach(part, one, anchor)) is not None
        or (_dates(one) and not is_surname(text, one, start) and (time := _time(part, one, other)) is not None)
    ]
    joined = _ranges(part, _once(part, found))
    return [replace(time, start=time.start + start, end=time.end + start) for time in joined]


def _dates(found: Expression) -> bool:
    dating = found.on_day or found.rule not in _UNDATED
    return found.sort in {Sort.DATE, Sort.TIME} and dating and not found.value.endswith("_REF")


def _reach(text: str, found: Expression, anchor: Anchor | None) -> Time | None:
    """The stretch of time that ends with the publication: "in the past two years", no more precise than its words."""
    counted = _LASTING.fullmatch(found.value)
    words = fold(text[found.start : found.end])
    if found.rule != "stretch" or counted is None or not _BACK.search(words) or not _OVER.search(text[: found.start]):
        return None
    value = ""
    if anchor is not None and anchor.first == anchor.last:
        day, (unit, size) = anchor.last, _UNITS[counted[2]]
        last = Point(day.year, day.month if unit != "Y" else 0, day.day if unit == "D" else 0)
        value = f"{timex.edtf(timex.moved(last, unit, -int(counted[1]) * size))}/{timex.edtf(last.value)}"
        value = "" if value.startswith("/") else value
    return Time(found.start, found.end, value, "", Basis.RELATIVE)


def _time(text: str, found: Expression, other: Expression) -> Time | None:
    year = _is_year(found)
    before = text[: found.start]
    if (year and int(found.value) < _FIRST_YEAR) or is_no_date(text, found):
        return None
    told = None
    if found.by == "text" or found.rule in _BY_DAY_TOLD:
        told = _told(found)
        if told is None and found.by != "publication":
            return None
        if told is not None and _TOLD_NOT.match(text, found.end):
            return None
    values = [("" if told is not None else each.edtf) for each in (found, other)]
    start = found.start
    since = _SINCE.search(before)
    if since:
        values = [f"{each}/.." if _DATED.fullmatch(each) else each for each in values]
        if fold(since[0]).startswith("since"):
            start = since.start()
    if year and not since and _OPEN.search(before) and not _THE_YEAR.match(text, found.start):
        values = ["", ""]
    alone = year and bool(_YEAR.fullmatch(text[found.start : found.end].removeprefix("the ").removeprefix("The ")))
    opens = bool(_FROM.search(before))
    return Time(
        start,
        found.end,
        values[0],
        values[1],
        found.basis,
        adnominal=alone and (not _LEAD.search(before) or bool(_THE_YEAR.match(text, found.start))),
        yearless=found.yearless,
        begins=opens and not _UP_TO.match(text, found.end),
        told=told,
    )


def is_surname(text: str, found: Expression, start: int = 0) -> bool:
    """Whether a feast or a month without a year is whom the text elsewhere calls by a given name and it: "Ana Easter".

    Args:
        text: the working text.
        found: in it, or in a part of it.
        start: where that part begins.
    """
    words = text[start + found.start : start + found.end]
    if found.rule not in {"holiday", "date"} or not words.isalpha():
        return False
    begin = start + found.start
    if found.rule == "date" and _IN_MONTH.search(text, max(0, begin - _LONGEST_NAME), begin):
        return False
    known = _surnames(text)
    if (words, found.rule) not in known:
        known[words, found.rule] = _is_called(text, words, any_name=found.rule == "holiday")
    return known[words, found.rule]


@lru_cache(maxsize=1)  # a month is asked about wherever it stands in a text
def _surnames(text: str) -> dict[tuple[str, str], bool]:
    """What has been found of the words of a text so far: whether they are a surname, by word and rule."""
    return {}


def _is_called(text: str, word: str, *, any_name: bool) -> bool:
    """Whether a text has a word behind a name: any that is written as one, or a known or repeated given name."""
    met: set[str] = set()
    for each in re.finditer(rf"(?<= ){word}\b(?! \d)", text):
        before = _GIVEN.search(text, max(0, each.start() - _LONGEST_NAME), each.start())
        name = fold(before[0].strip()) if before is not None else ""
        if name and (any_name or name in met or name in given_names()):
            return True
        met.add(name)
    return False


def _is_year(found: Expression) -> bool:
    return bool(_YEAR.fullmatch(found.value)) and found.basis is Basis.STATED


def is_no_date(text: str, found: Expression) -> bool:
    """Whether a year is a number, a text's name or a count after all, a season a family name, a date one of a post or
    what heads a column.
    """
    before = text[max(0, found.start - 60) : found.start]
    if _SIGNED.search(before) or _IN_HISTORY.match(text, found.end):
        return True
    if found.rule == "deictic" and _NOWADAYS.match(text, found.end):
        return True
    if text[found.start : found.end] in _SEASONS:
        return _GIVEN.search(before) is not None
    if found.rule == "weekday" and (_NAMED_DAY.search(before) or _PAPER.match(text, found.end)):
        return True
    named = (
        _GIVEN_TOO.match(text, found.end) if found.rule == "date" and text[found.start : found.end].isalpha() else None
    )
    if named is not None and (not named["told"] or _OPENS.search(before)):
        return True
    if text[found.start : found.end] == "Mon" and _LAND.match(text, found.end):
        return True
    if not _is_year(found):
        return False
    if _STATUTE.search(before) or _NUMBERED.search(before) or _CELL.match(text, found.end):
        return True
    if _CLOCK.match(text, found.end) and found.value[2:4] < "60":
        return True
    return not _LEAD.search(before) and bool(_COUNTED.match(text, found.end))


def _told(found: Expression) -> tuple[str, int] | None:
    """The unit and the steps of words that go by a day told before: "the same month", "two days later"."""
    if found.steps is None:
        return None
    unit, steps = found.steps
    name = next((name for name, code in _TOLD_UNITS.items() if code == unit), "")
    if not name or steps < 0:
        return None
    return name, steps


def _once(text: str, times: Sequence[Time]) -> list[Time]:
    """The times, a day of the week and its date behind it as one: "on (Wednesday) the 20th of July 2022"."""
    found: list[Time] = []
    for time in times:
        day = found[-1] if found and len(time.edtf) == len("2001-01-31") else None
        if (
            day is not None
            and _WEEKDAY.fullmatch(text, day.start, day.end)
            and _APPOSED.fullmatch(text, day.end, time.start)
            and any(mark.isdigit() for mark in text[time.start : time.end])
        ):
            found[-1] = replace(time, start=day.start)
        else:
            found.append(time)
    return found


def _ranges(text: str, times: Sequence[Time]) -> list[Time]:
    """The times, two that bound one interval as one: "from 2015 to 2017", "12 and 13 March 2020"."""
    found: list[Time] = []
    for time in times:
        first = found[-1] if found else None
        if first is not None and (joined := _joined(text, first, time)) is not None:
            found[-1] = joined
        else:
            found.append(time)
    return found


def _joined(text: str, first: Time, second: Time) -> Time | None:
    between = text[first.end : second.start]
    if not second.edtf and _DATED.fullmatch(first.edtf) and _UP_TO.fullmatch(between.rstrip()):
        # "from May 2007 until last month", in a text whose own month is not known
        return replace(first, end=second.end, edtf=f"{first.edtf}/..", ahead="", adnominal=False, begins=False)
    if first.end > second.start or not _JOIN.fullmatch(between) or len(first.edtf) != len(second.edtf):
        return None
    both = fold(between).strip() == "and"
    days = len(first.edtf) == len("2001-01-31")
    near = (days and first.edtf[:7] == second.edtf[:7]) or (not first.adnominal and _next_to(first.edtf, second.edtf))
    if both and not (near or _BETWEEN.search(text[: first.start])):
        return None
    values = []
    for one, other in ((first.edtf, second.edtf), (first.ahead, second.ahead)):
        whole = bool(_DATED.fullmatch(one) and _DATED.fullmatch(other)) and one < other
        values.append(f"{one}/{other}" if whole else "")
    if first.edtf and not values[0]:
        return None
    basis = Basis.STATED if second.basis is Basis.STATED else Basis.RELATIVE
    yearless = first.yearless and second.yearless
    return replace(
        first,
        end=second.end,
        edtf=values[0],
        ahead=values[1],
        basis=basis,
        yearless=yearless,
        adnominal=False,
        begins=False,
    )


def _next_to(first: str, second: str) -> bool:
    """Whether a year or a month comes right after another: "in 2007 and 2008", "October and November"."""
    if not (_DATED.fullmatch(first) and _DATED.fullmatch(second)) or len(first) > len("2001-01"):
        return False
    return bounds(second)[0] - bounds(first)[1] == timedelta(days=1)


def placed(time: Time, references: Sequence[str]) -> Time:
    """`time` worked out from the date told before it, where its words go by one ("the same day", "two days later").

    Args:
        time: of the sentence.
        references: EDTF of the dates told before; those less precise than the words need do not count, and where two
            of the others differ there is no value.
    """
    if time.told is None:
        return time
    unit, steps = time.told
    found = {match.group(1) for value in references if (match := re.fullmatch(_TOLD[unit], value))}
    value = found.pop() if len(found) == 1 else ""
    point = Point.of(value) if steps else None
    if point is not None:
        value = timex.edtf(timex.moved(point, _TOLD_UNITS[unit], steps))
    return replace(time, edtf=value, ahead=value)


_TOLD = {
    "day": r"(\d{4}-\d\d-\d\d)",
    "month": r"(\d{4}-(?:0\d|1[0-2]))(?:-\d\d)?",
    "year": r"(\d{4})(?:-(?:0\d|1[0-2])(?:-\d\d)?)?",
}
