"""HRDsAttack's articles → the weights that say where an article's main incident happened, by cross-validation.

python -m training.incident_place --data ../shared/data/hrdsattack/train.json
python -m training.incident_place --data … --cache DIR     # keeps the heard articles, to fit again at once

A conditional logit for the country and one for the town, each with an L2 penalty. Only articles whose label is among
the candidates teach. The town's model sees the countries' probabilities from folds that did not learn from the article.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

import numpy as np
from benchmarks.data.hrds import Sample
from benchmarks.scores.place import answered, same, wanted
from numpy.typing import NDArray

from answerable.reading.choices import chances
from answerable.reading.incident.place import Clues, Features, best, countries, of_article, towns
from training.data.incident_articles import articles
from training.incident import features, unseen_violations

FOLDS = 5
PENALTY = 0.03
OF_COUNTRY = frozenset(
    {
        "named", "first", "share", "spot", "spot done", "told", "stated", "outright", "small", "people", "government",
        "dateline", "home",
    }
)  # fmt: skip
OF_TOWN = frozenset(
    {"named", "country", "told", "told beside", "head", "stated", "district", "dateline", "unknown", "people"}
)
"""The features that teach: more of them do worse in cross-validation on so few articles."""
STEPS = 400
OUT = Path(str(resources.files("answerable.reading"))) / "weights" / "incident_place.json"
Weights = dict[str, float]
Question = tuple[Mapping[str, Features], frozenset[str]]
"""Candidates with their features, and those that are right."""


@dataclass
class Read:
    """A read article."""

    sample: Sample
    clue: Clues


def read(path: Path, kept: Path | None) -> list[Read]:
    """Through the engine, each article's violations by models that did not see it.

    Args:
        path: of the articles.
        kept: a folder in which the heard articles are kept.
    """
    heard = articles(path, kept)
    violations = unseen_violations([features(sample, article) for sample, article in heard])
    return [
        Read(sample, of_article(article, "", told)) for (sample, article), told in zip(heard, violations, strict=True)
    ]


def fit(questions: Sequence[Question], penalty: float = PENALTY) -> Weights:
    """Weights of a conditional logit, by gradient descent (Adam)."""
    names = sorted({what for candidates, _ in questions for f in candidates.values() for what in f})
    index = {name: i for i, name in enumerate(names)}
    rows: list[tuple[NDArray[np.float64], NDArray[np.bool_]]] = []
    for candidates, right in questions:
        table = np.zeros((len(candidates), len(names)))
        for k, row in enumerate(candidates.values()):
            for what, value in row.items():
                table[k, index[what]] = value
        truth = np.array([name in right for name in candidates])
        if truth.any() and not truth.all():
            rows.append((table, truth))
    if not rows:
        return {}
    table = np.concatenate([each for each, _ in rows])
    truth = np.concatenate([each for _, each in rows]).astype(float)
    starts = np.cumsum([0, *(len(each) for each, _ in rows[:-1])])
    whose = np.repeat(np.arange(len(rows)), [len(each) for each, _ in rows])
    weights = np.zeros(len(names))
    first = np.zeros_like(weights)
    second = np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        score = table @ weights
        raised = np.exp(score - np.maximum.reduceat(score, starts)[whose])
        chance = raised / np.add.reduceat(raised, starts)[whose]
        among = chance * truth
        among /= np.maximum(np.add.reduceat(among, starts), 1e-12)[whose]
        slope = table.T @ (chance - among) / len(rows) + penalty * weights
        first = 0.9 * first + 0.1 * slope
        second = 0.99 * second + 0.01 * slope**2
        weights -= 0.05 * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-8)
    return {name: round(float(w), 3) for name, w in zip(names, weights, strict=True) if abs(w) >= 0.001}


def of_country(each: Read) -> Question:
    """The question which country."""
    right = wanted(each.sample.place) if "country" in each.sample.place else frozenset()
    found = {code: _only(features, OF_COUNTRY) for code, features in countries(each.clue).items()}
    return found, right | ({"HK", "MO"} if "CN" in right else frozenset())


def of_town(each: Read, by: Weights) -> Question:
    """The question which town."""
    found = towns(each.clue, chances(countries(each.clue), by))
    label = each.sample.place
    right = {
        town
        for town, (_, seen) in found.items()
        if same("city", label, {"city": seen.name.name, "country": seen.code}) or same("city", label, {"city": town})
    }
    return {town: _only(features, OF_TOWN) for town, (features, _) in found.items()}, frozenset(right)


def _only(given: Features, names: frozenset[str]) -> Features:
    return {name: value for name, value in given.items() if name in names}


def learn(articles: Sequence[Read], folds: int = 5) -> dict[str, Weights]:
    """Both models."""
    country = fit([of_country(each) for each in articles])
    questions = []
    for k in range(folds):
        rest = [each for i, each in enumerate(articles) if i % folds != k]
        other = fit([of_country(each) for each in rest])
        questions += [of_town(each, other) for i, each in enumerate(articles) if i % folds == k]
    return {"country": country, "town": fit(questions)}


def score(articles: Sequence[Read], by: Mapping[str, Weights]) -> dict[str, tuple[int, int, int]]:
    """Of each field: right, labelled, given where there is no label."""
    found = {}
    for name in ("country", "region", "city"):
        right = labelled = given = 0
        for each in articles:
            answer = answered(best(each.clue, by))
            if name in each.sample.place:
                labelled += 1
                right += same(name, each.sample.place, answer)
            else:
                given += name in answer
        found[name] = right, labelled, given
    return found


def main() -> None:
    """Reads, cross-validates, fits, writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the articles, as JSON")
    parser.add_argument("--cache", type=Path, help="a folder to keep the articles in as the engine hears them")
    options = parser.parse_args()
    reads = read(options.data, options.cache)
    total: dict[str, list[int]] = {}
    for k in range(FOLDS):
        by = learn([each for i, each in enumerate(reads) if i % FOLDS != k])
        for name, counts in score([each for i, each in enumerate(reads) if i % FOLDS == k], by).items():
            total[name] = [a + b for a, b in zip(total.get(name, [0, 0, 0]), counts, strict=True)]
    for name, (right, labelled, given) in total.items():
        print(f"{name}: {right} of {labelled} right ({100 * right / labelled:.1f} %), given without a label {given}")
    found = learn(reads)
    OUT.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{OUT.name}: {sum(map(len, found.values()))} weights")


if __name__ == "__main__":
    main()
