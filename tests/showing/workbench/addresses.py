"""Every page of a record, by the addresses that its own interface gives."""

from __future__ import annotations

import re
from typing import Any

from lxml import html

from answerable.showing.dossier.forms import FORMS
from tests.showing.workbench.conftest import Served


def items(served: Served, path: str) -> list[dict[str, Any]]:
    """What a listing of the JSON interface holds."""
    found: list[dict[str, Any]] = served.get(f"/api/v1/{path}").json()["items"]
    return found


def parsed(text: str) -> Any:
    """A page's element tree."""
    return html.fromstring(text)


def pages(served: Served) -> dict[str, str]:
    """A name and an address for every sort of page."""
    claim = items(served, "queue?limit=1")[0]
    case = re.search(r"/cases/(e-[0-9a-f]+)", served.get("/cases").text)
    event = items(served, "events?limit=500")[-1]
    actor = items(served, "actors?limit=1")[0]
    pairs = items(served, "pairs?limit=1")
    return {
        "overview": "/",
        "review": "/review",
        "review one": f"/review/{claim['id']}",
        "pairs": "/review/pairs",
        "pair": f"/review/pairs/{pairs[0]['one']['id']}.{pairs[0]['other']['id']}" if pairs else "/review/pairs",
        "agreement": "/review/agreement",
        "timeline": "/timeline?undated=1",
        "event": f"/events/{event['id']}",
        "cases": "/cases",
        "case": f"/cases/{case[1] if case else event['id']}",
        "actors": "/actors",
        "actor": f"/actors/{actor['id']}",
        "network": "/network",
        "map": "/map",
        "search": "/search?words=court",
        "sources": "/sources",
        "source": f"/sources/{claim['source']}?claim={claim['id']}",
        "correct": f"/sources/{claim['source']}?claim={claim['id']}&correct=1",
        "findings": "/findings",
        "disputes": "/disputes",
        "changes": "/changes?since=1990-01-01",
        "log": "/log",
        "decisions": "/log/decisions",
        "help": "/help",
    }


def files(served: Served) -> dict[str, str]:
    """A name and an address for every file that a page offers."""
    case, actor = pages(served)["case"], items(served, "actors?limit=1")[0]["id"]
    return {
        "years.svg": "/years.svg",
        "years.csv": "/years.csv",
        "timeline.svg": "/timeline.svg",
        "timeline.csv": "/timeline.csv",
        "case.svg": f"{case}.svg",
        "case.csv": f"{case}.csv",
        "network.svg": f"/network.svg?actor={actor}",
        "network.csv": f"/network.csv?actor={actor}",
        "map.svg": "/map.svg",
        "map.csv": "/map.csv",
        "findings.csv": "/findings.csv",
    }


def dossiers(served: Served) -> dict[str, str]:
    """A form and an address for every dossier that a page offers."""
    case, actor = pages(served)["case"], items(served, "actors?limit=1")[0]["id"]
    every = (parsed(served.get(page).text) for page in (case, f"/actors/{actor}"))
    found = [link for page in every for link in page.xpath("//a[@download]/@href")]
    return {link: link.rpartition(".")[2] for link in found if link.rpartition(".")[2] in FORMS}
