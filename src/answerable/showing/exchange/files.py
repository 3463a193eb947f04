"""Writing an export: whole, or not at all, and over nothing that is there."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from answerable.errors import BadInput
from answerable.showing.exchange.exporters import exporter


def write(lines: Iterable[Mapping[str, Any]], path: Path, format: str) -> int:
    """Write the lines of an export to a new file, or where the format is more than one file to a new folder or `.zip`.

    Returns:
        How many lines were written.

    Raises:
        BadInput: the file is there, or cannot be written.
        BadQuestion: there is no such format.
    """
    chosen = exporter(format)
    counted = _Counted(lines)
    if chosen.chunks is not None:
        write_new(path, chosen.chunks(counted))
    else:
        assert chosen.folder is not None
        try:
            chosen.folder(counted, path)
        except OSError as error:
            raise _unwritable(path, error) from error
    return counted.number


def write_new(path: Path, chunks: Iterable[bytes]) -> None:
    """Write a new file: it is there whole, or not at all.

    Raises:
        BadInput: the file is there, or cannot be written.
    """
    if path.exists():
        raise BadInput(f"{path} exists.", "Name another file: exports overwrite nothing.")
    temporary: Path | None = None
    try:
        with tempfile.NamedTemporaryFile(dir=path.resolve().parent, prefix=".export-", delete=False) as stream:
            temporary = Path(stream.name)
            for chunk in chunks:
                stream.write(chunk)
        temporary.chmod(0o644)
        temporary.replace(path)
    except BaseException as error:  # also what closing says: a full disk may show no earlier
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise _unwritable(path, error) from error
        raise


def _unwritable(path: Path, error: OSError) -> BadInput:
    reason = error.strerror or "it cannot be written"
    return BadInput(f"{path}: {reason}.", "Name a place that can be written.", code="cannot_write")


class _Counted:
    def __init__(self, lines: Iterable[Mapping[str, Any]]) -> None:
        self._lines = lines
        self.number = 0

    def __iter__(self) -> Iterator[Mapping[str, Any]]:
        for line in self._lines:
            self.number += 1
            yield line
