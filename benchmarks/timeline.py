"""Timelines out of many articles, on Timeline17: which days, and which sentences of each.

    python -m benchmarks.timeline ../shared/data/timeline17
    python -m benchmarks.timeline ../shared/data/timeline17/bpoil_bbc.jsonl.gz

A topic is a file `*.jsonl.gz` with one original file a line (`path`, `text`): `InputDocs/DAY/NAME` holds an article,
one sentence a line, `timelines/NAME` a timeline written by a journalist. As in Gholipour Ghalandari and Ifrim (ACL
2020), a system is given the articles published between the first and the last day of the reference, its number of
days and the rounded mean of sentences a day, and the figures are the F1 of mean precision and mean recall over all
references. Nothing here is trained, so every topic is one never seen.
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import fmean

from answerable.asking.cases.chronology import days_of
from answerable.asking.cases.salience import Dated, choose
from answerable.reading.times.anchor import Anchor
from benchmarks.ours.engines import options
from benchmarks.scores.tables import machine
from benchmarks.scores.timeline import Score, Timeline, aligned, dates

_RULE = "---"


@dataclass(frozen=True, slots=True)
class Topic:
    """The articles of one topic as dated sentences, and the references."""

    name: str
    sentences: tuple[Dated, ...]
    references: tuple[Timeline, ...]


Method = Callable[[Sequence[Dated], int, int, date, date], dict[date, list[str]]]
"""From sentences, number of days, sentences a day, first and last day to a timeline."""


def read(path: Path) -> Topic:
    """The topic in a file."""
    sentences: list[Dated] = []
    references: list[Timeline] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            parts = row["path"].split("/")
            if parts[0] == "timelines":
                references.append(reference(row["text"]))
            elif parts[0] == "InputDocs":
                sentences.extend(_article(row["path"], date.fromisoformat(parts[1]), row["text"]))
    return Topic(path.name.removesuffix(".jsonl.gz"), tuple(sentences), tuple(references))


def _article(name: str, published: date, text: str) -> Iterator[Dated]:
    anchor, start = Anchor(published, published), 0
    for position, line in enumerate(text.splitlines()):
        if line.strip():
            yield Dated(
                source=name,
                start=start,
                text=line.strip(),
                published=published,
                position=position,
                days=days_of(line, 0, len(line), anchor),
            )
        start += len(line) + 1


def reference(text: str) -> Timeline:
    """A timeline as a journalist wrote it: a day, then its sentences, one a line."""
    found: dict[date, list[str]] = {}
    day: date | None = None
    for line in map(str.strip, text.splitlines()):
        if not line or line.startswith(_RULE):
            continue
        try:
            day = date.fromisoformat(line)
        except ValueError:
            if day is not None:
                found.setdefault(day, []).append(line)
    return found


def ours(sentences: Sequence[Dated], days: int, each: int, first: date, last: date) -> dict[date, list[str]]:
    """What `answerable chronology` picks."""
    chosen = choose(sentences, days, each, first, last)
    return {found.day: [sentences[i].text for i in found.sentences] for found in chosen}


def most_named(sentences: Sequence[Dated], days: int, each: int, first: date, last: date) -> dict[date, list[str]]:
    """The days that most sentences name, each with the first sentences that name it."""
    named: dict[date, list[Dated]] = defaultdict(list)
    for sentence in sentences:
        for day in sentence.days:
            if first <= day <= last:
                named[day].append(sentence)
    top = sorted(named, key=lambda day: (-len(named[day]), day))[:days]
    return {day: [sentence.text for sentence in named[day][:each]] for day in top}


def most_published(sentences: Sequence[Dated], days: int, each: int, first: date, last: date) -> dict[date, list[str]]:
    """The days on which most articles were published, each with the heads of the first of them."""
    articles: dict[date, Counter[str]] = defaultdict(Counter)
    heads: dict[date, list[tuple[int, str, str]]] = defaultdict(list)
    for sentence in sentences:
        if sentence.published is not None:
            articles[sentence.published][sentence.source] += 1
            heads[sentence.published].append((sentence.position, sentence.source, sentence.text))
    top = sorted(articles, key=lambda day: (-len(articles[day]), day))[:days]
    return {day: [text for _, _, text in sorted(heads[day])[:each]] for day in top}


METHODS: tuple[tuple[str, Method], ...] = (
    ("answerable", ours),
    ("days named most, first sentences", most_named),
    ("days published on most, first sentences", most_published),
)


def score(topic: Topic, wanted: Timeline, method: Method) -> tuple[Score, Score, Score]:
    """Date-F1, AR1 and AR2 of a method on one reference."""
    first, last = min(wanted), max(wanted)
    held = [each for each in topic.sentences if each.published is not None and first <= each.published <= last]
    most = round(fmean(len(each) for each in wanted.values()))
    found = method(held, len(wanted), most, first, last)
    return (dates(found, wanted), *aligned(found, wanted))


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("data", type=Path, nargs="+", help="files of topics, or folders of them")
    given = parser.parse_args()
    files = [each for path in given.data for each in (sorted(path.glob("*.jsonl.gz")) if path.is_dir() else [path])]
    began, took = machine(), 0.0
    scores: dict[str, list[tuple[Score, Score, Score]]] = defaultdict(list)
    print(f"{began}.\n\n| topic | days | a day | method | Date-F1 | AR1 | AR2 |\n|---|---|---|---|---|---|---|")
    for path in files:
        topic = read(path)
        print(f"{path}: {len(topic.sentences)} sentences", file=sys.stderr)
        for wanted in topic.references:
            mean = fmean(len(each) for each in wanted.values())
            for name, method in METHODS:
                start = time.perf_counter()
                three = score(topic, wanted, method)
                took += time.perf_counter() - start if method is ours else 0.0
                scores[name].append(three)
                figures = " | ".join(f"{each.f1:.3f}" for each in three)
                print(f"| {topic.name} | {len(wanted)} | {mean:.1f} | {name} | {figures} |")
    print("\n| over all references | Date-F1 | AR1 | AR2 |\n|---|---|---|---|")
    for name, held in scores.items():
        means = [
            Score(fmean(three[i].precision for three in held), fmean(three[i].recall for three in held)).f1
            for i in range(3)
        ]
        print(f"| {name} | {' | '.join(f'{each:.3f}' for each in means)} |")
    print("| DATEWISE, as published on all 19 references | .544 | .120 | .035 |")
    print(f"\nOurs took {took:.1f} s with scoring; times are found before that.")


if __name__ == "__main__":
    main()
