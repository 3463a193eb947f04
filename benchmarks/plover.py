"""Event types on PLV files: which of 15 PLOVER classes a source's deed towards a target is, ours beside peers.

    python -m benchmarks.plover PLV_train.tsv                           # five-fold cross-validation
    python -m benchmarks.plover PLV_train.tsv --test PLV_test.tsv       # trained on the one, scored on the other
    python -m benchmarks.plover PLV_train.tsv --weights FOLDER --checkpoint FILE --errors 40

With one path the rows are split into folds, stratified by class and shuffled with a fixed seed; each fold is scored by
what was trained on the others, and the scores are of all rows together. Rows of like wording may then stand on both
sides: sentences of the set were gathered by topic. With `--test` nothing of the second file is seen before it is
scored. The kernels' weights and the other settings were chosen by cross-validation on the training file, so that its
figures flatter a little.

The set (Hu et al. 2024, https://arxiv.org/abs/2308.07876) states no licence. What is trained on it here is thrown away
when the command ends; nothing of it ships. A variant with a checkpoint needs torch (`training/requirements.txt`) and
is left out, saying so, where torch is missing.
"""

from __future__ import annotations

import argparse
import json
import math
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from answerable.reading import rules
from answerable.reading.encoder.calibration import Calibration, calibration
from answerable.reading.encoder.learned import Learned
from answerable.reading.encoder.network import Network, network
from benchmarks.plv import product, tuned
from benchmarks.plv.classes import ROOTS
from benchmarks.plv.features import Features
from benchmarks.plv.rows import Unreadable, masked
from benchmarks.plv.scoring import Answer, by_class, confusions, summed
from benchmarks.plv.variants import frozen, further, majority, plain, regression, task

FOLDS = 5
TUNED = 0.5
"""What the tuned encoder counts for beside the frozen features, where both are asked."""

PEERS = (
    ("ZSP, zero-shot (Hu et al. 2024; roberta-large-mnli, 355 M)", 0.824, 0.896, 0.964),
    ("UniversalPetrarch, dictionaries (as they report it)", 0.435, math.nan, math.nan),
    ("all-MiniLM-L6-v2 fine-tuned on the train part, no tuning (22 M)", 0.789, 0.926, 0.959),
)
"""Macro F1 over 15, 4 and 2 classes on the set's test part, as published or measured before."""


def show(table: Table, name: str, answer: Answer, gold: Sequence[str], seconds: float) -> None:
    """One line."""
    table.add_row(name, *(f"{score:.3f}" for score in answer.scores(gold)), f"{seconds:.0f}")


def timed() -> Iterator[float]:
    """Seconds since it was last asked."""
    last = time.monotonic()
    while True:
        now = time.monotonic()
        yield now - last
        last = now


def engine(folder: Path | None) -> Learned:
    """The learned engine, on the weights of the program or those of a folder."""
    if folder is None:
        return Learned(rules(), network(), calibration())
    path = folder / "calibration.json"
    sure = Calibration(**json.loads(path.read_text(encoding="utf-8"))) if path.exists() else Calibration()
    return Learned(rules(), Network(folder), sure)


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(prog="benchmarks.plover", description=__doc__.split("\n\n")[0])
    parser.add_argument("path", type=Path, metavar="PATH", help="a PLV file, to train on")
    parser.add_argument("--test", type=Path, help="another, to score; without it the first is cross-validated")
    parser.add_argument("--weights", type=Path, help="a folder of ONNX graphs in place of the program's own")
    parser.add_argument("--checkpoint", type=Path, help="of training.train: also train the encoder further from there")
    parser.add_argument("--folds", type=int, default=FOLDS, help="of the cross-validation")
    parser.add_argument("--epochs", type=int, default=8, help="of further training")
    parser.add_argument("--seeds", type=int, default=1, help="models trained further a split; averaged")
    parser.add_argument("--seconds", type=float, default=math.inf, help="at most, for all further training")
    parser.add_argument("--errors", type=int, default=0, help="how many mistaken rows of the best to print")
    options = parser.parse_args()
    console = Console(width=120)
    try:
        given = task(options.path, options.test, options.folds)
    except (OSError, Unreadable) as wrong:
        raise SystemExit(str(wrong)) from None
    gold = [given.gold[n] for n in given.scored]
    texts = [masked(row) for row in given.rows]
    how = f"{options.folds}-fold cross-validation" if options.test is None else f"trained on {options.path.name}"
    table = Table(title=f"{len(gold)} rows, {how}; macro F1 over 15, 4 and 2 classes")
    for column in ("variant", "15", "4", "2", "accuracy (15)", "s"):
        table.add_column(column, justify="left" if column == "variant" else "right")
    clock = timed()
    next(clock)
    show(table, "majority", majority(given), gold, next(clock))
    show(table, "TF-IDF, logistic regression", regression(given, texts), gold, next(clock))
    ours = engine(options.weights)
    said = Answer.of([product.root(ours, given.rows[n]) for n in given.scored])
    show(table, f"the product ({ours.name}), no training", said, gold, next(clock))
    features = Features(ours.net)
    reads = [features.read(row) for row in given.rows]
    show(table, "frozen network, logistic regression", plain(given, reads), gold, next(clock))
    scores = frozen(given, reads, texts)
    best = summed(scores[given.scored], ROOTS)
    show(table, "frozen network, kernel regression", best, gold, next(clock))
    lacking = tuned.missing() if options.checkpoint else "no --checkpoint was given"
    if lacking:
        console.print(f"Further training of the encoder is left out: {lacking}.")
    else:
        more = further(given, reads, ours.net, options.checkpoint, options.epochs, options.seeds, options.seconds)
        show(table, "encoder trained further", summed(more[given.scored], ROOTS), gold, next(clock))
        both = summed(((1 - TUNED) * scores + TUNED * more)[given.scored], ROOTS)
        show(table, "both", both, gold, next(clock))
        best = max((best, summed(more[given.scored], ROOTS), both), key=lambda answer: answer.scores(gold)[0])
    table.add_section()
    for name, *figures in PEERS:
        table.add_row(f"{name}, test part", *("" if math.isnan(f) else f"{f:.3f}" for f in figures), "", "")
    console.print(table)
    classes = Table(title="The best of ours, by class")
    for column in ("class", "precision", "recall", "F1", "rows"):
        classes.add_column(column, justify="left" if column == "class" else "right")
    for level, wanted in ((best.roots, gold), *(_levels(best, gold))):
        for name, of in by_class(wanted, level).items():
            classes.add_row(name, f"{of.precision:.3f}", f"{of.recall:.3f}", f"{of.f1:.3f}", str(of.rows))
        classes.add_section()
    console.print(classes)
    pairs = confusions(gold, best.roots)
    console.print("Taken for another:", ", ".join(f"{a} for {b} {n}" for a, b, n in pairs[:16]))
    wrong_rows = [n for n, root in zip(given.scored, best.roots, strict=True) if given.gold[n] != root]
    answers = dict(zip(given.scored, best.roots, strict=True))
    for n in wrong_rows[: options.errors]:
        text = masked(given.rows[n], "[S]", "[T]")
        console.print(f"{given.gold[n]} taken for {answers[n]}: {text}", markup=False, highlight=False)


def _levels(best: Answer, gold: Sequence[str]) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    other = Answer.of(gold)
    yield best.quadrants, other.quadrants
    yield best.sides, other.sides


if __name__ == "__main__":
    main()
