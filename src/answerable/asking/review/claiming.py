"""A claim that a person reads in a document: new, or in the place of one that the program read wrong.

It is kept as a reading of its own by the reader `hand`, beside those of the engines, so that no engine's later reading
takes it away; and it is held to the quote law as every other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from answerable.asking.review.decide import is_said
from answerable.errors import BadQuestion
from answerable.model.claim import OUTLET, WHO, Argument, Claim, Modality, Reading, Role, Speaker, Voice, ordered
from answerable.model.judgement import Judgement, Verdict
from answerable.model.place import Place
from answerable.model.source import Source
from answerable.model.span import Span
from answerable.model.vocabulary import kind as kind_of
from answerable.model.when import Basis, bounds
from answerable.reading.language.sentences import paragraphs
from answerable.reading.places.locating import home_of, narrowest
from answerable.reading.places.places import resolve, setting
from answerable.record.file import RecordFile

READER = "hand"
"""The reader that a person's claims are kept under, with a number that grows with each reading of a document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words of a text as a person gives them.

    Attributes:
        words: as they stand in the text.
        start: where they start, in code points; None where the person cannot say, so that they must stand there once.
    """

    words: str
    start: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What takes a role. `value` makes the words comparable (see `Argument`); empty for the words themselves."""

    role: Role
    words: Words
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A claim that a person makes.

    Attributes:
        source: id of the document.
        kind: id of the kind.
        modality: how the document puts it.
        trigger: the words that say it.
        parts: who and what takes part.
        speaker: the words that name who says so; None for the outlet.
    """

    source: str
    kind: str
    trigger: Words
    modality: Modality = Modality.HAPPENED
    parts: tuple[Part, ...] = ()
    speaker: Words | None = None


def draft_of(claim: Claim) -> Draft:
    """The claim as a draft, to be corrected."""
    span = claim.speaker.span
    return Draft(
        source=claim.source,
        kind=claim.kind,
        modality=claim.modality,
        trigger=Words(words=claim.trigger.quote, start=claim.trigger.start),
        parts=tuple(
            Part(role=a.role, words=Words(words=a.span.quote, start=a.span.start), value=a.value)
            for a in claim.arguments
        ),
        speaker=None if span is None else Words(words=span.quote, start=span.start),
    )


def claim_from(text: str, draft: Draft, home: str = "") -> Claim:
    """The claim that a draft makes of a working text.

    Args:
        text: the working text.
        draft: what a person gives.
        home: ISO code of the outlet's country, by which a place's name is told from others; empty if unknown.

    Raises:
        BadQuestion: words that are not in the text, or stand there more than once with no start given; a role that
            the words of another sentence take; a date that is no EDTF.
        UnknownName: there is no such kind.
    """
    kind = kind_of(draft.kind)
    trigger = find(text, draft.trigger)
    sentence = _sentence(text, trigger)
    arguments = ordered(_argument(text, part, sentence) for part in draft.parts)
    speaker = OUTLET
    if draft.speaker is not None:
        said = find(text, draft.speaker, near=sentence)
        name = " ".join(said.quote.split())
        voice = Voice.NAMED if any(map(str.isupper, name)) or not name.isascii() else Voice.UNNAMED
        speaker = Speaker(voice=voice, name=name, span=said)
    claim = Claim.make(
        source=draft.source,
        kind=kind.id,
        trigger=trigger,
        sentence=sentence,
        arguments=tuple(arguments),
        speaker=speaker,
        modality=draft.modality,
        reader=f"{READER}/1",
        confidence=1.0,
    )
    return replace(claim, location=_location(claim, home))


def _location(claim: Claim, home: str) -> Place | None:
    """Which place the place arguments mean, the first within those after it; none in doubt."""
    names = [argument.value for argument in claim.arguments if argument.role is Role.PLACE]
    around = setting([], home)
    found = [resolve(name, around, outer=names[number + 1 :]) for number, name in enumerate(names)]
    return narrowest([place for place in found if place is not None])


def find(text: str, given: Words, near: Span | None = None) -> Span:
    """The words in the text: at the start given, otherwise where they stand once, in `near` before elsewhere.

    Raises:
        BadQuestion: they are not there, or more than once.
    """
    words, start = given.words, given.start
    if not words.strip():
        raise BadQuestion("No words were given.", "Mark them in the text, or copy them from it.", code="no_words")
    if start is not None and text[start : start + len(words)] == words:
        return Span.of(text, start, start + len(words))
    for first, last in ((near.start, near.end),) if near is not None else ():
        if text.count(words, first, last) == 1:
            at = text.index(words, first, last)
            return Span.of(text, at, at + len(words))
    number = text.count(words)
    if number == 0:
        raise BadQuestion(
            f"“{words[:60]}” does not stand in the text.",
            "Copy the words from the text as they stand there.",
            code="words_not_found",
        )
    if number > 1:
        raise BadQuestion(
            f"“{words[:60]}” stands in the text {number} times.",
            "Mark the words in the text, or copy more of them so that they stand there once.",
            code="words_not_unique",
        )
    at = text.index(words)
    return Span.of(text, at, at + len(words))


def keep(
    record: RecordFile, draft: Draft, *, by: str, why: str, corrects: str = "", awaits_second: bool = False
) -> Claim:
    """Keep the claim of a draft with the judgement that it is right; the one it corrects is rejected with it.

    Args:
        record: where.
        draft: the claim.
        by: who reads it so.
        why: the reason.
        corrects: id of the claim in whose place it comes; empty for a new one.
        awaits_second: under the two-person rule: both are only proposed, and the new claim makes no event until a
            second person accepts it.

    Raises:
        BadQuestion: as in `claim_from`, or no name or reason.
        UnknownName: no such document, claim or kind.
    """
    if not (is_said(by) and is_said(why)):
        raise BadQuestion("A claim needs who read it and why.", "Give your name and the reason.")
    source = record.source(draft.source)
    text = record.text(source.id)
    claim = claim_from(text, draft, home_of(source))
    old = record.claim(corrects).id if corrects else ""
    held = [each for each in record.claims(source=source.id) if each.reader.startswith(f"{READER}/")]
    with record.writing():
        if claim.id not in {each.id for each in held}:
            reading = Reading(source=source.id, reader=_next_reader(record, source), claims=(*held, claim))
            record.add(source, record.data(source.id), text, reading)
        for judgement in _judgements(claim.id, old, by.strip(), why.strip(), awaits_second=awaits_second):
            record.add_judgement(judgement)
    return claim


def _next_reader(record: RecordFile, source: Source) -> str:
    number = 1
    while record.has(source.id, f"{READER}/{number}"):
        number += 1
    return f"{READER}/{number}"


def _judgements(new: str, old: str, by: str, why: str, *, awaits_second: bool) -> Iterable[Judgement]:
    made: list[tuple[Verdict, str, str, str]] = []
    if awaits_second:
        made.append((Verdict.REJECT, new, "", "made by hand: makes no event until a second person accepts it"))
        made.append((Verdict.PROPOSE, new, Verdict.ACCEPT.value, why))
        if old:
            made.append((Verdict.PROPOSE, old, Verdict.REJECT.value, f"{why} (in its place: {new})"))
    else:
        made.append((Verdict.ACCEPT, new, "", why))
        if old and old != new:
            made.append((Verdict.REJECT, old, "", f"{why} (in its place: {new})"))
    for verdict, about, relation, reason in made:
        at = datetime.now(UTC).isoformat(timespec="microseconds")
        yield Judgement.make(verdict=verdict, about=(about,), relation=relation, by=by, at=at, why=reason)


def _sentence(text: str, trigger: Span) -> Span:
    for paragraph in paragraphs(text):
        for sentence in paragraph.sentences:
            if sentence.start <= trigger.start and trigger.end <= sentence.end:
                return Span.of(text, sentence.start, sentence.end)
    return trigger


def _argument(text: str, part: Part, sentence: Span) -> Argument:
    span = find(text, part.words, near=sentence)
    value = " ".join((part.value or span.quote).split())
    if part.role is Role.TIME:
        bounds(value)
    is_name = part.role in WHO and (any(map(str.isupper, span.quote)) or not span.quote.isascii())
    basis = Basis.STATED.value if part.role is Role.TIME else ""
    return Argument(role=part.role, span=span, value=value, basis=basis, name=is_name)


def roles_of(kind: str) -> Sequence[Role]:
    """The roles that a kind usually has, then the others."""
    usual = kind_of(kind).roles
    return (*usual, *(role for role in Role if role not in usual))
