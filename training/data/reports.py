"""Marks on real news: what reports say by the code book, without a word of theirs.

The marks, in `training/news/marks.jsonl`, and in `gold.jsonl` those of reports that are for measuring alone, say where
the names and happenings of a sentence stand in a report of one of five sets, in code points of the sentence as the set
has it, white space made single:

    temporal_graphs/ARTICLE        an article of Wikinews (Yao et al. 2020; CC BY 2.5), by its number there
    gmb/ROW                        36 sentences from that row on (Groningen Meaning Bank: Voice of America)
    timeline17/TOPIC/ROW           a row of that topic (Tran et al. 2013: newspapers and broadcasters)
    eu_sanctions/ACT/ROW           the reasons of an entry of a list in the Official Journal, by the act's number
    hrdsattack/PART/ROW            a row of "train" or "dev" (Ran et al. 2023: news on violations of human rights)

`training.news` takes in more.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from html import unescape
from itertools import groupby
from pathlib import Path
from typing import Any

from benchmarks.data.files import rows

from training.data.corpus import Annotated, Happening, Part, Text

MARKS = Path(__file__).parents[1] / "news" / "marks.jsonl"
GOLD = MARKS.with_name("gold.jsonl")
"""Annotated by somebody who saw no program's reading, and never trained on."""
WINDOW = 36
"""How many sentences of the Groningen Meaning Bank one file holds."""

_ARTICLE = re.compile(r'filename:<doc id="(?P<id>\d+)".*?:SNT_LIST\n(?P<body>.*?)(?=EDGE_LIST|filename:<doc|\Z)', re.S)
_STOP = re.compile(r"(?<=[.!?])\s+(?=[A-Z‘“\"(])")
_BREAK = re.compile(r"</?p>|<br ?/?>")
_TAG = re.compile(r"<[^>]+>")
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
    """Reports by their names, and the sets themselves, each read once.

    Args:
        data: folder of the sets.

    Raises:
        OSError: when asked: the set is not in the folder.
        KeyError: of `report`: there is no such report in the set.
    """

    def __init__(self, data: Path) -> None:
        self._data = data
        self._wikinews = cache(self._read_wikinews)
        self.violations = cache(self._read_violations)
        self.rows = cache(self._read_rows)
        self.wikinews_2019 = cache(self._read_wikinews_2019)
        self._reasons = cache(self._read_reasons)

    def report(self, name: str) -> Lines:
        """The sentences of a report."""
        match name.split("/"):
            case ["temporal_graphs", article]:
                sentences = self._wikinews()[article]
                return Lines(name, sentences, _published(sentences[0]))
            case ["gmb", row]:
                window = self.rows("names/gmb_train")[int(row) : int(row) + WINDOW]
                return Lines(name, tuple(" ".join(words) for words, _ in window))
            case ["timeline17", topic, row]:
                held = self.rows(f"timeline17/{topic}")[int(row)]
                return Lines(name, tuple(_singled(held["text"])), held["path"].split("/")[1])
            case ["eu_sanctions", act, row]:
                return Lines(name, tuple(_STOP.split(" ".join(self._reasons()[act][int(row)].split()))))
            case ["hrdsattack", part, row]:
                held = self.violations(part)[int(row)]
                whole = (sentence for each in paragraphs(held) for sentence in _STOP.split(each))
                return Lines(name, tuple(whole), held["Input.publish_date"][:10])
        raise KeyError(name)

    def _read_violations(self, part: str) -> list[dict[str, str]]:
        held = json.loads((self._data / "hrdsattack" / f"{part}.json").read_text(encoding="utf-8"))
        return [row["sample"] for row in held]

    def _read_wikinews_2019(self) -> list[dict[str, str]]:
        with (self._data / "inputs" / "wikinews" / "wikinews_2019.csv").open(encoding="utf-8", newline="") as lines:
            return list(csv.DictReader(lines))

    def _read_rows(self, file: str) -> list[Any]:
        return list(rows(self._data / f"{file}.jsonl.gz"))

    def _read_reasons(self) -> dict[str, list[str]]:
        return {
            file["path"].removesuffix(".csv"): [row["reason"] for row in csv.DictReader(io.StringIO(file["text"]))]
            for file in self.rows("eu_sanctions/consolidated")
        }

    def _read_wikinews(self) -> dict[str, tuple[str, ...]]:
        whole = self.rows("temporal_graphs/train")[0]["text"]
        return {match["id"]: tuple(_singled(match["body"])) for match in _ARTICLE.finditer(whole)}


def paragraphs(article: Mapping[str, str]) -> Iterator[str]:
    """The paragraphs of an article of HRDsAttack, without tags, white space made single."""
    parts = _BREAK.split(article["Input.article_interface"])
    return filter(None, (" ".join(unescape(_TAG.sub(" ", each)).split()) for each in parts))


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


def closed(line: str) -> str:
    """A line of words set apart by spaces, as it would be printed."""
    line = re.sub(r'" ([^"]*?) "', r'"\1"', line)
    line = re.sub(r" (?=[.,;:!?%)]|'(?:s|re|ve|ll|d|m)\b|n't\b|' )", "", line)
    return re.sub(r"(?<=[($]) ", "", line)


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
