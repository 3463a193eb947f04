"""Files of data sets: which one is meant, and what it holds."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def the_file(path: Path, *names: str) -> Path:
    """The file meant by a path: itself, or in a folder the first of these names or patterns that is there.

    Raises:
        SystemExit: there is none, or more than one fits a pattern.
    """
    if not path.is_dir():
        return path
    for name in names:
        found = sorted(path.glob(name))
        if len(found) == 1:
            return found[0]
    raise SystemExit(f"{path} holds none of {', '.join(names)}, or several; name the file.")


def rows(path: Path) -> Iterator[Any]:
    """The records of a compressed JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
