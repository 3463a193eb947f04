"""Each export of the bundled example, which real reporting is read into, against the rules of its standard."""

from __future__ import annotations

import csv
import json
import zipfile
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import geojson
import jsonschema_rs
import pytest

from answerable import example
from answerable.api import Record
from answerable.model.judgement import Verdict
from answerable.showing import schema
from tests.showing.exchange.test_web_annotation import annotated

FORMATS = {
    "jsonl": "out.jsonl",
    "csv": "out.zip",
    "geojson": "out.geojson",
    "timelinejs": "out.json",
    "csl": "out.csl.json",
}

CSL_TYPES = {"article", "article-magazine", "article-newspaper", "bill", "document", "legal_case", "report", "webpage"}
CSL_VARIABLES = {"id", "type", "title", "URL", "language", "container-title", "publisher", "genre", "note", "source"}
CSL_VARIABLES |= {"author", "issued", "accessed", "archive", "archive_location", "number", "abstract", "custom"}


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Record]]:
    """The example as it is read, and the same with something withheld."""
    folder = tmp_path_factory.mktemp("standards")
    with Record.at(folder / "r.answerable", create=True) as whole, example.folder() as documents:
        whole.read([documents], workers=0)
        whole.rebuild()
    (folder / "w.answerable").write_bytes((folder / "r.answerable").read_bytes())
    with Record.at(folder / "r.answerable") as whole, Record.at(folder / "w.answerable") as held:
        person = next(actor for actor in held.actors() if actor.type.value == "person")
        held.judge(Verdict.WITHHOLD, person.name, by="A. Tester", why="asked for it")
        yield [whole, held]


@pytest.fixture
def exported(records: list[Record], tmp_path: Path, request: pytest.FixtureRequest) -> list[Path]:
    """The files of one format: of the whole record, of its public edition, and of one that withholds."""
    found = []
    for number, (record, public) in enumerate(((records[0], False), (records[0], True), (records[1], True))):
        path = tmp_path / f"{number}{FORMATS[request.param]}"
        record.export(path, format=request.param, public=public)
        found.append(path)
    return found


def _read(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


@pytest.mark.parametrize("exported", ["jsonl"], indirect=True)
def test_every_line_keeps_to_the_json_schema(exported: list[Path]) -> None:
    """JSON Schema 2020-12."""
    whole = schema.json_schema()
    named = {kind: name for name, each in whole["$defs"].items() if name.endswith("Line") for kind in _types(each)}
    validators = {
        kind: jsonschema_rs.Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": whole["$defs"]})
        for kind, name in named.items()
    }
    for path in exported:
        seen = set()
        for line in path.read_text("utf-8").splitlines():
            plain = json.loads(line)
            seen.add(plain["type"])
            assert [str(each) for each in validators[plain["type"]].iter_errors(plain)] == []
        assert {"source", "claim", "actor", "event", "link"} <= seen


def _types(definition: dict[str, Any]) -> list[str]:
    told = definition["properties"].get("type", {})
    return list(told.get("enum", [told["const"]] if "const" in told else []))


@pytest.mark.parametrize("exported", ["csv"], indirect=True)
def test_every_table_is_as_wide_as_its_head_and_every_column_is_in_the_dictionary(exported: list[Path]) -> None:
    """RFC 4180."""
    for path in exported:
        with zipfile.ZipFile(path) as held:
            files = {name: held.read(name).decode("utf-8-sig") for name in held.namelist()}
        tables = {
            name: list(csv.reader(StringIO(text), strict=True)) for name, text in files.items() if name.endswith(".csv")
        }
        assert {"events.csv", "claims.csv", "sources.csv", "actors.csv"} <= tables.keys()
        told = "\n".join(text for name, text in files.items() if "dictionary" in name or "schema" in name)
        for name, rows in tables.items():
            assert {len(row) for row in rows} == {len(rows[0])}, name
            assert len(set(rows[0])) == len(rows[0]), name
            assert [column for column in rows[0] if column not in told] == []


@pytest.mark.parametrize("exported", ["geojson"], indirect=True)
def test_every_feature_keeps_to_rfc_7946(exported: list[Path]) -> None:
    for path in exported:
        held = geojson.loads(path.read_text("utf-8"))
        assert held.is_valid
        assert "crs" not in held
        placed = [one for one in held["features"] if one["geometry"] is not None]
        assert placed
        for one in held["features"]:
            assert one.is_valid
            assert {"type", "geometry", "properties"} <= one.keys()
            assert not {"coordinates", "geometries", "features"} & one.keys(), "section 7.1"
        for one in placed:
            longitude, latitude = one["geometry"]["coordinates"]
            assert -180 <= longitude <= 180
            assert -90 <= latitude <= 90


@pytest.mark.parametrize("exported", ["timelinejs"], indirect=True)
def test_every_slide_keeps_to_what_timeline_js_documents(exported: list[Path]) -> None:
    for path in exported:
        held = _read(path)
        assert held["events"]
        ids = [one["unique_id"] for one in held["events"]]
        assert len(ids) == len(set(ids))
        for one in held["events"]:
            assert {"headline", "text"} >= one["text"].keys()
            for name in ("start_date", "end_date"):
                day = one.get(name)
                if day is not None:
                    assert isinstance(day["year"], int | str)
                    assert "day" not in day or "month" in day
            assert "start_date" in one


@pytest.mark.parametrize("exported", ["csl"], indirect=True)
def test_every_item_keeps_to_the_schema_of_csl(exported: list[Path]) -> None:
    """csl-data.json 1.0.2: no further property, the types, the form of dates and names."""
    for path in exported:
        items = _read(path)
        assert items
        for item in items:
            assert item["type"] in CSL_TYPES
            assert item.keys() <= CSL_VARIABLES, item.keys() - CSL_VARIABLES
            for name, value in item.items():
                if name in ("issued", "accessed"):
                    assert value.keys() <= {"date-parts", "season", "circa", "literal", "raw"}
                    assert 1 <= len(value["date-parts"]) <= 2
                    assert all(1 <= len(parts) <= 3 for parts in value["date-parts"])
                elif name == "author":
                    assert all(each.keys() <= {"family", "given", "literal"} for each in value)
                elif name != "custom":
                    assert isinstance(value, str), name


def test_every_annotation_finds_its_words(records: list[Record], tmp_path: Path) -> None:
    """W3C Web Annotation: both selectors mean the same words."""
    for one in annotated(records[0], tmp_path / "out.jsonld"):
        text = records[0].text(one["target"]["source"]["canonical"].removeprefix("urn:answerable:"))
        quote, position = one["target"]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]


def test_followthemoney_keeps_every_value(records: list[Record], tmp_path: Path) -> None:
    pytest.importorskip("followthemoney", reason="it builds PyICU (CONTRIBUTING.md)")
    from tests.showing.exchange.test_followthemoney import entities

    found = entities(records[0], tmp_path)
    for proxy in found.values():
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                assert found[value].schema.is_a(prop.range)
