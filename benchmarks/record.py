"""How fast a record takes documents in, how large it grows, how fast it is verified and asked.

    python -m benchmarks.record                                        # 100,000 documents, 1 million claims
    python -m benchmarks.record --documents 2000                       # a minute or two

Three sizes are measured, each four times the one before, up to the one asked for. Each step runs in a process of its
own, whose peak memory is its own; beside a rebuild others may work, whose seconds of a core are counted with it. The
growth is the slope of the logarithms: 1 grows in step with the documents, 0 does not grow.
"""

from __future__ import annotations

import argparse
import json
import math
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table

from answerable.model.judgement import Judgement, Verdict
from answerable.record.checks.verify import verify
from answerable.record.file import RecordFile
from answerable.record.intake import take_in
from answerable.record.processes.pool import workers_for
from benchmarks.data.generated import make, person

Figures = dict[str, float]
RUNS = 40
GROUP = 64
MORE = 20
LARGEST_READ = 2000


class Steps:
    """How long each step took, out of what a progress callback is told."""

    def __init__(self) -> None:
        self._last = ""
        self._began: dict[str, float] = {}
        self._took: dict[str, float] = {}

    def tell(self, step: str, done: int, total: int) -> None:
        """Take note."""
        if step != self._last:
            self._stop()
            self._last = step
            self._began[step] = time.perf_counter()

    def _stop(self) -> None:
        if self._last:
            self._took[self._last] = time.perf_counter() - self._began[self._last]

    def seconds(self) -> dict[str, float]:
        """Step → seconds, up to this call."""
        self._stop()
        return self._took


