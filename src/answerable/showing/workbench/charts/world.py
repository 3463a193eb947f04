"""Where events are said to have happened, on an outline of the world that the program carries.

The outline is that of Natural Earth (public domain, https://www.naturalearthdata.com), 1:110 million; the projection
is Natural Earth's by Tom Patterson as a polynomial (Šavrič, Jenny, Patterson, Petrovič and Hurni 2011).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import resources
from math import radians, sqrt

import msgspec

from answerable.asking.places import Located
from answerable.showing.workbench.charts.svg import FAINT, INK, PAPER, Drawing, element, linked, number, words

WIDTH, HEIGHT = 960.0, 524.0
_SCALE, _MIDDLE = 172.0, (480.0, 262.0)
_ACROSS = (0.8707, -0.131979, -0.013791, 0.003971, -0.001529)
_DOWN = (1.007226, 0.015085, -0.044475, 0.028874, -0.005916)


def project(longitude: float, latitude: float) -> tuple[float, float]:
    """Where a point of the earth (degrees) lies in the chart."""
    along, up = radians(longitude), radians(latitude)
    squared = up * up
    fourth = squared * squared
    a, b, c, d, e = _ACROSS
    x = along * (a + squared * (b + squared * (c + fourth * squared * (d + squared * e))))
    f, g, h, i, j = _DOWN
    y = up * (f + squared * (g + fourth * (h + i * squared + j * fourth)))
    return _MIDDLE[0] + x * _SCALE, _MIDDLE[1] - y * _SCALE


@cache
def _land() -> str:
    held = resources.files("answerable.asking") / "world" / "land.json"
    rings = msgspec.json.decode(held.read_bytes(), type=list[list[tuple[float, float]]])
    path = []
    for ring in rings:
        points = [project(*point) for point in ring]
        path.append("M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + "Z")
    return element("path", d="".join(path), fill="#eceae3", stroke="#c9c5ba", stroke_width=0.6)


def draw(places: Sequence[Located], *, links: bool = True) -> Drawing:
    """The map: a disc for each place, its area as the number of events there."""
    drawing = Drawing(
        WIDTH,
        HEIGHT,
        "Where events are said to have happened",
        f"{len(places)} places; the table lists each.",
        holds_links=links,
    )
    edge = [project(-180, up) for up in range(-90, 91, 5)] + [project(180, up) for up in range(90, -91, -5)]
    outline = "M" + "L".join(f"{number(x)} {number(y)}" for x, y in edge) + "Z"
    drawing.add(element("path", d=outline, fill="#f7f6f2", stroke="#d9d5cc"), _land())
    most = max((place.number for place in places), default=1)
    for place in sorted(places, key=lambda held: -held.number):
        x, y = project(place.longitude, place.latitude)
        size = 4 + 16 * sqrt(place.number / most)
        dot = element("circle", cx=x, cy=y, r=size, fill=INK, fill_opacity=0.5, stroke=PAPER, stroke_width=1)
        label = ""
        if size > 7 or len(places) <= 24:
            label = words(
                place.name, x + size + 3, y + 4, font_size=12, paint_order="stroke", stroke=PAPER, stroke_width=3
            )
        href = f"/timeline?place={place.name}" if links else ""
        drawing.add(linked(dot + label, href, f"{place.name}: {place.number}"))
    drawing.add(words("Outline: Natural Earth, public domain", 16, HEIGHT - 10, font_size=11, fill=FAINT))
    return drawing
