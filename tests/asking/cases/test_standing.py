"""How those stand whom sources name as having done an act."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from answerable.asking.cases.standing import standings
from answerable.asking.questions import actor, event, timeline
from answerable.model.claim import Role
from answerable.record.file import RecordFile
from tests.asking.made import Page, on

KILLED = "Odo Marr killed Ana Lopes in Velm on 3 May 2001."
CONVICTED = "A court convicted Odo Marr on 4 June 2003 of the murder of Ana Lopes."
CLEARED = "On 7 July 2005 the appeal court acquitted Odo Marr of the murder of Ana Lopes."


@pytest.fixture
def cleared(tmp_path: Path) -> RecordFile:
    """A killing, a conviction for it two years later, and an acquittal two years after that."""
    record = RecordFile.open(tmp_path / "r.answerable", create=True)
    killed = Page(KILLED, "Killed", published=on("2001-05-09"))
    killed.say(
        KILLED,
        "killing",
        "killed",
        perpetrator="Odo Marr",
        victim="Ana Lopes",
        place="Velm",
        time=("3 May 2001", "2001-05-03"),
    )
    killed.add_to(record)
    for sentence, kind, trigger, day, published in (
        (CONVICTED, "conviction", "convicted", ("4 June 2003", "2003-06-04"), "2003-06-05"),
        (CLEARED, "acquittal", "acquitted", ("7 July 2005", "2005-07-07"), "2005-07-08"),
    ):
        page = Page(sentence, trigger, published=on(published))
        page.say(sentence, kind, trigger, recipient="Odo Marr", charge="the murder of Ana Lopes", time=day)
        page.say(sentence, "killing", "murder", victim="Ana Lopes")
        page.add_to(record)
    record.rebuild()
    return record


def test_what_became_by_law_of_who_is_said_to_have_done_it(cleared: RecordFile) -> None:
    page = event(cleared, timeline(cleared)[0].event.id)
    (doer,) = [part.actor for part in page.line.event.roles if part.role is Role.PERPETRATOR]
    (standing,) = page.standings
    assert standing.actor == doer
    assert standing.status == "convicted (4 Jun 2003), then acquitted (7 Jul 2005)"


def test_only_what_was_known_at_the_date(cleared: RecordFile) -> None:
    act = timeline(cleared)[0].event
    (standing,) = standings(cleared, act, as_of=date(2004, 1, 1))
    assert standing.status == "convicted (4 Jun 2003)"
    assert standings(cleared, act, as_of=date(2002, 1, 1)) == ()


def test_nobody_stands_for_what_is_no_act(cleared: RecordFile) -> None:
    assert standings(cleared, timeline(cleared)[1].event) == ()


def test_where_no_source_has_a_date_no_day_is_told(tmp_path: Path) -> None:
    record = RecordFile.open(tmp_path / "r.answerable", create=True)
    page = Page(KILLED, "Killed")
    page.say(KILLED, "killing", "killed", perpetrator="Odo Marr", victim="Ana Lopes")
    page.add_to(record)
    record.rebuild()
    found = actor(record, "Odo Marr")
    assert found.status == "named by sources; no charge, conviction or acquittal found in sources without a date"
