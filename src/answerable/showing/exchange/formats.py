"""The formats of an export: one table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format.

    Attributes:
        name: as it is asked for.
        does: what it is, in a few words.
        holds: what of a record it holds.
        ending: that of its file's name.
    """

    name: str
    does: str
    holds: str
    ending: str


FORMATS = (
    Format(name="jsonl", does="JSON Lines, one object a line", holds="everything", ending="jsonl"),
    Format(
        name="csv",
        does="a CSV file for each table, with a data dictionary",
        holds="everything",
        ending="zip",
    ),
    Format(
        name="followthemoney",
        does="FollowTheMoney entities, one a line",
        holds="sources, actors, events, who took part, links, statements",
        ending="ftm.json",
    ),
    Format(
        name="annotations",
        does="W3C Web Annotations (JSON-LD)",
        holds="statements and the words they rest on",
        ending="jsonld",
    ),
    Format(name="geojson", does="GeoJSON (RFC 7946)", holds="events", ending="geojson"),
    Format(
        name="timelinejs",
        does="TimelineJS (JSON)",
        holds="events, those without a date where first reported",
        ending="json",
    ),
    Format(name="csl", does="CSL-JSON, for reference managers", holds="sources", ending="csl.json"),
    Format(name="bibtex", does="BibTeX", holds="sources", ending="bib"),
)
"""In the order in which they are listed."""
