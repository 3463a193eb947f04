"""Events by weight: what somebody who opens the record should see first.

Each event has points for what can be read off it (`points`): how grave it is, how many independent sources and how many
of their claims tell of it, how many it befell, whether it has a day, a place and names. What is first told long after
is mostly told in passing and loses some, the less the more sources tell it. What hangs on it, answers above all, adds
more (`followed`), so that of two killings the one that somebody was tried for comes first. The points were set by hand
and not fitted to anything.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date

from answerable.joining.facts.counts import range_of
from answerable.model.claim import DOING, DONE_TO, Modality
from answerable.model.event import LONG_AGO, Event
from answerable.model.vocabulary import kinds
from answerable.reading.happenings.units import UNITS
from answerable.record.kept.connection import Connection

_GRAVITY = 1.5
"""Points for each step of a kind's severity."""

_SOURCES = 3.0
"""Points for each doubling of the independent sources; of their claims it is one."""

_MOST_BEFELL = 3.0
"""The most points for how many people it befell: one for each power of ten."""

_FOLLOWED = (0.0, 2.0, 3.0, 4.0)
"""Points for the number of events that are tied to it; the last for any more."""

_OF_PEOPLE = frozenset(UNITS.values())


def points(event: Event) -> dict[str, float]:
    """What each thing that can be read off an event counts."""
    doing = any(holder.actor for holder in event.roles if holder.role in DOING)
    done_to = {holder.actor for holder in event.roles if holder.actor and holder.role in DONE_TO}
    befell = max([len(done_to), *(range_of(each.value)[1] for each in event.numbers if each.unit in _OF_PEOPLE)])
    vague = not (event.happened.known or doing or befell)
    return {
        "gravity": _GRAVITY * kinds()[event.kind].severity,
        "sources": _SOURCES * math.log2(max(1, event.sources)),
        "claims": math.log2(max(1, len(event.claims))),
        "people": min(_MOST_BEFELL, math.log10(max(1, befell))),
        "date": _dated(event),
        "place": 1.0 if event.place else 0.0,
        "who": 1.0 if doing else 0.0,
        "whom": 1.0 if done_to else 0.0,
        "in passing": _in_passing(event),
        "nothing to know it by": -4.0 if vague else 0.0,
        "not stated as done": -1.0 if event.modality in (Modality.ALLEGED, Modality.DENIED) else 0.0,
    }


def weight(event: Event) -> float:
    """The points of an event together, without what hangs on it, to three decimals."""
    return round(sum(points(event).values()), 3)


def followed(tied: int) -> float:
    """The points for so many events that are tied to it."""
    return _FOLLOWED[min(tied, len(_FOLLOWED) - 1)]


FOLLOWED = " ".join(
    [
        "CASE inward",
        *(f"WHEN {tied} THEN {given}" for tied, given in enumerate(_FOLLOWED[:-1])),
        f"ELSE {_FOLLOWED[-1]} END",
    ]
)
"""`followed` in SQL, of a column `inward`."""


def in_order(connection: Connection, events: Iterable[Event], as_of: date) -> list[Event]:
    """The same events, as they could be known at `as_of`, the weightiest first."""
    held = list(events)
    tied = dict(
        connection.execute(
            "SELECT target_event, count(*) FROM links WHERE visible_from <= ? GROUP BY target_event",
            (as_of.isoformat(),),
        )
    )

    def place(event: Event) -> tuple[float, int, str]:
        return -weight(event) - followed(tied.get(event.id, 0)), -event.placed.latest.toordinal(), event.id

    return sorted(held, key=place)


def _dated(event: Event) -> float:
    if not event.happened.known:
        return 0.0
    return 2.0 if event.happened.days <= 7 else 1.0 if event.happened.days <= 366 else 0.5


def _in_passing(event: Event) -> float:
    last, reported = event.happened.latest, event.first_reported.earliest
    if last == date.max or reported == date.min:
        return 0.0
    years = (reported - last).days / 365.25
    return (-6.0 if years > LONG_AGO else -2.0 if years > 1 else 0.0) / max(1, event.sources)
