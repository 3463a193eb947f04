"""The order in which somebody who opens a record sees its events."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from answerable.api import Record
from answerable.errors import BadQuestion
from answerable.model.event import Family, Number, Order
from answerable.model.when import UNKNOWN
from answerable.record.file import RecordFile
from answerable.record.queries.weighing import weight
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


ORDER = ["Lea Moss", "40 people", "Ivo Kern", "Rosa Hale", "villagers", "Nils Orr", "Ada Brill", "Emil Roth"]


def whom(record: RecordFile, **asked: object) -> list[str]:
    found = record.unanswered(order=Order.WEIGHT, **asked)  # type: ignore[arg-type]
    return [next(holder.name for holder in event.roles if holder.role == "victim") for event in found]


def test_gravity_then_sources_then_people_then_the_latest_and_last_what_is_told_in_passing(record: RecordFile) -> None:
    assert whom(record) == ORDER
    assert whom(record, as_of=DAY) == ORDER


@pytest.mark.parametrize("as_of", [None, DAY])
def test_a_part_of_the_list_is_that_part_of_it(record: RecordFile, as_of: date | None) -> None:
    assert whom(record, as_of=as_of, limit=3) == ORDER[:3]
    assert whom(record, as_of=as_of, limit=3, offset=2) == ORDER[2:5]
    assert whom(record, as_of=as_of, kind="killing", since=date(2020, 1, 1)) == ORDER[:4]
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


def test_what_names_nobody_and_has_neither_day_nor_number_comes_last_of_its_kind(record: RecordFile) -> None:
    told = next(event for event in record.unanswered(order=Order.WEIGHT) if event.kind == "killing")
    vague = replace(told, id="e-vague", roles=(), counts=(), numbers=(), happened=UNKNOWN, sources=told.sources + 1)
    assert weight(told) < weight(vague)
    assert weight(replace(vague, numbers=(Number(unit="killed", value="40 killed", rule="alike"),))) < weight(told)
