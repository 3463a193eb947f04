"""What is summed up over all events: how many have each kind, status, year and place, what hangs on each, and whose.

`rebuild` counts everything once; an update counts what it changes. Both come to the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from answerable.record.derived import schema
from answerable.record.derived.rows import Row
from answerable.record.kept.connection import Connection, listed

Tables = Mapping[str, Sequence[Row]]
"""The rows of an event in each of its tables."""

_NO_DAY = "0001-01-01"

_SORTS = {
    "kind": ("kind", "''", "TRUE"),
    "status": ("status", "''", "TRUE"),
    "year": ("substr(happened_earliest, 1, 4)", "''", f"happened_earliest <> '{_NO_DAY}'"),
    "place": ("place", "location", "place <> ''"),
}
"""Of each sort of tally: what is counted, what else tells one from another, and of which events."""

_WEIGHTS = """
    SELECT events.id, family, happened_earliest, sources, inward, inward + outward,
        (1 - least) * (1 + inward + outward) / members
    FROM (
        SELECT event, min(confidence) AS least, count(*) AS members,
            (SELECT count(*) FROM links WHERE target_event = event) AS inward,
            (SELECT count(*) FROM links WHERE source_event = event) AS outward
        FROM event_claims JOIN claims ON claims.id = claim WHERE {condition} GROUP BY event
    ) JOIN events ON events.id = event
"""


def sum_all(connection: Connection) -> None:
    """Fill the tables, once those of events and links are filled and indexed."""
    for sort, (value, detail, condition) in _SORTS.items():
        connection.execute(
            f"INSERT INTO tallies SELECT '{sort}', {value}, {detail}, family, count(*) FROM events NOT INDEXED "  # noqa: S608
            f"WHERE {condition} GROUP BY 2, 3, 4"
        )
    connection.execute(f"INSERT INTO event_weights {_WEIGHTS.format(condition='TRUE')}")
    connection.execute(
        "INSERT INTO actor_events SELECT DISTINCT actor, happened_earliest, happened_latest, event "
        "FROM event_roles JOIN events ON events.id = event WHERE actor IS NOT NULL ORDER BY 1, 2, 3, 4"
    )


def sum_again(connection: Connection, events: Iterable[str], before: Iterable[Tables], after: Iterable[Tables]) -> None:
    """Bring them up to date.

    Args:
        connection: to the record.
        events: ids of all events whose claims or links may have changed, and of those that are gone.
        before: the rows of those whose own rows have changed, as they were.
        after: the same as they are.
    """
    old, new = list(before), list(after)
    connection.executemany(
        "DELETE FROM actor_events WHERE actor = ? AND first = ? AND last = ? AND event = ?",
        {row for its in old for row in _taking_part(its)},
    )
    connection.executemany(
        "INSERT INTO actor_events VALUES (?, ?, ?, ?)", {row for its in new for row in _taking_part(its)}
    )
    changed = Counter(key for its in new for row in its["events"] for key in _keys(row))
    changed.subtract(key for its in old for row in its["events"] for key in _keys(row))
    for key, more in sorted(changed.items()):
        if more:
            connection.execute(
                "INSERT INTO tallies VALUES (?, ?, ?, ?, ?) "
                "ON CONFLICT DO UPDATE SET number = number + excluded.number",
                (*key, more),
            )
    connection.execute("DELETE FROM tallies WHERE number = 0")
    given = (listed(events),)
    among = "IN (SELECT value FROM json_each(?))"
    connection.execute(f"DELETE FROM event_weights WHERE event {among}", given)  # noqa: S608
    connection.execute(f"INSERT INTO event_weights {_WEIGHTS.format(condition=f'event {among}')}", given)


def _taking_part(its: Tables) -> Iterator[Row]:
    """The rows of `actor_events` that an event makes."""
    for row in its["events"]:
        first, last = row[_FIRST], row[_LAST]
        yield from (
            (holder[_ACTOR], first, last, row[0]) for holder in its["event_roles"] if holder[_ACTOR] is not None
        )


def _keys(row: Row) -> Iterator[tuple[str, str, str, str]]:
    """The tallies that an event counts for: as in `_SORTS`."""
    kind, family, status, day, place, location = (str(row[at]) for at in _COLUMNS)
    yield "kind", kind, "", family
    yield "status", status, "", family
    if day != _NO_DAY:
        yield "year", day[:4], "", family
    if place:
        yield "place", place, location, family


_FIRST, _LAST = (schema.column("events", name) for name in ("happened_earliest", "happened_latest"))
_ACTOR = schema.column("event_roles", "actor")
_COLUMNS = tuple(
    schema.column("events", name) for name in ("kind", "family", "status", "happened_earliest", "place", "location")
)
