from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from answerable.api import Record
from answerable.cli import COMMANDS, main
from answerable.cli.frame import FOR_PEOPLE, ask_for
from answerable.errors import RecordBusy, RecordError, RecordFull
from answerable.record.file import RecordFile
from tests.asking.made import Page, make, on
from tests.cli.run import good, lines, program, run

LISTINGS = ("timeline", "events", "actors", "unanswered", "disputed", "sources", "claims")


def behind(path: Path) -> Path:
    """The record with a document that its tables do not show."""
    words = "Police arrested Ivo Dorn in Tarn on 1 May 1999."
    with RecordFile.open(path) as record:
        Page(words, "Tarn", published=on("1999-05-02")).say(
            words, "arrest", "arrested", recipient="Ivo Dorn", time=("1 May 1999", "1999-05-01")
        ).add_to(record)
    return path


def test_the_record_may_be_named_before_or_after_the_command(made_path: Path) -> None:
    assert good("-r", made_path, "timeline") == good("timeline", "--record", made_path)
    assert good("-r", "elsewhere", "timeline", "-r", made_path) == good("timeline", "-r", made_path)


def test_the_record_of_the_environment_and_of_the_folder(
    made_path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert run("timeline", env={"ANSWERABLE_RECORD": str(made_path)}).stdout == good("timeline", "-r", made_path)
    (tmp_path / "record.answerable").write_bytes(made_path.read_bytes())
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ANSWERABLE_RECORD", raising=False)
    assert good("timeline") == good("timeline", "-r", made_path)


@pytest.mark.parametrize("command", LISTINGS)
def test_every_listing_has_json_jsonl_a_day_and_a_limit(made_path: Path, command: str) -> None:
    whole = json.loads(good(command, "-r", made_path, "--json", "--as-of", "1993"))
    assert (whole["schema"], whole["vocabulary"], whole["type"]) == ("answerable/1", "1", "listing")
    assert whole["count"] == len(whole["items"]) > 0
    each = lines(command, "-r", made_path, "--jsonl", "--as-of", "1993")
    assert [{k: v for k, v in line.items() if k not in ("schema", "vocabulary")} for line in each] == whole["items"]
    assert {line["type"] for line in each} == {whole["of"]}
    assert lines(command, "-r", made_path, "--jsonl", "--as-of", "1993", "--limit", "1") == each[:1]
    later = lines(command, "-r", made_path, "--jsonl")
    assert command == "unanswered" or len(later) >= len(each)


@pytest.mark.parametrize("command", LISTINGS)
def test_an_empty_listing_is_no_error_and_says_so_off_the_data(made_path: Path, command: str) -> None:
    result = run(command, "-r", made_path, "--as-of", "1980")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert result.stderr
    assert json.loads(good(command, "-r", made_path, "--as-of", "1980", "--json"))["items"] == []


def test_a_limit_says_that_there_is_more(made_path: Path) -> None:
    result = run("timeline", "-r", made_path, "--limit", "2")
    assert len(result.stdout.splitlines()) == 2
    assert "first 2" in result.stderr
    assert run("timeline", "-r", made_path, "--limit", "5").stderr == ""
    assert (ask_for(None, None), ask_for(None, "json"), ask_for(0, None), ask_for(7, "json")) == (
        FOR_PEOPLE + 1, None, None, 8
    )  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "status", "start"),
    [
        (("timeline", "--as-of", "soon"), 2, "error[bad_input]: “soon” is not a date in EDTF."),
        (("timeline", "Nobody Known"), 2, "error[unknown_name]: "),
        (("timeline", "--kind", "frowning"), 2, "error[unknown_name]: "),
        (("event", "e-ffffffff"), 2, "error[unknown_name]: "),
        (("event", "e-"), 2, "error[unknown_name]: "),
        (("show", "c-ffffffff"), 2, "error[unknown_name]: "),
        (("search", " "), 2, "error[bad_question]: "),
        (("search", '"open'), 2, "error[bad_query]: "),
        (("timeline", "--limit", "-1"), 2, "error[usage]: "),
        (("frobnicate",), 2, "error[usage]: No such command 'frobnicate'. See `answerable --help`."),
        (("event",), 2, "error[usage]: Missing argument 'ID'. See `answerable event --help`."),
        (("followed", "e-ffffffff"), 2, "error[unknown_name]: The record holds no event “e-ffffffff”."),
        (("export", "--format", "csv"), 2, "error[bad_question]: "),
        (("unanswered", "--answers", "frowning"), 2, "error[bad_question]: "),
    ],
)
def test_bad_input_is_one_line_with_the_cause_and_the_next_step(
    made_path: Path, arguments: tuple[str, ...], status: int, start: str
) -> None:
    result = run("-r", made_path, *arguments)
    assert result.exit_code == status
    assert result.stdout == ""
    assert result.stderr.startswith(start)
    assert result.stderr.count("\n") == 1
    assert len(result.stderr) > len(start)


@pytest.mark.parametrize("command", ["timeline", "actors", "export", "verify", "rebuild"])
def test_no_record(tmp_path: Path, command: str) -> None:
    result = run(command, "-r", tmp_path / "none.answerable")
    assert result.exit_code == 3
    assert result.stderr.startswith("error[not_a_record]: There is no record")
    assert "answerable read" in result.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("arguments", [("-r", "", "timeline"), ("timeline", "-r", ""), ("read", "")])
