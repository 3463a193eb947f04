"""Every time expression of a text: where it stands, its type and its value (TIMEX3) and what date it gives (EDTF).

The types, spans and values are those of TimeML 1.2.1 (Saurí et al. 2006). In a text that reports, "now" is the day of
publication; in one that tells a history it is the date told last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from answerable.model.when import Basis, between, bounds
from answerable.reading.times import grammar, timex
from answerable.reading.times.anchor import Anchor
from answerable.reading.times.grammar import JOINED, Grammar, Rule
from answerable.reading.times.meanings import Meanings
from answerable.reading.times.moments import Around, Meaning, Sort, Tense
from answerable.reading.times.timex import Point

_REACH = 70
"""Code points to either side of a cue in which an expression may stand."""
_OLD = 2
"""Years: a year so much before publication is of another time."""
_HISTORY = 5
"""A text with fewer years than that is no history."""
_MOSTLY = 0.5
_DENSE = 1 / 1000
"""Old years for each code point of a history, at least."""
_NEWS = 3
"""Old years for each word of a report ("yesterday", "on Friday") in a history, at least."""
_OF_THE_DAY = re.compile(
    r"\b(?:[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
_BEFORE_CHRIST = re.compile(r"\d\s?(?:BC|BCE|B\.C\.)(?!\w)")
_SHORT = 2000
"""Code points of a text whose matches are remembered, at most."""
_MONTH = 32
_BEFORE = 7
"""Code points of a year and what joins the next one to it: "1980 - 88"."""
_SENTENCE = 150
"""Code points to either side in which the tense of a sentence is looked for."""
_YEARS = re.compile(r"(?<![\d$€£.,#/:-])(?:1[5-9]\d\d|20\d\d)(?![\d%]|[,.:]\d)")
_BLOCK = re.compile(r"\n[^\S\n]*\n")
_SENTENCE_END = re.compile(r"[.!?]['\"”’)]*\s+(?=[\"“'‘(]?[A-Z])|\n\s*\n")
_LEAD = re.compile(r"\W*(?:(?:in|by|during|on|from|since|throughout|early|late|and|but|then|the)\W*)*", re.IGNORECASE)
_HEADING = 90
"""Code points of a heading at most."""
_JOINS = re.compile(r"\s*(?:-|–|—|to|and|until|till|or|through|,)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression.

    Attributes:
        start, end: code points in the working text.
        sort: DATE, TIME, DURATION or SET.
        value: as TIMEX3 has it; empty where nothing decides it.
        edtf: the date or interval it gives, no more precise than the words; empty for none.
        basis: stated or relative.
        by: what a relative one goes by: `publication`, `text` (a date told before) or nothing.
        yearless: whether the words leave the year to be worked out.
        modifier: whether the words only qualify a noun ("former", "recent").
        rule: what the words mean, for example `weekday`.
        steps: where the words go by a date told before, the unit and how many of it: ("D", 2) of "two days later".
        on_day: whether it is a time of day that its own words put on a day: "9 a.m. on Tuesday".
    """

    start: int
    end: int
    sort: Sort
    value: str
    edtf: str
    basis: Basis
    by: str = ""
    yearless: bool = False
    modifier: bool = False
    rule: str = ""
    steps: tuple[str, int] | None = None
    on_day: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    """A match that is to be understood; `lead` is where it begins with what joins it to the one before."""

    start: int
    end: int
    lead: int
    rule: Rule
    groups: dict[str, str]

    def moved(self, by: int) -> _Found:
        """The same, so many code points further on."""
        return replace(self, start=self.start + by, end=self.end + by, lead=self.lead + by)


