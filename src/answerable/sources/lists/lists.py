"""Official lists: the United Nations' and the European Union's consolidated lists, that of the United States Treasury
(OFAC), the EU's Official Journal as tables, and FollowTheMoney as OpenSanctions and others export it.

Each entry is a document, its bytes those of its element, line or rows, so that an entry unchanged in the next edition
of its list is the same source. A further document says which entries the edition holds.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, BinaryIO

from lxml import etree

from answerable.errors import UnreadableSource
from answerable.model.source import Document, Given, Problem
from answerable.sources.bytes.archive import problem
from answerable.sources.bytes.decoding import decode
from answerable.sources.bytes.limits import DOCUMENT, too_large
from answerable.sources.lists.listing import (
    BODY,
    PERSON,
    TREASURY,
    UNION,
    UNITED_NATIONS,
    VESSEL,
    ListEntry,
    day,
    encode_contents,
    write,
    write_contents,
)
from answerable.sources.text.extract import Extract

NAME = "list"
VERSION = "2"

UN = "application/x-un-list+xml"
OFAC = "application/x-ofac-list+xml"
EU = "application/x-eu-list+xml"
OFAC_CSV = "text/x-ofac-list+csv"
EU_CSV = "text/x-eu-list+csv"
JOURNAL = "text/x-eu-journal+csv"
FTM = "application/x-followthemoney+json"
CONTENTS = "application/x-list-contents+json"
MEDIA_TYPES = (UN, OFAC, EU, OFAC_CSV, EU_CSV, JOURNAL, FTM, CONTENTS)

_MAKERS = {
    UN: (UNITED_NATIONS, "Consolidated List"),
    OFAC: (TREASURY, "Specially Designated Nationals"),
    OFAC_CSV: (TREASURY, "Specially Designated Nationals"),
    EU: (UNION, "consolidated list of sanctions"),
    EU_CSV: (UNION, "consolidated list of sanctions"),
    JOURNAL: (UNION, "lists of the Official Journal"),
}
_PERSONS = frozenset({"Person"})
_BODIES = frozenset({"Organization", "Company", "LegalEntity", "PublicBody"})
_VESSELS = frozenset({"Vessel", "Airplane"})

_TAGS = {UN: ("INDIVIDUAL", "ENTITY"), OFAC: ("sdnEntry",), EU: ("sanctionEntity",)}
_ROOTS = {"CONSOLIDATED_LIST": UN, "sdnList": OFAC, "export": EU}
_JOURNAL_HEAD = re.compile(rb"\s*celex,recordId,programKey,")
_EU_CSV_HEAD = re.compile(rb"(?:\xef\xbb\xbf)?\"?(?:fileGenerationDate|Date_file)\"?;", re.IGNORECASE)
_OFAC_ROW = re.compile(rb'\d+,"[^"\n]*",(?:-0-|"[^"\n]*") ?,"[^"\n]*",')


def recognise(head: bytes) -> str:
    """The media type of a list's entries, from the first bytes of its file; empty where it is no list."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"<"):
        root = re.search(rb"<(?:\w+:)?(CONSOLIDATED_LIST|sdnList|export)\b([^>]*)>", start[:4096])
        if root is None or (root[1] == b"export" and b"fsd" not in root[2] and b"generationDate" not in root[2]):
            return ""
        return _ROOTS[root[1].decode()]
    if start.startswith(b"{"):
        line = start.partition(b"\n")[0]
        if re.search(rb'"schema"\s*:\s*"[A-Z]', line) and re.search(rb'"properties"\s*:\s*\{', line):
            return FTM
        return JOURNAL if re.search(rb'"text"\s*:\s*"celex,recordId,programKey,', line) else ""
    if _JOURNAL_HEAD.match(start):
        return JOURNAL
    if _EU_CSV_HEAD.match(head):
        return EU_CSV
    return OFAC_CSV if _OFAC_ROW.match(start) else ""


