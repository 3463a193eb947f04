"""Web pages: the main text without navigation, comments and footers."""

from __future__ import annotations

import logging
import re
import unicodedata
from collections.abc import Iterator, Mapping
from configparser import ConfigParser
from itertools import islice

import trafilatura
from lxml import etree, html

from answerable.errors import UnreadableSource
from answerable.model.source import Document, Given
from answerable.sources.bytes.decoding import decode
from answerable.sources.bytes.media_type import HTML
from answerable.sources.formats.html_metadata import found_in
from answerable.sources.formats.html_tables import flatten, grid, tables
from answerable.sources.text.extract import Extract
from answerable.sources.text.working_text import LONGEST, too_long

for _name in ("trafilatura", "htmldate"):  # what they say of a page to a terminal is no concern of its user
    logging.getLogger(_name).addHandler(logging.NullHandler())

NAME = "html"
VERSION = "5"
MEDIA_TYPES = (HTML, "application/xhtml+xml")

LARGE = 20_000
"""A page of more elements is read in trafilatura's fast mode, without its comparison of several methods."""
HUGE, LONG = 60_000, 2_000_000
"""A page of more elements, or more characters of markup, is read without looking for its main text."""
DEEPEST = 20_000
"""A page whose elements lie deeper in one another is not read."""

_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.I)
_TABLE = re.compile(rb"<\0?t\0?a\0?b\0?l\0?e", re.IGNORECASE)
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")  # what XML does not allow

_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption"}
    | {"figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "main", "nav", "ol", "p"}
    | {"pre", "section", "table", "title", "ul"}
)
_LINES = frozenset({"br", "li", "tr"})
_UNSEEN = frozenset(
    {"script", "style", "noscript", "template", "head", "svg", "iframe", "object", "select", "textarea"}
)
_MARK = re.compile(r"\[?\s*(?:\d{1,3}|[ivx]{1,5}|[a-z]|[*†‡§]{1,3})\s*\]?", re.IGNORECASE)
"""The mark of a footnote."""
_ENDED = tuple('.,;:!?)]”"’»')
"""What stands before a raised number that is no exponent."""
_CLUTTER = frozenset({"nav", "footer", "aside", "form", "button", "menu"})

# Letters nobody writes pages in. Each stands for an invisible character while trafilatura, which drops those, works.
_STAND_INS = range(0x13000, 0x13430)

# While white space is still to be made single spaces, these stand for the end of a block, the end of a line (both kept
# out of the text by `_FORBIDDEN`) and the beginning of a list's item.
_SIGNS = " \t\n\r\x1d\x1e\x1f"
_ITEM = "\x1d"
_ITEM_START = re.compile(f"{_ITEM}[{_SIGNS}]*")
_QUOTED = "\x1c"
"""In a line that a message quotes of an earlier one; white space to `str.split`, which takes it out again."""
_QUOTING = re.compile(r"(?:^|\s)(?:gmail_quote|gmail_extra|moz-cite-prefix|yahoo_quoted|protonmail_quote)")
"""Classes by which mail programs mark what they quote, and the line above it."""
_TEI_BLOCKS = frozenset({"p", "head", "quote", "list", "table", "code"})


def extract(document: Document) -> Extract:
    """The main text of a page and its metadata.

    Raises:
        UnreadableSource: the bytes are no text, or the page is nested too deep (`html_too_deep`).
    """
    tree, markup = _parsed(document.data)
    if tree is None:
        return Extract(text=plain_text(markup, clutter=False))
    found = found_in(tree)
    elements = sum(1 for _ in tree.iter())
    text = ""
    if elements <= HUGE and len(markup) <= LONG:
        text = _main_text(tree, found, fast=elements > LARGE)
    return Extract(text=text or plain_text(markup, clutter=False), given=found)


def may_hold_tables(data: bytes) -> bool:
    """Whether there may be tables in it, as its bytes show."""
    return _TABLE.search(data) is not None


def grids(data: bytes) -> Iterator[list[list[str]]]:
    """The tables of a page as rows of words; of one that is read without looking for its main text, none.

    Raises:
        UnreadableSource: the bytes are no text.
    """
    tree, markup = _parsed(data)
    if tree is not None and len(markup) <= LONG and sum(1 for _ in tree.iter()) <= HUGE:
        _drop_note_marks(tree)
        yield from map(grid, tables(tree))


def _parsed(data: bytes) -> tuple[html.HtmlElement | None, str]:
    """A page's tree, where it can be had without losing anything, and its markup."""
    charset = _CHARSET.search(data[:4096])
    markup = decode(data, charset[1].decode("ascii") if charset else "")
    tree = _parse(markup) if markup.count("<") <= 4 * HUGE else None
    return tree, markup


