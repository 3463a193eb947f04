"""The weights by which joining tells whether two mentions are one happening, from ECB+'s train part and MEANTIME.

    python -m training.same_event ../shared/data/ecbplus ../shared/data/meantime

Logistic regression over each feature's value and its straight pieces (see
`answerable.joining.likeness.likeness`). Two models:
`documents`, with the documents known and the kind open; `claims`, for claims of one kind and one day, of which nothing
else is known: learned from pairs that share a stem or a kind of the encoder, so that this alone says nothing, without
the numbers of the sentence, which are mostly its date's, and without the words around weighed one by one, with which
fewer pairs were sure. Thresholds are found on topics left out, five parts in turn: that of `documents` by the best
CoNLL F1; those of `claims` by the precision of pairs. Seeded; two minutes of one core.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

import numpy as np
from benchmarks.data.same_event import read
from benchmarks.ours.clusters import agglomerated, pairs, rows, square
from benchmarks.ours.mentions import mentions
from benchmarks.scores.coreference import clusters, score
from sklearn.linear_model import LogisticRegression

from answerable.joining.likeness.likeness import FEATURES, OF_CONTEXT, OF_DOCUMENTS, OF_KINDS, Model
from answerable.joining.likeness.mentions import Mention
from answerable.reading.encoder.network import network

OUT = Path(__file__).parents[1] / "src/answerable/joining/weights/same_event.json"
FOLDS = 5
KEPT = 0.25
"""Share of the pairs of two happenings that is learned from, weighted up."""
SHAPE = (0.5, 0.75, 0.9, 0.97)
"""Where among the pairs of one happening a line bends: quantiles."""
STRENGTH = 0.3
"""Inverse of the penalty on squared weights."""
GENTLE = (0.5, 0.8)
"""The same for `claims`, which meet sentences unlike those learned from."""
SURE, DOUBT = 0.75, 0.5
"""Precision of the pairs from which on claims are joined, and from which on they are possibly the same."""
ALIKE = 0.3
"""Agreement of the kinds from which on two mentions pass for one kind."""


def fitted(
    names: Sequence[str], values: np.ndarray, same: np.ndarray, shape: Sequence[float] = SHAPE, seed: int = 0
) -> Model:
    """The model of some features on pairs."""
    kept = same | (np.random.default_rng(seed).random(len(same)) < KEPT)
    values, same = values[kept], same[kept]
    weight = np.where(same, 1.0, 1 / KEPT)
    knots, columns = {}, []
    for name in names:
        column = values[:, FEATURES.index(name)]
        bends = sorted(set(np.quantile(column[same], shape).round(3))) if len(np.unique(column)) > 3 else []
        knots[name] = [float(bend) for bend in bends if bend < column.max() - 0.01]
        columns += [column, *(np.maximum(0.0, column - bend) for bend in knots[name])]
    table = np.stack(columns, 1)
    mean, scale = np.average(table, axis=0, weights=weight), table.std(0) + 1e-9
    learned = LogisticRegression(C=STRENGTH, max_iter=500).fit((table - mean) / scale, same, sample_weight=weight)
    slopes = learned.coef_[0] / scale
    weights, means, place = {}, {}, 0
    for name in names:
        size = 1 + len(knots[name])
        weights[name] = [round(float(w), 5) for w in slopes[place : place + size]]
        means[name] = round(float(mean[place : place + size] @ slopes[place : place + size]), 5)
        place += size
    return Model(tuple(names), round(float(learned.intercept_[0]), 5), knots, weights, means, 0.5, 0.5)


@dataclass(frozen=True)
class Pairs:
    """The pairs of mentions of each topic of a corpus.

    Attributes:
        mentions: all of them.
        chains: of each mention, by the gold.
        numbers: by topic, the numbers of its mentions.
        held: by topic, (pairs, FEATURES), in the order of `itertools.combinations`.
        truth: by topic, whether each pair is one happening.
    """

    mentions: Sequence[Mention]
    chains: Sequence[str]
    numbers: Mapping[str, Sequence[int]]
    held: Mapping[str, np.ndarray]
    truth: Mapping[str, np.ndarray]

    def of_one_kind(self) -> Pairs:
        """Only the pairs that share a stem or pass for one kind."""
        held, truth = {}, {}
        for unit, values in self.held.items():
            alike, stem = (values[:, FEATURES.index(name)] for name in ("kinds alike", "same stem"))
            kept = (alike >= ALIKE) | (stem > 0)
            held[unit], truth[unit] = values[kept], self.truth[unit][kept]
        return replace(self, held=held, truth=truth)

    def whole(self) -> tuple[np.ndarray, np.ndarray]:
        """The values and the truth of all topics, one after another."""
        return np.concatenate(list(self.held.values())), np.concatenate(list(self.truth.values()))


def by_topic(paths: Sequence[Path], part: str = "train") -> Pairs:
    """The pairs of a part of ECB+ in a folder, and of MEANTIME, which has no parts, in another."""
    found: list[Mention] = []
    chains: list[str] = []
    topics: list[str] = []
    for path in paths:
        corpus = read(path, part)
        found += mentions(corpus, network(), corpus.mentions)
        chains += [each.chain for each in corpus.mentions]
        topics += [corpus.documents[each.document].topic for each in corpus.mentions]
    numbers = pairs(topics)
    same = {unit: np.array([chains[i] == chains[j] for i, j in combinations(its, 2)]) for unit, its in numbers.items()}
    return Pairs(found, chains, numbers, {unit: rows(found, its) for unit, its in numbers.items()}, same)


def main() -> None:
    """Fit, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", type=Path, nargs="+", help="folders of ECB+ and MEANTIME")
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--only", choices=("documents", "claims"), help="keep the other model of the file as it is")
    given = parser.parse_args()
    found = by_topic(given.paths)
    units = in_order(found.held)
    written = json.loads(given.out.read_text(encoding="utf-8")) if given.only else {}
    if given.only != "claims":
        joins, found_at = best(left_out(FEATURES, found, units, SHAPE), found)
        print(f"documents: joins at {joins}, CoNLL F1 on topics left out {100 * found_at:.1f}")
        written["documents"] = _written(fitted(FEATURES, *found.whole()), joins, joins)
    if given.only != "documents":
        unknown = OF_DOCUMENTS + OF_KINDS + OF_CONTEXT + ("numbers shared", "numbers differ")
        names = tuple(name for name in FEATURES if name not in unknown)
        alike = found.of_one_kind()
        joins, doubts = _sure(names, alike, units)
        written["claims"] = _written(fitted(names, *alike.whole(), GENTLE), joins, doubts)
    given.out.write_text(json.dumps(written, indent=1) + "\n", encoding="utf-8")


