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
        items: what the things written in it are called.
    """

    name: str
    does: str
    holds: str
    ending: str
    items: str = "lines"


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
        items="entities",
    ),
    Format(
        name="annotations",
        does="W3C Web Annotations (JSON-LD)",
        holds="statements and the words they rest on",
        ending="jsonld",
        items="annotations",
    ),
    Format(name="geojson", does="GeoJSON (RFC 7946)", holds="events", ending="geojson", items="events"),
    Format(
        name="timelinejs",
        does="TimelineJS (JSON)",
        holds="events, those without a date where first reported",
        ending="json",
        items="events",
    ),
    Format(name="csl", does="CSL-JSON, for reference managers", holds="sources", ending="csl.json", items="sources"),
    Format(name="bibtex", does="BibTeX", holds="sources", ending="bib", items="sources"),
)
"""In the order in which they are listed."""
