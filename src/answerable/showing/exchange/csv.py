"""CSV: a table a file, in a folder or a zip, with a data dictionary."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from itertools import chain
from pathlib import Path
from typing import IO, Any

from answerable.errors import BadInput
from answerable.model.vocabulary import vocabulary
from answerable.showing.exchange.unfinished import unfinished_folder
from answerable.showing.lines.columns import SEPARATOR, Table, guarded, rows, tables
from answerable.showing.lines.lines import SCHEMA
from answerable.showing.lines.scope import scope_of

DICTIONARY = "data_dictionary.csv"
_OF_SOME = "scopes"
"""The table that only an export of some events has."""

EPOCH = (1980, 1, 1, 0, 0, 0)


def write_folder(lines: Iterable[Mapping[str, Any]], folder: Path) -> None:
    """A CSV file for every table, and the data dictionary, in `folder`.

    UTF-8 with a byte order mark (spreadsheets read it right), RFC 4180. Cells that a spreadsheet would run as a
    formula begin with an apostrophe.

    Raises:
        BadInput: there is a file of that name, or a folder that holds other things.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise BadInput(f"{folder} exists and is not an empty folder.", "Name a new folder, or a file ending in .zip.")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with unfinished_folder(folder) as temporary:
        made = temporary / "csv"
        made.mkdir()
        _write_tables(lines, made)
        if not folder.exists():
            made.replace(folder)
        else:  # whoever stands in it goes on standing there
            for file in made.iterdir():
                file.replace(folder / file.name)


def _write_tables(lines: Iterable[Mapping[str, Any]], folder: Path) -> None:
    scope, lines = scope_of(lines)
    held = [table for table in _all_tables() if scope is not None or table.name != _OF_SOME]
    with ExitStack() as open_files:
        writers = {}
        for table in held:
            stream = open_files.enter_context(_open(folder / f"{table.name}.csv"))
            writer = csv.DictWriter(stream, [column.name for column in table.columns])
            writer.writeheader()
            writers[table.name] = writer
        for line in lines if scope is None else chain((scope,), lines):
            for name, row in rows(line):
                writers[name].writerow({column: guarded(cell) for column, cell in row.items()})
    with _open(folder / DICTIONARY) as stream:
        stream.write(dictionary(held))


def write_zip(lines: Iterable[Mapping[str, Any]], path: Path) -> None:
    """The same in one zip, byte for byte the same for the same lines.

    Raises:
        BadInput: the file is there.
    """
    if path.exists():
        raise BadInput(f"{path} exists.", "Name another file: exports overwrite nothing.")
    with unfinished_folder(path) as temporary:
        folder, made = temporary / "csv", temporary / "csv.zip"
        write_folder(lines, folder)
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(folder.iterdir()):
                archive.writestr(zip_member(file.name), file.read_bytes())
        made.replace(path)


def zip_member(name: str) -> zipfile.ZipInfo:
    """A member of a zip, dated to the first moment a zip can tell."""
    member = zipfile.ZipInfo(name, EPOCH)
    member.compress_type = zipfile.ZIP_DEFLATED
    member.external_attr = 0o644 << 16
    return member


def dictionary(held: Iterable[Table]) -> str:
    """The data dictionary: a row for each column of each table, after one that names schema and vocabulary."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(("table", "column", "meaning"))
    writer.writerow(("", "", f"schema {SCHEMA}, vocabulary {vocabulary().version}, lists joined by “{SEPARATOR}”"))
    for table in held:
        writer.writerow((table.name, "", table.meaning))
        writer.writerows((table.name, column.name, column.meaning) for column in table.columns)
    return out.getvalue()


def _all_tables() -> Iterator[Table]:
    for held in tables().values():
        yield from held


def _open(path: Path) -> IO[str]:
    return path.open("w", encoding="utf-8-sig", newline="")
