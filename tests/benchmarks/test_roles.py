"""Roles of given predicates."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from benchmarks.roles import Frame, Scores, by_position, read


def test_the_predicate_itself_is_left_out(tmp_path: Path) -> None:
    frame = {
        "predicate": 1,
        "sense": "arrest.01",
        "pos": "VBD",
        "args": [[0, 1, "ARG0"], [1, 2, "V"], [2, 4, "C-ARG1"]],
    }
    path = tmp_path / "test.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        lines.write(json.dumps({"words": ["Police", "arrested", "two", "men"], "frames": [frame]}) + "\n")
        lines.write(json.dumps({"words": ["Yes", "."], "frames": []}) + "\n")
    [(words, frames)] = read(path)
    assert words == ["Police", "arrested", "two", "men"]
    assert frames == [Frame(1, "verbs", frozenset({(0, 1, "ARG0"), (2, 4, "C-ARG1")}))]


def test_counts_by_label_and_part_of_speech() -> None:
    scores = Scores()
    scores.add(Frame(1, "verbs", frozenset({(0, 1, "ARG0"), (2, 4, "ARG1")})), {(0, 1, "ARG0"), (2, 3, "ARG1")})
    scores.add(Frame(1, "nouns", frozenset({(2, 4, "ARG1")})), {(2, 4, "ARG1"), (5, 6, "ARGM-TMP")})
    of = scores.of
    assert (of["all"].right, of["all"].given, of["all"].wanted) == (2, 4, 3)
    assert (of["ARG1"].right, of["ARG1"].given, of["ARG1"].wanted) == (1, 2, 2)
    assert (of["ARG0 and ARG1"].right, of["ARG0 and ARG1"].given, of["ARG0 and ARG1"].wanted) == (2, 3, 3)
    assert (of["verbs"].right, of["nouns"].right) == (1, 1)
    assert of["ARG1 of nouns"].f1 == 1.0
    assert (of["ARGM-TMP"].right, of["ARGM-TMP"].given) == (0, 1)


def test_the_nearest_noun_phrases() -> None:
    words = ["The", "police", "arrested", "two", "men", "in", "Varnholm", "."]
    assert by_position(words, [2]) == [{(0, 2, "ARG0"), (3, 5, "ARG1")}]
