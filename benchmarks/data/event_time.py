"""The temporal dependency graphs: articles, their time expressions and events, each event's reference time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from answerable.errors import BadInput
from answerable.model.when import When
from answerable.reading.language.tagging import capitals, tag
from answerable.reading.language.words import Word
from answerable.reading.times.anchor import Anchor
from answerable.reading.times.expressions import Expression, find_expressions
from answerable.sources.dates.written_date import dates_in
from benchmarks.data.files import rows
from benchmarks.ours.engines import rules

_MARKS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}
Place = tuple[int, int, int]
"""Sentence, first word, last word (inclusive)."""


@dataclass(frozen=True, slots=True)
class Event:
    """An event: where it stands, the time expression that it refers to, and how (`included`, `before`, …)."""

    place: Place
    time: Place
    relation: str


@dataclass(frozen=True, slots=True)
class Graph:
    """An article: the text, its sentences' words, the publication's time, the other times, the events."""

    text: str
    sentences: tuple[tuple[Word, ...], ...]
    published: Place
    times: tuple[Place, ...]
    events: tuple[Event, ...]

    @property
    def anchor(self) -> Anchor | None:
        """The day of publication, as its line says it."""
        first, last = self.sentences[self.published[0]][0], self.sentences[self.published[0]][-1]
        written = next(dates_in(self.text[first.start : last.end].replace(" ,", ",")), None)
        return Anchor.of(When(edtf=written.edtf)) if written is not None else None


def load(path: Path) -> list[Graph]:
    """The articles of a packed file.

    Raises:
        BadInput: there is none.
    """
    found = []
    for row in rows(path):
        for block in re.split(r"(?=filename:<doc )", row["text"]):
            if ":SNT_LIST\n" in block and "\nEDGE_LIST\n" in block:
                body = block.split(":SNT_LIST\n", 1)[1]
                sentences, edges = body.split("\nEDGE_LIST\n", 1)
                found.append(_graph(sentences.split("\n"), [line.split("\t") for line in edges.split("\n") if line]))
    if not found:
        raise BadInput(f"{path.name} holds no temporal graph.", "Give temporal_graphs' train or dev.jsonl.gz.")
    return found


def _graph(lines: Sequence[str], edges: Sequence[Sequence[str]]) -> Graph:
    text, sentences = "", []
    for line in lines:
        words = []
        for part in line.split(" "):
            plain = _MARKS.get(part, part) or "_"
            words.append(Word(len(text), len(text) + len(plain), plain))
            text += plain + " "
        text = text[:-1] + "\n\n"
        sentences.append(words)
    names, commons = capitals(sentences)
    for words in sentences:
        tag(words, rules().verbs, names, commons)
    times: list[Place] = []
    events: dict[Place, Event] = {}
    for child, kind, parent, relation in (edge[:4] for edge in edges if len(edge) >= 4):
        place = _place(child)
        if kind == "Timex":
            times.append(place)
        elif place not in events and _place(parent) in times:
            events[place] = Event(place, _place(parent), relation)
    published = next((time for time in times if time[0] == 0), (0, 0, len(sentences[0]) - 1))
    return Graph(
        text,
        tuple(map(tuple, sentences)),
        published,
        tuple(t for t in times if t != published),
        tuple(events[place] for place in sorted(events)),
    )


def _place(text: str) -> Place:
    sentence, first, last = (int(part) for part in text.split("_"))
    return sentence, first, last


def expressions(graph: Graph) -> list[Expression]:
    """For the reader of the graph: what the program finds in its text, the publication's line left out."""
    end = graph.sentences[graph.published[0]][-1].end
    return [each for each in find_expressions(graph.text, graph.anchor) if each.start >= end]
