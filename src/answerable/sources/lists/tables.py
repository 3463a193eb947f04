"""Lists as tables: lines, and rows each with the header."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import BinaryIO

from answerable.sources.bytes.limits import DOCUMENT, too_large


def lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a file."""
    while line := stream.readline(DOCUMENT + 1):
        if len(line) > DOCUMENT:
            raise too_large()
        yield line


def each_row(table: str, delimiter: str) -> Iterator[bytes]:
    """Each row with the header, as a table of its own."""
    csv.field_size_limit(DOCUMENT)
    rows = csv.reader(io.StringIO(table, newline=""), delimiter=delimiter)
    header = next(rows, [])
    for row in rows:
        if any(row):
            yield as_table([header, row], delimiter)


def as_table(rows: list[list[str]], delimiter: str) -> bytes:
    """Rows as bytes."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator="\n").writerows(rows)
    return out.getvalue().encode()
