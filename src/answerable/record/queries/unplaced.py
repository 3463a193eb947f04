"""Events without a place of their own, told by texts all of whose places lie in one."""

from __future__ import annotations

import json
from datetime import date

from answerable.reading.places.places import ids_of
from answerable.record.kept.connection import Connection


def told_there(connection: Connection, place: str, as_of: date | None = None) -> frozenset[str]:
    """Full ids of the events whose place no source tells, with a claim of a text that speaks of `place` alone.

    That they were there is inferred: a text counts as speaking of it alone if an event that it tells of lies there, and
    none that it tells of lies elsewhere. With `as_of`, only what was whole by then tells that one lies there.

    Args:
        connection: to the record.
        place: name of a place; one with two meanings means both.
        as_of: the day.
    """
    values = {"places": json.dumps(sorted(ids_of(place))), "as_of": None if as_of is None else as_of.isoformat()}
    return frozenset(row[0] for row in connection.execute(_TOLD_THERE, values))


_TOLD_THERE = """
    WITH
        places(place) AS (SELECT value FROM json_each(:places)),
        placed(event) AS (
            SELECT DISTINCT event FROM event_places WHERE place IN places AND (
                :as_of IS NULL OR (SELECT whole_from FROM events WHERE id = event) <= :as_of
            )
        ),
        there(source) AS (
            SELECT DISTINCT claims.source
            FROM placed CROSS JOIN event_claims USING (event) CROSS JOIN claims ON claims.id = event_claims.claim
        ),
        told(source, event) AS MATERIALIZED (
            SELECT claims.source, event_claims.event
            FROM there CROSS JOIN claims USING (source) CROSS JOIN event_claims ON event_claims.claim = claims.id
        ),
        elsewhere(source) AS (
            SELECT source FROM told WHERE EXISTS (SELECT 1 FROM event_places WHERE event = told.event)
            AND NOT EXISTS (SELECT 1 FROM event_places WHERE event = told.event AND place IN places)
        )
    SELECT DISTINCT event FROM told WHERE source NOT IN elsewhere
    AND NOT EXISTS (SELECT 1 FROM event_places WHERE event = told.event)
"""
