from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from answerable.errors import UnreadableSource
from answerable.model.source import Document, Genre
from answerable.sources import read
from answerable.sources.bytes import package
from answerable.sources.formats import workbook
from tests.sources.containers import documents, found, places, zip_file

HEAD = ["Name", "Date of death", "Place"]


def xlsx(sheets: Mapping[str, Sequence[Sequence[Any]]], merged: Sequence[str] = (), far: str = "") -> bytes:
    """A workbook as openpyxl writes it; of the last sheet ranges are merged, and a cell far away is filled."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        for cells in merged if name == [*sheets][-1] else ():
            sheet.merge_cells(cells)
        if far:
            sheet[far] = "x"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_each_row_of_each_sheet_is_a_document_by_its_number(tmp_path: Path) -> None:
    sheets: dict[str, list[list[Any]]] = {
        "Dravna": [HEAD, ["Ana Lopes", date(2019, 7, 14), "Dravna"], [], ["Ivo Tarn", datetime(2019, 7, 15), "Dravna"]],
        "Empty": [],
        "Mahra": [["Killed in Mahra"], [], HEAD, ["Lea Osk", "16 July 2019", "Mahra"]],
    }
    (tmp_path / "list.xlsx").write_bytes(xlsx(sheets))
    items = documents(tmp_path / "list.xlsx")
    assert places(items) == ["list.xlsx!Dravna#2", "list.xlsx!Dravna#4", "list.xlsx!Mahra#4"]
    assert items[0].data == b"Name,Date of death,Place\nAna Lopes,2019-07-14,Dravna"
    assert items[1].data.endswith(b"Ivo Tarn,2019-07-15,Dravna")
    source, text = read(items[2])
    assert text == "Name: Lea Osk\nDate of death: 16 July 2019\nPlace: Mahra"
    assert (source.title, source.genre, source.shingles) == ("Lea Osk", Genre.LIST, ())


def test_texts_in_a_workbook_are_texts() -> None:
    rows: list[list[Any]] = [["title", "text", "date"], ["Verdict", "A court convicted\nIvo Tarn.", date(2020, 1, 2)]]
    [row] = workbook.rows(xlsx({"News": rows}), "news.xlsx")
    assert isinstance(row, Document)
    source, text = read(row)
    assert (source.title, text, source.published.edtf) == ("Verdict", "A court convicted\nIvo Tarn.", "2020-01-02")


def test_a_value_merged_over_rows_is_each_rows_and_a_title_over_columns_is_not() -> None:
    rows: list[list[Any]] = [
        ["Victims of the raid", None, None],
        HEAD,
        ["Ana Lopes", "14 July 2019", "Mahra"],
        ["Ivo Tarn", None, None],
    ]
    found = list(workbook.rows(xlsx({"Raid": rows}, ["A1:C1", "B3:B4", "C3:C4"]), "raid.xlsx"))
    assert [row.data.decode().splitlines()[1] for row in found if isinstance(row, Document)] == [
        "Ana Lopes,14 July 2019,Mahra",
        "Ivo Tarn,14 July 2019,Mahra",
    ]


def test_cells_are_written_as_they_are_read_aloud() -> None:
    rows: list[list[Any]] = [
        [*HEAD, "Age", "Weight", "Identified", "At", "Left"],
        ["Ana Lopes", 2019, "", 34.0, 60.5, True, time(9, 30)],
    ]
    [row] = workbook.rows(xlsx({"A": rows}), "a.xlsx")
    assert isinstance(row, Document)
    assert row.data.splitlines()[1] == b"Ana Lopes,2019,,34,60.5,yes,09:30:00,"


def test_a_sheet_that_tells_of_nobody_is_a_problem_of_its_own(tmp_path: Path) -> None:
    sheets: dict[str, list[list[Any]]] = {
        "Codes": [["Code", "Meaning"], ["K", "killed"]],
        "List": [HEAD, ["Ana Lopes", "2019", "Mahra"]],
    }
    (tmp_path / "list.xlsx").write_bytes(xlsx(sheets))
    assert places(found(tmp_path / "list.xlsx")) == ["list.xlsx!Codes no_text_column", "list.xlsx!List#2"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"PK\x03\x04", "workbook_damaged"),
        (xlsx({"A": []}), "empty_table"),
        (zip_file({"xl/workbook.xml": b" " * (package.MOST_XML + 1)}), "workbook_too_large"),
    ],
    ids=["damaged", "empty", "bomb"],
)
def test_what_is_no_whole_workbook_is_one_error(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableSource) as error:
        list(workbook.rows(data, "a.xlsx"))
    assert error.value.name == code


@given(st.binary(max_size=40), st.integers(0, 6000))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_workbook_with_wrong_bytes_is_read_or_refused(noise: bytes, at: int) -> None:
    data = xlsx({"A": [HEAD, ["Ana Lopes", "2019", "Mahra"]]})
    with suppress(UnreadableSource):
        items = list(workbook.rows(data[:at] + noise + data[at + len(noise) :], "a.xlsx"))
        assert [read(item)[1] for item in items if isinstance(item, Document)]


def test_a_cell_far_below_takes_no_memory() -> None:
    rows = xlsx({"A": [HEAD, ["Ana Lopes", "2019", "Mahra"]]}, far="XFD1048576")
    [problem] = workbook.rows(rows, "a.xlsx")
    assert not isinstance(problem, Document)
    assert problem.code == "workbook_too_large"
