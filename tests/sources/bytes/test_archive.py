from __future__ import annotations

import io
import stat
import struct
import zipfile
from pathlib import Path

import pytest

from answerable.errors import UnreadableSource
from answerable.sources.bytes.archive import is_junk
from answerable.sources.bytes.limits import DEPTH, DOCUMENT, RATIO, Budget, printable, read_whole
from tests.sources.containers import PARAGRAPH, documents, found, places, warc_file, zip_file


def test_paths_inside_an_archive_are_only_names(tmp_path: Path) -> None:
    names = ("../../evil.txt", "/etc/evil.txt", "C:\\x.txt")
    (tmp_path / "a.zip").write_bytes(zip_file(dict.fromkeys(names, PARAGRAPH)))
    before = sorted(tmp_path.rglob("*"))
    assert places(documents(tmp_path / "a.zip")) == [f"a.zip!{name}" for name in names]
    assert sorted(tmp_path.rglob("*")) == before


def test_leftovers_and_links_in_an_archive_are_passed_over(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("__MACOSX/._a.txt", "x")
        archive.mkdir("folder")
        archive.writestr("folder/a.txt", PARAGRAPH)
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    (tmp_path / "a.zip").write_bytes(out.getvalue())
    assert places(documents(tmp_path / "a.zip")) == ["a.zip!folder/a.txt"]


def test_one_damaged_member_does_not_stop_the_others(tmp_path: Path) -> None:
    data = bytearray(zip_file({"a.txt": PARAGRAPH, "b.txt": PARAGRAPH.upper(), "c.txt": PARAGRAPH}, zipfile.ZIP_STORED))
    data[data.index(PARAGRAPH.upper().encode()) + 5] ^= 1
    (tmp_path / "a.zip").write_bytes(data)
    assert places(found(tmp_path / "a.zip")) == ["a.zip!a.txt", "a.zip!b.txt broken_archive", "a.zip!c.txt"]


def test_a_locked_member_is_a_problem(tmp_path: Path) -> None:
    data = bytearray(zip_file({"a.txt": PARAGRAPH, "b.txt": PARAGRAPH}))
    # Bit 0 of the general purpose flags, in the directory's first entry (APPNOTE 4.4.4).
    at = data.index(b"PK\x01\x02") + 8
    data[at] |= 1
    (tmp_path / "a.zip").write_bytes(data)
    assert places(found(tmp_path / "a.zip")) == ["a.zip!a.txt encrypted", "a.zip!b.txt"]


def test_a_way_of_packing_that_is_not_known(tmp_path: Path) -> None:
    data = bytearray(zip_file({"a.txt": PARAGRAPH, "b.txt": PARAGRAPH}))
    at = data.index(b"PK\x01\x02") + 10
    data[at : at + 2] = struct.pack("<H", 98)  # PPMd
    local = data.index(b"PK\x03\x04") + 8
    data[local : local + 2] = struct.pack("<H", 98)
    (tmp_path / "a.zip").write_bytes(data)
    assert places(found(tmp_path / "a.zip")) == ["a.zip!a.txt unknown_compression", "a.zip!b.txt"]


def test_an_archive_cut_off(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zip_file({"a.txt": PARAGRAPH})[:-30])
    (tmp_path / "b.txt").write_text(PARAGRAPH)
    assert places(found(tmp_path)) == [f"{tmp_path.name}/a.zip broken_archive", f"{tmp_path.name}/b.txt"]


def test_archives_in_archives(tmp_path: Path) -> None:
    data = zip_file({"a.txt": PARAGRAPH})
    for _ in range(DEPTH - 1):
        data = zip_file({"z.zip": data})
    (tmp_path / "three.zip").write_bytes(data)
    (tmp_path / "four.zip").write_bytes(zip_file({"z.zip": data}))
    assert places(documents(tmp_path / "three.zip")) == ["three.zip!z.zip!z.zip!a.txt"]
    assert places(found(tmp_path / "four.zip")) == ["four.zip!z.zip!z.zip!z.zip nested_too_deep"]


def test_one_member_that_expands_too_far(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", PARAGRAPH)
        with archive.open("b.txt", "w") as member:
            for _ in range(DOCUMENT // (1 << 20) + 1):
                member.write(bytes(1 << 20))
    (tmp_path / "bomb.zip").write_bytes(out.getvalue())
    assert places(found(tmp_path / "bomb.zip")) == ["bomb.zip!a.txt", "bomb.zip!b.txt too_large"]


def test_many_members_that_together_expand_too_far(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("answerable.sources.bytes.limits.DOCUMENT", 100_000)
    (tmp_path / "bomb.zip").write_bytes(zip_file({f"{number}.txt": b"a " * 45_000 for number in range(100)}))
    size = (tmp_path / "bomb.zip").stat().st_size
    items = found(tmp_path / "bomb.zip")
    read = [item for item in items if not places([item])[0].endswith("expands_too_far")]
    assert 0 < len(read) * 90_000 <= size * RATIO + 100_000
    assert len(read) < len(items) == 100


def test_a_wacz_gives_its_captured_pages(tmp_path: Path) -> None:
    data = zip_file(
        {
            "datapackage.json": "{}",
            "archive/data.warc.gz": warc_file(),
            "pages/pages.jsonl": '{"text": "not this"}\n',
            "indexes/index.cdx": "x",
        }
    )
    (tmp_path / "site.wacz").write_bytes(data)
    assert places(documents(tmp_path / "site.wacz")) == [
        "site.wacz!archive/data.warc.gz!https://courier.example/1997/colonel",
        "site.wacz!archive/data.warc.gz!https://courier.example/general",
        "site.wacz!archive/data.warc.gz!https://courier.example/notes.txt",
    ]


def test_junk_is_known_by_its_name() -> None:
    assert all(map(is_junk, (".DS_Store", "a/.git/x", "__MACOSX/x", "Thumbs.db", "x\\~$a.docx")))
    assert not any(map(is_junk, ("a.txt", "../a.txt", "./a.txt", "a/b.c", "thumbs.db.txt")))


def test_a_budget_and_a_limit() -> None:
    budget = Budget(10)
    budget.spend(10 * RATIO + DOCUMENT)
    with pytest.raises(UnreadableSource, match="expands_too_far"):
        budget.spend(1)
    assert read_whole(io.BytesIO(b"abc")) == b"abc"
    assert printable("a\x00b\ud800\u2066ç\u200d") == "a�b��ç\u200d"


def test_members_that_lie_over_one_another(tmp_path: Path) -> None:
    data = zip_file({"a.txt": PARAGRAPH})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        start = archive.start_dir
    entry = data[start:-22]
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 1000, 1000, len(entry) * 1000, start, 0)
    path = tmp_path / "many.zip"
    path.write_bytes(data[:start] + entry * 1000 + end)
    assert places(found(path)) == ["many.zip broken_archive"]
