from __future__ import annotations

from benchmarks.ours.engines import words_of


def test_given_words_stand_one_blank_apart() -> None:
    assert [(word.start, word.end, word.text) for word in words_of(["Ada", "left", "."])] == [
        (0, 3, "Ada"),
        (4, 8, "left"),
        (9, 10, "."),
    ]
