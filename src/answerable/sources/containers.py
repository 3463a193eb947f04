"""One file → what lies in it: members, messages, rows, pages, entries and attached files, each a document or a problem.

Much of it is parsed on the way, by what others made or on what others sent: `walk` has it done in a process apart. What
few files need is loaded when one does, so that this process is begun soon.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from answerable.errors import UnreadableSource
from answerable.model.source import Document, Problem
from answerable.sources.bytes.archive import ALL, Member, gunzipped, is_junk, problem, zip_members
from answerable.sources.bytes.limits import DEPTH, DOCUMENT, Begun, Budget, printable, read_whole
from answerable.sources.bytes.media_type import (
    ATOM,
    COMPOUND,
    CSV,
    DOCX,
    EMAIL,
    EPUB,
    HEAD,
    HTML,
    JSON,
    JSON_LINES,
    MBOX,
    ODS,
    ODT,
    RSS,
    TSV,
    WACZ,
    WARC,
    XLS,
    XLSX,
    ZIP,
    sniff,
)
from answerable.sources.downloads import json_file, news_database, telegram, whatsapp
from answerable.sources.formats import mailbox, table
from answerable.sources.lists import lists, parts
from answerable.sources.lists.parts import Table, Tables

Found = Document | Problem | Table
"""What lies in a file: of the Treasury's list a table, which is an entry's only with those that lie beside it."""

_WANTED = {WACZ: re.compile("archive/"), EPUB: re.compile(r".*(?<!nav)(?<!toc)\.x?html?", re.IGNORECASE)}
"""Which members of an archive are read, where not all are: of a book its chapters, and not its list of them."""

_PACKED = (b"PK", b"\x1f\x8b", COMPOUND)
_WORKBOOKS = (XLSX, XLS, ODS)
_CUT = frozenset(
    {WARC, MBOX, CSV, TSV, JSON_LINES, JSON, RSS, ATOM, *parts.MEDIA_TYPES, *lists.MEDIA_TYPES, *_WORKBOOKS}
)
_REPORTS = frozenset({HTML, "application/xhtml+xml", DOCX, ODT, f"{ODT}-template"})
_ROWS, _FILES = "rows of ", "files of "


@dataclass(frozen=True, slots=True)
class Start:
    """Where to begin with a file that was looked into before, and lost.

    Attributes:
        number: of the first of its own parts that is looked into; what lies before is left out.
        without: keys of what is passed over there.
    """

    number: int = 0
    without: frozenset[str] = frozenset()


WHOLE = Start()


def whole(head: bytes, name: str) -> str:
    """The media type of a file that is one document as far as its first `HEAD` bytes show; empty for any other."""
    if head.startswith(_PACKED):
        return ""
    media_type = lists.recognise(head) or sniff(head, name)
    return "" if media_type in _CUT else media_type


def may_hold_more(document: Document) -> bool:
    """Whether such a document may yet be several, or have files attached, as its bytes show, no parser run on them."""
    if document.media_type == EMAIL:
        from answerable.sources.formats import email

        return email.may_hold_files(document.data)
    return telegram.may_be_page(document) or news_database.may_be(document) or whatsapp.may_be(document)


def contents(path: Path, location: str, start: Start = WHOLE) -> Iterator[Found | Begun]:
    """What lies in a file, each document with the rows of the tables of persons within it.

    Each part in which the reading may be lost is told of before it is begun. What cannot be read is a problem, and
    the rest goes on.

    Args:
        path: of the file.
        location: where it is, as in `Document`.
        start: where to begin.
    """
    try:
        with path.open("rb") as stream:
            budget = Budget(path.stat().st_size)
            look = _Contents(start)
            for found in look.unfold(Member(location, path.name, stream), 0, budget, None):
                if not look.was_given(found):
                    yield found
    except OSError as error:
        yield cannot_open(location, error)


def joined(*tables: Table) -> Iterator[Document | Problem]:
    """The entries of the Treasury's lists whose tables lie together."""
    held = Tables()
    for each in tables:
        held.add(each)
    yield from held.documents()


def may_hold_rows(document: Document) -> bool:
    """Whether a document may hold tables, as its bytes alone show."""
    if document.media_type not in _REPORTS:
        return False
    from answerable.sources import inner_tables

    return inner_tables.may_hold_rows(document)


def rows_of(document: Document) -> Iterator[Document | Problem]:
    """The rows of the tables of persons within a document that may hold some."""
    from answerable.sources.inner_tables import rows_within

    try:
        yield from rows_within(document)
    except UnreadableSource as error:
        yield problem(document.location, error)


