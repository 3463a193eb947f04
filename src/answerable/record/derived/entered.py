"""The entries of official lists in a record, their names taken apart: the tables by which screening finds them.

A row rests on the text of one source alone. What stands in `list_keys` is made of the names, so that it can be taken
out again without being looked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import chain, islice

import numpy as np

from answerable.joining.matching.blocks import flattened
from answerable.joining.matching.form import Form, Sort, forms
from answerable.joining.matching.screening import key_in, sort_called
from answerable.model.identity import canonical, decode
from answerable.model.source import Genre
from answerable.record.derived.rows import Batch, Row, Rows
from answerable.record.kept import blobs
from answerable.record.kept.connection import Connection, listed
from answerable.record.processes.pool import Pool
from answerable.sources.lists.listing import read_back
from answerable.sources.lists.media_types import CONTENTS

_ENTRIES = 500
"""Entries whose names are taken apart at once."""

KEYS = "temp.waiting_list_keys"
"""Where the keys of a rebuild wait to be put in order."""

Entered = tuple[str, str]
"""A source that is an entry of a list: its id and the digest of its text."""


def fill(connection: Connection, rows: Rows, pool: Pool) -> None:
    """Fill `list_entries`, `list_names` and `list_keys`, once `sources` is filled."""
    connection.execute(f"CREATE TABLE {KEYS} AS SELECT * FROM list_keys")  # noqa: S608
    for batch in pool.map_with(entry_rows, _batches(_entries(connection))):
        rows.take(batch)
    connection.execute(f"INSERT INTO list_keys SELECT * FROM {KEYS} ORDER BY key, name")  # noqa: S608
    connection.execute(f"DROP TABLE {KEYS}")


def update(connection: Connection, changed: Iterable[str]) -> None:
    """Bring the three tables up to date with these sources, once they stand in `sources` as they are now."""
    its = (listed(sorted(changed)),)
    where = "WHERE source IN (SELECT value FROM json_each(?))"
    held: list[Row] = connection.execute(f"SELECT number, sort, form FROM list_names {where}", its).fetchall()  # noqa: S608
    connection.executemany("DELETE FROM list_keys WHERE key = ? AND name = ?", _keys(held))
    for table in ("list_names", "list_entries"):
        connection.execute(f"DELETE FROM {table} {where}", its)  # noqa: S608
    for batch in _batches(_entries(connection, "AND id IN (SELECT value FROM json_each(?))", *its)):
        made = entry_rows(connection, batch).rows
        for table, name in (("list_entries", "list_entries"), ("list_names", "list_names"), (KEYS, "list_keys")):
            if made[table]:
                marks = ", ".join("?" * len(made[table][0]))
                connection.executemany(f"INSERT INTO {name} VALUES ({marks})", made[table])  # noqa: S608


def entry_rows(log: Connection, entries: Sequence[Entered]) -> Batch:
    """The rows that entries make of `list_entries`, `list_names` and, waiting, `list_keys`."""
    found: list[Row] = []
    named: dict[Sort, list[Row]] = {sort: [] for sort in Sort}
    for source, digest in entries:
        placed = read_back(blobs.get(log, digest).decode())
        if placed is None:
            continue
        entry, sort = placed.entry, sort_called(placed.entry.sort)
        found.append((source, entry.maker, entry.list, entry.reference, entry.reference_mark))
        for each in Sort if sort is None else (sort,):
            for position, name in enumerate((entry.name, *entry.aliases)):
                named[each].append((_number(source, each, position), source, each.value, position, name))
    names: list[Row] = []
    for sort, held in named.items():
        taken = forms([str(row[-1]) for row in held], sort)
        names += [(*row, canonical(form).decode()) for row, form in zip(held, taken, strict=True)]
    keys = _keys((number, sort, form) for number, _, sort, _, _, form in names)
    return Batch.of({"list_entries": found, "list_names": names, KEYS: list(keys)})


def _entries(connection: Connection, condition: str = "", *values: str) -> Iterator[Entered]:
    return connection.execute(
        "SELECT id, text_digest FROM sources WHERE genre = ? AND reader GLOB 'list/*' AND media_type <> ? "  # noqa: S608
        f"{condition} ORDER BY id",
        (Genre.LIST.value, CONTENTS, *values),
    )


def _batches(entries: Iterable[Entered]) -> Iterator[Sequence[Entered]]:
    rest = iter(entries)
    while batch := list(islice(rest, _ENTRIES)):
        yield batch


def _number(source: str, sort: Sort, position: int) -> int:
    """The number of a name, of 62 bits: the same in whatever order the sources came."""
    told = f"{source} {sort.value} {position}"
    return int.from_bytes(blake2b(told.encode(), digest_size=8).digest(), "big") >> 2


def _keys(names: Iterable[Row]) -> Iterator[Row]:
    """The rows of `list_keys` that names make, each given by its number, its sort and as it is kept taken apart."""
    held: dict[Sort, list[Row]] = {sort: [] for sort in Sort}
    for row in names:
        held[Sort(str(row[1]))].append(row)
    return chain.from_iterable(_keys_of(sort, its) for sort, its in held.items() if its)


def _keys_of(sort: Sort, names: Sequence[Row]) -> Iterator[Row]:
    keys, places = flattened(decode(str(form), Form) for _, _, form in names)
    numbers = np.array([number for number, _, _ in names], dtype=np.int64)[places]
    return zip(key_in(sort, keys).tolist(), numbers.tolist(), strict=True)
