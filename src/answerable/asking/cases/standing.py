"""How those stand in law whom sources name as having done an act, out of the steps that the record ties to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from answerable.asking.cases.case import claims_of
from answerable.asking.cases.of_act import statuses_of_all, tied_steps
from answerable.asking.cases.status import Happened
from answerable.model.claim import Modality, Role
from answerable.model.dates import marked_within, readable
from answerable.model.event import Event, Family
from answerable.model.link import Link, Relation
from answerable.record.file import RecordFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What became, by law, of somebody named as having done an act.

    Attributes:
        actor: id.
        status: in words: "convicted (2002), then acquitted (28 Jan 2021)".
    """

    actor: str
    status: str


def standings(record: RecordFile, act: Event, *, as_of: date | None = None) -> tuple[Standing, ...]:
    """Of those whom sources name as having done an act, towards whom the record ties a legal step to it.

    Args:
        record: where to look.
        act: an event; of one that is no act nobody stands for anything.
        as_of: the date; that of the last publication in the record where it is not given.
    """
    doers = {part.actor for part in act.roles if part.actor and part.role is Role.PERPETRATOR}
    if act.family is not Family.ACT or not doers:
        return ()
    day = day_searched(record, as_of)
    steps = steps_of_acts(record, (act,), as_of)[act.id]
    held = statuses_of_all(steps, as_of=day, claims=claims_of(record, as_of), dated=marked_within)
    return tuple(Standing(actor=actor, status=held[actor]) for actor in sorted(doers & held.keys()))


def day_searched(record: RecordFile, as_of: date | None) -> str:
    """The date up to which is looked, in words; empty where none is given and no source has one."""
    day = as_of or record.coverage().latest
    return "" if day == date.min else readable(day.isoformat())


def steps_of_acts(record: RecordFile, acts: Sequence[Event], as_of: date | None) -> dict[str, list[Happened]]:
    """For each act, by id, the legal steps that answer it, or the whole of which it is a part, and what undid these."""
    ids = [act.id for act in acts]
    parts = [link for link in _links(record, ids, as_of) if link.relation is Relation.PART_OF and link.source in ids]
    every = sorted({*ids, *(link.target for link in parts)})
    answers = [link for link in _links(record, every, as_of) if link.relation is Relation.ANSWERS]
    undoing = [
        link
        for link in _links(record, sorted({link.source for link in answers}), as_of)
        if link.relation is Relation.REVERSES and link.modality is Modality.HAPPENED
    ]
    wanted = sorted({link.source for link in (*answers, *undoing)})
    undone: dict[str, set[str]] = defaultdict(set)
    for link in undoing:
        undone[link.target].add(link.source)
    events = {
        identity: Happened(record.event(identity, as_of=as_of), sorted(undone[identity])) for identity in wanted
    }  # fmt: skip
    links = [*parts, *answers, *undoing]
    return {act.id: tied_steps(Happened(act), links, events) for act in acts}


def _links(record: RecordFile, events: Sequence[str], as_of: date | None) -> list[Link]:
    return record.links(events, as_of=as_of) if events else []
