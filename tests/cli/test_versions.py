"""A corrected page, as the command line tells of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.run import good, lines

PAGE = """<html><head><title>Raid on Porto Velo market</title><meta property="og:site_name" content="The Coast">
<link rel="canonical" href="https://coast.example/2021/raid"><meta property="og:url" content="https://coast.example/2021/raid">
<meta property="article:published_time" content="2021-05-04T08:00:00Z">{mark}</head><body><article>
<h1>Raid on Porto Velo market</h1><p>Soldiers of the Velo Front killed {number} farmers in Norwich on 3 May 2021.</p>
<p>The mayor spoke at a meeting in the town hall on the evening after the raid, in which nobody else was hurt. Shops
stayed closed on the day after it, and schools will open again next week.</p>{note}</article></body></html>"""

OLDER = PAGE.format(mark="", number=12, note="")
MARKED = '<meta property="article:modified_time" content="2021-05-05T09:00:00Z">'
NEWER = {
    "by its mark-up": PAGE.format(mark=MARKED, number=9, note=""),
    "by its note": PAGE.format(
        mark="", number=9, note="<p>Correction: an earlier version gave a wrong number of dead.</p>"
    ),
}


@pytest.mark.parametrize("newer", NEWER)
@pytest.mark.parametrize("older_first", [True, False])
def test_a_corrected_page_stands_in_the_place_of_the_older(tmp_path: Path, newer: str, older_first: bool) -> None:
    record = tmp_path / "r.answerable"
    told = [("older", OLDER), ("newer", NEWER[newer])]
    for name, page in told if older_first else told[::-1]:
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.html").write_text(page, encoding="utf-8")
        good("read", tmp_path / name, "-r", record, "--workers", "0")
    sources = {line["location"]: line for line in lines("sources", "-r", record, "--jsonl")}
    older, corrected = (sources[f"{name}/{name}.html"] for name in ("older", "newer"))
    assert (older["superseded_by"], corrected["superseded_by"]) == (corrected["id"], "")
    (event,) = lines("events", "--kind", "killing", "-r", record, "--jsonl")
    assert [count["value"] for count in event["counts"]] == ["9 killed"]
    page = json.loads(good("event", event["id"], "-r", record, "--json"))
    assert [part["source"]["id"] for part in page["withdrawn"]] == [older["id"]]
    assert "superseded by" in good("event", event["id"], "-r", record)
    held = json.loads(good("source", older["id"], "-r", record, "--json"))
    assert held["source"]["superseded_by"] == corrected["id"]


def test_as_of_a_day_before_the_correction_the_older_version_is_told(tmp_path: Path) -> None:
    record = tmp_path / "r.answerable"
    for name, page in (("older", OLDER), ("newer", NEWER["by its mark-up"])):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.html").write_text(page, encoding="utf-8")
    good("read", tmp_path / "older", tmp_path / "newer", "-r", record, "--workers", "0")
    told = {}
    for day in ("2021-05-03", "2021-05-04", "2021-05-05"):
        events = list(lines("events", "--kind", "killing", "-r", record, "--jsonl", "--as-of", day))
        told[day] = [count["value"] for event in events for count in event["counts"]]
    assert told == {"2021-05-03": [], "2021-05-04": ["12 killed"], "2021-05-05": ["9 killed"]}
    (event,) = lines("events", "--kind", "killing", "-r", record, "--jsonl")
    older = next(line["id"] for line in lines("sources", "-r", record, "--jsonl") if "older" in line["location"])
    before = json.loads(good("event", event["id"], "-r", record, "--json", "--as-of", "2021-05-04"))
    assert [part["source"] for part in before["claims"]] == [older] * len(before["claims"])
    assert before["withdrawn"] == []
    after = json.loads(good("event", event["id"], "-r", record, "--json", "--as-of", "2021-05-05"))
    assert "older/older.html" in [part["source"]["location"] for part in after["withdrawn"]]
    assert [line["location"] for line in lines("sources", "-r", record, "--jsonl", "--as-of", "2021-05-04")] == [
        "older/older.html"
    ]
    exported = tmp_path / "then.jsonl"
    good("export", "-r", record, "--as-of", "2021-05-04", "--format", "jsonl", "-o", exported)
    text = exported.read_text(encoding="utf-8")
    assert "12 killed" in text
    assert "9 killed" not in text
    assert '"superseded_by":"s-' not in text
