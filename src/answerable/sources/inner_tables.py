"""Tables of persons within reports (HTML, DOCX, ODT): each row a document beside the report, as that of a CSV file is.

The report keeps the table's words, a row a line; `prose` is the rest of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from answerable.errors import UnreadableSource
from answerable.model.source import Document, Given
from answerable.model.when import Basis
from answerable.sources.bytes.media_type import CSV
from answerable.sources.formats import docx, html, odt, person_row
from answerable.sources.formats.workbook import written
from answerable.sources.reader import read

Grid = Sequence[Sequence[str]]


class _Holder(Protocol):
    """A format in which a report may hold tables."""

    @property
    def may_hold_tables(self) -> Callable[[bytes], bool]: ...

    @property
    def grids(self) -> Callable[[bytes], Iterator[Grid]]: ...


_READERS = frozenset({html.NAME, docx.NAME, odt.NAME})
_HOLDERS: Mapping[str, _Holder] = {kind: each for each in (html, docx, odt) for kind in each.MEDIA_TYPES}
_STATED = frozenset({Basis.METADATA, Basis.DATELINE})
_ABOVE = 3
"""Rows in which that with the columns' names is looked for."""
_BETWEEN = " | "
_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")


def may_hold_rows(document: Document) -> bool:
    """Whether a document may hold tables, as its bytes alone show, no parser being run on them."""
    holder = _HOLDERS.get(document.media_type)
    return holder is not None and holder.may_hold_tables(document.data)


def rows_within(document: Document) -> Iterator[Document]:
    """The rows of a document's tables of persons, each as a CSV of its own; nothing of what is no source.

    Locations name the table, of those of persons, and the row below the columns' names: `report.html!Table 1#3`.
    """
    tables = list(_tables(document))
    about = _about(document) if tables else None
    if about is None:
        return
    for number, (names, rows) in enumerate(tables, 1):
        for at, row in enumerate(rows, 1):
            recorded = person_row.recorded_in(dict(zip(names, row, strict=False)))
            yield Document(
                location=f"{document.location}!Table {number}#{at}",
                data=written([names, row]),
                media_type=CSV,
                given=replace(about, published="") if recorded else about,
            )


def _tables(document: Document) -> Iterator[tuple[list[str], list[list[str]]]]:
    """The tables of persons: the names of the columns, and the rows below."""
    holder = _HOLDERS.get(document.media_type)
    if holder is None or not holder.may_hold_tables(document.data):
        return
    try:
        found = list(holder.grids(document.data))
    except Exception:  # noqa: BLE001 - what is wrong with the document is told when it is read itself
        return
    for grid in found:
        filled = [[" ".join(cell.split()) for cell in row] for row in grid if any(map(str.strip, row))]
        head = next((at for at, row in enumerate(filled[:_ABOVE]) if person_row.is_list_within(row)), None)
        if head is not None:
            names = filled[head]
            yield names, [row for row in filled[head + 1 :] if sum(map(bool, row)) > 1 and row != names]


def _about(document: Document) -> Given | None:
    """What a report says of itself that is so of its tables too; None where it cannot be read, or is this program's."""
    try:
        source, _ = read(document)
    except UnreadableSource:
        return None
    stated = source.published.edtf if source.published.basis in _STATED else ""
    return Given(url=source.url, publisher=source.publisher, author=source.author, published=stated)


def prose(reader: str, text: str) -> str:
    """A working text with blanks for its tables of persons, whose rows are documents of their own.

    Args:
        reader: name and version of what read it.
        text: the working text.
    """
    if reader.partition("/")[0] not in _READERS or _BETWEEN not in text:
        return text
    return _BLOCK.sub(lambda block: _without_table(block[0]), text)


def _without_table(block: str) -> str:
    lines = block.split("\n")
    head = next(
        (
            at
            for at, line in enumerate(lines[:_ABOVE])
            if _BETWEEN in line and person_row.is_list_within(line.split(_BETWEEN))
        ),
        None,
    )
    if head is None or head + 1 == len(lines):
        return block
    return "\n".join([*lines[:head], *(" " * len(line) for line in lines[head:])])
