"""A case as a follow-through chart: the act, its answers, what undid or ended them, what followed, by time."""

from __future__ import annotations

from answerable.asking.cases.case import CasePage
from answerable.asking.events.events import TimelineLine
from answerable.model.event import Family
from answerable.model.link import Link, Relation
from answerable.showing.dates import when
from answerable.showing.ties import tie
from answerable.showing.workbench.charts.axis import Axis
from answerable.showing.workbench.charts.svg import (
    COLOURS,
    FAINT,
    INK,
    PAPER,
    RULE,
    SERIF,
    Drawing,
    element,
    linked,
    number,
    sign,
    words,
)
from answerable.showing.workbench.templates import between, fit, put

WIDTH, LEFT, RIGHT, TOP, ROW = 960.0, 116.0, 918.0, 64.0, 46.0
_NO_DATE = 44.0
_TURN = 0.52
_DASHES = {Relation.REVERSES: "5 4", Relation.FOLLOWS: "1 4", Relation.CLAIMED_CAUSE: "1 4"}


def draw(page: CasePage, *, links: bool = True) -> Drawing:
    """The chart of a case. With `links`, each event leads to its page."""
    lines = (page.act, *page.steps)
    axis = Axis.over([line.event.happened for line in lines], LEFT, RIGHT)
    height = TOP + ROW * len(lines) + 34
    drawing = Drawing(
        WIDTH,
        height,
        f"What followed: {page.act.label}, {when(page.act.event)}",
        f"{len(page.steps)} later events on an axis of time; the table beside the chart lists each.",
        holds_links=links,
    )
    bottom = TOP + ROW * len(lines) - 8
    if axis is not None:
        for x, name in axis.marks():
            drawing.add(
                element("line", x1=x, x2=x, y1=TOP - 22, y2=bottom, stroke=RULE, stroke_width=1),
                words(name, x, TOP - 30, font_size=12, fill=FAINT, text_anchor="middle"),
            )
    spots = {line.event.id: (_x(axis, line), TOP + ROW * row + 12) for row, line in enumerate(lines)}
    if any(not line.event.happened.known for line in lines):
        drawing.add(words("no date", _NO_DATE, TOP - 30, font_size=12, fill=FAINT, text_anchor="middle"))
    effects = page.effects()
    for line in page.steps:
        for link in page.links_of(line):
            if link.target in spots:
                how = tie(link.relation, effects.get(link.id)).lower()
                drawing.add(_thread(spots[line.event.id], spots[link.target], line.event.family, link, how))
    for line in lines:
        drawing.add(_row(line, spots[line.event.id], axis, href=f"/events/{line.event.id}" if links else ""))
    drawing.add(_key(height - 12))
    return drawing


def _x(axis: Axis | None, line: TimelineLine) -> float:
    span = axis.span(line.event.happened) if axis is not None else None
    return _NO_DATE if span is None else (span[0] + span[1]) / 2 if span[1] - span[0] < 60 else span[0]


def _thread(start: tuple[float, float], end: tuple[float, float], family: Family, link: Link, how: str) -> str:
    """From a step to what it answers: along its own row, then up the stem below the other's sign."""
    (x, y), (to_x, to_y) = start, end
    turn = 7 if to_x < x else -7
    path = f"M{number(to_x)} {number(to_y)}V{number(y - 7)}"
    path += f"Q{number(to_x)} {number(y)} {number(to_x + turn)} {number(y)}"
    path += f"H{number(x)}" if abs(to_x - x) > 8 else f"L{number(x)} {number(y)}"
    return element(
        "path",
        element("title", how),
        d=path,
        fill="none",
        stroke=COLOURS[family],
        stroke_width=1.5,
        stroke_dasharray=_DASHES.get(link.relation, ""),
        opacity=0.75,
    )


def _row(line: TimelineLine, spot: tuple[float, float], axis: Axis | None, href: str) -> str:
    (x, y), event = spot, line.event
    parts = []
    span = axis.span(event.happened) if axis is not None else None
    if span is not None and span[1] - span[0] > 4:
        parts.append(
            element(
                "rect", x=span[0], y=y - 3, width=span[1] - span[0], height=6, fill=COLOURS[event.family], opacity=0.25
            )
        )
    parts.append(sign(event.family, x, y, 7 if event.family is Family.ACT else 6))
    is_left = x < LEFT + _TURN * (RIGHT - LEFT)
    at, anchor = (x + 15, "start") if is_left else (x - 15, "end")
    room = int(((RIGHT - at) if is_left else (at - 20)) / 6.6)
    halo: dict[str, str | float] = {"paint_order": "stroke", "stroke": PAPER, "stroke_width": 4}
    manner = put(event.modality)
    head = f"{when(event)} · {line.label}" + (f" ({manner})" if manner else "")
    parts.append(
        words(fit(head, room), at, y - 5, font_size=14, font_weight="600", text_anchor=anchor, fill=INK, **halo)
    )
    below = between(line) or event.charge or event.place
    parts.append(
        words(fit(below, room), at, y + 16, font_size=12.5, font_family=SERIF, text_anchor=anchor, fill=FAINT, **halo)
    )
    return linked("".join(parts), href, f"{head}: {below}")


def _key(y: float) -> str:
    parts = []
    x = LEFT
    for family in Family:
        parts += [sign(family, x, y - 4, 5), words(family.value, x + 12, y, font_size=12, fill=FAINT)]
        x += 90
    dashed = element("line", x1=x, x2=x + 26, y1=y - 4, y2=y - 4, stroke=INK, stroke_dasharray="5 4")
    return "".join((*parts, dashed, words("undoes or ends", x + 32, y, font_size=12, fill=FAINT)))
