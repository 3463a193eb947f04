"""One event: every claim it rests on, every event tied to it, and how those stand who are said to have done it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from answerable.asking.answer import Answer
from answerable.asking.cases.standing import Standing, standings
from answerable.asking.events.event import LinkedEvent, event_id, linked
from answerable.asking.events.events import TimelineLine, as_lines
from answerable.asking.events.possibly_same import PossiblySame, possibly_same
from answerable.asking.sources.cited import CitedClaim, cite
from answerable.asking.sources.editions import unlisted
from answerable.asking.sources.withdrawn import WithdrawnClaim, withdrawn
from answerable.model.finding import Finding
from answerable.record.file import RecordFile


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPage(Answer):
    """One event with all it rests on.

    Attributes:
        unlisted: of a designation on an official list, the findings that a newer edition does not hold the entry.
        standings: of an act, how those stand whom sources name as having done it.
    """

    line: TimelineLine
    claims: tuple[CitedClaim, ...]
    links: tuple[LinkedEvent, ...]
    possibly_same: tuple[PossiblySame, ...] = ()
    withdrawn: tuple[WithdrawnClaim, ...] = ()
    unlisted: tuple[Finding, ...] = ()
    standings: tuple[Standing, ...] = ()


def event(record: RecordFile, identity: str, *, as_of: date | None = None) -> EventPage:
    """The event with that id, or the one that the claim with that id belongs to.

    Raises:
        UnknownName: the record holds neither, or nothing of it was published by `as_of`.
    """
    known = event_id(record, identity)
    found = record.event(known, as_of=as_of)
    (line,) = as_lines(record, (found,), as_of)
    links = record.links((found.id,), as_of=as_of)
    return EventPage(
        line=line,
        claims=cite(record, found.claims),
        links=linked(record, found, links, as_of),
        possibly_same=possibly_same(record, event=found, as_of=as_of),
        withdrawn=withdrawn(record, found, as_of=as_of),
        unlisted=unlisted(record, (found,), as_of=as_of),
        standings=standings(record, found, as_of=as_of),
    )
