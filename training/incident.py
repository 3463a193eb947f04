"""HRDsAttack's articles → the linear models of the main incident, chosen by cross-validation.

python -m training.incident --data ../shared/data/hrdsattack/train.json
python -m training.incident --data … --cache DIR     # keeps the heard articles, to fit again without reading again
python -m training.incident --data … --show 12       # also prints the heaviest features of each model

The network was trained on the articles of `--data` and knows some of their labels by heart. What it says of a whole
article is therefore no feature: in cross-validation here its head for whole articles told 68 perpetrators' types in a
hundred, and 57 on unseen articles. Its scores of victims' words and its claims do not suffer so.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import resources
from pathlib import Path

import numpy as np
from benchmarks.data.hrds import Sample
from numpy.typing import NDArray

from answerable.reading.encoder.linear import Linear, softmax, written
from answerable.reading.incident.article import Article
from answerable.reading.incident.article_features import sentences
from answerable.reading.incident.incident import GROUPS, NOBODY, of_name, person, whole
from answerable.reading.language.words import fold
from training.data.incident_articles import articles
from training.fitting import incident_sentences
from training.fitting.logit import minimised

Array = NDArray[np.float64]
Features = dict[str, float]
FOLDS = 5
OUT = Path(str(resources.files("answerable.reading"))) / "weights" / "incident.npz"
SEEDS = (7, 8, 9)
"""Of the cuts into folds: what is chosen does best over all."""
AROUND = 0.3
"""Share of what is said of an article, which is said of each of its persons again."""
CLAIMS = 0.5
"""Share of what the claims say of an article, beside the families of words."""
OF_CLAIMS = ("kind", "unreal", "early", "tells", "doer", "rule")
"""First words of the names of such features."""
WORDS = (0.1, 0.3)
"""Shares among which that of single words is chosen: they are many, and most say nothing."""
VECTORS = (0.1, 0.3, 1.0)
"""Shares among which that of the vectors of a person's mentions is chosen."""


@dataclass
class Read:
    """A read article: features of the whole, of its sentences, of each named person, and of those its label names."""

    sample: Sample
    whole: dict[str, Features]
    sentences: list[Features]
    persons: list[tuple[str, Features]]
    victims: list[tuple[str, Features | None]]


def read(path: Path, kept: Path | None) -> list[Read]:
    """Through the engine.

    Args:
        path: of the articles.
        kept: a folder in which the heard articles are kept.
    """
    return [features(sample, article) for sample, article in articles(path, kept)]


def features(sample: Sample, article: Article) -> Read:
    """What is fitted on of an article."""
    found = [(v.name, of_name(article, v.name)) for v in sample.victims]
    about = whole(article)
    return Read(
        sample,
        about,
        sentences(article),
        [(who.name, person(article, who, about)) for who in article.persons],
        [(name, person(article, who, about) if who is not None else None) for name, who in found],
    )


# Fitting


@dataclass(frozen=True)
class Table:
    """Rows of features as an array, standardised."""

    names: tuple[str, ...]
    values: Array
    mean: Array
    scale: Array


def table(rows: Sequence[Features], least: int, weight: Mapping[str, float]) -> Table:
    """Rows → array. Features that fewer than `least` rows have are left out.

    Args:
        rows: of features.
        least: rows.
        weight: first word of a feature's name → what its standardised values are multiplied by: less is trusted less.
    """
    counts: dict[str, int] = {}
    for row in rows:
        for name, value in row.items():
            counts[name] = counts.get(name, 0) + (value != 0)
    names = tuple(sorted(name for name, count in counts.items() if count >= least))
    place = {name: i for i, name in enumerate(names)}
    values = np.zeros((len(rows), len(names)))
    for k, row in enumerate(rows):
        for name, value in row.items():
            if name in place:
                values[k, place[name]] = value
    mean = values.mean(0)
    scale = 1 / (values.std(0) + 0.05)
    scale *= np.array([weight.get(_group(name), 1.0) for name in names])
    return Table(names, (values - mean) * scale, mean, scale)


def _group(name: str) -> str:
    first = name.split(" ")[0]
    return "v" if first[0] == "v" and first[1:].isdigit() else first


