from __future__ import annotations

import json
import runpy
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest

from answerable.api import Record
from answerable.showing import schema
from answerable.showing.lines.answers import answer
from answerable.showing.lines.lines import LINES, SCHEMA
from answerable.showing.lines.reports import REPORTS
from answerable.showing.lines.shapes import ANSWERS

DOCS = Path(__file__).parents[2] / "docs"


def test_the_document_is_current() -> None:
    assert (DOCS / "schema.md").read_text("utf-8") == schema.markdown(), (
        "write it again: python -m answerable.showing.schema > docs/schema.md"
    )


def test_names_that_other_programs_read_are_there_for_good() -> None:
    held = {kind.__struct_config__.tag: set(kind.__struct_encode_fields__) for kind in LINES}
    assert set(held) == {"scope", "source", "claim", "actor", "event", "link", "judgement", "finding"}
    assert held["claim"] >= {
        "id", "source", "kind", "modality", "speaker", "trigger", "arguments", "reader", "confidence"
    }  # fmt: skip
    assert held["event"] >= {
        "id", "kind", "family", "happened", "known", "reported", "place", "roles", "status", "claims"
    }  # fmt: skip
    assert held["link"] >= {"id", "from", "to", "relation", "evidence"}
    assert held["source"] >= {"id", "digest", "text_digest", "published", "copies"}
    assert SCHEMA == "answerable/1"


def test_every_field_is_described() -> None:
    definitions = schema.json_schema()["$defs"]
    for name, definition in definitions.items():
        for field, given in definition["properties"].items():
            assert field == "type" or given.get("description"), f"{name}.{field}"


def check(value: Any, definition: dict[str, Any], definitions: dict[str, Any]) -> None:
    """As much of JSON Schema as the schema uses."""
    if "$ref" in definition:
        check(value, definitions[definition["$ref"].rsplit("/", 1)[1]], definitions)
    elif "anyOf" in definition:
        if value is None:
            assert {"type": "null"} in definition["anyOf"]
            return
        check(value, next(one for one in definition["anyOf"] if one != {"type": "null"}), definitions)
    elif definition.get("type") == "object":
        for name in definition.get("required", ()):
            assert name in value
        for name, part in value.items():
            if "properties" in definition:
                check(part, definition["properties"][name], definitions)
    elif definition.get("type") == "array":
        for at, item in enumerate(value):
            known = definition.get("prefixItems", ())
            check(item, known[at] if at < len(known) else definition["items"], definitions)
    elif "enum" in definition:
        assert value in definition["enum"]
    else:
        kinds: dict[str, Any] = {"string": str, "integer": int, "number": (int, float), "boolean": bool}
        assert isinstance(value, kinds[definition["type"]])


def test_what_is_printed_keeps_to_the_schema(record: Record) -> None:
    definitions = schema.json_schema()["$defs"]
    names = {kind.__struct_config__.tag: kind.__name__ for kind in (*LINES, *ANSWERS, *REPORTS)}
    seen = set()
    pages = [
        record.event(record.timeline()[0].event.id),
        record.case("killed"),
        record.actor("Joss Brand"),
        record.show(record.claims()[0].id),
        record.source(record.sources()[0].id),
        record.followed(record.timeline()[0].event.id, days=900),
        *record.search("killed"),
        *record.disputed(),
        record.changes(since="1990"),
        *record.doctor(),
        record.verify(),
    ]
    for line in [*record.lines(), *(msgspec.to_builtins(answer(page)) for page in pages)]:
        plain = {name: part for name, part in line.items() if name not in ("schema", "vocabulary")}
        check(plain, {"$ref": f"#/$defs/{names[plain['type']]}"}, definitions)
        seen.add(plain["type"])
    assert seen >= {
        "source",
        "claim",
        "actor",
        "event",
        "link",
        "judgement",
        "finding",
        "case",
        "passage",
        "hit",
        "check",
    }


@pytest.mark.filterwarnings("ignore:.*found in sys.modules:RuntimeWarning")
def test_run_as_a_program(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["schema", "--json"])
    runpy.run_module("answerable.showing.schema", run_name="__main__")
    assert json.loads(capsys.readouterr().out)["title"] == SCHEMA
