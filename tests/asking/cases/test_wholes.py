"""Parts and wholes in a record: told apart, tied, and answered for each by itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from answerable.api import Record
from answerable.asking.questions import case, unanswered
from answerable.model.event import Status
from answerable.model.link import Relation
from answerable.record.file import RecordFile
from tests.asking.made import Page, on


def record_of(path: Path, *pages: Page) -> RecordFile:
    record = RecordFile.open(path / "r.answerable", create=True)
    for page in pages:
        page.add_to(record)
    record.rebuild()
    return record


def killed(whole: str, more: str = "") -> Page:
    """A page that tells of a killing in a greater act, and that a state condemned that."""
    sentence = f"Soldiers killed Ana Lopes in the {whole} of Velm on 3 May 2001."
    page = Page(f"{sentence} {more}".strip(), "Killed", published=on("2001-05-09"))
    page.say(sentence, "killing", "killed", victim="Ana Lopes", time=("3 May 2001", "2001-05-03"))
    page.say(sentence, whole, whole, place="Velm")
    if more:
        page.say(more, "condemnation", "condemned", actor="Norland").say(more, whole, whole, place="Velm")
    return page


def convicted() -> Page:
    sentence = "A court convicted Odo Marr on 4 June 2003 of the murder of Ana Lopes on 3 May 2001."
    page = Page(sentence, "Convicted", published=on("2003-06-05"))
    page.say(
        sentence,
        "conviction",
        "convicted",
        recipient="Odo Marr",
        charge="the murder of Ana Lopes on 3 May 2001",
        time=("4 June 2003", "2003-06-04"),
    )
    return page.say(sentence, "killing", "murder", victim="Ana Lopes", time=("3 May 2001", "2001-05-03"))


def kinds(record: RecordFile) -> list[str]:
    return sorted(silent.line.event.kind for silent in unanswered(record, as_of=date(2010, 1, 1)))


def test_what_answers_a_part_does_not_answer_the_whole(tmp_path: Path) -> None:
    with record_of(tmp_path, killed("siege"), convicted()) as record:
        assert kinds(record) == ["siege"]
        (killing,) = record.events(kind="killing")
        page = case(record, killing.id)
        ((whole,),) = ([tied.line.event for tied in page.wholes],)
        assert whole.kind == "siege"
        assert page.wholes[0].link.evidence[0].quote == "killed Ana Lopes in the siege"
        greater = case(record, whole.id)
        assert [line.event.kind for line in greater.steps] == ["killing", "conviction"]
        (answer,) = [link for link in record.links() if link.relation is Relation.ANSWERS]
        assert answer.target == killing.id


@pytest.mark.parametrize(("whole", "silent"), [("siege", []), ("invasion", ["killing"])])
def test_what_answers_a_war_answers_no_single_act_in_it(tmp_path: Path, whole: str, silent: list[str]) -> None:
    with record_of(tmp_path, killed(whole, f"Norland condemned the {whole} of Velm.")) as record:
        assert kinds(record) == silent


def test_the_number_of_a_part_disputes_no_number_of_the_whole(tmp_path: Path) -> None:
    first = "Some 800 people were killed in the siege of Velm in 2001."
    page = Page(first, "All", published=on("2002-01-01"))
    page.say(first, "siege", "siege", place="Velm", time=("2001", "2001"), count=("800", "800 killed"))
    second = "Forty people were killed in the siege of Velm on 3 May 2001."
    other = Page(second, "Forty", published=on("2002-02-01"))
    other.say(second, "killing", "killed", time=("3 May 2001", "2001-05-03"), count=("Forty", "40 killed"))
    other.say(second, "siege", "siege", place="Velm")
    with record_of(tmp_path, page, other) as record:
        assert {event.kind for event in record.events()} == {"killing", "siege"}
        assert all(event.status is not Status.DISPUTED for event in record.events())


def test_pages_show_the_whole(tmp_path: Path) -> None:
    record_of(tmp_path, killed("siege")).close()
    with Record.at(tmp_path / "r.answerable") as record:
        (line,) = record.events(kind="killing")
        assert [tied.line.label for tied in record.case(line.event.id).wholes] == ["Siege"]
