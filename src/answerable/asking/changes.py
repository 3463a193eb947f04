"""What a record tells since a day that it did not tell before: which acts were followed up, who stands otherwise.

New is what only documents tell that entered the record on that day or later, whenever they were published. A newer
version of a page that was held is no new document: what it tells was told, or is a correction, which is named.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import islice
from typing import NamedTuple

from answerable.asking.actors.actor import MOST_SUMMED
from answerable.asking.answer import Answer
from answerable.asking.cases.case import act_of, claims_of
from answerable.asking.cases.of_act import is_judged_by_law
from answerable.asking.cases.status import (
    Happened,
    in_order_of_time,
    is_act,
    is_end_of,
    is_step_towards,
    status_at,
    steps_of,
)
from answerable.asking.events.events import TimelineLine, as_lines
from answerable.asking.sources.cited import CitedClaim, cite
from answerable.model.claim import Claim, Modality, Role
from answerable.model.dates import marked_within
from answerable.model.event import Event, Family, Order, Status
from answerable.model.link import Relation
from answerable.model.source import Source
from answerable.record.file import RecordFile
from answerable.record.queries.events import Wanted
from answerable.record.queries.tallies import Named

_ANSWERING = frozenset({Family.ANSWER, Family.REVERSAL})
_LEADS = frozenset({Relation.ANSWERS, Relation.REVERSES})


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp(Answer):
    """An act told before of which new documents tell what came of it.

    Attributes:
        act: the act; the answer that was answered or undone where it leads to no act.
        steps: the new answers to it, and what undid its answers, in order of time.
    """

    act: TimelineLine
    steps: tuple[TimelineLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewStanding(Answer):
    """A person who stands otherwise in law than the record told before.

    Attributes:
        actor: id.
        name: of the actor.
        before: how the person stood by what was held before; empty where no step towards the person was.
        now: how the person stands, both as `status.status_at` words it.
    """

    actor: str
    name: str
    before: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDenial(Answer):
    """An event told before that new documents deny, or deny a part of.

    Attributes:
        line: the event.
        claims: the new claims that deny it.
    """

    line: TimelineLine
    claims: tuple[CitedClaim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes(Answer):
    """What entered a record since a day, and what it changed.

    Attributes:
        since: the day, UTC.
        first: whether nothing was held before.
        sources: how many documents are new.
        problems: how many could not be read.
        decisions: how many decisions people made.
        corrected: the documents that stand in the place of older versions that were held before.
        standings: the persons who stand otherwise in law, by name; with a limit, those with most events.
        followed_up: the acts told before that something new is told to have come of, the weightiest first.
        acts: the acts that were not told before, the weightiest first.
        answers: the new answers and reversals that name somebody and lead to nothing else, the weightiest first.
        denied: what was told before and a new document denies.
        told_again: how many events that were told before new documents tell too.
        more: how many the limit leaves out of `followed_up`, `acts` and `answers`.
    """

    since: date
    first: bool = False
    sources: int
    problems: int
    decisions: int
    corrected: tuple[Source, ...] = ()
    standings: tuple[NewStanding, ...] = ()
    followed_up: tuple[FollowUp, ...] = ()
    acts: tuple[TimelineLine, ...] = ()
    answers: tuple[TimelineLine, ...] = ()
    denied: tuple[NewDenial, ...] = ()
    told_again: int = 0
    more: int = 0


def changes(record: RecordFile, *, since: date | None = None, limit: int | None = None) -> Changes:
    """What entered since the beginning of a day (UTC), and what it changed.

    Where nothing was held before that day, all is new and nothing has changed: the acts are told alone.

    Args:
        record: where to look.
        since: the day; that of the last entry where it is not given.
        limit: at most so many in each list of events, and so many persons.
    """
    tallies = record.tallies()
    since = since or _last_day(record)
    entry = tallies.entry_since(since.isoformat())
    entered = tallies.sources_since(entry)
    found = Changes(
        since=since,
        sources=len(entered),
        problems=tallies.number_since(entry, "problem"),
        decisions=tallies.number_since(entry, "judgement"),
    )
    if entry == 1:
        acts = tuple(record.events(family=Family.ACT, order=Order.WEIGHT, limit=limit))
        more = sum(tally.number for tally in tallies.kinds() if tally.family == Family.ACT) - len(acts)
        return replace(found, first=True, acts=as_lines(record, acts), more=more)
    return _changed(record, found, entered, limit)


def _changed(record: RecordFile, found: Changes, entered: Sequence[str], limit: int | None) -> Changes:
    """The same with what the sources that entered changed."""
    tallies = record.tallies()
    corrected = [identity for identity in entered if set(record.versions(identity).supersedes) - set(entered)]
    fresh = sorted(set(entered) - set(corrected))
    told = tallies.told_by(fresh)
    before = tallies.told_by_others(sorted(told), fresh)
    new = record.some_events(sorted(told.keys() - before))
    ways = _ways(record, new)
    ups = _followed_up(record, new, ways, limit)
    acts = tallies.by_weight([event.id for event in new if event.family is Family.ACT])
    alone = tallies.by_weight([event.id for event in new if event.id not in ways and _is_an_answer(event)])
    people = _touched(record, new)
    standings = list(islice(_standings(record, people, new, frozenset(fresh)), limit))
    return replace(
        found,
        sources=len(fresh),
        corrected=tuple(map(record.source, corrected)),
        standings=tuple(sorted(standings, key=lambda each: (each.name, each.actor))),
        followed_up=ups.shown,
        acts=_lines(record, acts[:limit]),
        answers=_lines(record, alone[:limit]),
        denied=tuple(_denied(record, fresh, before)),
        told_again=len(before),
        more=ups.more + sum(len(each) - len(each[:limit]) for each in (acts, alone)),
    )


def _last_day(record: RecordFile) -> date:
    """The day of the last entry of the log; today for none."""
    last = record.tallies().entries(1)
    return date.fromisoformat(last[0].at[:10]) if last else datetime.now(UTC).date()


class _FollowUps(NamedTuple):
    """Acts that were followed up, as many as are shown, and how many more there are."""

    shown: tuple[FollowUp, ...]
    more: int


def _is_an_answer(event: Event) -> bool:
    """Whether it is an answer, or undoes one, of which a text names who takes part."""
    return event.family in _ANSWERING and any(part.actor for part in event.roles)


def _lines(record: RecordFile, events: Sequence[str]) -> tuple[TimelineLine, ...]:
    return as_lines(record, record.some_events(events))


def _ways(record: RecordFile, new: Iterable[Event]) -> dict[str, list[str]]:
    """From each new event that answers or undoes something, by id, to what it does so."""
    fresh = {event.id for event in new}
    found: dict[str, list[str]] = defaultdict(list)
    for link in record.links(fresh) if fresh else ():
        if link.relation in _LEADS and link.source in fresh:
            found[link.source].append(link.target)
    return found


def _followed_up(
    record: RecordFile, new: Sequence[Event], ways: Mapping[str, Sequence[str]], limit: int | None
) -> _FollowUps:
    """The acts told before, each with what is newly told to have come of it, the weightiest first."""
    fresh = {event.id for event in new}
    steps: dict[str, list[Event]] = defaultdict(list)
    for event in sorted(new, key=Wanted(undated=True).order):
        for act in sorted({act_of(record, old) for old in _told_before(event.id, ways, fresh)}):
            steps[act].append(event)
    held = record.tallies().by_weight(sorted(steps.keys() - fresh))
    acts = _lines(record, held[:limit])
    shown = tuple(FollowUp(act=act, steps=as_lines(record, steps[act.event.id])) for act in acts)
    return _FollowUps(shown, len(held) - len(shown))


def _told_before(event: str, ways: Mapping[str, Sequence[str]], fresh: Container[str]) -> set[str]:
    """The events told before to which a new one leads, directly or through other new ones."""
    found: set[str] = set()
    seen, rest = {event}, [event]
    while rest:
        for target in ways.get(rest.pop(), ()):
            if target not in fresh:
                found.add(target)
            elif target not in seen:
                seen.add(target)
                rest.append(target)
    return found


def _touched(record: RecordFile, new: Iterable[Event]) -> list[Named]:
    """The persons towards whom a new event is a step in law, those with most events first.

    Not those in more events than are summed up of an actor (`MOST_SUMMED`).
    """
    towards = {
        part.actor
        for event in new
        for part in event.roles
        if part.actor and part.role is Role.RECIPIENT and is_step_towards(Happened(event), part.actor)
    }
    found = [
        each
        for each in record.tallies().actors_with(sorted(towards))
        if is_judged_by_law(each.sort) and each.events <= MOST_SUMMED
    ]
    return sorted(found, key=lambda each: (-each.events, each.name, each.id))


def _standings(
    record: RecordFile, people: Iterable[Named], new: Iterable[Event], fresh: Set[str]
) -> Iterator[NewStanding]:
    """Those of some persons who stand otherwise in law than by what others than the new sources tell."""
    new_ids = {event.id for event in new}

    def told_before(event: str) -> Iterator[Claim]:
        return (claim for claim in record.claims(event=event) if claim.source not in fresh)

    for actor in people:
        lines = as_lines(record, record.events(actor=actor.id))
        held = [Happened(line.event, line.reversed_by) for line in lines]
        earlier = [
            Happened(line.event, [each for each in line.reversed_by if each not in new_ids])
            for line in lines
            if line.event.id not in new_ids
        ]
        now = _status(held, actor.id, claims_of(record, None))
        before = _status(earlier, actor.id, told_before)
        if now != before:
            yield NewStanding(actor=actor.id, name=actor.name, before=before, now=now)


def _status(told: Sequence[Happened], actor: str, said: Callable[[str], Iterable[Claim]]) -> str:
    """How a person stands by these events; empty where none is a step towards the person."""
    steps = in_order_of_time(steps_of(told, actor))
    if not steps:
        return ""
    return status_at(
        steps,
        named=any(is_act(event, actor, Role.PERPETRATOR) for event in told),
        suffered=any(is_act(event, actor, Role.VICTIM) for event in told),
        as_of="",
        dated=marked_within,
        claims=said,
        deaths=[event for event in told if is_end_of(event, actor)],
        whole=False,
    )


def _denied(record: RecordFile, fresh: Sequence[str], before: Set[str]) -> Iterator[NewDenial]:
    """What was told before and a new document denies, in order of time."""
    denials = {
        event: claims
        for event, claims in record.tallies().told_by(fresh, modality=Modality.DENIED.value).items()
        if event in before
    }
    told = [event for event in record.some_events(sorted(denials)) if event.status is not Status.DENIED]
    for line in as_lines(record, sorted(told, key=Wanted(undated=True).order)):
        yield NewDenial(line=line, claims=cite(record, tuple(denials[line.event.id])))
