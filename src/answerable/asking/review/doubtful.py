"""The queue of the doubtful pairs: actors and events that may be one, what a decision would change most first."""

from __future__ import annotations

from answerable.asking.review.doubtful_actors import doubtful_actors
from answerable.asking.review.doubtful_events import doubtful_events
from answerable.asking.review.pairs import Pair, in_order
from answerable.errors import BadQuestion
from answerable.record.file import RecordFile

MOST = 200
"""Pairs of either sort where no limit is given."""


def doubtful(record: RecordFile, *, of: str | None = None, limit: int | None = None) -> tuple[Pair, ...]:
    """The pairs of actors and of events that may be one and that nobody has judged, in the order of `pairs.FORMULA`.

    The work is bounded: see `doubtful_actors.ACTORS` and `doubtful_events.EVENTS`.

    Args:
        record: where to look.
        of: `actors` or `events`; both where it is not given.
        limit: at most so many; `MOST` where it is not given.

    Raises:
        BadQuestion: there is no such sort of pairs.
    """
    if of not in (None, "actors", "events"):
        raise BadQuestion(f"There are no pairs of “{of}”.", "Choose “actors” or “events”.")
    most = MOST if limit is None else limit
    judgements = record.decisions()
    found: list[Pair] = []
    if of != "events":
        found += doubtful_actors(record, judgements, most)
    if of != "actors":
        found += doubtful_events(record, judgements, most)
    return in_order(found)[:most]
