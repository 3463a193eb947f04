"""From a quote that a model gives to the words of the text: exactly there, once, or not at all."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from answerable.model.span import Span
from answerable.reading.account import Refusal
from answerable.reading.law import Refused

LONGEST_QUOTE = 2_000
"""Code points; a longer quote is not looked for."""

_SINGLE = dict.fromkeys("‘’‚‛′`´ʼ‹›", "'")
_DOUBLE = dict.fromkeys("“”„‟″«»", '"')
_MARKS = _SINGLE | _DOUBLE


def align(text: str, start: int, end: int, quote: str) -> Span:
    """The one place between `start` and `end` of `text` where `quote` stands.

    It is looked for as it is; where it does not stand so, with every run of white space made one space and every
    quotation mark made plain, in the quote and in the text. Nothing else is made alike: neither capitals nor accents,
    dashes or any letter. A place that cuts a word in two does not count.

    Raises:
        Refused: it stands there nowhere, or more than once.
    """
    wanted = quote.strip()
    if not wanted or len(wanted) > LONGEST_QUOTE:
        raise Refused(Refusal.QUOTE_ABSENT)
    found = [place for place in _places(text[start:end], wanted) if _is_whole(text, start + place[0], start + place[1])]
    if not found:
        plain, starts, ends = _plain(text[start:end])
        alike = _places(plain, _plain(wanted)[0])
        found = [(starts[first], ends[last - 1]) for first, last in alike]
        found = [place for place in found if _is_whole(text, start + place[0], start + place[1])]
    if not found:
        raise Refused(Refusal.QUOTE_ABSENT)
    if len(found) > 1:
        raise Refused(Refusal.QUOTE_AMBIGUOUS)
    return Span.of(text, start + found[0][0], start + found[0][1])


def _places(text: str, wanted: str) -> Iterator[tuple[int, int]]:
    place = text.find(wanted)
    while place >= 0:
        yield place, place + len(wanted)
        place = text.find(wanted, place + 1)


def _plain(text: str) -> tuple[str, list[int], list[int]]:
    """`text` with white space and quotation marks made alike, and where each code point of it begins and ends."""
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for i, letter in enumerate(text):
        if letter.isspace():
            if letters and letters[-1] == " ":
                ends[-1] = i + 1
                continue
            letter = " "
        letters.append(_MARKS.get(letter, letter))
        starts.append(i)
        ends.append(i + 1)
    return "".join(letters), starts, ends


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether neither end cuts a word, or a letter from its accent.

    Only letters that have case tell where a word ends: Chinese has no spaces, and Arabic writes "and" into the word.
    """
    if end < len(text) and unicodedata.combining(text[end]):
        return False
    before = start > 0 and _joins(text[start - 1]) and _joins(text[start])
    after = end < len(text) and _joins(text[end - 1]) and _joins(text[end])
    return not before and not after


def _joins(letter: str) -> bool:
    return letter.isdigit() or letter.lower() != letter.upper()
