"""Tables of persons within reports. Persons, places and bodies are invented."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest

from answerable.errors import UnreadableSource
from answerable.model.source import Document, Source
from answerable.reading import rules
from answerable.reading.official import read_by
from answerable.sources import read
from answerable.sources.bytes.media_type import DOCX, HTML, ODT
from answerable.sources.formats import html
from answerable.sources.inner_tables import prose, rows_within
from answerable.sources.text.own import OF_A_SITE
from answerable.sources.walk import walk

WORDS = (
    "Security forces in Mahra shot dead at least four protesters in September 2022 and arrested hundreds. "
    "Their families were told to keep silent, and several were summoned to the prosecutor's office in the city."
)
LIST = (
    "<table><tr><th>No.<th>Name<th>Age<th>Date of death<th>Cause of death</tr>"
    "<tr><td>1<td>Ana <b>Lopes</b><sup><a href='#n1'>[1]</a></sup><td>34"
    "<td rowspan=2>14 September 2022<td>Shot<br>by police</tr>"
    "<tr><td>2<td>Ivo Tarn<td><td><p>Beaten</p><p>in custody</p></tr>"
    "<tr><td colspan=5>October</tr>"
    "<tr><td>3<td>Ana Lopes<td>17<td>20 October 2022<td>Illness</tr></table>"
)
FIGURES = "<table><tr><th>Attack<th>Killed<th>Wounded</tr><tr><td>Mahra<td>1<td>7</tr></table>"


def page(*parts: str) -> Document:
    """A page with these between two paragraphs."""
    head = "<title>Mahra</title><meta property='og:site_name' content='Tarn Monitor'>"
    head += "<meta property='article:published_time' content='2022-11-03'>"
    body = (
        f"<article><h1>Mahra</h1><p>{WORDS}</p>{''.join(parts)}<p>Nobody has answered for it until today.</p></article>"
    )
    data = f"<html><head>{head}</head><body>{body}</body></html>".encode()
    return Document(location="a.html", data=data, media_type=HTML)


def rows(document: Document) -> list[tuple[Source, str]]:
    """The rows of the tables of persons within a document."""
    return [read(each) for each in rows_within(document)]


def test_each_row_is_a_document_with_what_the_report_says_of_itself() -> None:
    found = rows(page(LIST))
    assert [(source.location, source.title, source.publisher, source.published.edtf) for source, _ in found] == [
        ("a.html!Table 1#1", "Ana Lopes", "Tarn Monitor", "2022-11-03"),
        ("a.html!Table 1#2", "Ivo Tarn", "Tarn Monitor", "2022-11-03"),
        ("a.html!Table 1#3", "Ana Lopes", "Tarn Monitor", "2022-11-03"),
    ]
    assert found[1][1] == (
        "No.: 2\nName: Ivo Tarn\nAge:\nDate of death: 14 September 2022\nCause of death: Beaten in custody"
    )
    assert "Cause of death: Shot by police" in found[0][1]


def test_the_report_keeps_the_table_and_its_prose_is_read_without_it() -> None:
    source, text = read(page(LIST))
    assert "1 | Ana Lopes | 34 | 14 September 2022 | Shot by police\n2 | Ivo Tarn | Beaten in custody" in text
    left = prose(source.reader, text)
    assert (len(left), "Ivo Tarn" in left, "Nobody has answered" in left, WORDS in left) == (
        len(text),
        False,
        True,
        True,
    )
    claims = read_by(rules(), source, text).claims
    assert claims
    assert all(span.holds_in(text) for claim in claims for span in claim.spans())
    assert not any("Tarn" in claim.sentence.quote for claim in claims)


@pytest.mark.parametrize(
    "other",
    [
        FIGURES,
        "<table><tr><th>Name<th>Released<th>Notes</tr><tr><td>Tarn<td>2019<td>A film of a murder</tr></table>",
        "<table><tr><th>Name<th>Status</tr><tr><td>Bridge of Mahra<td>destroyed</tr></table>",
        "<table><tr><td>Name<td>Term of office</tr><tr><td>Ana Lopes<td>2009 to 2013</tr></table>",
        f"<table><tr><td>{LIST}</tr></table>".replace("Date of death", "Month").replace("Cause of death", "Votes"),
    ],
)
def test_a_table_of_other_things_is_read_as_ever(other: str, monkeypatch: pytest.MonkeyPatch) -> None:
    document = page(other)
    source, text = read(document)
    assert (rows(document), prose(source.reader, text)) == ([], text)
    monkeypatch.setattr(html, "flatten", lambda tree: None)
    assert read(document)[1] == text


def test_a_table_within_one_that_lays_out_the_page_is_found() -> None:
    assert len(rows(page(f"<table><tr><td>{LIST}<td>{FIGURES}</tr></table>"))) == 3


def test_when_a_row_was_recorded_goes_before_when_the_report_came_out() -> None:
    dated = (
        "<table><tr><th>Name<th>Date of arrest<th>Last updated</tr><tr><td>Ivo Tarn<td>2019<td>3 May 2020</tr></table>"
    )
    assert [source.published.edtf for source, _ in rows(page(dated))] == ["2020-05-03"]


def test_what_this_program_wrote_has_none() -> None:
    own = page(f"<p>{OF_A_SITE}</p>", LIST)
    with pytest.raises(UnreadableSource):
        read(own)
    assert list(rows_within(own)) == []


def test_a_word_document_has_them_too(tmp_path: Path) -> None:
    word = docx.Document()
    word.add_paragraph(WORDS)
    table = word.add_table(rows=3, cols=3)
    table.cell(0, 0).merge(table.cell(0, 2)).text = "Those detained"
    lines = [
        ["Nombre y apellido", "Edad", "Fecha de detención"],
        ["José Prueba", "25", "3 de mayo de 2019"],
        ["Ana Ejemplo", "", ""],
    ]
    for _ in range(1):
        table.add_row()
    for at, line in enumerate(lines, 1):
        for column, cell in enumerate(line):
            table.cell(at, column).text = cell
    table.cell(2, 2).merge(table.cell(3, 2))
    out = io.BytesIO()
    word.save(out)
    document = Document(location="a.docx", data=out.getvalue(), media_type=DOCX)
    assert [text for _, text in rows(document)] == [
        "Nombre y apellido: José Prueba\nEdad: 25\nFecha de detención: 3 de mayo de 2019",
        "Nombre y apellido: Ana Ejemplo\nEdad:\nFecha de detención: 3 de mayo de 2019",
    ]
    source, text = read(document)
    assert "Prueba" not in prose(source.reader, text)
    (tmp_path / "a.docx").write_bytes(document.data)
    assert [each.location for each in walk([tmp_path / "a.docx"])] == ["a.docx", "a.docx!Table 1#1", "a.docx!Table 1#2"]


def test_an_open_document_has_them_too() -> None:
    names = "".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0" ' for short in ("office", "table", "text")
    )

    def line(*cells: str) -> str:
        inner = "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in cells)
        return f"<table:table-row>{inner}</table:table-row>"

    table = f"<table:table>{line('Name', 'Age', 'Date of arrest')}{line('Ivo Tarn', '34', '3 May 2019')}</table:table>"
    content = (
        f"<office:document-content {names}><office:body><office:text><text:p>{WORDS}</text:p>{table}"
        "</office:text></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", ODT)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    document = Document(location="a.odt", data=out.getvalue(), media_type=ODT)
    assert [text for _, text in rows(document)] == ["Name: Ivo Tarn\nAge: 34\nDate of arrest: 3 May 2019"]


@pytest.mark.parametrize("data", [b"", b"<table", b"PK\x03\x04", b"\xff\xfe<table>\x00"])
def test_what_cannot_be_read_has_none(data: bytes) -> None:
    for media_type in (HTML, DOCX, ODT, "text/plain"):
        assert list(rows_within(Document(location="a", data=data, media_type=media_type))) == []
