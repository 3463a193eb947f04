"""Writing what is made from a folder of YAML, or saying whether it is up to date."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from answerable.errors import AnswerableError


def keep(made: Callable[[], Mapping[Path, str | bytes]], module: str, arguments: Sequence[str]) -> int:
    """Write the files or, with `--check`, only say which is out of date; the exit status.

    Args:
        made: what each file should hold, text in UTF-8.
        module: by which they are made.
        arguments: of the command line.
    """
    if list(arguments) not in ([], ["--check"]):
        sys.stderr.write(f"usage: python -m {module} [--check]\n")
        return 2
    try:
        files = {path: held.encode() if isinstance(held, str) else held for path, held in made().items()}
    except AnswerableError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_status
    stale = [path for path, data in files.items() if not path.is_file() or path.read_bytes() != data]
    for path in stale:
        if arguments:
            sys.stderr.write(f"{path.name} is out of date: run `python -m {module}`.\n")
        else:
            path.write_bytes(files[path])
    return 1 if stale and arguments else 0
