"""Makes the points by which names are compared, out of pairs of names that people have judged.

    python -m training.name_weights ../shared/data/name_bench/cases.csv src/answerable/joining/matching/weights.json

Boosted stumps with a fixed seed, one table for persons and one for all others, written as steps of each feature. The
settings were chosen by cross-validation in which pairs with one right-hand name stay together (`benchmarks.names`).
"""

from __future__ import annotations

import csv
import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier

from answerable.joining.matching.form import Sort, form
from answerable.joining.matching.pairs import NAMES, Prepared, Words, features

ROUNDS, RATE, SHARE = 200, 0.1, 0.6


def sort_of(schema: str) -> Sort:
    """The sort of a FollowTheMoney schema."""
    return {"Person": Sort.PERSON, "Vessel": Sort.VESSEL}.get(schema, Sort.BODY)


def read(path: Path) -> list[dict[str, str]]:
    """The rows of a csv with the columns schema, name1, name2 and is_match."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def matrix(rows: Sequence[dict[str, str]]) -> np.ndarray[Any, Any]:
    """The features of the rows' pairs."""
    words = Words()
    left = Prepared([form(row["name1"], sort_of(row["schema"])) for row in rows], words)
    right = Prepared([form(row["name2"], sort_of(row["schema"])) for row in rows], words)
    places = np.arange(len(rows), dtype=np.int32)
    return features(left, right, places, places)


def fit(values: np.ndarray[Any, Any], wanted: np.ndarray[Any, Any]) -> dict[str, Any]:
    """The table that separates the wanted pairs from the others."""
    model = GradientBoostingClassifier(
        n_estimators=ROUNDS, max_depth=1, learning_rate=RATE, subsample=SHARE, max_features=0.5, random_state=0
    ).fit(values, wanted)
    share = wanted.mean()
    base = float(np.log(share / (1 - share)))
    steps: dict[int, list[tuple[float, float, float]]] = defaultdict(list)
    for tree in model.estimators_[:, 0]:
        held = tree.tree_
        if held.feature[0] < 0:
            base += RATE * float(held.value[0, 0, 0])
            continue
        low, high = (float(held.value[child[0], 0, 0]) for child in (held.children_left, held.children_right))
        steps[int(held.feature[0])].append((float(held.threshold[0]), RATE * low, RATE * high))
    table: dict[str, Any] = {}
    for feature, all_steps in sorted(steps.items()):
        edges = sorted({edge for edge, _, _ in all_steps})
        points = []
        for at in range(len(edges) + 1):
            upto = edges[at] if at < len(edges) else float("inf")
            points.append(sum(low if upto <= edge else high for edge, low, high in all_steps))
        zero = points[int(np.searchsorted(edges, 0.0))]  # a feature that a pair lacks brings no points
        base += zero
        table[NAMES[feature]] = {
            "edges": [round(edge, 5) for edge in edges],
            "points": [round(each - zero, 4) for each in points],
        }
    return {"base": round(base, 4), "features": table}


def main() -> None:
    """Writes the table."""
    rows = read(Path(sys.argv[1]))
    values = matrix(rows)
    wanted = np.array([row["is_match"].lower() == "true" for row in rows])
    persons = np.array([row["schema"] == "Person" for row in rows])
    held = {"person": fit(values[persons], wanted[persons]), "body": fit(values[~persons], wanted[~persons])}
    Path(sys.argv[2]).write_text(json.dumps(held, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
