"""The whole record at a glance: its weightiest cases, what is new, unsure, disputed and unanswered."""

from __future__ import annotations

from dataclasses import dataclass

from answerable.asking.answer import Answer
from answerable.asking.cases.unanswered import Unanswered, unanswered
from answerable.asking.events.events import TimelineLine, as_lines
from answerable.model.event import Order, Status
from answerable.model.source import Source
from answerable.record.file import RecordFile
from answerable.record.queries.sources import Coverage
from answerable.record.queries.tallies import Tally

SHOWN = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview(Answer):
    """The record at a glance.

    Attributes:
        counts: how many there are of each noun.
        coverage: how many documents are dated, and the last publication.
        newest: the documents that were kept last, the last first.
        cases: acts that others are tied to, the weightiest first.
        disputed: events on which sources do not go together, the weightiest first.
        unanswered: acts for which no answer was found, the weightiest.
        statuses: how many events of each family have each status.
        years: how many events of each family there are in each year.
    """

    counts: dict[str, int]
    coverage: Coverage
    newest: tuple[Source, ...]
    cases: tuple[TimelineLine, ...]
    disputed: tuple[TimelineLine, ...]
    unanswered: tuple[Unanswered, ...]
    statuses: tuple[Tally, ...]
    years: tuple[Tally, ...]


def overview(record: RecordFile) -> Overview:
    """The record as it stands."""
    tallies = record.tallies()
    coverage = record.coverage()
    return Overview(
        counts=record.counts(),
        coverage=coverage,
        newest=tuple(record.source(identity) for identity in tallies.sources(SHOWN, newest=True)),
        cases=as_lines(record, record.some_events(tallies.tied_acts(SHOWN))),
        disputed=as_lines(record, record.events(status=Status.DISPUTED, order=Order.WEIGHT, limit=SHOWN)),
        unanswered=unanswered(record, limit=SHOWN),
        statuses=tuple(tallies.statuses()),
        years=tuple(tallies.years()),
    )
