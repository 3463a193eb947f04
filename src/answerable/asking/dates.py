"""Days that a question falls back on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from answerable.model.source import Source
from answerable.record.file import RecordFile


def latest_publication(record: RecordFile) -> date:
    """The last day on which a dated source of the record was published; `date.min` where none is dated."""
    return max((source.published.latest for source in record.sources() if _dated(source)), default=date.min)


def published_by(sources: Iterable[Source], day: date) -> tuple[int, int]:
    """How many sources were published up to `day`, and how many have no date that would tell."""
    searched = undated = 0
    for source in sources:
        if not _dated(source):
            undated += 1
        elif source.published.latest <= day:
            searched += 1
    return searched, undated


def _dated(source: Source) -> bool:
    return source.published.known and source.published.latest < date.max
