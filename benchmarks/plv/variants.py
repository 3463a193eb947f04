"""The variants that are compared: each takes a task and says what the rows that are scored are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from answerable.reading.encoder.network import Network
from benchmarks.plv import tuned
from benchmarks.plv.classes import LEVELS, ROOTS
from benchmarks.plv.features import Matrix, Read, stacked
from benchmarks.plv.frozen import Frozen
from benchmarks.plv.rows import Row, read, roots
from benchmarks.plv.scoring import Answer

SEED = 20261125

Split = tuple[list[int], list[int]]


@dataclass(frozen=True, slots=True)
class Task:
    """Rows and how they are split.

    Attributes:
        rows: those to train on and those to score.
        gold: the class of each row.
        splits: rows to train on and rows to score.
        scored: the rows that some split scores, in order.
    """

    rows: Sequence[Row]
    gold: Sequence[str]
    splits: Sequence[Split]

    @property
    def scored(self) -> list[int]:
        return sorted(n for _, test in self.splits for n in test)


def task(path: Path, test: Path | None, folds: int) -> Task:
    """The rows of one file, to be cross-validated, or of two."""
    rows = read(path)
    if test is not None:
        others = read(test)
        numbers = list(range(len(rows) + len(others)))
        both = [*rows, *others]
        return Task(both, roots(both), [(numbers[: len(rows)], numbers[len(rows) :])])
    gold = roots(rows)
    cut = StratifiedKFold(folds, shuffle=True, random_state=SEED).split(np.zeros(len(rows)), gold)
    return Task(rows, gold, [(a.tolist(), b.tolist()) for a, b in cut])


def majority(given: Task) -> Answer:
    """The most frequent class of the rows trained on."""
    found = [""] * len(given.rows)
    for train, test in given.splits:
        most = Counter(given.gold[n] for n in train).most_common(1)[0][0]
        for n in test:
            found[n] = most
    return Answer.of([found[n] for n in given.scored])


def regression(given: Task, texts: Sequence[str]) -> Answer:
    """TF-IDF of words and pairs of words, source and target masked, and logistic regression."""
    found = [""] * len(given.rows)
    for train, test in given.splits:
        model = make_pipeline(
            TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2),
            LogisticRegression(C=20.0, class_weight="balanced", max_iter=300),
        )
        model.fit([texts[n] for n in train], [given.gold[n] for n in train])
        for n, answer in zip(test, model.predict([texts[n] for n in test]), strict=True):
            found[n] = str(answer)
    return Answer.of([found[n] for n in given.scored])


def plain(given: Task, reads: Sequence[Read]) -> Answer:
    """The vectors of predicate and trigger, and logistic regression."""
    vectors = np.stack([np.concatenate([r.blocks["predicate"], r.blocks["deed"]]) for r in reads])
    found = [""] * len(given.rows)
    for train, test in given.splits:
        model = make_pipeline(
            StandardScaler(), LogisticRegression(C=0.003, class_weight="balanced", max_iter=200, tol=1e-3)
        )
        model.fit(vectors[train], [given.gold[n] for n in train])
        for n, answer in zip(test, model.predict(vectors[test]), strict=True):
            found[n] = str(answer)
    return Answer.of([found[n] for n in given.scored])


def frozen(given: Task, reads: Sequence[Read], texts: Sequence[str]) -> Matrix:
    """Scores of the kernel classifier, rows that no split scores left at 0."""
    blocks = stacked(reads)
    found = np.zeros((len(given.rows), len(ROOTS)))
    for train, test in given.splits:
        model = Frozen(ROOTS).fit(
            {name: values[train] for name, values in blocks.items()},
            [texts[n] for n in train],
            [given.gold[n] for n in train],
        )
        found[test] = model.scores({name: values[test] for name, values in blocks.items()}, [texts[n] for n in test])
    return found


def further(
    given: Task, reads: Sequence[Read], net: Network, checkpoint: Path, epochs: int, seeds: int, seconds: float
) -> Matrix:
    """Scores of the encoder trained further, the mean of some seeds."""
    return tuned.scores(
        checkpoint,
        [tuned.prepared(each, net.pieces) for each in reads],
        [ROOTS.index(root) for root in given.gold],
        given.splits,
        LEVELS,
        [SEED + seed for seed in range(seeds)],
        epochs,
        seconds,
    )
