"""HRDsAttack's articles → the weights by which the date of the main incident is chosen.

python -m training.incident_date --data ../shared/data/hrdsattack/train.json
python -m training.incident_date --data … --show 15      # also prints the heaviest features

A conditional logit (McFadden 1974) a level: of an article's years one is the label's, of the months told of that year
one, of the days told of that month one. Of the penalties that are as good as any in five-fold cross-validation, over
several cuts into folds, the strongest is taken; the figures printed are the means of the folds left out. The network is
not asked: new weights of it change nothing here.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from importlib import resources
from pathlib import Path

import numpy as np
from benchmarks.hrds_data import Sample, load

from answerable.reading import rules
from answerable.reading.calendar import Anchor
from answerable.reading.expressions import find_expressions
from answerable.reading.incident_date import LEVELS, Features, Key, best, candidates
from training.logit import fit

OUT = Path(str(resources.files("answerable.reading"))) / "weights" / "incident_date.json"
FOLDS = 5
SEEDS = (1, 2, 3)
"""Of the cuts into folds."""
RIDGES = (10.0, 30.0, 100.0)
THRESHOLDS = {"year": 0.1, "month": 0.15, "day": 0.15}
"""Set by hand, low: most of what the labels leave open the texts do tell."""

Choice = tuple[dict[Key, Features], Key]
"""Dates with their features, and the one that is right."""


def tables(samples: Sequence[Sample]) -> list[dict[Key, Features]]:
    """The candidates of each article."""
    found = []
    for sample in samples:
        anchor = Anchor.of(sample.source.published)
        claims = rules().read(sample.source, sample.text).claims
        found.append(
            candidates(sample.text, anchor, claims, find_expressions(sample.text, anchor), sample.source.title)
        )
    return found


def choices(samples: Sequence[Sample], rows: Sequence[dict[Key, Features]], level: int) -> list[Choice | None]:
    """What is to be chosen in each article at a level; none where the label or the right date is missing."""
    found: list[Choice | None] = []
    for sample, table in zip(samples, rows, strict=True):
        parts = [sample.date.get(name) for name in LEVELS[: level + 1]]
        right = tuple(part for part in parts if part is not None)
        options = {key: row for key, row in table.items() if len(key) == level + 1 and key[:-1] == right[:-1]}
        found.append((options, right) if len(right) == level + 1 and right in options else None)
    return found


def crossed(
    samples: Sequence[Sample], rows: Sequence[dict[Key, Features]], ridges: Sequence[float], seed: int
) -> list[float]:
    """Share of labels got right, level by level, where each article is answered by weights that did not see it."""
    folds = np.random.default_rng(seed).permutation(len(samples)) % FOLDS
    right = np.zeros(3)
    for number in range(FOLDS):
        weights = []
        for level, ridge in enumerate(ridges):
            given = [c for k, c in enumerate(choices(samples, rows, level)) if c is not None and folds[k] != number]
            weights.append(fit(given, ridge))
        for k in np.flatnonzero(folds == number):
            key: Key = ()
            for level in range(3):
                options = {each: row for each, row in rows[k].items() if len(each) == level + 1 and each[:-1] == key}
                found = best(options, weights[level])
                if found is None:
                    break
                key = found[0]
                right[level] += samples[k].date.get(LEVELS[level]) == key[level]
    labelled = [sum(name in s.date for s in samples) for name in LEVELS]
    return [float(r) / n for r, n in zip(right, labelled, strict=True)]


def strongest(shares: Mapping[float, float], labelled: int) -> float:
    """The strongest penalty within one standard error of the best (Breiman et al. 1984).

    Args:
        shares: penalty → share that it gets right in cross-validation.
        labelled: articles of which that is a share.
    """
    best = max(shares.values())
    error = (best * (1 - best) / labelled) ** 0.5
    return max(ridge for ridge, share in shares.items() if share >= best - error)


def main() -> None:
    """Fits, prints, writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    samples = load(options.data)
    rows = tables(samples)
    results = {
        ridge: np.mean([crossed(samples, rows, (ridge,) * 3, seed) for seed in SEEDS], axis=0) for ridge in RIDGES
    }
    for ridge, shares in results.items():
        print(f"penalty {ridge}: " + ", ".join(f"{n} {100 * s:.1f}" for n, s in zip(LEVELS, shares, strict=True)))
    found = {}
    for level, name in enumerate(LEVELS):
        labelled = sum(name in sample.date for sample in samples)
        ridge = strongest({each: float(shares[level]) for each, shares in results.items()}, labelled)
        given = [c for c in choices(samples, rows, level) if c is not None]
        weights = fit(given, ridge)
        found[name] = {"threshold": THRESHOLDS[name], "none": -4.0} | weights
        print(f"{name}: penalty {ridge}, {len(weights)} features, {len(given)} articles")
        for feature in sorted(weights, key=lambda each: -abs(weights[each]))[: options.show]:
            print(f"  {weights[feature]:+.2f} {feature}")
    OUT.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
