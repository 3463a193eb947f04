"""Who says what: the attributions of PolNeAR's articles of political news.

    python -m benchmarks.speakers ../shared/data/polnear/dev.jsonl.gz

The file holds articles (`text/….txt`) and annotations in brat's form (`attributions/….ann`). The articles are cut into
sentences and words by the program; a source, cue or content is the run of words from the first character of its
annotation to the last. Spans are compared in the whole article: content that goes beyond the sentence of its cue, which
the model reads by the sentence, counts as missed. Where several people annotated an article, the first of them (by
file name) is the key, and the others are scored against the first as what people reach.

`exact` is F1 of spans, `token` F1 of words; each span and word counts once however many attributions share it. `of its
cue` asks besides that the span belongs to a cue found exactly. `cue given` asks the model with the key's cues.

Beside ours: the attributions of the rules; the study's figures, of the test part. The study's way of counting was its
own: compare with care.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from answerable.reading.by_rules import RulesReading
from answerable.reading.encoder.network import Heard, Network, spans
from answerable.reading.language.sentences import paragraphs
from answerable.reading.language.words import Word, tokenise, touching
from answerable.reading.parsed import Parsed
from benchmarks.data.files import rows
from benchmarks.ours.engines import load, options, rules
from benchmarks.ours.source import source
from benchmarks.scores.tables import OURS, Line, Report, show
from benchmarks.scores.tally import Tally

Place = tuple[int, int]
RULES = "rules/1"
PEOPLE = "another annotator"
GIVEN = "cue given"
PARTS = ("source", "cue", "content")
STUDY = {
    ("source", "exact"): 0.73, ("cue", "exact"): 0.69, ("content", "exact"): 0.61,
    ("source", "token"): 0.81, ("cue", "token"): 0.71, ("content", "token"): 0.90,
}  # fmt: skip
_WORD = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Said:
    """One attribution; places are words of the article, half-open.

    Attributes:
        cue, source, content: none where there is none.
    """

    cue: Place | None = None
    source: Place | None = None
    content: Place | None = None

    def part(self, name: str) -> Place | None:
        """The place of `source`, `cue` or `content`."""
        return {"source": self.source, "cue": self.cue, "content": self.content}[name]


@dataclass(slots=True)
class Article:
    """A text with what people found in it.

    Attributes:
        text: of the article.
        sentences: its words.
        keys: of each annotator the attributions.
    """

    text: str
    sentences: list[list[Word]]
    keys: list[list[Said]] = field(default_factory=list)


def annotated(lines: str, words: Sequence[Word]) -> list[Said]:
    """The attributions of a file in brat's form. One without a cue or with a cue outside all words is left out."""
    marks: dict[str, tuple[int, int]] = {}
    found = []
    for line in lines.splitlines():
        key, _, rest = line.partition("\t")
        if key.startswith("T"):
            numbers = [int(n) for n in _WORD.findall(rest.split("\t")[0].partition(" ")[2])]
            marks[key] = (numbers[0], numbers[-1])
    for line in lines.splitlines():
        key, _, rest = line.partition("\t")
        if not key.startswith("E"):
            continue
        parts: dict[str, list[Place]] = defaultdict(list)
        for role, _, target in (pair.partition(":") for pair in rest.split()):
            place = touching(words, *marks[target]) if target in marks else None
            if place is not None:
                parts[role.rstrip("0123456789").lower()].append(place)
        for cue in parts["cue"][:1]:
            count = max(len(parts["source"]), len(parts["content"]), 1)
            for k in range(count):
                source, content = (parts[name][k] if k < len(parts[name]) else None for name in ("source", "content"))
                found.append(Said(cue, source, content))
    return found


def read(path: Path) -> list[Article]:
    """The articles of a file, in the order of their names."""
    held = {row["path"].split("/")[-1]: row["text"] for row in rows(path)}
    found = []
    for name in sorted(each for each in held if each.endswith(".txt")):
        text = held[name]
        sentences = [tokenise(text, s.start, s.end) for block in paragraphs(text) for s in block.sentences]
        article = Article(text, sentences)
        words = [word for sentence in sentences for word in sentence]
        keys = sorted(k for k in held if k.endswith(".ann") and k.startswith(name.removesuffix(".txt")))
        article.keys = [annotated(held[key], words) for key in keys]
        if article.keys:
            found.append(article)
    return found


