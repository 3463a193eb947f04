"""The countries inferred of claims that give no place."""

from __future__ import annotations

from collections.abc import Iterable

from answerable.model.event import Inferred
from answerable.model.identity import decode
from answerable.record.kept.connection import Connection, listed


def inferred_of(connection: Connection, claims: Iterable[str]) -> dict[str, Inferred]:
    """From the ids of these claims to the countries inferred of those of which one is; see `countries_of`."""
    rows = connection.execute(
        "SELECT claim, inferred FROM countries WHERE claim IN (SELECT value FROM json_each(?))", (listed(claims),)
    )
    return {claim: decode(body, Inferred) for claim, body in rows}
