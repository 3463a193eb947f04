"""Wherever a place is shown, an inferred country is shown as inferred, with what it rests on."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from answerable.asking.cases.event_page import event
from answerable.asking.events.places import places
from answerable.asking.events.timeline import timeline
from answerable.model.event import Family
from answerable.record.file import RecordFile
from answerable.showing import pages, terminal
from answerable.showing.dossier.chronology import circumstances
from answerable.showing.edition.export import export
from answerable.showing.exchange import geojson
from answerable.showing.lines import jsonl
from answerable.showing.screen import Screen
from answerable.showing.workbench.charts import world
from tests.record.unplaced import unplaced

WHY = "Iran: every place that a text telling of it gives lies there, such as “Mahshahr”"


@pytest.fixture
def file(tmp_path: Path) -> Iterator[RecordFile]:
    with unplaced(tmp_path) as record:
        yield record


def _torture(file: RecordFile) -> str:
    (found,) = (each for each in file.events(kind="torture") if each.inferred is not None)
    return found.id


def test_in_the_terminal(file: RecordFile) -> None:
    stream = io.StringIO()
    pages.event(Screen(stream, width=200), event(file, _torture(file)))
    assert f"inferred  {WHY}" in stream.getvalue()
    lines = timeline(file, place="Iran", unplaced=True, family=Family.ACT)
    for inferred in (False, True):
        stream = io.StringIO()
        terminal.timeline(Screen(stream, width=200), lines, inferred=inferred)
        told = [line for line in stream.getvalue().splitlines() if "inferred: Iran" in line]
        assert len(told) == inferred
        assert all("Omid Rastin" in line for line in told)
    narrow = io.StringIO()
    terminal.timeline(Screen(narrow, width=60), lines, inferred=True)
    assert "inferred: Iran" in narrow.getvalue()


def test_in_a_dossier_and_in_exports(file: RecordFile) -> None:
    (line,) = (each for each in timeline(file, undated=True) if each.event.id == _torture(file))
    rows = {name: "".join(run.text for run in runs) for name, runs in circumstances(jsonl.event_line(line))}
    assert "Place" not in rows
    assert WHY in rows["Country, inferred"]
    made = json.loads(b"".join(geojson.chunks(jsonl.stamped(each) for each in export(file))))
    (feature,) = (each for each in made["features"] if each["id"] == _torture(file))
    assert feature["geometry"] is None
    assert feature["properties"]["inferred"]["country"] == "IR"


def test_on_the_map_on_wish_and_apart(file: RecordFile) -> None:
    found = places(file)
    assert [(one.name, one.number, one.families) for one in found.inferred] == [("Iran", 1, {"act": 1})]
    assert "inferred" not in world.draw(found.located).svg()
    both = world.draw(found.located, found.inferred).svg()
    assert both.count("inferred: Iran: 1") == 1
    assert both.count("stroke-dasharray") == 1
    assert both.count("<circle") == len(found.located) + 1
