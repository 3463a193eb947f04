"""OpenDocument text (ISO/IEC 26300): paragraphs, headings, lists and tables in order, then the notes."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from lxml import etree
from odfdo import Document as OpenDocument

from answerable.errors import UnreadableSource
from answerable.model.source import Document, Given
from answerable.sources.bytes import package
from answerable.sources.bytes.media_type import ODT
from answerable.sources.bytes.package import outermost
from answerable.sources.formats.ods import grid
from answerable.sources.text.extract import Extract

NAME = "odt"
VERSION = "1"
MEDIA_TYPES = (ODT, f"{ODT}-template")

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"

_PARAGRAPHS = frozenset({f"{_TEXT}p", f"{_TEXT}h"})
# What is not on the page: deleted text, remarks in the margin, and notes, which come at the end.
_APART = frozenset({f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}note", f"{_OFFICE}forms"})
_SPACE = re.compile(r"[ \t\n\r]+")  # stands for one space in ODT, however much of it there is
_MOST_SPACES = 1000
_MOST_CELLS = 200_000


def extract(document: Document) -> Extract:
    """The text that the document shows and its metadata.

    Raises:
        UnreadableSource: it needs a password (`odt_encrypted`), is damaged (`odt_damaged`) or unpacks to too much
            (`odt_too_large`).
    """
    package.check(document.data, NAME)
    odt = OpenDocument(io.BytesIO(document.data))
    if b"encryption-data" in _part(odt, "META-INF/manifest.xml"):
        raise UnreadableSource(
            f"“{document.location}” needs a password.",
            "Save it without a password and read that.",
            code="odt_encrypted",
        )
    try:
        body = package.parse_xml(_part(odt, "content.xml")).find(f"{_OFFICE}body")
    except etree.XMLSyntaxError as error:
        raise UnreadableSource(f"“{document.location}” is no whole ODT file.", code="odt_damaged") from error
    if body is None:
        raise UnreadableSource(f"“{document.location}” is an ODT file without a body.", code="odt_damaged")
    blocks = [*_blocks(body), *_notes(body)]
    return Extract(text="\n\n".join(block for block in blocks if block.strip()), given=_given(odt))


def may_hold_tables(data: bytes) -> bool:
    """Whether there may be tables in it, as its bytes show."""
    return b":table" in package.member(data, "content.xml")


def grids(data: bytes) -> Iterator[list[list[str]]]:
    """The tables that lie in no other, as rows of words, a value that stands for several rows in each."""
    body = package.parse_xml(package.member(data, "content.xml")).find(f"{_OFFICE}body")
    if body is not None:
        for table in outermost(body, _APART, f"{_TABLE}table"):
            yield grid(table, _MOST_CELLS) or []


def _part(odt: OpenDocument, name: str) -> bytes:
    if odt.container is None or name not in odt.container.parts:
        return b""
    data = odt.container.get_part(name)
    return data if isinstance(data, bytes) else str(data).encode()


def _given(odt: OpenDocument) -> Given:
    try:
        meta = odt.meta
        created = meta.creation_date
    except (etree.XMLSyntaxError, ValueError, TypeError, AttributeError):
        return Given()  # the text can be whole all the same
    return Given(
        title=" ".join((meta.title or "").split()),
        author=" ".join((meta.initial_creator or meta.creator or "").split()),
        published=created.date().isoformat() if created else "",
    )


def _blocks(root: etree._Element) -> Iterator[str]:
    """Paragraphs and headings; a table or a list is one block with a line for each row or item."""
    for element in outermost(root, _APART, *_PARAGRAPHS, f"{_TABLE}table", f"{_TEXT}list"):
        if element.tag == f"{_TABLE}table":
            yield "\n".join(_rows(element))
        elif element.tag == f"{_TEXT}list":
            yield "\n".join(f"- {words}" for words in (_words(p).strip() for p in _paragraphs(element)) if words)
        else:
            yield _words(element)


def _paragraphs(root: etree._Element) -> Iterator[etree._Element]:
    return outermost(root, _APART, *_PARAGRAPHS)


def _rows(table: etree._Element) -> Iterator[str]:
    for row in outermost(table, _APART, f"{_TABLE}table-row"):
        cells = (" ".join(" ".join(_words(p).split()) for p in _paragraphs(cell)) for cell in row)
        line = " | ".join(cell for cell in cells if cell)
        if line:
            yield line


def _words(paragraph: etree._Element) -> str:
    pieces: list[str] = []
    waiting: list[etree._Element | str] = [paragraph]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            pieces.append(item)
            continue
        if item is not paragraph:
            waiting.append(_SPACE.sub(" ", item.tail or ""))
            pieces.append(_mark(item))
        if item.tag in _APART:
            continue
        pieces.append(_SPACE.sub(" ", item.text or ""))
        waiting.extend(reversed(item))
    return "".join(pieces)


def _mark(element: etree._Element) -> str:
    """The character that an element stands for: runs of spaces, tabs and line breaks are elements in ODT."""
    if element.tag == f"{_TEXT}s":
        count = element.get(f"{_TEXT}c", "1")
        return " " * min(int(count), _MOST_SPACES) if count.isdecimal() else " "
    if element.tag in _PARAGRAPHS:  # of a text frame inside the paragraph
        return "\n"
    return {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}.get(str(element.tag), "")


def _notes(body: etree._Element) -> Iterator[str]:
    for note in body.iter(f"{_TEXT}note-body"):
        yield "\n".join(filter(None, (_words(p).strip() for p in _paragraphs(note))))
