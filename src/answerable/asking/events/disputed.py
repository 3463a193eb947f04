"""Where sources do not go together: each side in its own words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from answerable.asking.answer import Answer
from answerable.asking.events.events import TimelineLine, as_lines
from answerable.asking.sources.cited import CitedClaim, cite
from answerable.model.claim import Modality
from answerable.model.event import Count, Status
from answerable.record.file import RecordFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute(Answer):
    """An event on which sources do not go together.

    Attributes:
        line: the event.
        saying: claims that say it happened, or allege it.
        denying: claims that say it did not.
        counts: the numbers given, where they differ.
    """

    line: TimelineLine
    saying: tuple[CitedClaim, ...]
    denying: tuple[CitedClaim, ...]
    counts: tuple[Count, ...]


def disputed(record: RecordFile, *, as_of: date | None = None, limit: int | None = None) -> tuple[Dispute, ...]:
    """The events that some source denies or counts otherwise, in order of time."""
    found = record.events(status=Status.DISPUTED, as_of=as_of, limit=limit)
    return tuple(_dispute(record, line) for line in as_lines(record, found, as_of))


def _dispute(record: RecordFile, line: TimelineLine) -> Dispute:
    cited = cite(record, line.event.claims)
    numbers = {count.value for count in line.event.counts}
    return Dispute(
        line=line,
        saying=tuple(c for c in cited if c.claim.modality is not Modality.DENIED),
        denying=tuple(c for c in cited if c.claim.modality is Modality.DENIED),
        counts=line.event.counts if len(numbers) > 1 else (),
    )
