"""Writing an export: whole, or not at all, and over nothing that is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Generic, TypeVar

from answerable.errors import BadInput
from answerable.showing.exchange.exporters import fitting
from answerable.showing.exchange.unfinished import unfinished_file

Item = TypeVar("Item")


def write(lines: Iterable[Mapping[str, Any]], path: Path, format: str) -> int:
    """Write the lines of an export to a new file, or where the format is more than one file to a new folder or `.zip`.

    Returns:
        How many things of the format were written: lines, events, sources (`Format.items`).

    Raises:
        BadInput: the file is there, or cannot be written.
        BadQuestion: there is no such format, or the file's ending is that of another.
    """
    chosen = fitting(format, path)
    if chosen.chunks is not None:
        pieces = _Counted(chosen.chunks(lines))
        write_new(path, pieces)
        return pieces.number - chosen.around
    assert chosen.folder is not None
    counted = _Counted(lines)
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
    try:
        with unfinished_file(path) as temporary:
            with temporary.open("wb") as stream:
                for chunk in chunks:
                    stream.write(chunk)
            temporary.replace(path)
    except OSError as error:  # also what closing says: a full disk may show no earlier
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> BadInput:
    reason = error.strerror or "it cannot be written"
    return BadInput(f"{path}: {reason}.", "Name a place that can be written.", code="cannot_write")


class _Counted(Generic[Item]):
    def __init__(self, items: Iterable[Item]) -> None:
        self._items = items
        self.number = 0

    def __iter__(self) -> Iterator[Item]:
        for item in self._items:
            self.number += 1
            yield item
