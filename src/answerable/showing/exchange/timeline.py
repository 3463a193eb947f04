"""TimelineJS: the events as slides (https://timeline.knightlab.com/docs/json-format.html).

An event that no source dates stands where it was first reported, in a group of its own, and its slide says so.
TimelineJS reads its texts as HTML, so every word of a source is escaped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from html import escape
from typing import Any

import msgspec

from answerable.model.dates import readable
from answerable.model.when import bounds
from answerable.showing.exchange.streaming import json_list
from answerable.showing.lines.lines import EventLine
from answerable.showing.lines.scope import scope_of
from answerable.showing.wording import STATUS, event_title, holder, inferred, occurred

UNDATED = "no date, where first reported"
"""The group of the events that no source dates; the others are in that of their family."""


def chunks(lines: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    """The bytes of the file. What has no date, and only sources without one, has no place on a line of time.

    Where it holds some events only, the slide of the title says which.
    """
    scope, lines = scope_of(lines)
    only = "" if scope is None else f'"title":{msgspec.json.encode(_title(scope["text"])).decode()},'
    events = (msgspec.convert(line, EventLine) for line in lines if line["type"] == "event")
    return json_list(
        f'{{"scale":"human",{only}"events":[',
        (slide(event) for event in events if event.happened or event.first_reported),
        "]}",
    )


def _title(scope: str) -> dict[str, Any]:
    return {"text": {"headline": "From an Answerable record", "text": f"<p>{escape(scope)}</p>"}}


def slide(event: EventLine) -> dict[str, Any]:
    """An event as a slide."""
    first, last = bounds(event.happened or event.first_reported)
    start, end = (last if first == date.min else first), (first if last == date.max else last)
    shown: dict[str, Any] = {
        "unique_id": event.id,
        "start_date": _date(start),
        "display_date": escape(occurred(event)),
        "group": event.family if event.happened else UNDATED,
        "text": {"headline": escape(event_title(event)), "text": _text(event)},
    }
    return {**shown, "end_date": _date(end)} if end != start else shown


def _date(day: date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}


def _text(event: EventLine) -> str:
    parts = [f"{part.role}: {holder(part)}" for part in event.roles]
    parts += [f"place: {event.place}"] if event.place else []
    parts += [f"country, inferred: {inferred(event.inferred)}"] if event.inferred is not None else []
    status, _ = STATUS[event.status]
    parts += [f"{status.lower()}, reported {readable(event.reported)}"]
    return "".join(f"<p>{escape(part)}</p>" for part in parts)
