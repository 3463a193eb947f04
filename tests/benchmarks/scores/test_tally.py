"""Counts and tags, by cases worked out by hand."""

from __future__ import annotations

import pytest
from benchmarks.scores.tally import Tally, decoded


def test_f1_is_of_spans_with_their_label() -> None:
    tally = Tally()
    tally.add({(0, 1, "a"), (2, 4, "b"), (5, 6, "a")}, {(0, 1, "a"), (2, 4, "a")})
    assert (tally.right, tally.given, tally.wanted) == (1, 2, 3)
    assert tally.precision == 0.5
    assert tally.recall == pytest.approx(1 / 3)
    assert tally.f1 == pytest.approx(2 * 0.5 * (1 / 3) / (0.5 + 1 / 3))


def test_texts_add_up() -> None:
    tally = Tally()
    tally.add([1], [1])
    tally.add([1, 2], [])
    tally.add([], [3])
    assert tally.f1 == pytest.approx(2 / 5)


def test_nothing_wanted_and_nothing_given_is_nought() -> None:
    assert (Tally().precision, Tally().recall, Tally().f1) == (0.0, 0.0, 0.0)


@pytest.mark.parametrize(
    ("tags", "spans"),
    [
        ("B-x I-x O B-x", [(0, 2, "x"), (3, 4, "x")]),
        ("B-x B-x", [(0, 1, "x"), (1, 2, "x")]),
        ("O I-x I-x", [(1, 3, "x")]),
        ("B-x I-y", [(0, 1, "x"), (1, 2, "y")]),
        ("O O", []),
    ],
)
def test_tags_are_read_as_conlleval_reads_them(tags: str, spans: list[tuple[int, int, str]]) -> None:
    assert decoded(tags.split()) == spans
