from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.answers import GIVEN, Score, measure, table
from benchmarks.data.dossiers import load, parse
from benchmarks.scores.tally import Tally

from answerable.model.link import Relation

GOLD = Path(__file__).parents[2] / "benchmarks" / "answers_gold"
SMALL = """--- 2001-02-03 | The Courier | news
A verdict
A court [convicted|c1] [Karim Rahimi|c1.to] of [the [murder|a1] of [Anna Holt|a1.of]|c1.for].
--- 2002-02-03 | The Courier | news
A pardon
The president [pardoned|r1] [Karim Rahimi|r1.to].
===
a1 killing
c1 conviction
r1 pardon
c1 > a1
r1 x c1
may r1 > a1
unanswered 2002-12-31 any: -
unanswered 2002-12-31 diplomatic: a1 (c1)
"""


def test_a_dossier_is_read_as_it_is_written() -> None:
    dossier = parse("small", SMALL)
    assert [document.text.splitlines()[-1] for document in dossier.documents] == [
        "A court convicted Karim Rahimi of the murder of Anna Holt.",
        "The president pardoned Karim Rahimi.",
    ]
    assert dossier.wanted == {("c1", Relation.ANSWERS, "a1"), ("r1", Relation.REVERSES, "c1")}
    first = dossier.documents[0]
    assert {first.text[mark.start : mark.end] for mark in first.marks if mark.label == "a1"} == {"murder", "Anna Holt"}


@pytest.mark.parametrize("wrong", ["a1 no_such_kind", "z9 > a1"])
def test_a_dossier_that_is_wrong_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="small"):
        parse("small", SMALL.replace("a1 killing", wrong) if wrong.startswith("a1") else f"{SMALL}{wrong}\n")


def test_the_linker_alone_ties_a_small_dossier() -> None:
    scores = measure([parse("small", SMALL)], [GIVEN], errors=False)
    ours = scores[GIVEN]
    assert (ours.answers.f1, ours.reverses.f1, ours.silence.f1) == (1.0, 1.0, 1.0)


def test_a_label_in_brackets_counts_neither_way() -> None:
    dossier = parse("small", SMALL)
    found = {question: {"a1", "c1"} if question[1] else set() for question in dossier.unanswered}
    score = Score()
    score.add(dossier, set(), found)
    assert (score.silence.precision, score.silence.recall) == (1.0, 1.0)


def test_the_gold_is_whole_and_halved() -> None:
    dossiers = load(GOLD)
    assert len(dossiers) >= 60
    halves = [dossier.half for dossier in dossiers]
    assert min(halves.count("tune"), halves.count("score")) >= 30
    assert all(3 <= len(dossier.documents) <= 8 for dossier in dossiers)


def test_answers_and_reversals_are_counted_together_too() -> None:
    score = Score(answers=Tally(right=2, given=2, wanted=3), reverses=Tally(right=1, given=2, wanted=1))
    assert "| 1.000 | .667 | .800 | .500 | 1.000 | .667 | .750 | .750 | .750 |" in table("half", {"ours": score})
