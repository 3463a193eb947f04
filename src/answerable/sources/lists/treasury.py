"""The list of Specially Designated Nationals of the United States Treasury (OFAC), in XML and as a table."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from typing import BinaryIO

from lxml import etree

from answerable.sources.bytes.decoding import decode
from answerable.sources.lists.entries import made
from answerable.sources.lists.listing import BODY, PERSON, TREASURY, VESSEL, ListEntry
from answerable.sources.lists.tables import lines
from answerable.sources.lists.xml import every, first, parsed, texts, xml_entries

LIST = "Specially Designated Nationals"

split = xml_entries("sdnEntry")
"""A file into the elements of its entries."""


def entry(data: bytes) -> ListEntry:
    """The entry that an element is."""
    root = parsed(data)

    def full(element: etree._Element) -> str:
        own = {str(child.tag).rpartition("}")[2]: " ".join((child.text or "").split()) for child in element}
        return " ".join(filter(None, (own.get("firstName", ""), own.get("lastName", ""))))

    sort = {"individual": PERSON, "vessel": VESSEL}.get(first(root, "sdnType").lower(), BODY)
    return made(
        TREASURY,
        LIST,
        reference=first(root, "uid"),
        sort=sort,
        name=full(root),
        aliases=[full(alias) for alias in every(root, "aka")],
        born=texts(root, "dateOfBirth"),
        birthplace="; ".join(texts(root, "placeOfBirth")),
        nationality="; ".join(value for at in every(root, "nationality") for value in texts(at, "country")),
        position=" ".join((root.findtext("{*}title") or "").split()),
        programme=", ".join(texts(root, "program")),
        remarks="; ".join(texts(root, "remarks")),
        reasons=[],
    )


def split_rows(stream: BinaryIO, edition: list[str]) -> Iterator[bytes]:
    """A file into its lines."""
    return (line.rstrip(b"\r\n\x1a ") for line in lines(stream) if line.strip(b"\r\n\x1a "))


def entry_of_row(data: bytes) -> ListEntry:
    """The entry that a line of `SDN.CSV` is; what has no column stands among the remarks."""
    number, name, sort, programme, title, *_, remarks = (
        "" if cell.strip() == "-0-" else cell.strip() for cell in next(csv.reader([decode(data)]))
    )
    family, _, given = name.partition(", ") if sort == "individual" else (name, "", "")
    known = re.findall(r"a\.k\.a\. ['‘]([^'’]+)['’]", remarks)
    return made(
        TREASURY,
        LIST,
        reference=number,
        sort={"individual": PERSON, "vessel": VESSEL}.get(sort, BODY),
        name=f"{given} {family}".strip(),
        aliases=known,
        born=re.findall(r"(?:alt\. )?DOB ([^;.]+)", remarks),
        birthplace="; ".join(re.findall(r"(?:alt\. )?POB ([^;.]+)", remarks)),
        nationality="; ".join(re.findall(r"nationality ([^;.]+)", remarks)),
        position=title,
        programme=programme,
        remarks=remarks,
        reasons=[],
    )
