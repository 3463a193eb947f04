"""Word documents as Word wrote them from 1997 to 2003 (Microsoft's open specification [MS-DOC]): text, then its notes.

olefile opens the file, a library that is kept up; what reads the text of such documents in Python besides is under the
GPL or wants a program beside this one. So the text is put together here, by the table of pieces that says where each
part of it lies ([MS-DOC] 2.4.1 and 2.9.38).
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

import olefile

from answerable.errors import UnreadableSource
from answerable.model.source import Document, Given
from answerable.sources.bytes.decoding import code_page, halves_joined
from answerable.sources.bytes.media_type import DOC
from answerable.sources.text.extract import Extract

NAME = "doc"
VERSION = "1"
MEDIA_TYPES = (DOC,)

_WORD, _WORD_97 = 0xA5EC, 0xC1
_ENCRYPTED, _SECOND_TABLE = 0x0100, 0x0200
_COUNTS, _PIECES = 0x4C, 0x1A2
"""Where the header has the lengths of the document's parts, and the place of the table of pieces."""
_IN_BYTES = 1 << 30
"""Set where a piece has one byte a character, of Windows' Latin code page."""

_ABOUT = "\x05SummaryInformation"
_CODE_PAGE, _TITLE, _AUTHOR, _MADE = 1, 2, 4, 12
_SHORT, _BYTES, _WIDE, _TIME = 2, 30, 31, 64
"""Numbers of properties, and of the sorts of their values."""

