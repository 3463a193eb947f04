"""The seal: one digest of the whole file, taken when a writer closes it, by which any changed bit is found.

The chain, the digests and the quotes name what was changed in anything that is kept. The seal adds what holds nothing:
unused space in pages, counters, statistics. It is the SHA-256 of the file without the page that holds the seal and
without the fields of the header that SQLite changes at its own will (the counts of changes and its version:
https://www.sqlite.org/fileformat2.html#the_database_header). Every writing transaction breaks the seal, by a trigger;
closing makes it again.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from answerable.errors import RecordError
from answerable.record.connection import PAGE_SIZE, Connection
from answerable.record.report import Findings

_CHUNK = PAGE_SIZE * 2048
_VOLATILE = ((24, 28), (92, 100))


def make(connection: Connection, path: Path) -> None:
    """Seal the file, unless it is sealed, or others have it open and keep its newest pages beside it."""
    try:
        if _sealed(connection):
            return
        connection.execute("PRAGMA busy_timeout = 0")
        if not _put_together(connection):
            return
        with connection.writing():  # nobody else writes between the hashing and the sealing
            if _is_together(path):
                connection.execute("UPDATE seal SET digest = ?", (_digest(connection, path),))
        _put_together(connection)
    except RecordError:
        return  # full, busy or damaged: the seal adds to a record, it is no part of it; the next writer makes it


def check(connection: Connection, path: Path, findings: Findings) -> None:
    """Hold the file to its seal; a file that is not sealed, or is being written, is left unchecked."""
    findings.tell("the seal", 0, 0)
    noted = _sealed(connection)
    if not noted or not _is_together(path):
        return
    found = _digest(connection, path)
    if not _is_together(path):
        return
    findings.sealed = True
    if found != noted:
        findings.fault(
            "file_changed",
            "the file",
            "It is not, byte for byte, as it was when it was last closed. If nothing else is named, what changed "
            "lies where nothing is kept.",
        )


def _sealed(connection: Connection) -> str:
    row = connection.execute("SELECT digest FROM seal").fetchone()
    return "" if row is None else str(row[0])


def _put_together(connection: Connection) -> bool:
    """Move every page that waits in the file beside the record into the record; False if others hinder it."""
    return not connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]


def _is_together(path: Path) -> bool:
    waiting = path.with_name(path.name + "-wal")
    return not waiting.exists() or waiting.stat().st_size == 0


def _digest(connection: Connection, path: Path) -> str:
    own = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'seal'").fetchone()[0]
    first, last = (own - 1) * PAGE_SIZE, own * PAGE_SIZE
    whole = hashlib.sha256()
    at = 0
    with path.open("rb") as file:
        while chunk := bytearray(file.read(_CHUNK)):
            for start, end in (*_VOLATILE, (first, last)):
                start, end = max(start - at, 0), min(end - at, len(chunk))
                if start < end:
                    chunk[start:end] = bytes(end - start)
            whole.update(chunk)
            at += len(chunk)
    return whole.hexdigest()
