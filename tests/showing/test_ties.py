"""What is said of reversals: what each undid and what it left, and that one only worked towards has undone nothing."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest

import answerable
from answerable.model.link import Relation
from answerable.model.undoing import Effect
from answerable.record.file import RecordFile
from answerable.showing import pages, terminal
from answerable.showing.lines.lines import UndonePart
from answerable.showing.screen import Screen
from answerable.showing.ties import STANDS, became, counted, ended_by, tie
from tests.asking.made import Page, claim_of, on
from tests.asking.made import tie as tied

TEXT = (
    "On 4 February 2021 a court in Velia sentenced Piet Marlo to 20 years in prison for the bombing in Dravna on 3 May "
    "2018, which killed four people.\n\n"
    "In July 2022 the government of Velia approved a treaty that aims to prepare the ground for Marlo's release "
    "in a prisoner swap.\n"
)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("towards")
    (folder / "text.txt").write_text(TEXT, "utf-8")
    with answerable.open(folder / "r.answerable") as held:
        held.read([folder / "text.txt"], workers=0)
        assert any(link["relation"] == "reverses" for link in held.lines() if link["type"] == "link")
    return folder / "r.answerable"


@pytest.mark.parametrize("form", ["md", "html"])
def test_a_dossier_does_not_say_that_it_reverses(record: Path, tmp_path: Path, form: str) -> None:
    with answerable.open(record) as held:
        held.dossier("Marlo", tmp_path / f"d.{form}")
    told = (tmp_path / f"d.{form}").read_text("utf-8")
    assert "Works towards undoing" in told
    assert "Transfer allowed" not in told
    assert "Custody ended" not in told


def test_a_site_does_not_say_that_it_reverses(record: Path, tmp_path: Path) -> None:
    with answerable.open(record) as held:
        held.publish(tmp_path / "site")
    told = {file.name: file.read_text("utf-8") for file in (tmp_path / "site").glob("*.html")}
    whole = "".join(told.values())
    assert "Works towards undoing" in whole
    assert "May be undone by" in whole
    assert "Custody ended" not in whole
    assert ">1 answer</td>" in told["index.html"]


@pytest.fixture(scope="module")
def freed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A conviction after which the man was released, and a sentence that was quashed."""
    path = tmp_path_factory.mktemp("freed") / "r.answerable"
    convicted = "A court in Velia convicted Piet Marlo on 4 February 2001 of the bombing of Dravna."
    bombed = "The bombing of Dravna on 3 May 1998 killed four."
    let_out = "The government of Velia released Piet Marlo on 6 July 2009."
    sentenced = "A court in Velia sentenced Odo Marr on 5 June 2003."
    quashed = "Judges quashed the sentence of Odo Marr on 7 August 2004."
    page = Page(f"{bombed} {convicted} {let_out} {sentenced} {quashed}", "Dravna", published=on("2010-01-01"))
    page.say(bombed, "bombing", "bombing", place="Dravna", time=("3 May 1998", "1998-05-03"))
    page.say(
        convicted, "conviction", "convicted", recipient="Piet Marlo", time=("4 February 2001", "2001-02-04"),
        charge="the bombing of Dravna",
    )  # fmt: skip
    page.say(let_out, "release", "released", recipient="Piet Marlo", time=("6 July 2009", "2009-07-06"))
    page.say(sentenced, "sentence", "sentenced", recipient="Odo Marr", time=("5 June 2003", "2003-06-05"))
    page.say(
        quashed, "conviction_overturned", "quashed", recipient="Odo Marr", time=("7 August 2004", "2004-08-07")
    )  # fmt: skip
    with RecordFile.open(path, create=True) as record:
        page.add_to(record)
        record.rebuild()
        bombing, conviction, release, sentence, overturned = (
            claim_of(record, words, kind)
            for words, kind in (
                (bombed, "bombing"),
                (convicted, "conviction"),
                (let_out, "release"),
                (sentenced, "sentence"),
                (quashed, "conviction_overturned"),
            )
        )
        tied(record, conviction, bombing, "answers")
        tied(record, sentence, bombing, "answers")
        tied(record, release, conviction, "reverses")
        tied(record, overturned, sentence, "reverses")
        record.rebuild()
    return path


def screened(show: Callable[[Screen], None]) -> str:
    out = io.StringIO()
    show(Screen(out, width=200))
    return out.getvalue()


