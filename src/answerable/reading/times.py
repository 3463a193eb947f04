"""Time expressions of a sentence, worked out against the date of publication.

Values are EDTF (ISO 8601-2:2019). An expression that cannot be placed ("three days later", "July 14" in a
source without a date) has no value and is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from answerable.model.when import Basis
from answerable.reading import calendar
from answerable.reading.calendar import Anchor
from answerable.reading.words import fold

_MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ],
        start=1,
    )
    for name in names.split()
}
_WEEKDAYS = {
    name: i for i, name in enumerate(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
}
_SEASONS = {
    "spring": calendar.SPRING,
    "summer": calendar.SUMMER,
    "autumn": calendar.AUTUMN,
    "fall": calendar.AUTUMN,
    "winter": calendar.WINTER,
}
_NUMBERS = {
    word: i
    for i, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
}
_NUMBERS |= {"a": 1, "an": 1}

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sep(?:t(?:ember|\.)?|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:1[7-9]\d\d|20\d\d|2100)"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SEASON = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
_FEW = r"(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|\d{1,2})"
_SPAN = r"(?:days?|weeks?|months?|years?|decades?)"
_PART = (
    r"(?:(?:the\s+)?(?:beginning|start|end|middle)\s+of\s+|early\s+(?:in\s+|on\s+)?|late\s+(?:in\s+|on\s+)?|mid-?\s*)"
)
_FOLLOW = r"(?![\w-])"
_SINCE = r"(?P<since>[Ss]ince|[Ff]rom|[Ss]tarting\s+(?:in|on))\s+"


def _patterns() -> list[tuple[str, str]]:
    return [
        ("iso", r"(?P<y>(?:1[7-9]|20)\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])"),
        (
            "years",
            rf"(?:[Ff]rom|[Bb]etween|[Dd]uring)?\s*(?<![\d$€£])(?P<y>{_YEAR})\s*(?:-|–|to|and|until)\s*(?P<y2>{_YEAR}|(?<=[-–])\d\d)",
        ),
        (
            "month_days",
            rf"(?P<mon>{_MONTH})\s+(?P<d>{_DAY})(?:st|nd|rd|th)?\s*(?:-|–|to|and)\s*(?P<d2>{_DAY})(?:st|nd|rd|th)?(?:,?\s+(?P<y>{_YEAR}))?",
        ),
        (
            "month_days",
            rf"(?P<d>{_DAY})(?:st|nd|rd|th)?\s*(?:-|–|to|and)\s*(?P<d2>{_DAY})(?:st|nd|rd|th)?\s+(?P<mon>{_MONTH})(?:,?\s+(?P<y>{_YEAR}))?",
        ),
        (
            "month_day",
            rf"(?:(?P<nx>[Nn]ext\s+)?{_WEEKDAY},?\s+)?(?P<mon>{_MONTH})\s+(?P<d>{_DAY})(?:st|nd|rd|th)?(?!\d|[:.]\d|,\d)(?:,?\s+(?:of\s+)?(?P<rel>last\s+year|this\s+year)|,?\s+(?P<y>{_YEAR}))?",
        ),
        (
            "month_day",
            rf"(?:(?P<nx>[Nn]ext\s+)?{_WEEKDAY},?\s+)?(?:the\s+)?(?P<d>{_DAY})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<mon>{_MONTH})(?:,?\s+(?:of\s+)?(?P<rel>last\s+year|this\s+year)|,?\s+(?P<y>{_YEAR}))?",
        ),
        ("month_year", rf"{_PART}?(?P<mon>{_MONTH}),?\s+(?:of\s+)?(?:(?P<y>{_YEAR})|(?P<rel>last\s+year|this\s+year))"),
        ("season_year", rf"(?:the\s+)?{_PART}?(?P<s>{_SEASON})\s+(?:of\s+)?(?P<y>{_YEAR})"),
        (
            "told",
            rf"(?:[Ll]ater\s+)?(?:(?:[Tt]he|[Tt]hat)\s+(?:very\s+)?same\s+(?P<u>day|month|year)|[Tt]hat\s+day|(?P<q>{_FEW})\s+days?\s+later|(?P<next>[Tt]he\s+(?:following|next)\s+day))(?!\s+(?:as|that|when|than|in\s+which|of|for))",
        ),
        ("season_near", rf"(?P<n>[Ll]ast|[Tt]his|[Pp]ast)\s+(?P<s>{_SEASON})"),
        ("decade", rf"(?:the\s+)?{_PART}?(?P<y>(?:1[7-9]|20)\d)0s"),
        (
            "month_near",
            rf"(?P<n>[Ll]ast|[Nn]ext|[Tt]his|[Ii]n|[Bb]y|[Ee]arly|[Ll]ate|[Ee]arly\s+in|[Ll]ate\s+in|[Mm]id-?|[Ss]ince|[Uu]ntil|[Dd]uring|[Oo]f|[Ll]ast\s+week\s+of)\s+(?:early\s+|late\s+|mid-?\s*)?(?P<mon>{_MONTH})",
        ),
        (
            "weekday",
            rf"(?:(?P<n>[Ll]ast|[Nn]ext|[Tt]his)\s+)?(?P<wd>{_WEEKDAY})(?:\s+(?:last\s+week|morning|afternoon|evening|night))?",
        ),
        (
            "near",
            r"(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly)\s+)?(?P<n>[Ll]ast|[Nn]ext|[Tt]his|[Tt]he\s+previous|[Pp]revious|[Tt]he\s+past)\s+(?P<u>week|month|year|weekend|night|morning|afternoon|evening|decade)",
        ),
        (
            "ago",
            rf"(?:(?:[Mm]ore\s+than|[Aa]bout|[Aa]lmost|[Nn]early|[Oo]ver|[Ss]ome)\s+)?(?P<q>\d{{1,3}}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?P<u>{_SPAN})\s+ago",
        ),
        (
            "day",
            r"(?P<n>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Oo]vernight)(?:\s+(?:morning|afternoon|evening|night))?",
        ),
        (
            "year",
            rf"(?P<lead>(?:[Ii]n|[Dd]uring|[Bb]y|[Ss]ince|[Uu]ntil|[Bb]efore|[Aa]fter|[Oo]f|[Tt]hroughout|[Ff]rom|[Aa]round|[Cc]irca)\s+(?:the\s+year\s+)?|\()?{_PART}?(?<![\d$€£.,#])(?P<y>{_YEAR})(?![\d%]|[,.:]\d|th|st)",
        ),
    ]


_PATTERNS = [(name, re.compile(rf"(?<!\w)(?:{_SINCE})?(?:{pattern}){_FOLLOW}")) for name, pattern in _patterns()]
_CUE = re.compile(
    rf"\b(?:{_MONTH}|{_WEEKDAY}|{_SEASON}|ago|(?:[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast|[Pp]revious)\s+\w+|[Yy]esterday|[Tt]oday|"
    rf"[Tt]omorrow|[Tt]onight|[Oo]vernight|[Ss]ame|[Ll]ater|[Tt]hat\s+day|[Ff]ollowing)\b|(?:1[7-9]|20)\d\d|2100"
)
_STATUTE = re.compile(r"(?:Act|Law|Code|Convention|Treaty|Constitution|Bill|Ordinance|Decree|Protocol)(?:,|\s+of)?\s+$")
"""What a year behind these words names is a text, not when anything happened."""
_NUMBERED = re.compile(
    r"(?:\b(?:[Rr]esolution|[Ff]light|[Aa]rticle|[Ss]ection|[Pp]aragraph|[Cc]lause|[Cc]hapter|[Cc]ase|[Rr]ule|[Rr]oom|[Pp]age|"
    r"[Rr]egulation|[Dd]irective|[Dd]ecision|[Nn]umber|[Rr]oute|[Hh]ighway|[Dd]ocket|[Ff]ile|[Uu]nit|[Oo]rder|[Bb]oeing|[Nn]os?\.|No|Nr\.?|"
    r"UNSCR)s?|§|#)\s*(?:\d+(?:\s*\(\d+\))?(?:,|,?\s+(?:and|or|to))\s+)*$"
)
"""A number behind these words is a name: "resolutions 1970 and 1973"."""
_COUNTED = re.compile(
    r"\s+(?:\w+\s+)?(?:people|men|women|children|civilians|prisoners|troops|soldiers|dead|deaths|homes|houses|others|protesters|victims|workers|members|dollars|euros|rubles|pounds|kilomet\w+|metres|meters|miles|feet|tonnes|votes|students|migrants|refugees|police|officers|inmates|detainees|cases|families|passengers|residents)\b"
)

_CELL = re.compile(r"[ \t]*\|")
"""A number that fills the cell of a table counts or names: "1506 | End of sanctions"."""
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


def find_times(text: str, start: int, end: int, anchor: Anchor | None) -> list[Time]:
    """The time expressions of `text` from `start` to `end`, in order, none overlapping another."""
    if _CUE.search(text, start, end) is None:
        return []
    found: list[Time] = []
    taken: list[tuple[int, int]] = []
    for name, pattern in _PATTERNS:
        for match in pattern.finditer(text, start, end):
            first, last = _trim(text, match.start(), match.end())
            if any(first < b and a < last for a, b in taken):
                continue
            if name == "year" and _STATUTE.search(text, max(start, first - 30), first):
                continue
            if name in {"year", "years"} and (
                _NUMBERED.search(text, max(start, first - 60), first) or _CELL.match(text, match.end(), end)
            ):
                continue
            if name == "year" and not match.group("lead") and _COUNTED.match(text, match.end(), end):
                continue
            if (
                name == "month_near"
                and match.group("mon") in {"May", "March", "Mar"}
                and fold(match.group("n")) == "of"
            ):
                continue
            taken.append((first, last))
            back, ahead, basis = _VALUES[name](match, anchor)
            since = match.group("since") or (match.group("n") if name == "month_near" else "")
            if since and fold(since).startswith(("since", "starting")):
                back, ahead = (
                    f"{value}/.." if value and "/" not in value and "X" not in value else value
                    for value in (back, ahead)
                )
            opens = bool(since) and fold(since).startswith(("from", "starting"))
            found.append(
                Time(
                    first,
                    last,
                    back,
                    ahead,
                    basis,
                    adnominal=name == "year" and not match.group("lead"),
                    yearless=name in _YEARLESS and basis is Basis.RELATIVE,
                    begins=opens and "/" not in back.removesuffix("/..") and not _UP_TO.match(text, last, end),
                    told=_told(match) if name == "told" else None,
                )
            )
    return sorted(found, key=lambda time: time.start)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while text[start].isspace() or text[start] == "(":
        start += 1
    lead = _LEAD.match(text, start, end)
    return (lead.end() if lead else start), end


_LEAD = re.compile(
    r"(?:[Ii]n|[Bb]y|[Uu]ntil|[Dd]uring|[Oo]f|[Bb]efore|[Aa]fter|[Ff]rom|[Tt]hroughout|[Aa]round|[Cc]irca|[Bb]etween)\s+(?:the\s+year\s+)?"
)

_YEARLESS = frozenset({"month_day", "month_days", "month_near"})
_Values = tuple[str, str, Basis]


def _month(match: re.Match[str]) -> int:
    return _MONTHS[fold(match.group("mon")).rstrip(".")]


def _both(value: str, basis: Basis) -> _Values:
    return value, value, basis


def _with_year(match: re.Match[str], anchor: Anchor | None) -> int:
    """The year that the words give, outright or as "last year"; 0 for none."""
    if match.group("y"):
        return int(match.group("y"))
    if match.group("rel") and anchor is not None and anchor.one_year:
        return anchor.first.year - (fold(match.group("rel")).startswith("last"))
    return 0


def _iso(match: re.Match[str], anchor: Anchor | None) -> _Values:
    year, month, day = (int(match.group(part)) for part in ("y", "m", "d"))
    return _both(f"{year:04}-{month:02}-{day:02}" if calendar.is_day(year, month, day) else "", Basis.STATED)


def _years(match: re.Match[str], anchor: Anchor | None) -> _Values:
    first, second = match.group("y"), match.group("y2")
    second = first[:2] + second if len(second) == 2 else second
    return _both(f"{first}/{second}" if first < second else "", Basis.STATED)


def _month_day(match: re.Match[str], anchor: Anchor | None) -> _Values:
    month, day = _month(match), int(match.group("d"))
    year = _with_year(match, anchor)
    if year:
        basis = Basis.STATED if match.group("y") else Basis.RELATIVE
        return _both(f"{year:04}-{month:02}-{day:02}" if calendar.is_day(year, month, day) else "", basis)
    if anchor is None or not calendar.is_day(2000, month, day):
        return _both("", Basis.RELATIVE)
    ahead = calendar.month_day(anchor, month, day, ahead=True)
    back = ahead if match.group("nx") else calendar.month_day(anchor, month, day)
    return back, ahead, Basis.RELATIVE


def _month_days(match: re.Match[str], anchor: Anchor | None) -> _Values:
    month, first, last = _month(match), int(match.group("d")), int(match.group("d2"))
    if first >= last or not calendar.is_day(2000, month, last):
        return _both("", Basis.RELATIVE)
    if match.group("y"):
        year = int(match.group("y"))
        value = f"{year:04}-{month:02}-{first:02}/{year:04}-{month:02}-{last:02}"
        return _both(value if calendar.is_day(year, month, last) else "", Basis.STATED)
    if anchor is None:
        return _both("", Basis.RELATIVE)

    def placed(*, ahead: bool) -> str:
        start = calendar.month_day(anchor, month, first, ahead=ahead)
        year = start[:4]
        return f"{start}/{year}-{month:02}-{last:02}" if start and calendar.is_day(int(year), month, last) else ""

    return placed(ahead=False), placed(ahead=True), Basis.RELATIVE


def _month_year(match: re.Match[str], anchor: Anchor | None) -> _Values:
    year = _with_year(match, anchor)
    basis = Basis.STATED if match.group("y") else Basis.RELATIVE
    return _both(f"{year:04}-{_month(match):02}" if year else "", basis)


def _month_near(match: re.Match[str], anchor: Anchor | None) -> _Values:
    if anchor is None:
        return _both("", Basis.RELATIVE)
    month, lead = _month(match), fold(match.group("n"))
    back = calendar.month_alone(anchor, month, strict=lead == "last")
    ahead = calendar.month_alone(anchor, month, ahead=True, strict=lead == "next")
    if lead == "next":
        back = ahead
    elif lead == "last":
        ahead = back
    elif lead == "this" and anchor.one_year:
        back = ahead = f"{anchor.first.year:04}-{month:02}"
    return back, ahead, Basis.RELATIVE


def _season_year(match: re.Match[str], anchor: Anchor | None) -> _Values:
    return _both(calendar.season(int(match.group("y")), _SEASONS[fold(match.group("s"))]), Basis.STATED)


def _season_near(match: re.Match[str], anchor: Anchor | None) -> _Values:
    if anchor is None:
        return _both("", Basis.RELATIVE)
    strict = fold(match.group("n")) == "last"
    return _both(calendar.season_near(anchor, _SEASONS[fold(match.group("s"))], strict=strict), Basis.RELATIVE)


def _decade(match: re.Match[str], anchor: Anchor | None) -> _Values:
    return _both(f"{match.group('y')}X", Basis.STATED)


def _weekday(match: re.Match[str], anchor: Anchor | None) -> _Values:
    if anchor is None:
        return _both("", Basis.RELATIVE)
    number, lead = _WEEKDAYS[fold(match.group("wd"))], fold(match.group("n") or "")
    back = calendar.weekday(anchor, number, strict=lead == "last")
    ahead = calendar.weekday(anchor, number, ahead=True, strict=lead == "next")
    return (ahead if lead == "next" else back), ahead, Basis.RELATIVE


_STEPS = {"last": -1, "the previous": -1, "previous": -1, "next": 1, "this": 0}


def _near(match: re.Match[str], anchor: Anchor | None) -> _Values:
    lead, unit = fold(match.group("n")), match.group("u")
    if anchor is None or lead not in _STEPS or unit == "decade":
        return _both("", Basis.RELATIVE)
    step = _STEPS[lead]
    if unit == "year":
        return _both(calendar.year(anchor, step), Basis.RELATIVE)
    if unit == "month":
        return _both(calendar.month(anchor, step), Basis.RELATIVE)
    if unit == "week":
        return _both(calendar.week(anchor, step), Basis.RELATIVE)
    if unit == "weekend":
        return _both("", Basis.RELATIVE)
    return _both(calendar.shifted(anchor, step), Basis.RELATIVE)  # last night, this morning


def _ago(match: re.Match[str], anchor: Anchor | None) -> _Values:
    quantity = fold(match.group("q"))
    count = int(quantity) if quantity.isdigit() else _NUMBERS[quantity]
    unit = match.group("u").rstrip("s")
    if anchor is None:
        return _both("", Basis.RELATIVE)
    move: dict[str, Callable[[], str]] = {
        "day": lambda: calendar.shifted(anchor, -count),
        "week": lambda: calendar.week(anchor, -count),
        "month": lambda: calendar.month(anchor, -count),
        "year": lambda: calendar.year(anchor, -count),
        "decade": lambda: "",
    }
    return _both(move[unit](), Basis.RELATIVE)


def _day(match: re.Match[str], anchor: Anchor | None) -> _Values:
    step = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}.get(fold(match.group("n")))
    if anchor is None or step is None:
        return _both("", Basis.RELATIVE)
    return _both(calendar.shifted(anchor, step), Basis.RELATIVE)


def _told(match: re.Match[str]) -> tuple[str, int]:
    quantity = fold(match.group("q") or "")
    if quantity:
        return "day", int(quantity) if quantity.isdigit() else _NUMBERS[quantity]
    return (match.group("u") or "day"), int(bool(match.group("next")))


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
    if value and unit == "day" and steps:
        day = date.fromisoformat(value)
        value = calendar.shifted(Anchor(day, day), steps)
    return replace(time, edtf=value, ahead=value)


_TOLD = {
    "day": r"(\d{4}-\d\d-\d\d)",
    "month": r"(\d{4}-(?:0\d|1[0-2]))(?:-\d\d)?",
    "year": r"(\d{4})(?:-(?:0\d|1[0-2])(?:-\d\d)?)?",
}


def _no_value(match: re.Match[str], anchor: Anchor | None) -> _Values:
    return _both("", Basis.RELATIVE)


def _year(match: re.Match[str], anchor: Anchor | None) -> _Values:
    lead = fold(match.group("lead") or "").strip()
    value = match.group("y")
    if lead == "since":
        value = f"{value}/.."
    elif lead in {"before", "after", "until", "by"}:
        value = ""
    return _both(value, Basis.STATED)


_VALUES: dict[str, Callable[[re.Match[str], Anchor | None], _Values]] = {
    "iso": _iso,
    "years": _years,
    "month_day": _month_day,
    "month_days": _month_days,
    "month_year": _month_year,
    "month_near": _month_near,
    "told": _no_value,
    "season_year": _season_year,
    "season_near": _season_near,
    "decade": _decade,
    "weekday": _weekday,
    "near": _near,
    "ago": _ago,
    "day": _day,
    "year": _year,
}
