"""Judgments that annul a listing: "annuls Council Decision (CFSP) 2021/999 in so far as it concerns Mr Exemplar".

The Union's courts say in a form of their own whose listing they annul. What a party asks for, what a court refuses and
what another court set aside is in the same words, and is left to the engine.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from answerable.model.claim import Argument, Claim, Reading, Role, ordered
from answerable.model.source import Source
from answerable.model.span import Span
from answerable.model.when import Basis
from answerable.reading.notices import DATE, DELISTED, NAME, SURE
from answerable.sources.lists.listing import day

TITLED = rf"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?\s+)?(?:{NAME})"
_NAME = re.compile(TITLED)
_ANNULS = re.compile(
    r"\b(?P<word>annuls|annulled|Annuls)\b"
    r"(?P<acts>[^;\n]{0,700}?)[\s,]+(?:in so far as|in as much as|insofar as|inasmuch as|to the extent that)\s+"
    r"(?:(?!concern|relat|appl|includ|refer)[\w’']+\s+){0,8}?(?:concern|relate|apply|applie|include|refer)(?:s|ed)?\s+(?:to\s+)?"
    rf"(?P<names>{TITLED}(?:(?:,\s+|\s+and\s+|,\s+and\s+){TITLED})*)"
)
_ANNULLED = re.compile(
    r"\b(?P<acts>listings?|designations?|inclusion|sanctions|(?:restrictive\s+)?measures|asset\s+freeze)\s+"
    rf"(?:imposed\s+|adopted\s+)?(?:of|on|against|concerning)\s+(?P<names>{TITLED}(?:(?:,\s+|\s+and\s+){TITLED})*)"
    r"[^.;\n]{0,60}?\s(?:was|were|(?:has|have|had)\s+been)\s+(?:\w+ly\s+)?(?P<word>annulled)\s+by\s+(?:the\s+)?(?:\w+['’]s\s+)?"
    r"(?:EU\s+)?(?P<court>(?:General\s+)?Court|Court\s+of\s+Justice)"
)
_ACT = re.compile(
    r"\b(?:Decisions?|Regulations?|Common Position|acts?|measures?|listings?|designations?|freezing|sanctions)\b"
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+\s+)?$", re.I)
_ONLY_SAID = re.compile(
    r"\b(?:not|never|should|would|could|may|might|must|if|whether|unless|asks?|asked|asking|seeks?|sought|seeking"
    r"|requests?|requested|pleads?|pleaded|claims?|claimed|argues?|argued|contends?|contended|refus\w+|declin\w+"
    r"|sets?\s+aside|setting\s+aside|overturn\w*|quash\w*|revers\w+|appeal\w*|having)\b",
    re.I,
)
_COURT = re.compile(r"\b(?:EU(?:['’]s)?\s+)?(?:General Court|Court of Justice|Court of First Instance)\b")
_JUDGED = re.compile(rf"\b(?:[Jj]udge?ment|[Rr]uling|[Oo]rder) of (?P<day>{DATE.pattern})")
_SEVERAL = re.compile(r",?\s+and\s+|,\s+")
TITLE = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?\s+")
_ENDS = re.compile(r"\n|(?<=[^\W\d_]{2}[.!?])\s+(?=[^\W\d_a-z])")
_REPLACED = frozenset({DELISTED, "court_order", "conviction_overturned", "designation", "sanction"})


def with_annulments(reading: Reading, source: Source, text: str) -> Reading:
    """The reading of a text with whose listings its judgments annul; any other as it is.

    What an engine read of measures and orders in the same words is left out: the form says more surely whose.
    """
    found = list(_annulments(source, text, reading.reader))
    if not found:
        return reading
    kept = [
        claim
        for claim in reading.claims
        if claim.kind not in _REPLACED or not any(start <= claim.trigger.start < end for start, end, _ in found)
    ]
    return replace(reading, claims=(*kept, *(claim for _, _, claims in found for claim in claims)))


def _annulments(source: Source, text: str, reader: str) -> Iterator[tuple[int, int, list[Claim]]]:
    """Where the words of an annulment begin and end, and what they say, of each."""
    if "nnul" not in text:
        return
    for found in (*_ANNULS.finditer(text), *_ANNULLED.finditer(text)):
        start, end = sentence_of(text, *found.span())
        before = text[start : found.start()]
        acts = before if _PASSIVE.search(before) else found["acts"]
        if _ACT.search(acts) is None or _ONLY_SAID.search(before) is not None:
            continue
        word = Span.of(text, *found.span("word"))
        made = Claim.make(
            source=source.id,
            kind=DELISTED,
            trigger=word,
            sentence=Span.of(text, start, end),
            arguments=(*_courts(text, start, found.end()), *_days(text, start, end)),
            reader=reader,
            confidence=SURE,
        )
        yield found.start(), found.end(), [_of(made, name) for name in names_in(text, *found.span("names"))]


def sentence_of(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence of the words from `start` to `end` begins and ends."""
    first = max((each.end() for each in _ENDS.finditer(text, max(0, start - 2_000), start)), default=0)
    following = _ENDS.search(text, end)
    return first, following.start() if following is not None else len(text.rstrip())


def _courts(text: str, start: int, end: int) -> Iterator[Argument]:
    """The court that the sentence names before what it does; else the last that the text does."""
    named = list(_COURT.finditer(text, start, end)) or list(_COURT.finditer(text, 0, end))
    if named:
        yield name_of(Role.ACTOR, Span.of(text, *named[-1].span()))


def _days(text: str, start: int, end: int) -> Iterator[Argument]:
    """The day of the judgment where the sentence gives it; the other days there are those of what is annulled."""
    found = _JUDGED.search(text, start, end)
    if found is not None and (when := day(found["day"])):
        yield Argument(role=Role.TIME, span=Span.of(text, *found.span("day")), value=when, basis=Basis.STATED.value)


def names_in(text: str, at: int, last: int) -> Iterator[Span]:
    """Each of the names from `at` to `last` that commas and "and" part, without titles."""
    for part in (*_SEVERAL.finditer(text, at, last), None):
        end = part.start() if part is not None else last
        if _NAME.fullmatch(text, at, end) is not None:  # and not what is said of the one before
            title = TITLE.match(text, at, end)
            yield Span.of(text, title.end() if title is not None else at, end)
        at = part.end() if part is not None else end


def _of(claim: Claim, name: Span) -> Claim:
    return claim.remade(arguments=tuple(ordered((*claim.arguments, name_of(Role.RECIPIENT, name)))))


def name_of(role: Role, span: Span) -> Argument:
    """Words that name somebody, as they stand but for white space."""
    return Argument(role=role, span=span, value=" ".join(span.quote.split()), name=True)