def entries(stream: BinaryIO, location: str, media_type: str) -> Iterator[Document | Problem]:
    """The entries of a list and, last, its contents.

    Args:
        stream: the list's bytes.
        location: where they were found.
        media_type: as `recognise` gives it.

    Raises:
        UnreadableSource: the list is damaged (`broken_list`) or empty (`empty_list`).
    """
    references: list[str] = []
    edition: list[str] = []
    maker, name = _MAKERS.get(media_type, ("", ""))
    number = unread = 0
    for number, data in enumerate(_SPLIT[media_type](stream, edition), start=1):
        document = Document(location=f"{location}#{number}", data=data, media_type=media_type)
        try:
            entry = _entry(document)
        except UnreadableSource as error:
            yield problem(document.location, error)
            unread += 1
            continue
        if entry is None:
            continue
        references.append(entry.reference)
        maker, name = entry.maker, entry.list
        yield document
    if not references:
        raise UnreadableSource(
            "The list has no entries; nobody is taken to be gone from it.", "Download it again.", code="empty_list"
        )
    if unread:
        yield Problem(
            location=f"{location}#contents",
            code="edition_not_whole",
            cause=f"{unread} of its {number} entries could not be read, so that what the edition lacks says nothing.",
            next_step="Download the list again; nobody is taken to be gone from it.",
        )
    elif edition and day(edition[0]):
        data = encode_contents(maker, name, day(edition[0]), references)
        yield Document(location=f"{location}#contents", data=data, media_type=CONTENTS)


def extract(document: Document) -> Extract:
    """The text of an entry, or of what an edition holds.

    Raises:
        UnreadableSource: it is no entry of a list (`broken_entry`).
    """
    if document.media_type == CONTENTS:
        held = _json(document.data)
        try:
            text = write_contents(held["maker"], held["list"], held["day"], held["references"])
        except (KeyError, TypeError) as error:
            raise _broken() from error
        return Extract(text=text, given=Given(publisher=str(held["maker"]), published=str(held["day"])))
    entry = _entry(document)
    if entry is None:
        raise _broken()
    given = Given(title=f"{entry.mark}", publisher=entry.maker, published=entry.published)
    return Extract(text=write(entry), given=given)


def _entry(document: Document) -> ListEntry | None:
    try:
        return _READ[document.media_type](document.data)
    except (KeyError, ValueError, TypeError, AttributeError, StopIteration, csv.Error, etree.XMLSyntaxError) as error:
        raise _broken() from error


def _broken() -> UnreadableSource:
    return UnreadableSource("It is no entry of a known list.", "Read the list itself.", code="broken_entry")


# XML


def _xml_entries(media_type: str) -> Callable[[BinaryIO, list[str]], Iterator[bytes]]:
    def split(stream: BinaryIO, edition: list[str]) -> Iterator[bytes]:
        tags = _TAGS[media_type]
        try:
            # Entities of other files are not fetched, and libxml2 stops those that multiply.
            for event, element in etree.iterparse(
                stream, events=("start", "end"), resolve_entities=False, remove_comments=True, remove_pis=True
            ):
                local = str(element.tag).rpartition("}")[2]
                if event == "start":
                    dated = element.get("dateGenerated") or element.get("generationDate")
                    if dated and not edition:
                        edition.append(dated[:10])
                elif local == "Publish_Date" and not edition:
                    month, number, year = (element.text or "//").split("/")
                    edition.append(f"{year}-{month}-{number}")
                elif local in tags:
                    yield etree.tostring(element, method="c14n", exclusive=True, with_comments=False, with_tail=False)
                    element.clear()
        except (etree.XMLSyntaxError, ValueError) as error:
            raise UnreadableSource(
                "The list is no well-formed XML.", "Download it again.", code="broken_list"
            ) from error

    return split


def _parsed(data: bytes) -> etree._Element:
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False))


def _all(element: etree._Element, name: str) -> Iterator[etree._Element]:
    return (found for found in element.iter(etree.Element) if str(found.tag).rpartition("}")[2] == name)


def _texts(element: etree._Element, *names: str) -> list[str]:
    """The words of all elements of these names inside, in the order of the names, without repeats."""
    found = (" ".join("".join(map(str, each.itertext())).split()) for name in names for each in _all(element, name))
    return list(dict.fromkeys(filter(None, found)))