def regression(values: Array, wanted: Array, one: bool, ridge: float, start: Array | None = None) -> Array:
    """Ridge logistic regressions, one a class; a multinomial one (softmax) where just one class is true.

    Args:
        values: (rows, features).
        wanted: (rows, classes), 0 or 1.
        one: whether just one class is true.
        ridge: strength of the penalty, which the biases do not pay.
        start: what to begin with.

    Returns:
        (features + 1, classes) weights and, last, the biases.
    """
    if not one and wanted.shape[1] > 1:
        starts = np.zeros((values.shape[1] + 1, wanted.shape[1])) if start is None else start
        each = [
            regression(values, wanted[:, k : k + 1], False, ridge, starts[:, k : k + 1]) for k in range(wanted.shape[1])
        ]
        return np.concatenate(each, 1)
    shape = (values.shape[1] + 1, wanted.shape[1])
    penalty = np.full(shape, ridge)
    penalty[-1] = 1e-6

    def loss(flat: Array) -> tuple[float, Array]:
        beta = flat.reshape(shape)
        total = values @ beta[:-1] + beta[-1]
        if one:
            top = total.max(1, keepdims=True)
            whole = top + np.log(np.exp(total - top).sum(1, keepdims=True))
            off = np.exp(total - whole) - wanted
        else:
            whole = np.logaddexp(0, total)
            off = 1 / (1 + np.exp(-total.clip(-30, 30))) - wanted
        value = whole.sum() - (wanted * total).sum() + 0.5 * (penalty * beta * beta).sum()
        slope = np.concatenate([values.T @ off, off.sum(0, keepdims=True)]) + penalty * beta
        return float(value), slope.reshape(-1)

    begin = np.zeros(shape) if start is None else start
    return minimised(loss, begin.reshape(-1), ridge).reshape(shape)


def fit(given: Table, wanted: Array, classes: Sequence[str], one: bool, ridge: float) -> Linear:
    """A model."""
    found = regression(given.values, wanted, one, ridge)
    return Linear(given.names, given.mean, given.scale, found[:-1], found[-1], tuple(classes), one, 0.5)


def crossed(
    given: Table, wanted: Array, one: bool, ridge: float, folds: NDArray[np.int64], starts: dict[int, Array]
) -> Array:
    """(rows, classes): the probability of each by models that did not see the row's fold.

    Args:
        given, wanted, one, ridge: as for `fit`.
        folds: of the rows.
        starts: what the models of another ridge came to, to begin with; takes these.
    """
    found = np.zeros(wanted.shape)
    for number in range(FOLDS):
        out = folds == number
        if not out.any():
            continue
        beta = regression(given.values[~out], wanted[~out], one, ridge, starts.get(number))
        starts[number] = beta
        total = given.values[out] @ beta[:-1] + beta[-1]
        found[out] = softmax(total) if one else 1 / (1 + np.exp(-total.clip(-30, 30)))
    return found


# What is fitted


@dataclass(frozen=True)
class Task:
    """What a model is to tell apart: its rows, their answers and folds (several cuts), and how good a choice is."""

    name: str
    rows: list[dict[str, Features]]
    wanted: Array
    classes: tuple[str, ...]
    one: bool
    folds: tuple[NDArray[np.int64], ...]
    score: Callable[[Array], tuple[float, float]]
    groups: tuple[tuple[str, ...], ...]
    least: int = 5


def micro(wanted: Array) -> Callable[[Array], tuple[float, float]]:
    """The mean probability (geometric) of the labels, and the threshold of the best micro F1."""

    def score(chances: Array) -> tuple[float, float]:
        best = (0.0, 0.5)
        for threshold in np.arange(0.15, 0.75, 0.025):
            said = chances >= threshold
            f1 = 2 * (said * wanted).sum() / max(1.0, said.sum() + wanted.sum())
            best = max(best, (float(f1), float(threshold)))
        sure = np.log(np.where(wanted > 0, chances, 1 - chances).clip(1e-6))
        return float(np.exp(sure.mean())), best[1]

    return score


def best_f1(wanted: Array) -> Callable[[Array], tuple[float, float]]:
    """The best micro F1 and its threshold."""

    def score(chances: Array) -> tuple[float, float]:
        threshold = micro(wanted)(chances)[1]
        said = chances >= threshold
        return float(2 * (said * wanted).sum() / max(1.0, said.sum() + wanted.sum())), threshold

    return score


