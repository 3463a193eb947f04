from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
import xlwt
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from odfdo import Document as OpenDocument
from odfdo import Table
from openpyxl import Workbook

from answerable.errors import UnreadableSource
from answerable.model.source import Document, Genre
from answerable.sources import read
from answerable.sources.bytes import package
from answerable.sources.bytes.media_type import ODS, XLSX
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


def ods(rows: str) -> bytes:
    """A workbook of one sheet, its rows as ODS writes them."""
    names = " ".join(
        f'xmlns:{part}="urn:oasis:names:tc:opendocument:xmlns:{part}:1.0"' for part in ("office", "table", "text")
    )
    sheet = f'<table:table table:name="Victims">{rows}</table:table>'
    body = f"<office:body><office:spreadsheet>{sheet}</office:spreadsheet></office:body>"
    content = f"<office:document-content {names}>{body}</office:document-content>"
    return zip_file({"mimetype": ODS, "content.xml": content})


def row_of(*cells: str, times: int = 1) -> str:
    """A row of ODS; a cell is its words, or the whole element."""
    made = (each if each.startswith("<") else cell(each) for each in cells)
    return f'<table:table-row table:number-rows-repeated="{times}">{"".join(made)}</table:table-row>'


def cell(words: str, **about: object) -> str:
    """A cell of ODS, with attributes of a table's cell; a date by its value."""
    told = "".join(f' table:{name.replace("_", "-")}="{value}"' for name, value in about.items())
    day = f' office:date-value="{words}"' if words[:4].isdigit() else ""
    return (
        f"<table:table-cell{told}{day}><text:p>{words}</text:p></table:table-cell>" if words else "<table:table-cell/>"
    )


def test_a_workbook_of_libreoffice_is_read_alike(tmp_path: Path) -> None:
    remark = "<office:annotation><text:p>sure?</text:p></office:annotation>"
    remarked = f"<table:table-cell>{remark}<text:p>Mahra</text:p></table:table-cell>"
    rest = '<table:table-cell table:number-columns-repeated="16000"/>'
    rows = (
        row_of("Killed in Mahra", "", "", times=1) + row_of("", times=2) + row_of(*HEAD)
        + row_of("Ana Lopes", cell("2019-07-14T00:00:00", number_rows_spanned=2), remarked)
        + row_of("Ivo Tarn", "<table:covered-table-cell/>", "Dravna", rest)
        + row_of("", times=1_048_570)
    )  # fmt: skip
    (tmp_path / "list.ods").write_bytes(ods(rows))
    items = documents(tmp_path / "list.ods")
    assert places(items) == ["list.ods!Victims#5", "list.ods!Victims#6"]
    assert [item.data.splitlines()[1] for item in items] == [
        b"Ana Lopes,2019-07-14,Mahra",
        b"Ivo Tarn,2019-07-14,Dravna",
    ]


def test_a_workbook_of_another_program_is_read_alike(tmp_path: Path) -> None:
    book, sheet = OpenDocument("spreadsheet"), Table("Victims")
    sheet.set_values([HEAD, ["Ana Lopes", date(2019, 7, 14), "Mahra"], ["Ivo Tarn", "", 7]])
    book.body.clear()
    book.body.append(sheet)
    book.save(tmp_path / "list.ods")
    rows = [item.data.splitlines()[1] for item in documents(tmp_path / "list.ods")]
    assert rows == [b"Ana Lopes,2019-07-14,Mahra", b"Ivo Tarn,,7"]


def xls(rows: Sequence[Sequence[Any]], merged: Sequence[tuple[int, int, int, int]] = ()) -> bytes:
    """A workbook of one sheet as Excel wrote it until 2003."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("Victims")
    day = xlwt.easyxf(num_format_str="YYYY-MM-DD")
    within = {(row, column) for first, last, column, _ in merged for row in range(first + 1, last + 1)}
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            if value is not None and (number, column) not in within:
                sheet.write(number, column, value, day if isinstance(value, date) else xlwt.Style.default_style)
    for first, last, column, beyond in merged:
        sheet.merge(first, last, column, beyond)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_workbook_as_it_was_until_2003_is_read_alike(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["Killed in Mahra"], [*HEAD], ["Ana Lopes", date(2019, 7, 14), "Mahra"]]
    rows += [["Ivo Tarn", None, 7], ["Lea", True]]
    (tmp_path / "list.xls").write_bytes(xls(rows, [(2, 3, 1, 1)]))
    items = documents(tmp_path / "list.xls")
    assert places(items) == ["list.xls!Victims#3", "list.xls!Victims#4", "list.xls!Victims#5"]
    assert [item.data.splitlines()[1] for item in items] == [
        b"Ana Lopes,2019-07-14,Mahra",
        b"Ivo Tarn,2019-07-14,7",
        b"Lea,yes,",
    ]
    (tmp_path / "list.doc").write_bytes(xls(rows))
    assert len(documents(tmp_path / "list.doc")) == 3


def test_a_damaged_workbook_as_it_was_until_2003(tmp_path: Path) -> None:
    data = xls([HEAD, ["Ana Lopes"]])
    (tmp_path / "list.xls").write_bytes(data[:512] + bytes(400) + data[912:])
    [problem] = found(tmp_path / "list.xls")
    assert not isinstance(problem, Document)
    assert problem.code == "workbook_damaged"


@pytest.mark.parametrize(
    "rows",
    [
        row_of(*HEAD) + row_of("Ana Lopes", times=9_999_999),
        row_of(*HEAD) + row_of("Ana Lopes", cell("2019", number_columns_repeated=9_999_999)),
        row_of(*HEAD) + row_of("", times=9_999_999) + row_of("Ana Lopes"),
    ],
)
def test_what_a_workbook_says_is_repeated_takes_no_memory(rows: str) -> None:
    [problem] = workbook.rows(ods(rows), "a.ods", ODS)
    assert not isinstance(problem, Document)
    assert problem.code == "workbook_too_large"


def test_a_workbook_without_a_content_is_damaged() -> None:
    with pytest.raises(UnreadableSource) as error:
        list(workbook.rows(zip_file({"mimetype": ODS}), "a.ods", ODS))
    assert error.value.name == "workbook_damaged"


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


@given(st.sampled_from((XLSX, ODS)), st.binary(max_size=40), st.integers(0, 6000))
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_workbook_with_wrong_bytes_is_read_or_refused(media_type: str, noise: bytes, at: int) -> None:
    row = ["Ana Lopes", "2019", "Mahra"]
    data = xlsx({"A": [HEAD, row]}) if media_type == XLSX else ods(row_of(*HEAD) + row_of(*row))
    with suppress(UnreadableSource):
        items = list(workbook.rows(data[:at] + noise + data[at + len(noise) :], "a", media_type))
        assert [read(item)[1] for item in items if isinstance(item, Document)]


def test_a_cell_far_below_takes_no_memory() -> None:
    rows = xlsx({"A": [HEAD, ["Ana Lopes", "2019", "Mahra"]]}, far="XFD1048576")
    [problem] = workbook.rows(rows, "a.xlsx")
    assert not isinstance(problem, Document)
    assert problem.code == "workbook_too_large"
