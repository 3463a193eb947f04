"""Attributions in a whole article."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from benchmarks.speakers import Said, Scores, by_rules, read

TEXT = "Orla Venn said the bridge was closed. Nobody was hurt.\n"
KEY = """T1\tSource 0 9\tOrla Venn
T2\tCue 10 14\tsaid
T3\tContent 15 36;38 54\tthe bridge was closed Nobody was hurt.
T4\tAttribution 10 14\tsaid
E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3
T5\tDiscuss 15 21\tbridge
"""


def file(folder: Path) -> Path:
    path = folder / "dev.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        for name, text in (
            ("text/paper_a.txt", TEXT),
            ("attributions/paper_a_1.ann", KEY),
            ("attributions/paper_a_2.ann", KEY.replace(" Source:T1", "")),
        ):
            lines.write(json.dumps({"path": name, "text": text}) + "\n")
    return path


def test_annotations_become_words_of_the_article(tmp_path: Path) -> None:
    [article] = read(file(tmp_path))
    assert [len(sentence) for sentence in article.sentences] == [8, 4]
    # content in two pieces is the run from its first word to its last, beyond the sentence
    assert article.keys == [[Said((2, 3), (0, 2), (3, 12))], [Said((2, 3), None, (3, 12))]]


def test_content_that_leaves_the_sentence_is_missed() -> None:
    scores = Scores()
    scores.add([Said((2, 3), (0, 2), (3, 12))], [Said((2, 3), (0, 2), (3, 8))])
    assert scores.of["source", "exact"].f1 == 1.0
    assert scores.of["content", "exact"].f1 == 0.0
    token = scores.of["content", "token"]
    assert (token.right, token.given, token.wanted) == (5, 5, 9)


def test_a_span_shared_by_two_attributions_counts_once_and_a_cue_must_be_right() -> None:
    scores = Scores()
    scores.add(
        [Said((2, 3), (0, 2), (3, 5)), Said((6, 7), (0, 2), (7, 9))],
        [Said((2, 3), (0, 2), (3, 5)), Said((5, 7), (0, 2), (7, 9))],
    )
    assert scores.of["source", "exact"].wanted == 1
    assert scores.of["source", "exact"].f1 == 1.0
    tied = scores.of["content", "exact, of its cue"]
    assert (tied.right, tied.given, tied.wanted) == (1, 2, 2)


def test_the_rules_answer_in_words_of_the_article(tmp_path: Path) -> None:
    [article] = read(file(tmp_path))
    assert by_rules(article) == [Said((2, 3), (0, 2), (3, 8))]
