"""Takes annotated real reports in: their marks, without a word of theirs.

    python -m training.news DATA FILES…      # rewrites the marks

To mark more, annotate sentences as those of the corpus are (`training/corpus/README.md`) in files that are named by
their report (`training/data/reports.py` lists the sets), with `_` for `/`, and take the files in. A line `--` begins
another report in a file of the second set.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from training.data.corpus import Part, Text, parse
from training.data.reports import MARKS, Lines, Sets


def rows_of(report: Lines, text: Text) -> Iterator[dict[str, Any]]:
    """The rows of an annotated report.

    Raises:
        ValueError: a sentence does not stand in the report.
    """
    place = 0
    for sentence in text.sentences:
        words = " ".join(sentence.text.split())
        place = report.sentences.index(words, place)
        part = {"part": sentence.paragraph} if sentence.paragraph and report.name.startswith("gmb/") else {}
        yield (
            {"report": report.name}
            | part
            | {
                "sentence": place,
                "names": [_place(name) for name in sentence.names],
                "claims": [
                    {"kind": each.kind, "modality": each.modality, "trigger": _place(each.trigger)}
                    | {"arguments": [_place(argument) for argument in each.arguments]}
                    | ({"speaker": _place(each.speaker)} if each.speaker else {})
                    | ({"cue": _place(each.cue)} if each.cue else {})
                    for each in sentence.happenings
                ],
            }
        )
        place += 1


def _place(part: Part) -> list[Any]:
    return [part.start, part.end, part.role] if part.role else [part.start, part.end]


def _named(path: Path) -> str:
    """The name of the report in a file: `temporal_graphs_1234.txt`, `timeline17_IraqWar_guardian_12.txt`."""
    for of in ("temporal_graphs", "gmb", "timeline17", "eu_sanctions", "hrdsattack"):
        if path.stem.startswith(f"{of}_"):
            place = path.stem.removeprefix(f"{of}_")
            return f"{of}/{place}" if of in {"temporal_graphs", "gmb"} else f"{of}/{'/'.join(place.rsplit('_', 1))}"
    raise KeyError(path.stem)


def main(arguments: Sequence[str]) -> int:
    """Takes files in that are named by their report; marks of the same report are replaced. Returns the exit status."""
    data, *files = (Path(each) for each in arguments)
    sets = Sets(data)
    with MARKS.open(encoding="utf-8") as held:
        marks = {name: list(rows) for name, rows in groupby(map(json.loads, held), lambda row: row["report"])}
    faults: list[str] = []
    for path in files:
        try:
            name = _named(path)
            report = sets.report(name)
            marks[name] = [row for text in parse(path, faults) for row in rows_of(report, text)]
        except KeyError:
            faults.append(f"{path.name}: the name tells no report")
        except ValueError as fault:
            faults.append(f"{path.name}: {fault}")
    rows = [row for name in sorted(marks) for row in marks[name]]
    MARKS.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    for each in faults:
        print(each, file=sys.stderr)
    print(f"{len(marks)} reports, {len(rows)} sentences, {sum(len(row['claims']) for row in rows)} claims")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