def find_expressions(
    text: str,
    anchor: Anchor | None = None,
    language: str = "en",
    *,
    tense: Tense | None = None,
    history: bool | None = None,
    within: Sequence[tuple[int, int]] = (),
) -> list[Expression]:
    """The time expressions of a text, in order, none overlapping another.

    Args:
        text: the working text.
        anchor: when it was published; where that is no single day, what is worked out from it is an interval.
        language: of the text; one of `grammar.languages()`.
        tense: where every sentence looks, if that is known; without it each sentence's own words tell.
        history: whether the text tells a history, if that is known; without it its years tell.
        within: sentences, where those are known already: an expression stands within one of them.

    Returns:
        Nothing for a language that has no rules.
    """
    if language not in grammar.languages():
        return []
    rules = grammar.of(language)
    meanings = Meanings(rules)
    if within:
        found = [each.moved(start) for start, end in within for each in _remembered(text[start:end], language)]
    else:
        found = _remembered(text, language) if len(text) < _SHORT else _chosen(text, rules, meanings)
    if not found:
        return []
    first = list(_understood(text, rules, meanings, found, anchor.first if anchor else None, tense, history))
    if anchor is None or anchor.first == anchor.last:
        return first
    last = _understood(text, rules, meanings, found, anchor.last, tense, history)
    return [_either(a, b, anchor) for a, b in zip(first, last, strict=True)]


def is_history(text: str, published: date | None) -> bool:
    """Whether a text tells a history: old years and no news, or no known publication."""
    if published is None:
        return True
    years = [int(match[0]) for match in _YEARS.finditer(text)]
    old = sum(year <= published.year - _OLD for year in years) + len(_BEFORE_CHRIST.findall(text))
    new = len(_OF_THE_DAY.findall(text))
    return old >= max(_HISTORY, _MOSTLY * len(years), _DENSE * len(text), _NEWS * new)


@lru_cache(maxsize=1 << 15)  # the sentences of a text of 4 MB
def _remembered(text: str, language: str) -> list[_Found]:
    """Of a sentence, which is asked about several times in a reading."""
    rules = grammar.of(language)
    return _chosen(text, rules, Meanings(rules))


def _chosen(text: str, rules: Grammar, meanings: Meanings) -> list[_Found]:
    """The longest of the matches that overlap, in the order of the text."""
    found: list[_Found] = []
    nothing = Around(published=date(2001, 1, 1), narrative=False)
    for start, end in _regions(text, rules):
        for rule, match in rules.matches(text, start, end):
            groups = rule.groups(match)
            first, last = match.span("only") if "only" in groups else match.span()
            while last > first and text[last - 1].isspace():
                last -= 1
            joined = rule.means in JOINED
            if last > first and (joined or meanings.of(rule.means, groups, nothing) is not None):
                found.append(_Found(first, last, match.start(), rule, groups))
    found.sort(key=lambda each: (each.start - each.end, each.start, each.rule.number))
    taken: list[_Found] = []
    for each in found:
        if each.rule.means not in JOINED and not any(_overlap(each, other) for other in taken):
            taken.append(each)
    for each in sorted((each for each in found if each.rule.means in JOINED), key=lambda each: each.start):
        before = next((other for other in taken if other.end == each.lead), None)
        if each.rule.means == "tail" and (before is None or "mon" not in before.groups):
            continue
        over = [other for other in taken if _overlap(each, other)]
        if all(each.start <= other.start and other.end <= each.end for other in over):
            groups = {**before.groups, **each.groups} if before is not None else each.groups
            taken = [other for other in taken if other not in over] + [replace(each, groups=groups)]
    return sorted(taken, key=lambda each: each.start)


def _overlap(one: _Found, other: _Found) -> bool:
    return one.start < other.end and other.start < one.end


def _regions(text: str, rules: Grammar) -> Iterator[tuple[int, int]]:
    """Where expressions may stand: around the cues, each within its paragraph."""
    begin = 0
    for block in (*(match.start() for match in _BLOCK.finditer(text)), len(text)):
        first = last = -1
        for match in rules.cues(text, begin, block):
            if first < 0 or match.start() - _REACH > last:
                if last > 0:
                    yield first, last
                first = max(begin, match.start() - _REACH)
                while first > begin and not text[first - 1].isspace():
                    first -= 1
            last = min(block, max(last, match.end() + _REACH))
            while last < block and not text[last].isspace():
                last += 1
        if last > 0:
            yield first, last
        begin = block


