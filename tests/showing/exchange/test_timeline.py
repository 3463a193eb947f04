"""TimelineJS's own rules (timeline.knightlab.com/docs/json-format.html), since it has no reader outside a browser."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from answerable.api import Record
from answerable.asking.events.events import TimelineLine
from answerable.model.claim import Modality, Role
from answerable.model.event import Event, Family, RoleHolder, Status
from answerable.model.when import When
from answerable.showing.exchange.timeline import UNDATED, slide
from answerable.showing.lines.jsonl import event_line
from tests.showing.dossier.test_forms import elements


def slides(record: Record, tmp_path: Path) -> list[dict[str, Any]]:
    record.export(tmp_path / "out.json", format="timelinejs")
    held = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert held["scale"] == "human"
    return list(held["events"])


def test_every_event_with_a_place_in_time_is_a_slide(made: Record, tmp_path: Path) -> None:
    held = slides(made, tmp_path)
    told = [line for line in made.lines() if line["type"] == "event" and (line["happened"] or line["first_reported"])]
    assert [one["unique_id"] for one in held] == [line["id"] for line in told]
    assert [one["group"] == UNDATED for one in held] == [not line["happened"] for line in told]
    for one in held:
        days = [date(**one[name]) for name in ("start_date", "end_date") if name in one]
        assert days == sorted(days)
        assert one["text"]["headline"]


def test_a_slide_says_at_its_head_that_an_act_is_only_alleged() -> None:
    held = (RoleHolder(role=Role.VICTIM, actor="a-2", name="Mara Lenz"),)
    event = Event(
        id="e-1",
        kind="killing",
        family=Family.ACT,
        modality=Modality.ALLEGED,
        happened=When(edtf="1990-03-10"),
        status=Status.ALLEGED,
        roles=held,
    )
    told = slide(event_line(TimelineLine(event=event, label="Killing")))
    assert told["text"]["headline"].startswith("Alleged killing: ")
    assert "Mara Lenz" in told["text"]["headline"]


def test_its_texts_are_html_and_hold_no_markup_of_a_source(made: Record, tmp_path: Path) -> None:
    for one in slides(made, tmp_path):
        parsed = elements("".join([*one["text"].values(), one["display_date"]]).encode())
        assert {tag for tag, _ in parsed.found} <= {"p"}


def test_an_interval_that_is_open_has_its_known_end(tmp_path: Path) -> None:
    from tests.asking.made import Page, on

    page = Page("A mob burned the hall in Tarn.", "A hall", published=on("2001-01-01"))
    page.say("A mob burned the hall in Tarn.", "killing", "burned", place="Tarn", time=("in Tarn", "../1999"))
    from answerable.record.file import RecordFile

    with RecordFile.open(tmp_path / "open.answerable", create=True) as file:
        page.add_to(file)
        file.rebuild()
    with Record.at(tmp_path / "open.answerable") as record:
        (slide,) = slides(record, tmp_path)
    assert slide["start_date"] == {"year": 1999, "month": 12, "day": 31}
    assert slide["display_date"] == "by 1999"
    assert "end_date" not in slide


def test_an_event_without_a_date_stands_where_it_was_first_reported_and_says_so(tmp_path: Path) -> None:
    from answerable.record.file import RecordFile
    from tests.asking.made import Page, on

    page = Page("A mob burned the hall in Tarn.", "A hall", published=on("2001-01-01"))
    page.say("A mob burned the hall in Tarn.", "arson", "burned", place="Tarn")
    with RecordFile.open(tmp_path / "told.answerable", create=True) as file:
        page.add_to(file)
        file.rebuild()
    with Record.at(tmp_path / "told.answerable") as record:
        (slide,) = slides(record, tmp_path)
        (line,) = [line for line in record.lines() if line["type"] == "event"]
    assert (slide["display_date"], slide["group"]) == ("reported 1 Jan 2001", UNDATED)
    assert slide["start_date"] == {"year": 2001, "month": 1, "day": 1}
    assert (line["happened"], line["first_reported"], line["happened_by"]) == ("", "2001-01-01", "../2001-01-01")
