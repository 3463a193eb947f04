from __future__ import annotations

import pytest

from answerable.model.claim import Modality
from answerable.model.event import Event, Family
from answerable.model.when import UNKNOWN, Basis, When
from answerable.showing.dates import bounded, marked, readable, when


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("", "no date"),
        ("2018-06-30", "30 Jun 2018"),
        ("2018-06", "Jun 2018"),
        ("2018", "2018"),
        ("1988-22", "summer 1988"),
        ("198X", "1980s"),
        ("19XX", "1900s"),
        ("2022-08~", "about Aug 2022"),
        ("2022?", "perhaps 2022"),
        ("1988-07/1988-09", "Jul – Sep 1988"),
        ("2018-06-30/2018-07-02", "30 Jun – 2 Jul 2018"),
        ("2018-06-28/2018-06-30", "28–30 Jun 2018"),
        ("1988/1989", "1988 – 1989"),
        ("1988-12-30/1989-01-02", "30 Dec 1988 – 2 Jan 1989"),
        ("../1999", "by 1999"),
        ("2017/..", "from 2017"),
        ("2022-08-01~/2022-08-20", "about 1 Aug 2022 – 20 Aug 2022"),
        ("1988-40", "40 1988"),
        ("[1667,1668]", "[1667,1668]"),
    ],
)
def test_readable(edtf: str, words: str) -> None:
    assert readable(edtf) == words


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