def _drop_note_marks(tree: html.HtmlElement) -> None:
    for element in list(tree.iter("sup", "a")):
        if _is_note_mark(element):
            element.drop_tree()


def plain_text(markup: str, *, clutter: bool = True, mail: bool = False) -> str:
    """All the words of a page or of a piece of one, a blank line between blocks.

    Args:
        markup: HTML, however broken.
        clutter: whether navigation, asides, forms and footers are wanted.
        mail: whether it is a message: what it quotes of an earlier one gets the "> " of plain text.

    Raises:
        UnreadableSource: its elements lie more than `DEEPEST` deep in one another (`html_too_deep`), or it holds more
            words than a source may (`too_long`).
    """
    words = _Words(_UNSEEN if clutter else _UNSEEN | _CLUTTER, mail=mail)
    parser = etree.HTMLParser(target=words, encoding="utf-8", huge_tree=True)
    try:
        etree.fromstring(_clean(markup), parser)
    except etree.XMLSyntaxError:  # nothing in it at all
        return ""
    return _blocks("".join(words.pieces))


class _Words:
    """Collects text as the parser meets it, without building a tree, so that depth costs nothing."""

    def __init__(self, unseen: frozenset[str], *, mail: bool) -> None:
        self.unseen = unseen
        self.mail = mail
        self.depth = 0
        self.length = 0
        self.hidden = 0  # the depth at which an element began that is not seen
        self.quoted = 0  # that at which one began that quotes an earlier message
        self.pieces: list[str] = []

    def start(self, tag: str | bytes, attrib: Mapping[str | bytes, str | bytes]) -> None:
        """An element begins."""
        self.depth += 1
        if self.depth > DEEPEST:  # libxml2 takes time by the square of the depth
            raise UnreadableSource(
                f"Elements of the page lie more than {DEEPEST:,} deep in one another.",
                "Save the page as text in a browser and read that.",
                code="html_too_deep",
            )
        if tag in self.unseen and not self.hidden:
            self.hidden = self.depth
        if self.mail and not self.quoted and (tag == "blockquote" or _QUOTING.search(str(attrib.get("class", "")))):
            self.quoted = self.depth
        self.pieces.append(_sign(tag))

    def end(self, tag: str | bytes) -> None:
        """An element ends."""
        if self.hidden == self.depth:
            self.hidden = 0
        if self.quoted == self.depth:
            self.quoted = 0
        self.depth -= 1
        self.pieces.append(_sign(tag))

    def data(self, data: str | bytes) -> None:
        """Words."""
        if self.hidden:
            return
        if self.quoted and not str(data).isspace():
            self.pieces.append(_QUOTED)
        self.pieces.append(_FORBIDDEN.sub("\ufffd", str(data)))
        self.length += len(data)
        if self.length > 2 * LONGEST:  # white space, which counts here, may be half of it
            raise too_long("The page", self.length)

    def comment(self, text: str | bytes) -> None:
        """A remark is none of the words."""

    def close(self) -> None:
        """What the parser asks of a target; the words stay in `pieces`."""


def _clean(markup: str) -> bytes:
    return _FORBIDDEN.sub("\ufffd", markup.replace("\x0c", "\n")).encode()


def _sign(tag: str | bytes) -> str:
    return "\x1e" if tag in _BLOCKS else "\x1f" if tag in _LINES else "\t" if tag in ("td", "th") else ""


