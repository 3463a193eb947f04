"""A case on a line of time, as SVG: acts, answers and reversals in lanes, what leads to what between them.

A marker holds the number of its event in the list beside it, so the chart holds no word of a source. Its shape says
what it is: a circle an act, a square an answer, a diamond a reversal. It is hollow where there are only allegations or
denials.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.model.event import Family, Status
from answerable.model.when import bounds
from answerable.showing.lines.lines import EventLine, LinkLine

_WIDTH, _LEFT, _RIGHT = 640, 84, 16
_ROW, _GAP, _RADIUS, _TOP = 23, 9, 9, 10
_INK, _SOFT, _HAIR = "#1b1d21", "#565c66", "#c9cdd3"
_FONT = "Libertinus Serif, Georgia, serif"
_LANES = (
    (Family.ACT.value, "Acts", "#1b1d21"),
    (Family.ANSWER.value, "Answers", "#1d4f91"),
    (Family.REVERSAL.value, "Reversals", "#8a4b00"),
    (Family.CONTEXT.value, "Other", "#565c66"),
)
_MOST_TICKS = 9
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500)


@dataclass(frozen=True, slots=True)
class _Marker:
    event: EventLine
    number: int
    x: float
    until: float
    row: int


def follow_through(events: Sequence[EventLine], links: Iterable[LinkLine], numbers: Mapping[str, int]) -> str:
    """The chart; nothing where fewer than two events have a date.

    Args:
        events: of a case.
        links: among them.
        numbers: of the events in the list beside the chart.
    """
    dated = [event for event in events if event.happened and _days(event) is not None]
    if len(dated) < 2:
        return ""
    first = min(_span(event)[0] for event in dated)
    last = max(_span(event)[1] for event in dated)
    scale = _Scale(first, last)
    body: list[str] = []
    placed: dict[str, tuple[float, float]] = {}
    y = float(_TOP)
    for family, name, colour in _LANES:
        markers = _rows([event for event in dated if event.family == family], numbers, scale)
        if not markers:
            continue
        height = _ROW * (1 + max(marker.row for marker in markers))
        body.append(f'<text x="0" y="{y + 15:.0f}" fill="{_SOFT}">{name}</text>')
        for marker in markers:
            middle = y + _ROW * marker.row + _ROW / 2
            placed[marker.event.id] = (marker.x, middle)
            body.append(_drawn(marker, middle, colour))
        y += height + _GAP
    lines = [
        _tie(placed[link.source], placed[link.target]) for link in links if {link.source, link.target} <= set(placed)
    ]
    axis = _axis(scale, y)
    return _whole(y + 24, axis, lines, body, len(dated))


def _days(event: EventLine) -> tuple[int, int] | None:
    first, last = bounds(event.happened)
    if first == date.min and last == date.max:
        return None
    return (last if first == date.min else first).toordinal(), (first if last == date.max else last).toordinal()


def _span(event: EventLine) -> tuple[int, int]:
    found = _days(event)
    assert found is not None
    return found


class _Scale:
    """From days to places on the line."""

    def __init__(self, first: int, last: int) -> None:
        self.first, self.last = first, last

    def at(self, day: float) -> float:
        room = _WIDTH - _LEFT - _RIGHT - 2 * _RADIUS
        share = (day - self.first) / (self.last - self.first) if self.last > self.first else 0.5
        return _LEFT + _RADIUS + room * share


def _rows(events: Sequence[EventLine], numbers: Mapping[str, int], scale: _Scale) -> list[_Marker]:
    """The markers of a lane, those that would touch on rows of their own."""
    ends: list[float] = []
    found: list[_Marker] = []
    for event in sorted(events, key=lambda one: (_span(one)[0], numbers[one.id])):
        start, end = (scale.at(day) for day in _span(event))
        row = next((r for r, taken in enumerate(ends) if start - taken >= 2 * _RADIUS + 3), len(ends))
        if row == len(ends):
            ends.append(0.0)
        ends[row] = max(start, end)
        found.append(_Marker(event, numbers[event.id], start, end, row))
    return found


def _drawn(marker: _Marker, y: float, colour: str) -> str:
    hollow = marker.event.status in (Status.ALLEGED.value, Status.DENIED.value)
    fill, ink = ("#ffffff", colour) if hollow else (colour, "#ffffff")
    paint = f'fill="{fill}" stroke="{colour}" stroke-width="1.4"'
    x, r = marker.x, _RADIUS
    corner, side, half = f'x="{x - r + 1:.1f}" y="{y - r + 1:.1f}"', 2 * r - 2, r + 1
    diamond = f"M{x:.1f} {y - half:.1f}l{half} {half}l-{half} {half}l-{half} -{half}z"
    shapes = {
        Family.ANSWER.value: f'<rect {corner} width="{side}" height="{side}" {paint}/>',
        Family.REVERSAL.value: f'<path d="{diamond}" {paint}/>',
    }
    shape = shapes.get(marker.event.family, f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r - 0.5}" {paint}/>')
    bar = ""
    if marker.until - x > _RADIUS:
        bar = (
            f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{marker.until:.1f}" y2="{y:.1f}" stroke="{colour}" stroke-width="3"/>'
        )
    label = (
        f'<text x="{x:.1f}" y="{y + 3.2:.1f}" text-anchor="middle" font-size="9" fill="{ink}">{marker.number}</text>'
    )
    return f"{bar}{shape}{label}"


def _tie(source: tuple[float, float], target: tuple[float, float]) -> str:
    (x1, y1), (x2, y2) = source, target
    middle = (y1 + y2) / 2
    return (
        f'<path d="M{x1:.1f} {y1:.1f}C{x1:.1f} {middle:.1f} {x2:.1f} {middle:.1f} {x2:.1f} {y2:.1f}" '
        f'fill="none" stroke="{_HAIR}" stroke-width="1"/>'
    )


def _axis(scale: _Scale, y: float) -> list[str]:
    years = range(date.fromordinal(scale.first).year, min(date.fromordinal(scale.last).year + 2, date.max.year + 1))
    step = next((s for s in _STEPS if len(years) / s <= _MOST_TICKS), _STEPS[-1])
    drawn = [f'<line x1="{_LEFT}" y1="{y:.1f}" x2="{_WIDTH - _RIGHT}" y2="{y:.1f}" stroke="{_SOFT}"/>']
    ticks = [date(year, 1, 1).toordinal() for year in years if year % step == 0]
    inside = [day for day in ticks if scale.first <= day <= scale.last]
    for day in inside or [scale.first]:
        x = scale.at(day)
        text = str(date.fromordinal(day).year) if inside else date.fromordinal(day).isoformat()
        drawn.append(
            f'<line x1="{x:.1f}" y1="{_TOP}" x2="{x:.1f}" y2="{y + 4:.1f}" stroke="{_HAIR}" stroke-dasharray="1 3"/>'
        )
        drawn.append(f'<text x="{x:.1f}" y="{y + 17:.1f}" text-anchor="middle" fill="{_SOFT}">{text}</text>')
    return drawn


def _whole(height: float, axis: list[str], lines: list[str], body: list[str], number: int) -> str:
    about = f"{number} dated events of the case on a line of time; the list beside it holds the same"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height:.0f}" width="{_WIDTH}" '
        f'height="{height:.0f}" role="img" aria-label="{about}" font-family="{_FONT}" font-size="11">'
        f"<title>{about}</title>{''.join((*axis, *lines, *body))}</svg>"
    )
