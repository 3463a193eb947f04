"""Times as what stands around them completes them: "two days later", and a day without its year."""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from answerable.model.when import Basis, When, bounds
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.sentences import Sentence
from answerable.reading.times.anchor import Anchor
from answerable.reading.times.times import Time, find_times, placed

_YEAR = re.compile(r"\d{4}")
_DATED = re.compile(r"\d{4}-(?:0\d|1[0-2])(?:-\d\d)?")
_LEAP_DAY = "-02-29"
_NEW, _ON = timedelta(days=60), timedelta(days=183)
"""How long before its publication a text tells of as new, and how far a passage goes on to a date without its year."""
_OCCURRING = word_set("take occur happen come fall begin start")
"""Verbs whose subject is what happens: "the first raid in 2019 took place on 4 May"."""


def counted_on(times: Sequence[Time], before: Sequence[Time]) -> list[Time]:
    """The times of a sentence, with "the same day" and "two days later" worked out from the date told last.

    Args:
        times: of the sentence, in order.
        before: of the last sentence before it that tells a time.
    """
    found: list[Time] = []
    for time in times:
        here = placed(time, [earlier.edtf for earlier in found])
        found.append(here if here.edtf else placed(time, [earlier.edtf for earlier in before]))
    return found


def of_the_year(
    times: Sequence[Time], before: Sequence[Time], above: Sequence[Time], anchor: Anchor | None
) -> list[Time]:
    """The times, with what a passage that tells of an earlier year makes of a date without its year ("July 14").

    "In May 2018 he was beaten. A month later, in June", written in 2020: of 2018, since of the year before the
    publication a text gives the year. Of the year of publication, or of its last weeks, the date may be as well: then
    it has none, nor where the passage would go on for longer than half a year.

    Args:
        times: of the sentence, in order.
        before: those told right before it in its paragraph.
        above: those told at the end of the paragraph above; by them alone no date is new or still to come.
        anchor: when the document was published, if known.
    """
    if anchor is None:
        return list(times)
    found: list[Time] = []
    for time in times:
        told = [*before, *(each for each in times if each.end <= time.start)]
        old, ahead = _old(told, anchor), ""
        new = bool(time.edtf) and anchor.first - bounds(time.edtf)[0] <= _NEW
        if not old and not new:
            old, ahead = [each for each in _old([*above, *told], anchor) if _DATED.fullmatch(each)], time.ahead
        if time.yearless and old:
            recent = new or time.edtf.startswith(f"{anchor.first.year}")
            time = replace(time, edtf="" if recent else _next(time, old[-1]), ahead=ahead)
        found.append(time)
    return found


def _old(told: Sequence[Time], anchor: Anchor) -> list[str]:
    """The dates of earlier years that are told last, before any that goes by the publication ("last week")."""
    found: list[str] = []
    for time in told:
        year = time.edtf[:4]
        if time.basis is Basis.STATED and year.isdigit():
            found = [*found, time.edtf] if int(year) < anchor.first.year else []
        elif time.basis is Basis.RELATIVE and not time.yearless and time.told is None:
            found = []
    return found


def _next(time: Time, told: str) -> str:
    """The date without a year as the next one behind a day or month that was told; empty where that is far on."""
    if not _DATED.fullmatch(told) or not _DATED.fullmatch(time.edtf):
        return ""
    year, rest = int(told[:4]), time.edtf[4:]
    values = [f"{each}{rest}" for each in (year, year + 1) if isleap(each) or rest != _LEAP_DAY]
    start = bounds(told)[0]
    after = [each for each in values if bounds(each)[1] >= start]
    return after[0] if after and bounds(after[0])[0] - start <= _ON else ""


def of_the_year_beside(text: str, sentence: Sentence, shape: Shape, times: Sequence[Time]) -> list[Time]:
    """The times, a date without its year completed by the year that its clause is told of, and that year left out.

    "In 2019 gunmen shot two men on 4 May", "the first raid in 2019 took place on 4 May"; not "the man jailed in 2019
    was freed on 4 May".

    Args:
        text: the working text.
        sentence: in it.
        shape: of the sentence.
        times: in it, in order.
    """
    dates = [time for time in times if time.yearless]
    years = [time for time in times if dates and _YEAR.fullmatch(time.edtf) and time.basis is Basis.STATED]
    found = list(times)
    for year in reversed(years):
        then = Anchor.of(When(edtf=f"{year.edtf}-12-31"))
        values = {each.start: each.edtf for each in find_times(text, sentence.start, sentence.end, then)}
        own = [each for each in dates if each in found and year.end < each.start and _is_told_of(shape, year, each)]
        own = [date for date in own if values.get(date.start, "").startswith(year.edtf)]
        for date in own:
            value = values[date.start]
            whole = replace(date, edtf=value, ahead=value, basis=Basis.STATED, yearless=False)
            found[found.index(date)] = whole
        if own:
            found.remove(year)
    return found


def _is_told_of(shape: Shape, year: Time, date: Time) -> bool:
    """Whether a clause with a date is told of a year, which opens it or stands with its subject."""
    words = shape.words
    at, then = shape.place_of(year), shape.place_of(date)
    if at is None or then is None:
        return False
    between = words[at[1] : then[0]]
    if all(word.text == "," or word.tag == "TIME" for word in between):  # "in 2016, May 13"
        return True
    clause = shape.clause_of(then[0])
    if clause is None or year.adnominal or not clause.start <= at[0] < clause.first < then[0]:
        return False
    verbs = [word for i, word in enumerate(between, at[1]) if word.tag == "V" and not clause.first <= i < clause.last]
    if verbs:
        return False
    opens = all(word.tag in {"TIME", "ADV", "CONJ", "PUNCT"} for word in words[clause.start : at[0]])
    return opens or words[clause.main].base in _OCCURRING
