"""Did it happen: the factuality of predicates in UDS (It Happened, version 2), −3 (no) to 3 (yes).

    python -m benchmarks.modality ../shared/data/factuality/uds.jsonl.gz --part dev

A line of the file has the `path` and `text` of one of the set's files; that whose name ends in the part is scored. The
predicates are given. Scores: Pearson's r and mean absolute error; how often the sign is right, predicates of 0 left
out; F1 of three classes: happened (1 and above), did not happen (−1 and below), uncertain (between).

Baselines: the median of the training part for every predicate, and negations and modal words before the predicate in
its clause, each with the median of the training part where such a word stands. No published figure stands beside them:
none could be checked against its source when this was written.
"""

from __future__ import annotations

import json
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from answerable.reading.encoder.network import Network
from answerable.reading.language.lexicon import word_set
from benchmarks.data.files import rows
from benchmarks.ours.engines import load, options, words_of
from benchmarks.scores.tables import OURS, Line, Report, Score, show
from benchmarks.scores.tally import Tally

BOUND = 1.0
"""From here on it happened, and from its negative on it did not."""

NEGATIONS = word_set(
    "not n't nt never no nobody nothing none neither nor without fail failed fails refuse refused deny"
)
MODALS = word_set(
    "may might could can would should must will shall 'll 'd ca wo if whether unless to want wants wanted hope hopes "
    "hoped plan plans planned intend try tries tried trying perhaps maybe possibly probably please let going"
)
BREAKS = frozenset({".", ",", ";", ":", "!", "?", "(", ")", '"', "“", "”"})
REACH = 5
"""Words before the predicate."""

MEDIANS = {"": 1.875, "plain": 2.625, "negated": -0.375, "modal": -1.5}
"""Of the training part: of all predicates, and of those with the words of the baseline before them."""

CLASSES = ("happened", "did not happen", "uncertain")
CONSTANT = "constant"
LEXICAL = "negation and modal words"


@dataclass(frozen=True, slots=True)
class Item:
    """A sentence with its predicates.

    Attributes:
        words: of the sentence.
        places: of each predicate the first word and one past the last.
        values: of each predicate, −3 … 3.
    """

    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    values: tuple[float, ...]


def read(path: Path, part: str) -> list[Item]:
    """The sentences of a part that have predicates."""
    found = []
    for row in rows(path):
        if not row["path"].endswith(f"{part}.jsonl"):
            continue
        for line in row["text"].splitlines():
            each = json.loads(line)
            targets = each["targets"]
            if targets:
                places = tuple((t["span1"][0], t["span1"][1]) for t in targets)
                found.append(Item(tuple(each["text"].split(" ")), places, tuple(float(t["label"]) for t in targets)))
    if not found:
        raise SystemExit(f"{path} has no part {part!r}.")
    return found


def ours(net: Network, item: Item) -> list[float]:
    """What the asker says, within −3 … 3; the median of the training part for a sentence too long to be read."""
    heard = net.hear([words_of(item.words)])[0]
    if heard is None:
        return [MEDIANS[""]] * len(item.places)
    return [min(3.0, max(-3.0, float(value))) for value in net.ask(heard, item.places).factuality]


def put(words: Sequence[str], predicate: int) -> str:
    """How the words before a predicate put it: `negated`, `modal` or `plain`."""
    found = "plain"
    for k in range(predicate - 1, max(-1, predicate - 1 - REACH), -1):
        word = words[k].lower()
        if word in BREAKS:
            break
        if word in NEGATIONS:
            return "negated"
        if word in MODALS:
            found = "modal"
    return found


def class_of(value: float) -> str:
    """The class of a score."""
    return "happened" if value >= BOUND else "did not happen" if value <= -BOUND else "uncertain"


def pearson(wanted: Sequence[float], given: Sequence[float]) -> float | None:
    """Pearson's r; none where one side never changes."""
    if len(set(wanted)) < 2 or len(set(given)) < 2:
        return None
    return statistics.correlation(wanted, given)


def scores(wanted: Sequence[float], given: Sequence[float]) -> dict[str, tuple[int, Score]]:
    """What is scored → on how many items, and the score."""
    signed = [(w, g) for w, g in zip(wanted, given, strict=True) if w != 0]
    found: dict[str, tuple[int, Score]] = {
        "Pearson's r": (len(wanted), pearson(wanted, given)),
        "mean absolute error": (
            len(wanted),
            statistics.fmean(abs(w - g) for w, g in zip(wanted, given, strict=True)),
        ),
        "sign accuracy": (len(signed), statistics.fmean(w * g > 0 for w, g in signed)),
    }
    total = 0.0
    for name in CLASSES:
        tally = Tally()
        tally.add(
            [k for k, value in enumerate(wanted) if class_of(value) == name],
            [k for k, value in enumerate(given) if class_of(value) == name],
        )
        found[f"{name}, F1"] = (tally.wanted, tally)
        total += tally.f1
    found["macro F1"] = (len(wanted), total / len(CLASSES))
    return found


def measure(path: Path, net: Network, part: str = "dev", most: int = 0) -> list[Report]:
    """Read the part and score all."""
    items = read(path, part)[: most or None]
    wanted = [value for item in items for value in item.values]
    given = {
        OURS: [value for item in items for value in ours(net, item)],
        CONSTANT: [MEDIANS[""]] * len(wanted),
        LEXICAL: [MEDIANS[put(item.words, first)] for item in items for first, _ in item.places],
    }
    scored = {name: scores(wanted, values) for name, values in given.items()}
    report = Report(
        f"UDS factuality {part}",
        notes=[
            f"{len(wanted):,} given predicates in {len(items):,} sentences. Happened is {BOUND} and above, did not "
            f"happen −{BOUND} and below.",
        ],
    )
    for what, (items_, _) in scored[OURS].items():
        report.lines.append(Line(what, items_, {name: each[what][1] for name, each in scored.items()}))
    return [report]


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--part", default="dev", help="of the data: train, dev or test")
    given = parser.parse_args()
    for report in measure(given.path, load(given.weights), given.part, given.most):
        show(report)


if __name__ == "__main__":
    main()
