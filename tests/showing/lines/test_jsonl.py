from __future__ import annotations

import json
from typing import Any

import pytest

from answerable.api import Record
from answerable.model.vocabulary import vocabulary
from answerable.showing.lines import jsonl
from answerable.showing.lines.answers import answer, parts
from tests.asking.made import DENIED


def plain(value: Any) -> Any:
    return json.loads(jsonl.encode(answer(value)))


def test_every_line_names_schema_and_vocabulary(record: Record) -> None:
    line = plain(record.timeline()[0])
    assert list(line)[:3] == ["schema", "vocabulary", "type"]
    assert (line["schema"], line["vocabulary"], line["type"]) == ("answerable/1", vocabulary().version, "event")


def test_a_claim_has_the_promised_names(record: Record) -> None:
    claim = record.claims(modality="denied")[0]
    line = plain(claim)
    assert line["type"] == "claim"
    assert {
        "id", "source", "kind", "modality", "speaker", "trigger", "arguments", "reader", "confidence"
    } <= set(line)  # fmt: skip
    assert line["trigger"] == {"start": 26, "end": 32, "quote": "killed"}
    assert line["speaker"] == {
        "name": "Joss Brand", "voice": "named", "start": 0, "end": 10, "quote": "Joss Brand",
        "cue": {"start": 11, "end": 17, "quote": "denied"},
    }  # fmt: skip
    assert [set(argument) for argument in line["arguments"]] == [{"role", "start", "end", "quote", "value"}] * 3
    text = record.text(claim.source)
    for argument in line["arguments"]:
        assert text[argument["start"] : argument["end"]] == argument["quote"]
    assert line["sentence"]["quote"] == DENIED


def test_the_outlets_own_voice_is_null(record: Record) -> None:
    line = plain(record.claims(speaker="outlet")[0])
    assert line["speaker"] == {
        "name": "", "voice": "outlet", "start": None, "end": None, "quote": None, "cue": None
    }  # fmt: skip


def test_an_event_has_the_promised_names(record: Record) -> None:
    line = plain(record.timeline()[0])
    assert {
        "id", "kind", "family", "happened", "known", "reported", "place", "roles", "status", "claims", "modality",
        "counts", "charge", "term", "sources", "happened_basis",
    } <= set(line)  # fmt: skip
    assert (line["happened"], line["known"], line["reported"]) == ("1990-03-10", "", "1990-03-11/1991-06-05")
    assert [set(role) for role in line["roles"]] == [{"role", "actor", "name", "modality", "said_by", "since"}] * 2
    assert len(line["answered_by"]) == 1


def test_a_link_has_the_promised_names(record: Record) -> None:
    page = record.case("killed Mara Lenz")
    line = plain(page)["links"][0]
    assert {"id", "from", "to", "relation", "evidence"} <= set(line)
    assert {line["from"], line["to"]} <= {page.act.event.id, *(step.event.id for step in page.steps)}


def test_a_page_falls_into_its_lines(record: Record) -> None:
    page = record.event(record.timeline()[0].event.id)
    assert [part.__struct_config__.tag for part in parts(answer(page))] == (
        ["event", "claim", "claim", "claim", "source", "source", "source", "link", "event"]
    )


def test_a_listing_says_what_it_holds(record: Record) -> None:
    items = list(map(answer, record.sources()))
    whole = json.loads(jsonl.encode_listing("source", items, {"as_of": "1995"}))
    assert (whole["type"], whole["of"], whole["as_of"], whole["count"]) == ("listing", "source", "1995", 8)
    assert [item["id"] for item in whole["items"]] == [source.id for source in record.sources()]


@pytest.mark.parametrize(
    ("ask", "tag"),
    [
        (lambda record: record.unanswered()[0], "finding"),
        (lambda record: record.disputed()[0], "dispute"),
        (lambda record: record.changes(since="1990"), "changes"),
        (lambda record: record.search("killed")[0], "hit"),
        (lambda record: record.chronology("killed")[0], "chronology_day"),
        (lambda record: record.actors()[0], "actor"),
        (lambda record: record.actor("Joss Brand"), "actor_page"),
        (lambda record: record.case("killed"), "case"),
        (lambda record: record.source(record.sources()[0].id), "source_page"),
        (lambda record: record.show(record.claims()[0].id), "passage"),
        (lambda record: record.followed(record.timeline()[0].event.id, days=9), "followed"),
        (lambda record: record.judgements()[0], "judgement"),
        (lambda record: vocabulary().kinds[0], "kind"),
    ],
)
def test_every_answer_has_a_shape(record: Record, ask: Any, tag: str) -> None:
    assert plain(ask(record))["type"] == tag


def test_what_is_no_noun_has_none() -> None:
    with pytest.raises(TypeError):
        answer(object())
