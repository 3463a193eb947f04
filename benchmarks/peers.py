"""What the benchmarks of the heads share: counts of spans, tables, the machine, the network.

A score of a class is F1 over spans, micro-averaged: a span counts as found where its first word, its last word and its
label are all right (the CoNLL shared tasks' measure).
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import platform
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from answerable.model.vocabulary import kinds
from answerable.reading import Rules
from answerable.reading.encoder.network import Network, network
from answerable.reading.language.words import Word

OURS = "encoder/1"
"""What the column of our own scores is called."""


@dataclass(slots=True)
class Tally:
    """How many items were wanted, how many were given, how many of these were right."""

    right: int = 0
    given: int = 0
    wanted: int = 0

    def add(self, wanted: Collection[Any], given: Collection[Any]) -> None:
        """Count two collections without repeats."""
        gold = set(wanted)
        self.right += sum(each in gold for each in set(given))
        self.given += len(set(given))
        self.wanted += len(gold)

    @property
    def precision(self) -> float:
        """Share of the given that is right; 0 where nothing was given."""
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """Share of the wanted that is right; 0 where nothing was wanted."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        whole = self.given + self.wanted
        return 2 * self.right / whole if whole else 0.0


Score = float | Tally | None


@dataclass(slots=True)
class Line:
    """A row of a table.

    Attributes:
        what: is scored.
        items: it is scored on.
        scores: system → its score.
    """

    what: str
    items: int
    scores: dict[str, Score]


@dataclass(slots=True)
class Report:
    """A table: what was measured, on which data, and what must be known to read it.

    Attributes:
        title: the data and the score.
        lines: of the table.
        notes: a sentence each.
    """

    title: str
    lines: list[Line] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def systems(self) -> list[str]:
        """In the order in which the lines name them."""
        return list(dict.fromkeys(system for line in self.lines for system in line.scores))


def figure(score: Score) -> str:
    """Three places without a nought before them, as scores are printed; a dash where there is none."""
    value = score.f1 if isinstance(score, Tally) else score
    if value is None:
        return "–"
    return f"{value:.3f}".replace("0.", ".", 1) if abs(value) < 1 else f"{value:.3f}"


def show(report: Report) -> None:
    """Print a table; of our own scores precision and recall too."""
    halves = any(isinstance(line.scores.get(OURS), Tally) for line in report.lines)
    table = Table(title=report.title, title_justify="left")
    table.add_column("")
    for heading in ("items", *report.systems, *(("our precision", "our recall") if halves else ())):
        table.add_column(heading, justify="right")
    for line in report.lines:
        row = [line.what, f"{line.items:,}", *(figure(line.scores.get(system)) for system in report.systems)]
        ours = line.scores.get(OURS)
        if halves:
            row += [figure(ours.precision), figure(ours.recall)] if isinstance(ours, Tally) else ["", ""]
        table.add_row(*row)
    console = Console(width=140)
    console.print(table)
    for note in report.notes:
        console.print(note, highlight=False, markup=False)
    console.print(machine(), highlight=False, markup=False)


def markdown(reports: Sequence[Report]) -> str:
    """One table of all lines of all reports; what is not ours stands together in its last column."""
    rows = ["| measured on | score of | items | ours | beside it |", "|---|---|--:|--:|---|"]
    for report in reports:
        for line in report.lines:
            others = [
                f"{name} {figure(score)}" for name, score in line.scores.items() if name != OURS and score is not None
            ]
            cells = [report.title, line.what, f"{line.items:,}", figure(line.scores.get(OURS)), "; ".join(others)]
            rows.append("| " + " | ".join(cells) + " |")
    return "\n".join(rows)


def machine() -> str:
    """The date, the processor, the memory and how busy it was: what a figure is worth depends on it."""
    model = platform.processor() or platform.machine()
    details = Path("/proc/cpuinfo")
    if details.exists():
        named = [line.partition(":")[2].strip() for line in details.read_text().splitlines() if "model name" in line]
        model = named[0] if named else model
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{date.today():%-d %B %Y}, {os.cpu_count()} cores of {model}, {memory:.0f} GiB, "
        f"Python {platform.python_version()}, load {os.getloadavg()[0]:.1f}"
    )


def options(description: str | None) -> argparse.ArgumentParser:
    """The options that every benchmark has."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, help="folder of other weights than those that the program carries")
    parser.add_argument("--most", type=int, default=0, help="read so many items only, to try it out")
    return parser


def the_file(path: Path, *names: str) -> Path:
    """The file meant by a path: itself, or in a folder the first of these names or patterns that is there.

    Raises:
        SystemExit: there is none, or more than one fits a pattern.
    """
    if not path.is_dir():
        return path
    for name in names:
        found = sorted(path.glob(name))
        if len(found) == 1:
            return found[0]
    raise SystemExit(f"{path} holds none of {', '.join(names)}, or several; name the file.")


def load(weights: Path | None) -> Network:
    """The network of a folder, or the one that the program carries."""
    return Network(weights) if weights is not None else network()


@cache
def rules() -> Rules:
    """The engine that reads by rules."""
    return Rules(kinds().values())


def rows(path: Path) -> Iterator[Any]:
    """The records of a compressed JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def words_of(texts: Sequence[str]) -> list[Word]:
    """Given words as the program has them, one blank between two."""
    found, place = [], 0
    for text in texts:
        found.append(Word(place, place + len(text), text))
        place += len(text) + 1
    return found


def decoded(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """BIO tags as spans (first, one past the last, label), read as `conlleval` does: a stray `I-x` begins a span."""
    found: list[tuple[int, int, str]] = []
    start = -1
    for i, tag in enumerate([*tags, "O"]):
        if start >= 0 and not (tag.startswith("I-") and tag[2:] == tags[start][2:]):
            found.append((start, i, tags[start][2:]))
            start = -1
        if start < 0 and tag != "O":
            start = i
    return found
