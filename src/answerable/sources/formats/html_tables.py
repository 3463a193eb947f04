"""Tables in web pages, as rows of words."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree, html

from answerable.sources.formats import person_row

_MOST_SPANNED, _MOST_CELLS = 1_000, 200_000
_APART = frozenset({"br", "div", "li", "ol", "p", "ul"})
_UNSEEN = frozenset({"script", "style"})

_Held = dict[int, tuple[int, str]]
"""Columns whose value stands for rows below too: how many, and the value."""


def tables(tree: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The tables that hold no other: those that do lay out a page."""
    return (table for table in tree.iter("table") if next(table.iterdescendants("table"), None) is None)


def grid(table: html.HtmlElement) -> list[list[str]]:
    """What the cells say, row by row, a value that stands for several rows in each; of a broad one, in the first."""
    found: list[list[str]] = []
    held: _Held = {}
    cells = 0
    for row in table.iter("tr"):
        words: list[str] = []
        later: _Held = {}
        for cell in row.iterchildren("td", "th"):
            _fill(words, held, later)
            value, down = _words(cell), _span(cell, "rowspan")
            if down > 1:
                later[len(words)] = (down - 1, value)
            words += [value, *[""] * (_span(cell, "colspan") - 1)]
        _fill(words, held, later)
        held = later
        cells += len(words)
        if cells > _MOST_CELLS:
            return []
        found.append(words)
    return found


def _fill(words: list[str], held: _Held, later: _Held) -> None:
    """Put in what a cell above says for this row too."""
    while (kept := held.pop(len(words), None)) is not None:
        left, value = kept
        if left > 1:
            later[len(words)] = (left - 1, value)
        words.append(value)


def flatten(tree: html.HtmlElement) -> None:
    """Make each row of a page's tables of persons one cell on one line, so that it stays one in the text."""
    for table in tables(tree):
        if not any(map(person_row.is_list_within, grid(table)[:3])):
            continue
        for row in table.iter("tr"):
            cells = list(row.iterchildren("td", "th"))
            line = " | ".join(filter(None, map(_words, cells)))
            for cell in cells[1:]:
                cell.drop_tree()
            for cell in cells[:1]:
                tail = cell.tail
                cell.clear()
                cell.text, cell.tail = line, tail


def _words(cell: html.HtmlElement) -> str:
    """What a cell says, on one line; words in two blocks do not run together."""
    pieces: list[str] = []
    for event, element in etree.iterwalk(cell, events=("start", "end")):
        pieces.append(" " if element.tag in _APART else "")
        if event == "start" and element.tag not in _UNSEEN:
            pieces.append(element.text or "")
        elif event == "end" and element is not cell:
            pieces.append(element.tail or "")
    return " ".join("".join(pieces).split())


def _span(cell: html.HtmlElement, name: str) -> int:
    value = cell.get(name, "1").strip()
    return min(max(1, int(value)), _MOST_SPANNED) if value.isascii() and value.isdigit() and len(value) < 10 else 1
