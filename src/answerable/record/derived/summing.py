"""What is summed up over all events: how many have each kind, status, year and place, what hangs on each, and whose.

`rebuild` counts everything once; an update counts what it changes. Both come to the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from answerable.record.derived import schema
from answerable.record.derived.rows import Row
from answerable.record.kept.connection import Connection, listed
from answerable.record.queries.weighing import FOLLOWED

Tables = Mapping[str, Sequence[Row]]
"""The rows of an event in each of its tables."""

_NO_DAY = "0001-01-01"

_SORTS = {
    "kind": ("kind", "''", "TRUE"),
    "status": ("status", "''", "TRUE"),
    "year": ("substr(happened_earliest, 1, 4)", "''", f"happened_earliest <> '{_NO_DAY}'"),
    "place": ("place", "location", "place <> ''"),
    "inferred_country": ("inferred_country", "''", "inferred_country <> ''"),
}
"""Of each sort of tally: what is counted, what else tells one from another, and of which events."""

_WEIGHTS = """
    SELECT event, family, day, sources, inward, inward + outward, (1 - least) * (1 + inward + outward) / members,
        round(points + {followed}, 3)
    FROM (
        SELECT *, (SELECT count(*) FROM links WHERE target_event = event) AS inward,
            (SELECT count(*) FROM links WHERE source_event = event) AS outward
        FROM ({weighed})
    )
"""
_WEIGHED_NOW = """
    SELECT event, family, happened_earliest AS day, sources, min(confidence) AS least, count(*) AS members,
        events.weight AS points
    FROM event_claims JOIN claims ON claims.id = claim JOIN events ON events.id = event
    WHERE event IN (SELECT value FROM json_each(?)) GROUP BY event
"""

WEIGHED, TAKING_PART = "temp.weighed", "temp.taking_part"
"""Where wait, while all events are made: what of an event its weight rests on, and the rows of `actor_events`."""


def prepare(connection: Connection) -> None:
    """Make the tables in which waits what is known of events as they are made."""
    connection.execute(
        f"CREATE TABLE {WEIGHED} "
        "(event TEXT, family TEXT, day TEXT, sources INTEGER, least REAL, members INTEGER, points REAL)"
    )
    connection.execute(f"CREATE TABLE {TAKING_PART} (actor TEXT, first TEXT, last TEXT, event TEXT)")


def weighed(its: Tables, sure: Mapping[str, float]) -> list[Row]:
    """The rows of `WEIGHED` that an event makes, given the confidence of each of its claims."""
    least = min(sure[str(claim)] for _, claim in its["event_claims"])
    return [
        (row[0], row[_FAMILY], row[_FIRST], row[_SOURCES], least, len(its["event_claims"]), row[_WEIGHT])
        for row in its["events"]
    ]


def tallying(connection: Connection) -> Iterator[object]:
    """Fill `tallies` and `actor_events`, once all events are made, a statement a step."""
    for sort, (value, detail, condition) in _SORTS.items():
        yield connection.execute(
            f"INSERT INTO tallies SELECT '{sort}', {value}, {detail}, family, count(*) FROM events NOT INDEXED "  # noqa: S608
            f"WHERE {condition} GROUP BY 2, 3, 4"
        )
    yield connection.execute(f"INSERT INTO actor_events SELECT * FROM {TAKING_PART} ORDER BY 1, 2, 3, 4")  # noqa: S608


def weigh_all(connection: Connection) -> None:
    """Fill `event_weights`, once the links are made and indexed too, and forget what waits."""
    weights = _WEIGHTS.format(followed=FOLLOWED, weighed=f"SELECT * FROM {WEIGHED} ORDER BY event")  # noqa: S608
    connection.execute(f"INSERT INTO event_weights {weights}")
    for table in (WEIGHED, TAKING_PART):
        connection.execute(f"DROP TABLE {table}")


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
        {row for its in old for row in taking_part(its)},
    )
    connection.executemany(
        "INSERT INTO actor_events VALUES (?, ?, ?, ?)", {row for its in new for row in taking_part(its)}
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
    connection.execute(f"INSERT INTO event_weights {_WEIGHTS.format(followed=FOLLOWED, weighed=_WEIGHED_NOW)}", given)


def taking_part(its: Tables) -> set[Row]:
    """The rows of `actor_events` that an event makes."""
    return {
        (holder[_ACTOR], row[_FIRST], row[_LAST], row[0])
        for row in its["events"]
        for holder in its["event_roles"]
        if holder[_ACTOR] is not None
    }


def _keys(row: Row) -> Iterator[tuple[str, str, str, str]]:
    """The tallies that an event counts for: as in `_SORTS`."""
    kind, family, status, day, place, location, country = (str(row[at]) for at in _COLUMNS)
    yield "kind", kind, "", family
    yield "status", status, "", family
    if day != _NO_DAY:
        yield "year", day[:4], "", family
    if place:
        yield "place", place, location, family
    if country:
        yield "inferred_country", country, "", family


_FIRST, _LAST, _FAMILY, _SOURCES, _WEIGHT = (
    schema.column("events", name) for name in ("happened_earliest", "happened_latest", "family", "sources", "weight")
)
_ACTOR = schema.column("event_roles", "actor")
_COLUMNS = tuple(
    schema.column("events", name)
    for name in ("kind", "family", "status", "happened_earliest", "place", "location", "inferred_country")
)
