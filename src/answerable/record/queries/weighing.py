"""Events by weight: what somebody who opens the record should see first.

The gravest kind first; of one kind what has a date, a number or names anybody, then what most independent sources tell,
then what befell most people, then the latest. What one source tells many years after comes last: mostly it is told in
passing.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from answerable.joining.events.facts import range_of
from answerable.model.claim import DONE_TO
from answerable.model.event import Event
from answerable.model.vocabulary import kinds
from answerable.model.when import bounds
from answerable.reading.happenings.frames import UNITS
from answerable.record.kept.connection import Connection, listed

LONG_AGO = 10
"""How many years before its first report what only one source tells is told in passing."""

_OF_PEOPLE = frozenset(UNITS.values())

Weight = tuple[bool, int, bool, int, int, bool, int, str]


def in_order(connection: Connection, identities: Sequence[str]) -> list[str]:
    """The same full ids, the weightiest first."""
    rows = connection.execute(
        "SELECT id, kind, sources, happened, first_reported, numbers, "
        "(SELECT count(*) FROM event_roles WHERE event = events.id AND actor IS NOT NULL), "
        "(SELECT count(DISTINCT actor) FROM event_roles WHERE event = events.id AND role IN (?, ?)) "
        "FROM events WHERE id IN (SELECT value FROM json_each(?))",
        (*sorted(DONE_TO), listed(identities)),
    )
    weights = {}
    for identity, kind, sources, happened, reported, numbers, taking_part, done_to in rows:
        given = [(unit, value) for unit, value, _ in json.loads(numbers)]
        weights[identity] = _weight(identity, kind, sources, happened, reported, given, taking_part, done_to)
    return sorted(identities, key=weights.__getitem__)


def weight(event: Event) -> Weight:
    """By what events are put in this order."""
    named = [holder for holder in event.roles if holder.actor]
    done_to = {holder.actor for holder in named if holder.role in DONE_TO}
    numbers = [(number.unit, number.value) for number in event.numbers]
    happened, reported = event.happened.edtf, event.first_reported.edtf
    return _weight(event.id, event.kind, event.sources, happened, reported, numbers, len(named), len(done_to))


def _weight(
    identity: str,
    kind: str,
    sources: int,
    happened: str,
    first_reported: str,
    numbers: Sequence[tuple[str, str]],
    taking_part: int,
    done_to: int,
) -> Weight:
    last, reported = bounds(happened)[1], bounds(first_reported)[0]
    passing = sources <= 1 and last < date.max and reported.year - last.year > LONG_AGO
    befell = max([done_to, *(range_of(value)[1] for unit, value in numbers if unit in _OF_PEOPLE)])
    vague = not happened and not taking_part and not befell
    placed = last if happened else bounds(first_reported)[1]
    return passing, -kinds()[kind].severity, vague, -sources, -befell, not happened, -placed.toordinal(), identity
