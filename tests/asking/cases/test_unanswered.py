from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from answerable.asking.cases.unanswered import in_words
from answerable.asking.questions import unanswered, undated
from answerable.errors import BadQuestion, UnknownName
from answerable.model.claim import Modality, Role
from answerable.model.dates import readable
from answerable.model.event import Order, RoleHolder, Status
from answerable.model.when import Basis, When
from answerable.record.file import RecordFile
from answerable.record.intake import take_in
from tests.asking.made import Page, on


def kinds(file: RecordFile, day: date, **asked: object) -> list[str]:
    return [silent.line.event.kind for silent in unanswered(file, as_of=day, **asked)]  # type: ignore[arg-type]


def test_silence_is_of_a_day(file: RecordFile) -> None:
    assert kinds(file, date(1990, 12, 31)) == ["killing"]
    assert kinds(file, date(1991, 12, 31)) == []
    assert kinds(file, date(1995, 12, 31)) == ["bombing", "torture"]


def test_only_acts_that_meet_what_is_asked(file: RecordFile) -> None:
    [torturer] = [each for each in file.actors() if each.name == "Joss Brand"]
    for day in (date(1995, 12, 31), None):
        found = {silent.line.event.kind: silent.line.event for silent in unanswered(file, as_of=day)}
        for asked, which in (
            ({"kind": "torture"}, {"torture"}),
            ({"place": found["bombing"].place}, {"bombing"}),
            ({"place": "Nowhere"}, set()),
            ({"since": found["bombing"].happened.earliest, "until": found["bombing"].happened.latest}, {"bombing"}),
            ({"actor": torturer.id}, {e.kind for e in found.values() if torturer.id in {r.actor for r in e.roles}}),
        ):
            assert {silent.line.event.kind for silent in unanswered(file, as_of=day, **asked)} == which
    assert kinds(file, date(1990, 12, 31), place="Port Alder") == ["killing"]
    assert kinds(file, date(1990, 12, 31), place="Port Alder", offset=1) == []
    assert kinds(file, date(1990, 12, 31), since=date(1990, 3, 11)) == []
    with pytest.raises(BadQuestion, match="trial is none"):
        unanswered(file, kind="trial")
    with pytest.raises(UnknownName):
        unanswered(file, kind="pizza")


def test_the_finding_claims_no_more_than_was_looked_for(file: RecordFile) -> None:
    (silent,) = unanswered(file, as_of=date(1990, 12, 31))
    assert silent.finding.text == (
        "As of 31 Dec 1990, in 2 sources (1 without a date left out), no answer to the reported killing of Mara Lenz "
        "in Port Alder (10 Mar 1990) was found."
    )
    assert "nobody" not in silent.finding.text
    assert (silent.finding.sources, silent.finding.undated, silent.finding.families) == (2, 1, ("any",))


def test_without_a_day_the_whole_record_is_looked_through(file: RecordFile) -> None:
    covered = file.coverage()
    for silent in (found := unanswered(file)):
        assert silent.finding.sources == covered.searched + covered.undated
        assert silent.finding.as_of == covered.latest.isoformat()
        assert f"(1 without a date, the others up to {readable(covered.latest.isoformat())})" in silent.finding.text
    assert [silent.line.event.id for silent in found] == [event.id for event in file.unanswered(order=Order.WEIGHT)]
    of_the_day = {silent.finding.id for silent in unanswered(file, as_of=covered.latest)}
    assert of_the_day.isdisjoint(silent.finding.id for silent in found)


def test_where_every_source_has_a_date_the_last_publication_is_the_day(tmp_path: Path) -> None:
    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        told = "Guards tortured Rina Sol in Drum Hill."
        Page(f"{told}\n", "One", "Monitor", on("1991-06-02")).say(
            told, "torture", "tortured", perpetrator="Guards", victim="Rina Sol", place="Drum Hill"
        ).add_to(record)
        record.rebuild()
        (silent,) = unanswered(record)
        assert silent.finding.text.startswith("As of 2 Jun 1991, in 1 source, no answer to the reported torture of")
        assert unanswered(record, as_of=date(1991, 6, 2)) == (silent,)


