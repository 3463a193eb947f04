"""Files, folders and containers → documents, one at a time."""

from __future__ import annotations

import io
import os
import re
import stat
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import Protocol, TypeVar

from answerable.errors import BadInput, UnreadableSource
from answerable.model.source import Document, Problem
from answerable.sources.bytes.archive import ALL, Member, gunzipped, is_junk, problem, zip_members
from answerable.sources.bytes.limits import DEPTH, DOCUMENT, Budget, printable, read_whole
from answerable.sources.bytes.media_type import (
    ATOM,
    COMPOUND,
    CSV,
    EMAIL,
    EPUB,
    HEAD,
    JSON,
    JSON_LINES,
    MBOX,
    RSS,
    TSV,
    WACZ,
    WARC,
    ZIP,
    sniff,
)
from answerable.sources.downloads import json_file, news_database, telegram, whatsapp
from answerable.sources.formats import email, feed, mailbox, saved_page, table, web_archive, workbook
from answerable.sources.inner_tables import may_hold_rows, rows_within
from answerable.sources.lists import lists, parts
from answerable.sources.lists.parts import Table, Tables
from answerable.sources.text.own import is_own_folder

_WANTED = {WACZ: re.compile("archive/"), EPUB: re.compile(r".*(?<!nav)(?<!toc)\.x?html?", re.IGNORECASE)}
"""Which members of an archive are read, where not all are: of a book its chapters, and not its list of them."""


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
    return _Walk(without, apart).found(given)


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


class _Walk:
    """One walk: what it passes over, and where the parsers of whole files run."""

    def __init__(self, without: Collection[Path], apart: Apart) -> None:
        self._without = without
        self._apart = apart

    def found(self, given: list[Path]) -> Iterator[Document | Problem]:
        """What lies at these paths, each document with the rows of the tables of persons within it."""
        for each in self._paths(given):
            yield each
            if not isinstance(each, Document) or not may_hold_rows(each):
                continue
            try:
                yield from self._apart(rows_within, each)
            except UnreadableSource as error:
                yield problem(each.location, error)

    def _paths(self, given: list[Path]) -> Iterator[Document | Problem]:
        beside: dict[Path, Tables] = {}
        for path in given:
            yield from self._path(path, beside.setdefault(_real(path).parent, Tables()))
        for tables in beside.values():
            yield from tables.documents()

    def _path(self, path: Path, tables: Tables) -> Iterator[Document | Problem]:
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
            yield _cannot_open(location, error)
            return
        if is_own_folder(names):
            yield Problem(
                location=location,
                code="own_output",
                cause="This program wrote it from a record, and it says again what sources say.",
                next_step="Read the sources themselves.",
            )
            return
        tables = Tables()
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
        yield from tables.documents()

    def _file(self, path: Path, location: str, tables: Tables) -> Iterator[Document | Problem]:
        try:
            status = path.stat()
            if not stat.S_ISREG(status.st_mode):  # opening a pipe would wait for ever
                yield Problem(
                    location=location, code="not_a_file", cause="It is a device or a pipe.", next_step="Name a file."
                )
                return
            with path.open("rb") as stream:
                yield from self._unfold(Member(location, path.name, stream), 0, Budget(status.st_size), tables)
        except OSError as error:
            yield _cannot_open(location, error)

    def _unfold(self, member: Member, depth: int, budget: Budget, tables: Tables) -> Iterator[Document | Problem]:
        """The documents in one file, whatever it is; an error that ends its reading becomes a problem."""
        try:
            yield from self._documents(member, depth, budget, tables)
        except UnreadableSource as error:
            yield problem(member.location, error)
        except OSError as error:
            yield _cannot_open(member.location, error)

    def _documents(self, member: Member, depth: int, budget: Budget, tables: Tables) -> Iterator[Document | Problem]:
        stream, location = member.stream, member.location
        media_type, packed = _media_type(member)
        if media_type in (ZIP, WACZ, EPUB):
            _require_depth(depth)
            if depth:  # its directory is at its end, and to jump there and back is to unpack it again and again
                stream = io.BytesIO(read_whole(stream))
            inside = Tables()
            for found in zip_members(stream, location, budget, _WANTED.get(media_type, ALL)):
                yield from [found] if isinstance(found, Problem) else self._unfold(found, depth + 1, budget, inside)
            yield from inside.documents()
        elif packed:
            _require_depth(depth)
            with gunzipped(stream, budget) as unpacked:
                if media_type == WARC:
                    yield from web_archive.pages(unpacked, location, budget)
                else:
                    inner = Member(location, member.name.removesuffix(".gz"), io.BufferedReader(unpacked))
                    yield from self._unfold(inner, depth + 1, budget, tables)
        elif media_type == WARC:
            yield from web_archive.pages(stream, location, budget)
        elif media_type == MBOX:
            for message in mailbox.messages(stream, location):
                yield from [message] if isinstance(message, Problem) else self._message(message, depth, budget)
        elif media_type in parts.MEDIA_TYPES:
            tables.add(Table(media_type, location, read_whole(stream)))
        elif media_type in lists.MEDIA_TYPES:
            yield from lists.entries(stream, location, media_type)
        elif media_type in (CSV, TSV):
            yield from table.csv_rows(stream, location, media_type)
        elif media_type == JSON_LINES:
            yield from table.json_lines(stream, location)
        elif media_type == JSON:
            yield from self._apart(json_file.documents, read_whole(stream), location)
        elif media_type in workbook.MEDIA_TYPES:
            yield from self._apart(workbook.rows, read_whole(stream), location, media_type)
        elif media_type in (RSS, ATOM):
            yield from self._apart(feed.entries, read_whole(stream), location)
        else:
            document = Document(location=location, data=read_whole(stream), media_type=media_type)
            yield from self._document(document, depth, budget)

    def _document(self, document: Document, depth: int, budget: Budget) -> Iterator[Document | Problem]:
        """A document, or those that were put into one file where it was saved."""
        if document.media_type == EMAIL:
            pages = self._apart(_saved_pages, document) if email.may_hold_files(document.data) else ()
            page = next(iter(list(pages)), None)
            yield from self._message(document, depth, budget) if page is None else [page]
        else:
            yield from (list(self._apart(_taken_apart, document)) if _may_be_taken_apart(document) else []) or [
                document
            ]

    def _message(self, message: Document, depth: int, budget: Budget) -> Iterator[Document | Problem]:
        """A message, and then what is attached to it, whether it can be read or not."""
        yield message
        if not email.may_hold_files(message.data):
            return
        attached = Tables()
        try:
            for name, data in self._apart(email.attachments, message.data):
                if is_junk(name):
                    continue
                place = f"{message.location}!{printable(name)}"
                try:
                    _require_depth(depth)
                except UnreadableSource as error:
                    yield problem(place, error)
                else:
                    yield from self._unfold(Member(place, name, io.BytesIO(data)), depth + 1, budget, attached)
        except UnreadableSource as error:
            yield problem(message.location, error)
        yield from attached.documents()


