"""FollowTheMoney reads what we write, with its own model, and changes nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from answerable.api import Record
from answerable.record.file import RecordFile
from tests.asking.made import CONVICTED, KILLED, Page, on
from tests.showing.dossier.made import HOSTILE_NAME

followthemoney: Any = pytest.importorskip(
    "followthemoney", reason="it builds PyICU: apt-get install g++ pkg-config libicu-dev python3-dev, then tools/check"
)
model, EntityProxy = followthemoney.model, followthemoney.proxy.EntityProxy


def entities(record: Record, tmp_path: Path) -> dict[str, Any]:
    record.export(tmp_path / "out.ftm.json", format="followthemoney")
    found: dict[str, Any] = {}
    for line in (tmp_path / "out.ftm.json").read_text("utf-8").splitlines():
        data: dict[str, Any] = json.loads(line)
        proxy = EntityProxy(model.get(data["schema"]), data, cleaned=False)
        kept = {name: sorted(values) for name, values in proxy.to_dict()["properties"].items()}
        told = {name: sorted(values) for name, values in data["properties"].items()}
        assert kept == told, "FollowTheMoney would drop or change a value"
        assert model.get(data["schema"]) is not None
        assert data["id"] not in found
        found[data["id"]] = proxy
    return found


def test_every_value_is_valid_and_every_reference_is_there(made: Record, tmp_path: Path) -> None:
    found = entities(made, tmp_path)
    counts = made.counts()
    schemata = [proxy.schema.name for proxy in found.values()]
    assert schemata.count("Event") == counts["events"]
    assert schemata.count("Article") + schemata.count("Document") == counts["sources"]
    for proxy in found.values():
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                assert found[value].schema.is_a(prop.range)


def test_the_words_are_those_of_the_record(made: Record, tmp_path: Path) -> None:
    found = list(entities(made, tmp_path).values())
    summaries = [value for proxy in found if proxy.schema.name == "Documentation" for value in proxy.get("summary")]
    assert KILLED in summaries
    assert CONVICTED in summaries
    names = {value for proxy in found for value in proxy.get("name", quiet=True)}
    assert any(HOSTILE_NAME in name for name in names)
    assert not any("\u2068" in name for name in names)


def test_signs_that_it_would_drop_are_left_out(tmp_path: Path) -> None:
    said = "Police sh\u00adot Mara Lenz\u200b in Cafe\u0301 Drum."
    with RecordFile.open(tmp_path / "r.answerable", create=True) as file:
        page = Page(f"{said}\n", "A\u00adway", "Courier", on("1990-05-02"))
        page.say(said, "shooting", "sh\u00adot", perpetrator="Police", victim="Mara Lenz").add_to(file)
        file.rebuild()
    with Record.at(tmp_path / "r.answerable") as record:
        found = entities(record, tmp_path)
    summaries = [value for proxy in found.values() for value in proxy.get("summary", quiet=True)]
    assert "Police shot Mara Lenz in Caf\u00e9 Drum." in summaries


def test_a_date_that_it_does_not_know_is_left_out(tmp_path: Path) -> None:
    said = "Guards killed Mara Lenz in the seventh century."
    with RecordFile.open(tmp_path / "r.answerable", create=True) as file:
        page = Page(f"{said}\n", "Away", "Courier", on("1990-05-02"))
        page.say(said, "killing", "killed", victim="Mara Lenz", time=("the seventh century", "0600/0699")).add_to(file)
        file.rebuild()
    with Record.at(tmp_path / "r.answerable") as record:
        entities(record, tmp_path)


def test_an_event_makes_nobody_a_convict(made: Record, tmp_path: Path) -> None:
    found = entities(made, tmp_path)
    assert {proxy.schema.name for proxy in found.values()}.isdisjoint({"CourtCase", "Sanction", "CourtCaseParty"})
    roles = {value for proxy in found.values() if proxy.schema.name == "UnknownLink" for value in proxy.get("role")}
    assert "recipient" in roles
    assert "answers" in roles
    assert not any("topics" in proxy.properties for proxy in found.values())
