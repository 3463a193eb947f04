"""`answerable dossier`, `publish` and `export`, as they are typed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from answerable.model.source import Problem
from answerable.record.file import RecordFile
from answerable.showing.exchange.exporters import EXPORTERS
from tests.cli.run import good, run

WORDS = ("Port", "Alder", "killed", "Mara", "Lenz")


def test_a_dossier_by_words_in_the_form_of_its_ending(made_path: Path, tmp_path: Path) -> None:
    result = run("dossier", *WORDS, "-r", made_path, "-o", tmp_path / "case.md", "--as-of", "1992")
    assert result.exit_code == 0, result.output
    assert result.stdout == ""
    assert "case.md: killing, " in result.stderr
    assert "convicted (4 Jun 1991)" in (tmp_path / "case.md").read_text("utf-8")


def test_a_dossier_in_the_form_named(made_path: Path, tmp_path: Path) -> None:
    good("dossier", *WORDS, "-r", made_path, "-o", tmp_path / "case", "--format", "html")
    assert (tmp_path / "case").read_bytes().startswith(b"<!doctype html>")


def test_words_that_tell_of_other_acts_too_are_said_to(made_path: Path, tmp_path: Path) -> None:
    told = run("case", "killed", "-r", made_path)
    result = run("dossier", "killed", "-r", made_path, "-o", tmp_path / "case.md")
    assert ("Other acts that match the words" in told.stdout) == ("lists them" in result.stderr)
    act = told.stderr.split()[-1]
    assert act in result.stderr
    assert act in (tmp_path / "case.md").read_text("utf-8")


def test_the_name_of_somebody_in_the_case_points_to_the_dossier_of_an_actor(made_path: Path, tmp_path: Path) -> None:
    result = run("dossier", "Brand", "-r", made_path, "-o", tmp_path / "named.md")
    assert "--actor 'Joss Brand'" in result.stderr
    result = run("dossier", "Port", "killed", "-r", made_path, "-o", tmp_path / "words.md")
    assert "--actor" not in result.stderr


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("-o", "case.odt"), "bad_question"),
        (("-o", "case.pdf", "--format", "md"), "bad_question"),
        (("-o", "none/case.md"), "cannot_write"),
    ],
)
def test_a_dossier_that_cannot_be_made(
    made_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], code: str
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("dossier", *WORDS, "-r", made_path, *arguments)
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1].startswith(f"error[{code}]: ")


def test_a_dossier_of_an_actor(made_path: Path, tmp_path: Path) -> None:
    out = tmp_path / "brand.md"
    result = run("dossier", "--actor", "joss brand", "-r", made_path, "-o", out, "--as-of", "1992")
    assert result.exit_code == 0, result.output
    assert "brand.md" in result.stderr
    assert "Convicted (4 Jun 1991)" in out.read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--actor", "Nobody Known"), "unknown_name"),
        (("--actor", "Joss Brand", *WORDS), "bad_question"),
        ((), "bad_question"),
    ],
)
def test_a_dossier_of_one_thing_that_is_there(
    made_path: Path, tmp_path: Path, arguments: tuple[str, ...], code: str
) -> None:
    result = run("dossier", *arguments, "-r", made_path, "-o", tmp_path / "case.md")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1].startswith(f"error[{code}]: ")
    assert not (tmp_path / "case.md").exists()


def test_a_site(made_path: Path, tmp_path: Path) -> None:
    result = run("publish", tmp_path / "site", "-r", made_path, "--case", " ".join(WORDS))
    assert result.exit_code == 0, result.output
    assert (tmp_path / "site" / "index.html").is_file()
    assert run("publish", tmp_path / "site", "-r", made_path).exit_code == 2


@pytest.mark.parametrize("name", [one.name for one in EXPORTERS])
def test_every_format_to_a_file_and_to_standard_output(made_path: Path, tmp_path: Path, name: str) -> None:
    result = run("export", "--format", name, "-r", made_path, "-o", tmp_path / "out")
    assert result.exit_code == 0, result.output
    piped = run("export", "--format", name, "-r", made_path)
    if name == "csv":
        assert piped.exit_code == 2
        assert (tmp_path / "out" / "data_dictionary.csv").is_file()
    else:
        assert piped.stdout_bytes == (tmp_path / "out").read_bytes()


@pytest.mark.parametrize(
    ("name", "items"), [("csl", "sources"), ("geojson", "events"), ("followthemoney", "entities"), ("jsonl", "lines")]
)
def test_what_was_written_is_counted_and_not_what_was_read(
    made_path: Path, tmp_path: Path, name: str, items: str
) -> None:
    told = run("export", "--format", name, "-r", made_path, "-o", tmp_path / "out").stderr
    written = (tmp_path / "out").read_bytes().splitlines()
    number = len(written) - (2 if written[0].endswith(b"[") else 0)
    assert f"Wrote {number} {items} of the record" in told
    nothing = run("export", "--format", name, "-r", made_path, "-o", tmp_path / "none", "--place", "Vorn").stderr
    assert "No event meets this." in nothing


@pytest.mark.parametrize(
    "command",
    [
        *(("export", "--format", one.name, "-o", "out") for one in EXPORTERS),
        ("export", "--public"),
        ("dossier", *WORDS, "-o", "out.md"),
        ("publish", "out"),
    ],
)
def test_nothing_is_handed_on_of_a_record_that_is_being_written(
    own_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    with RecordFile.open(own_path) as writing:
        writing.add_problem(Problem(location="new.txt", code="empty", cause="It is empty.", next_step=""))
        result = run(*command, "-r", own_path)
    assert result.exit_code == 3
    assert result.stderr.splitlines()[-1].startswith("error[record_busy]: ")
    assert result.stdout == ""
    assert not list(Path().iterdir())


def test_an_exported_file_has_the_rights_of_a_new_file(made_path: Path, tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        good("export", "-r", made_path, "-o", tmp_path / "private.jsonl")
    finally:
        os.umask(before)
    assert (tmp_path / "private.jsonl").stat().st_mode & 0o777 == 0o600


def test_a_csv_in_the_empty_folder_where_one_stands(
    made_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    good("export", "--format", "csv", "-r", made_path, "-o", ".")
    assert (tmp_path / "data_dictionary.csv").is_file()
    assert not list(tmp_path.glob(".answerable-*"))


@pytest.mark.parametrize(
    ("name", "file"), [("jsonl", "out.csv"), ("csv", "out.csv"), ("csv", "out.jsonl"), ("csl", "out.bib")]
)
def test_no_file_is_named_as_what_it_is_not(made_path: Path, tmp_path: Path, name: str, file: str) -> None:
    result = run("export", "--format", name, "-r", made_path, "-o", tmp_path / file)
    assert result.exit_code == 2
    assert result.stderr.startswith("error[bad_question]: ")
    assert not (tmp_path / file).exists()
