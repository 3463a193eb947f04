from __future__ import annotations

import gzip
import os
import socket
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.errors import BadInput
from answerable.model.source import Document, Problem
from answerable.sources import read
from answerable.sources.bytes.media_type import CSV, DOCX, EMAIL, EPUB, HTML, PDF, PLAIN
from answerable.sources.walk import walk
from tests.sources import containers
from tests.sources.containers import PARAGRAPH, documents, found, places, zip_file
from tests.sources.samples import LINE, MESSAGE, PAGE, ROW, docx_file, pdf_file


def test_files_and_folders_in_order_of_name(tmp_path: Path) -> None:
    folder = tmp_path / "case"
    (folder / "inner").mkdir(parents=True)
    (folder / "b.html").write_text(PAGE)
    (folder / "a.txt").write_text(PARAGRAPH)
    (folder / "inner" / "c.pdf").write_bytes(pdf_file())
    items = documents(folder, folder / "a.txt")
    assert places(items) == ["case/a.txt", "case/b.html", "case/inner/c.pdf", "a.txt"]
    assert [item.media_type for item in items] == [PLAIN, HTML, PDF, PLAIN]
    assert items[0].data == PARAGRAPH.encode()


def test_locations_are_relative_even_for_the_folder_one_is_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "case").mkdir()
    (tmp_path / "case" / "a.txt").write_text(PARAGRAPH)
    monkeypatch.chdir(tmp_path / "case")
    assert places(documents(Path())) == ["case/a.txt"]
    assert places(documents(Path("../case"))) == ["case/a.txt"]
    assert places(documents(Path(".."))) == [f"{tmp_path.name}/case/a.txt"]


def test_hidden_and_leftover_files_are_passed_over(tmp_path: Path) -> None:
    for name in (".DS_Store", "Thumbs.db", "~$report.docx", ".git/config", "__MACOSX/a.txt", "desktop.ini"):
        path = tmp_path / "case" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PARAGRAPH)
    (tmp_path / "case" / "a.txt").write_text(PARAGRAPH)
    assert places(documents(tmp_path / "case")) == ["case/a.txt"]


def test_links_do_not_lead_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "s.txt").write_text("A secret.")
    folder = tmp_path / "case"
    folder.mkdir()
    (folder / "a.txt").write_text(PARAGRAPH)
    (folder / "out.txt").symlink_to(tmp_path / "secret" / "s.txt")
    (folder / "outer").symlink_to(tmp_path / "secret")
    (folder / "loop").symlink_to(folder)
    (folder / "same.txt").symlink_to(folder / "a.txt")
    assert places(documents(folder)) == ["case/a.txt", "case/same.txt"]


def test_a_link_to_itself_is_a_problem_and_the_rest_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "case"
    folder.mkdir()
    (folder / "a.txt").symlink_to("a.txt")
    (folder / "b.txt").write_text(PARAGRAPH)
    assert places(found(folder)) == ["case/a.txt cannot_open", "case/b.txt"]


def test_an_electronic_book_gives_its_chapters(tmp_path: Path) -> None:
    names = ("META-INF/container.xml", "EPUB/content.opf", "EPUB/toc.ncx", "EPUB/nav.xhtml", "EPUB/one.xhtml")
    (tmp_path / "a.epub").write_bytes(zip_file({"mimetype": EPUB, **dict.fromkeys(names, PAGE)}))
    assert places(found(tmp_path / "a.epub")) == ["a.epub!EPUB/one.xhtml"]


def test_a_damaged_workbook_is_one_problem_and_not_its_parts(tmp_path: Path) -> None:
    parts = ("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml")
    (tmp_path / "a.xlsx").write_bytes(zip_file(dict.fromkeys(parts, "<?xml version='1.0'?><a>Words</a>")))
    assert places(found(tmp_path / "a.xlsx")) == ["a.xlsx workbook_damaged"]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.zip", zip_file({}), "no_text"),
        ("a.mbox", b"", "no_message"),
        ("a.mbox", b"Words that are no message.", "no_message"),
        ("a.warc", b"WARC/1.0\r\nwords\r\n\r\n", "broken_web_archive"),
    ],
)
def test_what_holds_no_document_is_not_passed_over_in_silence(
    tmp_path: Path, name: str, data: bytes, code: str
) -> None:
    (tmp_path / name).write_bytes(data)
    assert places(found(tmp_path / name)) == [f"{name} {code}"]


