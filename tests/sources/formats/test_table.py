from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.errors import UnreadableSource
from answerable.model.source import Document, Given
from answerable.model.when import Basis
from answerable.sources import read
from answerable.sources.bytes.limits import printable
from answerable.sources.bytes.media_type import CSV, JSON_LINES, TSV
from answerable.sources.formats import table
from tests.sources.containers import PARAGRAPH, documents, found, places
from tests.sources.samples import LINE, ROW, SCRIPTS, document

few = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from('",;\t\n|'), min_size=1, max_size=60)


def rows_of(data: bytes, media_type: str = CSV) -> list[Document]:
    """The rows of a table without problems."""
    rows = list(table.csv_rows(io.BytesIO(data), "list.csv", media_type))
    assert all(isinstance(row, Document) for row in rows)
    return [row for row in rows if isinstance(row, Document)]


def write(rows: list[list[str]], delimiter: str = ",", end: str = "\r\n", quoting: int = csv.QUOTE_MINIMAL) -> str:
    """A table as Python's csv module writes it."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=quoting).writerows(rows)  # type: ignore[arg-type]
    return out.getvalue()


def test_a_row_is_its_header_and_its_bytes(tmp_path: Path) -> None:
    first = 'https://courier.example/1,1997-04-10,Verdict,"Twenty years\n\nfor ""the colonel"", said the judge."'
    second = "https://courier.example/2,,Appeal,He would appeal."
    (tmp_path / "list.csv").write_text(f"url,date,title,text\n{first}\n\n{second}\n")
    items = documents(tmp_path / "list.csv")
    assert [item.data.decode() for item in items] == [f"url,date,title,text\n{row}" for row in (first, second)]
    assert places(items) == ["list.csv#1", "list.csv#2"]
    source, text = read(items[0])
    assert text == 'Twenty years\n\nfor "the colonel", said the judge.'
    assert (source.title, source.url, source.given) == ("Verdict", "https://courier.example/1", Given())
    assert (source.published.edtf, source.published.basis) == ("1997-04-10", Basis.METADATA)
    assert not read(items[1])[0].published.known


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("body", ["Он был\nосвобождён.", "\nĀzād.", "سطر\nدوم"])
def test_a_cell_of_several_lines_in_any_script_is_one(body: str, encoding: str) -> None:
    text = write([["Title", "Full Text"], ["Приговор", body]])
    (row,) = rows_of(("\ufeff" + text).encode(encoding))
    assert table.extract(row).text == body


@few
@given(
    cells=st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=4),
    delimiter=st.sampled_from(",;\t|"),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be-bom"]),
)
def test_rows_read_alone_give_what_was_written(
    cells: list[tuple[str, str]], delimiter: str, end: str, quoting: int, encoding: str
) -> None:
    text = write([["Title", "Full Text"], *map(list, cells)], delimiter, end, quoting)
    data = b"\xfe\xff" + text.encode("utf-16-be") if encoding == "utf-16-be-bom" else text.encode(encoding)
    if end == "\r" and any("\n" in cell for row in cells for cell in row):
        return  # no program writes such a table
    read_back = [table.extract(row) for row in rows_of(data)]
    assert [row.text for row in read_back] == [body if body.strip() else "" for _, body in cells]
    assert [row.given.title for row in read_back] == [
        printable(" ".join(title.split())) if title.strip() else "" for title, _ in cells
    ]


@few
@given(st.lists(TEXTS, min_size=1, max_size=5), TEXTS)
def test_a_table_that_grows_keeps_the_names_of_its_rows(texts: list[str], more: str) -> None:
    short = write([["text"], *([text] for text in texts)], quoting=csv.QUOTE_ALL)
    long = write([["text"], *([text] for text in [*texts, more])], quoting=csv.QUOTE_ALL)
    before, after = rows_of(short.removesuffix("\r\n").encode()), rows_of(long.encode())
    assert after[: len(before)] == before
    assert len(after) == len(before) + 1


@pytest.mark.parametrize(
    ("header", "title", "publisher", "author"),
    [
        ("link;pubdate;headline;outlet;byline;body", "Verdict", "The Courier", "Mara Lindqvist"),
        (
            "Web URL\tPublication-Date\tArticle_Title\tSite Name\tAUTHORS\tMain Text",
            "Verdict",
            "The Courier",
            "Mara Lindqvist",
        ),
    ],
)
def test_columns_under_other_names(header: str, title: str, publisher: str, author: str) -> None:
    delimiter = "\t" if "\t" in header else ";"
    values = ["https://courier.example/1", "10 April 1997", title, publisher, author, PARAGRAPH]
    data = f"{header}\n{delimiter.join(values)}\n".encode()
    (row,) = rows_of(data, TSV if delimiter == "\t" else CSV)
    source, text = read(row)
    assert text == PARAGRAPH
    assert (source.title, source.publisher, source.author) == (title, publisher, author)
    assert source.published.edtf == "1997-04-10"


def test_the_surer_name_wins_and_an_empty_cell_does_not() -> None:
    (row,) = rows_of(b"content,text,source,publisher\nSecond,First,wire,\n")
    assert table.extract(row).text == "First"
    assert table.extract(row).given.publisher == "wire"
    (row,) = rows_of(b"content,text\nSecond,\n")
    assert table.extract(row).text == "Second"


def test_no_column_of_text() -> None:
    with pytest.raises(UnreadableSource) as error:
        list(table.csv_rows(io.BytesIO(b"url,date,name\nx,y,z\n"), "list.csv"))
    assert error.value.name == "no_text_column"
    assert "“url”, “date”, “name”" in error.value.cause
    with pytest.raises(UnreadableSource, match="no_text_column"):
        list(table.json_lines(io.BytesIO(b'{"url": "x"}\n'), "list.jsonl"))
    with pytest.raises(UnreadableSource, match="no_text_column"):
        table.extract(document("url,date\nx,y\n", CSV))


@pytest.mark.parametrize("data", [b"", b"\n\n", b"text\n", b"text,url"])
def test_a_table_without_rows(data: bytes) -> None:
    with pytest.raises(UnreadableSource, match="empty_table"):
        list(table.csv_rows(io.BytesIO(data), "list.csv"))


def test_a_quote_that_is_never_closed() -> None:
    items = list(table.csv_rows(io.BytesIO(b'text\nOne\n"Two\nthree\n'), "list.csv"))
    assert places(items) == ["list.csv#1", "list.csv#2 open_quote"]


def test_a_row_that_is_broken_does_not_stop_the_others() -> None:
    items = list(table.csv_rows(io.BytesIO(b"text,url\nOne,1\nT\rwo,2\nThree,3\n"), "list.csv"))
    assert places(items) == ["list.csv#1", "list.csv#2 broken_row", "list.csv#3"]


def test_a_row_that_is_cut_short_has_no_words_in_what_it_lacks() -> None:
    found = table.extract(document("title,text\nOnly a title", CSV))
    assert (found.text, found.given.title) == ("", "Only a title")


def test_a_row_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "DOCUMENT", 5_000)
    rows = ["text", "One", '"' + "word\n" * 2_000 + '"', "Three"]
    items = list(table.csv_rows(io.BytesIO("\n".join(rows).encode()), "list.csv"))
    assert places(items) == ["list.csv#1", "list.csv#2 too_large"]


def test_a_field_larger_than_the_csv_module_allows_by_itself() -> None:
    long = "word " * 100_000
    (row,) = rows_of(f'title,text\nLong,"{long}"\n'.encode())
    csv.field_size_limit(131_072)  # as in a process that reads only this row
    assert table.extract(row).text == long


def test_more_than_one_row_is_no_row() -> None:
    with pytest.raises(UnreadableSource, match="not_one_row"):
        table.extract(document("text\nOne\nTwo\n", CSV))
    with pytest.raises(UnreadableSource, match="broken_row"):
        table.extract(document("[1]", JSON_LINES))


@pytest.mark.parametrize("script", sorted(SCRIPTS))
def test_every_script_in_both(script: str) -> None:
    (row,) = rows_of(write([["title", "text"], ["x", SCRIPTS[script]]]).encode())
    line = json.dumps({"title": "x", "text": SCRIPTS[script]}, ensure_ascii=False).encode()
    assert table.extract(row).text == table.extract(document(line, JSON_LINES)).text == SCRIPTS[script]


def test_lines_of_json_keep_their_bytes(tmp_path: Path) -> None:
    other = '{ "headline":"Appeal",  "body": ["…", "He would appeal."], "source": {"name": "The Courier"} }'.replace(
        "…", PARAGRAPH
    )
    lines = ["", f"\ufeff{LINE}", "", "not json", "[1, 2]", other, '{"title": "no text"}']
    (tmp_path / "list.jsonl").write_text("\r\n".join(lines[1:]), newline="")
    items = found(tmp_path / "list.jsonl")
    assert places(items) == ["list.jsonl#1", "list.jsonl#3", "list.jsonl#4", "list.jsonl#5", "list.jsonl#6"]
    first, broken, no_object, last, no_text = (item for item in items if isinstance(item, Document))
    assert (first.data.decode(), last.data.decode()) == (LINE, other)
    source, text = read(last)
    assert text == f"{PARAGRAPH}\n\nHe would appeal."
    assert (source.title, source.publisher) == ("Appeal", "The Courier")
    for item, code in ((broken, "broken_row"), (no_object, "broken_row"), (no_text, "no_text_column")):
        with pytest.raises(UnreadableSource, match=code):
            read(item)


def test_a_line_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "DOCUMENT", 500)
    data = "\n".join((LINE, json.dumps({"text": "x" * 600}), LINE)).encode()
    items = list(table.json_lines(io.BytesIO(data), "list.jsonl"))
    assert [place for place in places(items) if "too_large" in place] == ["list.jsonl#2 too_large"]
    assert items[0] == Document(location="list.jsonl#1", data=LINE.encode(), media_type=JSON_LINES)


def test_values_of_other_types() -> None:
    line = {
        "text": "It was so.",
        "date": 860659200,
        "authors": ["Mara", "Jon"],
        "title": None,
        "site": True,
        "url": {"a": 1},
    }
    given = table.extract(document(json.dumps(line), JSON_LINES)).given
    assert given == Given(author="Mara, Jon", published="860659200")
    assert read(document(json.dumps(line), JSON_LINES))[0].published.edtf == "1997-04-10"


def test_the_row_of_the_other_sample() -> None:
    (row,) = rows_of(ROW.encode())
    assert row.data == ROW.rstrip("\n").encode()
