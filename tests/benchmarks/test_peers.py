"""Counts, tags and tables, by cases worked out by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.peers import OURS, Line, Report, Tally, decoded, figure, markdown, the_file, words_of


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


def test_given_words_stand_one_blank_apart() -> None:
    assert [(word.start, word.end, word.text) for word in words_of(["Ada", "left", "."])] == [
        (0, 3, "Ada"),
        (4, 8, "left"),
        (9, 10, "."),
    ]


def test_one_table_of_all_reports() -> None:
    line = Line("all", 1200, {OURS: Tally(3, 4, 4), "study": 0.703, "constant": None})
    assert markdown([Report("data", [line])]).splitlines()[-1] == "| data | all | 1,200 | .750 | study .703 |"


@pytest.mark.parametrize(("score", "text"), [(0.5, ".500"), (1.0, "1.000"), (-0.25, "-.250"), (1.75, "1.750")])
def test_figures(score: float, text: str) -> None:
    assert figure(score) == text


def test_a_folder_stands_for_the_file_in_it(tmp_path: Path) -> None:
    held = tmp_path / "dev.jsonl.gz"
    held.write_bytes(b"")
    assert the_file(held) == held
    assert the_file(tmp_path, "test.json", "*.gz") == held
    with pytest.raises(SystemExit, match="name the file"):
        the_file(tmp_path, "test.json")
