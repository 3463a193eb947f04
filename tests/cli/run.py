"""Running commands in this process and as programs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from answerable.cli import main


def run(*arguments: str | Path, env: Mapping[str, str | None] | None = None) -> Result:
    """A command in this process."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments], env=env)


def good(*arguments: str | Path) -> str:
    """What a command that succeeds prints as data."""
    result = run(*arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


def lines(*arguments: str | Path) -> list[dict[str, Any]]:
    """The JSON Lines that it prints."""
    return [json.loads(line) for line in good(*arguments).splitlines()]


def program(
    *arguments: str | Path, cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """A command as a program of its own."""
    return subprocess.run(
        [sys.executable, "-c", "from answerable.cli import main; main()", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, **(env or {})},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
