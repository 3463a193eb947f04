from __future__ import annotations

from datetime import date

import pytest

from answerable.asking.questions import events, timeline
from answerable.errors import UnknownName
from answerable.model.event import Family
from answerable.record.file import RecordFile


def kinds(lines: object) -> list[str]:
    return [line.event.kind for line in lines]  # type: ignore[attr-defined]


def test_all_happenings_in_order_of_time_and_nothing_that_was_only_called_for(file: RecordFile) -> None:
    assert kinds(timeline(file)) == ["killing", "conviction", "bombing", "torture", "pardon"]
    assert "sanction" not in kinds(events(file))


def test_a_line_knows_who_whom_and_what_answers_it(file: RecordFile) -> None:
    killing, conviction, *_ = timeline(file)
    assert [holder.name for holder in killing.who] == ["Joss Brand"]
    assert [holder.name for holder in killing.whom] == ["Mara Lenz"]
    assert killing.label == "Killing"
    assert killing.answered_by == (conviction.event.id,)
    assert killing.reversed_by == ()
    assert kinds(e for e in timeline(file) if e.event.id in conviction.reversed_by) == ["pardon"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"family": Family.ANSWER}, ["conviction"]),
        ({"kind": "torture"}, ["torture"]),
        ({"place": "kestrel"}, ["bombing"]),
        ({"since": date(1992, 1, 1)}, ["bombing", "torture", "pardon"]),
        ({"until": date(1991, 12, 31)}, ["killing", "conviction"]),
        ({"as_of": date(1991, 1, 1)}, ["killing"]),
        ({"limit": 2}, ["killing", "conviction"]),
        ({"limit": 2, "offset": 3}, ["torture", "pardon"]),
        ({"as_of": date(1980, 1, 1)}, []),
    ],
)
def test_conditions(file: RecordFile, asked: dict[str, object], found: list[str]) -> None:
    assert kinds(timeline(file, **asked)) == found  # type: ignore[arg-type]
    assert kinds(events(file, **asked)) == found  # type: ignore[arg-type]


def test_links_too_are_those_known_at_the_date(file: RecordFile) -> None:
    (killing, conviction) = timeline(file, as_of=date(1992, 1, 1))
    assert killing.answered_by == (conviction.event.id,)
    assert conviction.reversed_by == ()
    assert timeline(file, as_of=date(1991, 1, 1))[0].answered_by == ()


def test_events_of_an_actor(file: RecordFile) -> None:
    (odo,) = file.find_actors("Odo Marr")
    assert kinds(events(file, actor=odo.id)) == ["pardon"]
    with pytest.raises(UnknownName):
        events(file, actor="a-00000000000000000000")
