from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from answerable.api import Record
from answerable.errors import BadQuestion
from answerable.model.claim import Claim, Reading
from answerable.model.judgement import Judgement, Verdict
from answerable.record import RecordFile
from tests.asking.made import CONVICTED, COUNTED, DENIED, Page, claim_of, pages
from tests.record.derived.test_versions import DATED, FIRST

Lines = dict[str, list[dict[str, Any]]]


def exported(record: Record, **asked: Any) -> Lines:
    found: Lines = defaultdict(list)
    for line in record.lines(**asked):
        found[line["type"]].append(line)
    return found


def test_every_noun_in_a_stable_order(record: Record) -> None:
    lines = list(record.lines())
    assert list(dict.fromkeys(line["type"] for line in lines)) == [
        "source", "claim", "actor", "event", "link", "judgement", "finding"
    ]  # fmt: skip
    assert list(record.lines()) == lines
    found = exported(record)
    assert {name: len(held) for name, held in found.items()} == {
        "source": 8, "claim": 9, "actor": record.counts()["actors"], "event": 5, "link": 2, "judgement": 2, "finding": 2
    }  # fmt: skip
    assert not any(line["redacted"] for line in lines)


def test_every_id_that_a_line_names_is_there(record: Record) -> None:
    found = exported(record)
    ids = {kind: {line["id"] for line in held} for kind, held in found.items()}
    for claim in found["claim"]:
        assert claim["source"] in ids["source"]
    for event in found["event"]:
        assert set(event["claims"]) <= ids["claim"]
        assert {role["actor"] for role in event["roles"]} - {""} <= ids["actor"]
        assert {*event["answered_by"], *event["reversed_by"]} <= ids["event"]
    for link in found["link"]:
        assert {link["from"], link["to"]} <= ids["event"]
    for finding in found["finding"]:
        assert finding["event"] in ids["event"]
        assert finding["as_of"] == "1995-01-20"


def test_at_a_date_nothing_later_is_told(record: Record) -> None:
    found = exported(record, as_of="1990-12-31")
    assert len(found["source"]) == 2
    assert [event["kind"] for event in found["event"]] == ["killing"]
    assert not found["event"][0]["answered_by"]
    assert found["link"] == []
    assert {actor["name"] for actor in found["actor"]} == {"Joss Brand", "Mara Lenz"}
    assert [finding["as_of"] for finding in found["finding"]] == ["1990-12-31"]
    told = {source["id"] for source in found["source"]}
    assert {claim["source"] for claim in found["claim"]} <= told


def test_without_anything_withheld_a_public_edition_is_the_same(record: Record) -> None:
    assert list(record.lines(public=True)) == list(record.lines())


def judge(record: Record, verdict: Verdict, about: str) -> Judgement:
    return record.judge(verdict, about, by="A. Tester", why="asked for")


@pytest.fixture
def own(own_path: Path) -> Any:
    with Record.at(own_path) as record:
        yield record


def test_a_withheld_name_is_a_pseudonym_everywhere_and_the_rest_stays(own: Record) -> None:
    judge(own, Verdict.WITHHOLD, "Mara Lenz")
    found = exported(own, public=True)
    text = json.dumps(found, ensure_ascii=False)
    assert "Mara" not in text
    assert "Lenz" not in text
    assert "Joss Brand" in text
    (killing,) = [event for event in found["event"] if event["kind"] == "killing"]
    assert [role["name"] for role in killing["roles"]] == ["Joss Brand", "[withheld 1]"]
    claim = next(c for c in found["claim"] if c["modality"] == "denied")
    assert claim["redacted"]
    assert claim["sentence"]["quote"] == DENIED.replace("Mara Lenz", "[withheld 1]")
    assert (claim["sentence"]["start"], claim["sentence"]["end"]) == (None, None)
    victim = next(part for part in claim["arguments"] if part["role"] == "victim")
    assert victim == {"role": "victim", "start": None, "end": None, "quote": "[withheld 1]", "value": "[withheld 1]"}
    assert claim["trigger"]["start"] is not None
    assert [judgement["verdict"] for judgement in found["judgement"]] == ["link", "link"]
    assert not next(event for event in found["event"] if event["kind"] == "torture")["redacted"]


def test_ids_cannot_be_made_again_from_a_guess_and_stay_from_edition_to_edition(own: Record) -> None:
    plain = exported(own)
    judge(own, Verdict.WITHHOLD, "Mara Lenz")
    first = exported(own, public=True)
    judge(own, Verdict.WITHHOLD, "Odo Marr")
    second = exported(own, public=True)
    for kind in ("claim", "actor", "event", "link"):
        before, once, twice = ({line["id"] for line in edition[kind]} for edition in (plain, first, second))
        assert not before & once
        assert once == twice
    assert "[withheld 2]" in json.dumps(second)
    ids = {event["id"] for event in second["event"]}
    assert all({link["from"], link["to"]} <= ids for link in second["link"])


