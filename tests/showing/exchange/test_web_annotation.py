"""The rules of the W3C Web Annotation Data Model (Recommendation of 23 February 2017) that concern us."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from answerable.api import Record
from answerable.model.judgement import Verdict

MOTIVATIONS = {"classifying", "identifying", "describing", "tagging", "linking"}


def annotated(record: Record, path: Path, **asked: Any) -> list[dict[str, Any]]:
    record.export(path, format="annotations", **asked)
    held = json.loads(path.read_text("utf-8"))
    assert held["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert held["type"] == "AnnotationCollection"
    page = held["first"]
    assert page["type"] == "AnnotationPage"
    assert urlsplit(held["id"]).scheme == urlsplit(page["id"]).scheme == "urn"
    assert held["id"] != page["id"]
    assert page["partOf"] == held["id"]
    assert held["total"] == len(page["items"])
    return list(page["items"])


def test_each_has_what_the_model_requires(made: Record, tmp_path: Path) -> None:
    held = annotated(made, tmp_path / "out.jsonld")
    ids = [one["id"] for one in held]
    assert len(ids) == len(set(ids))
    for one in held:
        assert one["type"] == "Annotation"
        assert one["motivation"] in MOTIVATIONS
        assert urlsplit(one["id"]).scheme == "urn"
        target = one["target"]
        assert target["type"] == "SpecificResource"
        assert urlsplit(target["source"]["id"]).scheme in ("http", "https", "urn")
        for body in one["body"]:
            assert body["purpose"] in MOTIVATIONS
            assert ("value" in body) == (body["type"] == "TextualBody")
            assert (body["purpose"] == "linking") == (body["type"] == "SpecificResource")
            if body["type"] == "SpecificResource":
                assert body["source"] in ids


def test_both_selectors_find_the_same_words_in_the_working_text(made: Record, tmp_path: Path) -> None:
    held = annotated(made, tmp_path / "out.jsonld")
    assert len(held) > made.counts()["claims"]
    for one in held:
        text = made.text(one["target"]["source"]["canonical"].removeprefix("urn:answerable:"))
        quote, position = one["target"]["selector"]
        assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
        assert text[position["start"] : position["end"]] == quote["exact"]
        if "prefix" in quote:
            around = quote["prefix"] + quote["exact"] + quote["suffix"]
            assert text[position["start"] - len(quote["prefix"]) :].startswith(around)


def test_changed_words_have_no_position(own_path: Path, tmp_path: Path) -> None:
    with Record.at(own_path) as record:
        record.judge(Verdict.WITHHOLD, "Mara Lenz", by="A. Tester", why="asked for it")
        held = annotated(record, tmp_path / "out.jsonld", public=True)
    changed = [one for one in held if "[withheld 1]" in one["target"]["selector"][0]["exact"]]
    assert changed
    assert all(len(one["target"]["selector"]) == 1 for one in changed)
    assert any(len(one["target"]["selector"]) == 2 for one in held)
