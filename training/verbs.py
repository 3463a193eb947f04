"""GUM's trees and PropBank's predicates → the weights by which a supposed noun is told to be a verb.

python -m training.verbs --data ../shared/data            # writes the weights
python -m training.verbs --data ../shared/data --folds 4  # only says how well it does on documents left out
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import resources
from itertools import chain
from pathlib import Path

import numpy as np
from benchmarks.data.files import rows
from numpy.typing import NDArray

from answerable.reading import rules
from answerable.reading.language import lexicon
from answerable.reading.language.tagging import capitals, tag
from answerable.reading.language.verbs import features, forms_of
from answerable.reading.language.words import Word
from training.fitting.logit import minimised

OUT = Path(str(resources.files("answerable.reading"))) / "weights" / "verbs.json"
RIDGE = 3.0
LEAST = 3
"""A feature of fewer words than that is left out."""
SMALL = 0.05
"""A weight below that is not kept."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A word that the rules take for a noun and that may be a verb.

    Attributes:
        document: it stands in.
        features: what is known of it.
        verb: whether it is one.
    """

    document: str
    features: tuple[str, ...]
    verb: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a set: its words, and which of them are verbs."""

    document: str
    words: list[str]
    verbs: dict[int, str]


def trees(path: Path) -> Iterator[list[Sentence]]:
    """GUM's documents; what stands before a noun ("the convicted man") is no verb."""
    for record in rows(path):
        found: list[Sentence] = []
        for block in record["text"].split("\n\n"):
            cells = [line.split("\t") for line in block.splitlines() if line[:1].isdigit()]
            lines = [each for each in cells if each[0].isdigit()]
            verbs = {i: each[2] for i, each in enumerate(lines) if each[3] == "VERB" and each[7] != "amod"}
            if lines:
                found.append(Sentence(record["path"], [each[1] for each in lines], verbs))
        yield found


def predicates(path: Path) -> Iterator[list[Sentence]]:
    """The sentences of PropBank on the English Web Treebank, each by itself."""
    for number, record in enumerate(rows(path)):
        verbs = {
            frame["predicate"]: frame["sense"].partition(".")[0]
            for frame in record["frames"]
            if frame["pos"].startswith("V")
        }
        yield [Sentence(f"{path.name} {number}", record["words"], verbs)]


def tagged(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, list[Word]]]:
    """The words of a document's sentences as the rules tag them."""
    found = []
    for sentence in sentences:
        at, words = 0, []
        for text in sentence.words:
            words.append(Word(at, at + len(text), text))
            at += len(text) + 1
        found.append(words)
    names, commons = capitals(found)
    for sentence, words in zip(sentences, found, strict=True):
        tag(words, rules().verbs, names, commons, look_again=False)
        yield sentence, words


def verbs_of(documents: Sequence[Sequence[Sentence]]) -> list[str]:
    """The verbs that may be told: those of the lexicon and of the sets, the commonest first."""
    counts = Counter(base for document in documents for sentence in document for base in sentence.verbs.values())
    known = lexicon.VERBS | set(lexicon.IRREGULAR) | {base for base, _ in rules().verbs.values()} | set(counts)
    return sorted((base for base in known if base.isalpha() and base.islower()), key=lambda each: (-counts[each], each))


def asked(documents: Sequence[Sequence[Sentence]], bases: Sequence[str]) -> list[Asked]:
    """Every word of the documents that is asked about."""
    forms = forms_of(bases)
    return [
        Asked(sentence.document, tuple(features(words, i, *forms[word.lower])), i in sentence.verbs)
        for sentence, words in chain.from_iterable(map(tagged, documents))
        for i, word in enumerate(words)
        if word.tag == "N" and word.lower in forms
    ]


def fit(given: Sequence[Asked]) -> dict[str, float]:
    """The weights of a logistic regression with a ridge penalty."""
    counts = Counter(chain.from_iterable(each.features for each in given))
    place = {name: k for k, name in enumerate(sorted(name for name, count in counts.items() if count >= LEAST))}
    held = [[place[name] for name in each.features if name in place] for each in given]
    columns = np.array(list(chain.from_iterable(held)))
    lines = np.repeat(np.arange(len(held)), [len(each) for each in held])
    wanted = np.array([float(each.verb) for each in given])

    def loss(beta: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        scores = np.bincount(lines, beta[columns], len(given))
        chances = np.exp(-np.logaddexp(0, -scores))
        value = float((np.logaddexp(0, scores) - wanted * scores).sum() + 0.5 * RIDGE * beta @ beta)
        return value, np.bincount(columns, (chances - wanted)[lines], len(place)) + RIDGE * beta

    beta = minimised(loss, np.zeros(len(place)), RIDGE)
    return {name: round(float(beta[k]), 2) for name, k in place.items() if abs(beta[k]) >= SMALL}


def chances(weights: dict[str, float], given: Sequence[Asked]) -> NDArray[np.float64]:
    """How likely each is to be a verb."""
    scores = np.array([sum(weights.get(name, 0.0) for name in each.features) for each in given])
    return np.asarray(np.exp(-np.logaddexp(0, -scores)))


def left_out(given: Sequence[Asked], folds: int) -> None:
    """Prints precision and recall on documents that the weights did not see."""
    documents = sorted({each.document for each in given})
    random.Random(1).shuffle(documents)
    found: list[NDArray[np.float64]] = []
    right: list[bool] = []
    for k in range(folds):
        held = set(documents[k::folds])
        weights = fit([each for each in given if each.document not in held])
        test = [each for each in given if each.document in held]
        found.append(chances(weights, test))
        right.extend(each.verb for each in test)
    probabilities, verbs = np.concatenate(found), np.array(right)
    print(f"{len(verbs):,} words taken for nouns, {verbs.sum():,} of them verbs")
    for least in (0.5, 0.6, 0.7, 0.75, 0.8, 0.9):
        told = probabilities >= least
        print(f"from {least}: precision {verbs[told].mean():.3f}, recall {verbs[told].sum() / verbs.sum():.3f}")


def main() -> None:
    """Writes the weights, or says how well they do."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of the sets")
    parser.add_argument("--folds", type=int, default=0, help="cross-validate with so many, and write nothing")
    options = parser.parse_args()
    documents = [
        *trees(options.data / "gum" / "dep.jsonl.gz"),
        *predicates(options.data / "propbank_ewt" / "train.jsonl.gz"),
    ]
    bases = verbs_of(documents)
    given = asked(documents, bases)
    if options.folds:
        left_out(given, options.folds)
        return
    OUT.write_text(json.dumps({"verbs": bases, "weights": fit(given)}, indent=0) + "\n", encoding="utf-8")
    print(f"{OUT.name}: {OUT.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