def test_no_digest_of_a_short_document_confirms_a_guess(own: Record) -> None:
    long = Page("It rained in the town. " * 100, "Rain")
    own._file.add(long.source, long.data, long.text, Reading(source=long.source.id, reader="by-hand/1"))
    own.rebuild()
    assert all(line["digest"] and line["text_digest"] and line["size"] for line in exported(own)["source"])
    judge(own, Verdict.WITHHOLD, "Mara Lenz")
    found = {line["title"]: line for line in exported(own, public=True)["source"]}
    told = {title: (line["digest"], line["text_digest"], line["size"], line["length"]) for title, line in found.items()}
    source = long.source
    assert told.pop("Rain") == (source.digest, source.text_digest, source.size, source.length)
    assert set(told.values()) == {("", "", 0, 0)}
    assert all(line["redacted"] for title, line in found.items() if title != "Rain")
    text = json.dumps(exported(own, public=True))
    assert not any(page.source.digest in text for page in pages())


def test_an_undone_judgement_withholds_nothing(own: Record) -> None:
    made = judge(own, Verdict.WITHHOLD, "Mara Lenz")
    judge(own, Verdict.UNDO, made.id)
    found = exported(own, public=True)
    assert "Mara Lenz" in json.dumps(found)
    assert [judgement["verdict"] for judgement in found["judgement"]] == ["link", "link"]


def test_a_withheld_claim_takes_what_only_it_says_with_it(own: Record) -> None:
    claim = claim_of(own._file, COUNTED, "bombing")
    judge(own, Verdict.WITHHOLD, claim.id)
    found = exported(own, public=True)
    text = json.dumps(found)
    assert "90 killed" not in text
    assert COUNTED not in text
    (bombing,) = [event for event in found["event"] if event["kind"] == "bombing"]
    assert [count["value"] for count in bombing["counts"]] == ["120 killed"]
    assert (bombing["status"], bombing["sources"], len(bombing["claims"])) == ("single_source", 1, 1)
    assert len(found["source"]) == 8


def test_a_withheld_source_takes_its_claims_events_and_links_with_it(own: Record) -> None:
    source = own.source(claim_of(own._file, CONVICTED, "conviction").source).source
    judge(own, Verdict.WITHHOLD, source.id)
    found = exported(own, public=True)
    text = json.dumps(found)
    for gone in (source.id, source.digest, CONVICTED, source.location):
        assert gone not in text
    assert sorted(event["kind"] for event in found["event"]) == ["bombing", "killing", "pardon", "torture"]
    assert found["link"] == []
    assert len(found["source"]) == 7
    (killing,) = [event for event in found["event"] if event["kind"] == "killing"]
    assert not killing["answered_by"]
    assert len(killing["claims"]) == 2


def test_what_a_withheld_source_answered_is_not_called_silence(own: Record) -> None:
    source = claim_of(own._file, CONVICTED, "conviction").source
    judge(own, Verdict.WITHHOLD, source)
    found = exported(own, public=True)
    killing = next(event["id"] for event in found["event"] if event["kind"] == "killing")
    assert killing not in {finding["event"] for finding in found["finding"]}


def test_a_withheld_claim_that_a_newer_reading_replaced_stops_the_edition(own: Record) -> None:
    claim = claim_of(own._file, COUNTED, "bombing")
    judge(own, Verdict.WITHHOLD, claim.id)
    page = next(page for page in pages() if page.claims[0].id == claim.id)
    newer = tuple(
        Claim.make(
            source=c.source, kind=c.kind, trigger=c.trigger, sentence=c.sentence, reader="by-hand/2", confidence=0.8
        )
        for c in page.claims
    )
    own._file.add(page.source, page.data, page.text, Reading(source=page.source.id, reader="by-hand/2", claims=newer))
    own.rebuild()
    with pytest.raises(BadQuestion, match="newer reading"):
        list(own.lines(public=True))
    assert list(own.lines())


def test_csv_is_as_public(own: Record, tmp_path: Path) -> None:
    judge(own, Verdict.WITHHOLD, "Mara Lenz")
    own.export(tmp_path / "public", format="csv", public=True)
    for table in (tmp_path / "public").iterdir():
        assert b"Lenz" not in table.read_bytes()


def test_what_a_withheld_claim_of_an_older_version_said_is_not_told_as_of_its_days(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    with RecordFile.open(path, create=True) as held:
        for one in (FIRST, DATED):
            held.add(*one.parts)
        held.rebuild()
    with Record.at(path) as record:
        assert "Ana Lopes" in json.dumps(exported(record, as_of="2011-05-08", public=True))
        judge(record, Verdict.WITHHOLD, FIRST.reading.claims[0].id)
        found = exported(record, as_of="2011-05-08", public=True)
    assert found["event"] == []
    assert "Ana Lopes" not in json.dumps(found["claim"])
