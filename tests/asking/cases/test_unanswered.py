from __future__ import annotations

from datetime import date

import pytest

from answerable.asking import unanswered
from answerable.errors import BadQuestion
from answerable.record.file import RecordFile


def kinds(file: RecordFile, day: date, **asked: object) -> list[str]:
    return [silent.line.event.kind for silent in unanswered(file, as_of=day, **asked)]  # type: ignore[arg-type]


def test_silence_is_of_a_day(file: RecordFile) -> None:
    assert kinds(file, date(1990, 12, 31)) == ["killing"]
    assert kinds(file, date(1991, 12, 31)) == []
    assert kinds(file, date(1995, 12, 31)) == ["bombing", "torture"]


def test_the_finding_claims_no_more_than_was_looked_for(file: RecordFile) -> None:
    (silent,) = unanswered(file, as_of=date(1990, 12, 31))
    assert silent.finding.text == (
        "As of 1990-12-31, in 2 sources (1 without a date left out), no answer to the reported killing of Mara Lenz "
        "in Port Alder (1990-03-10) was found."
    )
    assert "nobody" not in silent.finding.text
    assert (silent.finding.sources, silent.finding.undated, silent.finding.families) == (2, 1, ("any",))


def test_sorts_of_answer(file: RecordFile) -> None:
    assert kinds(file, date(1995, 12, 31), answers=("legal",)) == ["bombing", "torture"]
    (first, *_) = unanswered(file, as_of=date(1995, 12, 31), answers=("sanction", "military"))
    assert first.line.event.kind == "killing"
    assert "no answer of the sort sanction or military" in first.finding.text


def test_within_days(file: RecordFile) -> None:
    assert kinds(file, date(1991, 12, 31), within_days=100) == ["killing"]
    (silent,) = unanswered(file, as_of=date(1991, 12, 31), within_days=100)
    assert "within 100 days of it" in silent.finding.text
    assert kinds(file, date(1991, 12, 31), within_days=600) == []


def test_ids_of_findings_depend_on_what_was_asked(file: RecordFile) -> None:
    ids = {
        silent.finding.id
        for asked in ({}, {"answers": ("legal",)}, {"within_days": 30})
        for silent in unanswered(file, as_of=date(1995, 12, 31), **asked)
        if silent.line.event.kind == "torture"
    }
    assert len(ids) == 3


def test_bad_questions(file: RecordFile) -> None:
    with pytest.raises(BadQuestion, match="frowning"):
        unanswered(file, as_of=date(1995, 1, 1), answers=("frowning",))
    with pytest.raises(BadQuestion, match="days"):
        unanswered(file, as_of=date(1995, 1, 1), within_days=0)
