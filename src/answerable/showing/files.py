"""Writing an export: whole, or not at all, and over nothing that is there."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from answerable.errors import BadInput, BadQuestion
from answerable.showing.csv import write_folder, write_zip

FORMATS = ("jsonl", "csv")


def write(lines: Iterable[Mapping[str, Any]], path: Path, format: str) -> int:
    """Write `lines` as JSON Lines to a new file, or as CSV to a new folder or `.zip`.

    Returns:
        How many lines were written.

    Raises:
        BadInput: the file is there, or cannot be written.
        BadQuestion: there is no such format.
    """
    if format not in FORMATS:
        raise BadQuestion(f"“{format}” is no format of an export.", "Choose jsonl or csv.")
    counted = _Counted(lines)
    try:
        if format == "csv":
            (write_zip if path.suffix.lower() == ".zip" else write_folder)(counted, path)
        else:
            _write_jsonl(counted, path)
    except OSError as error:
        reason = error.strerror or "it cannot be written"
        raise BadInput(f"{path}: {reason}.", "Name a place that can be written.", code="cannot_write") from error
    return counted.number


class _Counted:
    def __init__(self, lines: Iterable[Mapping[str, Any]]) -> None:
        self._lines = lines
        self.number = 0

    def __iter__(self) -> Iterator[Mapping[str, Any]]:
        for line in self._lines:
            self.number += 1
            yield line


def _write_jsonl(lines: Iterable[Mapping[str, Any]], path: Path) -> None:
    if path.exists():
        raise BadInput(f"{path} exists.", "Name another file: exports overwrite nothing.")
    with tempfile.NamedTemporaryFile(dir=path.resolve().parent, prefix=".export-", delete=False) as stream:
        temporary = Path(stream.name)
        try:
            for line in lines:
                stream.write(msgspec.json.encode(line) + b"\n")
        except BaseException:
            stream.close()
            temporary.unlink()
            raise
    temporary.chmod(0o644)
    temporary.replace(path)
