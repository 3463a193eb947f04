"""The record's files as they lie on the disk, read beside SQLite in the same process.

SQLite's locks are POSIX locks, and the system takes all those of a process on a file away when the process closes any
descriptor of that file (https://www.sqlite.org/howtocorrupt.html, 2.2). Another process would then hold the file for
its own, and remove the log that waits beside it with all that is written there. What is opened here is therefore
closed only when no connection of this process to the record is left, as SQLite does with its own.
"""

from __future__ import annotations

import os
import threading
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from io import FileIO
from pathlib import Path

_lock = threading.Lock()
_connections: Counter[Path] = Counter()
_resting: defaultdict[Path, list[FileIO]] = defaultdict(list)


def connected(record: Path) -> None:
    """A connection to the record at that resolved path is about to be opened."""
    with _lock:
        _connections[record] += 1


def disconnected(record: Path) -> None:
    """A connection to the record at that resolved path is closed."""
    with _lock:
        _connections[record] -= 1
        if _connections[record] < 1:
            del _connections[record]
            for file in _resting.pop(record, ()):
                file.close()


def files_of(record: Path) -> tuple[Path, ...]:
    """The resolved paths of the record and of what SQLite keeps beside it."""
    whole = record.resolve()
    return (whole, *(whole.with_name(whole.name + end) for end in ("-wal", "-shm", "-journal")))


@contextmanager
def as_it_lies(record: Path, beside: str = "") -> Iterator[FileIO]:
    """The record's file, or one that SQLite keeps beside it, open to be read from its beginning.

    Args:
        record: path of the record.
        beside: what the other file's name ends in: `-wal`, `-shm`.

    Raises:
        OSError: it cannot be opened.
    """
    whole = record.resolve()
    path = whole.with_name(whole.name + beside)
    file = _rested(whole, path) or path.open("rb", buffering=0)
    try:
        yield file
    finally:
        with _lock:
            if whole in _connections:
                _resting[whole].append(file)
            else:
                file.close()


def _rested(record: Path, path: Path) -> FileIO | None:
    """One that is open already and that nobody reads, if it is still that file."""
    wanted = path.stat()
    with _lock:
        for file in _resting.get(record, ()):
            if os.path.samestat(os.fstat(file.fileno()), wanted):
                _resting[record].remove(file)
                file.seek(0)
                return file
    return None
