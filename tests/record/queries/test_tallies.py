from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from answerable.model.event import Event, Family
from answerable.record.file import RecordFile
from answerable.record.queries.tallies import Tally
from answerable.record.queries.weighing import followed, weight


@pytest.fixture
def record(made_path: Path) -> RecordFile:
    return RecordFile.open(made_path, read_only=True)


def test_counts_are_those_of_the_events(record: RecordFile) -> None:
    with record:
        events = list(record.events())
        tallies = record.tallies()
        values: tuple[tuple[list[Tally], Callable[[Event], str]], ...] = (
            (tallies.kinds(), lambda event: event.kind),
            (tallies.statuses(), lambda event: event.status.value),
        )
        for found, of in values:
            counted = Counter((of(event), event.family.value) for event in events if of(event))
            assert {(tally.value, tally.family): tally.number for tally in found} == counted
        places = Counter((e.place, e.location, e.family.value) for e in events if e.place)
        assert {(tally.name, tally.location, tally.family): tally.number for tally in tallies.places()} == places
        years = Counter((f"{e.happened.earliest.year:04}", e.family.value) for e in events if e.happened.known)
        assert {(tally.value, tally.family): tally.number for tally in tallies.years()} == years


def test_sources_in_both_orders(record: RecordFile) -> None:
    with record:
        every = [source.id for source in record.sources()]
        by_date = record.tallies().sources(100)
        assert sorted(by_date) == sorted(every)
        days = [record.source(identity).published.latest for identity in by_date]
        assert days == sorted(days)
        newest = record.tallies().sources(100, newest=True)
        assert sorted(newest) == sorted(every)
        for start in range(len(every)):
            assert record.tallies().sources(2, start) == by_date[start : start + 2]
            assert record.tallies().sources(2, start, newest=True) == newest[start : start + 2]


def test_acts_that_others_are_tied_to(record: RecordFile) -> None:
    with record:
        acts = record.tallies().tied_acts(10)
        assert acts
        for act in acts:
            assert any(link.target == act for link in record.links([act]))


def test_the_log_from_its_end(record: RecordFile) -> None:
    with record:
        number, digest = record.head()
        found = record.tallies().entries(3)
        assert (found[0].number, found[0].hash) == (number, digest)
        assert [entry.number for entry in found] == [number, number - 1, number - 2]
        assert [entry.number for entry in record.tallies().entries(2, before=3)] == [2, 1]


def test_actors_in_short(record: RecordFile) -> None:
    with record:
        tallies = record.tallies()
        every = record.actors()
        short = tallies.actors(100)
        assert [held.id for held in short] == [actor.id for actor in every]
        for held, actor in zip(short, every, strict=True):
            assert (held.name, held.sort) == (actor.name, actor.type.value)
            assert held.events == len(list(record.events(actor=actor.id))) == tallies.events_of(actor.id)
            assert held.spellings == tuple(sorted({used.name for used in actor.names} - {actor.name}))[:4]
        assert tallies.actors(2, 1) == short[1:3]
        assert tallies.actors_with([short[1].id, "a-none", short[0].id]) == [short[1], short[0]]
        assert [held.name for held in tallies.actors_called("joss", 5)] == ["Joss Brand"]
        assert tallies.actors_called(" ", 5) == []


def test_the_claims_whose_decision_would_change_most(record: RecordFile) -> None:
    with record:
        wanted = []
        for event in record.events():
            tied = len(record.links([event.id]))
            for claim in record.claims(ids=event.claims):
                weight = (1 - claim.confidence) * (1 + tied) / len(event.claims)
                wanted.append((-weight, event.id, claim.id, tied, len(event.claims), claim.confidence))
        wanted.sort()
        assert len({weight for weight, *_ in wanted}) > 3
        for limit in (1, 5, len(wanted), 1000):
            found = record.tallies().doubts(limit)
            assert [(-d.weight, d.event, d.claim, d.links, d.members, d.confidence) for d in found] == wanted[:limit]


def test_the_acts_and_events_with_most_links(record: RecordFile) -> None:
    with record:
        events = list(record.events())
        links = record.links()
        led_to = Counter(link.target for link in links)
        acts = [event for event in events if event.family is Family.ACT and led_to[event.id]]
        acts.sort(key=lambda act: (-round(weight(act) + followed(led_to[act.id]), 3), act.id))
        assert acts
        assert record.tallies().tied_acts(100) == [act.id for act in acts]
        assert record.tallies().tied_acts(5, 1) == [act.id for act in acts[1:6]]
        tied = led_to + Counter(link.source for link in links)
        events.sort(key=lambda event: (-tied[event.id], -event.sources, event.id))
        assert record.pairing().of_most_links(7) == [(event.id, tied[event.id]) for event in events[:7]]


def test_an_actors_events_come_in_order_and_narrowed(record: RecordFile) -> None:
    with record:
        events = list(record.events())
        for actor in record.actors():
            mine = [event for event in events if any(holder.actor == actor.id for holder in event.roles)]
            assert list(record.events(actor=actor.id)) == mine
            assert list(record.events(actor=actor.id, limit=2, offset=1)) == mine[1:3]
            acts = [event for event in mine if event.family is Family.ACT]
            assert list(record.events(actor=actor.id, family="act")) == acts
            since = date(1992, 1, 1)
            later = [event for event in mine if event.happened.known and event.happened.latest >= since]
            assert list(record.events(actor=actor.id, since=since)) == later
