"""An actor and those around it: a ring, nearest those with most events in common."""

from __future__ import annotations

from collections import defaultdict
from math import cos, pi, sin

from answerable.asking.events.network import Network
from answerable.model.event import Family
from answerable.showing.workbench.charts.svg import (
    COLOURS,
    FAINT,
    INK,
    PAPER,
    Drawing,
    element,
    linked,
    sign,
    words,
)
from answerable.showing.workbench.templates import fit

WIDTH, HEIGHT = 960.0, 620.0
_CENTRE, _ACROSS, _DOWN = (480.0, 296.0), 255.0, 232.0


def draw(network: Network, *, links: bool = True) -> Drawing:
    """The chart: a thread for each family of events that two actors share, as wide as there are many."""
    drawing = Drawing(
        WIDTH,
        HEIGHT,
        f"Who takes part in events with {network.centre.name}",
        f"{len(network.others)} actors; the table lists what each shares with the one in the middle.",
        holds_links=links,
    )
    shared: dict[str, dict[Family, int]] = defaultdict(lambda: defaultdict(int))
    for tie in network.ties:
        shared[tie.other][Family(tie.family)] += tie.number
    x, y = _CENTRE
    spots = {}
    for place, other in enumerate(network.others):
        angle = 2 * pi * place / max(1, len(network.others)) - pi / 2
        far = 1.0 if place % 2 == 0 or len(network.others) < 13 else 0.72
        spots[other.id] = (x + far * _ACROSS * cos(angle), y + far * _DOWN * sin(angle))
    for identity, (to_x, to_y) in spots.items():
        families = shared[identity]
        for row, (family, number) in enumerate(sorted(families.items())):
            off = 5 * (row - (len(families) - 1) / 2)
            drawing.add(
                linked(
                    element(
                        "line",
                        x1=x + off,
                        y1=y + off,
                        x2=to_x + off,
                        y2=to_y + off,
                        stroke=COLOURS[family],
                        stroke_width=min(6.0, 1 + number * 0.6),
                        opacity=0.6,
                    ),
                    "",
                    f"{number} {family.value}",
                )
            )
    for other in network.others:
        to_x, to_y = spots[other.id]
        drawing.add(_actor(other.name, to_x, to_y, f"/network?actor={other.id}" if links else "", x))
    drawing.add(_actor(network.centre.name, x, y, f"/actors/{network.centre.id}" if links else "", x, is_centre=True))
    at = 60.0
    for family in Family:
        drawing.add(
            sign(family, at, HEIGHT - 20, 5), words(family.value, at + 12, HEIGHT - 16, font_size=12, fill=FAINT)
        )
        at += 96
    return drawing


def _actor(name: str, x: float, y: float, href: str, middle: float, *, is_centre: bool = False) -> str:
    anchor = "middle" if abs(x - middle) < 40 else "start" if x > middle else "end"
    off = 0 if anchor == "middle" else 12 if anchor == "start" else -12
    down = (-14 if y < 296 else 24) if anchor == "middle" and not is_centre else 28 if is_centre else 4
    dot = element("circle", cx=x, cy=y, r=9 if is_centre else 6, fill=INK, stroke=PAPER, stroke_width=2)
    label = words(
        fit(name, 30),
        x + off,
        y + down,
        text_anchor=anchor,
        font_weight="700" if is_centre else "400",
        paint_order="stroke",
        stroke=PAPER,
        stroke_width=4,
    )
    return linked(dot + label, href, name)
