"""Makes the outline of land on the workbench's map.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python -m tools.make_world package

The npm package `world-atlas` (ISC licence) holds the vector data of Natural Earth 4.1 (public domain) as TopoJSON.
"""

from __future__ import annotations

import json
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

OUT = Path(__file__).parents[1] / "src/answerable/showing/workbench/charts/data/land.json"
SMALLEST = 0.3
"""Square degrees below which an island is left out of the outline."""
SOUTHERN = -60.0

Point = tuple[float, float]


def arcs(topology: dict[str, Any]) -> list[list[Point]]:
    """The arcs in degrees (https://github.com/topojson/topojson-specification)."""
    (wide, high), (left, low) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for across, up in arc:
            x, y = x + across, y + up
            points.append((x * wide + left, y * high + low))
        found.append(points)
    return found


def rings(topology: dict[str, Any], geometry: dict[str, Any]) -> list[list[Point]]:
    """The rings of a geometry."""
    held = arcs(topology)
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    found = []
    for polygon in polygons:
        for ring in polygon:
            points: list[Point] = []
            for number in ring:
                part = held[number] if number >= 0 else held[~number][::-1]
                points += part if not points else part[1:]
            found.append(points)
    return found


def area(ring: list[Point]) -> float:
    """Its area in square degrees, with a sign (the shoelace formula)."""
    return sum(x * up - across * y for (x, y), (across, up) in pairwise([*ring, ring[0]])) / 2


def at_the_date_line(ring: list[Point]) -> list[list[Point]]:
    """The ring cut where it leaps from one edge of the map to the other."""
    parts: list[list[Point]] = [[]]
    for point in ring:
        if parts[-1] and abs(point[0] - parts[-1][-1][0]) > 180:
            parts.append([])
        parts[-1].append(point)
    if len(parts) > 1:
        parts[0] = parts.pop() + parts[0]
    west = [part for part in parts if part[0][0] < 0]
    east = [part for part in parts if part[0][0] >= 0]
    return [[point for part in side for point in part] for side in (west, east) if side]


def short(ring: list[Point]) -> list[Point]:
    """To a tenth of a degree, without repeated points."""
    found: list[Point] = []
    for x, y in ring:
        point = (round(x, 1), round(y, 1))
        if not found or found[-1] != point:
            found.append(point)
    return found


def main(folder: Path) -> None:
    land = json.loads((folder / "land-110m.json").read_text())
    whole = [ring for geometry in land["objects"]["land"]["geometries"] for ring in rings(land, geometry)]
    kept = [ring for ring in whole if abs(area(ring)) > SMALLEST and max(y for _, y in ring) > SOUTHERN]
    outline = [short(part) for ring in kept for part in at_the_date_line(ring) if len(part) > 2]
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(json.dumps(outline, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
