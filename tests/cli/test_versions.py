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
