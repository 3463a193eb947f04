from __future__ import annotations

import pytest

from answerable.asking.events.network import network
from answerable.errors import UnknownName
from answerable.record.file import RecordFile


def test_around_an_actor(file: RecordFile) -> None:
    (joss,) = file.find_actors("Joss Brand")
    found = network(file, joss.id)
    assert {other.name for other in found.others} >= {"Mara Lenz", "Odo Marr"}
    for tie in found.ties:
        shared = [e for e in file.events(actor=joss.id) if any(h.actor == tie.other for h in e.roles)]
        assert 0 < tie.number <= len(shared)
        assert tie.family in {event.family.value for event in shared}
    assert not found.left_out
    assert found.whole


def test_the_most_tied_are_given(file: RecordFile) -> None:
    (joss,) = file.find_actors("Joss Brand")
    found = network(file, joss.id, most=1)
    assert found.left_out
    assert len(found.others) == 1
    assert {tie.other for tie in found.ties} == {found.others[0].id}


def test_without_a_name_it_is_the_one_with_most_events(file: RecordFile) -> None:
    assert network(file).centre.id == file.actors(limit=1)[0].id
    with pytest.raises(UnknownName):
        network(file, "a-ffffffff")
