"""When a text that gives no date was written, as far as what it mentions shows (texts in English).

What a text tells as past bounds it from below: years, and events of the public record (`anchors`). "Last year" beside
such an event fixes the year. Days without a year ("On July 27 …") and what lies ahead ("… in September") narrow it
once the year is known. Nothing here is more precise than a month, and every bound carries its words.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from answerable.model.when import UNKNOWN, Basis, When, between, until
from answerable.sources.dates.anchors import ANCHORS, Anchor
from answerable.sources.dates.written_date import FIRST_YEAR, LAST_YEAR, dates_in

LONGEST = 200_000
"""How many characters of a text are looked at."""

NEAR = 160
"""How many characters to either side of a name its event's words may stand."""

RECENT = timedelta(days=183)
"""A day of the past without its year is at most this long ago: who writes of longer ago gives the year."""

AHEAD = timedelta(days=213)
"""A month of the future without its year is at most this far off."""

NARROW = timedelta(days=3 * 366)
"""Days and months without a year are weighed only where the other bounds lie within this time."""

MOST_REASONS = 5
"""How many reasons are told. The last are the strongest: earlier bounds say nothing more."""

_MONTHS = {name.casefold(): number for number, name in enumerate(calendar.month_name) if name}
_MONTH = "|".join(name for name in calendar.month_name if name)
_WEEKDAYS = {name.casefold(): number for number, name in enumerate(calendar.day_name)}
_WEEKDAY = "|".join(calendar.day_name)