def in_order(topics: Iterable[str]) -> list[str]:
    """Topics in an order that does not rest on how they were read, those of ECB+ by their numbers."""
    return sorted(topics, key=lambda topic: (len(topic), topic))


def _written(model: Model, joins: float, doubts: float) -> dict[str, object]:
    return {
        "joins": joins, "doubts": doubts, "base": model.base, "knots": model.knots, "means": model.means,
        "weights": model.weights,
    }  # fmt: skip


def left_out(names: Sequence[str], found: Pairs, units: Sequence[str], shape: Sequence[float]) -> dict[str, np.ndarray]:
    """The chances of the pairs of each of some topics by a model that has not seen it, of the others of these."""
    chances: dict[str, np.ndarray] = {}
    for fold in range(FOLDS):
        out = units[fold::FOLDS]
        used = [unit for unit in units if unit not in out]
        values, same = (np.concatenate([its[u] for u in used]) for its in (found.held, found.truth))
        model = fitted(names, values, same, shape)
        chances |= {unit: model.chances(found.held[unit]) for unit in out}
    return chances


def _sure(names: Sequence[str], found: Pairs, units: Sequence[str]) -> tuple[float, ...]:
    """The chances from which on pairs of topics left out are right as often as `SURE` and `DOUBT` say."""
    by_unit = left_out(names, found, units, GENTLE)
    chances, same = (np.concatenate([its[unit] for unit in units]) for its in (by_unit, found.truth))
    leasts = []
    for wanted in (SURE, DOUBT):
        steps = np.arange(0.05, 0.96, 0.01)
        right = [same[chances >= step].mean() if (chances >= step).any() else 1.0 for step in steps]
        least = next((round(float(step), 2) for step, share in zip(steps, right, strict=True) if share >= wanted), 0.95)
        reached = same & (chances >= least)
        print(f"claims: precision {wanted} from {least} on, recall of pairs {reached.sum() / same.sum():.2f}")
        leasts.append(least)
    return tuple(leasts)


def best(chances: Mapping[str, np.ndarray], found: Pairs) -> tuple[float, float]:
    """The mean chance from which joining scores best, with that score, within topics."""
    gold = clusters(dict(enumerate(found.chains)))
    scores = {}
    for least in (0.2, 0.25, 0.3, 0.35, 0.4, 0.45):
        labels: dict[Hashable, Hashable] = {}
        for unit, numbers in found.numbers.items():
            alike = square(chances[unit], len(numbers))
            labels |= {n: (unit, k) for n, k in zip(numbers, agglomerated(alike, least), strict=True)}
        scores[least] = score(gold, clusters(labels)).conll
    least = max(scores, key=lambda each: scores[each])
    return least, scores[least]


if __name__ == "__main__":
    main()
