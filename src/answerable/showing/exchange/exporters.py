"""The formats of an export: one table. Each is made from the lines of an export and from nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from answerable.errors import BadQuestion
from answerable.showing.exchange import bibtex, csl, csv, followthemoney, geojson, timeline, web_annotation

Lines = Iterable[Mapping[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exporter:
    """A format.

    Attributes:
        name: as it is asked for.
        does: what it is, in a few words.
        holds: what of a record it holds.
        ending: that of its file's name.
        chunks: from lines to the bytes of one file; None for a format of several files.
        folder: from lines to a new folder or `.zip`; None for a format of one file.
    """

    name: str
    does: str
    holds: str
    ending: str
    chunks: Callable[[Lines], Iterator[bytes]] | None = None
    folder: Callable[[Lines, Path], None] | None = None


def _jsonl(lines: Lines) -> Iterator[bytes]:
    for line in lines:
        yield msgspec.json.encode(line) + b"\n"


def _csv(lines: Lines, path: Path) -> None:
    (csv.write_zip if path.suffix.lower() == ".zip" else csv.write_folder)(lines, path)


EXPORTERS: tuple[Exporter, ...] = (
    Exporter(name="jsonl", does="JSON Lines, one object a line", holds="everything", ending="jsonl", chunks=_jsonl),
    Exporter(
        name="csv",
        does="a CSV file for each table, with a data dictionary",
        holds="everything",
        ending="zip",
        folder=_csv,
    ),
    Exporter(
        name="followthemoney",
        does="FollowTheMoney entities, one a line",
        holds="sources, actors, events, who took part, links, statements",
        ending="ftm.json",
        chunks=followthemoney.chunks,
    ),
    Exporter(
        name="annotations",
        does="W3C Web Annotations (JSON-LD)",
        holds="statements and the words they rest on",
        ending="jsonld",
        chunks=web_annotation.chunks,
    ),
    Exporter(name="geojson", does="GeoJSON (RFC 7946)", holds="events", ending="geojson", chunks=geojson.chunks),
    Exporter(
        name="timelinejs",
        does="TimelineJS (JSON)",
        holds="events, those without a date where first reported",
        ending="json",
        chunks=timeline.chunks,
    ),
    Exporter(
        name="csl", does="CSL-JSON, for reference managers", holds="sources", ending="csl.json", chunks=csl.chunks
    ),
    Exporter(name="bibtex", does="BibTeX", holds="sources", ending="bib", chunks=bibtex.chunks),
)
"""In the order in which they are listed."""


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
