"""What makes each format of an export, from the lines of an export and from nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import msgspec

from answerable.errors import BadQuestion
from answerable.showing.exchange import bibtex, csl, csv, followthemoney, geojson, timeline, web_annotation
from answerable.showing.exchange.formats import FORMATS, Format

Lines = Iterable[Mapping[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exporter(Format):
    """What makes a format.

    Attributes:
        chunks: from lines to the bytes of one file, a piece for each thing written; None for a format of several files.
        around: how many pieces more there are, before and behind them.
        folder: from lines to a new folder or `.zip`; None for a format of one file.
    """

    chunks: Callable[[Lines], Iterator[bytes]] | None = None
    around: int = 0
    folder: Callable[[Lines, Path], None] | None = None


def _jsonl(lines: Lines) -> Iterator[bytes]:
    for line in lines:
        yield msgspec.json.encode(line) + b"\n"


def _csv(lines: Lines, path: Path) -> None:
    (csv.write_zip if path.suffix.lower() == ".zip" else csv.write_folder)(lines, path)


_CHUNKS: dict[str, Callable[[Lines], Iterator[bytes]]] = {
    "jsonl": _jsonl,
    "followthemoney": followthemoney.chunks,
    "annotations": web_annotation.chunks,
    "geojson": geojson.chunks,
    "timelinejs": timeline.chunks,
    "csl": csl.chunks,
    "bibtex": bibtex.chunks,
}
_FOLDERS = {"csv": _csv}
_LISTS = ("annotations", "geojson", "timelinejs", "csl")
"""The formats that `json_list` writes."""
EXPORTERS = tuple(
    Exporter(
        **asdict(form),
        chunks=_CHUNKS.get(form.name),
        around=2 if form.name in _LISTS else 0,
        folder=_FOLDERS.get(form.name),
    )
    for form in FORMATS
)
"""In the order in which they are listed."""


_ENDINGS: Mapping[str, tuple[str, ...]] = {
    ".csv": (),
    ".zip": ("csv",),
    ".jsonl": ("jsonl", "followthemoney"),
    ".jsonld": ("annotations",),
    ".geojson": ("geojson",),
    ".bib": ("bibtex",),
}
"""The formats whose file may end so; whoever is handed a file goes by its ending."""


def fitting(name: str, path: Path) -> Exporter:
    """The format of that name, for a file of that name.

    Raises:
        BadQuestion: there is none, or the ending says that it is another.
    """
    found = exporter(name)
    ending = path.suffix.lower()
    if ending in _ENDINGS and name not in _ENDINGS[ending]:
        wanted = (
            "a new folder or a file that ends in .zip"
            if found.chunks is None
            else f"a file that ends in .{found.ending}"
        )
        raise BadQuestion(f"The ending of “{path.name}” is not that of {name}.", f"Name {wanted}.")
    return found


def exporter(name: str) -> Exporter:
    """The format of that name.

    Raises:
        BadQuestion: there is none.
    """
    found = next((one for one in EXPORTERS if one.name == name), None)
    if found is None:
        known = ", ".join(one.name for one in EXPORTERS)
        raise BadQuestion(f"“{name}” is no format of an export.", f"Choose among {known}.")
    return found
