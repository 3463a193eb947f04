"""Opening the SQLite file, and SQLite's errors in the project's own terms."""

from __future__ import annotations

import json
import os
import sqlite3
import stat
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self
from urllib.parse import quote

from answerable.errors import NotARecord, RecordBusy, RecordDamaged, RecordError, RecordFull
from answerable.record.kept import disk

APPLICATION_ID = int.from_bytes(b"Answ", "big")
"""The four bytes at offset 68 of the file by which `file` and SQLite tell a record from other databases."""

PAGE_SIZE = 4096
BUSY_SECONDS = 10.0
CACHE_KIB = 65536
_TEMPORARY_KIB = 2000
"""SQLite's own."""

JOURNAL_BYTES = 64 << 20
WAITING_PAGES = 4096
"""Pages that wait beside the file before they are moved into it: a few documents change no more."""

_JUST_SECONDS = 5.0
_READ_ONLY = "record_read_only"
_ALONE = "ro&immutable=1"

_ERRORS = (sqlite3.Error, UnicodeDecodeError)  # SQLite may quote damaged text in its message


def translated(error: Exception) -> RecordError:
    """The project's error for one of SQLite's (https://www.sqlite.org/rescode.html)."""
    extended = getattr(error, "sqlite_errorcode", None)
    primary = None if extended is None else extended & 0xFF
    if primary == sqlite3.SQLITE_FULL or extended in _NO_ROOM:
        return RecordFull("The record cannot grow: the disk or the file's limit is full.")
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return RecordBusy("Another process is writing to the record.")
    if primary == sqlite3.SQLITE_NOTADB:
        return NotARecord("The file is not a record.")
    if primary in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_IOERR) or _is_undecodable(error):
        return RecordDamaged(f"The record file is damaged ({error}).")
    if primary == sqlite3.SQLITE_CANTOPEN:
        return NotARecord("The record file cannot be opened.", "Check its path and your rights to the folder.")
    if primary in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return RecordError(
            "The record is open for reading only.",
            "Check your rights to the file and its folder.",
            code=_READ_ONLY,
        )
    return RecordError(f"SQLite refused: {error}.")


def _is_undecodable(error: Exception) -> bool:
    return isinstance(error, UnicodeDecodeError) or "decode to UTF-8" in str(error)


_NO_ROOM = frozenset(
    {
        sqlite3.SQLITE_IOERR_WRITE,
        sqlite3.SQLITE_IOERR_FSYNC,
        sqlite3.SQLITE_IOERR_TRUNCATE,
        sqlite3.SQLITE_IOERR_SHMSIZE,
    }
)


class Cursor(sqlite3.Cursor):
    """A cursor that raises the project's errors only."""

    def execute(self, sql: str, parameters: Any = ()) -> Self:
        """As in `sqlite3`, with `RecordError` and its kinds raised."""
        try:
            return super().execute(sql, parameters)
        except _ERRORS as error:
            raise translated(error) from error

    def executemany(self, sql: str, parameters: Iterable[Any]) -> Self:
        """As in `sqlite3`, with `RecordError` and its kinds raised."""
        try:
            return super().executemany(sql, parameters)
        except _ERRORS as error:
            raise translated(error) from error

    def fetchone(self) -> Any:
        """As in `sqlite3`, with `RecordError` and its kinds raised."""
        try:
            return super().fetchone()
        except _ERRORS as error:
            raise translated(error) from error

    def fetchmany(self, size: int | None = 1) -> list[Any]:
        """As in `sqlite3`, with `RecordError` and its kinds raised."""
        try:
            return super().fetchmany(size)
        except _ERRORS as error:
            raise translated(error) from error

    def fetchall(self) -> list[Any]:
        """As in `sqlite3`, with `RecordError` and its kinds raised."""
        try:
            return super().fetchall()
        except _ERRORS as error:
            raise translated(error) from error

    def __next__(self) -> Any:
        try:
            return super().__next__()
        except _ERRORS as error:
            raise translated(error) from error

    def __iter__(self) -> Iterator[Any]:  # type: ignore[override]
        step = super().__next__  # `__next__` itself would take as long again for each of many rows
        try:
            while True:
                yield step()
        except StopIteration:
            return
        except _ERRORS as error:
            raise translated(error) from error


