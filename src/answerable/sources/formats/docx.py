"""Word documents (Office Open XML, ECMA-376): paragraphs, with the numbers that Word gives them, and tables in the
document's order, then its notes."""

from __future__ import annotations

import io
from collections.abc import Iterator

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from lxml import etree

from answerable.errors import UnreadableSource
from answerable.model.source import Document, Given
from answerable.sources.bytes import package
from answerable.sources.bytes.media_type import DOCX
from answerable.sources.bytes.package import outermost
from answerable.sources.formats.docx_numbering import Numbering
from answerable.sources.text.extract import Extract

NAME = "docx"
VERSION = "2"
MEDIA_TYPES = (DOCX,)

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

# Words that are not on the page: deleted or moved away under tracked changes, and codes of fields.
_UNSEEN = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText", f"{_W}pPr", f"{_W}rPr", _FALLBACK})
# What the empty template of python-docx says of itself, and so every file that it makes unless told otherwise.
_TEMPLATE_AUTHOR, _TEMPLATE_CREATED = "python-docx", "2013-12-23"
_NO_TITLE = "Word Document"
"""What python-docx gives as the title of a document that says nothing of itself."""

_BROADEST = 100
"""Columns that a cell may stand for."""

_MARKS = {
    f"{_W}p": "\n",  # of a text box inside the paragraph
    f"{_W}tab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "\u2011",
    f"{_W}softHyphen": "\u00ad",
}


def extract(document: Document) -> Extract:
    """The text that the document shows and its core properties.

    The number that Word writes before a paragraph stands before it, with a space; bullets do not. Insertions under
    tracked changes are in, deletions are out. Headers and footers of pages are out.

    Raises:
        UnreadableSource: it is damaged (`docx_damaged`) or unpacks to too much (`docx_too_large`).
    """
    package.check(document.data, NAME)
    try:
        word = docx.Document(io.BytesIO(document.data))
        numbering = Numbering(word)
    except (PackageNotFoundError, KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise UnreadableSource(f"“{document.location}” is no whole Word document.", code="docx_damaged") from error
    blocks = [*_blocks(word.element.body, numbering), *_notes(word)]
    return Extract(text="\n\n".join(block for block in blocks if block.strip()), given=_given(word))


def markup(data: bytes) -> bytes:
    """The part of a file that holds its text; nothing of a damaged one."""
    return package.member(data, package.WORDS)


def may_hold_tables(data: bytes) -> bool:
    """Whether there may be tables in it, as its bytes show."""
    return b":tbl" in markup(data)


def grids(data: bytes) -> Iterator[list[list[str]]]:
    """The tables that lie in no other, as rows of words, a value that stands for several rows in each."""
    for table in outermost(package.parse_xml(markup(data)), _UNSEEN, f"{_W}tbl"):
        found: list[list[str]] = []
        for row in outermost(table, _UNSEEN, f"{_W}tr"):
            words: list[str] = []
            for cell in outermost(row, _UNSEEN, f"{_W}tc"):
                above = found[-1][len(words)] if found and len(words) < len(found[-1]) else ""
                merged = cell.find(f"{_W}tcPr/{_W}vMerge")
                goes_on = merged is not None and merged.get(f"{_W}val", "continue") == "continue"
                broad = cell.find(f"{_W}tcPr/{_W}gridSpan")
                span = int(broad.get(f"{_W}val", "1")) if broad is not None else 1
                own = " ".join(_line(block) for block in _blocks(cell)).strip()
                words += [above if goes_on else own, *[""] * (min(span, _BROADEST) - 1)]
            found.append(words)
        yield found


def _given(word: WordDocument) -> Given:
    properties = word.core_properties
    created = properties.created.date().isoformat() if properties.created else ""
    author, title = _line(properties.author), _line(properties.title)
    return Given(
        title=(title if title != _NO_TITLE else "") or _styled_title(word),
        author="" if author == _TEMPLATE_AUTHOR else author,
        published="" if created == _TEMPLATE_CREATED else created,
    )


def _styled_title(word: WordDocument) -> str:
    """The first paragraph whose style is Title; style names are English in every edition of Word's files."""
    for paragraph in word.paragraphs[:20]:
        style = paragraph.style
        if style is not None and style.name == "Title" and paragraph.text.strip():
            return _line(paragraph.text)
    return ""


def _line(text: str | None) -> str:
    return " ".join((text or "").split())


def _blocks(root: etree._Element, numbering: Numbering | None = None) -> Iterator[str]:
    """The paragraphs, and the tables with a line for each row, that stand in `root`, whatever holds them."""
    for element in outermost(root, _UNSEEN, f"{_W}p", f"{_W}tbl"):
        if element.tag == f"{_W}p":
            words, number = _words(element), numbering.label(element) if numbering is not None else ""
            yield f"{number} {words}" if number and words.strip() else words
        else:
            yield "\n".join(_rows(element, numbering))


def _rows(table: etree._Element, numbering: Numbering | None) -> Iterator[str]:
    for row in outermost(table, _UNSEEN, f"{_W}tr"):
        cells = (
            " ".join(_line(block) for block in _blocks(cell, numbering)).strip()
            for cell in outermost(row, _UNSEEN, f"{_W}tc")
        )
        line = " | ".join(cell for cell in cells if cell)
        if line:
            yield line


def _words(paragraph: etree._Element) -> str:
    pieces: list[str] = []
    waiting = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        if element.tag in _UNSEEN:
            continue
        if element.tag == f"{_W}t":
            pieces.append(element.text or "")
        pieces.append(_MARKS.get(str(element.tag), ""))
        waiting.extend(reversed(element))
    return "".join(pieces)


def _notes(word: WordDocument) -> Iterator[str]:
    """Footnotes, then endnotes. The two that every file holds for its lines of separation have no words."""
    for relation in (RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES):
        for related in word.part.rels.values():
            if related.reltype == relation and not related.is_external:
                for note in package.parse_xml(related.target_part.blob):
                    yield "\n".join(filter(None, (block.strip() for block in _blocks(note))))
