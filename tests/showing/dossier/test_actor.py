"""What a dossier of an actor says; invented people."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from answerable import example
from answerable.api import Record
from answerable.asking.actors.involved import involved
from answerable.errors import BadInput, BadQuestion, UnknownName
from answerable.model.claim import Modality
from answerable.model.judgement import Verdict
from answerable.record.file import RecordFile
from answerable.showing.dossier.content import Dossier
from answerable.showing.dossier.forms import FORMS
from answerable.showing.dossier.make import make_of_actor
from answerable.showing.dossier.steps import of_this
from answerable.showing.lines.jsonl import actor_line
from answerable.showing.lines.lines import UndonePart
from tests.asking.made import KILLED, Page, claim_of, on, tie
from tests.showing.dossier.test_make import entries, facts
from tests.sources.lists.test_lists import SECOND, UN

TORTURED = "Colonel Ivo Dorn tortured Ilan Voss in Velm on 9 May 2002."
ALLEGED = "Ilan Voss alleged that Ivo Dorn tortured him in Velm on 9 May 2002."
DENIED = "Ivo Dorn denied that he tortured Ilan Voss in Velm on 9 May 2002."
BESIDE = "A friend denied that he tortured Ilan Voss in Velm on 9 May 2002."
CONVICTED = "A court in Velm convicted Ivo Dorn of the torture of Ilan Voss on 3 June 2004."
ACQUITTED = "A court of appeal acquitted Ivo Dorn of the torture of Ilan Voss on 5 March 2006."
SANCTIONED = "Norland imposed sanctions on Ivo Dorn on 1 October 2005 for the torture of prisoners."
NAMESAKE = "Police arrested Dr Pavel Ivo Dorn in Tarn on 2 July 2019."


def _pages() -> list[Page]:
    day = ("9 May 2002", "2002-05-09")
    where: dict[str, Any] = {"place": "Velm", "time": day}
    reported = Page(f"{TORTURED}\n", "From Velm", "Harbour Gazette", on("2002-05-20"))
    reported.say(TORTURED, "torture", "tortured", perpetrator="Ivo Dorn", victim="Ilan Voss", **where)
    voices = Page(f"{ALLEGED} {DENIED} {BESIDE}\n", "Two voices", "Nordwest Courier", on("2002-06-01"))
    voices.say(
        ALLEGED,
        "torture",
        "tortured",
        modality=Modality.ALLEGED,
        speaker="Ilan Voss",
        cue="alleged",
        perpetrator="Ivo Dorn",
        victim=("him", "Ilan Voss"),
        **where,
    )
    voices.say(
        DENIED, "torture", "tortured", modality=Modality.DENIED, speaker="Ivo Dorn", cue="denied", victim="Ilan Voss",
        **where,
    )  # fmt: skip
    voices.say(
        BESIDE, "torture", "tortured", modality=Modality.DENIED, speaker="A friend", cue="denied",
        perpetrator=("he", "he"), victim="Ilan Voss", **where,
    )  # fmt: skip
    verdict = Page(f"{CONVICTED}\n", "Verdict", "Monitor of Courts", on("2004-06-04"))
    charge = "the torture of Ilan Voss"
    verdict.say(
        CONVICTED, "conviction", "convicted", actor=("court in Velm", "court in Velm"), recipient="Ivo Dorn",
        charge=charge, time=("3 June 2004", "2004-06-03"),
    )  # fmt: skip
    sanction = Page(f"{SANCTIONED}\n", "Sanctions", "Nordwest Courier", on("2005-10-02"))
    sanction.say(
        SANCTIONED, "sanction", "sanctions", actor="Norland", recipient="Ivo Dorn", charge="the torture of prisoners",
        time=("1 October 2005", "2005-10-01"),
    )  # fmt: skip
    appeal = Page(f"{ACQUITTED}\n", "On appeal", "Monitor of Courts", on("2006-03-06"))
    appeal.say(
        ACQUITTED, "acquittal", "acquitted", actor=("court of appeal", "court of appeal"), recipient="Ivo Dorn",
        charge=charge, time=("5 March 2006", "2006-03-05"),
    )  # fmt: skip
    other = Page(f"{NAMESAKE}\n", "An arrest", "Tarn Post", on("2019-07-03"))
    other.say(NAMESAKE, "arrest", "arrested", recipient="Pavel Ivo Dorn", time=("2 July 2019", "2019-07-02"))
    return [reported, voices, verdict, sanction, appeal, other]


@pytest.fixture(scope="module")
def dorn_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("dorn") / "dorn.answerable"
    with RecordFile.open(path, create=True) as file:
        for page in _pages():
            page.add_to(file)
        file.rebuild()
        act = claim_of(file, TORTURED, "torture")
        for sentence, kind in ((CONVICTED, "conviction"), (ACQUITTED, "acquittal"), (SANCTIONED, "sanction")):
            tie(file, claim_of(file, sentence, kind), act, "answers")
        file.rebuild()
    return path


def told(path: Path, name: str, as_of: str | None = None) -> Dossier:
    with Record.at(path) as record:
        day = None if as_of is None else date.fromisoformat(as_of)
        return make_of_actor(record._file, name, record.verify(), as_of=day)


def text_of(record: Record, name: str, out: Path, as_of: str | None = None) -> str:
    record.dossier_of_actor(name, out, as_of=as_of)
    return out.read_text("utf-8").replace("\\", "")


def test_status_and_steps_in_order(dorn_path: Path, tmp_path: Path) -> None:
    with Record.at(dorn_path) as record:
        text = text_of(record, "ivo dorn", tmp_path / "d.md")
    assert "- Status: **Convicted (3 Jun 2004), then acquitted (5 Mar 2006)**" in text
    rows = [line for line in text.splitlines() if line.startswith("| ") and "“the torture of Ilan Voss”" in line]
    assert [row.split(" | ")[:2] for row in rows] == [
        ["| 3 Jun 2004", "**convicted** by court in Velm"],
        ["| 5 Mar 2006", "**acquitted** by court of appeal"],
    ]
    assert "Sanction by Norland" in text
    assert "No charge towards" not in text
    assert "No sanction" not in text


def test_an_act_is_put_as_each_voice_puts_it(dorn_path: Path) -> None:
    (act,) = entries(told(dorn_path, "Ivo Dorn"), "done")
    held = facts(act)
    assert held["Says so"] == "in the source's own voice [1]"
    assert held["Alleges it"] == "said by Ilan Voss [2]"
    assert held["Denies it"] == "said by Ivo Dorn [3]; said by A friend [4]"
    assert held["For this actor"] == "convicted (3 Jun 2004), then acquitted (5 Mar 2006)"
    (said,) = [one for one in told(dorn_path, "Ivo Dorn").sections if one.anchor == "own-words"]
    assert "denies it" in str(said)


def test_of_a_victim_it_tells_what_came_of_it_for_others(dorn_path: Path, tmp_path: Path) -> None:
    (act,) = entries(told(dorn_path, "Ilan Voss"), "suffered")
    assert facts(act)["Attributed to"].startswith("Ivo Dorn")
    assert facts(act)["For it"] == "Ivo Dorn: convicted (3 Jun 2004), then acquitted (5 Mar 2006)"
    with Record.at(dorn_path) as record:
        text = text_of(record, "Ilan Voss", tmp_path / "v.md")
    assert "- Status: **Named as one to whom an act was done**" in text
    assert "Looked for and not found" not in text
    assert "No source names this actor as having done an act" in text


def test_nothing_later_than_the_date_is_in_it(dorn_path: Path, tmp_path: Path) -> None:
    with Record.at(dorn_path) as record:
        text = text_of(record, "Ivo Dorn", tmp_path / "then.md", as_of="2005-12-31")
    assert "Convicted (3 Jun 2004)" in text
    assert "acquitted" not in text.replace("charged, convicted or acquitted only where", "")
    assert "2006" not in text
    assert "No appeal towards this actor was found as of 31 Dec 2005 in the 4 dated sources" in text
    with Record.at(dorn_path) as record, pytest.raises(UnknownName, match="Nothing published by"):
        record.dossier_of_actor("Ivo Dorn", tmp_path / "no.md", as_of="1999")


def test_who_may_be_another_of_that_name_is_said_and_nothing_of_theirs_is_told(dorn_path: Path, tmp_path: Path) -> None:
    with Record.at(dorn_path) as record:
        text = text_of(record, "Ivo Dorn", tmp_path / "d.md")
    assert "Pavel Ivo Dorn" in text.split("Others whose name may be this one")[1].split("## 4")[0]
    assert "Namesakes: 1 other actor" in text
    assert "arrested" not in text
    assert "Tarn" not in text


def test_a_step_for_what_was_done_to_the_person_is_marked_as_in_doubt(dorn_path: Path, tmp_path: Path) -> None:
    path = tmp_path / "own.answerable"
    path.write_bytes(dorn_path.read_bytes())
    freed = "A judge acquitted Ilan Voss of the torture in Velm on 7 July 2007."
    with RecordFile.open(path) as file:
        page = Page(f"{freed}\n", "Misread", "Tarn Post", on("2007-07-08"))
        page.say(freed, "acquittal", "acquitted", recipient="Ilan Voss", time=("7 July 2007", "2007-07-07")).add_to(
            file
        )
        file.rebuild()
        tie(file, claim_of(file, freed, "acquittal"), claim_of(file, TORTURED, "torture"), "answers")
        file.rebuild()
    with Record.at(path) as record:
        voss = text_of(record, "Ilan Voss", tmp_path / "v.md")
        dorn = text_of(record, "Ivo Dorn", tmp_path / "d.md")
    assert "- Status: **Acquitted (7 Jul 2007)**; in doubt: see status and legal steps" in voss
    assert "**acquitted (in doubt)**" in voss
    assert "in doubt" not in dorn


def test_a_name_of_several_is_one_clear_error(dorn_path: Path, tmp_path: Path) -> None:
    with Record.at(dorn_path) as record:
        with pytest.raises(BadQuestion, match=r"“Dorn” may be any of 2 actors: .*a-[0-9a-f]{20}; ") as raised:
            record.dossier_of_actor("Dorn", tmp_path / "d.md")
        assert raised.value.name == "several_actors"
        identity = record.actor("Pavel Ivo Dorn").actor.id
        assert "arrested" in text_of(record, identity, tmp_path / "p.md")
        with pytest.raises(UnknownName):
            record.dossier_of_actor("Nobody Known", tmp_path / "n.md")
        with pytest.raises(BadQuestion, match="form"):
            record.dossier_of_actor("Ivo Dorn", tmp_path / "d.odt")
        with pytest.raises(BadInput, match="exists"):
            record.dossier_of_actor("Ivo Dorn", tmp_path / "p.md")


@pytest.mark.parametrize("form", FORMS)
def test_made_twice_it_is_the_same_bytes(dorn_path: Path, tmp_path: Path, form: str) -> None:
    with Record.at(dorn_path) as record:
        for number in (1, 2):
            record.dossier_of_actor("Ivo Dorn", tmp_path / f"{number}.{form}")
    first, second = ((tmp_path / f"{number}.{form}").read_bytes() for number in (1, 2))
    assert first == second


def test_the_pdf_holds_every_section(dorn_path: Path, tmp_path: Path) -> None:
    with Record.at(dorn_path) as record:
        record.dossier_of_actor("Ivo Dorn", tmp_path / "d.pdf")
    text = " ".join(page.extract_text() for page in PdfReader(tmp_path / "d.pdf").pages)
    text = re.sub(r"\s+", " ", text)
    for section in told(dorn_path, "Ivo Dorn").sections:
        assert section.title in text
    assert ALLEGED in text


def test_what_is_cited_is_there(dorn_path: Path) -> None:
    dossier = told(dorn_path, "Ivo Dorn")
    anchors = {entry.anchor for section in dossier.sections for entry in entries(dossier, section.anchor)}
    anchors |= {section.anchor for section in dossier.sections}
    led_to = set(re.findall(r"to='([a-z][a-z0-9-]*)'", repr(dossier)))
    assert led_to
    assert led_to <= anchors


def test_a_withheld_actor_has_no_dossier(own_path: Path, tmp_path: Path) -> None:
    with Record.at(own_path) as record:
        record.judge(Verdict.WITHHOLD, "Mara Lenz", by="A. Tester", why="asked for it")
        with pytest.raises(BadQuestion) as raised:
            record.dossier_of_actor("Mara Lenz", tmp_path / "m.md")
        assert raised.value.name == "withheld_actor"
        text = text_of(record, "Joss Brand", tmp_path / "j.md")
    assert "Mara" not in text
    assert "Lenz" not in text
    assert KILLED.replace("Mara Lenz", "[withheld 1]") in text.replace("*", "")
    assert "left out: the document is short" in text
    assert re.search(r"\b[0-9a-f]{64}\b", text.partition("left out")[2].partition("##")[0]) is None


def test_of_many_events_the_weightiest_are_told_and_the_others_counted(tmp_path: Path) -> None:
    with RecordFile.open(tmp_path / "r", create=True) as file:
        for day in range(1, 7):
            words = f"Norland expelled envoy number {day} of Westland on {day} March 2001."
            page = Page(words, f"Expelled {day}", published=on(f"2001-03-0{day}"))
            page.say(words, "expulsion", "expelled", actor="Norland", time=(f"{day} March 2001", f"2001-03-0{day}"))
            page.add_to(file)
        words = "A court in Tarn convicted Norland of pollution on 9 March 2001."
        page = Page(words, "Convicted", published=on("2001-03-10"))
        page.say(words, "conviction", "convicted", recipient="Norland", time=("9 March 2001", "2001-03-09"))
        page.add_to(file)
        file.rebuild()
        (actor,) = file.find_actors("Norland")
        found = involved(file, actor.id, most=2)
        assert (len(found.own), found.left_out) == (3, 4)
        assert claim_of(file, words, "conviction").id in {
            claim for event in file.some_events(sorted(found.own)) for claim in event.claims
        }
    with Record.at(tmp_path / "r") as record:
        assert "Left out" not in text_of(record, "Norland", tmp_path / "n.md")


def test_of_the_bundled_example(tmp_path: Path) -> None:
    with Record.at(tmp_path / "r.answerable", create=True) as record, example.folder() as folder:
        record.read([folder], workers=0)
        record.rebuild()
        text = text_of(record, "Kazem Darabi", tmp_path / "d.md")
        assert "# Kazem Darabi" in text
        assert "**convicted**" in text
        assert "Dossier of a person" in text
        reasons = text.partition("Why these names are taken for one actor")[2].partition("##")[0]
        assert re.search(r" \[?Exhibit", reasons)
        assert not re.search(r"s-[0-9a-f]{20}", reasons), "a source is cited as the exhibit that it is here"
        assert "other persons named" in text, "who the dossier is of is not counted among them"
        libya = text_of(record, "Libya", tmp_path / "l.md")
    assert "Dossier of a state" in libya
    assert "- Status:" not in libya
    assert "No conviction or acquittal" not in libya
    assert "Sanction by United Nations Security Council" in libya


def test_an_entry_of_a_list_is_the_actors_only_where_more_than_the_name_says_so(tmp_path: Path) -> None:
    news = "Vienna, 4 February 2021 — Police arrested Nadia Testova on 3 February 2021.\n"
    (tmp_path / "news.txt").write_text(news, encoding="utf-8")
    (tmp_path / "list.xml").write_text(UN.format(day="2026-02-27", more=SECOND), encoding="utf-8")
    with Record.at(tmp_path / "r.answerable", create=True) as record:
        record.read([tmp_path / "news.txt", tmp_path / "list.xml"], workers=0)
        stranger = text_of(record, "Nadia Testova", tmp_path / "stranger.md")
        mark = record.screen("Nadia Testova")[0].entry.mark
        record.judge(Verdict.SAME, "Nadia Testova", mark, by="A. Tester", why="The passport number.")
        record.rebuild()
        same = text_of(record, "Nadia Testova", tmp_path / "same.md")
    assert "possible, name only" in stranger
    assert "No sanction, expulsion or entry on an official list" in stranger
    assert "Designation by" not in stranger
    assert "possible, name only" not in same
    assert "Designation by United Nations Security Council" in same
    assert "No sanction, expulsion" not in same


def test_what_became_of_a_step_names_the_actor_no_more_and_others_still(dorn_path: Path) -> None:
    with Record.at(dorn_path) as record:
        held = next(actor for actor in record.actors() if actor.name == "Ivo Dorn")
    actor = actor_line(held)
    own, other = (
        UndonePart(by="e-1", effect="lifted", modality="happened", status="single_source", whom=(name,))
        for name in ("Ivo Dorn", "Ilan Voss")
    )
    assert [one.whom for one in of_this((own, other), actor)] == [(), ("Ilan Voss",)]
