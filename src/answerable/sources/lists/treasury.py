"""The list of Specially Designated Nationals of the United States Treasury (OFAC), in XML and as tables.

As tables it comes in four files without headers, whose layout OFAC's "SDN data specification" gives: a line an entry
(`SDN.CSV`), and lines on entries by their number (`ALT.CSV`, `ADD.CSV`, `SDN_COMMENTS.CSV`). What is empty is `-0-`.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from lxml import etree

from answerable.sources.bytes.decoding import decode
from answerable.sources.lists.entries import made
from answerable.sources.lists.listing import BODY, PERSON, TREASURY, VESSEL, ListEntry, day
from answerable.sources.lists.tables import lines
from answerable.sources.lists.xml import every, first, local_name, parsed, texts, xml_entries

LIST = "Specially Designated Nationals"

ENTRY, ADDRESS, ALIAS, COMMENT = 12, 6, 5, 2
"""Cells of a line of each of the tables."""

_REMARKS = 1_000
"""Characters after which the remarks of an entry are cut, to go on among the comments."""

_SORTS = {"individual": PERSON, "vessel": VESSEL, "aircraft": VESSEL}
_KNOWN = re.compile(r"\b[afn]\.k\.a\. ['‘](.+?)['’](?=[;.]|\s*$)")
_NATION = re.compile(r"(?:^|; )(?:alt\. )?(?:nationality|citizen) ([^;.]+)")
_LISTED = re.compile(r"\bListing Date \([^)]*\):* (\d{1,2} [A-Z][a-z]{2} \d{4})")
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv)\.?", re.IGNORECASE)

split = xml_entries("sdnEntry")
"""A file into the elements of its entries."""


def entry(data: bytes) -> ListEntry:
    """The entry that an element is."""
    root = parsed(data)

    def full(element: etree._Element) -> str:
        own = {local_name(child): " ".join((child.text or "").split()) for child in element}
        return " ".join(filter(None, (own.get("firstName", ""), own.get("lastName", ""))))

    sort = _SORTS.get(first(root, "sdnType").lower(), BODY)
    return made(
        TREASURY,
        LIST,
        reference=first(root, "uid"),
        sort=sort,
        name=full(root),
        aliases=[full(alias) for alias in every(root, "aka")],
        born=texts(root, "dateOfBirth"),
        birthplace="; ".join(texts(root, "placeOfBirth")),
        nationality="; ".join(
            dict.fromkeys(
                value
                for at in (*every(root, "nationality"), *every(root, "citizenship"))
                for value in texts(at, "country")
            )
        ),
        addresses=[
            ", ".join(texts(at, "address1", "address2", "address3", "city", "stateOrProvince", "postalCode", "country"))
            for at in every(root, "address")
        ],
        position=" ".join((root.findtext("{*}title") or "").split()),
        programme=", ".join(texts(root, "program")),
        remarks="; ".join(texts(root, "remarks")),
        reasons=[],
    )


def split_rows(stream: BinaryIO, edition: list[str]) -> Iterator[bytes]:
    """A file into its lines."""
    return (line.rstrip(b"\r\n\x1a ") for line in lines(stream) if line.strip(b"\r\n\x1a "))


def entry_of_row(data: bytes) -> ListEntry:
    """The entry that a line of `SDN.CSV` is, with what the lines of the other tables say of it, if they follow.

    What has no column stands among the remarks.
    """
    rows = [[_cell(cell) for cell in row] for row in csv.reader(io.StringIO(decode(data), newline="")) if row]
    if len(rows[0]) != ENTRY:
        raise ValueError("a line of another table")
    number, name, sort, programme, title, *_, remarks = rows[0]
    of_person = sort == "individual"
    further: dict[int, list[list[str]]] = {cells: [] for cells in (ALIAS, ADDRESS, COMMENT)}
    for row in rows[1:]:
        if row[0] != number:
            raise ValueError("a line on another entry")
        further[len(row)].append(row)
    for _, more in further[COMMENT]:  # one that is no cut remark's is of another edition
        remarks = remarks.ljust(_REMARKS) + more if len(remarks) > 0.99 * _REMARKS else f"{remarks} … {more}".strip()
    known = [*(row[3] for row in further[ALIAS]), *_KNOWN.findall(remarks)]
    days = sorted(dict.fromkeys(_LISTED.findall(remarks)), key=day)
    return made(
        TREASURY,
        LIST,
        reference=number,
        sort=_SORTS.get(sort, BODY),
        name=_in_order(name) if of_person else name,
        aliases=[_in_order(each) if of_person else each for each in known],
        born=re.findall(r"(?:alt\. )?DOB ([^;.]+)", remarks),
        birthplace="; ".join(re.findall(r"(?:alt\. )?POB ([^;.]+)", remarks)),
        nationality="; ".join(dict.fromkeys(_NATION.findall(remarks))),
        addresses=[", ".join(filter(None, (*row[2:5], row[5]))) for row in further[ADDRESS]],
        position=title,
        programme=", ".join(programme.split("] [")),
        listed=days[0] if days else "",
        updated=days[-1] if len(days) > 1 else "",
        remarks=remarks,
        reasons=[],
    )


def _cell(cell: str) -> str:
    return "" if cell.strip() == "-0-" else cell.strip()


def _in_order(name: str) -> str:
    """A person's name, given family name first, as it is spoken: "DOE, Jr., Jon" is "Jon DOE, Jr."."""
    family, *rest = name.split(", ")
    behind = [part for part in rest if _SUFFIX.fullmatch(part)]
    before = ", ".join(part for part in rest if part not in behind)
    return ", ".join((f"{before} {family}".strip(), *behind))
