from __future__ import annotations

from pathlib import Path

import pytest

from answerable.model.source import Document
from answerable.model.when import Basis
from answerable.sources import read
from answerable.sources.bytes.media_type import HTML, PLAIN
from tests.sources.containers import documents, found, places, warc_file
from tests.sources.samples import PAGE


@pytest.mark.parametrize("gzipped", [True, False])
def test_the_pages_of_a_crawl(tmp_path: Path, gzipped: bool) -> None:
    path = tmp_path / ("crawl.warc.gz" if gzipped else "crawl.warc")
    path.write_bytes(warc_file(gzipped=gzipped))
    page, unpacked, notes = documents(path)
    assert places([page, unpacked, notes]) == [
        f"{path.name}!https://courier.example/1997/colonel",
        f"{path.name}!https://courier.example/general",
        f"{path.name}!https://courier.example/notes.txt",
    ]
    assert page.data == PAGE.encode()
    assert unpacked.data == PAGE.replace("Colonel", "General").encode()
    assert [page.media_type, notes.media_type] == [HTML, PLAIN]
    assert page.given.url == "https://courier.example/1997/colonel"


def test_a_capture_is_no_publication(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(warc_file())
    page, _, notes = documents(path)
    dated, _ = read(page)
    assert (dated.published.edtf, dated.published.basis) == ("1997-04-10", Basis.METADATA)
    undated, _ = read(notes)
    assert (undated.published.edtf, undated.published.basis) == ("../1999-05-17", Basis.INFERRED)
    assert undated.published.why == "It was captured on 1999-05-17."


def test_a_crawl_cut_off_gives_what_was_whole(tmp_path: Path) -> None:
    (tmp_path / "crawl.warc.gz").write_bytes(warc_file()[:-300])
    (tmp_path / "z.txt").write_text("It was so.")
    items = found(tmp_path)
    assert isinstance(items[0], Document)
    assert places(items)[-2:] == [f"{tmp_path.name}/crawl.warc.gz broken_archive", f"{tmp_path.name}/z.txt"]


def test_damage_between_records(tmp_path: Path) -> None:
    data = warc_file(gzipped=False)
    (tmp_path / "crawl.warc").write_bytes(data[: data.index(b"WARC/1", 2000)] + b"nonsense\r\n\r\nmore nonsense\r\n")
    items = found(tmp_path)
    assert isinstance(items[0], Document)
    assert places(items)[-1] == f"{tmp_path.name}/crawl.warc broken_web_archive"


def test_a_page_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("answerable.sources.bytes.limits.DOCUMENT", 1_000)
    (tmp_path / "crawl.warc").write_bytes(warc_file(gzipped=False))
    assert places(found(tmp_path / "crawl.warc")) == [
        "crawl.warc!https://courier.example/1997/colonel too_large",
        "crawl.warc!https://courier.example/general too_large",
        "crawl.warc!https://courier.example/notes.txt",
    ]
