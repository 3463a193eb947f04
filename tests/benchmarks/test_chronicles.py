"""How texts of many happenings are counted: pairs, parts of a whole, the largest wrong event."""

from __future__ import annotations

from pathlib import Path

from benchmarks.chronicles import articles, largest_wrong, same_paragraph
from benchmarks.scores.halves import tuning
from benchmarks.within import Article, Score, given, same_word

FOLDER = Path(__file__).parents[2] / "benchmarks" / "chronicles_gold"

TOLD = """--- 2019-05-02 | Echo | news
Two bombs

A [bomb|a1] [exploded|a1] at [Ostry|a1.at] on [3 March|a1.on], [killing|a1:killing] [two dockers|a1.n].

A [bomb|a2] went off at [Lenn|a2.at]. The two [bombs|s1] were alike.
===
a1 bombing
a2 bombing
s1 bombing
may a1 a2 in s1
"""


def _article(tmp_path: Path) -> Article:
    (tmp_path / "two.txt").write_text(TOLD, encoding="utf-8")
    (article,) = articles(tmp_path)
    return article


def test_marks_become_claims_with_what_the_rules_make_of_their_words(tmp_path: Path) -> None:
    claim = next(each for each in _article(tmp_path).marked.values() if each.kind == "killing")
    assert {(each.role.value, each.value) for each in claim.arguments} == {
        ("place", "Ostry"), ("time", "2019-03-03"), ("count", "2 killed"),
    }  # fmt: skip


def test_a_part_and_its_whole_count_neither_way_and_two_happenings_are_wrong(tmp_path: Path) -> None:
    article = _article(tmp_path)
    named = list(article.marked.items())
    whole = [{claim.id for claim in article.marked.values()}]
    score = Score()
    score.add(article, named, whole)
    assert (score.wanted, score.right, score.wrong) == (3, 3, 3)
    assert largest_wrong(article, named, whole) == 5
    assert largest_wrong(article, named, [{named[0][1].id, named[-1][1].id}]) == 0


def test_the_second_baseline_joins_no_two_paragraphs(tmp_path: Path) -> None:
    article = _article(tmp_path)
    assert max(map(len, same_word(article)[1])) == 3
    assert max(map(len, same_paragraph(article)[1])) == 2


def test_the_gold_is_halved_and_little_of_it_is_joined_wrongly() -> None:
    lot = articles(FOLDER)
    tune = tuning(each.name for each in lot)
    assert (len(lot), len(tune)) == (24, 12)
    score = Score()
    for each in lot:
        if each.name in tune:
            score.add(each, *given(each))
    assert score.right >= 110
    assert score.wrong <= 24
