"""Makes the points by which names are compared, out of pairs of names that people have judged.

    python -m training.name_weights ../shared/data src/answerable/joining/matching/weights.json

Boosted stumps with a fixed seed, one table for persons and one for all others, written as steps of each feature. More
letters that differ never speak for one name: the steps of such features only go down (`monotonic_cst`). The
settings were chosen by cross-validation in which pairs with one right-hand name stay together (`benchmarks.names`).

The judged pairs are those of nomenklatura's bench. They hold few names in two scripts, so that pairs of the EU's list
are added, all together with half the weight of the others: a Latin name with its alias in another script, and with
the aliases of other entries that share a key with it. Of every five entries one is held out.
"""

from __future__ import annotations

import csv
import hashlib
import json
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from answerable.joining.matching.alike import Words
from answerable.joining.matching.blocks import Index
from answerable.joining.matching.form import Form, Sort, form
from answerable.joining.matching.pairs import NAMES, Prepared, features
from training.data.list_names import entries

ROUNDS, RATE, SHARE = 300, 0.1, 0.5
FOR = frozenset("agreed rare number legal acronym whole whole_same exact".split())
"""Features of which more may only speak for one name."""
EITHER = frozenset("initial nickname script patronymic_one divided middle sound_only single legal_one".split())
"""Features that may speak either way. More of any other may only speak for two names."""
ADDED = 0.5
"""What the added pairs weigh together, the judged ones counted as 1."""


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


def listed(data: Path) -> list[dict[str, str]]:
    """Pairs of a Latin name and an alias in another script, with two or three of other entries to each."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for entry in entries(data):
        if entry.id.startswith("ofac") or int(hashlib.sha256(entry.id.encode()).hexdigest(), 16) % 5 == 0:
            continue
        latin = [name for name in entry.names if latin_share(name) > 0.9]
        others = [name for name in entry.names if latin_share(name) < 0.1 and any(map(str.isalpha, name))]
        schema = {"person": "Person", "vessel": "Vessel"}.get(entry.sort, "Company")
        if latin and others:
            found[schema].append((latin[0], others[0]))
    rows = []
    for schema, pairs in sorted(found.items()):
        left = [form(one, sort_of(schema)) for one, _ in pairs]
        right = [form(other, sort_of(schema)) for _, other in pairs]
        at, to = Index(right, 400).against(left)
        taken: Counter[int] = Counter()
        chosen = np.random.default_rng(0).permutation(len(at))
        for one, other in zip(at[chosen].tolist(), to[chosen].tolist(), strict=True):
            same = pairs[one][1] == pairs[other][1] or left[one].words == left[other].words
            if not same and taken[one] < 3:
                taken[one] += 1
                rows.append(_row(schema, pairs[one][0], pairs[other][1], "false"))
        rows += [_row(schema, *pair, "true") for pair, *two in zip(pairs, left, right, strict=True) if _alike(*two)]
    return rows


def latin_share(name: str) -> float:
    """The share of a name's letters that are Latin."""
    letters = [letter for letter in name if letter.isalpha()]
    return sum("LATIN" in unicodedata.name(letter, "") for letter in letters) / max(len(letters), 1)


def _alike(one: Form, other: Form) -> bool:
    """Whether two names could be one in two scripts and not free translations: they have as many words, or nearly."""
    counts = [sum(not word.small for word in name.words) for name in (one, other)]
    return abs(counts[0] - counts[1]) <= 1


def _row(schema: str, one: str, other: str, is_match: str) -> dict[str, str]:
    return {"schema": schema, "name1": one, "name2": other, "is_match": is_match}


def fit(
    values: np.ndarray[Any, Any], wanted: np.ndarray[Any, Any], weights: np.ndarray[Any, Any] | None = None
) -> dict[str, Any]:
    """The table that separates the wanted pairs from the others."""
    model = HistGradientBoostingClassifier(
        max_iter=ROUNDS, max_leaf_nodes=2, learning_rate=RATE, max_features=SHARE, l2_regularization=1.0,
        min_samples_leaf=5, monotonic_cst=[_way(name) for name in NAMES], early_stopping=False, random_state=0,
    ).fit(values, wanted, sample_weight=weights)  # fmt: skip
    base = float(model._baseline_prediction.ravel()[0])
    steps: dict[int, list[tuple[float, float, float]]] = defaultdict(list)
    for (tree,) in model._predictors:
        root = tree.nodes[0]
        if root["is_leaf"]:
            base += float(root["value"])
            continue
        low, high = (float(tree.nodes[root[child]]["value"]) for child in ("left", "right"))
        steps[int(root["feature_idx"])].append((float(root["num_threshold"]), low, high))
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


def _way(feature: str) -> int:
    return 1 if feature in FOR else 0 if feature in EITHER else -1


def tables(rows: list[dict[str, str]], more: list[dict[str, str]]) -> dict[str, Any]:
    """The tables of persons and of bodies out of judged pairs and of more, which weigh half as much together."""
    every = [*rows, *more]
    values = matrix(every)
    wanted = np.array([row["is_match"].strip().lower() == "true" for row in every])
    persons = np.array([row["schema"] == "Person" for row in every])
    added = np.arange(len(every)) >= len(rows)
    held = {}
    for name, sort in (("person", persons), ("body", ~persons)):
        weights = np.ones(len(every))
        weights[added] = ADDED * (sort & ~added).sum() / max((sort & added).sum(), 1)
        held[name] = fit(values[sort], wanted[sort], weights[sort])
    return held


def main() -> None:
    """Writes the tables."""
    data = Path(sys.argv[1])
    held = tables(read(data / "name_bench" / "cases.csv"), listed(data))
    Path(sys.argv[2]).write_text(json.dumps(held, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
