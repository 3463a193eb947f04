"""Entries of the public lists with all their names, as `../shared/data` holds them."""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree


@dataclass(frozen=True)
class Entry:
    """One listed person, body or vessel.

    Attributes:
        id: list and number.
        sort: person, body or vessel.
        names: its name first, then its aliases.
    """

    id: str
    sort: str
    names: tuple[str, ...]


def entries(data: Path) -> Iterator[Entry]:
    """The entries of the EU's, the UN's and the Treasury's lists, where they lie under `data`."""
    for read, at in (
        (_eu, "eu_sanctions/consolidated.jsonl.gz"),
        (_un, "lists/UN_consolidated.xml.gz"),
        (_ofac, "lists/ofac_sdn.csv.gz"),
    ):
        if (data / at).exists():
            yield from read(data / at)


def aliases(field: str) -> list[str]:
    """The names in a field of the EU's tables: divided by semicolons and slashes, those in brackets too."""
    found = []
    for part in re.split(r"[;/]", field):
        inside = re.findall(r"\(([^()]*)\)", part)
        outside = re.sub(r"\([^()]*\)", " ", part)
        found += [" ".join(each.split()) for each in (outside, *(name for name in inside if " " in name.strip()))]
    return [each for each in dict.fromkeys(found) if each]


def _eu(path: Path) -> Iterator[Entry]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            file = json.loads(line)
            for number, row in enumerate(csv.DictReader(io.StringIO(file["text"]))):
                named = [row["name"], *aliases(row["name"]), *aliases(row["alias"]), *aliases(row["previousName"])]
                sort = {"Person": "person", "Vessel": "vessel"}.get(row["schema"], "body")
                yield Entry(f"{file['path']}#{number}", sort, tuple(dict.fromkeys(filter(None, named))))


def _un(path: Path) -> Iterator[Entry]:
    with gzip.open(path) as file:
        root = ElementTree.parse(file).getroot()
    for sort, tag in (("person", "INDIVIDUAL"), ("body", "ENTITY")):
        for entry in root.iter(tag):
            parts = [entry.findtext(f"{at}_NAME") or "" for at in ("FIRST", "SECOND", "THIRD", "FOURTH")]
            named = [" ".join(filter(None, parts)), entry.findtext("NAME_ORIGINAL_SCRIPT") or ""]
            named += [alias.text or "" for alias in entry.iter("ALIAS_NAME")]
            yield Entry(f"un#{entry.findtext('DATAID')}", sort, tuple(dict.fromkeys(n.strip() for n in named if n)))


def _ofac(path: Path) -> Iterator[Entry]:
    others: dict[str, list[str]] = {}
    with gzip.open(path.with_name("ofac_alt.csv.gz"), "rt", encoding="utf-8", errors="replace") as file:
        for row in csv.reader(file):
            if len(row) > 3:
                others.setdefault(row[0], []).append(row[3])
    with gzip.open(path, "rt", encoding="utf-8", errors="replace") as file:
        for row in csv.reader(file):
            if len(row) > 3:
                sort = {"individual": "person", "vessel": "vessel"}.get(row[2].strip(), "body")
                yield Entry(f"ofac#{row[0]}", sort, tuple(dict.fromkeys([row[1], *others.get(row[0], [])])))
