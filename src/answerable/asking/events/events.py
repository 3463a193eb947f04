"""Events as a listing shows them: each with who, whom, what answers it and what became of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from datetime import date

from answerable.asking.answer import Answer
from answerable.asking.events.cleared import DECIDES, cleared, may_be_cleared
from answerable.joining.facts.charges import charge_of
from answerable.model.claim import DOING, DONE_TO
from answerable.model.event import Event, Family, Order, RoleHolder
from answerable.model.link import Link, Relation
from answerable.model.undoing import Undone, stands, undone_by
from answerable.model.vocabulary import kind
from answerable.record.file import RecordFile


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineLine(Answer):
    """One event as a line.

    Attributes:
        event: the event.
        label: the kind's label.
        answered_by: ids of the events that answer it.
        reversed_by: ids of the events that undo it or end or ease what it imposed, and not only work towards that.
        undone: what each of these did to it.
        cleared: from the ids of those who are told to have done it, and were cleared of it since, to words that say so.
    """

    event: Event
    label: str
    answered_by: tuple[str, ...] = ()
    reversed_by: tuple[str, ...] = ()
    undone: tuple[Undone, ...] = ()
    cleared: Mapping[str, str] = field(default_factory=dict)

    @property
    def stands(self) -> bool | None:
        """Whether it stands after all that was done to it; None where nothing was, or its kind does not tell."""
        return stands(self.event.kind, self.undone)

    @property
    def who(self) -> tuple[RoleHolder, ...]:
        """Those who did it."""
        return tuple(holder for holder in self.event.roles if holder.role in DOING)

    @property
    def whom(self) -> tuple[RoleHolder, ...]:
        """Those to whom it was done."""
        return tuple(holder for holder in self.event.roles if holder.role in DONE_TO)


def as_lines(record: RecordFile, events: Iterable[Event], as_of: date | None = None) -> tuple[TimelineLine, ...]:
    """`events` as lines, in the order given."""
    held = tuple(events)
    if not held:
        return ()
    links = record.links([event.id for event in held], as_of=as_of)
    by_id = {event.id: event for event in held}
    done = {event.id for event in held if may_be_cleared(event)}
    wanted = {link.source for link in links if link.relation is Relation.ANSWERS and link.target in done} - by_id.keys()
    judged = [each for each in _some(record, wanted, as_of) if each.kind in DECIDES]
    by_id |= {each.id: each for each in judged}
    further = record.links([each.id for each in judged], as_of=as_of) if judged else []
    every = list({link.id: link for link in (*links, *further)}.values())
    undoing = {link.source for link in every if link.relation is Relation.REVERSES and link.target in by_id}
    by_id |= {each.id: each for each in _some(record, undoing - by_id.keys(), as_of)}
    return lines_from(held, every, by_id)


def _some(record: RecordFile, wanted: Set[str], as_of: date | None) -> Iterable[Event]:
    return record.some_events(sorted(wanted), as_of=as_of) if wanted else ()


def lines_from(events: Iterable[Event], links: Iterable[Link], known: Mapping[str, Event]) -> tuple[TimelineLine, ...]:
    """`events` as lines, with what `links` say of each.

    Args:
        events: in the order wanted.
        links: from and to them.
        known: by id, the events that these links come from where they undo one, and those that answer one; what is
            not there undoes nothing and clears nobody.
    """
    answers: dict[str, set[str]] = defaultdict(set)
    reversals: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        if link.relation is Relation.ANSWERS:
            answers[link.target].add(link.source)
        elif link.relation is Relation.REVERSES and link.source in known:
            reversals[link.target].append(link)
    shown = tuple(events)
    ends = {**known, **{event.id: event for event in shown}}
    undone = {target: _all_undone(ends[target], its, known) for target, its in reversals.items() if target in ends}

    def line(event: Event) -> TimelineLine:
        own = undone.get(event.id, ())
        judged = [known[each] for each in answers.get(event.id, ()) if each in known] if may_be_cleared(event) else []
        return TimelineLine(
            event=event,
            label=kind(event.kind).label,
            answered_by=tuple(sorted(answers.get(event.id, ()))),
            reversed_by=tuple(dict.fromkeys(one.by for one in own)),
            undone=own,
            cleared=cleared(event, judged, undone) if judged else {},
        )

    return tuple(map(line, shown))


def _all_undone(event: Event, reversals: Iterable[Link], known: Mapping[str, Event]) -> tuple[Undone, ...]:
    each = (_undone(known[link.source], event, link) for link in reversals)
    return tuple(sorted({one for one in each if one is not None}, key=lambda one: (one.by, one.effect)))


def _undone(reversal: Event, answer: Event, link: Link) -> Undone | None:
    found = undone_by(reversal, answer, link)
    in_part = charge_of(reversal.charge).part_of(charge_of(answer.charge))
    return replace(found, in_part=in_part) if found is not None else None


def events(
    record: RecordFile,
    *,
    kind: str | None = None,
    family: Family | None = None,
    actor: str | None = None,
    place: str | None = None,
    since: date | None = None,
    until: date | None = None,
    unplaced: bool = False,
    order: Order = Order.TIME,
    as_of: date | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> tuple[TimelineLine, ...]:
    """The record's events, by date and id, those without a date first; or by weight.

    Args:
        record: where to look.
        kind: id of a kind.
        family: act, answer, reversal or context.
        actor: id of an actor.
        place: name of a place.
        since: only what may have happened on this day or later.
        until: only what may have happened on this day or earlier.
        unplaced: with `place`, a country, also what no source gives a place and is inferred to have been there.
        order: by date or by weight (see `record.queries.weighing`).
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
        unplaced=unplaced,
        order=order,
        as_of=as_of,
        limit=limit,
        offset=offset,
    )
    return as_lines(record, found, as_of)