class _Contents:
    """One look into a file."""

    def __init__(self, start: Start) -> None:
        self._start = start
        self._number = 0
        self._is_within = False

    def was_given(self, found: Found | Begun) -> bool:
        """Whether it lies between parts before that with which this look begins."""
        return self._number < self._start.number and not self._is_within and not isinstance(found, Begun)

    def _part(self, location: str, size: int, its: Iterable[Found | Begun], what: str = "") -> Iterator[Found | Begun]:
        """A part of the file, or of a part of it, unless it is passed over."""
        if not self._is_within:
            self._number += 1
        key = f"{what}{location}"
        if self._number < self._start.number:
            return
        if self._number == self._start.number and key in self._start.without:
            return
        yield Begun(self._number, key, location, size)
        before, self._is_within = self._is_within, True
        yield from its
        self._is_within = before

    def unfold(self, member: Member, depth: int, budget: Budget, tables: Tables | None) -> Iterator[Found | Begun]:
        """What lies in one file, whatever it is; an error that ends its reading becomes a problem.

        Tables of the Treasury's list are laid among `tables`, and given as they are without.
        """
        try:
            for found in self._documents(member, depth, budget, tables):
                yield found
                if isinstance(found, Document) and may_hold_rows(found):
                    yield from self._part(found.location, len(found.data), rows_of(found), _ROWS)
        except UnreadableSource as error:
            yield problem(member.location, error)
        except OSError as error:
            yield cannot_open(member.location, error)

    def _documents(self, member: Member, depth: int, budget: Budget, tables: Tables | None) -> Iterator[Found | Begun]:
        stream, location = member.stream, member.location
        media_type, packed = _media_type(member)
        if media_type in (ZIP, WACZ, EPUB):
            require_depth(depth)
            if depth:  # its directory is at its end, and to jump there and back is to unpack it again and again
                stream = io.BytesIO(read_whole(stream))
            inside = Tables()
            for found in zip_members(stream, location, budget, _WANTED.get(media_type, ALL)):
                its = [found] if isinstance(found, Problem) else self.unfold(found, depth + 1, budget, inside)
                yield from self._part(found.location, 0 if isinstance(found, Problem) else found.size, its)
            yield from inside.documents()
        elif packed:
            require_depth(depth)
            with gunzipped(stream, budget) as unpacked:
                if media_type == WARC:
                    yield from _pages(unpacked, location, budget)
                else:
                    inner = Member(location, member.name.removesuffix(".gz"), io.BufferedReader(unpacked))
                    yield from self.unfold(inner, depth + 1, budget, tables)
        elif media_type == WARC:
            yield from _pages(stream, location, budget)
        elif media_type == MBOX:
            for message in mailbox.messages(stream, location):
                yield from [message] if isinstance(message, Problem) else self._message(message, depth, budget)
        elif media_type in parts.MEDIA_TYPES:
            one = Table(media_type, location, read_whole(stream))
            if tables is None:
                yield one
            else:
                tables.add(one)
        elif media_type in lists.MEDIA_TYPES:
            yield from lists.entries(stream, location, media_type)
        elif media_type in (CSV, TSV):
            yield from table.csv_rows(stream, location, media_type)
        elif media_type == JSON_LINES:
            yield from table.json_lines(stream, location)
        elif media_type == JSON:
            yield from json_file.documents(read_whole(stream), location)
        elif media_type in _WORKBOOKS:
            from answerable.sources.formats import workbook

            yield from workbook.rows(read_whole(stream), location, media_type)
        elif media_type in (RSS, ATOM):
            from answerable.sources.formats import feed

            yield from feed.entries(read_whole(stream), location)
        else:
            document = Document(location=location, data=read_whole(stream), media_type=media_type)
            yield from self._document(document, depth, budget)

    def _document(self, document: Document, depth: int, budget: Budget) -> Iterator[Found | Begun]:
        """A document, or those that were put into one file where it was saved."""
        if document.media_type == EMAIL:
            from answerable.sources.formats import email, saved_page

            page = saved_page.page(document) if email.may_hold_files(document.data) else None
            yield from self._message(document, depth, budget) if page is None else [page]
        else:
            yield from _taken_apart(document) or [document]

    def _message(self, message: Document, depth: int, budget: Budget) -> Iterator[Found | Begun]:
        """A message, and then what is attached to it, whether it can be read or not."""
        from answerable.sources.formats import email

        yield message
        if email.may_hold_files(message.data):
            its = self._attached(message, depth, budget)
            yield from self._part(message.location, len(message.data), its, _FILES)

    def _attached(self, message: Document, depth: int, budget: Budget) -> Iterator[Found | Begun]:
        from answerable.sources.formats import email

        attached = Tables()
        try:
            for name, data in email.attachments(message.data):
                if is_junk(name):
                    continue
                place = f"{message.location}!{printable(name)}"
                try:
                    require_depth(depth)
                except UnreadableSource as error:
                    yield problem(place, error)
                else:
                    member = Member(place, name, io.BytesIO(data), len(data))
                    yield from self._part(place, len(data), self.unfold(member, depth + 1, budget, attached))
        except UnreadableSource as error:
            yield problem(message.location, error)
        yield from attached.documents()


def _pages(stream: BinaryIO | io.RawIOBase, location: str, budget: Budget) -> Iterator[Document | Problem]:
    from answerable.sources.formats import web_archive

    return web_archive.pages(stream, location, budget)


def _taken_apart(document: Document) -> list[Document]:
    """The documents that were put into one file where it was saved; none where it is one itself."""
    return list(telegram.of_page(document) or news_database.articles(document) or whatsapp.messages(document))


def _media_type(member: Member) -> tuple[str, bool]:
    """The media type of a file, and whether it is packed with gzip.

    A zip and a compound file are looked at as a whole if they are small.
    """
    head = member.stream.read(HEAD)
    if head.startswith((b"PK", COMPOUND)):
        head += member.stream.read(DOCUMENT)
    member.stream.seek(0)
    return lists.recognise(head) or sniff(head, member.name), head.startswith(b"\x1f\x8b")


def require_depth(depth: int) -> None:
    """Refuse archives that lie too deep in one another.

    Raises:
        UnreadableSource: so they do (`nested_too_deep`).
    """
    if depth >= DEPTH:
        raise UnreadableSource(
            f"Archives lie more than {DEPTH} deep in one another.", "Unpack the inner ones.", code="nested_too_deep"
        )


def cannot_open(location: str, error: OSError) -> Problem:
    """The problem of a file that the system does not open."""
    return Problem(
        location=location,
        code="cannot_open",
        cause=f"It cannot be opened: {(error.strerror or type(error).__name__).lower()}.",
        next_step="Check its permissions and its disk.",
    )
