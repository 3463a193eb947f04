"""Workbooks (XLSX, XLS, ODS): each row of each sheet a document, as the row of a CSV file is.

Which row names the columns is seen from what they are called, so that a title may stand above it. A value that stands
for several rows, their cells merged, is each row's. Of a formula the value counts that the program saved with it.
"""

from __future__ import annotations

import csv
import io
import warnings
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from typing import Any

import xlrd
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from answerable.errors import UnreadableSource
from answerable.model.source import Document, Problem
from answerable.sources.bytes import package
from answerable.sources.bytes.archive import problem
from answerable.sources.bytes.limits import printable
from answerable.sources.bytes.media_type import CSV, ODS, XLS, XLSX
from answerable.sources.formats import ods, table

MEDIA_TYPES = (XLSX, XLS, ODS)

_ABOVE = 20
"""Rows in which that with the columns' names is looked for."""
_MOST_CELLS = 4_000_000
"""Cells of a sheet, empty ones among them: a file of some bytes can claim a million rows of sixteen thousand."""


def rows(data: bytes, location: str, media_type: str = XLSX) -> Iterator[Document | Problem]:
    """The rows of all sheets, each as a valid CSV of its own: the line of the columns' names and the row.

    Locations name the sheet and the row as the program that made the workbook counts it: `list.xlsx!Victims#12`.

    Raises:
        UnreadableSource: it is damaged (`workbook_damaged`), too large (`workbook_too_large`), or has no row
            (`empty_table`).
    """
    if media_type != XLS:
        package.check(data, "workbook")
    some = False
    for title, cells in _sheets(data, media_type):
        place = f"{location}!{printable(title)}"
        try:
            if cells is None:
                raise _too_large()
            filled = [number for number, row in enumerate(cells) if any(row)]
            some = some or bool(filled)
            if not filled:
                continue
            head = next((number for number in filled[:_ABOVE] if table.is_known(cells[number])), filled[0])
            table.require_known(cells[head])
        except UnreadableSource as error:
            some = True
            yield problem(place, error)
            continue
        for number in filled:
            if number > head:
                line = written([cells[head], cells[number]])
                yield Document(location=f"{place}#{number + 1}", data=line, media_type=CSV)
    if not some:
        raise UnreadableSource("The workbook has no rows.", "Check that it was saved whole.", code="empty_table")


def _too_large() -> UnreadableSource:
    return UnreadableSource(
        f"The sheet has more than {_MOST_CELLS:,} cells.",
        "Save what is filled of it as CSV.",
        code="workbook_too_large",
    )


def _sheets(data: bytes, media_type: str) -> Iterator[tuple[str, list[list[str]] | None]]:
    """The sheets: what each is called, and its rows; None for one that claims too much."""
    try:
        yield from ods.sheets(data, _MOST_CELLS) if media_type == ODS else _SHEETS[media_type](data)
    except (
        Exception
    ) as error:  # no library's manual lists them: damaged files end in KeyError, ValueError and many more
        raise UnreadableSource(
            f"The workbook is damaged ({type(error).__name__}).", "Save each sheet as CSV.", code="workbook_damaged"
        ) from error


def _of_xlsx(data: bytes) -> Iterator[tuple[str, list[list[str]] | None]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of looks that it cannot keep, and nothing is written back
        book = load_workbook(io.BytesIO(data), data_only=True)
    for sheet in book.worksheets:
        yield sheet.title, None if sheet.max_row * sheet.max_column > _MOST_CELLS else _cells(sheet)


def _cells(sheet: Worksheet) -> list[list[str]]:
    """The rows of a sheet from its first on, as words."""
    found = [[_words(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    for merged in sheet.merged_cells.ranges:
        _spread(found, merged.min_row - 1, merged.max_row, merged.min_col - 1, merged.max_col)
    return found


def _spread(rows: list[list[str]], first: int, after: int, column: int, beyond: int) -> None:
    """Put the value of merged cells into each row of theirs, unless it is a title across the columns."""
    if beyond == column + 1:
        for row in rows[first + 1 : after]:
            row[column] = rows[first][column]


def _of_xls(data: bytes) -> Iterator[tuple[str, list[list[str]] | None]]:
    """The sheets of a workbook as Excel wrote it until 2003, by xlrd: the one library in the registry that reads it."""
    book = xlrd.open_workbook(file_contents=data, formatting_info=True, logfile=io.StringIO())
    for sheet in book.sheets():
        if sheet.nrows * sheet.ncols > _MOST_CELLS:
            yield sheet.name, None
            continue
        found = [[_words(_value(cell, book.datemode)) for cell in sheet.row(number)] for number in range(sheet.nrows)]
        for merged in sheet.merged_cells:
            _spread(found, *merged)
        yield sheet.name, found


def _value(cell: Any, datemode: int) -> Any:
    match cell.ctype:
        case xlrd.XL_CELL_DATE:
            return xlrd.xldate_as_datetime(cell.value, datemode)
        case xlrd.XL_CELL_BOOLEAN:
            return bool(cell.value)
        case xlrd.XL_CELL_ERROR:
            return None
        case _:
            return cell.value


_SHEETS = {XLSX: _of_xlsx, XLS: _of_xls}


def _words(cell: Any) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "yes" if cell else "no"
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case date() | time():
            return cell.isoformat()
        case _:
            return str(cell).strip()


def written(lines: Sequence[Sequence[str]]) -> bytes:
    """Rows as CSV."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(lines)
    return out.getvalue().removesuffix("\n").encode("utf-8", "replace")