def likelihood(wanted: Array) -> Callable[[Array], tuple[float, float]]:
    """The mean probability (geometric) of the right answers, and the threshold below which one in a hundred lies.

    It chooses between settings with less chance in it than the share of right best answers.
    """

    def score(chances: Array) -> tuple[float, float]:
        right = chances.argmax(1) == wanted.argmax(1)
        sure = np.log((chances * wanted).sum(1).clip(1e-6))
        return float(np.exp(sure.mean())), float(np.quantile(chances.max(1)[right], 0.01)) if right.any() else 0.0

    return score


def names(reads: Sequence[Read], owner: NDArray[np.int64]) -> Callable[[Array], tuple[float, float]]:
    """F1 of victims' names, exact and fuzzy in equal parts, and the threshold that gives it."""
    gold = [[v.name for v in r.sample.victims] for r in reads]
    total = sum(map(len, gold))
    people = [name for r in reads for name, _ in r.persons]
    exact = np.array([n in gold[o] for n, o in zip(people, owner, strict=True)])
    loose = np.array([any(n in g or g in n for g in gold[o]) for n, o in zip(people, owner, strict=True)])

    def score(chances: Array) -> tuple[float, float]:
        best = (0.0, 0.5)
        for threshold in np.arange(0.1, 0.8, 0.02):
            said = chances[:, 0] >= threshold
            f1 = [2 * (said & right).sum() / max(1, said.sum() + total) for right in (exact, loose)]
            best = max(best, (float(sum(f1) / 2), float(threshold)))
        return best

    return score


def same(name: str, other: str) -> bool:
    """Whether two names may be one person's: one holds the other, or they end alike."""
    a, b = fold(name).split(), fold(other).split()
    return bool(a) and bool(b) and (" ".join(a) in " ".join(b) or " ".join(b) in " ".join(a) or a[-1] == b[-1])


def tasks(reads: Sequence[Read], cuts: Sequence[NDArray[np.int64]]) -> list[Task]:
    """All models' tasks.

    Args:
        reads: the articles.
        cuts: of the articles into folds.
    """
    owner = np.array([k for k, r in enumerate(reads) for _ in r.persons])
    persons = [{"all": f} for r in reads for _, f in r.persons]
    is_victim = np.array([[float(any(same(n, v.name) for v in r.sample.victims))] for r in reads for n, _ in r.persons])
    articles = [r.whole for r in reads]
    violations = tuple(sorted({v for r in reads for v in r.sample.violations}))
    doers = tuple(sorted({r.sample.perpetrator for r in reads}))
    told = np.array([[float(v in r.sample.violations) for v in violations] for r in reads])
    done = np.array([[float(d == r.sample.perpetrator) for d in doers] for r in reads])
    known = [(k, v, f) for k, r in enumerate(reads) for v, (_, f) in zip(r.sample.victims, r.victims, strict=True) if f]
    rows = [{"all": {k: v for k, v in f.items() if _group(k) != "A"}} for _, _, f in known]
    whole_cuts = tuple(cuts)
    of_persons = tuple(cut[owner] for cut in cuts)
    kept = tuple(cut[[k for k, _, _ in known]] for cut in cuts)
    types = tuple(sorted({t for _, v, _ in known for t in v.types}))
    typed = np.array([[float(t in v.types) for t in types] for _, v, _ in known])
    found = [
        Task("victim", persons, is_victim, ("victim",), False, of_persons, names(reads, owner), (("all",),)),
        Task("violations", articles, told, violations, False, whole_cuts, micro(told), (GROUPS[:3],)),
        Task("perpetrator", articles, done, doers, True, whole_cuts, likelihood(done), (GROUPS,)),
        Task("type", rows, typed, types, False, kept, micro(typed), (("all",),)),
    ]
    for name in ("sex", "age"):
        classes = tuple(sorted({getattr(v, name) for _, v, _ in known}))
        wanted = np.array([[float(c == getattr(v, name)) for c in classes] for _, v, _ in known])
        found.append(Task(name, rows, wanted, classes, True, kept, likelihood(wanted), (("all",),)))
    return found


def unseen(reads: Sequence[Read]) -> list[list[float]]:
    """The probability that each named person of each article is a victim, by models that did not see the article."""
    cuts = [np.random.default_rng(seed).permutation(len(reads)) % FOLDS for seed in SEEDS]
    task = next(task for task in tasks(reads, cuts) if task.name == "victim")
    given = table([row["all"] for row in task.rows], task.least, {"v": 1.0, "A": AROUND})
    each = [crossed(given, task.wanted, False, 300.0, folds, {})[:, 0] for folds in task.folds]
    chances = iter(np.mean(each, axis=0))
    return [[float(next(chances)) for _ in r.persons] for r in reads]


