"""Listings told in prose: "the Council listed Zoran Exemplar", and whom a listing of several names.

What follows in a paragraph that opens with "Zoran Exemplar was listed on 4 March 2015 pursuant to …" are the reasons,
which a maker of lists alleges; so is the paragraph below a line "Listed pursuant to …" in a text headed by a name.

A maker of lists lists each on its own: a measure said to be against three is three, as its list has it, and each can be
told with that list's entry and taken off by itself. What is laid on states is one measure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from answerable.model.claim import DOING, Argument, Claim, Modality, Reading, Role, ordered
from answerable.model.event import Family
from answerable.model.source import Source
from answerable.model.span import Span
from answerable.model.vocabulary import kinds
from answerable.model.when import Basis
from answerable.reading.annulments import TITLED, name_of, names_in, sentence_of
from answerable.reading.language.geography import DEMONYMS, PLACES, states
from answerable.reading.language.words import fold
from answerable.reading.notices import LISTED, NAME
from answerable.reading.times.times import find_times

SURE = 0.85
"""Confidence of what "listed" says of a maker of lists and a name."""
_MOST = 60
"""Names of one measure beyond which they are left in it."""

_LINES = 12
"""Lines between the name that heads a summary and the words that say the listing, at most."""

_MAKER = (
    r"(?:(?:EU|European|UN|U\.N\.|United Nations) (?:Security )?Council|Council(?: of the (?:EU|European Union))?|EU"
    r"|European Union|(?:UN |U\.N\. |United Nations )?Security Council|OFAC|Office of Foreign Assets Control"
    r"|(?:(?:US|U\.S\.|United States) )?(?:(?:Department of the )?Treasury(?: Department)?|State Department)"
    r"|United States|US|U\.S\.|UK|United Kingdom|Canada|Australia|Switzerland)"
)
_IS_MAKER = re.compile(rf"(?:[Tt]he )?{_MAKER}(?:['’]s Office of Foreign Assets Control)?")
_SAID_OF = r"(?:,\s+[a-z][^,.;\n]{1,80})?"
_NAMES = rf"(?P<names>{TITLED}(?:{_SAID_OF}(?:,\s+and\s+|\s+and\s+|,\s+){TITLED})*)"
_LISTED = re.compile(
    rf"\b(?:[Tt]he )?(?P<maker>{_MAKER})\s+(?:(?:has|have|today|also|then|on [A-Z][a-z]+day|\w+ly)\s+){{0,3}}"
    rf"(?P<word>listed|lists)\s+(?>{_NAMES})(?!['’]s|\s+as\b|\s+among\b|\s+(?:is|are|was|were)\b)(?<!['’]s)"
)
_WAS_LISTED = re.compile(
    rf"\b(?:was|were|is|are|ha(?:s|ve) been)\s+(?P<word>listed)\s+by\s+(?:the\s+)?(?P<maker>{_MAKER})\b"
)
_LISTED_ON = re.compile(
    r"\b(?:was|were)\s+(?:(?:also|first|originally)\s+)?(?P<word>listed)\s+"
    r"on\s+(?P<day>\d{1,2}\s+[A-Z][a-z]+\.?\s+\d{4})\s+(?:pursuant\s+to|under|in\s+accordance\s+with)\b"
)
_HEADED = re.compile(
    rf"\A\s*(?P<name>{NAME})(?:\s+\([^()\n]+\))?[^\S\n]*\n(?:(?![^\S\n]*Listed\b)[^\n]*\n){{0,{_LINES}}}"
    r"[^\S\n]*(?P<word>Listed)\s+(?:on\s+(?P<day>\d{1,2}\s+[A-Z][a-z]+\.?\s+\d{4})\s+)?pursuant\s+to\b(?P<under>[^\n]*\S)"
    r"(?:\s*Additional information:)?\s*(?P<reasons>\S[^\n]*\S)"
)
"""A committee's summary of the reasons for a listing, headed by the name of the listed."""
_SUBJECT = re.compile(rf"{_NAMES}{_SAID_OF},?\s+")
_REST = re.compile(r"[.\s]+(?P<reasons>\S[^\n]*\S)")
_STOP = re.compile(r"(?<=[\w)\]’'])\.(?=\s+[^\W\d_a-z])|\n")
"""Ends a sentence that may close with the number of a resolution: "of resolution 9999 (2030)."."""
_WHOM_AND_WHEN = 2
_LONGEST = 300
"""Code points of a subject beyond which it is not looked through."""
_MEASURES = frozenset({LISTED, "sanction"})


def with_told_listings(reading: Reading, source: Source, text: str) -> Reading:
    """The reading of a text with whom its prose says that a maker of lists listed, and each such measure one's own."""
    known = {claim.trigger.start for claim in reading.claims}
    told = [claim for claim in _told(source, text, reading.reader) if claim.trigger.start not in known]
    reasons = [each.span for claim in told for each in claim.arguments if each.role is Role.CHARGE]
    split = [_as_reason(each, reasons) for claim in reading.claims for each in _each(claim)]
    if not told and len(split) == len(reading.claims):
        return reading
    return replace(reading, claims=(*split, *told))


