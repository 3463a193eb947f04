"""The events that a document about an actor holds: its own, the weightiest first, and what is tied to them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from answerable.asking.cases.status import Happened, is_step_towards
from answerable.model.claim import DONE_TO
from answerable.model.event import Event, Family
from answerable.model.link import Link, Relation
from answerable.record.file import RecordFile

MOST = 200
"""How many events of an actor a document holds, besides the legal steps towards the actor, which are all in it."""

_TYING = frozenset({Relation.ANSWERS, Relation.REVERSES, Relation.PART_OF})


@dataclass(frozen=True, slots=True, kw_only=True)
class Involved:
    """Ids of the events.

    Attributes:
        own: in which the actor takes part.
        tied: what these answer, undo or are part of; and of the acts among them what answers them, and what undid that.
        left_out: how many more there are in which the actor takes part.
    """

    own: frozenset[str]
    tied: frozenset[str]
    left_out: int


def involved(record: RecordFile, actor: str, *, as_of: date | None = None, most: int = MOST) -> Involved:
    """The events of an actor as published by a date, and what is tied to them.

    Acts, answers and reversals come before other events, and among these those that most independent sources tell.

    Args:
        record: where to look.
        actor: full id.
        as_of: only what was published up to this day.
        most: how many of them, and how many that are tied to them.
    """
    events = list(record.events(actor=actor, as_of=as_of))
    steps = {event.id for event in events if is_step_towards(Happened(event), actor)}
    others = sorted((event for event in events if event.id not in steps), key=lambda event: _weight(event, actor))
    own = steps | {event.id for event in others[:most]}
    acts = {event.id for event in events if event.id in own and event.family is Family.ACT}
    tied = _tied(record, own, acts, as_of)
    kept = sorted(record.some_events(sorted(tied), as_of=as_of), key=lambda event: _weight(event, actor))[:most]
    return Involved(own=frozenset(own), tied=frozenset(event.id for event in kept), left_out=len(events) - len(own))


def _weight(event: Event, actor: str) -> tuple[bool, bool, int, int, str]:
    part = {holder.role for holder in event.roles if holder.actor == actor}
    central = event.family is Family.ACT or bool(part & DONE_TO)
    return event.family is Family.CONTEXT, not central, -event.sources, -len(event.claims), event.id


def _tied(record: RecordFile, own: set[str], acts: set[str], as_of: date | None) -> set[str]:
    """What own events lead to; what leads to the acts among them and to their wholes, and what undid that."""
    near = _links(record, own, as_of)
    wholes = {link.target for link in near if link.relation is Relation.PART_OF and link.source in acts}
    led_to = {link.target for link in near if link.source in own}
    answers = {link.source for link in (*near, *_links(record, wholes, as_of)) if _answers(link, acts | wholes)}
    undone = {link.source for link in _links(record, answers | own, as_of) if link.relation is Relation.REVERSES}
    return (led_to | answers | undone) - own


def _answers(link: Link, acts: set[str]) -> bool:
    return link.relation is Relation.ANSWERS and link.target in acts


def _links(record: RecordFile, events: Iterable[str], as_of: date | None) -> list[Link]:
    wanted = sorted(events)
    found = record.links(wanted, as_of=as_of) if wanted else []
    return [link for link in found if link.relation in _TYING]
