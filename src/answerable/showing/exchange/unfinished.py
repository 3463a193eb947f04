"""What is being written, hidden beside the place that it takes once it is whole; and what a killed program left so.

Whoever writes holds a lock on it, which the system lets go of when the process ends, however it ends.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform != "win32":
    import fcntl

_NAME = re.compile(r"\.answerable-(?:export|publish)-[0-9a-f]{16}")
_STALE = 3600.0
"""Seconds after which what nobody holds is taken away: between its making and its lock nobody does."""


@contextmanager
def unfinished_folder(place: Path, what: str = "export") -> Iterator[Path]:
    """A new folder beside `place`, gone when this ends unless it was moved."""
    clear(place)
    folder = _beside(place, what)
    folder.mkdir(mode=0o700)
    held = _hold(folder)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        _let_go(held)


@contextmanager
def unfinished_file(place: Path) -> Iterator[Path]:
    """A new and empty file beside `place`, gone when this ends unless it was moved."""
    clear(place)
    file = _beside(place, "export")
    file.touch(exist_ok=False)  # with the rights that whoever runs this gives to new files
    held = _hold(file)
    try:
        yield file
    finally:
        with suppress(OSError):
            file.unlink(missing_ok=True)
        _let_go(held)


def clear(place: Path) -> None:
    """Take away what killed programs of this user left beside `place` an hour ago and more; nothing that one writes."""
    if sys.platform == "win32":
        return
    with suppress(OSError):
        for found in os.scandir(place.resolve().parent):
            if _NAME.fullmatch(found.name):
                with suppress(OSError):
                    _clear(Path(found.path))


def _clear(path: Path) -> None:
    status = path.lstat()
    is_folder = stat.S_ISDIR(status.st_mode)
    if not (is_folder or stat.S_ISREG(status.st_mode)) or status.st_uid != os.geteuid():
        return
    if time.time() - status.st_mtime < _STALE:
        return
    held = _hold(path)
    if held is None:
        return
    try:
        if is_folder:
            shutil.rmtree(path)
        else:
            path.unlink()
    finally:
        _let_go(held)


def _beside(place: Path, what: str) -> Path:
    return place.resolve().parent / f".answerable-{what}-{secrets.token_hex(8)}"


def _hold(path: Path) -> int | None:
    """What holds the lock on it; None where another process does, or the file system knows no locks."""
    if sys.platform == "win32":
        return None
    held = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(held)
        return None
    return held


def _let_go(held: int | None) -> None:
    if held is not None:
        os.close(held)
