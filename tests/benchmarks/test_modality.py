"""Factuality scores, worked out by hand."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from benchmarks.modality import Item, class_of, pearson, put, read, scores
from benchmarks.scores.tally import Tally


def test_a_part_is_read(tmp_path: Path) -> None:
    sentence = {"text": "She left .", "targets": [{"span1": [1, 2], "label": "2.5", "span_text": "left"}]}
    path = tmp_path / "uds.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        for part in ("train", "dev"):
            text = json.dumps(sentence if part == "dev" else {"text": "No .", "targets": []})
            lines.write(json.dumps({"path": f"UDS/{part}.jsonl", "text": text}) + "\n")
    assert read(path, "dev") == [Item(("She", "left", "."), ((1, 2),), (2.5,))]
    with pytest.raises(SystemExit):
        read(path, "train")


@pytest.mark.parametrize(
    ("value", "name"),
    [(3.0, "happened"), (1.0, "happened"), (0.9, "uncertain"), (-0.9, "uncertain"), (-1.0, "did not happen")],
)
def test_bounds(value: float, name: str) -> None:
    assert class_of(value) == name


def test_correlation() -> None:
    assert pearson([1, 2, 3], [2, 4, 7]) == pytest.approx(0.9934, abs=1e-4)
    assert pearson([1, 2, 3], [1, 1, 1]) is None


def test_scores() -> None:
    found = scores([3.0, -3.0, 0.0, 2.0], [2.0, 1.0, 0.0, 2.0])
    assert found["mean absolute error"] == (4, 5 / 4)
    assert found["sign accuracy"] == (3, 2 / 3)  # the predicate of 0 has no sign
    happened = found["happened, F1"][1]
    assert isinstance(happened, Tally)
    assert (happened.right, happened.given, happened.wanted) == (2, 3, 2)
    assert found["macro F1"][1] == pytest.approx((0.8 + 0.0 + 1.0) / 3)


@pytest.mark.parametrize(
    ("sentence", "how"),
    [
        ("They did not leave", "negated"),
        ("They may leave", "modal"),
        ("They may never leave", "negated"),
        ("It is not so , they leave", "plain"),
        ("They leave", "plain"),
    ],
)
def test_words_before_the_predicate(sentence: str, how: str) -> None:
    words = sentence.split()
    assert put(words, len(words) - 1) == how
