"""An export of some events holds lines of the whole record's export, and says which."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from answerable.api import Record
from answerable.errors import BadQuestion, UnknownName
from answerable.model.judgement import Verdict
from answerable.showing.exchange.exporters import EXPORTERS
from tests.asking.made import COUNTED, DENIED, claim_of

CONDITIONS: tuple[dict[str, Any], ...] = (
    {"kind": "killing"},
    {"family": "act"},
    {"family": "answer", "since": "1991"},
    {"place": "port alder"},
    {"actor": "Joss Brand", "until": "1991-06"},
    {"since": "1992-05", "until": "1992-05-31"},
    {"since": "1980", "undated": True},
    {"kind": "killing", "as_of": "1990-12-31"},
    {"kind": "genocide"},
)


def told(record: Record, **asked: Any) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    first, *others = record.lines(**asked)
    assert first["type"] == "scope"
    return first, others


@pytest.mark.parametrize("asked", CONDITIONS, ids=str)
def test_its_lines_are_those_of_the_whole_in_the_same_order(record: Record, asked: dict[str, Any]) -> None:
    scope, others = told(record, **asked)
    whole = list(record.lines(as_of=asked.get("as_of")))
    assert others == [line for line in whole if line in others]
    met = {line.event.id for line in record.events(**{k: v for k, v in asked.items() if k != "undated"})}
    events = {line["id"] for line in others if line["type"] == "event"}
    assert events == met if not asked.get("undated") else events >= met
    assert scope["events"] == len(events)


@pytest.mark.parametrize("asked", CONDITIONS, ids=str)
def test_what_its_events_rest_on_is_there_and_nothing_else(record: Record, asked: dict[str, Any]) -> None:
    _, others = told(record, **asked)
    ids = {kind: {line["id"] for line in others if line["type"] == kind} for kind in ("source", "claim", "actor")}
    events = {line["id"]: line for line in others if line["type"] == "event"}
    links = [line for line in others if line["type"] == "link"]
    rests = {claim for event in events.values() for claim in event["claims"]}
    rests |= {evidence["claim"] for link in links for evidence in link["evidence"]}
    assert ids["claim"] == rests
    assert ids["source"] == {line["source"] for line in others if line["type"] == "claim"}
    assert ids["actor"] == {role["actor"] for event in events.values() for role in event["roles"]} - {""}
    for link in links:
        assert {link["from"], link["to"]} <= set(events)
    for finding in others:
        assert finding["type"] != "finding" or finding["event"] in events


def test_an_act_is_not_silent_because_its_answer_was_left_out(record: Record) -> None:
    _, others = told(record, kind="killing")
    (killing,) = [line for line in others if line["type"] == "event"]
    assert len(killing["answered_by"]) == 1
    assert not [line for line in others if line["type"] in ("link", "finding")]
    _, both = told(record, actor="Joss Brand")
    assert {(line["relation"], line["effect"]) for line in both if line["type"] == "link"} == {
        ("answers", ""), ("reverses", "punishment_lifted")
    }  # fmt: skip


def test_it_says_what_it_is_restricted_to(record: Record) -> None:
    scope, _ = told(record, actor="Joss Brand", kind="killing", place="Port Alder", since="1990", until="1990-12")
    assert scope["text"].startswith(
        "Only events of the kind killing, with Joss Brand, in Port Alder, since 1990-01-01, until 1990-12-31"
    )
    assert (scope["actor_name"], scope["kind"], scope["place"]) == ("Joss Brand", "killing", "Port Alder")
    assert (scope["since"], scope["until"], scope["undated"]) == ("1990-01-01", "1990-12-31", False)
    assert scope["actor"] == record.actor("Joss Brand").actor.id


def test_without_a_condition_there_is_nothing_to_say(record: Record) -> None:
    assert list(record.lines(undated=True)) == list(record.lines())
    assert not [line for line in record.lines() if line["type"] == "scope"]


def test_what_is_asked_wrongly(record: Record, tmp_path: Path) -> None:
    with pytest.raises(UnknownName):
        record.export(tmp_path / "a", kind="frowning")
    with pytest.raises(UnknownName):
        record.export(tmp_path / "a", actor="Nobody Here")
    with pytest.raises(BadQuestion):
        record.export(tmp_path / "a", family="feud")
    assert not (tmp_path / "a").exists()


@pytest.fixture
def own(own_path: Path) -> Any:
    with Record.at(own_path) as held:
        yield held


def test_public_it_is_the_public_editions(own: Record) -> None:
    own.judge(Verdict.WITHHOLD, "Joss Brand", by="A. Tester", why="asked for")
    own.judge(Verdict.WITHHOLD, claim_of(own._file, COUNTED, "bombing").id, by="A. Tester", why="asked for")
    whole = list(own.lines(public=True))
    for asked in ({"actor": "Joss Brand"}, {"kind": "bombing"}, {"family": "act"}):
        scope, others = told(own, public=True, **asked)
        assert others
        assert all(line in whole for line in others)
        text = json.dumps([scope, *others])
        for gone in ("Joss", "Brand", COUNTED, "90 killed"):
            assert gone not in text
    scope, _ = told(own, public=True, actor="Joss Brand")
    assert scope["actor_name"] == "[withheld 1]"
    assert scope["actor"] not in (own.actor("Joss Brand").actor.id, "")
    assert scope["redacted"]


def test_an_event_that_meets_it_only_by_what_is_withheld_is_left_out(own: Record) -> None:
    denied = claim_of(own._file, DENIED, "killing")
    event = own.event(denied.id).line.event
    for claim in set(event.claims) - {denied.id}:
        own.judge(Verdict.WITHHOLD, claim, by="A. Tester", why="asked for")
    assert told(own, actor="Joss Brand", kind="killing")[0]["events"] == 1
    assert told(own, actor="Joss Brand", kind="killing", public=True)[0]["events"] == 0
    assert told(own, actor="Mara Lenz", kind="killing", public=True)[0]["events"] == 1


@pytest.mark.parametrize("name", [one.name for one in EXPORTERS])
def test_every_format_holds_these_events_only(record: Record, tmp_path: Path, name: str) -> None:
    path = tmp_path / ("out.zip" if name == "csv" else "out")
    number = record.export(path, format=name, kind="torture")
    lines = [line["type"] for line in record.lines(kind="torture")]
    each = {"geojson": "event", "timelinejs": "event", "csl": "source", "bibtex": "source"}
    written = {"jsonl": len(lines), "csv": len(lines), **{form: lines.count(one) for form, one in each.items()}}
    assert number == written.get(name, number)
    said = "Only events of the kind torture"
    if name == "csv":
        with zipfile.ZipFile(path) as archive:
            (scope,) = csv.DictReader(io.StringIO(archive.read("scopes.csv").decode("utf-8-sig")))
            assert scope["text"].startswith(said)
            assert b"scopes" in archive.read("data_dictionary.csv")
            assert len(archive.read("events.csv").splitlines()) == 2
        return
    text = path.read_text("utf-8")
    assert "Ilan Voss" in text or name in ("csl", "bibtex")
    assert "Mara" not in text
    assert (said in text) == (name in ("jsonl", "geojson", "timelinejs", "annotations"))
    if name in ("geojson", "timelinejs", "annotations"):
        held = json.loads(text)
        words = ("torture", "Ilan Voss", "Drum Hill", "2 August 1992")
        items = held.get("features") or held.get("events") or held["first"]["items"]
        assert number == len(items) == (len(words) if name == "annotations" else 1)
    if name == "followthemoney":
        assert number == len(text.splitlines())


def test_the_tables_of_the_whole_have_no_scope(record: Record, tmp_path: Path) -> None:
    record.export(tmp_path / "out", format="csv")
    assert not (tmp_path / "out" / "scopes.csv").exists()
    assert "scopes" not in (tmp_path / "out" / "data_dictionary.csv").read_text("utf-8-sig")
