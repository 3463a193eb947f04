"""Marks on real news: what articles of Wikinews say by the code book, without a word of theirs.

    python -m training.wikinews DATA FILES…      # takes annotated files in, rewrites the marks

The marks, in `training/wikinews/marks.jsonl`, and in `gold.jsonl` those of articles that are for measuring alone, say
where the names and happenings of a sentence stand in an article of `temporal_graphs` (Yao et al. 2020; Wikinews, CC BY
2.5), in code points of the sentence as that set has it. To mark more, annotate the sentences as those of the corpus are
(`training/corpus/README.md`), and take the files in.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from training.annotation import Annotated, Happening, Part, Text, parse

MARKS = Path(__file__).parent / "wikinews" / "marks.jsonl"
GOLD = MARKS.with_name("gold.jsonl")
"""Annotated by somebody who saw no program's reading, and never trained on."""

_ARTICLE = re.compile(r'filename:<doc id="(?P<id>\d+)".*?:SNT_LIST\n(?P<body>.*?)(?=EDGE_LIST|filename:<doc|\Z)', re.S)
_PRINTED = (("``", '" '), ("''", '" '), ("-LRB-", "(    "), ("-RRB-", ")    "), ("-LSB-", "[    "), ("-RSB-", "]    "))
"""The set's marks for quotation marks and brackets, and as much room with what is printed there."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The sentences of an article as the set has them, white space made single; the first is its date."""

    article: str
    sentences: tuple[str, ...]


def articles(data: Path) -> dict[str, Lines]:
    """The articles of the set's training part by their number at Wikinews."""
    with gzip.open(data / "temporal_graphs" / "train.jsonl.gz", "rt", encoding="utf-8") as rows:
        whole = json.loads(rows.readline())["text"]
    found = {}
    for match in _ARTICLE.finditer(whole):
        lines = (" ".join(line.split()) for line in match["body"].splitlines())
        found[match["id"]] = Lines(match["id"], tuple(line for line in lines if line))
    return found


def texts(data: Path, marked: Path = MARKS) -> Iterator[Text]:
    """The marked articles as texts of the corpus are.

    Raises:
        OSError: the set is not in the folder.
    """
    held = articles(data)
    marks: dict[str, list[dict[str, Any]]] = {}
    with marked.open(encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            marks.setdefault(row["article"], []).append(row)
    for article, sentences in marks.items():
        lines = held[article].sentences
        yield Text(
            sentences=[_sentence(lines[row["sentence"]], row) for row in sentences], published=_published(lines[0])
        )


def _published(line: str) -> str:
    """The day in an article's first line, "November 13 , 2004" or "Saturday , November 13 , 2004"."""
    for form in ("%B %d , %Y", "%A , %B %d , %Y"):
        with suppress(ValueError):
            return datetime.strptime(line, form).date().isoformat()
    return ""


def _sentence(line: str, row: dict[str, Any]) -> Annotated:
    printed = line
    for mark, print_ in _PRINTED:
        printed = printed.replace(mark, print_)
    return Annotated(
        text=printed,
        where=f"wikinews {row['article']}:{row['sentence']}",
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


def rows_of(article: Lines, text: Text) -> Iterator[dict[str, Any]]:
    """The rows of an annotated article.

    Raises:
        ValueError: a sentence does not stand in the article.
    """
    place = 0
    for sentence in text.sentences:
        words = " ".join(sentence.text.split())
        place = article.sentences.index(words, place)
        yield {
            "article": article.article,
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
        place += 1


def _place(part: Part) -> list[Any]:
    return [part.start, part.end, part.role] if part.role else [part.start, part.end]


def main(arguments: Sequence[str]) -> int:
    """Takes files in that are named by the number of their article. Returns the exit status."""
    data, *files = (Path(each) for each in arguments)
    held = articles(data)
    rows: list[dict[str, Any]] = []
    for path in sorted(files):
        faults: list[str] = []
        for text in parse(path, faults):
            try:
                rows.extend(rows_of(held[str(int(path.stem))], text))
            except ValueError as fault:
                faults.append(f"{path.name}: {fault}")
        for each in faults:
            print(each, file=sys.stderr)
    MARKS.parent.mkdir(exist_ok=True)
    MARKS.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    print(f"{len(files)} articles, {len(rows)} sentences, {sum(len(row['claims']) for row in rows)} claims")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
