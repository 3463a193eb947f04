"""Which events an export holds where it does not hold all: said in its first line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from typing import Any

from answerable.model.vocabulary import kind
from answerable.record.queries.events import Wanted
from answerable.showing.lines.lines import ScopeLine

Plain = Mapping[str, Any]


def scope_line(wanted: Wanted, events: int, actor_name: str = "") -> ScopeLine:
    """What an export is restricted to.

    Args:
        wanted: what its events meet.
        events: how many do.
        actor_name: of the actor that takes a role in each, if one must.
    """
    return ScopeLine(
        text=_in_words(wanted, actor_name),
        events=events,
        actor=wanted.actor or "",
        actor_name=actor_name,
        kind=wanted.kind or "",
        family=wanted.family.value if wanted.family is not None else "",
        place=wanted.place or "",
        since=_day(wanted.since),
        until=_day(wanted.until),
        undated=wanted.undated,
        unplaced=wanted.unplaced,
    )


def _day(day: date | None) -> str:
    return "" if day is None or day == date.min else day.isoformat()


def _in_words(wanted: Wanted, actor_name: str) -> str:
    said = [f"of the kind {kind(wanted.kind).label.lower()}"] if wanted.kind else []
    said += [f"of the family {wanted.family.value}"] if wanted.family is not None else []
    said += [f"with {actor_name}"] if actor_name else []
    said += [f"in {wanted.place}"] if wanted.place else []
    if wanted.place and wanted.unplaced:
        said += ["or, inferred from the other places of their texts, in that country"]
    said += [f"since {day}"] if (day := _day(wanted.since)) else []
    said += [f"until {day}"] if (day := _day(wanted.until)) else []
    if wanted.since is not None or wanted.until is not None:
        said += ["those without a date by their first report" if wanted.undated else "with a date"]
    return f"Only events {', '.join(said)}, and what these rest on. An id of which no line is here was left out."


def scope_of(lines: Iterable[Plain]) -> tuple[Plain | None, Iterator[Plain]]:
    """The line that says what an export is restricted to, None where it is not, and the other lines."""
    every = iter(lines)
    first = next(every, None)
    if first is None or first["type"] == "scope":
        return first, every
    return None, chain((first,), every)
