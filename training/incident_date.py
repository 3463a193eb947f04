"""HRDsAttack's articles → the weights that tell when an article's main incident happened, by cross-validation.

python -m training.incident_date --data ../shared/data/hrdsattack/train.json
python -m training.incident_date --data … --cache DIR     # keeps the heard articles, to fit again without reading again
python -m training.incident_date --data … --show 15       # also prints the heaviest features

A conditional logit over the mentions of dates, of which one is the incident's and which is not known. Persons are
victims by the probability that models fitted without the article give; the network itself saw the articles.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from importlib import resources
from pathlib import Path

import numpy as np
from benchmarks.data.hrds import Sample
from numpy.typing import NDArray

from answerable.reading.incident.article import Article
from answerable.reading.incident.date import best
from answerable.reading.incident.incident import around
from answerable.reading.incident.told_dates import LEVELS, Told, dates
from answerable.reading.times.anchor import Anchor
from answerable.reading.times.expressions import find_expressions
from training.data.incident_articles import articles
from training.fitting.logit import hidden
from training.incident import features, unseen

Array = NDArray[np.float64]
OUT = Path(str(resources.files("answerable.reading"))) / "weights" / "incident_date.json"
FOLDS = 5
SEEDS = (1, 2, 3)
"""Of the cuts into folds."""
RIDGES = (30.0, 60.0, 100.0)
LEAST = 5
"""Mentions that must have a feature."""
THRESHOLDS = {"year": 0.1, "month": 0.4, "day": 0.43}
"""Set by hand, so that a date is given as often as before where the label has none."""


def told_of(sample: Sample, article: Article, chances: Sequence[float]) -> list[Told]:
    """The candidates of an article."""
    anchor = Anchor.of(sample.source.published)
    beside = around(article, chances)
    expressions = find_expressions(sample.text, anchor, within=beside.sentences)
    return dates(sample.text, anchor, article.ruled, expressions, sample.source.title, beside)


class Rows:
    """The candidates of all articles as one array, features scaled by how much they vary."""

    def __init__(self, samples: Sequence[Sample], told: Sequence[Sequence[Told]]) -> None:
        rows = [each for candidates in told for each in candidates]
        counts = Counter(name for each in rows for name in each.features)
        self.names = sorted(name for name, count in counts.items() if count >= LEAST)
        index = {name: i for i, name in enumerate(self.names)}
        values = np.zeros((len(rows), len(self.names)))
        for line, each in enumerate(rows):
            for name, value in each.features.items():
                if name in index:
                    values[line, index[name]] = value
        self.scale = 1 / (values.std(0) + 0.1)
        self.values = values * self.scale
        self.whose = np.repeat(np.arange(len(told)), [len(candidates) for candidates in told])
        self.right = [np.zeros(len(rows)) for _ in LEVELS]
        for line, (number, each) in enumerate(zip(self.whose, rows, strict=True)):
            label = [samples[int(number)].date.get(name) for name in LEVELS]
            for level in range(len(LEVELS)):
                known = tuple(part for part in label[: level + 1] if part is not None)
                self.right[level][line] = len(known) == level + 1 and each.key[: level + 1] == known

    def fit(self, articles: NDArray[np.bool_], ridge: float) -> dict[str, float]:
        """Weights from some articles."""
        taught = articles[self.whose]
        found = hidden(self.values[taught], self.whose[taught], [each[taught] for each in self.right], ridge)
        return {
            name: round(float(weight), 4) for name, weight in zip(self.names, found * self.scale, strict=True) if weight
        }


def counted(
    samples: Sequence[Sample], told: Sequence[Sequence[Told]], by: Sequence[Mapping[str, float]]
) -> tuple[list[int], list[int]]:
    """Labels got right, level by level, and dates given where there is no label, by weights for each article."""
    right, given = [0, 0, 0], [0, 0, 0]
    for sample, candidates, weights in zip(samples, told, by, strict=True):
        found = best(candidates, weights, THRESHOLDS)
        for level, (key, _) in enumerate(found):
            label = sample.date.get(LEVELS[level])
            right[level] += label == key[level]
            given[level] += label is None
    return right, given


def main() -> None:
    """Reads, cross-validates, fits, writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the articles, as JSON")
    parser.add_argument("--cache", type=Path, help="a folder to keep the articles in as the engine hears them")
    parser.add_argument("--show", type=int, default=0, help="how many of the heaviest features to print")
    options = parser.parse_args()
    heard = articles(options.data, options.cache)
    samples = [sample for sample, _ in heard]
    chances = unseen([features(sample, article) for sample, article in heard])
    told = [told_of(sample, article, of) for (sample, article), of in zip(heard, chances, strict=True)]
    rows = Rows(samples, told)
    labelled = [sum(name in sample.date for sample in samples) for name in LEVELS]
    results = {}
    for ridge in RIDGES:
        each = []
        for seed in SEEDS:
            folds = np.random.default_rng(seed).permutation(len(samples)) % FOLDS
            fitted = [rows.fit(folds != number, ridge) for number in range(FOLDS)]
            each.append(counted(samples, told, [fitted[number] for number in folds]))
        right, given = (np.mean([pair[k] for pair in each], axis=0) for k in (0, 1))
        results[ridge] = float(np.mean(right / labelled))
        shares = ", ".join(
            f"{name} {100 * r / n:.1f} of {n}, given without a label {g:.0f} of {len(samples) - n}"
            for name, r, n, g in zip(LEVELS, right, labelled, given, strict=True)
        )
        print(f"penalty {ridge}: {shares}", flush=True)
    ridge = max(results, key=lambda each: results[each])
    found = rows.fit(np.ones(len(samples), bool), ridge)
    print(f"penalty {ridge}, {len(found)} features")
    for name in sorted(found, key=lambda each: -abs(found[each]))[: options.show]:
        print(f"  {found[name]:+.2f} {name}")
    OUT.write_text(
        json.dumps({"features": found, "thresholds": THRESHOLDS}, indent=1, sort_keys=True) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