def unseen_violations(reads: Sequence[Read]) -> list[frozenset[str]]:
    """The violations of each article, by models that did not see it."""
    cuts = [np.random.default_rng(seed).permutation(len(reads)) % FOLDS for seed in SEEDS]
    task = next(task for task in tasks(reads, cuts) if task.name == "violations")
    rows = [{name: value for group in ("stems", "claims") for name, value in row[group].items()} for row in task.rows]
    given = table(rows, task.least, dict.fromkeys(OF_CLAIMS, CLAIMS))
    chances = np.mean([crossed(given, task.wanted, False, 30.0, folds, {}) for folds in task.folds], axis=0)
    return [frozenset(name for name, chance in zip(task.classes, row, strict=True) if chance >= 0.3) for row in chances]


RIDGES = (1000.0, 300.0, 100.0, 30.0, 10.0)


def chosen(task: Task) -> tuple[Linear, list[Array]]:
    """The shares and the penalty that do best over all cuts into folds, and what is told then in each cut."""
    best: tuple[float, float, Table, float, str, list[Array]] | None = None
    for groups in task.groups:
        rows = [{k: v for group in groups for k, v in row[group].items()} for row in task.rows]
        alone = groups == ("all",)
        for some in VECTORS if alone else WORDS:
            of_claims = dict.fromkeys(OF_CLAIMS, CLAIMS)
            weight = {"v": some, "A": AROUND} if alone else {"w": some, "h": some} | of_claims
            given = table(rows, task.least, weight)
            starts: list[dict[int, Array]] = [{} for _ in task.folds]
            for ridge in RIDGES:
                told = [
                    crossed(given, task.wanted, task.one, ridge, folds, start)
                    for folds, start in zip(task.folds, starts, strict=True)
                ]
                each = [task.score(chances) for chances in told]
                score, threshold = (float(np.mean([pair[k] for pair in each])) for k in (0, 1))
                about = f"{'+'.join(groups)}, {'vectors' if alone else 'words'} × {some:g}, ridge {ridge:g}"
                if best is None or score > best[0] + 1e-9:
                    best = (score, threshold, given, ridge, about, told)
    if best is None:
        raise SystemExit(f"Nothing to fit {task.name} on.")
    score, threshold, given, ridge, about, told = best
    print(f"{task.name:12} {100 * score:5.1f} in cross-validation, threshold {threshold:.3f}: {about}", flush=True)
    return replace(fit(given, task.wanted, task.classes, task.one, ridge), threshold=threshold), told


def show(name: str, model: Linear, count: int) -> None:
    """The heaviest features of each class."""
    for k, label in enumerate(model.classes):
        order = np.argsort(-np.abs(model.weights[:, k]))
        named = [i for i in order if _group(model.features[i]) != "v"][:count]
        print(f"  {name}: {label}: " + ", ".join(f"{model.features[i]} {model.weights[i, k]:+.2f}" for i in named))


def main() -> None:
    """Fits and writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the articles, as JSON")
    parser.add_argument("--cache", type=Path, help="a folder to keep the articles in as the engine hears them")
    parser.add_argument("--out", type=Path, default=OUT, help="the weights to write")
    parser.add_argument("--show", type=int, default=0, help="how many of the heaviest features of each model to print")
    options = parser.parse_args()
    reads = read(options.data, options.cache)
    cuts = [np.random.default_rng(seed).permutation(len(reads)) % FOLDS for seed in SEEDS]
    found = {}
    for task in tasks(reads, cuts):
        found[task.name], told = chosen(task)
        if task.name == "violations":
            rows = [r.sentences for r in reads]
            beside = incident_sentences.chosen(rows, task.wanted, task.classes, task.folds, told, best_f1(task.wanted))
            found["sentences"] = beside
        if options.show:
            show(task.name, found[task.name], options.show)
    options.out.write_bytes(written(found))
    print(json.dumps({"articles": len(reads), "bytes": options.out.stat().st_size, "none": NOBODY}))


if __name__ == "__main__":
    main()
