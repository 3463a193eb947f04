"""Writing the table that is made from a folder of words, or saying whether it is up to date."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from answerable.errors import AnswerableError


def keep(table: Callable[[], str], path: Path, module: str) -> int:
    """Write the table or, where the command line has `--check`, only say whether it is up to date; the exit status.

    Args:
        table: what the file should hold.
        path: of the file.
        module: by which it is made.
    """
    try:
        made = table()
    except AnswerableError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if "--check" in sys.argv:
        current = path.exists() and path.read_text(encoding="utf-8") == made
        if not current:
            sys.stderr.write(f"{path.name} is out of date: run python -m {module}\n")
        return 0 if current else 1
    path.write_text(made, encoding="utf-8")
    return 0