_SENTENCE = re.compile(r"[^\n]+?(?:[.!?][”\"’)]*(?=\s)|\n|$)")
_PAST = re.compile(r"\b(?:was|were|had|did|said|told|took|gave|came|went|became|began|held|led|fell|shot|\w{2,}ed)\b")
_AHEAD = re.compile(
    r"\b(?:will|shall|would|could|may|might|must|plans?|planned|expect\w*|scheduled|due|set to|until|upcoming|next|if"
    r"|proposed|hopes?|aims?|targets?|forecast\w*|projected|unless|promis\w+|intend\w*|deadline|currently|expir\w+"
    r"|extend\w*|extension|ends|starts|begins|term)\b"
)
_UPDATED = re.compile(r"\W*(?:last )?(?:updated|modified|revised)\b", re.IGNORECASE)
_HEDGE = re.compile(
    r"\b(?:may|might|could|would|possible|potential|feared?|plans?|planned|threat\w*|if|risk|avoid|prevent)\b"
)
_YEAR = re.compile(
    r"\b(?:in|since|during|of|from)\s+(?:(?:late|early|mid|the (?:spring|summer|autumn|fall|winter) of|a|an|the)[ -])?"
    r"((?:1[89]|20)\d\d)\b(?![–-]\d|\s*(?:%|per|people|km))",
    re.IGNORECASE,
)
_PURPOSE = re.compile(r"\bto\s+(?!the\b|a\b|an\b|his\b|her\b|its\b|their\b)[a-z]{2,}|\bby\s*$", re.IGNORECASE)
_DAY = re.compile(
    rf"\bOn\s+(?:(?P<weekday>{_WEEKDAY}),?\s+)?(?:(?P<m1>{_MONTH})\s+(?P<d1>\d{{1,2}})|(?P<d2>\d{{1,2}})\s+(?P<m2>{_MONTH}))"
    r"(?:st|nd|rd|th)?\b(?!,?\s+\d{4})",
    re.IGNORECASE,
)
_COMING = re.compile(
    rf"\b(?:will|(?:is|are) (?:set|due|expected|scheduled|planning|preparing|going) to|plans? to)\b[^.!?\n]{{1,90}}?"
    rf"\bin (?P<month>{_MONTH})\b(?!,?\s+\d{{4}})"
)
_BEFORE = re.compile(
    r"\b(?P<which>(?:earlier )?this year|last year|last month)\b(?P<gap>[^.!?\n]{0,90})$", re.IGNORECASE
)
_AFTER = re.compile(
    r"[’']?s?(?:\s+(?:in|at|inside|on)\s[\w’' ]{1,25})?,?\s(?P<which>(?:earlier )?this year|last year|last month)\b",
    re.IGNORECASE,
)
# Words after which the event is only what somebody or something else is known for.
_ASIDE = re.compile(
    r"\b(?:who|whom|which|that|whose|for|over|of|after|since|about|from|anniversary|behind|in|former|\d{4})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Bound:
    """What one passage allows: from `first` to `last`, or the days for which `allows` holds."""

    first: date
    last: date
    reason: str
    allows: Callable[[date], bool] | None = None


def mentioned(text: str, *, upper: date | None = None, why: str = "") -> When:
    """The months within which `text` must have been written.

    Args:
        text: the working text.
        upper: a day by which it was written, where something else shows one.
        why: the reason for `upper`.

    Returns:
        An interval, open where the text does not decide (`2019-11/..`), with basis `inferred` and the reasons; or
        `UNKNOWN` where nothing bounds it or the bounds contradict one another.
    """
    text = text[:LONGEST]
    captured = When(edtf=until(upper), basis=Basis.INFERRED, why=why) if upper else UNKNOWN
    anchors = [anchor for anchor in ANCHORS if any(name in text for name in anchor.names)]
    sure = [bound for line in text.split("\n") for bound in (*_anchored(line, anchors), *_years(line))]
    sure.sort(key=lambda bound: (bound.first, bound.last, bound.reason))
    first = max((bound.first for bound in sure), default=date.min)
    last = min((bound.last for bound in sure), default=date.max)
    last = min(last, upper) if upper else last
    if first > last:  # a passage was misread, and nothing shows which
        return captured
    used = _telling(sure)
    if last - first <= NARROW:
        first, last, narrowing = _narrowed(text, first, last)
        used += narrowing
    if not used:
        return captured
    told = [bound.reason for bound in used[-MOST_REASONS:]] + ([why] if why else [])
    told.append(f"That leaves {first} or later." if last == date.max else f"That leaves {first} to {last}.")
    return When(edtf=_months(first, last), basis=Basis.INFERRED, why=" ".join(told))


def _telling(bounds: Iterable[_Bound]) -> list[_Bound]:
    """The bounds, in their order, that say more than all before them."""
    first, last = date.min, date.max
    found = []
    for bound in bounds:
        if bound.first > first or bound.last < last:
            first, last = max(first, bound.first), min(last, bound.last)
            found.append(bound)
    return found


def _months(first: date, last: date) -> str:
    """EDTF of the whole months from `first` to `last`; `date.min` and `date.max` are open ends."""
    if first == date.min:
        return until(last)
    if last == date.max:
        return f"{first.year:04}-{first.month:02}/.." if first.month > 1 else f"{first.year:04}/.."
    covered = between(first.replace(day=1), last.replace(day=calendar.monthrange(last.year, last.month)[1]))
    if "/" not in covered:
        return covered
    return f"{first.year:04}-{first.month:02}/{last.year:04}-{last.month:02}"


def _anchored(paragraph: str, anchors: Iterable[Anchor]) -> Iterator[_Bound]:
    """Lower bounds from events of the public record, and the year where "last year" or the like says it."""
    for anchor in anchors:
        for name in anchor.names:
            position = paragraph.find(name)
            while position >= 0:
                stretch = _stretch(paragraph, position, position + len(name), anchor.words)
                if stretch is not None:
                    start, end = stretch
                    yield _told(paragraph, start, end, anchor.day, anchor.label)
                    break
                position = paragraph.find(name, position + 1)
            else:
                continue
            break


def _stretch(paragraph: str, start: int, end: int, words: tuple[re.Pattern[str], ...]) -> tuple[int, int] | None:
    """The smallest range from the name that holds a match of every pattern, unless it is put as a possibility."""
    left, right = max(0, start - NEAR), end + NEAR
    for pattern in words:
        matches = list(pattern.finditer(paragraph, left, min(right, len(paragraph))))
        if not matches:
            return None
        nearest = min(matches, key=lambda match: max(match.start() - end, start - match.end()))
        start, end = min(start, nearest.start()), max(end, nearest.end())
    if _HEDGE.search(paragraph, max(0, start - 25), end):
        return None
    while end < len(paragraph) and (paragraph[end].isalnum() or paragraph[end] in "’'"):
        end += 1
    return start, end


def _told(paragraph: str, start: int, end: int, day: date, label: str) -> _Bound:
    """The bound of one mention: the day or later, or the year or month that "last year" beside it means."""
    before = _BEFORE.search(paragraph[:start])
    after = _AFTER.match(paragraph, end)
    which = ""
    if before and not _ASIDE.search(before["gap"]) and not _ASIDE.search(paragraph[start:end]):
        which, start = before["which"], before.start()
    elif after:
        which, end = after["which"], after.end()
    quote = f"“{paragraph[start:end]}” ({label}, {day.isoformat()})"
    match which.casefold():
        case "last year":
            first, last = date(day.year + 1, 1, 1), date(day.year + 1, 12, 31)
            return _Bound(first, last, f"It says {quote}, so it is of {first.year}.")
        case "last month":
            first = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
            last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
            return _Bound(first, last, f"It says {quote}, so it is of {first.year}-{first.month:02}.")
        case "":
            return _Bound(day, date.max, f"It mentions {quote}.")
        case _:
            return _Bound(day, date(day.year, 12, 31), f"It says {quote}, so it is of {day.year}.")


def _years(paragraph: str) -> Iterator[_Bound]:
    """Lower bounds from dates and years that a sentence tells as past."""
    for sentence in _SENTENCE.findall(paragraph):
        if not _PAST.search(sentence) or _AHEAD.search(sentence) or _UPDATED.match(sentence):
            continue
        for written in dates_in(sentence):
            if not written.why and not _PURPOSE.search(sentence, max(0, written.start - 60), written.start):
                day = When(edtf=written.edtf).earliest
                yield _Bound(day, date.max, f"It tells of “{sentence[written.start : written.end]}” as past.")
        for match in _YEAR.finditer(sentence):
            year = int(match[1])
            if FIRST_YEAR <= year <= LAST_YEAR and not _PURPOSE.search(
                sentence, max(0, match.start() - 60), match.start()
            ):
                yield _Bound(date(year, 1, 1), date.max, f"It tells of “{match[0]}” as past.")


def _narrowed(text: str, first: date, last: date) -> tuple[date, date, list[_Bound]]:
    """The bounds after what has no year of its own; what would leave no day is left out."""
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    used = []
    for bound in (*_past_days(text), *_coming_months(text)):
        left = [day for day in days if bound.allows is None or bound.allows(day)]
        if left and (left[0], left[-1]) != (days[0], days[-1]):
            days = left
            used.append(_Bound(days[0], days[-1], bound.reason))
    return days[0], days[-1], used


def _past_days(text: str) -> Iterator[_Bound]:
    for paragraph in text.split("\n"):
        for sentence in _SENTENCE.findall(paragraph):
            for match in _DAY.finditer(sentence):
                # In a paragraph that has named a year the day may be of that year.
                begin = paragraph.find(sentence) + match.start()
                told = paragraph[max(0, begin - 2_000) : begin]
                if not _PAST.search(sentence, match.end()) or _AHEAD.search(sentence) or re.search(r"\b\d{4}\b", told):
                    continue
                month, number = _MONTHS[(match["m1"] or match["m2"]).casefold()], int(match["d1"] or match["d2"])
                weekday = _WEEKDAYS[match["weekday"].casefold()] if match["weekday"] else None
                quote = " ".join(sentence[match.start() :].split()[:9]).rstrip(",;")
                quote = quote if quote in sentence else match[0]
                yield _Bound(date.min, date.max, f"It tells of “{quote}” as past.", _since(month, number, weekday))


def _since(month: int, number: int, weekday: int | None) -> Callable[[date], bool]:
    """Whether the last such day before a given one is recent, and falls on `weekday`."""

    def allows(day: date) -> bool:
        for year in (day.year, day.year - 1):
            try:
                told = date(year, month, number)
            except ValueError:
                continue
            if told <= day:
                return day - told <= RECENT and weekday in (None, told.weekday())
        return False

    return allows


def _coming_months(text: str) -> Iterator[_Bound]:
    for match in _COMING.finditer(text):
        yield _Bound(
            date.min, date.max, f"It says “{match[0]}” of what lies ahead.", _until(_MONTHS[match["month"].casefold()])
        )


def _until(month: int) -> Callable[[date], bool]:
    """Whether the next such month begins after a given day, and soon enough to need no year."""

    def allows(day: date) -> bool:
        begins = date(day.year if day.month < month else day.year + 1, month, 1)
        return begins - day <= AHEAD and day.month != month

    return allows
