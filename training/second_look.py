"""The weights of the second look at pairs of mentions, `answerable.joining.likeness.company`, from ECB+'s train part
and MEANTIME.

    python -m training.second_look ../shared/data/ecbplus ../shared/data/meantime

Boosted trees over the features of a pair and over its company, which is worked out from the chances of the model
`documents` fitted on other topics: five parts in turn. The threshold is that of the best CoNLL F1 on topics left out of
both looks. Run after `training.same_event`. Seeded, on one thread; six minutes of a core.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from benchmarks.ours.clusters import company_of
from sklearn.ensemble import HistGradientBoostingClassifier

from answerable.joining.likeness.company import Trees
from answerable.joining.likeness.likeness import FEATURES
from training.same_event import KEPT, SHAPE, Pairs, best, by_topic, in_order, left_out

OUT = Path(__file__).parents[1] / "src/answerable/joining/weights/second_look.npz"
FOLDS = 5
SHAPES = {
    "max_iter": 300, "learning_rate": 0.04, "max_leaf_nodes": 8, "min_samples_leaf": 200, "l2_regularization": 30.0,
    "max_features": 0.3,
}  # fmt: skip
"""Small trees, each over a part of the features: more of either said less on topics left out."""

Arrays = dict[str, np.ndarray]


def rows_of(pairs: Pairs, units: Sequence[str], chances: Arrays) -> Arrays:
    """What the second look reads of the pairs of some topics, by topic."""
    return {u: np.hstack([pairs.held[u], company_of(pairs.mentions, pairs.numbers[u], chances[u])]) for u in units}


def trees(pairs: Pairs, units: Sequence[str], seed: int = 0) -> Arrays:
    """The arrays of trees learned on some topics (see `answerable.joining.likeness.company.Trees`)."""
    rows = rows_of(pairs, units, left_out(FEATURES, pairs, units, SHAPE))
    values = np.concatenate([rows[unit] for unit in units])
    same = np.concatenate([pairs.truth[unit] for unit in units])
    kept = same | (np.random.default_rng(seed).random(len(same)) < KEPT)
    learned = HistGradientBoostingClassifier(early_stopping=False, random_state=seed, **SHAPES)
    learned.fit(values[kept], same[kept], sample_weight=np.where(same[kept], 1.0, 1 / KEPT))
    return exported(learned)


def exported(learned: HistGradientBoostingClassifier) -> Arrays:
    """The arrays of what was learned, rounded to single precision."""
    nodes = [each[0].nodes for each in learned._predictors]
    starts = np.cumsum([0, *map(len, nodes)])[:-1]
    leaf = np.concatenate([each["is_leaf"] for each in nodes]).astype(bool)
    own = np.arange(len(leaf))

    def below(side: str) -> np.ndarray:
        return np.concatenate([each[side] + start for each, start in zip(nodes, starts, strict=True)])

    def column(name: str, otherwise: np.ndarray | float, where: np.ndarray, kind: type) -> np.ndarray:
        return np.where(where, np.concatenate([each[name] for each in nodes]), otherwise).astype(kind)

    return {
        "base": np.array(learned._baseline_prediction.ravel()[0], np.float32),
        "roots": starts.astype(np.int32),
        "feature": column("feature_idx", -1, ~leaf, np.int16),
        "bound": column("num_threshold", 0.0, ~leaf, np.float32),
        "left": np.where(leaf, own, below("left")).astype(np.int32),
        "right": np.where(leaf, own, below("right")).astype(np.int32),
        "adds": column("value", 0.0, leaf, np.float32),
    }


def main() -> None:
    """Fit, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", type=Path, nargs="+", help="folders of ECB+ and MEANTIME")
    parser.add_argument("--out", type=Path, default=OUT)
    given = parser.parse_args()
    pairs = by_topic(given.paths)
    units = in_order(pairs.held)
    first = left_out(FEATURES, pairs, units, SHAPE)
    rows = rows_of(pairs, units, first)
    chances: dict[str, np.ndarray] = {}
    for fold in range(FOLDS):
        out = units[fold::FOLDS]
        learned = Trees.of(trees(pairs, [unit for unit in units if unit not in out]))
        chances |= {unit: learned.chances(rows[unit]) for unit in out}
    joins, found_at = best(chances, pairs)
    print(f"second look: joins at {joins}, CoNLL F1 on topics left out {100 * found_at:.1f}")
    held: dict[str, Any] = trees(pairs, units)
    np.savez_compressed(given.out, joins=np.float32(joins), **held)


if __name__ == "__main__":
    main()
