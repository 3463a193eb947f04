"""Rows on their way into the derived tables and out of them, with the digests of these tables kept up to date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from answerable.record.derived import digests, schema
from answerable.record.kept.connection import Connection

Row = tuple[object, ...]

_WAITING = 1000

_NOTED = {table.name: table for table in schema.TABLES}


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows that are ready to be put in.

    Attributes:
        rows: by table, or by temporary table.
        totals: of each of these tables that has a digest, the number of the rows and the sum of their digests.
    """

    rows: Mapping[str, Sequence[Row]]
    totals: Mapping[str, digests.Total]

    @classmethod
    def of(cls, rows: Mapping[str, Sequence[Row]]) -> Batch:
        """These rows, counted."""
        totals = {name: digests.Total() for name in rows if name in _NOTED}
        for name, total in totals.items():
            total.count(digests.shown(_NOTED[name], rows[name]))
        return cls(rows, totals)


class Rows:
    """The derived tables as they are changed. Nothing that was put in can be asked for before `flush`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._waiting: dict[str, list[Row]] = defaultdict(list)
        self._tables = {table.name: table for table in schema.TABLES + schema.WORKING}
        self._totals = {name: digests.Total(rows, total) for name, (rows, total) in digests.noted(connection).items()}

    def add(self, table: str, *values: object) -> None:
        """Put in a row."""
        waiting = self._waiting[table]
        waiting.append(values)
        if len(waiting) >= _WAITING:
            self._write(table)

    def take(self, batch: Batch) -> None:
        """Put in rows that are ready."""
        for table, rows in batch.rows.items():
            self._insert(table, rows)
        for table, total in batch.totals.items():
            self._totals.setdefault(table, digests.Total()).add(total)

    def flush(self) -> None:
        """Write what waits."""
        for table in self._waiting:
            self._write(table)

    def select(self, table: str, column: str, value: object) -> list[Row]:
        """The rows of a table with a value in a column."""
        columns = ", ".join(f'"{name}"' for name in self._tables[table].names)
        return self._connection.execute(f'SELECT {columns} FROM {table} WHERE "{column}" = ?', (value,)).fetchall()  # noqa: S608

    def select_one(self, table: str, column: str, value: object) -> bool:
        """Whether a table has a row with a value in a column."""
        query = f'SELECT 1 FROM {table} WHERE "{column}" = ? LIMIT 1'  # noqa: S608
        return self._connection.execute(query, (value,)).fetchone() is not None

    def remove(self, table: str, column: str, value: object) -> list[Row]:
        """Take out the rows of a table with a value in a column; these rows."""
        found = self.select(table, column, value)
        if found:
            self._connection.execute(f'DELETE FROM {table} WHERE "{column}" = ?', (value,))  # noqa: S608
            self._count(table, found, -1)
        return found

    def replace(self, table: str, column: str, value: object, rows: Iterable[Row]) -> bool:
        """Make these the rows of a table with a value in a column; whether that changes anything."""
        wanted = list(rows)
        if sorted(map(repr, self.select(table, column, value))) == sorted(map(repr, wanted)):
            return False
        self.remove(table, column, value)
        self._insert(table, wanted)
        self._count(table, wanted, 1)
        return True

    def recount(self, table: str) -> None:
        """Take the digest of a table that was changed otherwise."""
        self.flush()
        rows, total = digests.content(self._connection, self._tables[table])
        self._totals[table] = digests.Total(rows, int(total, 16))

    def note(self) -> None:
        """Note how many rows each table has, and their digests, in `contents`."""
        self.flush()
        self._connection.execute("DELETE FROM contents")
        for table in schema.TABLES:
            total = self._totals.get(table.name, digests.Total())
            self._connection.execute("INSERT INTO contents VALUES (?, ?, ?)", (table.name, total.rows, total.hex()))

    def _write(self, table: str) -> None:
        waiting = self._waiting[table]
        if waiting:
            self._insert(table, waiting)
            self._count(table, waiting, 1)
            waiting.clear()

    def _insert(self, table: str, rows: Sequence[Row]) -> None:
        if not rows:
            return
        marks = ", ".join("?" * len(rows[0]))
        self._connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608

    def _count(self, table: str, rows: Sequence[Row], sign: int) -> None:
        if table in _NOTED:
            self._totals.setdefault(table, digests.Total()).count(digests.shown(self._tables[table], rows), sign)
