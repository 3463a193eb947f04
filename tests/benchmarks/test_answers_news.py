"""How ties within real reports are counted: right, missing, open, and of what no mark tells."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from benchmarks.answers_news import TIES, Found, Report, Score, given, joined, nearest
from benchmarks.data.marked import READER, Marked, of_marks
from benchmarks.ours.source import source

from answerable.model.claim import Claim, Reading
from answerable.model.event import HAPPENING, Family
from answerable.model.identity import sha256
from answerable.model.link import Relation
from answerable.model.vocabulary import kinds
from tests.joining.made import Text
from training.data import reports

TEXT = (
    "Gunmen killed the mayor in Tarn. A storm broke. Police arrested Oren Vash for the killing. He was freed in May. "
    "Two nuns were abducted."
)


def _report(**more: frozenset[tuple[str, Relation, str]]) -> Report:
    its = Text("s-1", TEXT)
    claims = {
        "1.0": its.claim("killing", "killed"),
        "3.0": its.claim("arrest", "arrested", recipient="Oren Vash", charge="the killing"),
        "3.1": its.claim("killing", "killing"),
        "4.0": its.claim("release", "freed"),
        "5.0": its.claim("abduction", "abducted"),
    }
    data = TEXT.encode()
    held = replace(source(), id="s-1", digest=sha256(data), text_digest=sha256(data), size=len(data), length=len(TEXT))
    first = {mark: "1.0" if mark == "3.1" else mark for mark in claims}
    return Report(
        Marked("set/1", held, TEXT, claims, frozenset(claims)),
        first,
        more.get("wanted", frozenset()),
        more.get("open", frozenset()),
    )


ARREST = ("3.0", Relation.ANSWERS, "1.0")
RELEASE = ("4.0", Relation.REVERSES, "3.0")


def test_the_linker_is_given_the_marked_claims_and_a_later_mention_is_the_act() -> None:
    report = _report(wanted=frozenset({ARREST, RELEASE}))
    found = given(report)
    assert ARREST in found.pairs
    assert found.rules[ARREST]
    score = Score()
    score.add(report, found)
    assert (score.answers.right, score.answers.given, score.answers.wanted) == (1, 1, 1)
    assert score.reverses.wanted == 1


def test_a_tie_that_may_be_counts_neither_way() -> None:
    found = Found(pairs={ARREST})
    for open_, counted in ((frozenset({ARREST}), 0), (frozenset[tuple[str, Relation, str]](), 1)):
        score = Score()
        score.add(_report(open=open_), found)
        assert (score.answers.given, score.answers.right) == (counted, 0)


def test_a_tie_of_what_no_mark_tells_is_told_apart() -> None:
    report = _report(wanted=frozenset({ARREST}))
    reading = report.marked.reading
    unmarked = [(mark, claim) for mark, claim in report.marked.claims.items() if mark != "3.0"]
    found = joined(report, reading, unmarked)
    assert ARREST not in found.pairs
    assert found.beside >= 1


def test_claims_count_for_the_marks_whose_words_they_share() -> None:
    its = Text("s-1", TEXT)
    marks: dict[str, Claim] = {"1.0": its.claim("killing", "killed"), "3.0": its.claim("arrest", "arrested")}
    read = [its.claim("shooting", "killed the mayor"), its.claim("charge", "arrested"), its.claim("meeting", "storm")]
    assert [mark for mark, _ in of_marks(marks, read)] == ["1.0", "3.0"]
    assert Reading(source="s-1", reader=READER, claims=tuple(marks.values())).claims


def test_the_baselines_take_what_is_before() -> None:
    report = _report()
    assert nearest(report).pairs == {ARREST, RELEASE}
    assert nearest(report, near=True).pairs == {RELEASE}


@pytest.mark.parametrize("ties", [TIES, TIES.with_name("ties_second.jsonl"), TIES.with_name("ties_third.jsonl")])
def test_every_tie_names_marks_that_can_be_so_tied(ties: Path) -> None:
    with reports.GOLD.open(encoding="utf-8") as rows:
        held = {
            (row["report"], f"{row['sentence']}.{place}"): (kinds()[each["kind"]].family, each["modality"])
            for row in map(json.loads, rows)
            for place, each in enumerate(row["claims"])
        }
    with ties.open(encoding="utf-8") as rows:
        lines = [json.loads(row) for row in rows]
    assert len({line["report"] for line in lines}) == len(lines) >= 30
    happened = {each.value for each in HAPPENING}
    for line in lines:
        for one, how, other in (*line["ties"], *line["may"]):
            source_family, source_modality = held[line["report"], one]
            assert source_family in (Family.ANSWER, Family.REVERSAL)
            assert source_modality in {"happened", "alleged"}
            assert Relation(how) in (Relation.ANSWERS, Relation.REVERSES)
            assert held[line["report"], other][1] in happened
        assert all((line["report"], mark) in held for group in line["one"] for mark in group)