_BEGIN, _SEPARATE, _END = "\x13", "\x14", "\x15"
_CELL, _ROW = "\x07", "\x10"
_SIGNS = dict.fromkeys("\r\x0c\x0e", "\n\n") | dict.fromkeys((_ROW, "\x0b"), "\n")
_SIGNS |= {"\x1e": "\u2011", "\x1f": "\u00ad", "\t": "\t"}
_ROW_END = re.compile(f"{_CELL}{_CELL}(?!{_CELL})")
_TABLE_END = re.compile(f"{_ROW}(?![^\r{_ROW}]*{_CELL})")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of the text: its first character and the one after it, and where it lies in the stream."""

    first: int
    after: int
    at: int


def extract(document: Document) -> Extract:
    """The text that the document holds, with its footnotes and endnotes, and its title, author and day.

    Headers and footers of pages, remarks in the margin and the instructions of fields are out. What is deleted under
    tracked changes is in: which words that is is not looked for.

    Raises:
        UnreadableSource: it wants a password (`doc_encrypted`), is of an earlier Word (`doc_too_old`) or damaged
            (`doc_damaged`).
    """
    try:
        with olefile.OleFileIO(document.data) as held:
            text = _text(held, document.location)
            given = _given(held)
    except (OSError, struct.error, IndexError, KeyError, ValueError, TypeError, AttributeError) as error:
        raise UnreadableSource(
            f"“{document.location}” is no whole Word document.", "Save it as DOCX.", code="doc_damaged"
        ) from error
    return Extract(text=text, given=given)


def _text(held: olefile.OleFileIO, location: str) -> str:
    words = held.openstream("WordDocument").read()
    mark, version = struct.unpack_from("<HH", words)
    flags = struct.unpack_from("<H", words, 0x0A)[0]
    if flags & _ENCRYPTED:
        raise UnreadableSource(f"“{location}” is locked with a password.", "Save it without one.", code="doc_encrypted")
    if mark != _WORD or version < _WORD_97:
        raise UnreadableSource(f"“{location}” is of a Word before 1997.", "Save it as DOCX.", code="doc_too_old")
    table = held.openstream("1Table" if flags & _SECOND_TABLE else "0Table").read()
    body, footnotes, headers, macros, remarks, endnotes = struct.unpack_from("<6i", words, _COUNTS)
    pieces = list(_pieces(words, table))
    if sum(piece.after - piece.first for piece in pieces) > len(words):
        raise ValueError("The pieces are longer than the document.")
    whole = "".join(_characters(words, piece) for piece in pieces)
    notes = body + footnotes + headers + macros + remarks
    parts = (whole[:body], whole[body : body + footnotes], whole[notes : notes + endnotes])
    return "\n\n".join(part for part in (_tidy(_shown(part)) for part in parts) if part)


def _pieces(words: bytes, table: bytes) -> Iterator[_Piece]:
    """The table of pieces, behind the properties that stand before it."""
    at, size = struct.unpack_from("<II", words, _PIECES)
    end = at + size
    while at < end and table[at] == 1:
        at += 3 + struct.unpack_from("<H", table, at + 1)[0]
    if at >= end or table[at] != 2:
        raise ValueError("There is no table of pieces.")
    length = struct.unpack_from("<I", table, at + 1)[0]
    start, number = at + 5, (length - 4) // 12
    bounds = struct.unpack_from(f"<{number + 1}i", table, start)
    for k in range(number):
        place = struct.unpack_from("<I", table, start + 4 * (number + 1) + 8 * k + 2)[0]
        yield _Piece(bounds[k], bounds[k + 1], place)


def _characters(words: bytes, piece: _Piece) -> str:
    number = piece.after - piece.first
    if number < 0 or number > len(words):
        raise ValueError("A piece is longer than the document.")
    if piece.at & _IN_BYTES:
        start = (piece.at & ~_IN_BYTES) // 2
        return words[start : start + number].decode("cp1252", "replace")
    # Halves of a character beyond U+FFFF may lie in two pieces, so that each code unit stays one here.
    return "".join(map(chr, struct.unpack_from(f"<{number}H", words, piece.at)))


def _shown(text: str) -> str:
    """What is on the page: of a field its result, and of a table a line a row."""
    found: list[str] = []
    fields: list[bool] = []  # those that have begun, and whether what stands there is hidden
    hidden = 0
    for character in _TABLE_END.sub("\r", _ROW_END.sub(_ROW, text)):
        if character == _BEGIN:
            fields.append(True)
            hidden += 1
        elif character == _SEPARATE and fields:
            hidden -= fields[-1]
            fields[-1] = False
        elif character == _END and fields:
            hidden -= fields.pop()
        elif not hidden:
            found.append(_sign(character))
    return halves_joined("".join(found))


def _sign(character: str) -> str:
    if character == _CELL:
        return " | "
    return character if character >= " " else _SIGNS.get(character, "")


def _tidy(text: str) -> str:
    lines = (re.sub(r"^(?:\s*\|)+\s*|\s*\|\s*$", "", line).strip(" ") for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _given(held: olefile.OleFileIO) -> Given:
    about = _properties(held.openstream(_ABOUT).read()) if held.exists(_ABOUT) else {}
    page = about.get(_CODE_PAGE, 1252)
    made = about.get(_MADE)
    return Given(
        title=_words(about.get(_TITLE), page if isinstance(page, int) else 1252),
        author=_words(about.get(_AUTHOR), page if isinstance(page, int) else 1252),
        published=made.date().isoformat() if isinstance(made, datetime) and made.year > 1980 else "",
    )


def _properties(data: bytes) -> dict[int, int | bytes | str | datetime]:
    """What a document says of itself, by the numbers of the properties ([MS-OLEPS] 2.20 and 2.21).

    olefile would read them too, and goes through a list of four thousand million of which a damaged file tells.
    """
    found: dict[int, int | bytes | str | datetime] = {}
    with suppress(struct.error, IndexError, OverflowError):
        start = struct.unpack_from("<I", data, 44)[0]
        number = struct.unpack_from("<I", data, start + 4)[0]
        for at in range(start + 8, min(start + 8 + 8 * number, len(data)), 8):
            name, offset = struct.unpack_from("<II", data, at)
            if name in (_CODE_PAGE, _TITLE, _AUTHOR, _MADE):
                value = _value(data, start + offset)
                if value is not None:
                    found.setdefault(name, value)
    return found


def _value(data: bytes, at: int) -> int | bytes | str | datetime | None:
    sort = struct.unpack_from("<I", data, at)[0]
    if sort == _SHORT:
        return int(struct.unpack_from("<H", data, at + 4)[0])
    if sort == _TIME:
        return datetime(1601, 1, 1) + timedelta(microseconds=struct.unpack_from("<Q", data, at + 4)[0] // 10)
    length = struct.unpack_from("<I", data, at + 4)[0]
    if sort == _BYTES:
        return data[at + 8 : at + 8 + length]
    return data[at + 8 : at + 8 + 2 * length].decode("utf-16-le", "replace") if sort == _WIDE else None


def _words(said: object, page: int) -> str:
    if isinstance(said, bytes):
        said = said.decode(code_page(page), "replace")
    return " ".join(said.replace("\0", "").split()) if isinstance(said, str) else ""