def ours(
    net: Network, article: Article, listened: Sequence[Heard | None], given: Iterable[Place] | None = None
) -> list[Said]:
    """What the encoder and the asker find.

    Args:
        net: them.
        article: in sentences.
        listened: what the encoder hears of each sentence, read with its neighbours.
        given: cues to ask with; else those that the encoder finds.
    """
    found = []
    base = 0
    for words, heard in zip(article.sentences, listened, strict=True):
        end = base + len(words)
        if heard is not None:
            if given is None:
                cues = [(first, last) for first, last, _, _ in spans(heard.cues, net.labels.cues)]
            else:
                cues = sorted({(a - base, min(b, end) - base) for a, b in given if base <= a < end})
            answered = net.ask(heard, cues) if cues else None
            for k, cue in enumerate(cues):
                assert answered is not None
                parts: dict[str, list[Place]] = defaultdict(list)
                for first, last, label, _ in spans(answered.said[k], net.labels.said):
                    parts[label].append((first + base, last + base))
                here = (cue[0] + base, cue[1] + base)
                for n in range(max(len(parts["source"]), len(parts["content"]), 1)):
                    source, content = (
                        parts[name][n] if n < len(parts[name]) else None for name in ("source", "content")
                    )
                    found.append(Said(here, source, content))
        base = end
    return found


class _Attributions(RulesReading):
    """The rules' reading, stopped at the attributions."""

    def _sentence(self, parsed: Parsed) -> None:
        """No claims are wanted."""

    def found(self) -> Iterable[Parsed]:
        """The sentences with what is said in them."""
        self.read()
        return self.parsed.values()


def by_rules(article: Article) -> list[Said]:
    """What the rules find; a comma at either end of the content is left off."""
    starts = {word.start: k for k, word in enumerate(word for sentence in article.sentences for word in sentence)}
    ends = {word.end: starts[word.start] + 1 for sentence in article.sentences for word in sentence}
    found = []
    for parsed in _Attributions(rules(), source("2016-10-01"), article.text).found():
        for said in parsed.said:
            words = parsed.words[said.first : said.last]
            while words and words[0].text == ",":
                words = words[1:]
            while words and words[-1].text == ",":
                words = words[:-1]
            cue, speaker = (
                (starts[span.start], ends[span.end])
                if span is not None and span.start in starts and span.end in ends
                else None
                for span in (said.speaker.cue, said.speaker.span)
            )
            content = (starts[words[0].start], ends[words[-1].end]) if words else None
            found.append(Said(cue, speaker, content))
    return found


class Scores:
    """The counts of one system."""

    def __init__(self) -> None:
        self.of: defaultdict[tuple[str, str], Tally] = defaultdict(Tally)

    def add(self, wanted: Sequence[Said], given: Sequence[Said]) -> None:
        """Count an article."""
        for part in PARTS:
            sides = [{place for said in side if (place := said.part(part)) is not None} for side in (wanted, given)]
            self.of[part, "exact"].add(*sides)
            self.of[part, "token"].add(*({w for first, last in side for w in range(first, last)} for side in sides))
            if part != "cue":
                tied = ({(s.cue, s.part(part)) for s in side if s.part(part) is not None} for side in (wanted, given))
                self.of[part, "exact, of its cue"].add(*tied)


def measure(path: Path, net: Network, most: int = 0) -> list[Report]:
    """Read the articles and score all."""
    articles = read(path)[: most or None]
    systems = {name: Scores() for name in (OURS, GIVEN, RULES, PEOPLE)}
    beyond = contents = 0
    for article in articles:
        key, *others = article.keys
        listened = net.hear(article.sentences)
        systems[OURS].add(key, ours(net, article, listened))
        systems[GIVEN].add(key, ours(net, article, listened, [said.cue for said in key if said.cue is not None]))
        systems[RULES].add(key, by_rules(article))
        for other in others:
            systems[PEOPLE].add(key, other)
        sentence = [k for k, words in enumerate(article.sentences) for _ in words]
        for said in key:
            if said.content is not None and said.cue is not None:
                contents += 1
                home = sentence[said.cue[0]]
                beyond += sentence[said.content[0]] != home or sentence[said.content[1] - 1] != home
    report = Report(f"PolNeAR {path.name.partition('.')[0]}, F1")
    several = sum(len(article.keys) > 1 for article in articles)
    for what in [(part, way) for way in ("exact", "token", "exact, of its cue") for part in PARTS]:
        if what not in systems[OURS].of:
            continue
        scores: dict[str, float | Tally | None] = {name: system.of[what] for name, system in systems.items()}
        if what[0] == "cue":
            scores[GIVEN] = None
        if not several:
            del scores[PEOPLE]
        report.lines.append(
            Line(f"{what[0]}, {what[1]}", systems[OURS].of[what].wanted, {**scores, "study": STUDY.get(what)})
        )
    report.notes = [
        f"{len(articles)} articles. Of {contents:,} contents {beyond:,} leave the sentence of their cue and cannot be "
        "found exactly. The study's figures are of the test part.",
    ]
    if several:
        report.notes.append(f"{several} articles have several annotators: the others against the first.")
    return [report]


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("path", type=Path)
    given = parser.parse_args()
    for report in measure(given.path, load(given.weights), given.most):
        show(report)


if __name__ == "__main__":
    main()
