"""Archives: zip, WACZ and gzip, member by member, nothing ever written under a member's name."""

from __future__ import annotations

import gzip
import io
import lzma
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any, BinaryIO, cast

from answerable.errors import UnreadableSource
from answerable.model.source import Problem
from answerable.sources.bytes.limits import Budget, printable

BROKEN = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, gzip.BadGzipFile, EOFError, OSError, struct.error),
    *(NotImplementedError, RuntimeError, ValueError, OverflowError, IndexError, MemoryError),
)
"""What the standard library raises on archives that are damaged or made to do harm."""

ALL = re.compile("")
"""Every name begins so."""

_MOST_INFLATED = 1032
"""To how many bytes one can be inflated (zlib's manual)."""

_HEADER = 30
"""Bytes before the name of a member, at the least (APPNOTE 4.3.7)."""

_JUNK = frozenset({"__macosx", "thumbs.db", "desktop.ini", "$recycle.bin", "system volume information"})


@dataclass(frozen=True, slots=True)
class Member:
    """One file on its way to be looked at.

    Attributes:
        location: as in `Document`.
        name: its own name, whose extension says something of its type.
        stream: its bytes; can be rewound.
        size: how many there are, as far as its container says so truly.
    """

    location: str
    name: str
    stream: BinaryIO
    size: int = 0


class Unpacked(io.RawIOBase):
    """A stream of unpacked bytes whose reading spends a budget, and whose damage is an `UnreadableSource`."""

    def __init__(self, stream: zipfile.ZipExtFile | gzip.GzipFile, budget: Budget) -> None:
        self.stream = stream
        self.budget = budget

    def readable(self) -> bool:
        """Always."""
        return True

    def seekable(self) -> bool:
        """Always, if at the cost of unpacking once more."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """As in `io.IOBase`."""
        try:
            return self.stream.seek(offset, whence)
        except BROKEN as error:
            raise broken(error) from error

    def readinto(self, buffer: Any) -> int:
        """As in `io.RawIOBase`."""
        try:
            # One step at a time, so that what lies before the damage is not lost with it.
            data = self.stream.read1(len(buffer))
        except BROKEN as error:
            raise broken(error) from error
        self.budget.spend(len(data))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Close both streams."""
        if not self.closed:
            self.stream.close()
        super().close()


def is_junk(name: str) -> bool:
    """Whether a path's last or any other part is hidden, or of the operating system or an office program's making."""
    parts = name.replace("\\", "/").split("/")
    return any((part.startswith((".", "~$")) and part not in (".", "..")) or part.casefold() in _JUNK for part in parts)


def zip_members(
    stream: BinaryIO, location: str, budget: Budget, wanted: re.Pattern[str] = ALL
) -> Iterator[Member | Problem]:
    """The members of a zip in the order of its directory; an unreadable one is a problem and the rest go on.

    Args:
        stream: the archive, which can be rewound.
        location: where it is.
        budget: what its file may still expand to.
        wanted: how the names of the members begin that are wanted.

    Raises:
        UnreadableSource: it is no whole zip (`broken_archive`), has no members (`no_text`), or expands too far.
    """
    with ExitStack() as stack:
        try:
            archive = stack.enter_context(zipfile.ZipFile(stream))
        except BROKEN as error:
            raise broken(error) from error
        if not archive.infolist():
            raise UnreadableSource("The archive is empty.", "Leave it out, or get it anew.", code="no_text")
        if sum(_HEADER + len(each.filename) + each.compress_size for each in archive.infolist()) > archive.start_dir:
            raise UnreadableSource(
                "The members of the archive lie over one another, as in files made to fill memory.",
                "Leave it out, or get it anew.",
                code="broken_archive",
            )
        for info in archive.infolist():
            # A link is a small file that names another: never followed.
            linked = stat.S_ISLNK(info.external_attr >> 16)
            if info.is_dir() or linked or is_junk(info.filename) or not wanted.match(info.filename):
                continue
            place = f"{location}!{printable(info.filename)}"
            if info.flag_bits & 0x1:
                yield Problem(
                    location=place,
                    code="encrypted",
                    cause="The member of the archive is locked with a password.",
                    next_step="Unpack the archive with its password and read the folder.",
                )
                continue
            try:
                opened = cast(zipfile.ZipExtFile, archive.open(info))
            except BROKEN as error:
                yield problem(place, broken(error))
                continue
            with io.BufferedReader(Unpacked(opened, budget)) as member:
                size = min(info.file_size, info.compress_size * _MOST_INFLATED)
                yield Member(place, info.filename, member, size)


def gunzipped(stream: BinaryIO, budget: Budget) -> Unpacked:
    """The stream inside a gzip file, all its members in a row."""
    return Unpacked(gzip.GzipFile(fileobj=stream, mode="rb"), budget)


def broken(error: BaseException) -> UnreadableSource:
    """The error for an archive that gives way while it is unpacked."""
    if isinstance(error, NotImplementedError):
        return UnreadableSource(
            "The member of the archive is packed in a way that cannot be unpacked here.",
            "Unpack it in its own program and read the folder.",
            code="unknown_compression",
        )
    return UnreadableSource("The archive is damaged or cut off.", code="broken_archive")


def problem(location: str, error: UnreadableSource) -> Problem:
    """The problem that reports `error`."""
    return Problem(location=location, code=error.name, cause=error.cause, next_step=error.next_step)