def _first(element: etree._Element, *names: str) -> str:
    return next(iter(_texts(element, *names)), "")


def _un(data: bytes) -> ListEntry:
    root = _parsed(data)
    person = str(root.tag).rpartition("}")[2] == "INDIVIDUAL"
    name = " ".join(_texts(root, "FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"))
    born = []
    for birth in _all(root, "INDIVIDUAL_DATE_OF_BIRTH"):
        born += _texts(birth, "DATE", "YEAR") or ["–".join(_texts(birth, "FROM_YEAR", "TO_YEAR"))]
    places = [
        ", ".join(_texts(at, "CITY", "STATE_PROVINCE", "COUNTRY")) for at in _all(root, "INDIVIDUAL_PLACE_OF_BIRTH")
    ]
    return _made(
        UN,
        reference=_first(root, "REFERENCE_NUMBER") or _first(root, "DATAID"),
        sort=PERSON if person else BODY,
        name=name,
        aliases=[*_texts(root, "NAME_ORIGINAL_SCRIPT"), *_texts(root, "ALIAS_NAME")],
        born=born,
        birthplace="; ".join(filter(None, places)),
        nationality=", ".join(value for at in _all(root, "NATIONALITY") for value in _texts(at, "VALUE")),
        position="; ".join(value for at in _all(root, "DESIGNATION") for value in _texts(at, "VALUE")),
        programme=_first(root, "UN_LIST_TYPE"),
        listed=_first(root, "LISTED_ON"),
        updated=max((value for at in _all(root, "LAST_DAY_UPDATED") for value in _texts(at, "VALUE")), default=""),
        reasons=_texts(root, "COMMENTS1"),
    )


def _ofac(data: bytes) -> ListEntry:
    root = _parsed(data)

    def full(element: etree._Element) -> str:
        own = {str(child.tag).rpartition("}")[2]: " ".join((child.text or "").split()) for child in element}
        return " ".join(filter(None, (own.get("firstName", ""), own.get("lastName", ""))))

    sort = {"individual": PERSON, "vessel": VESSEL}.get(_first(root, "sdnType").lower(), BODY)
    return _made(
        OFAC,
        reference=_first(root, "uid"),
        sort=sort,
        name=full(root),
        aliases=[full(alias) for alias in _all(root, "aka")],
        born=_texts(root, "dateOfBirth"),
        birthplace="; ".join(_texts(root, "placeOfBirth")),
        nationality="; ".join(value for at in _all(root, "nationality") for value in _texts(at, "country")),
        position=" ".join((root.findtext("{*}title") or "").split()),
        programme=", ".join(_texts(root, "program")),
        remarks="; ".join(_texts(root, "remarks")),
        reasons=[],
    )


def _eu(data: bytes) -> ListEntry:
    root = _parsed(data)
    named = [" ".join((alias.get("wholeName") or "").split()) for alias in _all(root, "nameAlias")]
    subject = next(_all(root, "subjectType"), None)
    code = (subject.get("code") or subject.get("classificationCode") or "") if subject is not None else ""
    rules = list(_all(root, "regulation"))
    births = list(_all(root, "birthdate"))
    return _made(
        EU,
        reference=root.get("euReferenceNumber") or root.get("logicalId") or "",
        sort=PERSON if code.lower() in ("person", "p") else BODY,
        name=next(filter(None, named)),
        aliases=named[1:],
        born=[birth.get("birthdate") or birth.get("year") or "" for birth in births],
        birthplace="; ".join(filter(None, (birth.get("city") or birth.get("place") or "" for birth in births))),
        nationality=", ".join(filter(None, (at.get("countryDescription") for at in _all(root, "citizenship")))),
        position="; ".join(dict.fromkeys(alias.get("function") or "" for alias in _all(root, "nameAlias"))).strip("; "),
        programme=", ".join(dict.fromkeys(rule.get("programme") or "" for rule in rules)).strip(", "),
        listed=root.get("designationDate") or next((rule.get("publicationDate") or "" for rule in rules), ""),
        updated=max((rule.get("publicationDate") or "" for rule in rules), default=""),
        reasons=_texts(root, "designationDetails", "remark"),
    )


