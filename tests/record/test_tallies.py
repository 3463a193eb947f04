from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from answerable.model.event import Event
from answerable.record.file import RecordFile
from answerable.record.tallies import Tally


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


def test_acts_by_what_is_tied_to_them(record: RecordFile) -> None:
    with record:
        acts = record.tallies().most_tied_acts(10)
        numbers = [sum(link.target == act for link in record.links([act])) for act in acts]
        assert numbers == sorted(numbers, reverse=True)
        assert numbers[0] > 0


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
