"""The passage that a claim rests on, with its words marked."""

from __future__ import annotations

from dataclasses import dataclass

from answerable.asking.answer import Answer
from answerable.asking.former import standing_id
from answerable.asking.sources.withdrawn import retractions
from answerable.model.claim import Claim
from answerable.model.judgement import Judgement
from answerable.model.source import Source
from answerable.model.span import Span
from answerable.record.file import RecordFile

AROUND = 280
"""How many characters of the text are shown on each side of the sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Words of the passage and what they are to the claim: `trigger`, `speaker`, `cue` or a role."""

    what: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage(Answer):
    """A claim in its text.

    Attributes:
        claim: the claim.
        source: where it stands.
        event: id of the event it makes; empty where it makes none.
        text: a part of the working text around the sentence.
        start: where that part starts in the working text.
        whole: whether nothing of the text is left out.
        marks: the words the claim rests on, in order; their offsets count from the start of the working text.
        retracted: the judgements that retract its source: it makes no event any more.
    """

    claim: Claim
    source: Source
    event: str
    text: str
    start: int
    whole: bool
    marks: tuple[Mark, ...]
    retracted: tuple[Judgement, ...] = ()


def show(record: RecordFile, identity: str) -> Passage:
    """The passage of a claim.

    Raises:
        UnknownName: the record holds no such claim.
        RecordDamaged: its words are not in the text.
    """
    claim = record.claim(standing_id(record, "claim", identity))
    text = record.text(claim.source)
    marks = marks_of(claim)
    first = min([claim.sentence.start, *(mark.span.start for mark in marks)])
    last = max([claim.sentence.end, *(mark.span.end for mark in marks)])
    start, end = around(text, first, last, AROUND)
    return Passage(
        claim=claim,
        source=record.source(claim.source),
        event=record.event_of(claim.id),
        text=text[start:end],
        start=start,
        whole=start == 0 and end == len(text),
        marks=marks,
        retracted=retractions(record, claim.source),
    )


def marks_of(claim: Claim) -> tuple[Mark, ...]:
    """The words that a claim rests on, in the order of the text."""
    marks = [Mark(what="trigger", span=claim.trigger)]
    marks += [Mark(what=argument.role.value, span=argument.span) for argument in claim.arguments]
    if claim.speaker.span is not None:
        marks.append(Mark(what="speaker", span=claim.speaker.span))
    if claim.speaker.cue is not None:
        marks.append(Mark(what="cue", span=claim.speaker.cue))
    return tuple(sorted(marks, key=lambda mark: (mark.span.start, mark.span.end, mark.what)))


def around(text: str, start: int, end: int, characters: int) -> tuple[int, int]:
    """The range of `text` from about so many characters before `start` to as many after `end`, at whole words."""
    first, last = max(0, start - characters), min(len(text), end + characters)
    while 0 < first < start and not text[first - 1].isspace():
        first += 1
    while end < last < len(text) and not text[last].isspace():
        last -= 1
    return first, last
