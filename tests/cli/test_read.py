from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from answerable.api import Record
from answerable.record.file import RecordFile
from answerable.record.intake import Summary
from tests.asking.made import Page, on
from tests.cli.run import good, lines, program, run

FIRST = """A trial in Tarn

TARN, 5 June 2001 (Harbour Wire) — A court in Tarn convicted Ivo Dorn of the murder of Una Hale on Monday, 4 June 2001.
"""
SECOND = """<!doctype html><html lang="en"><head><title>Guards arrested</title>
<meta property="article:published_time" content="2000-03-02T08:00:00Z"><meta property="og:site_name" content="Nordwest">
</head><body><nav>Home | World</nav><article><h1>Guards arrested</h1>
<p>Police arrested Ivo Dorn in Tarn on 1 March 2000 over the murder of Una Hale. The police chief said the guards
had been under watch for weeks, and that more arrests would follow in the coming days.</p></article></body></html>
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "first.txt").write_text(FIRST, "utf-8")
    (folder / "second.html").write_text(SECOND, "utf-8")
    return folder


def test_a_folder_of_documents_becomes_a_record(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "new.answerable"
    result = run("read", folder, "-r", path, "--workers", "0")
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("Read 2 documents")
    assert f"{path} holds 2 sources" in result.stdout
    assert f"Next: answerable -r {path} timeline" in result.stderr
    assert "4 Jun 2001" in result.stderr
    quotes = [claim["sentence"]["quote"] for claim in lines("claims", "-r", path, "--jsonl")]
    assert any("convicted Ivo Dorn" in quote for quote in quotes)
    assert good("verify", "-r", path).startswith("Whole.")


def test_a_second_call_reads_nothing_again(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "new.answerable"
    run("read", folder, "-r", path, "--workers", "0")
    before = good("export", "-r", path)
    (folder / "third.txt").write_text("Una Hale was buried in Tarn on 9 March 2000.", "utf-8")
    again = json.loads(good("read", folder, "-r", path, "--workers", "0", "--json"))
    assert (again["type"], again["read"], again["held"], again["problems"]) == ("summary", 1, 2, 0)
    assert again["counts"]["sources"] == 3
    (folder / "third.txt").unlink()
    assert "2 known already" in good("read", folder, "-r", path, "--workers", "0")
    assert len(good("export", "-r", path).splitlines()) >= len(before.splitlines())


def test_who_reads_while_another_writes_is_told(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "new.answerable"
    assert "each waits for its turn" not in run("read", folder / "first.txt", "-r", path).stderr
    with RecordFile.open(path) as other:
        Page("More words.", "More", published=on("2000")).add_to(other)
        result = run("read", folder, "-r", path)
    assert "each waits for its turn" in result.stderr
    assert result.stdout.startswith("Read 1 document, 1 known already.")


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(folder: Path, tmp_path: Path) -> None:
    (folder / "scan.pdf").write_bytes(b"%PDF-1.7 broken")
    result = run("read", folder, "-r", tmp_path / "new.answerable", "--workers", "0")
    assert result.exit_code == 4
    assert "not read[" in result.stderr
    assert "scan.pdf" in result.stderr
    assert "1 could not be read" in result.stdout
    assert "Read 2 documents" in result.stdout


def test_a_folder_without_documents_is_told_also_of_a_record_that_holds_some(folder: Path, tmp_path: Path) -> None:
    record = tmp_path / "r.answerable"
    good("read", folder, "-r", record, "--workers", "0")
    (tmp_path / "wrong").mkdir()
    told = run("read", tmp_path / "wrong", "-r", record)
    assert told.exit_code == 0
    assert "There is no document in what was given" in told.stderr


def test_nothing_there(tmp_path: Path) -> None:
    result = run("read", tmp_path / "none", "-r", tmp_path / "new.answerable")
    assert result.exit_code == 2
    assert result.stderr.startswith("error[no_such_file]: There is no file or folder")
    assert not (tmp_path / "new.answerable").exists()


def test_documents_that_tell_of_nothing(tmp_path: Path) -> None:
    (tmp_path / "quiet.txt").write_text("The sea was calm.", "utf-8")
    result = run("read", tmp_path / "quiet.txt", "-r", tmp_path / "new.answerable", "--jsonl")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["read"] == 1
    assert "Nothing that happened was read" in result.stderr


def test_interrupted(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(self: Record, paths: object, **asked: object) -> Summary:
        return Summary(read=1, interrupted=True)

    monkeypatch.setattr(Record, "read", stopped)
    result = run("read", folder, "-r", tmp_path / "new.answerable")
    assert result.exit_code == 130
    assert "run the same command again" in result.stderr


def test_what_was_kept_before_a_stop_is_not_told_as_nothing(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(self: RecordFile, progress: object = None) -> None:
        raise KeyboardInterrupt

    path = tmp_path / "new.answerable"
    with monkeypatch.context() as patched:
        patched.setattr(RecordFile, "refresh", stopped)
        result = run("read", folder, "-r", path, "--workers", "0")
    assert result.exit_code == 130
    assert "Read 2 documents" in result.stdout
    assert "0 sources" not in result.stdout
    assert "once its tables are made" in result.stdout
    assert len(lines("sources", "-r", path, "--jsonl")) == 2


def test_as_a_program_with_worker_processes(folder: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(folder / "more.zip", "w") as archive:
        archive.writestr("inside.txt", "Police released Ivo Dorn in Tarn on 6 May 2003.")
    result = program("read", "documents", cwd=tmp_path, env={"ANSWERABLE_RECORD": ""})
    assert result.returncode == 0, result.stderr
    assert "Read 3 documents" in result.stdout
    assert "\x1b" not in result.stdout + result.stderr
    with RecordFile.open(tmp_path / "record.answerable", read_only=True) as record:
        assert {source.location for source in record.sources()} == {
            "documents/first.txt", "documents/second.html", "documents/more.zip!inside.txt"
        }  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
def test_a_stop_while_reading_keeps_what_was_counted(tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(1000):
        (folder / f"{number:04}.txt").write_text(f"Police arrested Ivo Dorn in Tarn on 1 March 2000. No {number}.")
    path = tmp_path / "new.answerable"
    command = [sys.executable, "-c", "from answerable.cli import main; main()", "read", str(folder), "-r", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True) as process:
        while process.poll() is None and not _has_read(path):
            time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        _, talk = process.communicate()
    assert process.returncode == 130, talk
    assert b"Traceback" not in talk
    assert good("verify", "-r", path).startswith("Whole.")


def _has_read(path: Path) -> bool:
    if not path.exists():
        return False
    try:
        with RecordFile.open(path, read_only=True) as record:
            return record.head()[0] > 3
    except Exception:  # noqa: BLE001 - it is being made
        return False


def test_a_document_that_could_not_be_read_was_one(tmp_path: Path) -> None:
    (tmp_path / "blank.txt").write_text(" \n")
    told = run("read", tmp_path / "blank.txt", "-r", tmp_path / "new.answerable")
    assert told.exit_code == 4
    assert "no_text" in told.output
    assert "There is no document" not in told.output


def test_an_empty_folder_gives_an_empty_record_and_no_false_word(tmp_path: Path) -> None:
    empty, path = tmp_path / "empty", tmp_path / "new.answerable"
    empty.mkdir()
    told = run("read", empty, "-r", path)
    assert told.exit_code == 0
    assert "There is no document in what was given" in told.output
    assert "holds 0 sources" in told.output
    silent = run("unanswered", "-r", path)
    assert "The record holds no act" in silent.output
    assert "has an answer" not in silent.output
