"""Which event an id leads to, and every event tied to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from answerable.asking.answer import Answer
from answerable.asking.events.events import TimelineLine, as_lines
from answerable.asking.former import standing_id
from answerable.asking.sources.withdrawn import retractions
from answerable.errors import UnknownName
from answerable.joining.judged import rejected
from answerable.model.claim import Claim
from answerable.model.event import Event
from answerable.model.link import Link
from answerable.model.undoing import Effect, effect_of
from answerable.record.file import RecordFile


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedEvent(Answer):
    """An event tied to another.

    Attributes:
        link: between the two.
        line: this event.
        outward: whether the link goes from the other to this one.
        effect: what the one does to the other, where the link says that it undoes something.
    """

    link: Link
    line: TimelineLine
    outward: bool
    effect: Effect | None = None


def event_id(record: RecordFile, identity: str) -> str:
    """The event's full id, from its own id or that of one of its claims, or from the start of either.

    Raises:
        UnknownName: the record holds no such event; or the claim makes none.
    """
    if identity.startswith("c-"):
        claim = record.claim(standing_id(record, "claim", identity))
        if made := record.event_of(claim.id):
            return made
        source = record.source(claim.source)
        if source.superseded_by or retractions(record, source.id):
            why = f"superseded by {source.superseded_by}" if source.superseded_by else "retracted"
            raise UnknownName(
                f"{claim.id} makes no event: its source {source.id} is {why}.",
                f"Read it with `answerable show {claim.id}`.",
            )
        raise UnknownName(
            f"{claim.id} makes no event: {_why_not(record, claim)}.",
            f"Read it with `answerable show {claim.id}`.",
        )
    return standing_id(record, "event", identity)


def _why_not(record: RecordFile, claim: Claim) -> str:
    if claim.id in rejected(record.decisions()):
        return "a person rejected it"
    return f"its source does not say that it was done ({claim.modality.value.replace('_', ' ')})"


def linked(record: RecordFile, event: Event, links: list[Link], as_of: date | None) -> tuple[LinkedEvent, ...]:
    """The other end of each link of an event, in order of time."""
    ends = {link.id: link.target if link.source == event.id else link.source for link in links}
    ends_known = [record.event(end, as_of=as_of) for end in sorted(set(ends.values()))]
    lines = {line.event.id: line for line in as_lines(record, ends_known, as_of)}
    tied = [_tied(event, link, lines[ends[link.id]]) for link in links]
    return tuple(sorted(tied, key=lambda t: (t.line.event.happened.earliest, t.line.event.id, t.link.id)))


def _tied(event: Event, link: Link, line: TimelineLine) -> LinkedEvent:
    outward = link.source == event.id
    first, second = (event, line.event) if outward else (line.event, event)
    return LinkedEvent(link=link, line=line, outward=outward, effect=effect_of(link, first.kind, second.kind))
