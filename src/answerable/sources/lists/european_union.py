"""The consolidated list of the European Union, in XML and as a table."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from answerable.errors import UnreadableSource
from answerable.sources.bytes.decoding import decode
from answerable.sources.bytes.limits import DOCUMENT, read_whole
from answerable.sources.lists.entries import made
from answerable.sources.lists.listing import BODY, PERSON, UNION, ListEntry, day
from answerable.sources.lists.tables import as_table
from answerable.sources.lists.xml import every, parsed, texts, xml_entries

LIST = "consolidated list of sanctions"

_ADDRESS = ("street", "poBox", "place", "city", "region", "zipCode", "countryDescription")
"""Parts of an address, in the order in which it is written."""

split = xml_entries("sanctionEntity")
"""A file into the elements of its entries."""


def entry(data: bytes) -> ListEntry:
    """The entry that an element is."""
    root = parsed(data)
    named = [" ".join((alias.get("wholeName") or "").split()) for alias in every(root, "nameAlias")]
    posts = [alias.get("function") or "" for alias in every(root, "nameAlias")]
    subject = next(every(root, "subjectType"), None)
    code = (subject.get("code") or subject.get("classificationCode") or "") if subject is not None else ""
    rules = list(every(root, "regulation"))
    births = list(every(root, "birthdate"))
    return made(
        UNION,
        LIST,
        reference=root.get("euReferenceNumber") or root.get("logicalId") or "",
        sort=PERSON if code.lower() in ("person", "p") else BODY,
        name=next(filter(None, named)),
        aliases=named[1:],
        born=[birth.get("birthdate") or birth.get("year") or "" for birth in births],
        birthplace="; ".join(filter(None, (birth.get("city") or birth.get("place") or "" for birth in births))),
        nationality=", ".join(filter(None, (at.get("countryDescription") for at in every(root, "citizenship")))),
        addresses=[_joined(at.get(part) for part in _ADDRESS) for at in every(root, "address")],
        position="; ".join(dict.fromkeys(posts)).strip("; "),
        programme=", ".join(dict.fromkeys(rule.get("programme") or "" for rule in rules)).strip(", "),
        listed=root.get("designationDate") or next((rule.get("publicationDate") or "" for rule in rules), ""),
        updated=max((rule.get("publicationDate") or "" for rule in rules), default=""),
        reasons=texts(root, "designationDetails", "remark"),
    )


def split_rows(stream: BinaryIO, edition: list[str]) -> Iterator[bytes]:
    """A file into tables, one for the rows of each entry."""
    data = read_whole(stream)
    csv.field_size_limit(DOCUMENT)
    rows = csv.reader(io.StringIO(decode(data).removeprefix("\ufeff"), newline=""), delimiter=";")
    header = next(rows, [])
    at = next((n for n, name in enumerate(header) if name.lower() in ("entity_logicalid", "entity_logical_id")), -1)
    if at < 0:
        raise UnreadableSource("The list has no column Entity_LogicalId.", "Download it again.", code="broken_list")
    groups: dict[str, list[list[str]]] = {}
    for row in rows:
        if len(row) > at and row[at]:
            edition[:] = edition or [row[0]]
            groups.setdefault(row[at], []).append(["", *row[1:]])  # the day of the edition is none of the entry's
    for found in groups.values():
        yield as_table([header, *found], ";")


def entry_of_rows(data: bytes) -> ListEntry:
    """The entry that the rows of one number are."""
    rows = list(csv.DictReader(io.StringIO(data.decode(), newline=""), delimiter=";"))

    def values(*names: str) -> list[str]:
        return list(dict.fromkeys(row[name].strip() for name in names for row in rows if (row.get(name) or "").strip()))

    def value(*names: str) -> str:
        return next(iter(values(*names)), "")

    named = values("NameAlias_WholeName", "Naal_wholename")
    return made(
        UNION,
        LIST,
        reference=value("Entity_EU_ReferenceNumber", "Entity_LogicalId"),
        sort=PERSON
        if value("Entity_SubjectType", "Entity_SubjectType_ClassificationCode").upper()[:1] == "P"
        else BODY,
        name=named[0],
        aliases=named[1:],
        born=values("BirthDate_BirthDate", "BirthDate_Year"),
        birthplace="; ".join(values("BirthDate_City", "BirthDate_Place")),
        nationality=", ".join(values("Citizenship_CountryDescription")),
        addresses=[_joined(row.get(f"Address_{part[0].upper()}{part[1:]}") for part in _ADDRESS) for row in rows],
        position="; ".join(values("NameAlias_Function")),
        programme=", ".join(values("Entity_Regulation_Programme", "Programme")),
        listed=value("Entity_DesignationDate", "Entity_Regulation_PublicationDate"),
        updated=max(values("Entity_Regulation_PublicationDate"), key=day, default=""),
        reasons=values("Entity_DesignationDetails", "Entity_Remark"),
    )


def _joined(parts: Iterable[str | None]) -> str:
    return ", ".join(part.strip() for part in parts if part and part.strip())
