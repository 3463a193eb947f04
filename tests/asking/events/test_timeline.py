from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from answerable.asking.questions import events, followed, timeline, unanswered
from answerable.model.event import Event
from answerable.model.when import Basis, When
from answerable.record.file import RecordFile
from tests.asking.made import Page, on

DATED = "Soldiers killed Ana Kell in Port Alder on 10 March 1990."
TOLD = "Police shot Ilan Voss in Drum Hill."
AGAIN = "Years ago police shot Ilan Voss in Drum Hill."
LATER = "A court convicted Joss Brand on 4 June 1991."
NOWHERE = "Guards tortured Rina Sol in Kestrel."


@pytest.fixture
def record(tmp_path: Path) -> Iterator[RecordFile]:
    """An event told of in two texts without a date, between two that have one, and one in a text without a date."""
    with RecordFile.open(tmp_path / "r.answerable", create=True) as file:
        for page in (
            Page(f"{DATED}\n", "One", "Gazette", on("1992-01-01")).say(
                DATED, "killing", "killed", victim="Ana Kell", place="Port Alder", time=("10 March 1990", "1990-03-10")
            ),
            Page(f"{TOLD}\n", "Two", "Courier", on("1990-05-02")).say(
                TOLD, "shooting", "shot", perpetrator="Police", victim="Ilan Voss", place="Drum Hill"
            ),
            Page(f"{AGAIN}\n", "Three", "Gazette", on("1993")).say(
                AGAIN, "shooting", "shot", perpetrator="police", victim="Ilan Voss", place="Drum Hill"
            ),
            Page(f"{LATER}\n", "Four", "Monitor", on("1991-06-05")).say(
                LATER, "conviction", "convicted", recipient="Joss Brand", time=("4 June 1991", "1991-06-04")
            ),
            Page(f"{NOWHERE}\n", "Five", "Monitor").say(NOWHERE, "torture", "tortured", victim="Rina Sol"),
        ):
            page.add_to(file)
        file.rebuild()
        yield file


def _kinds(record: RecordFile, **asked: object) -> list[str]:
    return [line.event.kind for line in timeline(record, **asked)]  # type: ignore[arg-type]


def _shooting(record: RecordFile, as_of: date | None = None) -> Event:
    (line,) = events(record, kind="shooting", as_of=as_of)
    return line.event


def test_an_event_without_a_date_is_left_out_or_stands_where_it_was_first_reported(record: RecordFile) -> None:
    assert _kinds(record) == ["killing", "conviction"]
    assert _kinds(record, undated=True) == ["killing", "shooting", "conviction", "torture"]
    assert _kinds(record, undated=True, as_of=date(1991, 12, 31)) == ["shooting", "conviction"]
    assert _kinds(record, undated=True, limit=1, offset=1) == ["shooting"]
    assert _kinds(record, undated=True, limit=2, offset=3) == ["torture"]
    assert _kinds(record, undated=True, kind="torture") == ["torture"]
    assert sorted(line.event.kind for line in events(record)) == ["conviction", "killing", "shooting", "torture"]


def test_since_and_until_go_by_the_first_report(record: RecordFile) -> None:
    day, after = date(1990, 5, 2), date(1990, 5, 3)
    assert _kinds(record, undated=True, since=day, until=day) == ["shooting"]
    assert _kinds(record, undated=True, since=after) == ["conviction"]
    assert _kinds(record, since=day, until=day) == []


def test_of_an_actor(record: RecordFile) -> None:
    [voss] = record.find_actors("Ilan Voss")
    assert _kinds(record, actor=voss.id, undated=True) == ["shooting"]
    assert _kinds(record, actor=voss.id) == []


def test_by_its_first_report_it_had_happened_and_that_is_no_date(record: RecordFile) -> None:
    shot = _shooting(record)
    assert (shot.happened, shot.first_reported) == (When(), on("1990-05-02"))
    assert (shot.happened_by.edtf, shot.happened_by.basis) == ("../1990-05-02", Basis.INFERRED)
    assert _shooting(record, as_of=date(1992, 1, 1)) == record.event(shot.id, as_of=date(1992, 1, 1))
    (killing,) = events(record, kind="killing")
    (torture,) = events(record, kind="torture")
    assert not killing.event.happened_by.known
    assert not torture.event.happened_by.known


def test_silence_is_counted_from_the_first_report_where_there_is_no_date(record: RecordFile) -> None:
    def texts(as_of: date, days: int) -> list[str]:
        found = unanswered(record, as_of=as_of, within_days=days)
        return [each.finding.text for each in found if each.line.event.kind == "shooting"]

    assert texts(date(1990, 5, 31), 30) == []
    assert texts(date(1990, 6, 1), 30) == [
        "As of 1 Jun 1990, in 1 source (1 without a date left out), no answer to the reported shooting of Ilan Voss in "
        "Drum Hill (first reported 2 May 1990) within 30 days of its first report was found."
    ]


def test_days_pass_until_the_last_publication_where_no_day_is_given(record: RecordFile) -> None:
    def kinds(days: int) -> list[str]:
        return sorted(each.line.event.kind for each in unanswered(record, within_days=days))

    assert kinds(900) == ["killing", "shooting"]
    assert kinds(1350) == ["killing"]
    assert kinds(800_000) == []


def test_what_followed_is_counted_from_the_first_report(record: RecordFile) -> None:
    found = followed(record, _shooting(record).id, days=500)
    assert found.after == "1990-05-02"
    assert [line.event.kind for line in found.lines] == ["conviction"]