def _told(source: Source, text: str, reader: str) -> Iterator[Claim]:
    if (headed := _HEADED.match(text)) is not None:
        yield _summed_up(source, text, reader, headed)
    if "listed" not in text and "lists" not in text:
        return
    for found in _LISTED.finditer(text):
        yield from _of_names(source, text, reader, found, found.span("names"))
    for found in _WAS_LISTED.finditer(text):
        if (names := _subject(text, found)) is not None:
            yield from _of_names(source, text, reader, found, names)
    for found in _LISTED_ON.finditer(text):
        if (names := _subject(text, found)) is not None:
            yield from _with_reasons(source, text, reader, found, names)


def _subject(text: str, found: re.Match[str]) -> tuple[int, int] | None:
    """Where the names stand of whom the words say that they were listed."""
    start, _ = sentence_of(text, *found.span())
    near = found.start() - start <= _LONGEST
    subject = _SUBJECT.fullmatch(text, start, found.start()) if near else None
    return subject.span("names") if subject is not None else None


def _with_reasons(
    source: Source, text: str, reader: str, found: re.Match[str], names: tuple[int, int]
) -> Iterator[Claim]:
    """The listing of the one whom a paragraph opens with, for what the rest of the paragraph tells."""
    start = names[0]
    stop = _STOP.search(text, found.end())
    end = stop.start() if stop is not None else len(text.rstrip())
    arguments = [name_of(Role.RECIPIENT, each) for each in names_in(text, *names)]
    for time in find_times(text, *found.span("day"), None)[:1]:
        day = Span.of(text, time.start, time.end)
        arguments.append(Argument(role=Role.TIME, span=day, value=time.edtf, basis=Basis.STATED.value))
    rest = _REST.match(text, end)
    if len(arguments) == _WHOM_AND_WHEN and rest is not None and not text[:start].rpartition("\n")[2].strip():
        reasons = Span.of(text, *rest.span("reasons"))
        arguments.append(Argument(role=Role.CHARGE, span=reasons, value=" ".join(reasons.quote.split())))
    yield Claim.make(
        source=source.id,
        kind=LISTED,
        trigger=Span.of(text, *found.span("word")),
        sentence=Span.of(text, start, end),
        arguments=tuple(ordered(arguments)),
        reader=reader,
        confidence=SURE,
    )


def _summed_up(source: Source, text: str, reader: str, found: re.Match[str]) -> Claim:
    """The listing that a committee's summary tells, of the one whose name heads it."""
    reasons = Span.of(text, *found.span("reasons"))
    arguments = [name_of(Role.RECIPIENT, Span.of(text, *found.span("name")))]
    for time in find_times(text, *found.span("day"), None)[:1] if found["day"] else ():
        day = Span.of(text, time.start, time.end)
        arguments.append(Argument(role=Role.TIME, span=day, value=time.edtf, basis=Basis.STATED.value))
    arguments.append(Argument(role=Role.CHARGE, span=reasons, value=" ".join(reasons.quote.split())))
    return Claim.make(
        source=source.id,
        kind=LISTED,
        trigger=Span.of(text, *found.span("word")),
        sentence=Span.of(text, found.start("word"), found.end("under")),
        arguments=tuple(ordered(arguments)),
        reader=reader,
        confidence=SURE,
    )


def _of_names(source: Source, text: str, reader: str, found: re.Match[str], names: tuple[int, int]) -> Iterator[Claim]:
    start, end = sentence_of(text, min(found.start(), names[0]), max(found.end(), names[1]))
    maker = name_of(Role.ACTOR, Span.of(text, *found.span("maker")))
    for name in names_in(text, *names):
        yield Claim.make(
            source=source.id,
            kind=LISTED,
            trigger=Span.of(text, *found.span("word")),
            sentence=Span.of(text, start, end),
            arguments=tuple(ordered((maker, name_of(Role.RECIPIENT, name)))),
            reader=reader,
            confidence=SURE,
        )


def _as_reason(claim: Claim, reasons: list[Span]) -> Claim:
    """The claim, as alleged where it is an act that the reasons for a listing tell in nobody else's voice."""
    mine = claim.speaker.span is None and claim.modality is Modality.HAPPENED
    if not mine or kinds()[claim.kind].family is not Family.ACT:
        return claim
    within = any(each.start <= claim.trigger.start < each.end for each in reasons)
    return claim.remade(modality=Modality.ALLEGED) if within else claim


def _each(claim: Claim) -> list[Claim]:
    """The claim of each whom a maker's measure is against; itself where that is one, a state, or anybody unnamed."""
    whom = [each for each in claim.arguments if each.role is Role.RECIPIENT]
    makers = [each for each in claim.arguments if each.role in DOING]
    if claim.kind not in _MEASURES or not 1 < len(whom) <= _MOST or not makers:
        return [claim]
    if not all(each.name and not _is_state(each.value) for each in whom):
        return [claim]
    if not all(_IS_MAKER.fullmatch(each.value) for each in makers):
        return [claim]
    rest = [each for each in claim.arguments if each.role not in (Role.RECIPIENT, Role.COUNT)]
    return [claim.remade(arguments=tuple(ordered((*rest, each)))) for each in whom]


def _is_state(name: str) -> bool:
    folded = fold(name).removeprefix("the ")
    return folded in states() or folded in DEMONYMS or folded in PLACES
