"""Files, folders and what lies in them → documents, one at a time."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from answerable.errors import BadInput, UnreadableSource
from answerable.model.source import Document, Problem
from answerable.sources.bytes.archive import is_junk, problem
from answerable.sources.bytes.limits import Begun, printable, read_whole
from answerable.sources.bytes.media_type import HEAD
from answerable.sources.containers import (
    WHOLE,
    Found,
    Start,
    cannot_open,
    contents,
    joined,
    may_hold_more,
    may_hold_rows,
    rows_of,
    whole,
)
from answerable.sources.lists.parts import Table
from answerable.sources.text.own import is_own_folder

KEPT = 64 << 20
"""Bytes of what containers hold that are kept from counting to reading, so that they are not taken apart twice."""

_BESIDE = 500
"""What a thing that is kept takes beside its bytes."""

MOST_LOST = 20
"""Parts of one file that may be lost before the rest of it is given up."""

T = TypeVar("T")


class Apart(Protocol):
    """What runs `take`, a function of a module that parses a whole file, and gives what it gives: here, or aside."""

    def __call__(self, take: Callable[..., Iterable[T]], /, *args: object) -> Iterator[T]:
        """What `take` finds. Raises UnreadableSource as it does, and where it takes too much of the machine."""
        ...


def here(take: Callable[..., Iterable[T]], /, *args: object) -> Iterator[T]:
    """An `Apart` that takes apart in this process, without bounds."""
    yield from take(*args)


def walk(paths: Iterable[Path], without: Collection[Path] = (), apart: Apart = here) -> Iterator[Document | Problem]:
    """The documents in files, folders, archives, mailboxes, web archives, feeds, tables and workbooks.

    What cannot be read is a `Problem`, and the rest goes on. Folders are read in the order of their names; hidden
    files and those that operating systems leave behind are passed over, and links are not followed out of the folder.
    Locations are relative to what was given: `folder/a.txt`, `pages.zip!a.html`, `list.csv#3`,
    `list.xlsx!Sheet1#3`.

    Args:
        paths: files and folders.
        without: resolved paths of files that are not opened: passed over in a folder, a problem where they are given.
        apart: where the parsers of whole files run. What is done here is cut into members, rows and messages alone.

    Raises:
        BadInput: a path does not exist (`no_such_file`). Raised at once, before anything is read.
    """
    given = [Path(path) for path in paths]
    require(given)
    return Walk(without, apart).found(given)


def require(paths: Iterable[Path]) -> None:
    """Refuse paths of which one does not exist, or cannot be reached.

    Raises:
        BadInput: so it is (`no_such_file`).
    """
    for path in paths:
        try:
            path.stat()
        except OSError as error:
            reason = "" if isinstance(error, FileNotFoundError) else f" ({(error.strerror or '').lower()})"
            raise BadInput(
                f"There is no file or folder “{_shown(str(path))}”{reason}.", "Check the path.", code="no_such_file"
            ) from error


class Walk:
    """Walks over files and folders, as `walk` does, of which the second may make use of what the first has found.

    Args:
        without: resolved paths of files that are not opened.
        apart: where files are parsed.
    """

    def __init__(self, without: Collection[Path] = (), apart: Apart = here) -> None:
        self._without = without
        self._apart = apart
        self._is_counting = False
        self._held: dict[tuple[str, ...], list[Found]] = {}
        self._room = KEPT

    def count(self, paths: Iterable[Path]) -> int:
        """How many documents and problems there are; of what takes parsing, up to `KEPT` bytes are kept for `found`."""
        self._is_counting = True
        try:
            return sum(1 for _ in self.found(paths))
        finally:
            self._is_counting = False

    def found(self, paths: Iterable[Path]) -> Iterator[Document | Problem]:
        """What lies at these paths, each document with the rows of the tables of persons within it.

        Raises:
            BadInput: a path does not exist (`no_such_file`). Raised at once, before anything is read.
        """
        given = [Path(path) for path in paths]
        require(given)
        return self._paths(given)

    def _paths(self, given: Sequence[Path]) -> Iterator[Document | Problem]:
        beside: dict[Path, list[Table]] = {}
        for path in given:
            yield from self._path(path, beside.setdefault(_real(path).parent, []))
        for tables in beside.values():
            yield from self._joined(tables)

    def _path(self, path: Path, tables: list[Table]) -> Iterator[Document | Problem]:
        name = _shown(path.name or _real(path).name)
        if path.name in ("", "..") or path == Path():
            name = _shown(_real(path).name) or "folder"
        if path.is_dir():
            yield from self._folder(path, name, _real(path))
        elif _real(path) in self._without:
            yield Problem(
                location=name,
                code="own_record",
                cause="It is the record that is read into.",
                next_step="Name documents.",
            )
        else:
            yield from self._file(path, name, tables)

    def _folder(self, folder: Path, location: str, root: Path) -> Iterator[Document | Problem]:
        try:
            names = sorted(os.listdir(folder))  # noqa: PTH208 - names alone are wanted
        except OSError as error:
            yield cannot_open(location, error)
            return
        if is_own_folder(names):
            yield Problem(
                location=location,
                code="own_output",
                cause="This program wrote it from a record, and it says again what sources say.",
                next_step="Read the sources themselves.",
            )
            return
        tables: list[Table] = []
        for name in names:
            path, place = folder / name, f"{location}/{_shown(name)}"
            if is_junk(name):
                continue
            real, is_folder = _real(path), os.path.isdir(path)  # noqa: PTH112 - no error in a folder that is closed
            if os.path.islink(path) and (is_folder or not real.is_relative_to(root)):  # noqa: PTH114 - the same
                continue
            if is_folder:
                yield from self._folder(path, place, root)
            elif real not in self._without:
                yield from self._file(path, place, tables)
        yield from self._joined(tables)

    def _file(self, path: Path, location: str, tables: list[Table]) -> Iterator[Document | Problem]:
        try:
            status = path.stat()
            if not stat.S_ISREG(status.st_mode):  # opening a pipe would wait for ever
                yield Problem(
                    location=location, code="not_a_file", cause="It is a device or a pipe.", next_step="Name a file."
                )
                return
            document = _document(path, location)
        except OSError as error:
            yield cannot_open(location, error)
            return
        except UnreadableSource as error:
            yield problem(location, error)
            return
        if document is None or may_hold_more(document):
            for found in self._once(("in", str(path), location), lambda: self._looked_into(path, location)):
                if isinstance(found, Table):
                    tables.append(found)
                else:
                    yield found
            return
        yield document
        if may_hold_rows(document):
            yield from _documents(self._once(("rows", str(path), location), lambda: self._rows(document)))

    def _once(self, key: tuple[str, ...], find: Callable[[], Iterator[Found]]) -> Iterator[Found]:
        """What is found, out of what was kept where the walk that counted has found it."""
        if (held := self._held.pop(key, None)) is not None:
            yield from held
            return
        kept: list[Found] | None = [] if self._is_counting else None
        size = 0
        for found in find():
            yield found
            if kept is not None:
                kept.append(found)
                size += _BESIDE + (0 if isinstance(found, Problem) else len(found.data))
                kept = kept if size <= self._room else None
        if kept is not None:
            self._held[key] = kept
            self._room -= size

    def _looked_into(self, path: Path, location: str) -> Iterator[Found]:
        """What lies in a file. Where the look into a part is lost, that is a problem, and the rest is looked into."""
        start, lost = WHOLE, 0
        passed = 0  # of the things in the part where it begins again, those that were found before
        while True:
            own = part = None
            number = 0
            try:
                for found in self._apart(contents, path, location, start):
                    if isinstance(found, Begun):
                        if own is None or own.number != found.number:
                            own, number = found, 0
                        part = found
                        continue
                    number += 1
                    if own is None or own.number != start.number or number > passed:
                        yield found
            except UnreadableSource as error:
                lost += 1
                if own is None or part is None or lost > MOST_LOST:
                    yield problem(location, error)
                    return
                yield problem(part.location, error)
                again = start.number == own.number
                start = Start(own.number, (start.without if again else frozenset()) | {part.key})
                passed = 0 if part is own else max(number, passed if again else 0)
            else:
                return

    def _rows(self, document: Document) -> Iterator[Found]:
        try:
            yield from self._apart(rows_of, document)
        except UnreadableSource as error:
            yield problem(document.location, error)

    def _joined(self, tables: list[Table]) -> Iterator[Document | Problem]:
        """The entries of the Treasury's lists whose tables lie together."""
        if tables:
            key = ("tables", *(table.location for table in tables))
            yield from _documents(self._once(key, lambda: self._together(tables)))

    def _together(self, tables: list[Table]) -> Iterator[Found]:
        try:
            yield from self._apart(joined, *tables)
        except UnreadableSource as error:
            yield problem(tables[0].location, error)


def _documents(found: Iterable[Found]) -> Iterator[Document | Problem]:
    return (one for one in found if not isinstance(one, Table))


def _document(path: Path, location: str) -> Document | None:
    """The file as one document, where its first bytes do not show that it may hold several.

    Raises:
        OSError: it cannot be opened.
        UnreadableSource: it is too large.
    """
    with path.open("rb") as stream:
        media_type = whole(stream.read(HEAD), path.name)
        if not media_type:
            return None
        stream.seek(0)
        return Document(location=location, data=read_whole(stream), media_type=media_type)


def _real(path: Path) -> Path:
    """Where a path leads; one of links that lead round in a circle, as far as it can be told."""
    return Path(os.path.realpath(path))


def _shown(name: str) -> str:
    """A name on the disk, which may be no text, as text."""
    return printable(os.fsencode(name).decode("utf-8", "replace"))
