"""What the program writes is no source of a record."""

from __future__ import annotations

from pathlib import Path

import pytest

from answerable.api import Record
from answerable.model.source import Problem
from answerable.record.file import RecordFile
from answerable.showing.dossier.forms import FORMS
from answerable.showing.exchange.exporters import EXPORTERS
from answerable.sources.walk import walk
from tests.asking.made import CONVICTED


@pytest.fixture
def folder(tmp_path: Path, made_path: Path) -> Path:
    """A folder with everything that can be written of a record, and one page of a site by itself."""
    written = tmp_path / "written"
    written.mkdir()
    with Record(RecordFile.open(made_path, read_only=True)) as record:
        for form in FORMS:
            record.dossier("Port Alder killed Mara Lenz", written / f"case.{form}")
            record.dossier_of_actor("Joss Brand", written / f"actor.{form}")
        for one in EXPORTERS:
            record.export(written / f"export-{one.name}", format=one.name)
        record.export(written / "export.zip", format="csv")
        record.publish(written / "site")
    (written / "kept.html").write_bytes((written / "site" / "timeline.html").read_bytes())
    return written


def test_nothing_that_it_wrote_is_read_again(folder: Path, tmp_path: Path) -> None:
    (folder / "news.txt").write_text(f"{CONVICTED} The judge spoke for an hour.", encoding="utf-8")
    with Record.at(tmp_path / "r.answerable", create=True) as record:
        record.read([folder], workers=0)
        assert [source.location for source in record.sources()] == ["written/news.txt"]
        own = {problem.location for problem in record.problems() if problem.code == "own_output"}
    names = {"site", "kept.html", "export-csv", "export-annotations", "export-bibtex"}
    names |= {f"{what}.{form}" for what in ("case", "actor") for form in FORMS}
    assert {f"written/{name}" for name in names} <= own


def test_the_styles_and_scripts_of_a_saved_page_are_no_texts(tmp_path: Path) -> None:
    (tmp_path / "page_files").mkdir()
    for name in ("style.css", "menu.js"):
        (tmp_path / "page_files" / name).write_text("/* The court convicted him. */", encoding="utf-8")
    with Record.at(tmp_path / "r.answerable", create=True) as record:
        record.read([tmp_path / "page_files"], workers=0)
        assert [problem.code for problem in record.problems()] == ["unknown_format"] * 2
        assert not record.sources()


def test_a_folder_is_known_by_all_of_its_files(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<p>Police arrested a guard in Velm.</p>", encoding="utf-8")
    (tmp_path / "claims.csv").write_text("text\nPolice arrested a guard in Velm.\n", encoding="utf-8")
    assert not [found for found in walk([tmp_path]) if isinstance(found, Problem)]
