"""Roles of given predicates: PropBank over the sentences of the English Web Treebank.

    python -m benchmarks.roles ../shared/data/propbank_ewt/test.jsonl.gz

A line of the file has `words` and `frames`: the predicate's word, its tag and its roles as spans. The predicates are
given; a role is right where its span and its label are (exact spans). The predicate itself (`V`) is left out;
continued (`C-`) and referring (`R-`) roles count like the others, as do labels that the model does not know. Each
sentence is read by itself.

The baseline takes the noun phrase next to the predicate on its left for ARG0 and the one on its right for ARG1. The
study's figures are those of a first short training on the test part of the same treebank.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from answerable.reading.encoder.network import Network, spans
from answerable.reading.language.clauses import Shape
from answerable.reading.language.names import find_names
from answerable.reading.language.tagging import capitals, tag
from benchmarks.data.files import rows
from benchmarks.ours.engines import load, options, rules, words_of
from benchmarks.scores.tables import OURS, Line, Report, show
from benchmarks.scores.tally import Tally

Role = tuple[int, int, str]
PARTS = {"V": "verbs", "N": "nouns", "J": "adjectives"}
LEAST = 20
"""Roles that a label must have in the file to have a line of its own."""

STUDY = {
    "all": 0.703, "verbs": 0.730, "nouns": 0.507, "adjectives": 0.675, "ARG0 of verbs": 0.827, "ARG1 of verbs": 0.755,
}  # fmt: skip
"""On the test part, 14,000 predicates."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A predicate with its roles.

    Attributes:
        predicate: its word.
        part: of speech: `verbs`, `nouns`, `adjectives` or `others`.
        roles: (first word, one past the last, label).
    """

    predicate: int
    part: str
    roles: frozenset[Role]


def read(path: Path) -> list[tuple[list[str], list[Frame]]]:
    """The sentences of a file that have predicates."""
    found = []
    for row in rows(path):
        frames = [
            Frame(
                frame["predicate"],
                PARTS.get(frame["pos"][:1], "others"),
                frozenset((first, last, role) for first, last, role in frame["args"] if role != "V"),
            )
            for frame in row["frames"]
        ]
        if frames:
            found.append((row["words"], frames))
    return found


def ours(net: Network, texts: Sequence[str], predicates: Sequence[int]) -> list[set[Role]]:
    """What the asker says, predicate by predicate."""
    heard = net.hear([words_of(texts)])[0]
    if heard is None:
        return [set() for _ in predicates]
    answered = net.ask(heard, [(p, p + 1) for p in predicates])
    return [
        {(first, last, label) for first, last, label, _ in spans(scores, net.labels.propbank)}
        for scores in answered.propbank
    ]


def by_position(texts: Sequence[str], predicates: Sequence[int]) -> list[set[Role]]:
    """The nearest noun phrases."""
    words = words_of(texts)
    tag(words, rules().verbs, *capitals([words]))
    chunks = Shape(words, find_names(words), rules().transitive).chunks
    found: list[set[Role]] = []
    for predicate in predicates:
        left = [(c.first, c.last, "ARG0") for c in chunks if c.last <= predicate]
        right = [(c.first, c.last, "ARG1") for c in chunks if c.first > predicate]
        found.append({*left[-1:], *right[:1]})
    return found


class Scores:
    """The counts of one system, by what is scored."""

    def __init__(self) -> None:
        self.of: defaultdict[str, Tally] = defaultdict(Tally)

    def add(self, frame: Frame, found: set[Role]) -> None:
        """Count a predicate: over all labels, by label, by part of speech, and ARG0 and ARG1 by both."""
        for name, labels in (("", None), ("ARG0", {"ARG0"}), ("ARG1", {"ARG1"}), ("core", {"ARG0", "ARG1"})):
            wanted = {r for r in frame.roles if labels is None or r[2] in labels}
            given = {r for r in found if labels is None or r[2] in labels}
            self.of[f"{name} of {frame.part}" if name else frame.part].add(wanted, given)
            self.of[{"": "all", "core": "ARG0 and ARG1"}.get(name, name)].add(wanted, given)
        for label in {r[2] for r in frame.roles | found} - {"ARG0", "ARG1"}:
            self.of[label].add({r for r in frame.roles if r[2] == label}, {r for r in found if r[2] == label})


def measure(path: Path, net: Network, most: int = 0) -> list[Report]:
    """Read the file and score both."""
    sentences = read(path)[: most or None]
    systems = {OURS: Scores(), "by position": Scores()}
    for texts, frames in sentences:
        predicates = [frame.predicate for frame in frames]
        answers = {OURS: ours(net, texts, predicates), "by position": by_position(texts, predicates)}
        for name, found in answers.items():
            for frame, given in zip(frames, found, strict=True):
                systems[name].add(frame, given)
    labels = Counter(role[2] for _, frames in sentences for frame in frames for role in frame.roles)
    parts = [part for part in (*PARTS.values(), "others") if systems[OURS].of[part].wanted]
    wanted = ["all", "ARG0", "ARG1", "ARG0 and ARG1"]
    for part in parts:
        wanted += [part, f"ARG0 of {part}", f"ARG1 of {part}"]
    wanted += [label for label, count in labels.most_common() if count >= LEAST and label not in wanted]
    report = Report(
        f"PropBank-EWT {path.name.partition('.')[0]}, span F1",
        notes=[
            f"{sum(len(frames) for _, frames in sentences):,} given predicates in {len(sentences):,} sentences. "
            "The study's figures are of the test part."
        ],
    )
    for what in wanted:
        scores = {name: system.of[what] for name, system in systems.items()}
        report.lines.append(Line(what, scores[OURS].wanted, {**scores, "study": STUDY.get(what)}))
    return [report]


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("path", type=Path)
    given = parser.parse_args()
    for report in measure(given.path, load(given.weights), given.most):
        show(report)


if __name__ == "__main__":
    main()
