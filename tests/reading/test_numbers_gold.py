"""Counts, lengths and sums, over sentences of our own."""

from __future__ import annotations

from pathlib import Path

from answerable.reading.numbers.counts import find_numbers
from answerable.reading.numbers.terms import find_terms
from answerable.reading.parsed import mark_times
from answerable.reading.times.times import find_times
from tests.reading.sentence import words_of

GOLD = Path(__file__).parents[1] / "gold" / "numbers.tsv"
FLOOR = 0.95
"""Least F1 of counts, and of lengths and sums; a value counts as found only if it is the same."""


def gold() -> list[tuple[str, list[str], list[str]]]:
    rows = [line.split("\t") for line in GOLD.read_text(encoding="utf-8").splitlines()[1:] if line]
    return [(text, _listed(counts), _listed(terms)) for text, counts, terms in rows]


def _listed(cell: str) -> list[str]:
    return [part for part in cell.split(" | ") if part]


def counts_of(text: str) -> list[str]:
    words = words_of(text)
    mark_times(words, find_times(text, 0, len(text), None))
    return [n.value for n in find_numbers(words, none=True) if words[n.last - 1].tag != "TIME"]


def f1(pairs: list[tuple[list[str], list[str]]]) -> float:
    right = sum(min(wanted.count(v), got.count(v)) for wanted, got in pairs for v in set(wanted))
    return 2 * right / sum(len(wanted) + len(got) for wanted, got in pairs)


def test_the_gold_is_large_enough() -> None:
    assert len(gold()) >= 150


def test_counts() -> None:
    pairs = [(counts, counts_of(text)) for text, counts, _ in gold()]
    wrong = [(text, got) for (text, *_), (wanted, got) in zip(gold(), pairs, strict=True) if wanted != got]
    print(f"counts: F1 {f1(pairs):.3f}", *wrong, sep="\n")
    assert f1(pairs) >= FLOOR, wrong


def test_lengths_and_sums() -> None:
    pairs = [(terms, [t.value for t in find_terms(text, 0, len(text))]) for text, _, terms in gold()]
    wrong = [(text, got) for (text, *_), (wanted, got) in zip(gold(), pairs, strict=True) if wanted != got]
    print(f"lengths and sums: F1 {f1(pairs):.3f}", *wrong, sep="\n")
    assert f1(pairs) >= FLOOR, wrong