def test_where_nothing_has_a_date_no_day_is_named(tmp_path: Path) -> None:
    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        told = "Guards tortured Rina Sol in Drum Hill."
        Page(f"{told}\n", "One", "Monitor").say(
            told, "torture", "tortured", perpetrator="Guards", victim="Rina Sol", place="Drum Hill"
        ).add_to(record)
        record.rebuild()
        (silent,) = unanswered(record)
        assert silent.finding.text == (
            "In 1 source (1 without a date), no answer to the reported torture of Rina Sol in Drum Hill was found."
        )
        assert (silent.finding.as_of, silent.finding.sources, silent.finding.undated) == ("", 1, 1)
        assert unanswered(record, as_of=date(2000, 1, 1)) == ()
        assert unanswered(record, within_days=30) == ()
        assert undated(record.coverage()).startswith("1 of 1 source has no date of publication")


def test_that_a_report_is_no_older_than_what_it_mentions_dates_no_act(file: RecordFile) -> None:
    (silent,) = unanswered(file, as_of=date(1990, 12, 31))
    told = When(edtf="1989-11/..", basis=Basis.INFERRED)
    event = replace(silent.line.event, happened=When(), first_reported=told)
    assert in_words(replace(silent.line, event=event)) == "the reported killing of Mara Lenz in Port Alder"


@pytest.mark.parametrize(
    ("kind", "label", "words"),
    [
        ("threat", "Threat", "the reported threat against Mara Lenz"),
        ("armed_attack", "Armed attack", "the reported armed attack on Mara Lenz"),
        ("torture", "Torture", "the reported torture of Mara Lenz"),
    ],
)
def test_what_stands_before_whom_an_act_was_done_to(file: RecordFile, kind: str, label: str, words: str) -> None:
    (silent,) = unanswered(file, as_of=date(1990, 12, 31))
    line = replace(silent.line, event=replace(silent.line.event, kind=kind), label=label)
    assert in_words(line).startswith(words)


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


def test_an_act_is_told_no_surer_and_dated_no_closer_than_it_is(tmp_path: Path) -> None:
    told = "Witnesses accuse the guards of beating Rina Sol and Emil Tarn, and the mayor says that Tarn was not there."
    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        page = Page(f"{told}\n", "One", "Monitor", on("1991-06-02"))
        page.say(told, "torture", "beating", modality=Modality.ALLEGED, victim="Rina Sol", perpetrator="guards")
        page.add_to(record)
        record.rebuild()
        (silent,) = unanswered(record)
    assert silent.finding.text == (
        "As of 2 Jun 1991, in 1 source, no answer to the alleged torture of Rina Sol (first reported 2 Jun 1991) was "
        "found."
    )
    event = silent.line.event
    worked_out = replace(event, happened=When(edtf="1991-05-20/1991-05-26", basis=Basis.RELATIVE))
    assert in_words(replace(silent.line, event=worked_out)) == "the alleged torture of Rina Sol (~ 20–26 May 1991)"
    tried = replace(event, status=Status.SINGLE_SOURCE, modality=Modality.ATTEMPTED)
    assert in_words(replace(silent.line, event=tried)).startswith("the reported attempted torture of Rina Sol")
    denied = RoleHolder(role=Role.VICTIM, actor="a-2", name="Emil Tarn", modality=Modality.DENIED)
    both = replace(event, roles=(*event.roles, denied))
    assert "Emil Tarn" not in in_words(replace(silent.line, event=both))


def test_what_no_engine_reads_is_not_counted_as_searched(tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "a.txt").write_text("Guards killed Ana Velin in Porto Velo on 3 May 2011.\n\n4 May 2011\n")
    (documents / "b.md").write_text(
        "---\ndate: 2012-05-04\n---\nСуд в городе Велинск приговорил трёх охранников к десяти годам лишения свободы за "
        "убийство женщины, совершённое в мае прошлого года. Осуждённые подали жалобу.\n"
    )
    (documents / "c.md").write_text("---\ndate: 2011-06-01\n---\nThe harbour of Porto Velo has been opened again.\n")
    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        take_in(record, [documents], workers=0)
        assert record.coverage().unread == 1
        (silent,) = unanswered(record)
        assert silent.finding.sources == 2
        assert "As of 1 Jun 2011, in 1 source" in silent.finding.text or "in 2 sources" in silent.finding.text
        assert "1 in a language that was not read left out" in silent.finding.text
        (before,) = unanswered(record, as_of=date(2011, 12, 31))
        assert "not read" not in before.finding.text