def test_a_missing_path_is_an_error_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PARAGRAPH)
    (tmp_path / "dangling").symlink_to(tmp_path / "nothing")
    for missing in ("no", "dangling"):
        with pytest.raises(BadInput) as error:
            walk([tmp_path / "a.txt", tmp_path / missing])
        assert error.value.name == "no_such_file"
        assert missing in error.value.cause


def test_what_is_no_file_is_a_problem(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "socket"))
        assert places(found(tmp_path)) == [f"{tmp_path.name}/pipe not_a_file", f"{tmp_path.name}/socket not_a_file"]


def test_what_cannot_be_opened_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(PARAGRAPH)
    (tmp_path / "b.txt").write_text(PARAGRAPH)
    (tmp_path / "shut").mkdir()
    opened, listed = Path.open, os.listdir

    def refuse(path: Path, mode: str) -> object:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return opened(path, mode)

    def hide(path: Path) -> list[str]:
        if path.name == "shut":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr(os, "listdir", hide)
    first, second, third = found(tmp_path)
    assert isinstance(first, Problem)
    assert (first.code, first.cause) == ("cannot_open", "It cannot be opened: permission denied.")
    assert isinstance(second, Document)
    assert isinstance(third, Problem)
    assert third.location.endswith("/shut")


def test_names_that_are_no_text_and_names_that_play_tricks(tmp_path: Path) -> None:
    (tmp_path / "x\x1b[31m.txt").write_text(PARAGRAPH)
    (tmp_path / "gpj\u202etxt.exe.txt").write_text(PARAGRAPH)
    with open(os.fsencode(tmp_path) + b"/\xff.txt", "w") as raw:  # noqa: PTH123 - a name that no Path holds
        raw.write(PARAGRAPH)
    shown = places(documents(tmp_path))
    assert sorted(shown) == sorted(f"{tmp_path.name}/{name}" for name in ("gpj�txt.exe.txt", "x�[31m.txt", "�.txt"))
    assert all(place.encode() for place in shown)


def test_a_document_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("answerable.sources.bytes.limits.DOCUMENT", 10_000)
    (tmp_path / "big.txt").write_bytes(b"word " * 3_000)
    (tmp_path / "small.txt").write_text(PARAGRAPH)
    assert places(found(tmp_path)) == [f"{tmp_path.name}/big.txt too_large", f"{tmp_path.name}/small.txt"]


def test_every_container_in_every_container(tmp_path: Path) -> None:
    mail = containers.message_with_files({"page.html": (PAGE.encode(), "text/html"), "list.csv": (ROW.encode(), CSV)})
    inner = zip_file(
        {"list.csv": ROW, "mail.eml": mail, "feed.xml": containers.RSS, "crawl.warc.gz": containers.warc_file()}
    )
    outer = zip_file(
        {
            "a.txt": PARAGRAPH,
            "inner.zip": inner,
            "box.mbox": containers.mbox_file(MESSAGE, mail.decode()),
            "report.docx": docx_file(),
        }
    )
    (tmp_path / "all.zip").write_bytes(outer)
    items = documents(tmp_path / "all.zip")
    assert places(items) == [
        "all.zip!a.txt",
        "all.zip!inner.zip!list.csv#1",
        "all.zip!inner.zip!mail.eml",
        "all.zip!inner.zip!mail.eml!page.html",
        "all.zip!inner.zip!mail.eml!list.csv#1",
        "all.zip!inner.zip!feed.xml#1",
        "all.zip!inner.zip!feed.xml#2",
        "all.zip!inner.zip!feed.xml#3",
        "all.zip!inner.zip!crawl.warc.gz!https://courier.example/1997/colonel",
        "all.zip!inner.zip!crawl.warc.gz!https://courier.example/general",
        "all.zip!inner.zip!crawl.warc.gz!https://courier.example/notes.txt",
        "all.zip!box.mbox#1",
        "all.zip!box.mbox#2",
        "all.zip!box.mbox#2!page.html",
        "all.zip!box.mbox#2!list.csv#1",
        "all.zip!report.docx",
    ]
    assert items[-1].media_type == DOCX
    for item in items:
        source, text = read(item)
        again = read(Document(location="elsewhere", data=item.data, media_type=item.media_type, given=item.given))
        assert (again[0].id, again[1]) == (source.id, text)


