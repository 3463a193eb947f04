"""How pairs within one text are counted: joined, wrong, open, and of one mark."""

from __future__ import annotations

import json

from benchmarks.ours.source import source
from benchmarks.within import CHAINS, Article, Score

from answerable.model.vocabulary import kinds
from benchmarks import within
from tests.joining.made import Text
from training.data import reports


def _article() -> tuple[Article, list[tuple[str, str]]]:
    text = Text("s-1", "A bomb exploded. The blast was loud. A shell fell. Shells went on falling.")
    marks = {
        "1.0": text.claim("bombing", "exploded"),
        "2.0": text.claim("bombing", "blast"),
        "3.0": text.claim("shelling", "fell"),
        "4.0": text.claim("shelling", "falling"),
    }
    one, may_be = frozenset({frozenset({"1.0", "2.0"})}), frozenset({frozenset({"3.0", "4.0"})})
    its = Article("set/1", source(), text.text, marks, one, may_be)
    return its, [(mark, claim.id) for mark, claim in marks.items()]


def test_pairs_that_are_open_count_neither_way() -> None:
    article, named = _article()
    ids = dict(named)
    score = Score()
    score.add(article, article.marked.items(), [{ids["1.0"]}, {ids["2.0"]}, {ids["3.0"], ids["4.0"]}])
    assert (score.wanted, score.right, score.wrong) == (1, 0, 0)
    assert (score.happenings, score.events) == (3, 3)
    assert len(score.missing) == 1


def test_two_happenings_in_one_event_are_wrong_and_only_where_their_kinds_may_be_one() -> None:
    article, named = _article()
    ids = dict(named)
    score = Score()
    score.add(article, article.marked.items(), [set(ids.values())])
    assert (score.wanted, score.right, score.wrong) == (1, 1, 0)
    other = Article(article.name, article.source, article.text, article.marked, frozenset(), frozenset())
    score = Score()
    score.add(other, other.marked.items(), [set(ids.values())])
    assert (score.wanted, score.wrong) == (0, 2)


def test_the_baseline_joins_by_word_and_kind() -> None:
    article, _ = _article()
    _, groups = within.same_word(article)
    assert sorted(map(len, groups)) == [1, 1, 2]


def test_every_chain_names_marks_of_its_report() -> None:
    with reports.GOLD.open(encoding="utf-8") as rows:
        held = {
            (row["report"], f"{row['sentence']}.{place}"): each["kind"]
            for row in map(json.loads, rows)
            for place, each in enumerate(row["claims"])
        }
    assert set(held.values()) <= set(kinds())
    with CHAINS.open(encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            named = [mark for chain in row["one"] for mark in chain]
            assert len(named) == len(set(named))
            assert {(row["report"], mark) for chain in row["one"] + row["open"] for mark in chain} <= held.keys()
