from __future__ import annotations

from datetime import date

import pytest

from answerable.asking import case, timeline
from answerable.errors import UnknownName
from answerable.record.file import RecordFile
from tests.asking.made import CONVICTED, claim_of


@pytest.mark.parametrize("place", [0, 1, 4])
def test_the_case_from_the_act_from_its_answer_and_from_the_reversal(file: RecordFile, place: int) -> None:
    page = case(file, timeline(file)[place].event.id)
    assert page.act.event.kind == "killing"
    assert [step.event.kind for step in page.steps] == ["conviction", "pardon"]
    assert [link.relation.value for step in page.steps for link in page.links_of(step)] == ["answers", "reverses"]
    assert page.finding is None


def test_from_a_claim(file: RecordFile) -> None:
    assert case(file, claim_of(file, CONVICTED, "conviction").id).act.event.kind == "killing"


def test_from_words_that_only_the_answer_holds(file: RecordFile) -> None:
    assert case(file, "court convicted").act.event.kind == "killing"


def test_from_words_with_the_other_acts_that_match(file: RecordFile) -> None:
    page = case(file, "killed")
    assert {page.act.event.kind} | {other.event.kind for other in page.others} == {"killing", "bombing"}


def test_an_act_without_answer_comes_with_its_finding(file: RecordFile) -> None:
    page = case(file, "tortured Drum Hill")
    assert page.steps == ()
    assert page.finding is not None
    assert page.finding.event == page.act.event.id
    assert page.finding.text == (
        "As of 1995-01-20, in 7 sources (1 without a date left out), no answer to the reported torture of Ilan Voss "
        "in Drum Hill (1992-08-02) was found."
    )


def test_before_the_verdict_the_case_is_open(file: RecordFile) -> None:
    page = case(file, "killed Mara Lenz", as_of=date(1990, 12, 31))
    assert page.steps == ()
    assert page.finding is not None
    assert (page.finding.as_of, page.finding.sources) == ("1990-12-31", 2)


def test_words_that_nothing_matches(file: RecordFile) -> None:
    with pytest.raises(UnknownName, match="zeppelin"):
        case(file, "zeppelin")