def add(path: Path, documents: int, claims: int) -> Figures:
    """Add generated documents, in groups of one transaction each."""
    people = max(20, documents // 4)
    seconds, data, found = 0.0, 0, 0
    with RecordFile.open(path, create=True) as record:
        for first in range(0, documents, GROUP):
            numbers = range(first, min(first + GROUP, documents))
            group = [make(number, max(1, claims // documents), people) for number in numbers]
            began = time.perf_counter()
            with record.writing():
                for made in group:
                    record.add(made.source, made.data, made.text, made.reading)
            seconds += time.perf_counter() - began
            data += sum(len(made.data) for made in group)
            found += sum(len(made.reading.claims) for made in group)
    return {
        "claims": found,
        "add: documents/s": documents / seconds,
        "add: MB/s": data / seconds / 1e6,
        "add: claims/s": found / seconds,
        "log and bytes: KB a document": path.stat().st_size / documents / 1e3,
        "preserved: KB a document": data / documents / 1e3,
    }


def spent_by_all() -> float:
    """Seconds of a core that this process and those that it began and that have ended have taken."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + ended.ru_utime + ended.ru_stime


def rebuild(path: Path, documents: int, claims: int) -> Figures:
    """Make the derived tables."""
    steps = Steps()
    with RecordFile.open(path) as record:
        began, spent = time.perf_counter(), spent_by_all()
        record.rebuild(steps.tell)
        seconds, spent = time.perf_counter() - began, spent_by_all() - spent
        counts = record.counts()
    return {
        "rebuild: s": seconds,
        "rebuild: s of a core": spent,
        "rebuild: claims/s": counts["claims"] / seconds,
        "events": counts["events"],
        "actors": counts["actors"],
        "links": counts["links"],
        "whole: KB a document": path.stat().st_size / documents / 1e3,
        **{f"rebuild, {step}: s": seconds for step, seconds in steps.seconds().items()},
    }


def update(path: Path, documents: int, claims: int) -> Figures:
    """Add documents one at a time to a whole record, then a judgement, and bring the tables up to date after each."""
    people = max(20, documents // 4)
    taken, spent = [], []
    with RecordFile.open(path) as record:
        for number in range(2 * documents + 1, 2 * documents + 1 + MORE):
            made = make(number, max(1, claims // documents), people)
            began, at = time.perf_counter(), time.process_time()
            record.add(made.source, made.data, made.text, made.reading)
            record.refresh()
            taken.append((time.perf_counter() - began) * 1e3)
            spent.append((time.process_time() - at) * 1e3)
        first = next(record.claims(source=made.source.id))
        began = time.perf_counter()
        record.add_judgement(
            Judgement.make(
                verdict=Verdict.REJECT, about=(first.id,), by="A. Reader", at="2024-12-31T00:00:00Z", why="Misread."
            )
        )
        record.refresh()
        judged = (time.perf_counter() - began) * 1e3
        began = time.perf_counter()
    return {
        "one more document: median ms": statistics.median(taken),
        "one more document: median ms of a core": statistics.median(spent),
        "one more document: slowest ms": max(taken),
        "one more judgement: ms": judged,
        "sealing the file: ms": (time.perf_counter() - began) * 1e3,
    }


def check(path: Path, documents: int, claims: int) -> Figures:
    """Verify."""
    steps = Steps()
    report = verify(path, steps.tell)
    seconds = steps.seconds()
    if not report.whole:
        raise SystemExit(f"The record does not verify: {report.faults[:3]}")
    return {
        "verify: s": report.seconds,
        "verify: MB/s, whole": report.bytes / report.seconds / 1e6,
        "verify: MB/s, bytes against digests": report.bytes / seconds["bytes"] / 1e6,
        "verify: MB/s of the file": path.stat().st_size / report.seconds / 1e6,
        "verify: quotes/s": report.checked["quotes"] / report.seconds,
        **{f"verify, {step}: s": seconds for step, seconds in seconds.items()},
    }


def ask(path: Path, documents: int, claims: int) -> Figures:
    """Ask the questions that people wait for."""
    people = max(20, documents // 4)
    last = date(2024, 12, 31)
    with RecordFile.open(path, read_only=True) as record:
        busiest = [actor.id for actor in record.actors(limit=RUNS)]
        acts = [event.id for event in record.events(family="act", limit=RUNS)]
        questions: dict[str, Callable[[int], object]] = {
            "timeline of an actor": lambda run: list(record.events(actor=busiest[run % len(busiest)], limit=100)),
            "timeline, as of 2010": lambda run: list(record.events(as_of=date(2010, 1, 1), offset=run, limit=100)),
            "unanswered": lambda run: record.unanswered(as_of=last, limit=100),
            "unanswered by law in a year": lambda run: record.unanswered(
                as_of=last, answers=["legal"], within_days=365, limit=100
            ),
            "search for a name": lambda run: record.search(f'"{person(run * 7 % people + 1)}"'),
            "search for common words": lambda run: record.search("commission tortured"),
            "search in Persian": lambda run: record.search("شاهدان روز"),
            "one event with its claims": lambda run: (
                record.event(acts[run % len(acts)]),
                list(record.claims(event=acts[run % len(acts)])),
                record.links([acts[run % len(acts)]]),
            ),
            "find an actor": lambda run: record.find_actors(person(run + 1)),
        }
        figures = {}
        for name, question in questions.items():
            taken = []
            for run in range(RUNS):
                began = time.perf_counter()
                question(run)
                taken.append((time.perf_counter() - began) * 1e3)
            figures[f"{name}: median ms"] = statistics.median(taken)
            figures[f"{name}: 95th ms"] = statistics.quantiles(taken, n=20)[-1]
    return figures


def read(path: Path, documents: int, claims: int) -> Figures:
    """Read text files as a person does, with the built-in engine."""
    number = min(documents, LARGEST_READ)
    folder = path.with_suffix(".texts")
    folder.mkdir(exist_ok=True)
    for one in range(number):
        (folder / f"{one}.txt").write_text(make(one, max(1, claims // documents), 500).text, encoding="utf-8")
    with RecordFile.open(path.with_suffix(".read.answerable"), create=True) as record:
        began = time.perf_counter()
        summary = take_in(record, [folder])
        again = time.perf_counter()
        take_in(record, [folder])
        resumed = time.perf_counter() - again
    if summary.read != number:
        raise SystemExit(f"Of {number} texts {summary.read} were read: {summary}")
    return {
        "read: documents": number,
        "read: documents/s, with the engine": number / (again - began),
        "read: claims/s": summary.claims / (again - began),
        "read again: documents/s": number / resumed,
    }


STEPS = {"add": add, "rebuild": rebuild, "update": update, "verify": check, "ask": ask, "read": read}


def run_step(step: str, path: Path, documents: int, claims: int) -> Figures:
    """Run a step in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.record", "--step", step, "--folder", str(path)]
    command += ["--documents", str(documents), "--claims", str(claims)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    figures: Figures = json.loads(done.stdout)
    return figures


def growth(sizes: list[int], values: list[float]) -> str:
    """Slope of the logarithms, by least squares."""
    if len(values) < 2 or any(value <= 0 for value in values):
        return ""
    x, y = [math.log(size) for size in sizes], [math.log(value) for value in values]
    return f"{statistics.linear_regression(x, y).slope:+.2f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=100_000, help="at the largest size")
    parser.add_argument("--claims", type=int, help="at the largest size; ten a document if not given")
    parser.add_argument("--folder", type=Path, help="where the records are made and left; else a temporary one")
    parser.add_argument("--step", choices=STEPS, help=argparse.SUPPRESS)
    given = parser.parse_args()
    claims = given.claims or given.documents * 10
    if given.step:
        figures = STEPS[given.step](given.folder, given.documents, claims)
        figures[f"{given.step}: peak MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
        if given.step == "rebuild":
            figures["rebuild: processes beside"] = workers_for(given.documents)
            figures["rebuild: peak MB of each of these"] = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1e3
        print(json.dumps(figures))
        return
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        measure(folder, given.documents, claims)


def measure(folder: Path, documents: int, claims: int) -> None:
    """Every step at every size, then the table."""
    sizes = [max(100, documents // 16), max(200, documents // 4), documents]
    measured: list[Figures] = []
    for size in sizes:
        path = folder / f"{size}.answerable"
        path.unlink(missing_ok=True)
        figures: Figures = {}
        for step in STEPS:
            print(f"{size:,} documents: {step}", file=sys.stderr)
            figures |= run_step(step, path, size, claims * size // documents)
        measured.append(figures)
    table = Table("documents", *(f"{size:,}" for size in sizes), "growth")
    for name in measured[-1]:
        values = [figures[name] for figures in measured]
        table.add_row(
            name, *(f"{value:,.1f}" if value < 100 else f"{value:,.0f}" for value in values), growth(sizes, values)
        )
    Console(width=120).print(table)


if __name__ == "__main__":
    main()
