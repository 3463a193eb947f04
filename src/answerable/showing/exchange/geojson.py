"""GeoJSON (RFC 7946): every event as a feature, its properties the fields of the event line.

An event whose place has coordinates is a point (longitude, latitude, WGS 84); any other has the geometry `null`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from answerable.model.vocabulary import vocabulary
from answerable.showing.exchange.streaming import json_list
from answerable.showing.lines import SCHEMA

_COORDINATES = ("longitude", "latitude")


def chunks(lines: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    """The bytes of the feature collection."""
    head = f'{{"type":"FeatureCollection","schema":"{SCHEMA}","vocabulary":"{vocabulary().version}","features":['
    return json_list(head, (feature(line) for line in lines if line["type"] == "event"), "]}")


def feature(line: Mapping[str, Any]) -> dict[str, Any]:
    """An event line as a feature."""
    longitude, latitude = (line.get(name) for name in _COORDINATES)
    known = longitude is not None and latitude is not None
    left_out = {"type", "id", "schema", "vocabulary", *_COORDINATES}
    return {
        "type": "Feature",
        "id": line["id"],
        "geometry": {"type": "Point", "coordinates": [longitude, latitude]} if known else None,
        "properties": {name: value for name, value in line.items() if name not in left_out},
    }
