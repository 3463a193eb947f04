"""Words signed behind: a message that a text shows ("… — Ana Tarn (@anatarn) July 14, 2021"), readers' comments."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}} {_MONTH},? \d{{4}})"
_SIGNATURE = re.compile(rf"(?:—|–|--?)\s*(?P<name>[^\s(@—–][^\n(@—–]{{0,59}}?)\s*\(@\w{{1,30}}\)\s+{_DAY}")
_HOUR = r"\d{1,2}[:.]\d{2} ?[ap]\.?m\.?"
_STAMP = re.compile(rf"{_DAY},?(?: at)? {_HOUR}(?: at {_HOUR})? \|", re.IGNORECASE)
_LEAST_STAMPS = 2
"""Stamps from which what stands around them is readers' comments."""
_LONGEST = 2_000
"""Code points of a comment; a longer passage before the first stamp is the text of a page without paragraphs."""
_BLANK = re.compile(r"\n\s*\n")
_MOST = 400
"""Code points of a message; what is longer stands in a page without paragraphs, whose text runs into it."""
_STOP = re.compile(r"(?<=[.!?…”\"])\s+(?=[A-Z“\"#@])")
_OF_MESSAGES = re.compile(r"[#@]\w|https?://|pic\.twitter")


def messages(text: str) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """The messages that a text shows: where each begins and ends, and where the name stands of whose it is.

    A message is what stands in the paragraph before the signature, or in the one above where that begins it; in a
    longer one, the sentence before the signature, and those before that with words as only messages have them.
    """
    above = 0
    for match in _SIGNATURE.finditer(text):
        breaks = [each.end() for each in _BLANK.finditer(text, above, match.start())]
        starts = [above, *breaks]
        start = starts[-1] if text[starts[-1] : match.start()].strip() else starts[max(0, len(starts) - 2)]
        yield _at_the_end(text, start, match.start()), match.end(), match.span("name")
        above = match.end()


def _at_the_end(text: str, start: int, end: int) -> int:
    """Where the message at the end of a passage begins."""
    stops = [each.end() for each in _STOP.finditer(text, start, end)]
    if end - start <= _MOST or not stops:
        return start
    begins = stops.pop()
    while stops and end - stops[-1] <= _MOST and _OF_MESSAGES.search(text, stops[-1], begins):
        begins = stops.pop()
    return begins


def comments(text: str) -> tuple[int, int] | None:
    """Where readers' comments begin and the text ends, of which each ends with a stamp: "3 May 2011 at 7:57 am |".

    Of a page without paragraphs they begin with the first stamp: where its comment begins is not told.
    """
    ends = text.count(" |")  # to count them is quick
    stamps = [match.start() for match in _STAMP.finditer(text)] if ends >= _LEAST_STAMPS else []
    if len(stamps) < _LEAST_STAMPS:
        return None
    breaks = [0, *(each.end() for each in _BLANK.finditer(text, 0, stamps[0]))]
    inside = text[breaks[-1] : stamps[0]].strip()
    if len(inside) > _LONGEST:
        return stamps[0], len(text)
    return breaks[-1 if inside else max(-2, -len(breaks))], len(text)
