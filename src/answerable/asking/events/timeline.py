"""The timeline: what has a date, in order of time; if wanted, with what has none, where it was first reported.

What has no date, and no source with one, comes last: nothing tells where in time it belongs.
"""

from __future__ import annotations

from datetime import date

from answerable.asking.events.events import TimelineLine, as_lines
from answerable.model.event import Family
from answerable.record.file import RecordFile


def timeline(
    record: RecordFile,
    *,
    kind: str | None = None,
    family: Family | None = None,
    actor: str | None = None,
    place: str | None = None,
    since: date | None = None,
    until: date | None = None,
    undated: bool = False,
    unplaced: bool = False,
    as_of: date | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> tuple[TimelineLine, ...]:
    """The dated events, by the first day on which they may have happened.

    The other arguments are those of `asking.events.events`.

    Args:
        undated: list the events without a date too, each where it was first reported; `since` and `until` then go by
            that day. Last come those that only sources without a date tell of, unless `since` or `until` is given.
    """
    bounded = since is not None or until is not None or not undated
    found = record.events(
        kind=kind,
        family=family,
        actor=actor,
        place=place,
        since=date.min if since is None and bounded else since,
        until=until,
        undated=undated,
        unplaced=unplaced,
        as_of=as_of,
        limit=limit,
        offset=offset,
    )
    return as_lines(record, found, as_of)
