"""How many events of each family lie in each year: four small rows of columns under one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from answerable.model.event import Family
from answerable.record.queries.tallies import Tally
from answerable.showing.workbench.charts.svg import COLOURS, FAINT, RULE, Drawing, element, linked, sign, words

WIDTH, LEFT, RIGHT, TOP, ROW = 960.0, 96.0, 940.0, 8.0, 52.0
_FEW = 0.02
"""Share of the events that one column stands for, where the years in which they lie would take half the width."""
_APART = 2
"""Columns that what is earlier takes, with the gap behind it."""


def draw(years: Sequence[Tally]) -> Drawing:
    """The chart; empty where nothing is dated.

    Where a few events of long ago would leave the width to empty years, they stand in one column, "earlier".
    """
    found = {(int(tally.value), tally.family): tally.number for tally in years}
    families = list(Family)
    height = TOP + ROW * len(families) + 24
    drawing = Drawing(WIDTH, height, "Events in each year", "One row for each family; the table lists the numbers.")
    if not found:
        return drawing
    earliest, last = min(year for year, _ in found), max(year for year, _ in found)
    first = _begin(found)
    apart = _APART if first > earliest else 0
    step = (RIGHT - LEFT) / (last - first + 1 + apart)
    most = max(number for (year, _), number in found.items() if year >= first)
    for row, family in enumerate(families):
        base = TOP + ROW * (row + 1) - 6
        drawing.add(
            element("line", x1=LEFT, x2=RIGHT, y1=base, y2=base, stroke=RULE, stroke_width=1),
            sign(family, 14, base - 12, 5),
            words(family.value, 26, base - 8, fill=COLOURS[family]),
        )
        for slot, told, number in _columns(found, family.value, first, apart):
            tall = max(2.0, (ROW - 14) * min(1.0, number / most))
            wide = max(1.0, min(step * 0.7, 34))
            x = LEFT + step * slot + (step - wide) / 2
            bar = element("rect", x=x, y=base - tall, width=wide, height=tall, fill=COLOURS[family])
            drawing.add(linked(bar, "", f"{told}: {number} ({family.value})"))
    every = next(every for every in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000) if (last - first + 1) / every <= 15)
    if apart:
        drawing.add(words("earlier", LEFT, height - 6, font_size=12, fill=FAINT, text_anchor="start"))
    for year in range(first - first % every, last + 1, every):
        x = LEFT + step * (year - first + apart) + step / 2
        if year >= first and (not apart or x > LEFT + 64):
            drawing.add(words(str(year), x, height - 6, font_size=12, fill=FAINT, text_anchor="middle"))
    return drawing


def _begin(found: Mapping[tuple[int, str], int]) -> int:
    """The year with which the columns begin: the earliest, unless few events lie in the longer half of the years."""
    numbers = Counter[int]()
    for (year, _), number in found.items():
        numbers[year] += number
    earliest, last = min(numbers), max(numbers)
    left = _FEW * numbers.total()
    for year in sorted(numbers):
        left -= numbers[year]
        if left < 0:
            return year if 2 * (last - year + 1) <= last - earliest + 1 else earliest
    return earliest


def _columns(
    found: Mapping[tuple[int, str], int], family: str, first: int, apart: int
) -> Iterator[tuple[int, str, int]]:
    """The columns of a family: the place, which years, how many events."""
    earlier = sum(number for (year, its), number in found.items() if its == family and year < first)
    if earlier:
        yield 0, f"before {first}", earlier
    for (year, its), number in sorted(found.items()):
        if its == family and year >= first and number:
            yield year - first + apart, str(year), number
