"""What the commands print: tables of scores, and the machine that they were measured on."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.scores.tally import Tally

OURS = "encoder/1"
"""What the column of our own scores is called."""

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
