"""GeoJSON (RFC 7946): every event as a feature, its properties the fields of the event line.

An event whose location has coordinates is a point (longitude, latitude, WGS 84); any other has the geometry `null`. How
narrow the location is stands in its properties: the point of a country is the middle of its people.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from answerable.model.vocabulary import vocabulary
from answerable.showing.exchange.streaming import json_list
from answerable.showing.lines.lines import SCHEMA
from answerable.showing.lines.scope import scope_of

_NO_PROPERTIES = frozenset({"type", "id", "schema", "vocabulary"})


def chunks(lines: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    """The bytes of the feature collection; where it holds some events only, `restricted_to` says which."""
    scope, lines = scope_of(lines)
    only = "" if scope is None else f'"restricted_to":{msgspec.json.encode(scope["text"]).decode()},'
    head = f'{{"type":"FeatureCollection","schema":"{SCHEMA}","vocabulary":"{vocabulary().version}",{only}"features":['
    return json_list(head, (feature(line) for line in lines if line["type"] == "event"), "]}")


def feature(line: Mapping[str, Any]) -> dict[str, Any]:
    """An event line as a feature."""
    return {
        "type": "Feature",
        "id": line["id"],
        "geometry": _point(line.get("location")),
        "properties": {name: value for name, value in line.items() if name not in _NO_PROPERTIES},
    }


def _point(location: Mapping[str, Any] | None) -> dict[str, Any] | None:
    if location is None or location["latitude"] is None or location["longitude"] is None:
        return None
    return {"type": "Point", "coordinates": [location["longitude"], location["latitude"]]}
