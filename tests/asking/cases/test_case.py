from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from answerable.asking.questions import case, timeline
from answerable.errors import UnknownName
from answerable.record.file import RecordFile
from tests.asking.made import CONVICTED, Page, claim_of, on


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
        "In 8 sources (1 without a date, the others up to 20 Jan 1995), no answer to the reported torture of Ilan Voss "
        "in Drum Hill (2 Aug 1992) was found."
    )


def test_before_the_verdict_the_case_is_open(file: RecordFile) -> None:
    page = case(file, "killed Mara Lenz", as_of=date(1990, 12, 31))
    assert page.steps == ()
    assert page.finding is not None
    assert (page.finding.as_of, page.finding.sources) == ("1990-12-31", 2)


def test_words_by_which_answers_call_the_act_are_its_own(tmp_path: Path) -> None:
    killed = "Captain Joss Brand killed Mara Lenz in Port Alder on 10 March 1990."
    shot = "Attackers shot guests at the Tarn inn."
    convicted = "On 4 June 1991 a court convicted Joss Brand of the killing of Mara Lenz at the Tarn inn."
    pages = (
        Page(f"{killed}\n", "A death", "Harbour Gazette", on("1990-03-11")).say(
            killed, "killing", "killed", perpetrator="Joss Brand", victim="Mara Lenz", place="Port Alder",
            time=("10 March 1990", "1990-03-10"),
        ),
        Page(f"{shot}\n", "Shots", "Nordwest Courier", on("1991-06-02")).say(
            shot, "shooting", "shot", perpetrator="Attackers", victim="guests", place="Tarn inn"
        ),
        Page(f"{convicted}\n", "Verdict", "Monitor of Courts", on("1991-06-05")).say(
            convicted, "conviction", "convicted", recipient="Joss Brand",
            charge="the killing of Mara Lenz at the Tarn inn", time=("4 June 1991", "1991-06-04"),
        ).say(convicted, "killing", "killing", victim="Mara Lenz", perpetrator="Joss Brand"),
    )  # fmt: skip
    with RecordFile.open(tmp_path / "r", create=True) as record:
        for page in pages:
            page.add_to(record)
        record.rebuild()
        page_of = case(record, "Tarn")
        assert [step.event.kind for step in page_of.steps] == ["conviction"]
        assert [other.event.kind for other in page_of.others] == ["shooting"]


@pytest.mark.parametrize("words", ["killing Mara Lenz", "Killing", "torture Ilan", "conviction Joss Brand"])
def test_words_for_a_kind_that_no_source_holds(file: RecordFile, words: str) -> None:
    assert case(file, words).act.event.kind == ("torture" if "torture" in words else "killing")


def test_words_that_nothing_matches(file: RecordFile) -> None:
    with pytest.raises(UnknownName, match="zeppelin"):
        case(file, "zeppelin")
