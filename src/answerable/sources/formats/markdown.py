"""Markdown: rendered to the words that a reader of it sees, with its front matter as metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from answerable.model.source import Document, Genre, Given
from answerable.sources.bytes.decoding import decode
from answerable.sources.bytes.media_type import MARKDOWN
from answerable.sources.formats.html import plain_text
from answerable.sources.text.extract import Extract

NAME = "markdown"
VERSION = "4"
MEDIA_TYPES = (MARKDOWN, "text/x-markdown")

LARGE = 1_000_000
"""A text of more characters is taken as it is: rendering it could take longer than a document may."""

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<lines>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_FIELD = re.compile(r"(?P<name>[A-Za-z_][\w -]*?)\s*:\s*(?P<value>.*?)\s*$")

# The names that writers of front matter use (Jekyll, Hugo, Pandoc) for what a source records.
_NAMES = {
    "title": "title",
    "author": "author",
    "authors": "author",
    "byline": "author",
    "publisher": "publisher",
    "outlet": "publisher",
    "source": "publisher",
    "site": "publisher",
    "date": "published",
    "published": "published",
    "pubdate": "published",
    "url": "url",
    "link": "url",
    "canonical_url": "url",
}


def extract(document: Document) -> Extract:
    """The rendered words, a blank line between blocks, and the front matter.

    Raises:
        UnreadableSource: the bytes are no text.
    """
    markup = decode(document.data).replace("\r\n", "\n").replace("\r", "\n")
    if len(markup) > LARGE:
        return Extract(text=markup)
    fields: dict[str, str] = {}
    genre = Genre.UNKNOWN
    matter = _FRONT_MATTER.match(markup)
    if matter:
        fields, genre = _fields(matter["lines"]), _genre(matter["lines"])
        markup = markup[matter.end() :]
    tokens = MarkdownIt("commonmark").enable("table").parse(markup)
    title = fields.get("title") or next(_headings(tokens), "")
    return Extract(text="\n\n".join(_blocks(tokens)), given=Given(**{**fields, "title": title}), genre=genre)


def _fields(lines: str) -> dict[str, str]:
    """The fields of `Given` that simple `name: value` lines fill; what is nested or unknown is passed over."""
    found: dict[str, str] = {}
    for line in lines.split("\n"):
        field = _FIELD.match(line)
        name = _NAMES.get(field["name"].lower(), "") if field else ""
        if field and name:
            value = field["value"].strip("\"'").strip("[]").strip()
            if value and (name != "url" or value.startswith(("http://", "https://"))):
                found.setdefault(name, value)
    return found


def _genre(lines: str) -> Genre:
    """The genre that a line `genre: opinion` gives, in the words of the record; unknown where it is none of these."""
    for line in lines.split("\n"):
        field = _FIELD.match(line)
        if field and field["name"].lower() == "genre":
            value = re.sub(r"[\s-]+", "_", field["value"].strip("\"'").strip().lower())
            return Genre(value) if value in set(Genre) else Genre.UNKNOWN
    return Genre.UNKNOWN


def _headings(tokens: Sequence[Token]) -> Iterator[str]:
    return (
        " ".join(_inline(following).split())
        for token, following in pairwise(tokens)
        if token.type == "heading_open" and token.tag == "h1"
    )


def _blocks(tokens: Sequence[Token]) -> Iterator[str]:
    """The text of each block; the items of a list, and the rows of a table, on lines of one block."""
    lists: list[int | None] = []  # of each list that is open, the number of its next item, none for bullets
    lines: list[str] = []
    mark = ""
    cells: list[str] = []
    in_table = False
    for token in tokens:
        match token.type:
            case "bullet_list_open":
                lists.append(None)
            case "ordered_list_open":
                lists.append(int(token.attrs.get("start", 1)))
            case "bullet_list_close" | "ordered_list_close":
                lists.pop()
            case "list_item_open":
                number = lists[-1]
                mark = "- " if number is None else f"{number}. "
                lists[-1] = None if number is None else number + 1
            case "table_open":
                in_table = True
            case "table_close":
                in_table = False
            case "tr_close":
                lines.append(" | ".join(cells))
                cells = []
            case "inline" if in_table:
                cells.append(_inline(token))
            case "inline" | "fence" | "code_block" | "html_block":
                text = _inline(token) if token.type == "inline" else token.content.strip("\n")
                text = plain_text(text) if token.type == "html_block" else text
                lines += [mark + text] if text else []
                mark = ""
        if lines and not lists and not in_table:
            yield "\n".join(lines)
            lines = []
    if lines:
        yield "\n".join(lines)


def _inline(token: Token) -> str:
    """The words of a paragraph or a heading: a wrapped line goes on after a space, a forced break stays."""
    words = {"softbreak": " ", "hardbreak": "\n"}
    return "".join(
        words.get(child.type, child.content if child.type in ("text", "code_inline") else "")
        for child in token.children or ()
    )
