"""Whether the file is a whole SQLite database with the tables and triggers that a record has."""

from __future__ import annotations

import sqlite3
import struct
from pathlib import Path

from answerable.errors import NotARecord, RecordError
from answerable.record.checks.report import Findings
from answerable.record.derived import schema
from answerable.record.kept import migrations
from answerable.record.kept.connection import APPLICATION_ID, PAGE_SIZE, Connection
from answerable.record.kept.disk import as_it_lies
from answerable.record.kept.log import get_note

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
_FORMAT = 60
"""Where the header says which steps of migration the file has taken."""
_KEPT_BY_FTS5 = "search_"


def check_header(path: Path, findings: Findings) -> bool:
    """Hold the first 100 bytes (https://www.sqlite.org/fileformat2.html#the_database_header) to what a record has.

    Returns:
        Whether SQLite can be asked for the rest.

    Raises:
        NotARecord: nothing speaks for the file having been a record.
    """
    with as_it_lies(path) as file:
        head = file.read(_HEADER)
    size = path.stat().st_size
    marked = head[68:72] == APPLICATION_ID.to_bytes(4, "big")
    if not marked and head[:16] != _MAGIC:
        raise NotARecord(f"{path.name} is not a record.")
    if len(head) < _HEADER:
        findings.fault("file_cut", "the file", f"Only {len(head)} bytes are left.")
        return False
    waiting = path.with_name(path.name + "-wal")
    is_newest = not waiting.exists() or waiting.stat().st_size == 0  # otherwise a newer header may wait beside the file
    for name, start, expected in _FIELDS if is_newest else _FIXED:
        found = head[start : start + len(expected)]
        if start == _FORMAT and int.from_bytes(found, "big") > len(migrations.STEPS):
            findings.fault(
                "newer_format",
                "the file",
                f"It says that it has format {int.from_bytes(found, 'big')}; "
                f"this program knows formats up to {len(migrations.STEPS)}.",
            )
        elif found != expected:
            findings.fault("header", f"bytes {start} to {start + len(expected) - 1}", f"The {name} is not a record's.")
    (changes,) = struct.unpack_from(">I", head, 24)
    (changes_again,) = struct.unpack_from(">I", head, 92)
    if changes != changes_again:
        findings.fault("header", "bytes 24 and 92", "The two counts of changes differ.")
    (pages,) = struct.unpack_from(">I", head, 28)
    (free, free_pages) = struct.unpack_from(">II", head, 32)
    if max(free, free_pages) > pages or bool(free) != bool(free_pages):
        findings.fault("header", "bytes 32 to 39", "The list of free pages cannot be right.")
    if is_newest and pages * PAGE_SIZE != size:
        code = "file_cut" if pages * PAGE_SIZE > size else "header"
        findings.fault(code, "the file", f"It should have {pages * PAGE_SIZE} bytes and has {size}.")
    return head[:16] == _MAGIC


def is_of_a_record(connection: Connection) -> bool:
    """Whether the file bears a record's mark or a table of what a record keeps; also where that cannot be told."""
    try:
        if connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID:
            return True
        query = "SELECT count(*) FROM sqlite_schema WHERE name IN ('log', 'blobs', 'record')"
        return bool(connection.execute(query).fetchone()[0])
    except RecordError:
        return True


_FIXED = (
    ("mark of SQLite", 0, _MAGIC),
    ("size of a page", 16, PAGE_SIZE.to_bytes(2, "big")),
    ("way of writing", 18, b"\x02\x02"),
)
_FIELDS = (
    *_FIXED,
    ("space kept at the end of pages", 20, b"\x00"),
    ("share of a page", 21, bytes((64, 32, 32))),
    ("format of the schema", 44, (4).to_bytes(4, "big")),
    ("encoding", 56, (1).to_bytes(4, "big")),
    ("format of the record", _FORMAT, len(migrations.STEPS).to_bytes(4, "big")),
    ("vacuum setting", 64, bytes(4)),
    ("mark of a record", 68, APPLICATION_ID.to_bytes(4, "big")),
    ("empty space", 72, bytes(20)),
)


def check_pages(connection: Connection, findings: Findings) -> None:
    """Let SQLite check every page, row and index of the file."""
    findings.tell("structure", 0, 0)
    for (message,) in connection.execute("PRAGMA integrity_check(100)"):
        if message != "ok":
            findings.fault("structure", "the file", f"SQLite says: {message}.")


def check_schema(connection: Connection, findings: Findings) -> None:
    """Hold tables, indexes, views and triggers to those that this program makes, unless a newer one made them.

    Derived tables of another version are one thing to be said, and no damage: what they are made from is held as ever.
    """
    if migrations.version(connection) > len(migrations.STEPS):
        return
    made = sqlite3.connect(":memory:", isolation_level=None, factory=Connection)
    try:
        made.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrations.migrate(made)
        kept = _objects(made)
        schema.create(made)
        schema.index(made)
        wanted = _objects(made)
    finally:
        made.close()
    found = _objects(connection)
    if is_of_another_version(connection):
        wanted = kept
        found = {name: sql for name, sql in found.items() if name in kept}
        findings.fault(
            "other_version",
            "the derived tables",
            f"Version {get_note(connection, 'derived_version')} of the program made them, and this one makes version "
            f"{schema.VERSION}; they were not checked. `answerable rebuild` makes them anew from the log.",
        )
    for name in sorted(wanted.keys() | found.keys()):
        if found.get(name) != wanted.get(name) and not name.startswith(("sqlite_", _KEPT_BY_FTS5)):
            state = (
                "is missing" if name not in found else "is none of a record" if name not in wanted else "was changed"
            )
            findings.fault("schema", name, f"The table, index, view or trigger {state}.")


def is_of_another_version(connection: Connection) -> bool:
    """Whether another version of the program made the derived tables, as the record says."""
    try:
        return get_note(connection, "derived_version") not in {None, schema.VERSION}
    except RecordError:
        return False


def _objects(connection: Connection) -> dict[str, str]:
    return {row[0]: row[1] for row in connection.execute("SELECT name, sql FROM sqlite_schema")}
