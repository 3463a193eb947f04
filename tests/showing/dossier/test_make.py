"""What a dossier says, whatever the form."""

from __future__ import annotations

import re
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from answerable.api import Record
from answerable.errors import BadInput, BadQuestion, UnknownName
from answerable.model.judgement import Verdict
from answerable.model.vocabulary import vocabulary
from answerable.record.file import RecordFile
from answerable.showing.dossier.content import Dossier, Entry, Facts, Quotation, Runs, plain
from answerable.showing.dossier.forms import FORMS
from answerable.showing.dossier.make import make
from tests.asking.made import BOMBED, CONVICTED, COUNTED, DENIED, KILLED, PARDONED, Page, claim_of, on

ASKED = "Port Alder killed Mara Lenz"


def told(record: Record, asked: str = ASKED, as_of: str | None = None) -> Dossier:
    day = None if as_of is None else date.fromisoformat(as_of)
    return make(record._file, asked, record.verify(), as_of=day)


def entries(dossier: Dossier, section: str) -> list[Entry]:
    (found,) = [one for one in dossier.sections if one.anchor == section]
    return [block for block in found.blocks if isinstance(block, Entry)]


def facts(entry: Entry) -> dict[str, str]:
    return {name: plain(value) for block in entry.blocks if isinstance(block, Facts) for name, value in block.rows}


def every_run(dossier: Dossier) -> Runs:
    runs: list[Runs] = []
    for section in dossier.sections:
        for block in section.blocks:
            for inner in block.blocks if isinstance(block, Entry) else (block,):
                if isinstance(inner, Facts):
                    runs += [value for _, value in inner.rows]
    return tuple(run for held in runs for run in held)


def test_the_chronology_is_the_case_with_its_act_first(record: Record) -> None:
    dossier = told(record)
    held = entries(dossier, "chronology")
    assert [(entry.number, entry.when, entry.title) for entry in held] == [
        ("1", "10 Mar 1990", "Killing: the act of this case"),
        ("2", "4 Jun 1991", "Conviction"),
        ("3", "19 Jan 1995", "Pardon"),
    ]
    act, conviction, pardon = map(facts, held)
    assert act["Attributed to"] == "Joss Brand"
    assert act["Answered by"] == "entry\u00a02"
    assert conviction["Answers"].startswith("entry\u00a01")
    assert pardon["Lifts the punishment under"].startswith("entry\u00a02")


def test_every_statement_is_a_sentence_of_its_exhibit(record: Record) -> None:
    dossier = told(record)
    quotes = {
        entry.number: plain(block.runs)
        for entry in entries(dossier, "statements")
        for block in entry.blocks
        if isinstance(block, Quotation)
    }
    assert quotes == {"[1]": KILLED, "[2]": DENIED, "[3]": CONVICTED, "[4]": PARDONED}
    where = facts(entries(dossier, "statements")[0])["Source"]
    assert (
        where == f"Exhibit\u00a01, characters 0 to {len(KILLED)}, Harbour Gazette, “A death in Port Alder”, 11 Mar 1990"
    )
    source = next(source for source in record.sources() if source.title == "A death in Port Alder")
    exhibit = facts(entries(dossier, "exhibits")[0])
    assert exhibit["SHA-256"] == source.digest
    assert exhibit["SHA-256 of its text"].startswith(source.text_digest)


def test_what_is_cited_is_there(record: Record) -> None:
    dossier = told(record)
    anchors = {entry.anchor for section in dossier.sections for entry in entries(dossier, section.anchor)}
    assert len(anchors) == sum(len(entries(dossier, section.anchor)) for section in dossier.sections)
    led_to = {run.to for run in every_run(dossier) if run.to}
    assert led_to <= anchors
    assert {one for one in anchors if one.startswith("statement-")} <= led_to


def test_denials_and_counts_are_stated_side_by_side(record: Record) -> None:
    (dispute,) = entries(told(record), "disputes")
    assert facts(dispute) == {"Say so": "[1] [3]", "Deny it": "Joss Brand [2]"}
    bombing = told(record, claim_of(record._file, BOMBED, "bombing").id)
    assert {BOMBED, COUNTED} == {
        plain(block.runs)
        for entry in entries(bombing, "statements")
        for block in entry.blocks
        if isinstance(block, Quotation)
    }
    (numbers,) = entries(bombing, "disputes")
    given = [plain(value) for block in numbers.blocks if isinstance(block, Facts) for _, value in block.rows]
    assert given == ["120 killed [1]", "90 killed, says Rina Sol [2]"]


def test_how_many_did_it_is_no_number_that_others_dispute(tmp_path: Path) -> None:
    accused = "The council demanded the two men accused of the bombing in Kestrel on 3 May 1992."
    may = ("3 May 1992", "1992-05-03")
    with RecordFile.open(tmp_path / "r", create=True) as file:
        Page(f"{BOMBED}\n", "Kestrel", "Harbour Gazette", on("1992-05-04")).say(
            BOMBED,
            "bombing",
            "bomb",
            count=("120 people", "120 killed"),
            victim="120 people",
            place="Kestrel",
            time=may,
        ).add_to(file)
        Page(f"{accused}\n", "Demand", "Nordwest Courier", on("1992-05-20")).say(
            accused, "bombing", "bombing", count=("two", "2 men"), perpetrator="men", place="Kestrel", time=may
        ).add_to(file)
        file.rebuild()
        asked = claim_of(file, BOMBED, "bombing").id
        assert len(file.event(file.event_of(asked) or "").counts) == 2
    with Record(RecordFile.open(tmp_path / "r", read_only=True)) as record:
        assert entries(told(record, asked), "disputes") == []


