"""Queries for versions of one page, and for what nothing is drawn from any more."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.joining.judged import retracted
from answerable.model.claim import Claim
from answerable.model.judgement import standing as not_undone
from answerable.record.kept.connection import Connection, listed
from answerable.record.kept.log import claims_at, judgements

SUPERSEDED = "superseded_by"
UNDECIDED = "undecided"

ALIKE = 60.0
"""From how alike on two sentences are one, changed: 100 is the same (normalised insertions and deletions)."""


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


@dataclass(frozen=True, slots=True)
class Earlier:
    """A claim of an older version of a page, which stood in an event before one of the newer version took its place.

    Attributes:
        claim: the older one.
        known_from: the day from which on it could be known, as ISO 8601.
        known_until: the day by which the newer version had taken its place.
    """

    claim: Claim
    known_from: str
    known_until: str


EarlierClaims = Mapping[str, Sequence[Earlier]]
"""From the ids of claims to those in whose place they stand."""


def earlier_claims(connection: Connection, claims: Iterable[str]) -> EarlierClaims:
    """In whose place these claims stand."""
    rows = connection.execute(
        "SELECT instead_of, known_from, known_until, entry FROM earlier_claims "
        "JOIN claims ON claims.id = earlier_claims.claim "
        "WHERE instead_of IN (SELECT value FROM json_each(?)) ORDER BY instead_of, earlier_claims.claim",
        (listed(claims),),
    ).fetchall()
    held = claims_at(connection, (entry for *_, entry in rows))
    found: dict[str, list[Earlier]] = defaultdict(list)
    for newer, known_from, known_until, entry in rows:
        found[newer].append(Earlier(held[entry], known_from, known_until))
    return found


def superseded(connection: Connection, as_of: date = date.max) -> frozenset[str]:
    """Ids of the sources in whose place a newer version stands, or stood on a day."""
    rows = connection.execute(
        "SELECT source FROM versions WHERE relation = ? AND known_until <= ?", (SUPERSEDED, as_of.isoformat())
    )
    return frozenset(row[0] for row in rows)


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


def withdrawn(connection: Connection, as_of: date = date.max) -> frozenset[str]:
    """Ids of the sources that are superseded, or were on a day, or that a judgement retracts.

    They make no event and are not searched.
    """
    return superseded(connection, as_of) | retracted(not_undone(tuple(judgements(connection))))


def withdrawn_claims(connection: Connection, kind: str, as_of: date = date.max) -> list[str]:
    """Ids of the claims of a kind that sources make which are withdrawn, or were on a day, sorted."""
    rows = connection.execute(
        "SELECT id FROM claims WHERE source IN (SELECT value FROM json_each(?)) AND +kind = ? ORDER BY id",
        (json.dumps(sorted(withdrawn(connection, as_of))), kind),
    )
    return [row[0] for row in rows]
