"""Pairs of events that may be one happening and were not joined: what a person should look at, likeliest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from itertools import product
from typing import TYPE_CHECKING

from answerable.asking.answer import Answer
from answerable.asking.events.events import TimelineLine, as_lines
from answerable.model.event import Event
from answerable.model.judgement import Verdict
from answerable.model.vocabulary import kind
from answerable.record.file import RecordFile

if TYPE_CHECKING:
    from answerable.joining.events.summary import Summary
    from answerable.joining.facts.facts import Facts
    from answerable.joining.likeness.likeness import Likeness

NEAR_DAYS = 31
"""Events known no closer than this are not compared."""

_REACH = 12
"""How many events of its kind that come after it an event is compared with."""

_MOST = 4
"""Claims of an event that are compared, the first by id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PossiblySame(Answer):
    """Two events of one kind at one time that nothing tells apart and nothing joins.

    Attributes:
        one: the event that comes first.
        other: the other.
        likeness: of the two claims of theirs that are most alike: its chance, and the parts that add up to it.
    """

    one: TimelineLine
    other: TimelineLine
    likeness: Likeness


def possibly_same(
    record: RecordFile, *, event: Event | None = None, as_of: date | None = None, limit: int | None = None
) -> tuple[PossiblySame, ...]:
    """The pairs of dated events that are possibly the same, likeliest first.

    Args:
        record: any.
        event: only the pairs with this one.
        as_of: by what was published up to then.
        limit: how many at most.
    """
    found: list[tuple[Likeness, Event, Event]] = []
    apart = _judged_apart(record)
    for one, other in _pairs(_compared(record, event, as_of), event):
        if any(len(told & {*one.claims, one.id}) and len(told & {*other.claims, other.id}) for told in apart):
            continue
        alike = _alike(record, one, other)
        if alike is not None:
            found.append((alike, one, other))
    found.sort(key=lambda each: (-each[0].chance, each[1].id, each[2].id))
    kept = found[:limit]
    both = {each.id: each for _, one, other in kept for each in (one, other)}
    lines = {line.event.id: line for line in as_lines(record, list(both.values()), as_of)}
    return tuple(PossiblySame(one=lines[one.id], other=lines[other.id], likeness=alike) for alike, one, other in kept)


def _compared(record: RecordFile, event: Event | None, as_of: date | None) -> Iterable[Event]:
    """The events that are compared with each other, or with one: of those of its kind the few next to it in time."""
    if event is None:
        return record.events(as_of=as_of)
    happened = event.happened
    if not happened.known or happened.days > NEAR_DAYS:
        return ()
    if as_of is None:
        return [event, *map(record.event, record.pairing().beside(event.id, _REACH, NEAR_DAYS))]
    first = date.fromordinal(max(1, happened.earliest.toordinal() - NEAR_DAYS))
    return record.events(kind=event.kind, since=first, until=happened.latest, as_of=as_of)


def _judged_apart(record: RecordFile) -> list[frozenset[str]]:
    return [frozenset(each.about) for each in record.decisions() if each.verdict is Verdict.DIFFERENT]


def _pairs(events: Iterable[Event], only: Event | None) -> Iterator[tuple[Event, Event]]:
    """Events of one kind whose times, known closely enough, have a day in common."""
    kinds: Mapping[str, list[Event]] = defaultdict(list)
    for each in events:
        if each.happened.known and each.happened.days <= NEAR_DAYS:
            kinds[each.kind].append(each)
    for _, mine in sorted(kinds.items()):
        mine.sort(key=lambda each: (each.happened.earliest, each.happened.latest, each.id))
        for place, one in enumerate(mine):
            for other in mine[place + 1 : place + 1 + _REACH]:
                if other.happened.earliest <= one.happened.latest and (only is None or only.id in {one.id, other.id}):
                    yield one, other


def _alike(record: RecordFile, one: Event, other: Event) -> Likeness | None:
    """The greatest likeness of two claims of theirs; none where they contradict each other or it is too small."""
    from answerable.joining.events.agreement import Rules  # takes long to load, and many events are beside no other
    from answerable.joining.likeness.likeness import likeness, model

    facts = record.facts((*one.claims, *other.claims))
    here, there = ([facts[claim] for claim in each.claims] for each in (one, other))
    if Rules(kind(one.kind)).contradict(summary_of(here), summary_of(there)):
        return None
    found = max((likeness(*pair) for pair in product(here[:_MOST], there[:_MOST])), key=lambda each: each.chance)
    return found if found.chance >= model("claims").doubts else None


def summary_of(facts: Sequence[Facts]) -> Summary:
    """What an event is known by, out of the facts of its claims."""
    from answerable.joining.events.summary import Summary

    return reduce(Summary.with_other, map(Summary.of, facts))
