"""The lists of the United States Treasury (OFAC) in the Advanced Sanctions Data Model: the XML that gives the days.

A party, its designations, its places and the words for what the numbers mean stand in four parts of the file. The
document of an entry is those of its elements and of the words that it uses. The numbers of profiles are those of the
other forms, so that an entry is known by one reference in all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from lxml import etree

from answerable.errors import UnreadableSource
from answerable.sources.lists.entries import made
from answerable.sources.lists.listing import BODY, PERSON, TREASURY, VESSEL, ListEntry
from answerable.sources.lists.treasury import LIST
from answerable.sources.lists.xml import every, first, local_name, parsed

_SORTS = {"Individual": PERSON, "Vessel": VESSEL, "Aircraft": VESSEL}
_NAME_PARTS = ("First Name", "Middle Name", "Patronymic", "", "Matronymic")
"""Parts of a name in the order in which it is spoken; the family name, and any other, is the fourth."""
_ADDRESS = ("ADDRESS1", "ADDRESS2", "ADDRESS3", "CITY", "STATE/PROVINCE", "REGION", "POSTAL CODE")
_OWN = frozenset({"Birthdate", "Place of Birth", "Title", "Location"})
_CREATED = "Created"

Values = Mapping[tuple[str, str], etree._Element]
"""From the name of an element and its ID to the element."""


def split(stream: BinaryIO, edition: list[str]) -> Iterator[bytes]:
    """A file into its parties, each with what other parts of the file say of it.

    The designations stand behind the parties, so that the file is read twice.

    Raises:
        UnreadableSource: it is no well-formed XML (`broken_list`).
    """
    try:
        values: dict[tuple[str, str], bytes] = {}
        uses: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {}
        designated: dict[str, list[bytes]] = defaultdict(list)
        asked: dict[bytes, tuple[tuple[str, str], ...]] = {}
        for name, element in _elements(stream):
            if name == "DateOfIssue" and not edition:
                edition.append(_day(element))
            elif name == "SanctionsEntry":
                data = _bytes(element)
                designated[element.get("ProfileID") or ""].append(data)
                asked[data] = _used(element)
            elif name == "Location" or (name != "DistinctParty" and _is_value(element)):
                key = (name, element.get("ID") or "")
                values[key], uses[key] = _bytes(element), _used(element)
        stream.seek(0)
        for name, element in _elements(stream):
            if name != "DistinctParty":
                continue
            held = [data for profile in every(element, "Profile") for data in designated[profile.get("ID") or ""]]
            wanted = _closure([*_used(element), *(key for data in held for key in asked[data])], uses)
            words = [values[key] for key in sorted(wanted & values.keys())]
            yield b"".join((b"<entry>", _bytes(element), *held, *words, b"</entry>"))
    except etree.LxmlError as error:
        raise UnreadableSource("The list is no well-formed XML.", "Download it again.", code="broken_list") from error


def entry(data: bytes) -> ListEntry:
    """The entry that a party is, with the days on which it was designated."""
    root = parsed(data)
    values = {(local_name(child), child.get("ID") or ""): child for child in root}
    profile = next(every(root, "Profile"))
    kind = _word(values, "PartySubType", profile.get("PartySubTypeID"))
    if kind == "Unknown":
        subtype = values["PartySubType", profile.get("PartySubTypeID") or ""]
        kind = _word(values, "PartyType", subtype.get("PartyTypeID"))
    features: dict[str, list[str]] = defaultdict(list)
    for feature in every(profile, "Feature"):
        label = _word(values, "FeatureType", feature.get("FeatureTypeID"))
        features[label] += filter(None, (_told(version, values) for version in every(feature, "FeatureVersion")))
    names = list(_names(profile, values))
    days = sorted(
        _day(date)
        for event in every(root, "EntryEvent")
        if _word(values, "EntryEventType", event.get("EntryEventTypeID")) in ("", _CREATED)
        for date in every(event, "Date")
    )
    countries = [
        value for label, told in features.items() if label.startswith(("Nationality", "Citizenship")) for value in told
    ]
    others = [
        f"{label} {value}"
        for label, told in features.items()
        if label not in _OWN and not label.startswith(("Nationality", "Citizenship"))
        for value in told
    ]
    return made(
        TREASURY,
        LIST,
        reference=profile.get("ID") or "",
        sort=_SORTS.get(kind, BODY),
        name=next(iter(names), ""),
        aliases=names[1:],
        born=features["Birthdate"],
        birthplace="; ".join(features["Place of Birth"]),
        nationality="; ".join(dict.fromkeys(countries)),
        addresses=features["Location"],
        position="; ".join(features["Title"]),
        programme=", ".join(dict.fromkeys(_programmes(root, values))),
        listed=days[0] if days else "",
        updated=days[-1] if len(set(days)) > 1 else "",
        remarks="; ".join(others),
        reasons=[],
    )


def _names(profile: etree._Element, values: Values) -> Iterator[str]:
    """The names, the main one first."""
    kinds = {
        group.get("ID"): _word(values, "NamePartType", group.get("NamePartTypeID"))
        for group in every(profile, "NamePartGroup")
    }
    aliases = sorted(every(profile, "Alias"), key=lambda alias: alias.get("Primary") != "true")

    def rank(part: etree._Element) -> int:
        kind = kinds.get(part.get("NamePartGroupID")) or ""
        return _NAME_PARTS.index(kind if kind in _NAME_PARTS else "")

    for alias in aliases:
        for name in every(alias, "DocumentedName"):
            parts = sorted(every(name, "NamePartValue"), key=rank)
            yield " ".join(part.text for part in parts if part.text)


def _programmes(root: etree._Element, values: Values) -> Iterator[str]:
    for measure in every(root, "SanctionsMeasure"):
        if _word(values, "SanctionsType", measure.get("SanctionsTypeID")) in ("", "Program"):
            yield from filter(None, [first(measure, "Comment")])


def _told(version: etree._Element, values: Values) -> str:
    """What a version of a feature says: a date, a place or words."""
    for period in every(version, "DatePeriod"):
        return _period(period)
    for at in every(version, "VersionLocation"):
        place = values.get(("Location", at.get("LocationID") or ""))
        return _place(place, values) if place is not None else ""
    for detail in every(version, "VersionDetail"):
        words = " ".join((detail.text or "").split())
        return words or _word(values, "DetailReference", detail.get("DetailReferenceID"))
    return ""


def _place(place: etree._Element, values: Values) -> str:
    parts: dict[str, str] = {}
    for part in every(place, "LocationPart"):
        parts.setdefault(_word(values, "LocPartType", part.get("LocPartTypeID")), first(part, "Value"))
    countries = [_word(values, "Country", each.get("CountryID")) for each in every(place, "LocationCountry")]
    known = [*(parts.pop(name, "") for name in _ADDRESS), *parts.values()]
    return ", ".join(filter(None, (*known, *(each for each in countries if each != "undetermined"))))


def _period(period: etree._Element) -> str:
    """A date or the years between which it lies; "circa" where it is near enough only."""
    days = [found for found in map(_day, (*every(period, "From"), *every(period, "To"))) if found]
    if not days:
        return ""
    start, end = min(days), max(days)
    years = start[:4], end[:4]
    about = any(each.get("Approximate") == "true" for each in (*every(period, "Start"), *every(period, "End")))
    if start == end:
        told = start
    elif years[0] == years[1]:
        told = years[0] if start[4:] == "-01-01" else f"{start} to {end}"
    else:
        told = f"{years[0]} to {years[1]}"
    return f"circa {told}" if about else told


def _day(date: etree._Element) -> str:
    parts = [first(date, name) for name in ("Year", "Month", "Day")]
    return "-".join(part.zfill(2) for part in parts[: 3 if parts[2] else 2 if parts[1] else 1] if part)


def _elements(stream: BinaryIO) -> Iterator[tuple[str, etree._Element]]:
    """The parts of which entries are made, and single values, each let go when the next is asked for."""
    tags = ("DateOfIssue", "Location", "DistinctParty", "SanctionsEntry")
    for event, element in etree.iterparse(
        stream, events=("start", "end"), resolve_entities=False, remove_comments=True, remove_pis=True
    ):
        name = local_name(element)
        parent = element.getparent()
        if event == "start" or parent is None:
            continue
        if name in tags or local_name(parent) == f"{name}Values":
            yield name, element
        if name in tags or name == "IDRegDocument" or name == "ProfileRelationship":
            element.clear()


def _is_value(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and local_name(parent) == f"{local_name(element)}Values"


def _used(element: etree._Element) -> tuple[tuple[str, str], ...]:
    """The elements to which attributes of an element and of those within refer: `FeatureTypeID="8"`."""
    found = (
        (str(name).removesuffix("ID"), str(value))
        for each in element.iter(etree.Element)
        for name, value in each.attrib.items()
        if str(name).endswith("ID") and str(name) != "ID"
    )
    return tuple(dict.fromkeys(found))


def _closure(
    wanted: list[tuple[str, str]], uses: Mapping[tuple[str, str], tuple[tuple[str, str], ...]]
) -> set[tuple[str, str]]:
    """What is referred to, and what that refers to."""
    found: set[tuple[str, str]] = set()
    while wanted:
        key = wanted.pop()
        if key not in found:
            found.add(key)
            wanted += uses.get(key, ())
    return found


def _word(values: Values, name: str, number: str | None) -> str:
    found = values.get((name, number or ""))
    return " ".join((found.text or "").split()).rstrip(":") if found is not None else ""


def _bytes(element: etree._Element) -> bytes:
    return etree.tostring(element, method="c14n", exclusive=True, with_comments=False, with_tail=False)
