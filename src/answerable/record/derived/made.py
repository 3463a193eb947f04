"""Ids by their first digits: what of the log and of the names may have made an id that nothing bears any more.

A claim makes its own id, and that of the event of which it is the least: `made_ids` notes both for every claim that was
ever read. A name makes the id of an actor, alone or with its source: both stand as numbers beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from answerable.model.identity import make_id
from answerable.record.derived.rows import Batch, Rows
from answerable.record.kept.connection import Connection
from answerable.record.processes.pool import Pool

_DIGITS = 15
"""Hexadecimal digits of an id that make its number: as many as an integer of SQLite surely holds."""
_OWN = "\t"
"""What stands between a name and the source whose own it is."""
_HEXADECIMAL = re.compile("[0-9a-f]+")
_WAITING = "temp.waiting_made_ids"
_ENTRIES = 10_000
"""Entries of the log that are looked at at once."""
_NO_END = 2**63 - 1
"""The greatest integer of SQLite."""


def fill(connection: Connection, rows: Rows, pool: Pool, last: int) -> None:
    """Fill `made_ids` out of the entries of the log up to the last."""
    connection.execute(f"CREATE TABLE {_WAITING} AS SELECT * FROM made_ids")  # noqa: S608
    for batch in pool.map_with(_made, ((before, before + _ENTRIES) for before in range(0, last, _ENTRIES))):
        rows.take(batch)
    connection.execute(f"INSERT INTO made_ids SELECT * FROM {_WAITING} ORDER BY number, entry")  # noqa: S608
    connection.execute(f"DROP TABLE {_WAITING}")


def update(connection: Connection, done: int) -> None:
    """Add what came into the log after the entry `done`."""
    connection.executemany("INSERT INTO made_ids VALUES (?, ?)", list(_rows(connection, done, _NO_END)))


def number_of(identity: str) -> int:
    """The number of an id."""
    return int(identity[2 : 2 + _DIGITS], 16)


def numbers(given: str) -> tuple[int, int]:
    """The least and the greatest number of the ids that begin so; of none if they are no hexadecimal digits."""
    digits = given[2 : 2 + _DIGITS]
    if not _HEXADECIMAL.fullmatch(digits):
        return 1, 0
    return int(digits.ljust(_DIGITS, "0"), 16), int(digits.ljust(_DIGITS, "f"), 16)


def actor_id(root: str) -> str:
    """Id of the actor with that root (see `Joining.root`)."""
    return make_id("a", root)


def own_id(key: str, source: str) -> str:
    """Id of the actor that is one source's own."""
    return actor_id(f"{key}{_OWN}{source}")


def makers(connection: Connection, given: str) -> list[tuple[int, str]]:
    """The entry and the id of each claim that may make an id that begins so."""
    return connection.execute(
        "SELECT seq, id FROM made_ids JOIN log ON seq = entry WHERE number BETWEEN ? AND ? ORDER BY seq", numbers(given)
    ).fetchall()


def older_readings(connection: Connection) -> bool:
    """Whether the log holds claims that do not stand."""
    made, standing = connection.execute(
        "SELECT (SELECT count(*) FROM made_ids), (SELECT count(*) FROM claims)"
    ).fetchone()
    return bool(made != 2 * standing)


def _made(log: Connection, entries: tuple[int, int]) -> Batch:
    return Batch.of({_WAITING: list(_rows(log, *entries))})


def _rows(log: Connection, after: int, last: int) -> Iterator[tuple[int, int]]:
    claims = log.execute("SELECT seq, id FROM log WHERE seq > ? AND seq <= ? AND kind = 'claim'", (after, last))
    for entry, claim in claims:
        for identity in (claim, make_id("e", claim)):
            yield number_of(identity), entry
