"""Tables of documents or persons: CSV (RFC 4180) and JSON Lines, a row a document, its columns known by their names."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import zip_longest
from typing import BinaryIO

from answerable.errors import UnreadableSource
from answerable.model.source import Document, Genre, Given, Problem
from answerable.sources.bytes.archive import problem
from answerable.sources.bytes.decoding import decode
from answerable.sources.bytes.limits import DOCUMENT, printable, too_large
from answerable.sources.bytes.media_type import CSV, JSON_LINES, TSV, bom_encoding
from answerable.sources.formats import person_row
from answerable.sources.person_words import field_of
from answerable.sources.text.extract import Extract

NAME = "table"
VERSION = "3"
MEDIA_TYPES = (CSV, TSV, JSON_LINES)

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "text": (
        *("text", "fulltext", "articletext", "articlebody", "maintext", "bodytext", "body", "content", "contents"),
        *("article", "story", "plaintext", "document"),
    ),
    "title": ("title", "headline", "articletitle", "heading", "subject"),
    "url": ("url", "link", "articleurl", "weburl", "pageurl", "canonicalurl", "permalink", "sourceurl", "href", "uri"),
    "published": (
        *("published", "datepublished", "publicationdate", "publisheddate", "publishedat", "publishedon", "pubdate"),
        *("publishdate", "publishtime", "dateofpublication", "date", "datetime", "timestamp", "day"),
    ),
    "author": ("author", "authors", "byline", "writer", "creator"),
    "publisher": (
        *("publisher", "outlet", "newspaper", "publication", "source", "sourcename", "sitename", "site", "website"),
        *("media", "domain"),
    ),
}
"""What each column may be called, the surest name first, without letter case, spaces, hyphens and underscores."""

_DELIMITERS = ",\t;|"
_SENTINEL = "\n"  # a line that only a quote left open can swallow


def csv_rows(stream: BinaryIO, location: str, media_type: str = CSV) -> Iterator[Document | Problem]:
    """The rows of a CSV or TSV file, each as a valid CSV of its own: the header line and the row's bytes.

    The bytes are the file's, without the line end after the row, so that a file to which rows are added gives the
    rows before the same names.

    Raises:
        UnreadableSource: there is no header or no row (`empty_table`), or neither a column of text nor one of persons
            and what happened to them (`no_text_column`).
    """
    rows = _raw_rows(stream)
    header = next((raw for raw in rows if isinstance(raw, bytes)), b"")
    names = _cells(decode(header)) if header else []
    if not header or not any(names):
        raise _empty()
    require_known(names)
    number = 0
    for raw in rows:
        number += 1
        place = f"{location}#{number}"
        if isinstance(raw, bytes):
            yield Document(location=place, data=header + _without_line_end(raw, header), media_type=media_type)
        else:
            yield problem(place, raw)
    if not number:
        raise UnreadableSource(
            "The table has a header and no row.", "Check that it was exported whole.", code="empty_table"
        )


def json_lines(stream: BinaryIO, location: str) -> Iterator[Document | Problem]:
    """The lines of a JSON Lines file, each as it stands, without its line end; blank lines are passed over.

    Raises:
        UnreadableSource: the first object has no field of text (`no_text_column`).
    """
    first = True
    for number, line in enumerate(_lines(stream, b"\n"), start=1):
        raw = line.strip(b" \t\r\n\xef\xbb\xbf" if number == 1 else b" \t\r\n")
        if not raw:
            continue
        place = f"{location}#{number}"
        try:
            if len(raw) > DOCUMENT:
                raise too_large()
            if first:
                require_known(list(_object(raw)))
                first = False
        except UnreadableSource as error:
            if error.name == "no_text_column":
                raise
            yield problem(place, error)
            continue
        yield Document(location=place, data=raw, media_type=JSON_LINES)


def extract(document: Document) -> Extract:
    """The text and the metadata of one row or line.

    Raises:
        UnreadableSource: it is no row or line of a table (`broken_row`), it is more than one (`not_one_row`), or it
            has no column of text (`no_text_column`).
    """
    if document.media_type == JSON_LINES:
        fields = _object(document.data)
    else:
        text = decode(document.data)
        try:
            rows = [row for row in _reader(io.StringIO(text, newline=""), _delimiter(text)) if any(row)]
        except csv.Error as error:
            raise _broken_row() from error
        if len(rows) != 2:
            raise UnreadableSource(
                f"A header and one row are wanted, and there are {len(rows)} lines.",
                "Read the file itself: `answerable read` takes its rows apart.",
                code="not_one_row",
            )
        fields = dict(zip_longest(rows[0], rows[1][: len(rows[0])], fillvalue=""))  # a row may be cut short
    require_known(list(fields))
    found = {name: _first(fields, synonyms) for name, synonyms in COLUMNS.items()}
    given = {name: printable(" ".join(value.split())) for name, value in found.items() if name != "text"}
    if _has_text(fields):
        return Extract(text=found["text"], given=Given(**given))
    words = {name: _words(value) for name, value in fields.items()}
    recorded = person_row.recorded_in(words)
    about = Given(title=person_row.name_of(words), url=given["url"], published=recorded)
    return Extract(text=person_row.write(words), given=about, reader=person_row.READER, genre=Genre.LIST)


def _first(fields: Mapping[str, object], synonyms: Iterable[str]) -> str:
    """The first value that is not empty among the columns that may be called so."""
    named = {_folded(name): value for name, value in reversed(list(fields.items()))}
    values = (_words(named.get(synonym)) for synonym in synonyms)
    return next((value for value in values if value.strip()), "")


def _words(value: object) -> str:
    match value:
        case str():
            return value
        case bool() | None:
            return ""
        case int() | float():
            return str(value)
        case list():
            joint = "\n\n" if any(isinstance(part, str) and len(part) > 80 for part in value) else ", "
            return joint.join(words for words in map(_words, value) if words)
        case {"name": str(name)}:
            return name
        case _:
            return ""


def _folded(name: object) -> str:
    return re.sub(r"[\s_-]+", "", str(name)).casefold()


def is_known(names: Collection[str]) -> bool:
    """Whether a table with these columns can be read: they hold texts, or persons and what happened to them."""
    return _has_text(names) or person_row.is_of_persons(names)


def _has_text(names: Iterable[str]) -> bool:
    return not {_folded(name) for name in names}.isdisjoint(COLUMNS["text"])


def require_known(names: list[str]) -> None:
    """Refuse a table of which nothing can be read.

    Raises:
        UnreadableSource: so it is (`no_text_column`).
    """
    if not is_known(names):
        shown = ", ".join(f"“{printable(str(name))[:40]}”" for name in names[:20] if str(name).strip()) or "none"
        raise UnreadableSource(
            f"No column is known to hold the text; the columns are: {shown}.",
            f"Name the column that holds it “text” (known are {', '.join(COLUMNS['text'][:8])}); in a list of persons, "
            "that of the persons “name”, and one that tells what happened, such as “date of death” or “status”.",
            code="no_text_column",
        )


def _object(raw: bytes) -> dict[str, object]:
    try:
        found = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise _broken_row() from error
    if not isinstance(found, dict):
        raise _broken_row()
    return found


def _empty() -> UnreadableSource:
    return UnreadableSource("The table has no rows.", "Check that it was exported whole.", code="empty_table")


def _broken_row() -> UnreadableSource:
    return UnreadableSource("The row is damaged: its values cannot be told apart.", code="broken_row")


def _reader(lines: Iterable[str], delimiter: str) -> Iterator[list[str]]:
    csv.field_size_limit(DOCUMENT)  # the module's own limit, one for the whole process, is 128 KB
    return csv.reader(lines, delimiter=delimiter)


def _raw_rows(stream: BinaryIO) -> Iterator[bytes | UnreadableSource]:
    """The bytes of each row, quoted line ends and all, as Python's csv module divides them; blank rows left out."""
    head = stream.read(65536)
    stream.seek(0)
    taken: list[bytes] = []
    encoding = _encoding(head)

    def lines() -> Iterator[str]:
        size = 0
        for line in _lines(stream, _line_end(head)):
            size = len(line) if not taken else size + len(line)
            taken.append(line)
            if size > DOCUMENT:
                raise too_large()
            yield _view(line, encoding)
        taken.append(b"")
        yield _SENTINEL

    seen = _view(head, encoding) if encoding.startswith("utf-16") else head.decode("utf-8", "ignore")
    reader = _reader(lines(), _delimiter(seen.removeprefix("\ufeff")))
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield _broken_row()
        except UnreadableSource as error:
            yield error
            return
        else:
            if any(row) and taken[-1] == b"" and len(taken) > 1:
                yield UnreadableSource(
                    "A quotation mark is opened in this row and never closed.",
                    "Look at the row's end: the file may be cut off.",
                    code="open_quote",
                )
            elif any(row):
                yield b"".join(taken)
        taken.clear()


