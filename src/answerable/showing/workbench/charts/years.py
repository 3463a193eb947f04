"""How many events of each family lie in each year: four small rows of columns under one another."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.model.event import Family
from answerable.record.queries.tallies import Tally
from answerable.showing.workbench.charts.svg import COLOURS, FAINT, RULE, Drawing, element, linked, sign, words

WIDTH, LEFT, RIGHT, TOP, ROW = 960.0, 96.0, 940.0, 8.0, 52.0


def draw(years: Sequence[Tally]) -> Drawing:
    """The chart; empty where nothing is dated."""
    found = {(int(tally.value), tally.family): tally.number for tally in years}
    families = list(Family)
    height = TOP + ROW * len(families) + 24
    drawing = Drawing(WIDTH, height, "Events in each year", "One row for each family; the table lists the numbers.")
    if not found:
        return drawing
    first, last = min(year for year, _ in found), max(year for year, _ in found)
    step = (RIGHT - LEFT) / (last - first + 1)
    most = max(found.values())
    for row, family in enumerate(families):
        base = TOP + ROW * (row + 1) - 6
        drawing.add(
            element("line", x1=LEFT, x2=RIGHT, y1=base, y2=base, stroke=RULE, stroke_width=1),
            sign(family, 14, base - 12, 5),
            words(family.value, 26, base - 8, fill=COLOURS[family]),
        )
        for year in range(first, last + 1):
            number = found.get((year, family.value), 0)
            if number:
                tall = max(2.0, (ROW - 14) * number / most)
                wide = max(1.0, min(step * 0.7, 34))
                x = LEFT + step * (year - first) + (step - wide) / 2
                bar = element("rect", x=x, y=base - tall, width=wide, height=tall, fill=COLOURS[family])
                drawing.add(linked(bar, "", f"{year}: {number} ({family.value})"))
    every = next(every for every in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000) if (last - first + 1) / every <= 15)
    for year in range(first - first % every, last + 1, every):
        if year >= first:
            x = LEFT + step * (year - first) + step / 2
            drawing.add(words(str(year), x, height - 6, font_size=12, fill=FAINT, text_anchor="middle"))
    return drawing
