from __future__ import annotations

from answerable.model.claim import Modality
from answerable.model.event import Event, Family
from answerable.model.when import UNKNOWN, Basis, When
from answerable.showing.dates import bounded, marked, when


def test_marked() -> None:
    assert marked(When(edtf="2022-08", basis=Basis.INFERRED)) == "Aug 2022 (inferred)"
    assert marked(When(edtf="2018-07", basis=Basis.RELATIVE)) == "~ Jul 2018"
    assert marked(When(edtf="2018-07", basis=Basis.STATED)) == "Jul 2018"


def _event(happened: When, first_reported: When, modality: Modality = Modality.HAPPENED) -> Event:
    return Event(
        id="e-1",
        kind="killing",
        family=Family.ACT,
        modality=modality,
        happened=happened,
        first_reported=first_reported,
    )


DAY, TOLD = When(edtf="2018-07", basis=Basis.RELATIVE), When(edtf="2019-03-04", basis=Basis.METADATA)


def test_when_an_event_without_a_date_was_reported_is_never_shown_as_its_date() -> None:
    assert when(_event(DAY, TOLD)) == "~ Jul 2018"
    assert when(_event(UNKNOWN, TOLD)) == "reported 4 Mar 2019"
    assert when(_event(UNKNOWN, When(edtf="2019", basis=Basis.INFERRED))) == "reported 2019 (inferred)"
    assert when(_event(UNKNOWN, UNKNOWN)) == "no date"


def test_that_a_report_is_no_older_than_what_it_mentions_is_no_date() -> None:
    assert when(_event(UNKNOWN, When(edtf="1989-11/..", basis=Basis.INFERRED))) == "no date"


def test_by_when_an_event_without_a_date_had_happened() -> None:
    assert bounded(_event(UNKNOWN, TOLD)) == "no date of its own; by 4 Mar 2019, when it was first reported"
    assert bounded(_event(UNKNOWN, TOLD, Modality.DENIED)) == "no date"
    assert bounded(_event(DAY, TOLD)) == "~ Jul 2018"
    assert bounded(_event(When(edtf="2018", why="It says so."), TOLD)) == "2018 (It says so.)"