def _understood(
    text: str,
    rules: Grammar,
    meanings: Meanings,
    found: Sequence[_Found],
    published: date | None,
    tense: Tense | None,
    history: bool | None,
) -> Iterator[Expression]:
    narrative = is_history(text, published) if history is None else history
    around = Around(published=published, narrative=narrative)
    for number, each in enumerate(found):
        around.tense = tense or _tense(text, rules, each)
        around.before = text[max(0, each.start - _BEFORE) : each.start].rstrip(" -–—/")
        following = found[number + 1] if number + 1 < len(found) else None
        around.year_behind = _year_behind(text, each, following)
        meaning = meanings.of(each.rule.means, each.groups, around)
        if meaning is None:
            meaning = Meaning(Sort.DATE, "", Basis.RELATIVE)
        yield _expression(each, meaning)
        if following is None:
            return
        dated = meaning.sort in {Sort.DATE, Sort.TIME} and "/" not in meaning.edtf
        told = Point.of(meaning.value) if dated else None
        if told is not None:
            around.told = told
            if told.month or around.course is None or _leads(text, each):
                around.course = told


def _leads(text: str, each: _Found) -> bool:
    """Whether it stands at the head of its sentence or in a heading, and not only beside what is told."""
    start = max(0, each.start - _SENTENCE)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, start, each.start)]
    if _LEAD.fullmatch(text, ends[-1] if ends else start, each.start):
        return True
    line = text[text.rfind("\n", 0, each.start) + 1 : each.end + (text[each.end :].find("\n") + 1 or _SENTENCE)]
    return len(line) <= _HEADING and not line.rstrip().endswith(".")


def _year_behind(text: str, each: _Found, following: _Found | None) -> int | None:
    """The stated year of a date that this one is joined to: "April and May 1940", "3 to 5 June 1999"."""
    if following is None or "y" in each.groups or not _JOINS.fullmatch(text, each.end, max(each.end, following.start)):
        return None
    year = following.groups.get("y", "")
    return int(year) if len(year) == 4 and following.rule.means in {"date", "season", "tail"} else None


def _tense(text: str, rules: Grammar, each: _Found) -> Tense:
    """Where the words of the sentence look."""
    start, end = max(0, each.start - _SENTENCE), min(len(text), each.end + _SENTENCE)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, start, each.start)]
    start = ends[-1] if ends else start
    stop = _SENTENCE_END.search(text, each.end, end)
    end = stop.start() if stop else end
    future, past = rules.future.search(text, start, end), rules.past.search(text, start, end)
    if future and past:
        near = [
            min(abs(m.start() - each.start) for m in p.finditer(text, start, end)) for p in (rules.future, rules.past)
        ]
        return Tense.FUTURE if near[0] <= near[1] else Tense.PAST
    return Tense.FUTURE if future else Tense.PAST if past else Tense.UNKNOWN


def _expression(found: _Found, meaning: Meaning) -> Expression:
    dates = meaning.sort in {Sort.DATE, Sort.TIME}
    return Expression(
        found.start,
        found.end,
        meaning.sort,
        meaning.value,
        meaning.edtf or (timex.edtf(meaning.value) if dates else ""),
        meaning.basis,
        meaning.by,
        meaning.yearless,
        meaning.modifier,
        found.rule.means,
        meaning.steps,
        meaning.on_day,
    )


def _either(first: Expression, last: Expression, anchor: Anchor) -> Expression:
    """What an expression gives where the source was published between two days: an interval, where the two differ.

    Of a day without its year it is the one that lies between them, in a month or less; there is no other to be given.
    """
    if (first.value, first.edtf) == (last.value, last.edtf):
        return first
    if first.yearless:
        inside = [
            each
            for each in (first, last)
            if each.edtf and anchor.first <= bounds(each.edtf)[0] and bounds(each.edtf)[1] <= anchor.last
        ]
        if len(inside) == 1 and (anchor.last - anchor.first).days < _MONTH:
            return inside[0]
        return replace(first, value="", edtf="")
    edtf = ""
    if first.edtf and last.edtf:
        edges = [bounds(each) for each in (first.edtf, last.edtf)]
        edtf = between(min(a for a, _ in edges), max(b for _, b in edges))
    return replace(first, value="", edtf=edtf)