def test_a_file_packed_with_gzip_is_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(PARAGRAPH.encode()))
    (tmp_path / "list.jsonl.gz").write_bytes(gzip.compress(f"{LINE}\n".encode()))
    (tmp_path / "torn.txt.gz").write_bytes(gzip.compress(PARAGRAPH.encode())[:-12])
    name = tmp_path.name
    items = found(tmp_path)
    assert places(items) == [f"{name}/a.txt.gz", f"{name}/list.jsonl.gz#1", f"{name}/torn.txt.gz broken_archive"]
    assert isinstance(items[0], Document)
    assert items[0].data == PARAGRAPH.encode()


def test_an_attached_message_is_a_message(tmp_path: Path) -> None:
    inner = containers.message_with_files({})
    files = {"forwarded.eml": (inner, "application/octet-stream"), "logo.png": (b"\x89PNG\r\n\x1a\n", "image/png")}
    outer = containers.message_with_files(files)
    (tmp_path / "mail.eml").write_bytes(outer)
    items = documents(tmp_path / "mail.eml")
    assert places(items) == ["mail.eml", "mail.eml!forwarded.eml", "mail.eml!logo.png"]
    assert [item.media_type for item in items] == [EMAIL, EMAIL, "image/png"]
    assert items[1].data == inner


def test_attachments_too_deep_in_one_another(tmp_path: Path) -> None:
    mail = containers.message_with_files({})
    for _ in range(4):
        mail = containers.message_with_files({"mail.eml": (mail, "application/octet-stream")})
    (tmp_path / "mail.eml").write_bytes(mail)
    inside = "!mail.eml"
    assert places(found(tmp_path / "mail.eml")) == [
        *(f"mail.eml{inside * depth}" for depth in range(4)),
        f"mail.eml{inside * 4} nested_too_deep",
    ]


def test_nothing_attached_is_passed_over(tmp_path: Path) -> None:
    files = {
        "scan.tif": (b"II*\x00\x08", "image/tiff"),
        "empty.txt": (b"", "text/plain"),
        "torn.zip": (b"PK\x03\x04torn", "application/zip"),
        "note.txt": (b"One word", "text/plain"),
    }
    mail = containers.message_with_files(files)
    box = b"From desk@courier.example Thu Apr 10 09:30:00 1997\n" + mail
    (tmp_path / "all.zip").write_bytes(zip_file({"a.eml": mail, "b.mbox": box}))
    assert places(found(tmp_path / "all.zip")) == [
        place
        for message in ("all.zip!a.eml", "all.zip!b.mbox#1")
        for place in (
            message,
            f"{message}!scan.tif",
            f"{message}!empty.txt",
            f"{message}!torn.zip broken_archive",
            f"{message}!note.txt",
        )
    ]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(["a.txt", "b.html", "c.csv", "d.zip", "e.eml", "f.xml"]))
def test_the_order_of_a_folder_on_the_disk_does_not_matter(
    order: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    contents = {
        "a.txt": PARAGRAPH.encode(),
        "b.html": PAGE.encode(),
        "c.csv": ROW.encode(),
        "d.zip": zip_file({"a.txt": PARAGRAPH, "b.txt": PAGE}),
        "e.eml": MESSAGE.encode(),
        "f.xml": containers.ATOM.encode(),
    }
    for name, data in contents.items():
        (tmp_path / name).write_bytes(data)
    expected = found(tmp_path)
    monkeypatch.setattr(os, "listdir", lambda path: list(order))
    assert found(tmp_path) == expected
