"""Queries for versions of one page, and for what nothing is drawn from any more."""

from __future__ import annotations

import json
from dataclasses import dataclass

from answerable.joining.judged import retracted
from answerable.model.judgement import standing as not_undone
from answerable.record.kept.connection import Connection
from answerable.record.kept.log import judgements

SUPERSEDED = "superseded_by"
UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True, kw_only=True)
class InPlace:
    """How a source stands to others of the same page.

    Attributes:
        superseded_by: id of the newer version that stands in its place; empty where it stands itself.
        supersedes: ids of the older versions in whose place it stands, sorted.
        undecided: ids of those of which it cannot be told which is newer, so that all stand; sorted.
    """

    superseded_by: str = ""
    supersedes: tuple[str, ...] = ()
    undecided: tuple[str, ...] = ()


def superseded(connection: Connection) -> frozenset[str]:
    """Ids of the sources in whose place a newer version stands."""
    return frozenset(
        row[0] for row in connection.execute("SELECT source FROM versions WHERE relation = ?", (SUPERSEDED,))
    )


def of(connection: Connection, source: str) -> InPlace:
    """How the source with that full id stands to others of its page."""
    mine = connection.execute("SELECT other, relation FROM versions WHERE source = ? ORDER BY other", (source,))
    rows = mine.fetchall()
    older = connection.execute(
        "SELECT source FROM versions WHERE relation = ? AND other = ? ORDER BY source", (SUPERSEDED, source)
    )
    return InPlace(
        superseded_by=next((other for other, relation in rows if relation == SUPERSEDED), ""),
        supersedes=tuple(row[0] for row in older),
        undecided=tuple(other for other, relation in rows if relation == UNDECIDED),
    )


def withdrawn(connection: Connection) -> frozenset[str]:
    """Ids of the sources that are superseded or that a judgement retracts: they make no event and are not searched."""
    return superseded(connection) | retracted(not_undone(tuple(judgements(connection))))


def withdrawn_claims(connection: Connection, kind: str) -> list[str]:
    """Ids of the claims of a kind that withdrawn sources make, sorted."""
    rows = connection.execute(
        "SELECT id FROM claims WHERE source IN (SELECT value FROM json_each(?)) AND +kind = ? ORDER BY id",
        (json.dumps(sorted(withdrawn(connection))), kind),
    )
    return [row[0] for row in rows]