def _line_end(head: bytes) -> bytes:
    feed, carriage = _as_written("\n", head), _as_written("\r", head)
    return carriage if carriage in head and feed not in head else feed


def _lines(stream: BinaryIO, end: bytes) -> Iterator[bytes]:
    """The lines of a file with their ends; of one that is too long, a part that is too long as well."""
    if end == b"\n":
        while line := stream.readline(DOCUMENT + 1):
            yield line
            while len(line) > DOCUMENT and not line.endswith(b"\n"):
                line = stream.readline(DOCUMENT + 1)
        return
    rest, looked = b"", 0
    while chunk := stream.read(1 << 20):
        rest += chunk
        start = 0
        while (at := _find(rest, end, max(start, looked))) >= 0:
            yield rest[start : at + len(end)]
            start = at + len(end)
        rest = rest[start:]
        looked = len(rest) - len(rest) % len(end)
        if len(rest) > DOCUMENT:
            raise too_large()
    if rest:
        yield rest


def _find(data: bytes, end: bytes, start: int) -> int:
    """Where `end` is, but not as half of one character and half of the next."""
    at = data.find(end, start)
    while at % len(end) and at >= 0:
        at = data.find(end, at + 1)
    return at


def _encoding(head: bytes) -> str:
    """As `bom_encoding`, UTF-16 with the order of its bytes, which a line behind the first does not tell."""
    encoding = bom_encoding(head)
    if encoding != "utf-16":
        return encoding
    return "utf-16-le" if head.startswith(b"\xff\xfe") else "utf-16-be"


