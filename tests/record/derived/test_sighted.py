"""Documents that are found again elsewhere: the tables are brought up to date, however many they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from answerable.record import RecordFile
from answerable.record.checks.verify import verify
from answerable.record.derived.update import update
from answerable.record.kept.connection import connect
from tests.record.contents import contents
from tests.record.made import story


@pytest.mark.parametrize("place", ["a/earlier.txt", "z/later.txt"])
def test_a_whole_record_found_again_is_an_update_and_as_rebuilt(tmp_path: Path, place: str) -> None:
    path = tmp_path / "r.answerable"
    stories = [story(f"On {day} May 2011 guards killed Ana Lopes.", "killing", "killed") for day in range(1, 9)]
    with RecordFile.open(path, create=True) as record:
        for one in stories:
            record.add(*one.parts)
        record.rebuild()
        for one in stories:
            assert record.add_sighting(one.source.id, place)
        connection = connect(path, read_only=False)
        assert update(connection)
        connection.close()
        assert place in record.locations(stories[0].source.id)
        assert record.source(stories[0].source.id).location == min(place, stories[0].source.location)
    assert verify(path).faults == ()
    updated = contents(path)
    with RecordFile.open(path) as record:
        record.rebuild()
    assert contents(path) == updated


def test_what_is_read_anew_and_found_again_at_once_is_as_rebuilt(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    first, second = (story(f"On {day} guards killed Ana Lopes.", "killing", "killed") for day in ("1 May", "2 May"))
    with RecordFile.open(path, create=True) as record:
        record.add(*first.parts)
        record.rebuild()
        record.add(*second.parts)
        record.add_sighting(second.source.id, "a/again.txt")
        record.add_sighting(first.source.id, "a/again.txt")
        connection = connect(path, read_only=False)
        assert update(connection, share=0)
        connection.close()
    updated = contents(path)
    with RecordFile.open(path) as record:
        record.rebuild()
    assert contents(path) == updated