def test_a_listing_says_what_became_of_each_answer(freed: Path) -> None:
    with answerable.open(freed) as record:
        lines = {line.event.kind: terminal.follow_up(line) for line in record.timeline()}
    assert lines["conviction"] == "custody ended, conviction stands"
    assert lines["sentence"] == "overturned"
    assert lines["bombing"] == "2 answers"


def test_pages_of_an_event_and_a_case_say_it_both_ways(freed: Path) -> None:
    with answerable.open(freed) as record:
        conviction = next(line for line in record.timeline() if line.event.kind == "conviction")
        told = screened(lambda screen: pages.event(screen, record.event(conviction.event.id)))
        case = screened(lambda screen: pages.case(screen, record.case("bombing of Dravna")))
    assert "since  custody ended, conviction stands" in told
    assert "custody ended by:" in told
    assert "ends custody under conviction" in case
    assert "overturns sentence" in case
    assert "revers" not in told + case


@pytest.mark.parametrize("form", ["md", "html"])
def test_a_dossier_counts_what_became_of_answers_and_says_what_stands(freed: Path, tmp_path: Path, form: str) -> None:
    with answerable.open(freed) as record:
        record.dossier("bombing of Dravna", tmp_path / f"d.{form}")
    told = " ".join((tmp_path / f"d.{form}").read_text("utf-8").split())
    assert "Of 2 answers, as reported: 1 overturned, custody ended under 1." in told
    assert "1 conviction still stands, since it is not reported to have been set aside." in told
    assert "Custody ended by" in told
    assert "Overturned by" in told
    assert told.count(STANDS) == 2
    assert "reversed" not in told.lower()


def test_a_site_says_the_same(freed: Path, tmp_path: Path) -> None:
    with answerable.open(freed) as record:
        record.publish(tmp_path / "site")
    told = {file.name: file.read_text("utf-8") for file in (tmp_path / "site").glob("*.html")}
    assert "2 answers; 1 overturned, custody ended under 1" in told["index.html"]
    whole = "".join(told.values())
    assert "Custody ended by" in whole
    assert "Ends custody under" in whole
    assert STANDS in whole


def test_an_export_says_what_each_reversal_did(freed: Path) -> None:
    with answerable.open(freed) as record:
        lines = list(record.lines())
    events = {line["kind"]: line for line in lines if line["type"] == "event"}
    (undone,) = events["conviction"]["undone"]
    assert undone == {
        "by": events["release"]["id"], "effect": "custody_ended", "modality": "happened", "status": "single_source",
        "whom": (), "in_part": False,
    }  # fmt: skip
    assert events["conviction"]["stands"] is True
    assert events["sentence"]["stands"] is False
    assert events["bombing"]["stands"] is None
    effects = {line["effect"] for line in lines if line["type"] == "link" and line["relation"] == "reverses"}
    assert effects == {"custody_ended", "overturned"}
    assert {line["effect"] for line in lines if line["type"] == "link" and line["relation"] == "answers"} == {""}


def part(**others: object) -> UndonePart:
    plain = {"by": "e-1", "effect": "overturned", "modality": "happened", "status": "agreed", "whom": (), **others}
    return UndonePart(**plain)  # type: ignore[arg-type]


def test_how_far_it_is_said_and_for_whom_is_said_too() -> None:
    denied = part(status="denied")
    swapped = part(effect="custody_ended", whom=("Piet Marlo",))
    assert became([swapped, denied], stands=True, label="Conviction") == (
        "overturned (denied), custody ended for Piet Marlo, conviction stands"
    )
    assert ended_by(swapped, str) == "Custody ended for Piet Marlo by"
    pardoned = part(effect="punishment_lifted", in_part=True)
    assert became([pardoned], stands=True, label="Conviction") == "punishment lifted in part, conviction stands"
    assert ended_by(pardoned, str) == "Punishment lifted in part by"
    assert ended_by(part(whom=tuple("ABCDE")), str) == "Overturned for A, B, C and 2 more by"
    assert became([], stands=None, label="Conviction") == ""
    assert counted([[swapped, swapped], [swapped, denied], []]) == (
        "1 overturned (denied), custody ended under 2 for some of those named"
    )
    assert became([part(modality="attempted")], stands=None, label="Sentence") == "overturned (attempted)"


def test_no_view_has_words_of_its_own() -> None:
    for relation in Relation:
        assert tie(relation, "", outward=True)
        assert tie(relation, "", outward=False)
    for effect in Effect:
        assert tie(Relation.REVERSES, effect) != tie(Relation.ANSWERS, "")
        assert "reverse" not in (tie(Relation.REVERSES, effect) + tie(Relation.REVERSES, effect, outward=False)).lower()
