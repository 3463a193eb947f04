"""Where events are said to have happened, on an outline of the world that the program carries.

The outline is that of Natural Earth (public domain, https://www.naturalearthdata.com), 1:110 million; the projection
is Natural Earth's by Tom Patterson as a polynomial (Šavrič, Jenny, Patterson, Petrovič and Hurni 2011).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import radians, sqrt

import msgspec

from answerable.asking.events.places import Located
from answerable.showing.workbench.charts.svg import FAINT, INK, PAPER, Drawing, element, linked, number, words
from answerable.showing.workbench.templates import fit, link

WIDTH, HEIGHT = 960.0, 524.0
_SCALE, _MIDDLE = 172.0, (480.0, 262.0)
_ROOM, _MOST_TIMES = 40.0, 6.0

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

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
def _outline() -> str:
    held = resources.files(__package__) / "data" / "land.json"
    rings = msgspec.json.decode(held.read_bytes(), type=list[list[tuple[float, float]]])
    path = []
    for ring in rings:
        points = [project(*point) for point in ring]
        path.append("M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + "Z")
    return "".join(path)


def _land(times: float) -> str:
    return element("path", d=_outline(), fill="#eceae3", stroke="#c9c5ba", stroke_width=0.6 / times)


@dataclass(frozen=True, slots=True)
class View:
    """The part of the map that is shown: what lies at (left, top), enlarged so many times."""

    left: float
    top: float
    times: float

    @classmethod
    def of(cls, spots: Sequence[tuple[float, float]]) -> View:
        """The part that holds all spots with room around them, no more than six times enlarged."""
        if not spots:
            return cls(0, 0, 1)
        across, down = [x for x, _ in spots], [y for _, y in spots]
        width = max(max(across) - min(across) + 2 * _ROOM, (max(down) - min(down) + 2 * _ROOM) * WIDTH / HEIGHT)
        times = min(_MOST_TIMES, max(1.0, WIDTH / width))
        shown = WIDTH / times, HEIGHT / times
        left = min(max(0.0, (min(across) + max(across) - shown[0]) / 2), WIDTH - shown[0])
        top = min(max(0.0, (min(down) + max(down) - shown[1]) / 2), HEIGHT - shown[1])
        return cls(left, top, times)

    def at(self, spot: tuple[float, float]) -> tuple[float, float]:
        """Where a spot of the whole map lies in the view."""
        return (spot[0] - self.left) * self.times, (spot[1] - self.top) * self.times


def draw(places: Sequence[Located], inferred: Sequence[Located] = (), *, links: bool = True) -> Drawing:
    """The map: a disc for each place, its area as the number of events there, of the part of the world that has any.

    A country of `inferred` is a ring of dashes, and its name says so.
    """
    drawing = Drawing(
        WIDTH,
        HEIGHT,
        "Where events are said to have happened",
        f"{len(places)} places{f', and {len(inferred)} countries inferred (dashed)' if inferred else ''}; "
        "the table lists each.",
        holds_links=links,
    )
    every = [(one, False) for one in places] + [(one, True) for one in inferred]
    spots = [project(one.place.longitude or 0.0, one.place.latitude or 0.0) for one, _ in every]
    view = View.of(spots)
    moved = f"scale({number(view.times)}) translate({number(-view.left)} {number(-view.top)})"
    drawing.add(element("g", _ground(view.times) + _land(view.times), transform=moved))
    most = max((one.number for one, _ in every), default=1)
    taken: list[Box] = []
    ordered = sorted(zip(every, map(view.at, spots), strict=True), key=lambda held: -held[0][0].number)
    taken += [(x - 3, y - 3, x + 3, y + 3) for _, (x, y) in ordered]
    for (one, is_inferred), (x, y) in ordered:
        size = 4 + 13 * sqrt(one.number / most)
        name = f"inferred: {one.name}" if is_inferred else one.name
        dot = _ring(x, y, size) if is_inferred else _disc(x, y, size)
        href = link("/timeline", place=one.name, undated=1, unplaced=1 if is_inferred else "") if links else ""
        drawing.add(linked(dot + _label(name, x, y, size, taken), href, f"{name}: {one.number}"))
    drawing.add(words("Outline: Natural Earth, public domain", 16, HEIGHT - 10, font_size=11, fill=FAINT))
    return drawing


def _disc(x: float, y: float, size: float) -> str:
    return element("circle", cx=x, cy=y, r=size, fill=INK, fill_opacity=0.5, stroke=PAPER, stroke_width=1)


def _ring(x: float, y: float, size: float) -> str:
    return element("circle", cx=x, cy=y, r=size, fill="none", stroke=INK, stroke_width=1.5, stroke_dasharray="4 3")


def _ground(times: float) -> str:
    edge = [project(-180, up) for up in range(-90, 91, 5)] + [project(180, up) for up in range(90, -91, -5)]
    outline = "M" + "L".join(f"{number(x)} {number(y)}" for x, y in edge) + "Z"
    return element("path", d=outline, fill="#f7f6f2", stroke="#d9d5cc", stroke_width=1 / times)


def _label(name: str, x: float, y: float, size: float, taken: list[Box]) -> str:
    """The name at the first side of its disc where nothing else stands; none where all are taken."""
    shown = fit(name, 28)
    long = 6.8 * len(shown)
    for at_x, at_y, anchor, left in (
        (x + size + 4, y + 4, "start", x + size + 4),
        (x - size - 4, y + 4, "end", x - size - 4 - long),
        (x, y + size + 14, "middle", x - long / 2),
        (x, y - size - 5, "middle", x - long / 2),
    ):
        box = (left, at_y - 11, left + long, at_y + 3)
        inside = box[0] > 2 and box[2] < WIDTH - 2 and box[1] > 2 and box[3] < HEIGHT - 18
        if inside and not any(_overlap(box, other) for other in taken):
            taken.append(box)
            return words(
                shown,
                at_x,
                at_y,
                text_anchor=anchor,
                font_size=12.5,
                paint_order="stroke",
                stroke=PAPER,
                stroke_width=3,
            )
    return ""


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