def test_an_empty_path_is_refused_and_not_taken_for_this_folder(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert (result.exit_code, "The path is empty." in result.stderr) == (2, True)


def test_another_sort_of_file(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("notes " * 5000)
    result = run("timeline", "-r", path)
    assert result.exit_code == 3
    assert "Traceback" not in result.output
    assert path.read_text() == "notes " * 5000


def test_without_a_command_the_help_is_shown() -> None:
    result = run()
    assert result.exit_code == 2
    assert "timeline" in result.stderr


@pytest.mark.parametrize("debug", ["", "1"])
def test_the_unexpected_is_one_line_too(made_path: Path, monkeypatch: pytest.MonkeyPatch, debug: str) -> None:
    def fail(self: Record, **asked: object) -> None:
        raise ZeroDivisionError("a defect")

    monkeypatch.setattr(Record, "actors", fail)
    monkeypatch.setenv("ANSWERABLE_DEBUG", debug)
    result = run("actors", "-r", made_path)
    assert result.exit_code == 1
    assert "error[unexpected]: ZeroDivisionError: a defect." in result.stderr
    assert ("Traceback" in result.stderr) is (debug == "1")


@pytest.mark.parametrize("stop", [KeyboardInterrupt, click.Abort])
def test_interrupted(made_path: Path, monkeypatch: pytest.MonkeyPatch, stop: type[BaseException]) -> None:
    def interrupt(self: Record, **asked: object) -> None:
        raise stop

    monkeypatch.setattr(Record, "actors", interrupt)
    result = run("actors", "-r", made_path)
    assert result.exit_code == 130
    assert "error[interrupted]: " in result.stderr


def test_tables_behind_the_log_are_brought_up_to_date_with_a_word(own_path: Path) -> None:
    behind(own_path)
    result = run("timeline", "-r", own_path)
    assert "bringing them up to date" in result.stderr
    assert "Ivo Dorn" in result.stdout
    assert run("timeline", "-r", own_path).stderr == ""


def test_while_another_process_writes_the_old_tables_answer(own_path: Path) -> None:
    behind(own_path)
    with RecordFile.open(own_path) as other:
        other.add_judgement(other.judgements()[0])
        Page("More words.", "More", published=on("2000")).add_to(other)
        result = run("timeline", "-r", own_path)
    assert result.exit_code == 0
    assert "Another process seems to be writing" in result.stderr
    assert "Ivo Dorn" not in result.stdout
    assert "Joss Brand" in result.stdout


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (RecordBusy("Locked."), "Another process is writing"),
        (RecordError("Read only.", code="record_read_only"), "cannot be written here"),
        (RecordFull("Full."), "no room to bring them up to date"),
    ],
)
def test_a_record_that_cannot_be_brought_up_to_date_answers_all_the_same(
    own_path: Path, monkeypatch: pytest.MonkeyPatch, error: RecordError, said: str
) -> None:
    behind(own_path)

    def refuse(self: Record, progress: object = None) -> None:
        raise error

    monkeypatch.setattr(Record, "refresh", refuse)
    result = run("timeline", "-r", own_path)
    assert result.exit_code == 0
    assert said in result.stderr
    assert "Joss Brand" in result.stdout


def test_another_fault_while_rebuilding_is_not_hidden(own_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    behind(own_path)

    def refuse(self: Record, progress: object = None) -> None:
        raise RecordError("Something else.")

    monkeypatch.setattr(Record, "refresh", refuse)
    assert run("timeline", "-r", own_path).exit_code == 3


def test_a_pipe_whose_reader_has_gone_is_no_error(made_path: Path) -> None:
    command = [sys.executable, "-c", "from answerable.cli import main; main()", "export", "-r", str(made_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        process.wait()
    assert process.returncode == 0


def test_as_a_program_data_and_talk_are_apart(made_path: Path, tmp_path: Path) -> None:
    result = program("timeline", "-r", made_path, "--limit", "1", cwd=tmp_path)
    assert result.returncode == 0
    assert result.stdout.count("\n") == 1
    assert "first 1" in result.stderr
    assert "\x1b" not in result.stdout + result.stderr
    failed = program("timeline", "-r", "none", cwd=tmp_path)
    assert failed.returncode == 3
    assert failed.stdout == ""


def test_a_terminal_that_is_not_utf8_still_gets_its_lines(made_path: Path) -> None:
    result = program("timeline", "-r", made_path, env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert result.returncode == 0
    assert "Joss Brand -> Mara Lenz" in result.stdout
    assert "! disputed" in result.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize("no_colour", [False, True])
def test_colour_on_a_terminal_and_none_with_no_color(made_path: Path, no_colour: bool) -> None:
    import pty

    leader, follower = pty.openpty()
    env = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "80"}
    env.pop("NO_COLOR", None)
    if no_colour:
        env["NO_COLOR"] = "1"
    command = [sys.executable, "-c", "from answerable.cli import main; main()", "timeline", "-r", str(made_path)]
    with subprocess.Popen(command, stdout=follower, stderr=subprocess.DEVNULL, env=env) as process:
        os.close(follower)
        shown = b""
        try:
            while part := os.read(leader, 65536):
                shown += part
        except OSError:  # the other end has closed
            pass
        process.wait()
    os.close(leader)
    assert b"Joss Brand" in shown
    assert (b"\x1b[1;31m" in shown) is not no_colour
    assert (b";31m" in shown or b"[32m" in shown or b"[36m" in shown) is not no_colour


def test_every_command_is_listed_once() -> None:
    names = [command.name for command in COMMANDS]
    assert len(names) == len(set(names))
    assert list(main.commands) == names


def test_verifying_a_record_is_not_taken_for_writing_to_it(tmp_path: Path) -> None:
    path = behind(make(tmp_path / "behind.answerable"))
    assert program("verify", "-r", path).returncode == 0
    assert "bringing them up to date" in program("timeline", "-r", path).stderr
