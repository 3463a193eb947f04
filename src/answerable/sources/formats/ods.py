"""Sheets of OpenDocument workbooks (ODS), as LibreOffice writes them, as rows of words."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

from answerable.sources.bytes import package

_OFFICE, _TABLE, _TEXT = (
    f"{{urn:oasis:names:tc:opendocument:xmlns:{part}:1.0}}" for part in ("office", "table", "text")
)
_REMARKS = frozenset({f"{_OFFICE}annotation"})
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_MIDNIGHT = "T00:00:00"


def sheets(data: bytes, most: int) -> Iterator[tuple[str, list[list[str]] | None]]:
    """The sheets of a workbook: what each is called, and its rows; None for one that claims too much.

    Args:
        data: the workbook.
        most: cells that a sheet may have, a cell or row that is said to be repeated counted as often.

    Raises:
        KeyError, etree.XMLSyntaxError, and what `zipfile` raises: it is damaged.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = package.parse_xml(archive.read("content.xml"))
    for table in root.iter(f"{_TABLE}table"):
        yield table.get(f"{_TABLE}name", "Sheet"), grid(table, most)


def grid(table: etree._Element, most: int) -> list[list[str]] | None:
    """The rows of a table, a value that stands for several rows in each; None for one that claims too much."""
    found: list[list[str]] = []
    spanned: list[tuple[int, int, int]] = []  # row, column, and rows below that have its value too
    empty, left = 0, most
    for row in table.iter(f"{_TABLE}table-row"):
        times = _number(row, "number-rows-repeated")
        cells = _cells(row, left, len(found) + empty, spanned)
        if cells is None:
            return None
        if not cells:
            empty += times  # how far down an empty sheet goes, its last rows say, and nobody reads them
            continue
        left -= empty + times * len(cells)
        if left < 0:
            return None
        found += [[] for _ in range(empty)]
        found += [list(cells) for _ in range(times)]
        empty = 0
    for at, column, down in spanned:
        for below in found[at + 1 : at + 1 + down]:
            below += [""] * (column + 1 - len(below))
            below[column] = found[at][column]
    return found


def _cells(row: etree._Element, most: int, at: int, spanned: list[tuple[int, int, int]]) -> list[str] | None:
    """What the cells of a row say, up to the last that says something; None where they are more than `most`."""
    cells: list[str] = []
    empty = 0
    for cell in row.iterchildren(*_CELLS):
        words, times = _words(cell), _number(cell, "number-columns-repeated")
        if not words:
            empty += times
            continue
        if len(cells) + empty + times > most:
            return None
        cells += [""] * empty
        empty = 0
        if _number(cell, "number-columns-spanned") == 1 and (down := _number(cell, "number-rows-spanned")) > 1:
            spanned.append((at, len(cells), down - 1))
        cells += [words] * times
    return cells


def _number(element: etree._Element, name: str) -> int:
    value = element.get(f"{_TABLE}{name}", "1")
    return max(1, int(value)) if value.isascii() and value.isdigit() and len(value) < 10 else 1


def _words(cell: etree._Element) -> str:
    """What a cell says: a date as a day, whatever it looks like, and anything else as it is shown."""
    if day := cell.get(f"{_OFFICE}date-value"):
        return str(day).removesuffix(_MIDNIGHT)
    paragraphs = package.outermost(cell, _REMARKS, f"{_TEXT}p")
    return "\n".join("".join(map(str, each.itertext())) for each in paragraphs).strip()