def _as_written(end: str, head: bytes) -> bytes:
    """The end of a line as the file that begins with `head` has it."""
    order = _encoding(head)
    return end.encode(order if order.startswith("utf-16") else "ascii")


def _view(raw: bytes, encoding: str = "") -> str:
    """Bytes as characters in which delimiters and quotes can be found, a character a byte but for UTF-16."""
    encoding = encoding or _encoding(raw)
    if encoding.startswith("utf-16"):
        return raw.decode(encoding, "replace").removeprefix("\ufeff")
    return raw.removeprefix(b"\xef\xbb\xbf").decode("latin-1")


def _without_line_end(raw: bytes, header: bytes) -> bytes:
    for end in (_as_written(each, header) for each in ("\r\n", "\n", "\r")):
        if raw.endswith(end):
            return raw.removesuffix(end)
    return raw


def _delimiter(text: str) -> str:
    """What divides the columns: that by which the header gives most known names, then most names at all."""
    known = {synonym for synonyms in COLUMNS.values() for synonym in synonyms}

    def names(delimiter: str) -> tuple[int, int]:
        found = _cells(text, delimiter)
        return len({name for name in found if _folded(name) in known or field_of(name)}), len(found)

    return max(_DELIMITERS, key=names)


def _cells(text: str, delimiter: str = "") -> list[str]:
    """The first row of `text` that is not blank."""
    try:
        rows = _reader(io.StringIO(text, newline=""), delimiter or _delimiter(text))
        return next((row for row in rows if any(row)), [])
    except csv.Error:
        return []
