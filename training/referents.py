"""Marked pronouns of real news → the weights by which is chosen whom "he", "her" or "his" means.

    python -m training.referents DATA            # how many are found and right, by tenths of the articles for tuning
    python -m training.referents DATA --write    # and the weights that these articles teach

A conditional logit over the chains of mentions before a pronoun and the choice of nobody (`people/antecedents.py`).
Whom the pronoun before means is a feature itself: it is chosen by weights that were learned without it from the other
half of the articles. The half for scoring teaches nothing: `python -m benchmarks.referents` asks it.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from benchmarks.ours.source import source

from answerable.model.identity import sha256
from answerable.reading import rules
from answerable.reading.choices import Features, choose
from answerable.reading.encoder.learned import EncoderReading, Learned, learned
from answerable.reading.people.antecedents import NOBODY, SURE, Antecedents
from answerable.reading.people.referring import Form, Mention
from training.data.referents import Article, Referent, bare, ends_in, load
from training.fitting.logit import fit

OUT = Path(str(resources.files("answerable.reading"))) / "weights" / "antecedents.json"
RIDGE = 3.0
FOLDS = 10
_STEPS = (0.5, 0.6, 0.7, 0.8, 0.9)


@dataclass(frozen=True, slots=True)
class Case:
    """A marked pronoun among the mentions of its text.

    Attributes:
        article: name of the article.
        mention: the pronoun.
        right: roots of the chains that it means.
        known: what weighs it.
    """

    article: str
    mention: Mention
    right: frozenset[int]
    known: Antecedents


def cases(articles: Iterable[Article]) -> list[Case]:
    """The pronouns of one person that are marked in some articles."""
    engine: Learned = learned(rules())
    found = []
    for article in articles:
        whole = article.whole
        reading = EncoderReading(engine, source(whole.published, whole.title), whole.text)
        reading.told_on()
        for each in article.referents:
            mention = reading.antecedents.pronoun(each.at)
            if mention is not None:
                right = frozenset(chains_of(whole.text, each, reading.chains.mentions, reading.antecedents))
                found.append(Case(whole.name, mention, right, reading.antecedents))
    return found


def chains_of(text: str, referent: Referent, mentions: Sequence[Mention], known: Antecedents) -> set[int]:
    """The roots of the chains that stand for what a pronoun means: by the marked words, or by a name of the marked."""
    told = [each for each in mentions if each.form is not Form.PRONOUN]
    (start, end), called = referent.near, set(bare(text[slice(*referent.name)]))
    inside = [each for each in told if start <= each.at < end]
    named = {known.root(each) for each in told if each.form is Form.NAME and ends_in(text[slice(*each.named)], called)}
    by_words = {known.root(each) for each in inside}
    if len(by_words) > 1 and not referent.all:  # "his client's brother": the last, or who is marked by name
        by_words = by_words & named or {known.root(max(inside, key=lambda each: each.at))}
    return by_words | named


def taught(given: Sequence[Case]) -> dict[str, float]:
    """Weights that make the right choices of some cases likeliest."""
    rows: list[tuple[Mapping[int, Features], int]] = []
    for case in given:
        options = case.known.options(case.mention)
        right = [root for root in options if root in case.right]
        rows.append((options, max(right) if right else NOBODY))
    return fit(rows, RIDGE)


def prepared(given: Sequence[Case]) -> None:
    """Let whom the pronoun before means be chosen by what the other half of the articles teaches."""
    halves: tuple[list[Case], list[Case]] = ([], [])
    for case in given:
        case.known.weigh_by({})
        halves[digest(case.article) % 2].append(case)
    weights = [taught(half) for half in halves]
    for n, half in enumerate(halves):
        for case in half:
            case.known.weigh_by(weights[1 - n])
    for case in given:
        case.known.chosen(case.mention)


def digest(name: str) -> int:
    """A number by which articles are parted."""
    return int(sha256(name.encode()), 16)


def measured(given: Sequence[Case]) -> list[tuple[float, bool]]:
    """By tenths of the articles, of each case how sure the choice is that the others teach, and whether it is right."""
    found = []
    for fold in range(FOLDS):
        weights = taught([case for case in given if digest(case.article) // 2 % FOLDS != fold])
        for case in given:
            if digest(case.article) // 2 % FOLDS == fold:
                root, sure = choose(case.known.options(case.mention), weights)
                found.append((sure if root != NOBODY else 0.0, root in case.right))
    return found


def main() -> None:
    """Print what tenths of the articles say; write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder of the data sets")
    parser.add_argument("--write", action="store_true", help=f"write {OUT.name}")
    chosen = parser.parse_args()
    given = cases(article for article in load(chosen.data) if article.half == "tune")
    prepared(given)
    found = measured(given)
    print(
        f"{len(given)} pronouns of one person, {sum(bool(case.right) for case in given)} of whom the text tells before."
    )
    for least in _STEPS:
        sure = [right for chance, right in found if chance >= least]
        print(
            f"from {least} on: {len(sure)} chosen, {sum(sure)} right{' (as the program does)' if least == SURE else ''}"
        )
    if chosen.write:
        OUT.write_text(json.dumps(taught(given), indent=0, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
