"""The lists of the Official Journal of the European Union, as tables."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import BinaryIO

from answerable.sources.bytes.decoding import decode
from answerable.sources.bytes.limits import read_whole
from answerable.sources.lists.entries import made, of_json
from answerable.sources.lists.followthemoney import sort_of
from answerable.sources.lists.listing import BODY, UNION, ListEntry
from answerable.sources.lists.tables import each_row

LIST = "lists of the Official Journal"


def split(stream: BinaryIO, edition: list[str]) -> Iterator[bytes]:
    """A file, or the tables that stand in lines of JSON, into rows with the header."""
    data = read_whole(stream)
    if data.lstrip().startswith(b"{"):
        tables = [str(of_json(line).get("text", "")) for line in data.splitlines() if line.strip()]
    else:
        tables = [decode(data)]
    for table in tables:
        yield from each_row(table, ",")


def entry(data: bytes) -> ListEntry | None:
    """The entry that a row is; None of one without a name."""
    row = next(csv.DictReader(io.StringIO(data.decode(), newline="")))
    if not row["name"].strip():
        return None
    known = [part for name in ("alias", "weakAlias", "previousName") for part in row.get(name, "").split(";")]
    reference = " ".join(filter(None, (row["celex"], row.get("annex", ""), row["recordId"] or row["name"])))
    return made(
        UNION,
        LIST,
        reference=reference,
        sort=sort_of(row["schema"]) or BODY,
        name=row["name"],
        aliases=known,
        born=[row.get("birthDate", "")],
        birthplace=row.get("birthPlace", ""),
        nationality=row.get("nationality", "") or row.get("country", ""),
        addresses=[row.get("address", "")],
        position=row.get("position", ""),
        programme=row["programKey"],
        measure=row.get("measure", ""),
        listed=row.get("startDate", ""),
        reasons=row.get("reason", "").split(";\n"),
    )