def _saved_pages(document: Document) -> list[Document]:
    """The page that a browser saved, where what looks like a message is one."""
    page = saved_page.page(document)
    return [page] if page is not None else []


def _may_be_taken_apart(document: Document) -> bool:
    return telegram.may_be_page(document) or news_database.may_be(document) or whatsapp.may_be(document)


def _taken_apart(document: Document) -> list[Document]:
    """The documents that were put into one file where it was saved; none where it is one itself."""
    pages = telegram.of_page(document)
    return list(pages or news_database.articles(document) or whatsapp.messages(document))


def _media_type(member: Member) -> tuple[str, bool]:
    """The media type of a file, and whether it is packed with gzip.

    A zip and a compound file are looked at as a whole if they are small.
    """
    head = member.stream.read(HEAD)
    if head.startswith((b"PK", COMPOUND)):
        head += member.stream.read(DOCUMENT)
    member.stream.seek(0)
    return lists.recognise(head) or sniff(head, member.name), head.startswith(b"\x1f\x8b")


def _require_depth(depth: int) -> None:
    if depth >= DEPTH:
        raise UnreadableSource(
            f"Archives lie more than {DEPTH} deep in one another.", "Unpack the inner ones.", code="nested_too_deep"
        )


def _real(path: Path) -> Path:
    """Where a path leads; one of links that lead round in a circle, as far as it can be told."""
    return Path(os.path.realpath(path))


def _shown(name: str) -> str:
    """A name on the disk, which may be no text, as text."""
    return printable(os.fsencode(name).decode("utf-8", "replace"))


def _cannot_open(location: str, error: OSError) -> Problem:
    return Problem(
        location=location,
        code="cannot_open",
        cause=f"It cannot be opened: {(error.strerror or type(error).__name__).lower()}.",
        next_step="Check its permissions and its disk.",
    )
