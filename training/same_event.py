"""The weights by which joining tells whether two mentions are one happening, from ECB+'s train part.

    python -m training.same_event ../shared/data/ecbplus

Logistic regression over each feature's value and its straight pieces (see `answerable.joining.likeness`). Two models:
`documents`, with the documents known and the kind open; `claims`, with neither: the kind is settled and only claims are
seen. Thresholds are those that score best on topics left out, five parts in turn. Seeded; some minutes on one core.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from benchmarks.peers import network
from benchmarks.same_event_clusters import agglomerated, pairs, rows, square
from benchmarks.same_event_data import read
from benchmarks.same_event_mentions import mentions
from benchmarks.same_event_scores import clusters, score
from sklearn.linear_model import LogisticRegression

from answerable.joining.likeness import FEATURES, OF_DOCUMENTS, OF_KINDS, Model

OUT = Path(__file__).parents[1] / "src/answerable/joining/weights/same_event.json"
FOLDS = 5
KEPT = 0.25
"""Share of the pairs of two happenings that is learned from, weighted up."""
SHAPE = (0.5, 0.75, 0.9, 0.97)
"""Where among the pairs of one happening a line bends: quantiles."""
STRENGTH = 0.3
"""Inverse of the penalty on squared weights."""
DOUBT = 0.25
"""Chance from which on two mentions are possibly the same."""


def fitted(names: Sequence[str], values: np.ndarray, same: np.ndarray, seed: int = 0) -> Model:
    """The model of some features on pairs."""
    kept = same | (np.random.default_rng(seed).random(len(same)) < KEPT)
    values, same = values[kept], same[kept]
    weight = np.where(same, 1.0, 1 / KEPT)
    knots, columns = {}, []
    for name in names:
        column = values[:, FEATURES.index(name)]
        bends = sorted(set(np.quantile(column[same], SHAPE).round(3))) if len(np.unique(column)) > 3 else []
        knots[name] = [float(bend) for bend in bends if bend < column.max()]
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
    return Model(tuple(names), round(float(learned.intercept_[0]), 5), knots, weights, means, 0.5, DOUBT)


def main() -> None:
    """Fit, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path, help="folder of ECB+")
    parser.add_argument("--out", type=Path, default=OUT)
    given = parser.parse_args()
    corpus = read(given.path, "train")
    found = mentions(corpus, network(), corpus.mentions)
    topic = [each.document.partition("_")[0] for each in corpus.mentions]
    held = {unit: rows(found, numbers) for unit, numbers in pairs(topic).items()}
    truth = {
        unit: np.array(
            [
                corpus.mentions[i].chain == corpus.mentions[j].chain
                for k, i in enumerate(numbers)
                for j in numbers[k + 1 :]
            ]
        )
        for unit, numbers in pairs(topic).items()
    }
    models = {
        "documents": FEATURES,
        "claims": tuple(name for name in FEATURES if name not in OF_DOCUMENTS + OF_KINDS),
    }
    written = {}
    for name, names in models.items():
        best = _threshold(names, held, truth, topic, corpus.mentions)
        whole = fitted(names, np.concatenate(list(held.values())), np.concatenate(list(truth.values())))
        print(f"{name}: joins at {best[0]}, CoNLL F1 on topics left out {100 * best[1]:.1f}")
        written[name] = {
            "joins": best[0], "doubts": DOUBT, "base": whole.base, "knots": whole.knots, "means": whole.means,
            "weights": whole.weights,
        }  # fmt: skip
    given.out.write_text(json.dumps(written, indent=1) + "\n", encoding="utf-8")


def _threshold(names, held, truth, topic, golds):  # type: ignore[no-untyped-def]
    """The mean chance from which joining scores best on topics left out, with that score."""
    units = sorted(held, key=int)
    chances = {}
    for fold in range(FOLDS):
        out = units[fold::FOLDS]
        used = [unit for unit in units if unit not in out]
        model = fitted(names, np.concatenate([held[u] for u in used]), np.concatenate([truth[u] for u in used]))
        chances |= {unit: model.chances(held[unit]) for unit in out}
    gold = clusters({number: each.chain for number, each in enumerate(golds)})
    scores = {}
    for least in (0.2, 0.25, 0.3, 0.35, 0.4, 0.45):
        labels = {}
        for unit, numbers in pairs(topic).items():
            alike = square(chances[unit], len(numbers))
            labels |= {n: (unit, k) for n, k in zip(numbers, agglomerated(alike, least), strict=True)}
        scores[least] = score(gold, clusters(labels)).conll
    best = max(scores, key=lambda least: scores[least])
    return best, scores[best]


if __name__ == "__main__":
    main()
