"""A later export takes away what a killed one left, and nothing that is being written or that somebody else made."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from answerable.showing.exchange.files import write_new
from answerable.showing.exchange.unfinished import clear, unfinished_file, unfinished_folder

_WRITES = """
import sys, time
from pathlib import Path
from answerable.showing.exchange.unfinished import unfinished_folder
with unfinished_folder(Path(sys.argv[1])) as folder:
    (folder / "a.csv").write_text("half")
    print("writing", flush=True)
    time.sleep(600)
"""


def hidden(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir() if each.name.startswith("."))


def make_old(folder: Path) -> None:
    long_ago = time.time() - 2 * 3600
    for each in folder.iterdir():
        os.utime(each, (long_ago, long_ago), follow_symlinks=False)


def test_what_a_killed_export_left_goes_with_a_later_one_and_a_running_one_stays(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", _WRITES, str(tmp_path / "out")], stdout=subprocess.PIPE) as running:
        assert running.stdout is not None
        running.stdout.readline()
        (name,) = hidden(tmp_path)
        make_old(tmp_path)
        write_new(tmp_path / "one.jsonl", [b"whole"])
        assert hidden(tmp_path) == [name]  # it is old, and still being written
        running.send_signal(signal.SIGKILL)
        running.wait()
    write_new(tmp_path / "two.jsonl", [b"whole"])
    assert hidden(tmp_path) == []


def test_what_is_new_stays_whoever_made_it(tmp_path: Path) -> None:
    (tmp_path / ".answerable-export-0123456789abcdef").mkdir()
    clear(tmp_path / "out")
    assert hidden(tmp_path) == [".answerable-export-0123456789abcdef"]


def test_nothing_is_taken_away_that_has_another_name_or_is_a_link(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "a.txt").write_text("mine")
    for name in (".export-personal", ".answerable-export-mine", ".answerable-export-0123456789abcdef0"):
        (tmp_path / name).mkdir()
    (tmp_path / ".answerable-export-0123456789abcdef").symlink_to(kept)
    make_old(tmp_path)
    before = hidden(tmp_path)
    clear(tmp_path / "out")
    assert hidden(tmp_path) == before
    assert (kept / "a.txt").read_text() == "mine"


@pytest.mark.parametrize("unfinished", [unfinished_file, unfinished_folder])
def test_nothing_is_left_of_what_fails(tmp_path: Path, unfinished: type) -> None:
    def fail() -> None:
        with unfinished(tmp_path / "out"):
            assert len(hidden(tmp_path)) == 1
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert hidden(tmp_path) == []
