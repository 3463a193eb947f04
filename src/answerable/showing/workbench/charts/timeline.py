"""Events on an axis of time, a lane for each family of which there are any."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.asking.events.events import TimelineLine
from answerable.model.event import Family
from answerable.showing.dates import when
from answerable.showing.workbench.charts.axis import Axis
from answerable.showing.workbench.charts.svg import COLOURS, FAINT, RULE, Drawing, element, linked, sign, words
from answerable.showing.workbench.templates import between, put

WIDTH, LEFT, RIGHT, TOP, LANE, STACK = 960.0, 96.0, 930.0, 40.0, 74.0, 5


def draw(lines: Sequence[TimelineLine], *, links: bool = True) -> Drawing:
    """The chart of some events; those without a date are only in the table."""
    axis = Axis.over([line.event.happened for line in lines], LEFT + 12, RIGHT - 12)
    told = {line.event.family for line in lines}
    families = [family for family in Family if family in told] or list(Family)
    height = TOP + LANE * len(families) + 10
    drawing = Drawing(
        WIDTH,
        height,
        "Timeline",
        f"{len(lines)} events by time, a lane for each family; the table lists each.",
        holds_links=links,
    )
    if axis is not None:
        for x, name in axis.marks():
            drawing.add(
                element("line", x1=x, x2=x, y1=TOP - 8, y2=height - 10, stroke=RULE, stroke_width=1),
                words(name, x, TOP - 16, font_size=12, fill=FAINT, text_anchor="middle"),
            )
    for row, family in enumerate(families):
        middle = TOP + LANE * row + LANE / 2
        drawing.add(
            element("line", x1=LEFT, x2=RIGHT, y1=middle, y2=middle, stroke=RULE, stroke_width=1),
            sign(family, 14, middle, 5),
            words(family.value, 26, middle + 4, fill=COLOURS[family]),
        )
        if axis is not None:
            drawing.add(*_lane([line for line in lines if line.event.family is family], axis, middle, links=links))
    return drawing


def _lane(lines: Sequence[TimelineLine], axis: Axis, middle: float, *, links: bool) -> list[str]:
    parts, ends = [], [-1e9] * (2 * STACK + 1)
    for line in lines:
        span = axis.span(line.event.happened)
        if span is None:
            continue
        start, end = span
        x = (start + end) / 2 if end - start < 60 else start
        level = next((at for at in range(len(ends)) if ends[at] < min(x - 9, start)), len(ends) - 1)
        ends[level] = max(x + 4, end)
        y = middle + (level + 1) // 2 * 11 * (1 if level % 2 else -1) / (STACK / 3)
        bar = ""
        if end - start > 3:
            colour = COLOURS[line.event.family]
            bar = element("rect", x=start, y=y - 2, width=end - start, height=4, fill=colour, opacity=0.25)
        names = between(line)
        manner = put(line.event.modality)
        title = f"{when(line.event)}: {line.label}{f' ({manner})' if manner else ''} {names}"
        href = f"/events/{line.event.id}" if links else ""
        parts.append(linked(bar + sign(line.event.family, x, y, 5), href, title))
    return parts
