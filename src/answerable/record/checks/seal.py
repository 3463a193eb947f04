"""The seal: one digest of the whole file, taken when a writer closes it, by which any changed bit is found.

The chain, the digests and the quotes name what was changed in anything that is kept. The seal adds what holds nothing:
unused space in pages, counters, statistics. It is the sum of the SHA-256 of every page with its number, modulo 2^256
(see `digests`), without the page that holds the seal and without the fields of the header that SQLite changes at its
own will (the counts of changes and its version: https://www.sqlite.org/fileformat2.html#the_database_header). Every
writing transaction breaks the seal, by a trigger; closing makes it again. Where the file was sealed when it was
opened, only the pages that were written since are read: as they are, in the write-ahead log, and as they were, in the
file. What another program changed meanwhile is thereby still found.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import BinaryIO

from answerable.errors import RecordError
from answerable.record.checks.report import Findings
from answerable.record.kept.connection import PAGE_SIZE, Connection, without_what_waits
from answerable.record.kept.disk import as_it_lies

_MODULUS = 1 << 256
_VOLATILE = ((24, 28), (92, 100))
_MARK = "pages "
_WAL_HEADER = 32
_FRAME_HEADER = 24
_BACKFILLED = 96
"""Where the index of the write-ahead log tells how many frames are in the file: https://www.sqlite.org/walformat.html."""


def base(connection: Connection, path: Path) -> str:
    """The seal of a file that is whole at the time of opening, from which it can be sealed again; else empty."""
    return _sealed(connection) if _is_together(path) else ""


def make(connection: Connection, path: Path, before: str = "") -> None:
    """Seal the file, unless it is sealed, or others have it open and keep its newest pages beside it.

    Args:
        connection: to the record.
        path: of the file.
        before: what `base` gave before anything was written; empty for the whole file to be read.
    """
    try:
        if _sealed(connection):
            return
        connection.execute("PRAGMA busy_timeout = 0")
        if before:
            with connection.writing():
                found = _continued(connection, path)
                if found:
                    connection.execute("UPDATE seal SET digest = ?", (found,))
        if not _put_together(connection) or _sealed(connection):
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
    """The seal; empty if there is none, or only one of another sort, by an older program."""
    row = connection.execute("SELECT digest FROM seal").fetchone()
    return "" if row is None or not str(row[0]).startswith(_MARK) else str(row[0])


def _on_disk(path: Path) -> str:
    """The seal as it lies in the file, whatever waits beside it."""
    with closing(without_what_waits(path)) as held:
        return _sealed(held)


def _put_together(connection: Connection) -> bool:
    """Move every page that waits in the file beside the record into the record; False if others hinder it."""
    return not connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]


def _is_together(path: Path) -> bool:
    waiting = path.with_name(path.name + "-wal")
    return not waiting.exists() or waiting.stat().st_size == 0


def _own(connection: Connection) -> int:
    """Number of the page that holds the seal."""
    return int(connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'seal'").fetchone()[0])


def _digest(connection: Connection, path: Path) -> str:
    """The seal of the file as it lies on the disk."""
    own, total, number = _own(connection), 0, 0
    with as_it_lies(path) as file:
        while page := file.read(PAGE_SIZE):
            number += 1
            if number != own:
                total += _page(number, page)
    return _written(total)


def _written(total: int) -> str:
    return f"{_MARK}{total % _MODULUS:064x}"


def _page(number: int, data: bytes) -> int:
    if number == 1:
        plain = bytearray(data)
        for start, end in _VOLATILE:
            plain[start:end] = bytes(end - start)
        data = bytes(plain)
    return int.from_bytes(hashlib.sha256(number.to_bytes(4, "big") + data).digest(), "big")


def _continued(connection: Connection, path: Path) -> str:
    """The seal out of the one in the file and the pages that wait beside it; empty if these are not all.

    The file's own seal, not that of the time of opening: another process may have written and sealed since. The write
    lock is held: no frame comes, and none goes.
    """
    before = _on_disk(path)
    if not before:
        return ""
    own, total = _own(connection), int(before.removeprefix(_MARK), 16)
    try:
        with as_it_lies(path, "-wal") as waiting, as_it_lies(path) as file, as_it_lies(path, "-shm") as index:
            newest, pages = _newest(waiting)
            held = file.seek(0, 2) // PAGE_SIZE
            if not newest or pages < held:
                return ""
            for number, at in newest.items():
                if number == own:
                    continue
                if number <= held:
                    file.seek((number - 1) * PAGE_SIZE)
                    total -= _page(number, file.read(PAGE_SIZE))
                waiting.seek(at)
                total += _page(number, waiting.read(PAGE_SIZE))
            index.seek(_BACKFILLED)
            is_untouched = index.read(4) == bytes(4)
        if any(number not in newest for number in range(held + 1, pages + 1)):
            return ""
    except OSError:
        return ""
    return _written(total) if is_untouched else ""


def _newest(waiting: BinaryIO) -> tuple[dict[int, int], int]:
    """Where in a write-ahead log each page stands as last committed, and how many pages the file has with these.

    Nothing, if the log was begun anew since it was made: what it held before is then in the file.
    """
    _, _, size, begun, salts = struct.unpack(">IIII8s8x", waiting.read(_WAL_HEADER).ljust(_WAL_HEADER, b"\0"))
    found: dict[int, int] = {}
    pages = 0
    if begun or size != PAGE_SIZE:
        return found, pages
    open_ones: dict[int, int] = {}
    for at, number, committed in _frames(waiting, salts):
        open_ones[number] = at
        if committed:
            found |= open_ones
            open_ones, pages = {}, committed
    return found, pages


def _frames(waiting: BinaryIO, salts: bytes) -> Iterator[tuple[int, int, int]]:
    """Of each frame where its page begins, the page's number, and the file's size in pages if it ends a transaction."""
    at = _WAL_HEADER
    while True:
        waiting.seek(at)
        header = waiting.read(_FRAME_HEADER)
        if len(header) < _FRAME_HEADER or header[8:16] != salts:
            return
        number, committed = struct.unpack(">II", header[:8])
        yield at + _FRAME_HEADER, number, committed
        at += _FRAME_HEADER + PAGE_SIZE
