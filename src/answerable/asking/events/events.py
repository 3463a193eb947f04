"""Events as a listing shows them: each with who, whom, and what answers or reverses it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from answerable.asking.answer import Answer
from answerable.model.claim import Modality, Role
from answerable.model.event import Event, Family, RoleHolder
from answerable.model.link import Link, Relation
from answerable.model.vocabulary import kind
from answerable.record.file import RecordFile

_DOERS = (Role.PERPETRATOR, Role.ACTOR)
_DONE_TO = (Role.VICTIM, Role.RECIPIENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineLine(Answer):
    """One event as a line.

    Attributes:
        event: the event.
        label: the kind's label.
        answered_by: ids of the events that answer it.
        reversed_by: ids of the events that reverse it, and not only work towards it.
    """

    event: Event
    label: str
    answered_by: tuple[str, ...] = ()
    reversed_by: tuple[str, ...] = ()

    @property
    def who(self) -> tuple[RoleHolder, ...]:
        """Those who did it."""
        return tuple(holder for holder in self.event.roles if holder.role in _DOERS)

    @property
    def whom(self) -> tuple[RoleHolder, ...]:
        """Those to whom it was done."""
        return tuple(holder for holder in self.event.roles if holder.role in _DONE_TO)


def as_lines(record: RecordFile, events: Iterable[Event], as_of: date | None = None) -> tuple[TimelineLine, ...]:
    """`events` as lines, in the order given."""
    held = tuple(events)
    return lines_from(held, record.links([event.id for event in held], as_of=as_of)) if held else ()


def lines_from(events: Iterable[Event], links: Iterable[Link]) -> tuple[TimelineLine, ...]:
    """`events` as lines, with what `links` say of each."""
    answers: dict[str, set[str]] = defaultdict(set)
    reversals: dict[str, set[str]] = defaultdict(set)
    for link in links:
        if link.relation is Relation.ANSWERS:
            answers[link.target].add(link.source)
        elif link.relation is Relation.REVERSES and link.modality is Modality.HAPPENED:
            reversals[link.target].add(link.source)
    return tuple(
        TimelineLine(
            event=event,
            label=kind(event.kind).label,
            answered_by=tuple(sorted(answers.get(event.id, ()))),
            reversed_by=tuple(sorted(reversals.get(event.id, ()))),
        )
        for event in events
    )


def events(
    record: RecordFile,
    *,
    kind: str | None = None,
    family: Family | None = None,
    actor: str | None = None,
    place: str | None = None,
    since: date | None = None,
    until: date | None = None,
    as_of: date | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> tuple[TimelineLine, ...]:
    """The record's events, by date and id; those without a date come first.

    Args:
        record: where to look.
        kind: id of a kind.
        family: act, answer, reversal or context.
        actor: id of an actor.
        place: name of a place.
        since: only what may have happened on this day or later.
        until: only what may have happened on this day or earlier.
        as_of: only what was published up to this day.
        limit: at most so many.
        offset: how many to pass over first.

    Raises:
        UnknownName: there is no such kind or actor.
    """
    found = record.events(
        kind=kind,
        family=family,
        actor=actor,
        place=place,
        since=since,
        until=until,
        as_of=as_of,
        limit=limit,
        offset=offset,
    )
    return as_lines(record, found, as_of)