class Connection(sqlite3.Connection):
    """A connection whose cursors raise the project's errors only. Statements commit themselves unless in `writing`."""

    _record: Path | None = None

    def keep_open(self, record: Path) -> None:
        """Count among the connections to the record at that resolved path until it is closed; it is counted already."""
        self._record = record

    def close(self) -> None:
        """As in `sqlite3`; then what was opened to be read beside it may be closed, if it is the last."""
        super().close()
        if self._record is not None:
            disk.disconnected(self._record)
            self._record = None

    def cursor(self, factory: Any = Cursor) -> Any:
        """A cursor; of `Cursor` unless another is asked for."""
        return super().cursor(factory)

    def execute(self, sql: str, parameters: Any = ()) -> Cursor:
        """As in `sqlite3`, by a cursor of `Cursor`."""
        cursor: Cursor = self.cursor()
        return cursor.execute(sql, parameters)

    def executemany(self, sql: str, parameters: Iterable[Any]) -> Cursor:
        """As in `sqlite3`, by a cursor of `Cursor`."""
        cursor: Cursor = self.cursor()
        return cursor.executemany(sql, parameters)

    @property
    def path(self) -> Path:
        """Of the file."""
        return Path(self.execute("PRAGMA database_list").fetchone()[2])

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: everything inside is kept, safe on the disk, or nothing is. Inner ones join the outer.

        Raises:
            RecordBusy: another process is writing and does not finish in time.
            RecordFull: there is no room; nothing of the transaction is kept.
        """
        is_inner = self.in_transaction
        if is_inner:
            yield
            return
        self.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.execute("COMMIT")
        except BaseException:
            if self.in_transaction:
                self.execute("ROLLBACK")
            raise

    @contextmanager
    def working_at_large(self) -> Iterator[None]:
        """Work inside may sort on a second thread, and keeps more pages at hand, temporary ones too."""
        self.execute("PRAGMA threads = 1")
        self.execute(f"PRAGMA cache_size = -{2 * CACHE_KIB}")
        self.execute(f"PRAGMA temp.cache_size = -{CACHE_KIB}")
        self.execute("PRAGMA temp.secure_delete = OFF")
        try:
            yield
        finally:
            self.execute("PRAGMA threads = 0")
            self.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
            self.execute(f"PRAGMA temp.cache_size = -{_TEMPORARY_KIB}")

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Every query inside sees the record as it stood at the first, whatever others write meanwhile."""
        is_inner = self.in_transaction
        if is_inner:
            yield
            return
        self.execute("BEGIN")
        try:
            yield
        finally:
            if self.in_transaction:
                self.execute("ROLLBACK")


def being_written(path: Path) -> bool:
    """Whether another process seems to write: the file's write-ahead log has just grown.

    To rebuild the tables now would keep that process waiting, and might end it. A process killed a moment ago looks
    the same. Call it before opening the file.
    """
    try:
        waiting = path.with_name(f"{path.name}-wal").stat()
    except OSError:
        return False
    return waiting.st_size > 0 and time.time() - waiting.st_mtime < _JUST_SECONDS


def connect(path: Path, *, read_only: bool, create: bool = False) -> Connection:
    """The database at `path`, with the record's settings.

    Raises:
        NotARecord: there is no such file, or it cannot be opened.
    """
    if not create and not _is_file(path):
        raise NotARecord(f"There is no record at {path}.", "Make one with `answerable read`.")
    mode = "ro" if read_only else ("rwc" if create else "rw")
    try:
        return _open(path, mode)
    except RecordError as error:
        if not read_only or not _is_shut(error):
            raise
    waiting = path.with_name(f"{path.name}-wal")
    if waiting.exists() and waiting.stat().st_size:
        raise RecordError(
            f"What was last written to the record lies beside it, in {waiting.name}, and cannot be taken in here.",
            "Copy the two to a folder that can be written.",
            code=_READ_ONLY,
        )
    # A folder that cannot be written, such as a disc: nobody can be changing the file.
    return _open(path, _ALONE)


def may_write(path: Path) -> bool:
    """Whether this process may write the file at `path` and beside it; True where there is none yet."""
    if not os.access(path, os.F_OK):
        return True
    return all(os.access(each, os.W_OK) for each in (path, path.resolve().parent))


def _is_file(path: Path) -> bool:
    """Whether there is a file.

    Raises:
        NotARecord: that cannot be known.
    """
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise NotARecord(
            f"{path} cannot be opened: {reason}.", "Check your rights to the file and its folder."
        ) from error


def _is_shut(error: RecordError) -> bool:
    """Whether SQLite could not make the files that it keeps beside the record."""
    code = getattr(error.__cause__, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)


def beside(path: Path) -> Connection:
    """Another connection to a record that is being written to: it sees what stood before, and keeps few pages."""
    connection = connect(path, read_only=True)
    connection.execute(f"PRAGMA cache_size = -{_TEMPORARY_KIB}")
    return connection


def without_what_waits(path: Path) -> Connection:
    """The database as it lies on the disk, without what waits beside it. Nobody may move that into it meanwhile."""
    return _open(path, _ALONE)


def _open(path: Path, mode: str) -> Connection:
    record = path.resolve()
    address = f"file:{quote(str(record))}?mode={mode}"
    disk.connected(record)
    try:
        connection = sqlite3.connect(
            address, timeout=BUSY_SECONDS, isolation_level=None, factory=Connection, uri=True, check_same_thread=False
        )
    except _ERRORS as error:
        disk.disconnected(record)
        raise translated(error) from error
    connection.keep_open(record)
    try:
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        connection.execute(f"PRAGMA journal_size_limit = {JOURNAL_BYTES}")
        connection.execute(f"PRAGMA wal_autocheckpoint = {WAITING_PAGES}")
        connection.execute("PRAGMA secure_delete = OFF")
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("SELECT 1 FROM sqlite_schema").fetchone()  # only now is the file opened
    except BaseException:
        connection.close()
        raise
    return connection


def listed(values: Iterable[str]) -> str:
    """Values as a parameter for `IN (SELECT value FROM json_each(?))`."""
    return json.dumps(sorted(set(values)))
