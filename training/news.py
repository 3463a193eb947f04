"""Marks on real news: what reports say by the code book, without a word of theirs.

    python -m training.news DATA FILES…      # takes annotated files in, rewrites the marks

The marks, in `training/news/marks.jsonl`, and in `gold.jsonl` those of reports that are for measuring alone, say where
the names and happenings of a sentence stand in a report of one of five sets, in code points of the sentence as the set
has it, white space made single:

    temporal_graphs/ARTICLE        an article of Wikinews (Yao et al. 2020; CC BY 2.5), by its number there
    gmb/ROW                        36 sentences from that row on (Groningen Meaning Bank: Voice of America)
    timeline17/TOPIC/ROW           a row of that topic (Tran et al. 2013: newspapers and broadcasters)
    eu_sanctions/ACT/ROW           the reasons of an entry of a list in the Official Journal, by the act's number
    hrdsattack/PART/ROW            a row of "train" or "dev" (Ran et al. 2023: news on violations of human rights)

To mark more, annotate sentences as those of the corpus are (`training/corpus/README.md`) in files that are named so,
with `_` for `/`, and take the files in. A line `--` begins another report in a file of the second set.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from html import unescape
from itertools import groupby
from pathlib import Path
from typing import Any

from training.annotation import Annotated, Happening, Part, Text, parse

MARKS = Path(__file__).parent / "news" / "marks.jsonl"
GOLD = MARKS.with_name("gold.jsonl")
"""Annotated by somebody who saw no program's reading, and never trained on."""
WINDOW = 36
"""How many sentences of the Groningen Meaning Bank one file holds."""

_ARTICLE = re.compile(r'filename:<doc id="(?P<id>\d+)".*?:SNT_LIST\n(?P<body>.*?)(?=EDGE_LIST|filename:<doc|\Z)', re.S)
_STOP = re.compile(r"(?<=[.!?])\s+(?=[A-Z‘“\"(])")
_BREAK = re.compile(r"</?p>|<br ?/?>")
_TAG = re.compile(r"<[^>]+>")
_BODY = "Input.article_interface"
_PRINTED = (("``", '" '), ("''", '" '), ("-LRB-", "(    "), ("-RRB-", ")    "), ("-LSB-", "[    "), ("-RSB-", "]    "))
"""The sets' marks for quotation marks and brackets, and as much room with what is printed there."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The sentences of a report as its set has them, white space made single.

    Attributes:
        name: its set, and where it stands there.
        published: "2004-11-13", or "" where the set does not tell.
    """

    name: str
    sentences: tuple[str, ...]
    published: str = ""


class Sets:
    """Reports by their names, each set read once.

    Args:
        data: folder of the sets.

    Raises:
        OSError: of `report`: the set is not in the folder.
        KeyError: of `report`: there is no such report in the set.
    """

    def __init__(self, data: Path) -> None:
        self._data = data
        self._wikinews = cache(self._read_wikinews)
        self._violations = cache(self._read_violations)
        self._rows = cache(self._read_rows)
        self._reasons = cache(self._read_reasons)

    def report(self, name: str) -> Lines:
        """The sentences of a report."""
        match name.split("/"):
            case ["temporal_graphs", article]:
                sentences = self._wikinews()[article]
                return Lines(name, sentences, _published(sentences[0]))
            case ["gmb", row]:
                rows = self._rows("names/gmb_train")[int(row) : int(row) + WINDOW]
                return Lines(name, tuple(" ".join(words) for words, _ in rows))
            case ["timeline17", topic, row]:
                held = self._rows(f"timeline17/{topic}")[int(row)]
                return Lines(name, tuple(_singled(held["text"])), held["path"].split("/")[1])
            case ["eu_sanctions", act, row]:
                return Lines(name, tuple(_STOP.split(" ".join(self._reasons()[act][int(row)].split()))))
            case ["hrdsattack", part, row]:
                held = self._violations(part)[int(row)]["sample"]
                paragraphs = (" ".join(unescape(_TAG.sub(" ", each)).split()) for each in _BREAK.split(held[_BODY]))
                whole = (sentence for each in paragraphs if each for sentence in _STOP.split(each))
                return Lines(name, tuple(whole), held["Input.publish_date"][:10])
        raise KeyError(name)

    def _read_violations(self, part: str) -> list[Any]:
        held: list[Any] = json.loads((self._data / "hrdsattack" / f"{part}.json").read_text(encoding="utf-8"))
        return held

    def _read_rows(self, file: str) -> list[Any]:
        with gzip.open(self._data / f"{file}.jsonl.gz", "rt", encoding="utf-8") as rows:
            return [json.loads(row) for row in rows]

    def _read_reasons(self) -> dict[str, list[str]]:
        return {
            file["path"].removesuffix(".csv"): [row["reason"] for row in csv.DictReader(io.StringIO(file["text"]))]
            for file in self._rows("eu_sanctions/consolidated")
        }

    def _read_wikinews(self) -> dict[str, tuple[str, ...]]:
        whole = self._rows("temporal_graphs/train")[0]["text"]
        return {match["id"]: tuple(_singled(match["body"])) for match in _ARTICLE.finditer(whole)}


def _singled(text: str) -> Iterator[str]:
    return filter(None, (" ".join(line.split()) for line in text.splitlines()))


def _published(line: str) -> str:
    """The day in the first line of an article of Wikinews, "November 13 , 2004" or "Saturday , November 13 , 2004"."""
    for form in ("%B %d , %Y", "%A , %B %d , %Y"):
        with suppress(ValueError):
            return datetime.strptime(line, form).date().isoformat()
    return ""


def texts(data: Path, marked: Path = MARKS, only: str = "") -> Iterator[Text]:
    """The marked reports as texts of the corpus are.

    Args:
        data: folder of the sets.
        marked: the file of the marks.
        only: how the name of a report begins.

    Raises:
        OSError: a set is not in the folder.
    """
    sets = Sets(data)
    with marked.open(encoding="utf-8") as rows:
        marks = [row for row in map(json.loads, rows) if row["report"].startswith(only)]
    for (name, _), sentences in groupby(marks, lambda row: (row["report"], row.get("part", 0))):
        report = sets.report(name)
        yield Text(
            sentences=[_sentence(report.sentences[row["sentence"]], row) for row in sentences],
            published=report.published,
        )


def printed(line: str) -> str:
    """A sentence of a set with what is printed where the set has a mark for it, as long as before."""
    for mark, print_ in _PRINTED:
        line = line.replace(mark, print_)
    return line


def _sentence(line: str, row: dict[str, Any]) -> Annotated:
    return Annotated(
        text=printed(line),
        where=f"{row['report']}:{row['sentence']}",
        paragraph=0,
        names=[Part(*place) for place in row["names"]],
        happenings=[
            Happening(
                kind=each["kind"],
                trigger=Part(*each["trigger"]),
                modality=each["modality"],
                arguments=tuple(Part(*place) for place in each["arguments"]),
                speaker=Part(*each["speaker"]) if each.get("speaker") else None,
                cue=Part(*each["cue"]) if each.get("cue") else None,
            )
            for each in row["claims"]
        ],
    )


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
