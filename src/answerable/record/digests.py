"""Content digests of derived tables: equal for equal content, whatever the order of reading."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from answerable.model.identity import canonical
from answerable.record.connection import Connection
from answerable.record.schema import SEARCH_TABLES, TABLES, Table

_ROWS = 1000


def content(connection: Connection, table: Table) -> tuple[int, str]:
    """Number of rows of `table`, and SHA-256 over them in order of its key, pointers into the log left out."""
    columns = ", ".join(f'"{name}"' for name in table.names if name not in table.pointers)
    order = ", ".join(f'"{name}"' for name in table.key)
    rows = connection.execute(f'SELECT {columns} FROM "{table.name}" ORDER BY {order}')  # noqa: S608
    number, digest = 0, hashlib.sha256()
    while batch := rows.fetchmany(_ROWS):
        number += len(batch)
        digest.update(canonical(batch))
    return number, digest.hexdigest()


def every(connection: Connection) -> Iterator[tuple[str, int, str]]:
    """Name, number of rows and digest of each derived table and of the search index's tables."""
    for table in TABLES + SEARCH_TABLES:
        yield table.name, *content(connection, table)


def noted(connection: Connection) -> dict[str, tuple[int, str]]:
    """The same as noted at the last rebuild, by name."""
    return {name: (rows, digest) for name, rows, digest in connection.execute("SELECT * FROM contents")}


def note(connection: Connection) -> None:
    """Note them in the table `contents`."""
    connection.executemany("INSERT INTO contents VALUES (?, ?, ?)", list(every(connection)))
