from __future__ import annotations

import io

import pytest

from answerable.errors import UnreadableSource
from answerable.model.source import Document, Genre
from answerable.sources import read
from answerable.sources.bytes.media_type import CSV, JSON_LINES
from answerable.sources.formats import person_row, table
from tests.sources.samples import document


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        (["Name", "Age", "Date of death"], True),
        (["Full name", "Status"], True),
        (["First Name", "Family Name", "Date_of_arrest (d/m/y)"], True),
        (["Victim's name", "Cause of Death"], True),
        (["Name", "Price", "Date"], False),
        (["Date of death", "Place"], False),
    ],
)
def test_a_table_of_persons_names_them_and_what_happened(columns: list[str], told: bool) -> None:
    assert person_row.is_of_persons(columns) is told


def test_a_row_is_a_line_a_column_in_the_tables_words() -> None:
    data = 'No,Name,Age,Date of death (d:m:y),Place,Notes\n7,Ana  Lopes,34,14 July 2019,,"Shot\nat a march."\n'
    source, text = read(document(data, CSV))
    assert text == "No: 7\nName: Ana Lopes\nAge: 34\nDate of death (dmy): 14 July 2019\nPlace:\nNotes: Shot at a march."
    assert (source.title, source.genre, source.reader) == ("Ana Lopes", Genre.LIST, person_row.READER)
    assert not source.published.known
    cells = person_row.read_back(text)
    assert [(cell.field, text[cell.start : cell.end]) for cell in cells][1:3] == [("name", "Ana Lopes"), ("age", "34")]
    assert all(text[cell.labelled :].startswith(f"{cell.label}: {cell.value}") for cell in cells)


def test_a_name_in_parts_is_put_together_where_the_first_of_them_stands() -> None:
    source, text = read(document("Surname;First name;Date of arrest\nLopes;Ana;2019-07-14\n", CSV))
    assert text == "Name: Ana Lopes\nDate of arrest: 2019-07-14"
    assert source.title == "Ana Lopes"


def test_a_whole_name_stands_beside_its_parts() -> None:
    _, text = read(document("Name,Surname,Status\nAna Lopes,Lopes,killed\n", CSV))
    assert text == "Name: Ana Lopes\nSurname: Lopes\nStatus: killed"


def test_lines_of_json_are_rows_too() -> None:
    _, text = read(document('{"name": "Ana Lopes", "date_of_death": "2019-07-14", "age": 34}', JSON_LINES))
    assert text == "name: Ana Lopes\ndate_of_death: 2019-07-14\nage: 34"


def test_a_column_of_text_goes_before() -> None:
    source, text = read(document("name,status,text\nAna Lopes,killed,Police shot Ana Lopes.\n", CSV))
    assert text == "Police shot Ana Lopes."
    assert source.reader.startswith("table/")


def test_the_error_says_what_a_list_of_persons_wants() -> None:
    with pytest.raises(UnreadableSource) as error:
        read(document("Name,Price\nAna Lopes,3\n", CSV))
    assert (error.value.name, "“name”" in error.value.next_step) == ("no_text_column", True)


def test_a_row_says_of_which_list_it_is_and_which() -> None:
    def row(data: str) -> str:
        return person_row.row_of(read(document(data, CSV))[1])

    head = "#,Name,Age,Status\n"
    one, other, unnumbered = row(f"{head}1,Ana Lopes,,killed\n"), row(f"{head}2,,34,\n"), row(f"{head},Ana Lopes,,\n")
    assert (one, other) == (f"{unnumbered}#1", f"{unnumbered}#2")
    assert row("Name,Status\nAna Lopes,killed\n") != unnumbered


def test_a_row_counts_as_published_when_it_was_recorded_and_not_on_the_day_it_tells_of() -> None:
    source, _ = read(document("Name,Date of death,Date recorded\nAna Lopes,2019-07-14,3 August 2019\n", CSV))
    assert source.published.edtf == "2019-08-03"
    source, _ = read(document("Name,Date,Status\nAna Lopes,3 May 2019,killed\n", CSV))
    assert not source.published.known


@pytest.mark.parametrize(
    ("data", "whole"),
    [
        ("Nombre,Apellidos,Estatus\nJosé María,Prueba Tarn,detenido\n", "José María Prueba Tarn"),
        ("Name,Vorname,Todesdatum\nTarn,Eva,1984\n", "Eva Tarn"),
        ("Имя,Фамилия,Статус\nИван,Примеров,арестован\n", "Иван Примеров"),
        ("Фамилия,Имя,Отчество,Статус\nПримеров,Иван,Петрович,арестован\n", "Иван Петрович Примеров"),
        ("First name,Middle name,Last name,Status\nAna,Mira,Lopes,killed\n", "Ana Mira Lopes"),
        ("Name,Family name,Status\nAna Lopes,لوبس,killed\n", "Ana Lopes"),
        ("Name,Surname,Status\nAna Lopes,unknown,killed\n", "Ana Lopes"),
    ],
)
def test_a_part_of_a_name_is_put_to_that_called_the_name(data: str, whole: str) -> None:
    assert read(document(data, CSV))[0].title == whole


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_a_table_in_other_letters_is_known_whatever_its_encoding(encoding: str) -> None:
    data = "ФИО;Дата ареста\nПримеров Иван;3 марта 1937 г.\nОбразцова Анна;12 мая 1938 г.\n".encode(encoding)
    rows = list(table.csv_rows(io.BytesIO(data), "l.csv"))
    assert all(isinstance(row, Document) for row in rows)
    assert read(rows[1])[0].title == "Образцова Анна"  # type: ignore[arg-type]
