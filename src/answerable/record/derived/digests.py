"""Content digests of derived tables: equal for equal content, whatever the order in which it came to be.

The digest of a table is the sum of the SHA-256 of its rows modulo 2^256 (Bellare and Micciancio, "A New Paradigm for
Collision-Free Hashing", 1997, AdHash), so that a row can be added and taken out without reading the others. It finds
what was changed by accident or by another program; against a forger stands the log's chain, from which the tables can
be made again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from answerable.model.identity import canonical
from answerable.record.derived.schema import SEARCH_TABLES, TABLES, Table
from answerable.record.kept.connection import Connection

_ROWS = 1000
_MODULUS = 1 << 256


@dataclass(slots=True)
class Total:
    """Number of rows, and the sum of their digests."""

    rows: int = 0
    sum: int = 0

    def count(self, rows: Iterable[Sequence[object]], sign: int = 1) -> None:
        """Put rows in, or with the sign -1 take them out."""
        found = [int.from_bytes(hashlib.sha256(canonical(row)).digest(), "big") for row in rows]
        self.rows += sign * len(found)
        self.sum = (self.sum + sign * sum(found)) % _MODULUS

    def add(self, other: Total) -> None:
        """Put in rows that were counted elsewhere."""
        self.rows += other.rows
        self.sum = (self.sum + other.sum) % _MODULUS

    def hex(self) -> str:
        """The sum as 64 hexadecimal digits."""
        return f"{self.sum:064x}"


def shown(table: Table, rows: Iterable[Sequence[object]]) -> Iterable[Sequence[object]]:
    """The rows without what depends on the order of reading."""
    if not table.pointers:
        return rows
    kept = [place for place, name in enumerate(table.names) if name not in table.pointers]
    return ([row[place] for place in kept] for row in rows)


def content(connection: Connection, table: Table) -> tuple[int, str]:
    """Number of rows of `table`, and the digest of its content."""
    columns = ", ".join(f'"{name}"' for name in table.names)
    rows = connection.execute(f'SELECT {columns} FROM "{table.name}"')  # noqa: S608
    total = Total()
    while batch := rows.fetchmany(_ROWS):
        total.count(shown(table, batch))
    return total.rows, total.hex()


def every(connection: Connection) -> Iterator[tuple[str, int, str]]:
    """Name, number of rows and digest of each derived table."""
    for table in TABLES:
        yield table.name, *content(connection, table)


def search_index(connection: Connection) -> Iterator[tuple[str, int, str]]:
    """The same of the tables in which the search index is kept: these depend on how it grew."""
    for table in SEARCH_TABLES:
        yield table.name, *content(connection, table)


def note_search(connection: Connection) -> None:
    """Note those of the search index in the table `contents`."""
    connection.executemany("INSERT INTO contents VALUES (?, ?, ?)", list(search_index(connection)))


def noted(connection: Connection) -> dict[str, tuple[int, int]]:
    """Number of rows and sum of digests of each table as it was made, by name."""
    return {name: (rows, int(total, 16)) for name, rows, total in connection.execute("SELECT * FROM contents")}
