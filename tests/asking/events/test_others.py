"""Which other events are offered to somebody who ties an event or joins it with another."""

from __future__ import annotations

from pathlib import Path

import pytest

from answerable.asking.events.others import MOST, by_words, likely
from answerable.model.event import Event
from answerable.record.file import RecordFile
from tests.asking.made import Page, on


@pytest.fixture
def record(tmp_path: Path) -> RecordFile:
    """Three killings of one man in words that joining keeps apart, his arrest, and what has nothing to do with him."""
    made = RecordFile.open(tmp_path / "r.answerable", create=True)
    for number, (told, kind, trigger, day) in enumerate(
        (
            ("Bandits killed Oskar Thiel in Wick on 3 June 2019.", "killing", "killed", ("3 June 2019", "2019-06-03")),
            ("Guards killed Oskar Thiel in Tarn on 9 May 2021.", "killing", "killed", ("9 May 2021", "2021-05-09")),
            (
                "Police arrested Oskar Thiel in Wick on 1 March 2018.",
                "arrest",
                "arrested",
                ("1 March 2018", "2018-03-01"),
            ),
            ("Guards killed Hanna Ruhl in Fell on 2 July 2020.", "killing", "killed", ("2 July 2020", "2020-07-02")),
        )
    ):
        victim = "Hanna Ruhl" if "Hanna" in told else "Oskar Thiel"
        place = told.split(" in ")[1].split(" on ")[0]
        page = Page(f"{told}\n", f"Page {number}", f"Outlet {number}", on("2021-08-01"))
        if kind == "arrest":
            page.say(told, kind, trigger, place=place, time=day, recipient=victim)
        else:
            page.say(told, kind, trigger, place=place, time=day, victim=victim)
        page.add_to(made)
    made.rebuild()
    return made


def of(record: RecordFile, place: str, kind: str = "killing") -> Event:
    return next(event for event in record.events(kind=kind) if event.place == place)


def test_those_are_likely_that_befell_the_same_person_first_those_of_the_same_kind(record: RecordFile) -> None:
    first = of(record, "Wick")
    offered = [line.event for line in likely(record, first)]
    assert [(event.kind, event.place) for event in offered] == [("killing", "Tarn"), ("arrest", "Wick")]
    assert likely(record, of(record, "Fell")) == ()


@pytest.mark.parametrize(
    ("words", "best"),
    [
        ("killing Thiel Tarn", ("killing", "Tarn")),
        ("oskar thiel 2018", ("arrest", "Wick")),
        ("Ruhl", ("killing", "Fell")),
        ("arrest of Oskar Thiel", ("arrest", "Wick")),
    ],
)
def test_words_find_the_event_that_holds_most_of_them(record: RecordFile, words: str, best: tuple[str, str]) -> None:
    found = by_words(record, words)
    assert (found[0].event.kind, found[0].event.place) == best


def test_an_id_finds_its_event_and_what_is_not_meant_is_left_out(record: RecordFile) -> None:
    fell = of(record, "Fell")
    assert [line.event.id for line in by_words(record, fell.id[:12])] == [fell.id]
    assert [line.event.id for line in by_words(record, fell.claims[0])] == [fell.id]
    assert by_words(record, fell.id, without=fell.id) == ()
    assert fell.id not in {line.event.id for line in by_words(record, "killing Hanna Ruhl", without=fell.id)}
    for nothing in ("", "  ", '"', "(*", "e-ffffffff", "Nobody Whosoever"):
        assert by_words(record, nothing) == ()


def test_no_more_are_offered_than_can_be_looked_over(record: RecordFile) -> None:
    for number in range(MOST + 3):
        told = f"Guards beat Oskar Thiel in Cell {number} on {number + 1} March 2020."
        page = Page(f"{told}\n", f"Cell {number}", "Monitor", on("2021-09-01"))
        page.say(
            told, "torture", "beat", victim="Oskar Thiel", place=f"Cell {number}",
            time=(f"{number + 1} March 2020", f"2020-03-{number + 1:02}"),
        ).add_to(record)  # fmt: skip
    record.rebuild()
    offered = likely(record, of(record, "Wick"))
    assert len(offered) == MOST
    assert offered[0].event.place == "Tarn"
    assert len(by_words(record, "Oskar Thiel")) == MOST
