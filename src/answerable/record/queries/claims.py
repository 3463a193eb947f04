"""Queries for claims. They are read from the log itself; the derived table `claims` says where."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from answerable.model.claim import Claim
from answerable.model.identity import decode
from answerable.record.kept.connection import Connection


def select(
    connection: Connection,
    *,
    ids: Iterable[str] | None = None,
    source: str | None = None,
    event: str | None = None,
    kind: str | None = None,
    as_of: date | None = None,
) -> Iterator[Claim]:
    """Claims that meet every condition given, in the order of their sources' ids and texts.

    With `as_of`, those whose source could surely be known by then. An event then has, in place of a claim of a newer
    version of a page, the one of the version that stood.
    """
    conditions, values = ["TRUE"], list[str]()
    if ids is not None:
        conditions.append("claims.id IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(sorted(set(ids))))
    if source is not None:
        conditions.append("claims.source = ?")
        values.append(source)
    if event is not None:
        stood, then = "", list[str]()
        if as_of is not None:
            stood = (
                " UNION SELECT earlier_claims.claim FROM event_claims "
                "JOIN earlier_claims ON instead_of = event_claims.claim WHERE event = ? AND known_until > ?"
            )
            then = [event, as_of.isoformat()]
        conditions.append(f"claims.id IN (SELECT claim FROM event_claims WHERE event = ?{stood})")  # noqa: S608
        values += [event, *then]
    if kind is not None:
        conditions.append("claims.kind = ?")
        values.append(kind)
    if as_of is not None:
        conditions.append("claims.source IN (SELECT id FROM sources WHERE visible_from <= ?)")
        values.append(as_of.isoformat())
    rows = connection.execute(
        "SELECT log.body FROM claims JOIN log ON log.seq = claims.entry "  # noqa: S608
        f'WHERE {" AND ".join(conditions)} ORDER BY claims.source, claims."start", claims.id',
        values,
    )
    for (body,) in rows:
        yield decode(body, Claim)


def event_of(connection: Connection, claim: str) -> str:
    """Id of the event that the claim with that full id is part of; empty if it makes none."""
    row = connection.execute("SELECT event FROM event_claims WHERE claim = ?", (claim,)).fetchone()
    return "" if row is None else str(row[0])


def resting_on(connection: Connection, claims: Iterable[str]) -> frozenset[str]:
    """Ids of the events that claims with these full ids are part of, or were before a newer version of their page."""
    rows = connection.execute(
        "SELECT event FROM event_claims WHERE claim IN (SELECT value FROM json_each(?1)) UNION "
        "SELECT event FROM event_claims JOIN earlier_claims ON instead_of = event_claims.claim "
        "WHERE earlier_claims.claim IN (SELECT value FROM json_each(?1))",
        (json.dumps(sorted(set(claims))),),
    )
    return frozenset(row[0] for row in rows)


def actors_named(connection: Connection, sources: Mapping[str, str]) -> dict[tuple[str, str], str]:
    """(source, name) → actor, for the participants that claims name, given their ids, each with its source."""
    rows = connection.execute(
        "SELECT claim, value, actor FROM arguments "
        "WHERE claim IN (SELECT value FROM json_each(?)) AND actor IS NOT NULL",
        (json.dumps(sorted(sources)),),
    ).fetchall()
    return {(sources[claim], name): actor for claim, name, actor in rows}
