"""A PLV file: sentences in which a source and a target are marked, each with what the source does to the target."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.plv.classes import ROOTS

Spans = tuple[tuple[int, int], ...]

_MARK = re.compile(r"<(/?)([st])>")


class Unreadable(ValueError):
    """The file is not as PLV files are; says where."""


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence.

    Attributes:
        text: without marks.
        source, target: (first code point, one past the last) of each place that is marked; empty where the sentence
            does not name them.
        root: one of the 15 classes.
    """

    text: str
    source: Spans
    target: Spans
    root: str


def unmark(marked: str) -> tuple[str, Spans, Spans]:
    """A marked sentence → its text, the places of the source and those of the target.

    Raises:
        Unreadable: a mark is opened and not closed, or closed and not opened.
    """
    text = ""
    spans: dict[str, list[tuple[int, int]]] = {"s": [], "t": []}
    opened: dict[str, int] = {}
    last = 0
    for mark in _MARK.finditer(marked):
        text += marked[last : mark.start()]
        last = mark.end()
        end, who = mark.groups()
        if not end and who not in opened:
            opened[who] = len(text)
        elif end and who in opened:
            spans[who].append((opened.pop(who), len(text)))
        else:
            raise Unreadable(f"marks that do not match: {marked}")
    if opened:
        raise Unreadable(f"marks that do not match: {marked}")
    return text + marked[last:], tuple(spans["s"]), tuple(spans["t"])


def read(path: Path) -> list[Row]:
    """The rows of a file.

    Args:
        path: tab-separated values with at least the columns `marked_sentence` and `gold_root`.

    Raises:
        Unreadable: a column is missing, a class is unknown, or marks do not match.
    """
    with path.open(encoding="utf-8", newline="") as lines:
        table = csv.DictReader(lines, delimiter="\t")
        missing = {"marked_sentence", "gold_root"} - set(table.fieldnames or ())
        if missing:
            raise Unreadable(f"{path.name} has no column {', '.join(sorted(missing))}")
        found = []
        for number, line in enumerate(table, 2):
            if line["gold_root"] not in ROOTS:
                raise Unreadable(f"{path.name}:{number}: no class “{line['gold_root']}”")
            found.append(Row(*unmark(line["marked_sentence"]), line["gold_root"]))
    return found


def masked(row: Row, source: str = "sourceactor", target: str = "targetactor") -> str:
    """The text with words in place of source and target, so that who they are says nothing."""
    places = sorted([(*s, source) for s in row.source] + [(*t, target) for t in row.target])
    text, last = "", 0
    for start, end, word in places:
        if start >= last:
            text += row.text[last:start] + f" {word} "
            last = end
    return text + row.text[last:]


def roots(rows: Sequence[Row]) -> list[str]:
    """The class of each row."""
    return [row.root for row in rows]
