"""Lists in FollowTheMoney, as OpenSanctions and others export them: a line of JSON an entity."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from answerable.sources.lists.entries import of_json
from answerable.sources.lists.listing import BODY, PERSON, VESSEL, ListEntry
from answerable.sources.lists.tables import lines

_SORTS = {
    PERSON: frozenset({"Person"}),
    BODY: frozenset({"Organization", "Company", "LegalEntity", "PublicBody"}),
    VESSEL: frozenset({"Vessel", "Airplane"}),
}
"""The schemata that are read, by the sort of entry."""


_LISTED = frozenset({"sanction", "sanction.counter"})
"""The topics that say that an entity is on a list. Others say that it is in office, or akin to one that is listed."""


def sort_of(schema: str) -> str:
    """The sort of entry that a schema is; empty where it is none."""
    return next((sort for sort, schemata in _SORTS.items() if schema in schemata), "")


def split(stream: BinaryIO, edition: list[str]) -> Iterator[bytes]:
    """A file into its lines."""
    return (line.strip() for line in lines(stream) if line.strip())


def entry(data: bytes) -> ListEntry | None:
    """The entry that an entity is; None of one that is neither person, body nor vessel, has no name or is not listed.

    Also who is in office, whose kin is listed, or who suffered what a record tells is an entity.
    """
    held = of_json(data)
    properties: Mapping[str, Any] = held["properties"]
    schema = str(held["schema"])
    sort = sort_of(schema)
    if not sort:
        return None

    def values(*names: str) -> list[str]:
        return list(dict.fromkeys(str(value) for name in names for value in _several(properties.get(name))))

    name = str(held.get("caption") or "") or next(iter(values("name")), "")
    if not name:
        return None
    sets = held.get("datasets") or []
    # An entity may come alone or with what is listed of it ("nested"); the sanction then holds the reasons.
    sanctions = [each for each in _several(properties.get("sanctionEntity")) if isinstance(each, dict)]
    if not (sanctions or values("program", "programId") or _LISTED.intersection(values("topics"))):
        return None

    def of_sanction(field: str) -> list[str]:
        return [str(v) for each in sanctions for v in _several(each.get("properties", {}).get(field))]

    return ListEntry(
        maker=next(iter(of_sanction("authority")), "") or "FollowTheMoney",
        list=", ".join(map(str, sets)) or "export",
        reference=str(held["id"]),
        sort=sort,
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


def _several(value: Any) -> list[Any]:
    """The values of a property, of which there may be one alone."""
    return value if isinstance(value, list) else [] if value is None else [value]
