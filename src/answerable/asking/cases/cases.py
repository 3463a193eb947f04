"""The cases of a record: the acts that others are tied to."""

from __future__ import annotations

from datetime import date
from itertools import islice

from answerable.asking.events.events import TimelineLine, as_lines
from answerable.model.event import Event, Family, Order
from answerable.record.file import RecordFile

_ALL = -1


def cases(
    record: RecordFile, *, as_of: date | None = None, limit: int | None = None, offset: int = 0
) -> tuple[TimelineLine, ...]:
    """The acts that others are tied to (answers, what undid them, what followed), the weightiest first.

    Args:
        record: any.
        as_of: only what was published up to this day.
        limit: at most so many.
        offset: leave out so many of the first.
    """
    if as_of is None:
        ids = record.tallies().tied_acts(_ALL if limit is None else limit, offset)
        return as_lines(record, [record.event(identity) for identity in ids])
    acts = record.events(family=Family.ACT, order=Order.WEIGHT, as_of=as_of)
    tied = (act for act in acts if _is_tied(record, act, as_of))
    return as_lines(record, list(islice(tied, offset, None if limit is None else offset + limit)), as_of)


def _is_tied(record: RecordFile, act: Event, as_of: date) -> bool:
    return any(link.target == act.id for link in record.links((act.id,), as_of=as_of))
