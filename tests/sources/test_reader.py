from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from answerable.errors import UnreadableSource
from answerable.model.source import Document, Given, Source, source_id
from answerable.model.span import Span
from answerable.sources import reader
from answerable.sources.bytes import media_type
from answerable.sources.reader import READERS, read
from tests.sources import samples
from tests.sources.samples import ENGLISH, SCRIPTS, document


def failure(item: Document) -> UnreadableSource:
    with pytest.raises(UnreadableSource) as caught:
        read(item)
    return caught.value


@pytest.mark.parametrize("kind", samples.DOCUMENTS)
def test_a_source_says_what_its_bytes_and_its_text_are(kind: str, tmp_path: Path) -> None:
    data = samples.DOCUMENTS[kind]()
    source, text = read(document(data, kind, "case/item"))
    for name, content in (("bytes", data), ("text", text.encode())):
        (tmp_path / name).write_bytes(content)
    printed = subprocess.run(
        ["sha256sum", tmp_path / "bytes", tmp_path / "text"], capture_output=True, text=True, check=True
    ).stdout.split()
    assert (source.digest, source.text_digest) == (printed[0], printed[2])
    assert (source.size, source.length) == (len(data), len(text))
    assert source.id == source_id(source.digest, kind, Given())
    assert source.location == "case/item"
    assert source.media_type == kind
    assert "twenty years" in text


@pytest.mark.parametrize("kind", samples.DOCUMENTS)
def test_reading_twice_gives_the_same(kind: str) -> None:
    item = document(samples.DOCUMENTS[kind](), kind)
    assert read(item) == read(item)


@pytest.mark.parametrize("script", SCRIPTS)
def test_places_in_the_text_are_those_of_its_words(script: str) -> None:
    words = SCRIPTS[script]
    page = f"<html><body><article><h1>Title</h1><p>{words}</p></article></body></html>"
    for kind, data in (
        (media_type.PLAIN, f"\r\n{words}\r\nmore"),
        (media_type.MARKDOWN, f"# T\n\n{words}"),
        (media_type.HTML, page),
        (media_type.DOCX, samples.docx_file(words)),
        (media_type.ODT, samples.odt_file(words)),
    ):
        source, text = read(document(data, kind))
        start = text.index(words)
        span = Span.of(text, start, start + len(words))
        assert span.quote == words
        assert source.length == len(text)


def test_what_came_with_a_document_outweighs_what_it_says_of_itself() -> None:
    outside = Given(
        title="Outside", publisher="Agency", author="A. Person", url="https://a.example/1", published="2001-02-03"
    )
    source, _ = read(document(samples.PAGE, media_type.HTML, given=outside))
    assert (source.title, source.publisher, source.author, source.url) == (
        outside.title,
        outside.publisher,
        outside.author,
        outside.url,
    )
    assert source.published.edtf == "2001-02-03"
    assert source.given == outside
    assert source.id == source_id(source.digest, media_type.HTML, outside)


def test_what_it_says_of_itself_fills_the_rest() -> None:
    source, _ = read(document(samples.PAGE, media_type.HTML))
    assert (source.title, source.publisher) == ("Colonel sentenced to twenty years", "The Alder Courier")
    assert (source.author, source.url) == ("Mara Lindqvist", "https://courier.example/1997/colonel")
    assert source.published.edtf == "1997-04-10"
    assert source.language == "en"
    assert source.reader == "html/5"


def test_the_headline_is_the_title_and_the_site_is_the_publisher_when_nothing_better_is_known() -> None:
    given = Given(url="https://www.courier.example/1")
    source, _ = read(document(f"Colonel sentenced\n\n{ENGLISH}", media_type.PLAIN, given=given))
    assert (source.title, source.publisher) == ("Colonel sentenced", "courier.example")
    assert read(document(ENGLISH, media_type.PLAIN, given=Given(url="http://[broken")))[0].publisher == ""


@pytest.mark.parametrize(
    ("kind", "advice"),
    [("application/x-ole-storage", "DOCX"), ("image/png", "formats"), (media_type.UNKNOWN, "formats")],
)
def test_an_unknown_format(kind: str, advice: str) -> None:
    error = failure(document(b"x", kind, "a.bin"))
    assert error.name == "unknown_format"
    assert "a.bin" in error.cause
    assert advice in error.next_step


@pytest.mark.parametrize("text", ["", " \n\t\n", "12 — 34\n…"])
def test_no_words(text: str) -> None:
    assert failure(document(text, media_type.PLAIN)).name == "no_text"


def test_too_many_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "LONGEST", 100)
    error = failure(document("word " * 100, media_type.PLAIN))
    assert error.name == "too_long"
    assert "499" in error.cause


@pytest.mark.parametrize("defect", [RecursionError(), MemoryError(), KeyError("x"), AssertionError()])
def test_a_library_that_fails_makes_an_unreadable_source(monkeypatch: pytest.MonkeyPatch, defect: Exception) -> None:
    def fail(item: Document) -> None:
        raise defect

    monkeypatch.setattr("answerable.sources.formats.docx.extract", fail)
    error = failure(document(b"x", media_type.DOCX, "a.docx"))
    assert error.name == "docx_damaged"
    assert "a.docx" in error.cause
    assert error.__cause__ is defect


def test_every_media_type_has_one_reader() -> None:
    kinds = [kind for item in READERS for kind in item.MEDIA_TYPES]
    assert len(kinds) == len(set(kinds))
    names = [item.NAME for item in READERS]
    assert len(names) == len(set(names))
    assert all(item.VERSION.isdigit() for item in READERS)
    assert set(samples.DOCUMENTS) <= set(kinds)


def test_text_is_stored_as_decoded_but_for_the_ends_of_lines() -> None:
    source, text = read(document("\ufeffA\u00ad\r\nB\x00C\r\n\r\nComments are closed.\r\n", media_type.PLAIN))
    assert text == "A\u00ad\nB\ufffdC"
    assert isinstance(source, Source)
