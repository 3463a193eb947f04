from __future__ import annotations

import json
from pathlib import Path

import geojson as reader

from answerable.api import Record
from answerable.showing.exchange.geojson import feature


def test_geojson_reads_it(made: Record, tmp_path: Path) -> None:
    made.export(tmp_path / "out.geojson", format="geojson")
    held = reader.loads((tmp_path / "out.geojson").read_text("utf-8"))
    assert isinstance(held, reader.FeatureCollection)
    assert held.is_valid
    events = {line["id"]: json.loads(json.dumps(line)) for line in made.lines() if line["type"] == "event"}
    assert [one["id"] for one in held["features"]] == list(events)
    for one in held["features"]:
        assert one.is_valid
        assert one["properties"]["roles"] == events[one["id"]]["roles"]
        assert one["properties"]["kind"] == events[one["id"]]["kind"]


def test_an_event_without_coordinates_has_no_geometry_and_one_with_them_a_point() -> None:
    line = {"type": "event", "id": "e-1", "kind": "killing"}
    assert feature(line) == {"type": "Feature", "id": "e-1", "geometry": None, "properties": {"kind": "killing"}}
    location = {"name": "Berlin", "precision": "city", "latitude": 52.5, "longitude": 13.4}
    placed = reader.loads(reader.dumps(feature({**line, "location": location})))
    assert placed.is_valid
    assert placed.geometry == reader.Point((13.4, 52.5))
    assert placed["properties"]["location"]["precision"] == "city"
    assert feature({**line, "location": {**location, "latitude": 0.0, "longitude": 0.0}})["geometry"] is not None
    assert feature({**line, "location": {**location, "latitude": None, "longitude": None}})["geometry"] is None
    assert feature({**line, "location": None})["geometry"] is None
