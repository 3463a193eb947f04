"""Files and folders that this process may not write or read, as a person meets them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

WITHOUT_RIGHTS = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"]
"""Takes from root what lets it pass over the rights of files (util-linux)."""


def bound(*command: str | Path) -> subprocess.CompletedProcess[str]:
    """A program that the rights of files hold for, root or not."""
    prefix = WITHOUT_RIGHTS if os.geteuid() == 0 else []
    given = [*prefix, *map(str, command)]
    return subprocess.run(given, capture_output=True, text=True, encoding="utf-8", check=False)


def answerable(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return bound(sys.executable, "-m", "answerable", *arguments)


@pytest.fixture
def shut(own_path: Path) -> Iterator[Path]:
    """A record in a folder that cannot be written, as on a disc."""
    folder = own_path.parent / "disc"
    folder.mkdir()
    shutil.copy(own_path, folder / "r.answerable")
    folder.chmod(0o555)
    if os.geteuid() == 0 and not shutil.which("setpriv"):
        pytest.skip("root passes over the rights of files, and there is no setpriv to take that from it")
    assert bound("touch", folder / "x").returncode != 0
    yield folder / "r.answerable"
    folder.chmod(0o755)


def test_a_record_in_a_folder_without_rights_is_read_and_not_written(shut: Path) -> None:
    shown = answerable("-r", shut, "timeline", "--jsonl")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "killing" in shown.stdout
    assert "Whole." in answerable("-r", shut, "verify").stdout
    refused = answerable("-r", shut, "judge", "withhold", "Joss Brand", "--by", "A. Tester", "--why", "asked")
    assert refused.returncode == 3
    assert refused.stderr.startswith("error[record_read_only]")


def test_what_cannot_be_reached_is_said_in_a_line(shut: Path) -> None:
    shut.parent.chmod(0o000)
    for command in (("timeline",), ("read", __file__)):
        refused = answerable("-r", shut, *command)
        assert refused.returncode == 3
        assert refused.stderr.startswith("error[not_a_record]")
        assert "rights" in refused.stderr


def test_of_a_folder_what_can_be_reached_is_read(own_path: Path, shut: Path) -> None:
    (folder := own_path.parent / "case").mkdir()
    (folder / "a.txt").write_text("Police arrested Ilan Voss in Drum Hill on 3 May 1990.", "utf-8")
    (folder / "listed").mkdir()
    (folder / "listed" / "b.txt").write_text("Words.", "utf-8")
    (folder / "listed").chmod(0o444)
    ended = answerable("read", folder, "-r", own_path.parent / "new.answerable", "--engine", "rules", "--workers", "0")
    given = answerable("read", folder / "listed" / "b.txt", "-r", own_path.parent / "new.answerable")
    (folder / "listed").chmod(0o755)
    assert (ended.returncode, ended.stderr.splitlines()[0][:36]) == (4, "not read[cannot_open] case/listed/b.")
    assert "Read 1 document" in ended.stdout
    assert (given.returncode, given.stderr[:19]) == (2, "error[no_such_file]")


def test_a_folder_that_cannot_be_written_stays_as_it_was(own_path: Path, shut: Path) -> None:
    refused = answerable("-r", own_path, "export", "--format", "csv", "-o", shut.parent / "tables")
    assert (refused.returncode, refused.stderr[:19]) == (2, "error[cannot_write]")
    (empty := own_path.parent / "empty").mkdir(mode=0o555)
    refused = answerable("-r", own_path, "export", "--format", "csv", "-o", empty)
    assert (refused.returncode, refused.stderr[:19]) == (2, "error[cannot_write]")
    assert empty.is_dir()
