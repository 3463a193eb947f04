from __future__ import annotations

from pathlib import Path

from answerable.api import Record
from answerable.asking.questions import case
from answerable.record.file import RecordFile
from tests.asking.made import Page, on

KILLING = "the killing of Mara Lenz in Tarn in 2001"
CONVICTED = f"A court convicted Odo Marr and Ilan Voss of {KILLING} on 3 March 2003."
CLEARED = f"The high court acquitted Odo Marr of {KILLING} on 4 April 2005."
OTHERS = f"The high court acquitted two others of {KILLING} on 5 April 2005."
BEFORE = f"A court acquitted a neighbour of {KILLING} on 6 May 2002."


def kept(path: Path, *sentences: str) -> Path:
    page = Page(" ".join((CONVICTED, *sentences)), "Tarn", published=on("2006-01-01"))
    for sentence in (CONVICTED, *sentences):
        trigger = "convicted" if sentence == CONVICTED else "acquitted"
        whom = {CONVICTED: "Odo Marr", CLEARED: "Odo Marr", OTHERS: "two others", BEFORE: "a neighbour"}[sentence]
        day = {CONVICTED: "2003-03-03", CLEARED: "2005-04-04", OTHERS: "2005-04-05", BEFORE: "2002-05-06"}[sentence]
        page.say(
            sentence,
            "conviction" if trigger == "convicted" else "acquittal",
            trigger,
            recipient=whom,
            charge=KILLING,
            time=(sentence.rpartition(" on ")[2].rstrip("."), day),
        )
        page.say(sentence, "killing", "killing", victim="Mara Lenz", place="Tarn", time=("2001", "2001"))
    page.say(
        CONVICTED, "conviction", "convicted", recipient="Ilan Voss", charge=KILLING, time=("3 March 2003", "2003-03-03")
    )
    page.say(CONVICTED, "killing", "killing", perpetrator="Ilan Voss", victim="Mara Lenz", time=("2001", "2001"))
    with RecordFile.open(path, create=True) as record:
        page.add_to(record)
        record.rebuild()
    return path


def statuses(path: Path) -> dict[str, str]:
    with RecordFile.open(path, read_only=True) as record:
        found = case(record, next(record.events(kind="killing")).id)
        return {held.name: held.status for held in found.procedures}


UNNAMED = "of persons not named the sources also tell: acquitted (5 Apr 2005)"


def test_who_was_convicted_is_told_with_the_acquittal_of_others_whom_nobody_names(tmp_path: Path) -> None:
    path = kept(tmp_path / "r.answerable", CLEARED, OTHERS)
    told = statuses(path)
    assert told["Ilan Voss"] == f"convicted (3 Mar 2003); {UNNAMED}"
    assert "not named" not in told["Odo Marr"]
    with Record.at(path) as record:
        record.dossier("Lenz Tarn", tmp_path / "d.md")
    assert UNNAMED in (tmp_path / "d.md").read_text(encoding="utf-8")


def test_an_acquittal_before_it_or_of_a_person_with_a_name_says_nothing_of_another(tmp_path: Path) -> None:
    assert statuses(kept(tmp_path / "one.answerable", CLEARED))["Ilan Voss"] == "convicted (3 Mar 2003)"
    assert statuses(kept(tmp_path / "two.answerable", BEFORE))["Ilan Voss"] == "convicted (3 Mar 2003)"
