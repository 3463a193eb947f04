"""Ids in full or as their first characters."""

from __future__ import annotations

from answerable.errors import UnknownName
from answerable.record.kept.connection import Connection

SHORTEST = 4
"""The fewest characters of an id that may stand for it, its letter and hyphen included."""

_QUERIES = {
    "source": "SELECT id FROM sources WHERE id >= ? AND id < ? ORDER BY id LIMIT 2",
    "claim": "SELECT id FROM claims WHERE id >= ? AND id < ? ORDER BY id LIMIT 2",
    "event": "SELECT id FROM events WHERE id >= ? AND id < ? ORDER BY id LIMIT 2",
    "actor": "SELECT id FROM actors WHERE id >= ? AND id < ? ORDER BY id LIMIT 2",
    "link": "SELECT id FROM links WHERE id >= ? AND id < ? ORDER BY id LIMIT 2",
    "judgement": "SELECT id FROM log WHERE id >= ? AND id < ? AND kind = 'judgement' AND kind <> 'claim' LIMIT 2",
}


def full_id(connection: Connection, noun: str, given: str) -> str:
    """The id that `given` begins, of a `noun`: source, claim, event, actor, link or judgement.

    Raises:
        UnknownName: none begins so, several do, or fewer than four characters are given.
    """
    found = begun(connection, noun, given)
    if given in found:
        return given
    if not found:
        raise UnknownName(f"The record holds no {noun} “{given}”.")
    if len(found) > 1:
        raise UnknownName(f"More than one {noun} begins with “{given}”.", "Give more of the id.")
    return found[0]


def begun(connection: Connection, noun: str, given: str) -> list[str]:
    """The ids of a noun that `given` begins, two at the most.

    Raises:
        UnknownName: fewer than four characters are given.
    """
    if len(given) < SHORTEST:
        raise UnknownName(f"“{given}” is too short for an id.", f"Give at least {SHORTEST} characters of it.")
    return [str(row[0]) for row in connection.execute(_QUERIES[noun], (given, given + "~"))]
