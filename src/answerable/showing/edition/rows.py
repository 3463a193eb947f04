"""Rows of lists whose person is withheld: what else such a row says of the person is left out of its quotation.

A row is quoted from its first column to the last that a claim rests on. Between these may stand a date of birth, a
father's name, the number of a passport, by which the person is known as surely as by the name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from answerable.showing.edition.withheld import PART
from answerable.sources.formats.person_row import READER

_KIND = READER.partition("/")[0]


def is_row(reader: str) -> bool:
    """Whether a source read so is a row of a list of persons."""
    return reader.partition("/")[0] == _KIND


def rests_on(claim: Mapping[str, Any]) -> list[tuple[int, int]]:
    """Where the words stand that a claim, as a line of the export, rests on."""
    speaker = claim["speaker"]
    parts = [claim["trigger"], *claim["arguments"], speaker, *([speaker["cue"]] if speaker["cue"] else [])]
    return [(part["start"], part["end"]) for part in parts if part["start"] is not None]


def without_the_rest(quote: str, start: int, kept: Iterable[tuple[int, int]]) -> str:
    """A row's quotation in which the columns that a claim does not rest on say nothing.

    Args:
        quote: columns, a line each.
        start: where it begins in the working text.
        kept: where the words stand that the claim rests on.
    """
    spans = tuple(kept)
    lines: list[str] = []
    for line in quote.split("\n"):
        end = start + len(line)
        label, colon, value = line.partition(": ")
        rest = bool(colon and value) and not any(first < end and start < last for first, last in spans)
        lines.append(f"{label}: {PART}" if rest else line)
        start = end + 1
    return "\n".join(lines)