def test_a_person_has_the_status_that_the_record_holds_at_the_date(record: Record) -> None:
    def status(as_of: str | None = None) -> str:
        brand, lenz = entries(told(record, as_of=as_of), "persons")
        assert (brand.title, lenz.title) == ("Joss Brand", "Mara Lenz")
        assert facts(lenz)["Status"] == "named as one to whom an act was done"
        return facts(brand)["Status"]

    assert status() == "convicted (4 Jun 1991), then pardoned (19 Jan 1995)"
    assert status("1992-12-31") == "convicted (4 Jun 1991); no appeal in this name found as of 31 Dec 1992"
    assert status("1990-12-31") == "named by sources; no charge, conviction or acquittal found as of 31 Dec 1990"


def test_nothing_later_than_the_date_is_in_it(record: Record, tmp_path: Path) -> None:
    record.dossier(ASKED, tmp_path / "then.md", as_of="1990-12-31")
    text = (tmp_path / "then.md").read_text("utf-8")
    assert "convicted" not in text.replace("is called charged, convicted", "")
    assert "1991" not in text
    assert "no answer to the reported killing" in text


def test_the_summary_only_counts(record: Record) -> None:
    (summary,) = [one for one in told(record).sections if one.anchor == "summary"]
    (points,) = summary.blocks
    lines = [plain(item) for item in points.items]  # type: ignore[union-attr]
    assert "The chronology holds 1 act, 1 answer and 1 reversal." in lines
    assert "5 readings of 4 statements: 4 in a source's own voice and 1 by a named speaker; 1 as a denial." in lines
    assert (
        "Of 2 persons named, the sources report a charge against none, a conviction of 1, a sentence against none "
        "and an acquittal of none."
    ) in lines


def test_a_reading_that_a_person_accepted_says_so(own_path: Path) -> None:
    with Record.at(own_path) as record:
        claim = claim_of(record._file, KILLED, "killing")
        accepted = record.judge(Verdict.ACCEPT, claim.id, by="A. Tester", why="read it twice")
        assert "accepted by a person" in facts(entries(told(record), "statements")[0])["Read as"]
        record.judge(Verdict.UNDO, accepted.id, by="A. Tester", why="a slip")
        assert "confidence 0.80" in facts(entries(told(record), "statements")[0])["Read as"]


def test_it_says_what_the_record_is_and_how_it_was_checked(record: Record) -> None:
    dossier = told(record)
    cover = {name: plain(value) for name, value in dossier.cover.rows}
    assert cover["As of"] == "20 Jan 1995 (the last publication in the record)"
    assert cover["Record"] == "7 dated sources searched, 1 without a date"
    assert f"vocabulary {vocabulary().version}" in cover["Made with"]
    (verification,) = [one for one in dossier.sections if one.anchor == "verification"]
    (found,) = [block for block in verification.blocks if isinstance(block, Facts)]
    _, head = record.head()
    assert plain(dict(found.rows)["Head of the log"]).startswith(head)


def test_a_broken_record_is_said_to_be_broken(own_path: Path) -> None:
    with sqlite3.connect(own_path) as database:
        database.execute("UPDATE actors SET name = 'Somebody Else'")
    database.close()
    with Record.at(own_path) as record:
        dossier = told(record)
    cover = {name: plain(value) for name, value in dossier.cover.rows}
    assert re.match(r"\d+ faults? found", cover["Verified"])


@pytest.mark.parametrize("form", FORMS)
def test_made_twice_it_is_the_same_bytes(record: Record, tmp_path: Path, form: str) -> None:
    for number in (1, 2):
        record.dossier(ASKED, tmp_path / f"{number}.{form}")
    first, second = ((tmp_path / f"{number}.{form}").read_bytes() for number in (1, 2))
    assert first == second


def test_one_clear_error(record: Record, tmp_path: Path) -> None:
    with pytest.raises(BadQuestion, match="form"):
        record.dossier(ASKED, tmp_path / "dossier.odt")
    with pytest.raises(UnknownName):
        record.dossier("nothing that anybody said", tmp_path / "dossier.md")
    (tmp_path / "there.md").write_text("mine")
    with pytest.raises(BadInput, match="exists"):
        record.dossier(ASKED, tmp_path / "there.md")
    assert (tmp_path / "there.md").read_text() == "mine"
    with pytest.raises(BadInput, match="no folder"):
        record.dossier(ASKED, tmp_path / "dossier.pdf", fonts=[tmp_path / "none"])
    with pytest.raises(BadInput, match="No font"):
        record.dossier(ASKED, tmp_path / "dossier.pdf", fonts=[tmp_path])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["there.md"]


def test_the_act_of_a_case_may_be_withheld(own_path: Path, tmp_path: Path) -> None:
    with Record.at(own_path) as record:
        for sentence in (KILLED, DENIED, CONVICTED):
            claim = claim_of(record._file, sentence, "killing")
            record.judge(Verdict.WITHHOLD, claim.id, by="A. Tester", why="at risk")
        act = record._file.event_of(claim.id)
        with pytest.raises(BadQuestion, match="withholds the act"):
            record.dossier(act, tmp_path / "dossier.md")
        with pytest.raises(BadQuestion, match="withholds the act"):
            record.publish(tmp_path / "site", case=act)
    assert list(tmp_path.glob("*.md")) == []
