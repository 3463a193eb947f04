from __future__ import annotations

import re
from dataclasses import replace

from lxml import etree

from answerable.api import Record
from answerable.asking.events.events import TimelineLine
from answerable.model.claim import Modality
from answerable.model.event import Event, Family, Status
from answerable.model.when import Basis, When
from answerable.showing.chart import follow_through
from answerable.showing.edition.holdings import Holdings
from answerable.showing.lines.jsonl import event_line
from answerable.showing.lines.lines import EventLine

_KINDS = {Family.ACT: "killing", Family.ANSWER: "charge", Family.REVERSAL: "pardon", Family.CONTEXT: "election"}


def event(name: str, family: Family, edtf: str, status: Status = Status.SINGLE_SOURCE) -> EventLine:
    kind = _KINDS[family]
    when = When(edtf=edtf, basis=Basis.STATED)
    made = Event(id=name, kind=kind, family=family, modality=Modality.HAPPENED, happened=when, status=status)
    return event_line(TimelineLine(event=replace(made, place="<b>Tarn</b>"), label="<i>A killing</i>"))


def drawn(*events: EventLine) -> etree._Element:
    numbers = {one.id: number for number, one in enumerate(events, start=1)}
    return etree.fromstring(follow_through(events, (), numbers))


def numbers_of(tree: etree._Element) -> dict[str, float]:
    texts = tree.iterfind(".//{*}text[@font-size='9']")
    return {str(text.text): float(text.get("x") or 0) for text in texts}


def test_every_dated_event_stands_in_its_order_on_the_line() -> None:
    tree = drawn(
        event("e-1", Family.ACT, "1990-03-10"),
        event("e-2", Family.ANSWER, "1991"),
        event("e-3", Family.ANSWER, ""),
        event("e-4", Family.REVERSAL, "1995-01-19"),
        event("e-5", Family.CONTEXT, "1996/.."),
        event("e-6", Family.ACT, "../1989"),
    )
    places = numbers_of(tree)
    assert sorted(places, key=places.__getitem__) == ["6", "1", "2", "4", "5"]
    lanes = [text.text for text in tree.iterfind(".//{*}text") if text.get("x") == "0"]
    assert lanes == ["Acts", "Answers", "Reversals", "Other"]
    shapes = [len(tree.findall(f".//{{*}}{name}")) for name in ("circle", "rect")]
    assert shapes == [3, 1]


def test_no_two_markers_cover_each_other() -> None:
    tree = drawn(*(event(f"e-{n}", Family.ANSWER, "2001-01-31") for n in range(5)), event("e-9", Family.ACT, "1988"))
    places = {(rect.get("x"), rect.get("y")) for rect in tree.iterfind(".//{*}rect")}
    assert len(places) == 5


def test_what_is_only_alleged_is_hollow() -> None:
    tree = drawn(event("e-1", Family.ACT, "1990", Status.ALLEGED), event("e-2", Family.ACT, "1992"))
    assert {circle.get("fill") for circle in tree.iterfind(".//{*}circle")} == {"#ffffff", "#1b1d21"}


def test_one_day_is_a_line_of_time_too() -> None:
    tree = drawn(event("e-1", Family.ACT, "1990-03-10"), event("e-2", Family.ANSWER, "1990-03-10"))
    assert len(set(numbers_of(tree).values())) == 1
    assert any(text.text == "1990-03-10" for text in tree.iterfind(".//{*}text"))


def test_nothing_is_drawn_of_one_event() -> None:
    assert follow_through([event("e-1", Family.ACT, "1990")], (), {"e-1": 1}) == ""
    assert follow_through([event("e-1", Family.ACT, ""), event("e-2", Family.ACT, "")], (), {"e-1": 1, "e-2": 2}) == ""


def test_it_holds_no_word_of_a_source_and_ties_what_is_linked(record: Record) -> None:
    held = Holdings.of(record.lines())
    (act,) = [line for line in held.events.values() if line.kind == "killing"]
    case = held.case(act.id)
    numbers = {one.id: number for number, one in enumerate(case, start=1)}
    svg = follow_through(case, held.links, numbers)
    tree = etree.fromstring(svg)
    ties = [path for path in tree.iterfind(".//{*}path") if path.get("fill") == "none"]
    assert len(ties) == 2
    for text in (*(source.title for source in held.sources.values()), "Brand", "Lenz", "Alder"):
        assert text not in svg
    assert not re.search(r"<(script|a|image|foreignObject|style)\b", svg)
