from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from tests.cli.run import run


def test_it_serves_until_it_is_stopped(own_path: Path) -> None:
    command = [sys.executable, "-c", "from answerable.cli import main; main()", "-r", str(own_path), "serve"]
    command += ["--port", "0", "--reviewer", "Ada", "--reviewer", "Ben"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        doors = dict(process.stdout.readline().strip().split(": ", 1) for _ in range(2))
        assert set(doors) == {"Ada", "Ben"}
        with httpx.Client(timeout=30) as client:
            page = client.get(doors["Ada"], follow_redirects=True)
            assert page.status_code == 200
            assert "<b>Ada</b>" in page.text
            assert page.request.url.host == "127.0.0.1"
        os.kill(process.pid, signal.SIGINT)
        assert process.wait(30) == 0
        assert "Traceback" not in process.stderr.read()


@pytest.mark.parametrize(
    "options",
    [
        ("--two-people",),
        ("--two-people", "--reviewer", "Ada"),
        ("--two-people", "--reviewer", "Ada", "--reviewer", " ADA"),
        ("--reviewer", " "),
        ("--port", "70000"),
    ],
)
def test_what_cannot_be(own_path: Path, options: tuple[str, ...]) -> None:
    result = run("-r", own_path, "serve", *options)
    assert result.exit_code == 2
    assert result.stderr.startswith("error[")


def test_there_is_no_record(tmp_path: Path) -> None:
    assert run("-r", tmp_path / "none", "serve", "--port", "0").exit_code == 3