def _parse(markup: str) -> html.HtmlElement | None:
    """The page's tree, or nothing where the parser gives up half-way: it would lose the rest in silence."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        tree = html.document_fromstring(_clean(markup), parser=parser)
    except etree.LxmlError:
        return None
    if any(entry.level_name == "FATAL" for entry in parser.error_log):
        return None
    for element in tree.iter("*"):  # what was written as a character reference comes to light only here
        if element.text and _FORBIDDEN.search(element.text):
            element.text = _FORBIDDEN.sub("\ufffd", element.text)
        if element.tail and _FORBIDDEN.search(element.tail):
            element.tail = _FORBIDDEN.sub("\ufffd", element.tail)
        for name, value in element.attrib.items():
            if _FORBIDDEN.search(str(value)):
                del element.attrib[name]
    return tree


def _main_text(tree: html.HtmlElement, found: Given, *, fast: bool) -> str:
    for element in list(tree.iter("time")):
        element.tag = "span"  # trafilatura drops <time> with its words
    _drop_note_marks(tree)
    flatten(tree)
    hidden = sorted({c for text in _texts(tree) for c in text if unicodedata.category(c) in ("Cf", "Co", "Cn")})
    used = {c for text in _texts(tree) for c in text if ord(c) in _STAND_INS}
    free = (chr(code) for code in _STAND_INS if chr(code) not in used)
    block, line, *letters = islice(free, len(hidden) + 2)
    _translate(tree, {ord(character): letter for character, letter in zip(hidden, letters, strict=False)})
    _mark(tree, block, line)
    main = trafilatura.bare_extraction(tree, url=found.url or None, fast=fast, include_comments=False, config=_config())
    if not isinstance(main, trafilatura.settings.Document):
        return ""
    signs = str.maketrans({block: "\x1e", line: "\x1f"})
    return _blocks("".join(_pieces(main.body, signs))).translate(
        {ord(letter): character for character, letter in zip(hidden, letters, strict=False)}
    )


def _is_note_mark(element: html.HtmlElement) -> bool:
    """Whether it is the mark of a footnote behind words: a link within the page, or a raised number at their end."""
    if not _MARK.fullmatch(element.text_content().strip()):
        return False
    words = _words_before(element).rstrip()
    if element.tag == "a":
        return bool(words) and "#" in element.get("href", "")
    return bool(words) and (any("#" in link.get("href", "") for link in element.iter("a")) or words.endswith(_ENDED))


def _words_before(element: html.HtmlElement) -> str:
    """The words right before an element in its block."""
    before = element.getprevious()
    if before is not None:
        return (before.tail or "") if before.tag in _LINES else before.text_content() + (before.tail or "")
    parent = element.getparent()
    if parent is None or parent.text or parent.tag in _BLOCKS | _LINES:
        return "" if parent is None else parent.text or ""
    return _words_before(parent)


def _texts(tree: html.HtmlElement) -> Iterator[str]:
    return (text for element in tree.iter("*") for text in (element.text, element.tail) if text)


def _translate(tree: html.HtmlElement, table: dict[int, str]) -> None:
    for element in tree.iter("*") if table else ():
        if element.text:
            element.text = element.text.translate(table)
        if element.tail:
            element.tail = element.tail.translate(table)


def _mark(tree: html.HtmlElement, block: str, line: str) -> None:
    """Put `block` before the first words of a block and those after it, and `line` before those after a break.

    Where trafilatura finds little text it falls back to methods that run all paragraphs into one.
    """
    waiting = ""
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag
        waiting = block if tag in _BLOCKS else waiting or (line if tag in _LINES else "")
        if event == "start":
            if element.text and not element.text.isspace() and waiting and tag not in _UNSEEN:
                element.text, waiting = waiting + element.text.lstrip(), ""
        elif element.tail and not element.tail.isspace() and waiting:
            element.tail, waiting = waiting + element.tail.lstrip(), ""


def _config() -> ConfigParser:
    """trafilatura's own settings, but for articles of a few lines, which it would take for a failure of its methods."""
    config = ConfigParser()
    config.read_dict({"DEFAULT": {**trafilatura.settings.DEFAULT_CONFIG.defaults(), "min_extracted_size": "40"}})
    return config


def _pieces(element: etree._Element, signs: dict[int, str]) -> Iterator[str]:
    """The words of trafilatura's tree, with signs for the ends of blocks and lines. Its depth is that of the page's."""
    tag = str(element.tag)
    if tag == "row":
        yield _row(element, signs)
        return
    yield _ITEM if tag == "item" else "\x1f" if tag == "lb" else "\x1e" if tag in _TEI_BLOCKS else ""
    yield (element.text or "").translate(signs)
    for child in element:
        yield from _pieces(child, signs)
        yield (child.tail or "").translate(signs)
    yield "\x1e" if tag in _TEI_BLOCKS else ""


def _row(row: etree._Element, signs: dict[int, str]) -> str:
    """The cells on one line; those that hold whole paragraphs, as where a table lays out a page, as blocks."""
    cells = ["".join(_pieces(cell, signs)).strip(_SIGNS) for cell in row.iterchildren("cell")]
    if any(sign in cell for cell in cells for sign in "\x1e\x1f"):
        return "\x1e" + "\x1e".join(cells)
    return "\x1f" + " | ".join(cell for cell in cells if cell)


def _blocks(text: str) -> str:
    """`text` with its signs made blank lines and line ends."""
    text = _ITEM_START.sub("\x1f- ", text)
    blocks = (_lines(block) for block in text.split("\x1e"))
    return "\n\n".join(block for block in blocks if block)


def _lines(text: str) -> str:
    """`text` with runs of white space made one space, and U+001F a line end."""
    lines = (("> " if _QUOTED in line else "") + " ".join(line.split()) for line in text.split("\x1f"))
    return "\n".join(line for line in lines if line)
