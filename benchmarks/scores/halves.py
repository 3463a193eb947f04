"""Texts marked by hand, half of them for tuning: an engine's counts on each half, and what is wrong in that one."""

from __future__ import annotations

import random
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from training.data.corpus import Text, written

from answerable.model.claim import Claim
from answerable.reading import Engine, rules
from answerable.reading.encoder.learned import learned
from benchmarks.ours.source import source

_SEED = 28
Marks = TypeVar("Marks")
"""What is marked in a text beside its happenings."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """A claim that should not be, or a mark that is missed.

    Attributes:
        of: the sort of it.
        what: kind of the claim or the mark, and what more there is to say of it.
        words: the sentence, the words that say it in brackets.
    """

    of: str
    what: str
    words: str


Judge = Callable[[Sequence[Claim], Text, Marks, Counter[str]], Iterator[Wrong]]
"""Counts the claims of a text, and yields what is wrong."""


def tuning(titles: Iterable[str]) -> set[str]:
    """Of the titles the half that is for tuning, drawn once."""
    ordered = sorted(titles)
    return set(random.Random(_SEED).sample(ordered, len(ordered) // 2))


def bracketed(sentence: str, start: int, size: int) -> str:
    """A sentence with so many code points of it, from `start` on, in brackets."""
    return f"{sentence[:start]}[{sentence[start : start + size]}]{sentence[start + size :]}"


def measure(
    engine: Engine, texts: Iterable[tuple[Text, Marks]], judge: Judge[Marks]
) -> tuple[Counter[str], list[Wrong]]:
    """The counts of an engine on texts, and what is wrong."""
    tally: Counter[str] = Counter()
    wrong: list[Wrong] = []
    for text, marks in texts:
        tally["texts"] += 1
        claims = engine.read(source(text.published), written(text)[0]).claims
        wrong += judge(claims, text, marks, tally)
    return tally, wrong


def options(description: str | None) -> Namespace:
    """What the command line says: the folder, and whether what is wrong is asked for."""
    parser = ArgumentParser(description=description, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", action="store_true", help="also print what is wrong in the half for tuning")
    return parser.parse_args()


def report(
    texts: Sequence[tuple[Text, Marks]],
    judge: Judge[Marks],
    columns: Sequence[str],
    rows: Callable[[Counter[str]], Iterable[Sequence[object]]],
    *,
    errors: bool,
) -> None:
    """Print both halves as both engines read them.

    Args:
        columns: of the table, after half and engine.
        rows: of an engine's counts.
        errors: whether to print what is wrong in the half for tuning.
    """
    chosen = tuning(text.title for text, _ in texts)
    print("| half | engine |", *(f"{column} |" for column in columns))
    print("|---" * (2 + len(columns)) + "|")
    for half, inside in (("tuning", True), ("held", False)):
        those = [each for each in texts if (each[0].title in chosen) is inside]
        for engine in (learned(rules()), rules()):
            tally, wrong = measure(engine, those, judge)
            for row in rows(tally):
                print(f"| {half} | {engine.name} |", *(f"{each} |" for each in row))
            if errors and inside:
                for each in sorted(wrong, key=lambda w: (w.of, w.what)):
                    print(f"  {each.of}: {each.what}: {each.words}")
