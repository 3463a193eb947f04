"""The bundled documents: what they promise to hold, and that the maker makes them."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tools.make_example import DOCUMENTS, PAPERS, main, make

from answerable.errors import UnknownName
from answerable.example import cases, folder

SUFFIXES = {".txt", ".md", ".html", ".pdf", ".docx", ".eml", ".csv"}


def files(case: str) -> list[Path]:
    with folder(case) as documents:
        return sorted(path for path in documents.rglob("*") if path.is_file())


@pytest.mark.parametrize("case", [case.id for case in cases()])
def test_a_case_has_ten_to_fifteen_documents_in_every_format(case: str) -> None:
    found = files(case)
    assert 10 <= len(found) <= 15
    assert {path.suffix for path in found} == SUFFIXES


def test_all_cases_lie_side_by_side() -> None:
    with folder() as documents:
        assert sorted(path.name for path in documents.iterdir()) == sorted(case.id for case in cases())


def test_an_unknown_case_is_named_with_the_known_ones() -> None:
    with pytest.raises(UnknownName) as caught, folder("atlantis"):
        pass
    assert "atlantis" in caught.value.cause
    assert all(case.id in caught.value.next_step for case in cases())


def test_every_name_begins_with_a_date_of_its_time() -> None:
    for path in (path for case in cases() for path in files(case.id)):
        year = re.match(r"(\d{4})-", path.name)
        assert year is not None, path.name
        assert 1988 <= int(year[1]) <= 2012


def test_the_tables_have_the_named_columns() -> None:
    tables = [path for case in cases() for path in files(case.id) if path.suffix == ".csv"]
    for path in tables:
        with path.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
        assert len(rows) == 4
        for row in rows:
            assert set(row) == {"url", "date", "title", "text"}
            assert all(row.values())


def test_pages_carry_the_clutter_that_a_reader_must_leave_out() -> None:
    pages = [path.read_text(encoding="utf-8") for case in cases() for path in files(case.id) if path.suffix == ".html"]
    assert len(pages) >= 5
    for page in pages:
        assert "Comments are closed." in page
        assert "<nav>" in page
        assert "ookie" in page


def test_wire_copies_differ_in_a_few_words_only() -> None:
    with folder() as documents:
        first = (documents / "lockerbie/1991-11-15-harbour-gazette.txt").read_text(encoding="utf-8").split()
        second = (documents / "lockerbie/1991-11-15-nordwest-courier.md").read_text(encoding="utf-8").split()
    assert first != second
    common = {tuple(first[i : i + 5]) for i in range(len(first))} & {
        tuple(second[i : i + 5]) for i in range(len(second))
    }
    assert len(common) > 0.8 * len(second)


def test_one_document_is_persian() -> None:
    with folder("mykonos") as documents:
        text = (documents / "1997-04-12-name-ye-shahr.txt").read_text(encoding="utf-8")
    letters = [letter for letter in text if letter.isalpha()]
    assert sum("\u0600" <= letter <= "\u06ff" for letter in letters) == len(letters)
    assert "\u200c" in text  # zero width non-joiner: offsets must count it


def test_addresses_are_of_the_reserved_domain() -> None:
    for path in (path for case in cases() for path in files(case.id) if path.suffix != ".docx"):
        for host in re.findall(rb"(?:https?://|\w@)([a-z][a-z.-]+[a-z])", path.read_bytes()):
            assert host.endswith(b".example") or host == b"schema.org", (path.name, host)


def test_the_maker_makes_the_same_bytes_again(tmp_path: Path) -> None:
    for made in make(tmp_path):
        assert made.read_bytes() == (DOCUMENTS / made.relative_to(tmp_path)).read_bytes(), made.name


def test_the_maker_runs_as_a_command(tmp_path: Path) -> None:
    main(["--into", str(tmp_path)])
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*")) == sorted(
        paper.path for paper in PAPERS
    )


def test_the_example_needs_no_other_room() -> None:
    code = "import sys, answerable.example; print([m for m in sys.modules if m.startswith('answerable.r')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