# Tables


def _rows(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a file."""
    while line := stream.readline(DOCUMENT + 1):
        if len(line) > DOCUMENT:
            raise too_large()
        yield line


def _journal_rows(stream: BinaryIO, edition: list[str]) -> Iterator[bytes]:
    data = stream.read(DOCUMENT + 1)
    if len(data) > DOCUMENT:
        raise too_large()
    if data.lstrip().startswith(b"{"):
        tables = [str(_json(line).get("text", "")) for line in data.splitlines() if line.strip()]
    else:
        tables = [decode(data)]
    for table in tables:
        yield from _each_row(table, ",")


def _each_row(table: str, delimiter: str) -> Iterator[bytes]:
    """Each row with the header, as a table of its own."""
    csv.field_size_limit(DOCUMENT)
    rows = csv.reader(io.StringIO(table, newline=""), delimiter=delimiter)
    header = next(rows, [])
    for row in rows:
        if any(row):
            yield _table([header, row], delimiter)


def _table(rows: list[list[str]], delimiter: str) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator="\n").writerows(rows)
    return out.getvalue().encode()


def _journal(data: bytes) -> ListEntry | None:
    row = next(csv.DictReader(io.StringIO(data.decode(), newline="")))
    if not row["name"].strip():
        return None
    sort = PERSON if row["schema"] in _PERSONS else VESSEL if row["schema"] in _VESSELS else BODY
    known = [part for name in ("alias", "weakAlias", "previousName") for part in row.get(name, "").split(";")]
    reference = " ".join(filter(None, (row["celex"], row.get("annex", ""), row["recordId"] or row["name"])))
    return _made(
        JOURNAL,
        reference=reference,
        sort=sort,
        name=row["name"],
        aliases=known,
        born=[row.get("birthDate", "")],
        birthplace=row.get("birthPlace", ""),
        nationality=row.get("nationality", "") or row.get("country", ""),
        position=row.get("position", ""),
        programme=row["programKey"],
        measure=row.get("measure", ""),
        listed=row.get("startDate", ""),
        reasons=row.get("reason", "").split(";\n"),
    )


def _eu_rows(stream: BinaryIO, edition: list[str]) -> Iterator[bytes]:
    data = stream.read(DOCUMENT + 1)
    if len(data) > DOCUMENT:
        raise too_large()
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
        yield _table([header, *found], ";")


def _eu_table(data: bytes) -> ListEntry:
    rows = list(csv.DictReader(io.StringIO(data.decode(), newline=""), delimiter=";"))

    def values(*names: str) -> list[str]:
        return list(dict.fromkeys(row[name].strip() for name in names for row in rows if (row.get(name) or "").strip()))

    def value(*names: str) -> str:
        return next(iter(values(*names)), "")

    named = values("NameAlias_WholeName", "Naal_wholename")
    return _made(
        EU_CSV,
        reference=value("Entity_EU_ReferenceNumber", "Entity_LogicalId"),
        sort=PERSON
        if value("Entity_SubjectType", "Entity_SubjectType_ClassificationCode").upper()[:1] == "P"
        else BODY,
        name=named[0],
        aliases=named[1:],
        born=values("BirthDate_BirthDate", "BirthDate_Year"),
        birthplace="; ".join(values("BirthDate_City", "BirthDate_Place")),
        nationality=", ".join(values("Citizenship_CountryDescription")),
        position="; ".join(values("NameAlias_Function")),
        programme=", ".join(values("Entity_Regulation_Programme", "Programme")),
        listed=value("Entity_DesignationDate", "Entity_Regulation_PublicationDate"),
        updated=max(values("Entity_Regulation_PublicationDate"), key=day, default=""),
        reasons=values("Entity_DesignationDetails", "Entity_Remark"),
    )


def _ofac_rows(stream: BinaryIO, edition: list[str]) -> Iterator[bytes]:
    return (line.rstrip(b"\r\n\x1a ") for line in _rows(stream) if line.strip(b"\r\n\x1a "))


def _ofac_row(data: bytes) -> ListEntry:
    number, name, sort, programme, title, *_, remarks = (
        "" if cell.strip() == "-0-" else cell.strip() for cell in next(csv.reader([decode(data)]))
    )
    family, _, given = name.partition(", ") if sort == "individual" else (name, "", "")
    known = re.findall(r"a\.k\.a\. ['‘]([^'’]+)['’]", remarks)
    return _made(
        OFAC_CSV,
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


# FollowTheMoney


def _ftm_lines(stream: BinaryIO, edition: list[str]) -> Iterator[bytes]:
    return (line.strip() for line in _rows(stream) if line.strip())


def _ftm(data: bytes) -> ListEntry | None:
    held = _json(data)
    properties: Mapping[str, list[Any]] = held["properties"]
    schema = str(held["schema"])
    if schema not in _PERSONS | _BODIES | _VESSELS:
        return None

    def values(*names: str) -> list[str]:
        return list(dict.fromkeys(str(value) for name in names for value in properties.get(name, ())))

    name = str(held.get("caption") or "") or next(iter(values("name")), "")
    if not name:
        return None
    sets = held.get("datasets") or []
    # An entity may come alone or with what is listed of it ("nested"); the sanction then holds the reasons.
    sanctions = [each for each in properties.get("sanctionEntity", ()) if isinstance(each, dict)]

    def of_sanction(field: str) -> list[str]:
        return [str(v) for each in sanctions for v in each.get("properties", {}).get(field, ())]

    return ListEntry(
        maker=next(iter(of_sanction("authority")), "") or "FollowTheMoney",
        list=", ".join(map(str, sets)) or "export",
        reference=str(held["id"]),
        sort=PERSON if schema in _PERSONS else VESSEL if schema in _VESSELS else BODY,
        name=name,
        aliases=tuple(v for v in values("name", "alias", "weakAlias", "previousName") if v != name),
        born=tuple(values("birthDate")),
        birthplace="; ".join(values("birthPlace")),
        nationality=", ".join(values("nationality", "citizenship", "country")),
        position="; ".join(values("position")),
        programme=", ".join([*of_sanction("program"), *values("program", "programId")]),
        listed=next(iter([*of_sanction("startDate"), *of_sanction("listingDate")]), ""),
        reasons=(*of_sanction("reason"), *values("notes")),
    )


def _json(data: bytes) -> dict[str, Any]:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise _broken() from error
    if not isinstance(found, dict):
        raise _broken()
    return found


def _made(
    media_type: str, *, name: str, aliases: list[str], born: list[str], reasons: list[str], **rest: str
) -> ListEntry:
    maker, of = _MAKERS[media_type]
    name = " ".join(name.split())
    if not name or not rest["reference"].strip():
        raise ValueError("an entry without a name or a reference")
    known = dict.fromkeys(" ".join(alias.split()) for alias in aliases)
    return ListEntry(
        maker=maker,
        list=of,
        name=name,
        aliases=tuple(alias for alias in known if alias and alias != name),
        born=tuple(dict.fromkeys(b.strip() for b in born if b.strip())),
        reasons=tuple(reason.strip() for reason in reasons if reason.strip()),
        **rest,
    )


_SPLIT: Mapping[str, Callable[[BinaryIO, list[str]], Iterator[bytes]]] = {
    UN: _xml_entries(UN),
    OFAC: _xml_entries(OFAC),
    EU: _xml_entries(EU),
    OFAC_CSV: _ofac_rows,
    EU_CSV: _eu_rows,
    JOURNAL: _journal_rows,
    FTM: _ftm_lines,
}
_READ: Mapping[str, Callable[[bytes], ListEntry | None]] = {
    UN: _un,
    OFAC: _ofac,
    EU: _eu,
    OFAC_CSV: _ofac_row,
    EU_CSV: _eu_table,
    JOURNAL: _journal,
    FTM: _ftm,
}
