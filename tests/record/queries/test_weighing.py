"""The order in which somebody who opens a record sees its events."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from answerable.api import Record
from answerable.errors import BadQuestion
from answerable.model.claim import Modality
from answerable.model.event import Event, Family, Number, Order
from answerable.model.when import UNKNOWN, Basis, When
from answerable.record.file import RecordFile
from answerable.record.queries.weighing import followed, points, weight
from tests.asking.made import Page, on

DAY = date(2021, 12, 31)


def tell(record: RecordFile, number: int, sentence: str, kind: str, trigger: str, **roles: object) -> None:
    """One page with one claim of 2021; pages with one number are of one outlet."""
    page = Page(f"{sentence}\n", f"Page {sentence[:30]} {number}", f"Outlet {number}", on("2021-05-04"))
    page.say(sentence, kind, trigger, **roles).add_to(record)  # type: ignore[arg-type]


@pytest.fixture
def record(tmp_path: Path) -> RecordFile:
    made = RecordFile.open(tmp_path / "r.answerable", create=True)
    may, june = ("3 May 2021", "2021-05-03"), ("3 June 2020", "2020-06-03")
    told = "Guards threatened Ada Brill in Tarn on 3 May 2021."
    tell(made, 1, told, "threat", "threatened", victim="Ada Brill", place="Tarn", time=may)
    told = "Police shot dead Emil Roth in Sand Cove in 1962."
    tell(made, 1, told, "killing", "shot dead", victim="Emil Roth", place="Sand Cove", time=("1962", "1962"))
    tell(made, 1, "Somebody had killed villagers.", "killing", "killed", victim="villagers")
    told = "Soldiers killed Rosa Hale in Fell on 3 June 2020."
    tell(made, 1, told, "killing", "killed", victim="Rosa Hale", place="Fell", time=june)
    told = "Soldiers killed Ivo Kern in Stone Ford on 3 May 2021."
    tell(made, 1, told, "killing", "killed", victim="Ivo Kern", place="Stone Ford", time=may)
    told = "Soldiers killed 40 people in Ashmere on 3 June 2020."
    count = ("40 people", "40 killed")
    tell(made, 1, told, "killing", "killed", victim="40 people", count=count, place="Ashmere", time=june)
    for number, verb in enumerate(("tortured", "beat and tortured"), start=1):
        told = f"Guards {verb} Nils Orr in Wick on 3 June 2020."
        tell(made, number, told, "torture", "tortured", victim="Nils Orr", place="Wick", time=june)
    for number, verb in enumerate(("killed", "shot and killed"), start=1):
        told = f"Guards {verb} Lea Moss in Low Mill on 3 June 2020."
        tell(made, number, told, "killing", "killed", victim="Lea Moss", place="Low Mill", time=june)
    made.rebuild()
    return made


ORDER = ["Lea Moss", "Nils Orr", "40 people", "Ivo Kern", "Rosa Hale", "Ada Brill", "Emil Roth", "villagers"]


def whom(record: RecordFile, **asked: object) -> list[str]:
    found = record.unanswered(order=Order.WEIGHT, **asked)  # type: ignore[arg-type]
    return [next(holder.name for holder in event.roles if holder.role == "victim") for event in found]


def test_the_grave_the_often_told_the_many_and_the_latest_come_first_what_is_vague_or_told_in_passing_late(
    record: RecordFile,
) -> None:
    assert whom(record) == ORDER
    assert whom(record, as_of=DAY) == ORDER


@pytest.mark.parametrize("as_of", [None, DAY])
def test_a_part_of_the_list_is_that_part_of_it(record: RecordFile, as_of: date | None) -> None:
    assert whom(record, as_of=as_of, limit=3) == ORDER[:3]
    assert whom(record, as_of=as_of, limit=3, offset=2) == ORDER[2:5]
    late = ["Lea Moss", "40 people", "Ivo Kern", "Rosa Hale"]
    assert whom(record, as_of=as_of, kind="killing", since=date(2020, 1, 1)) == late
    assert whom(record, as_of=as_of, place="Fell") == ["Rosa Hale"]


@pytest.mark.parametrize("as_of", [None, DAY])
def test_events_are_in_the_same_order(record: RecordFile, as_of: date | None) -> None:
    found = list(record.events(order=Order.WEIGHT, as_of=as_of))
    assert [event.id for event in found] == [event.id for event in record.unanswered(order=Order.WEIGHT, as_of=as_of)]
    assert list(record.events(order=Order.WEIGHT, as_of=as_of, limit=2, offset=3)) == found[3:5]
    assert list(record.events(order=Order.WEIGHT, as_of=as_of, family=Family.ANSWER)) == []
    by_time = list(record.events(as_of=as_of))
    assert sorted(found, key=lambda event: event.id) == sorted(by_time, key=lambda event: event.id)
    assert found != by_time


def test_who_asks_says_which_order(record: RecordFile) -> None:
    path = record.path
    record.close()
    with Record.at(path) as opened:
        assert [line.event.id for line in opened.events()] == [each.line.event.id for each in opened.unanswered()]
        by_time = [each.line.event.happened.edtf for each in opened.unanswered(order="time")]
        assert by_time[0] == "1962"
        assert by_time[-1] == ""
        with pytest.raises(BadQuestion, match="no order"):
            opened.unanswered(order="length")


@pytest.fixture
def told(record: RecordFile) -> Event:
    """Soldiers killed Rosa Hale in Fell on 3 June 2020, as one source says."""
    return next(event for event in record.events(place="Fell"))


def test_points_are_read_off_the_event_and_add_up(told: Event) -> None:
    each = points(told)
    assert {name for name, given in each.items() if given} == {"gravity", "date", "place", "whom"}
    assert weight(told) == sum(each.values())


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        ({"sources": 2}, "sources"),
        ({"claims": ("c-1", "c-2", "c-3")}, "claims"),
        ({"numbers": (Number(unit="killed", value="40 killed", rule="alike"),)}, "people"),
        ({"numbers": (Number(unit="killed", value="1000.. killed", rule="alike"),)}, "people"),
    ],
)
def test_it_weighs_more(told: Event, changed: dict[str, Any], what: str) -> None:
    more = replace(told, **changed)
    assert points(more)[what] > points(told)[what]
    assert weight(more) > weight(told)


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        ({"kind": "threat"}, "gravity"),
        ({"happened": When(edtf="2020", basis=Basis.STATED)}, "date"),
        ({"happened": UNKNOWN}, "date"),
        ({"happened": When(edtf="2018", basis=Basis.STATED)}, "in passing"),
        ({"place": ""}, "place"),
        ({"roles": ()}, "whom"),
        ({"modality": Modality.ALLEGED}, "not stated as done"),
        ({"happened": UNKNOWN, "roles": ()}, "nothing to know it by"),
    ],
)
def test_it_weighs_less(told: Event, changed: dict[str, Any], what: str) -> None:
    less = replace(told, **changed)
    assert points(less)[what] < points(told)[what]
    assert weight(less) < weight(told)


def test_what_many_sources_tell_long_after_is_no_remark_in_passing(told: Event) -> None:
    old = replace(told, happened=When(edtf="1988-06", basis=Basis.STATED))
    assert points(replace(old, sources=6))["in passing"] > points(old)["in passing"]


def test_a_total_of_people_past_counting_does_not_outweigh_what_is_known_in_full(told: Event) -> None:
    many = Number(unit="killed", value="2000000.. killed", rule="alike")
    total = replace(told, roles=(), place="", happened=UNKNOWN, numbers=(many,))
    full = replace(told, sources=2, claims=("c-1", "c-2", "c-3"))
    assert weight(full) > weight(total)


def test_what_is_tied_to_it_adds_less_and_less() -> None:
    assert followed(0) == 0
    assert followed(1) > 0
    assert followed(2) - followed(1) < followed(1)
    assert followed(100) == followed(3)


def test_of_two_alike_the_one_that_was_answered_comes_first(tmp_path: Path) -> None:
    may, day = ("3 May 2021", "2021-05-03"), on("2021-12-04")
    trial = "A court convicted Lew Brandt on 3 December 2021 of killing Ivo Kern."
    with RecordFile.open(tmp_path / "r.answerable", create=True) as made:
        for number, (victim, place) in enumerate((("Rosa Hale", "Fell"), ("Ivo Kern", "Stone Ford"))):
            said = f"Lew Brandt killed {victim} in {place} on 3 May 2021."
            tell(
                made, number, said, "killing", "killed", perpetrator="Lew Brandt", victim=victim, place=place, time=may
            )
        made.rebuild()
        alike = list(made.events(order=Order.WEIGHT, family=Family.ACT))
        assert weight(alike[0]) == weight(alike[1])
        page = Page(f"{trial}\n", "The verdict", "Outlet 3", day)
        page.say(
            trial,
            "conviction",
            "convicted",
            actor="A court",
            recipient="Lew Brandt",
            charge="killing Ivo Kern",
            time=("3 December 2021", "2021-12-03"),
        ).say(trial, "killing", "killing", perpetrator="Lew Brandt", victim="Ivo Kern").add_to(made)
        made.rebuild()
        for known in (None, DAY):
            found = list(made.events(order=Order.WEIGHT, family=Family.ACT, as_of=known))
            assert [event.place for event in found] == ["Stone Ford", "Fell"]
        kept = dict(made._connection.execute("SELECT event, weight FROM event_weights"))
        assert kept[found[0].id] == pytest.approx(weight(found[0]) + followed(1))
        assert kept[found[1].id] == pytest.approx(weight(found[1]))
