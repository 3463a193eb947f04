"""A listing that a list's entry, its maker's release and reports tell of is one event; an annulment reverses it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from answerable.api import Record
from answerable.asking.events.events import TimelineLine
from tests.sources.lists.test_lists import ADVANCED

HEAD = "celex,recordId,programKey,annex,measure,startDate,reason,schema,name,alias,birthDate,position\n"
ROW = "32021D0999,{number},EU-TST,II.A,Asset freeze,{day},Reasons.,Person,{name},,{born},Head of the Testville prison\n"
RELEASE = (
    "2021-03-04",
    "Council of the European Union",
    "The Council today imposed restrictive measures on Zoran Exemplar, head of the Testville prison.",
)
NEWS = ("2021-03-05", "Testville Times", "The European Union on Thursday imposed sanctions on Zoran Exemplar.")
COURT = (
    "2023-09-12",
    "Testville Times",
    "The General Court annuls Council Decision (CFSP) 2021/999 in so far as it concerns Mr Zoran Exemplar.",
)


def _row(number: int = 6, name: str = "EXEMPLAR Zoran", day: str = "4.3.2021", born: str = "11.8.1960") -> str:
    return ROW.format(number=number, name=name, day=day, born=born)


def _events(folder: Path, rows: str, *articles: tuple[str, str, str], kind: str = "designation") -> list[TimelineLine]:
    (folder / "list.csv").write_text(HEAD + rows if rows.startswith("3") else rows, encoding="utf-8")
    table = io.StringIO()
    csv.writer(table).writerows([("date", "publisher", "text"), *articles])
    (folder / "news.csv").write_text(table.getvalue(), encoding="utf-8")
    with Record.at(folder / "r.answerable", create=True) as record:
        record.read([folder / "list.csv", folder / "news.csv"], engine="rules", workers=0)
        found = [*record.events(kind=kind)]
        record.rebuild()
        assert [line.event for line in record.events(kind=kind)] == [line.event for line in found]
        return found


def test_an_entry_its_release_and_a_report_are_one_listing(tmp_path: Path) -> None:
    (line,) = _events(tmp_path, _row(), RELEASE, NEWS)
    assert len(line.event.claims) == 3
    assert line.event.told_as == ("sanction",)
    assert line.event.happened.edtf == "2021-03-04"
    assert line.event.sources == 2  # the release and the list are of one maker


def test_a_list_may_give_more_of_the_name(tmp_path: Path) -> None:
    (line,) = _events(tmp_path, _row(name="EXEMPLAR Zoran Petrovich"), NEWS)
    assert len(line.event.claims) == 2


def test_another_authority_day_or_person_is_another_listing(tmp_path: Path) -> None:
    for number, text in enumerate(
        (
            "The United States on Thursday imposed sanctions on Zoran Exemplar.",
            "The European Union on Wednesday imposed sanctions on Zoran Exemplar.",
            "The European Union on Thursday imposed sanctions on Mira Exemplar.",
            "Zoran Exemplar was sanctioned on Thursday.",
        )
    ):
        (folder := tmp_path / str(number)).mkdir()
        (line,) = _events(folder, _row(), (NEWS[0], NEWS[1], text))
        assert len(line.event.claims) == 1


def test_of_two_entries_that_a_report_may_mean_it_tells_of_none(tmp_path: Path) -> None:
    rows = _row(name="EXEMPLAR Zoran Petrovich") + _row(7, "EXEMPLAR Zoran Ivanovich", born="3.2.1971")
    lines = _events(tmp_path, rows, NEWS)
    assert [len(line.event.claims) for line in lines] == [1, 1]


def test_a_row_and_its_next_wording_are_one_listing(tmp_path: Path) -> None:
    (line,) = _events(tmp_path, _row() + _row(11, "Zoran EXEMPLAR"))
    assert len(line.event.claims) == 2
    assert line.event.sources == 1


def test_namesakes_and_rounds_of_one_list_stay_apart(tmp_path: Path) -> None:
    assert len(_events(tmp_path, _row() + _row(11, born="12.8.1960") + _row(12, day="5.6.2022"))) == 3


def test_an_annulment_reverses_the_listing(tmp_path: Path) -> None:
    (line,) = _events(tmp_path, _row(), RELEASE, NEWS, COURT)
    assert len(line.reversed_by) == 1
    (undone,) = line.undone
    assert undone.whom == ()  # the entry and the reports name one


def test_an_annulment_reverses_an_entry_that_gives_more_of_the_name(tmp_path: Path) -> None:
    (line,) = _events(tmp_path, _row(name="EXEMPLAR Zoran Petrovich"), COURT)
    assert len(line.reversed_by) == 1


def test_an_annulment_of_which_two_entries_may_be_meant_reverses_none(tmp_path: Path) -> None:
    rows = _row(name="EXEMPLAR Zoran Petrovich") + _row(7, "EXEMPLAR Zoran Ivanovich", born="3.2.1971")
    lines = _events(tmp_path, rows, COURT)
    assert [line.reversed_by for line in lines] == [(), ()]


ACTS = ("32021D0999", "32012R0099")


def _reversals(folder: Path, court: str) -> tuple[int, ...]:
    """How often the entry of one name under each of the two acts is reversed."""
    other = _row(9, day="5.6.2021").replace(*ACTS)
    lines = _events(folder, _row() + other, ("2023-09-12", "Testville Times", court))
    assert len(lines) == len(ACTS)
    return tuple(len(line.reversed_by) for act in ACTS for line in lines if act in str(line.whom))


@pytest.mark.parametrize(
    ("act", "wanted"),
    [
        ("Decision (CFSP) 2021/999", (1, 0)),
        ("Implementing Regulation (EU) 2021/77 implementing Regulation (EU) No 99/2012", (0, 1)),
        ("Decision (CFSP) 2021/999 and Regulation (EU) No 99/2012", (1, 1)),
    ],
)
def test_the_number_of_the_act_tells_which_of_two_entries_of_a_name_is_annulled(
    tmp_path: Path, act: str, wanted: tuple[int, int]
) -> None:
    told = f"The General Court annuls Council {act} in so far as it concerns Mr Zoran Exemplar."
    assert _reversals(tmp_path, told) == wanted


def test_the_number_of_the_act_tells_from_which_of_two_lists_a_notice_deletes(tmp_path: Path) -> None:
    notice = (
        "COUNCIL IMPLEMENTING REGULATION (EU) 2023/77\nof 12 September 2023\n\nThe entries concerning the following "
        "persons are deleted from the list in Annex II to Regulation (EU) No 99/2012:\n\n1. Zoran EXEMPLAR"
    )
    assert _reversals(tmp_path, notice) == (0, 1)


def test_an_entry_of_the_treasury_with_its_day_and_a_report_of_it_are_one_listing_that_a_notice_reverses(
    tmp_path: Path,
) -> None:
    told = ("2021-03-05", "Testville Times", "The US Treasury on Thursday imposed sanctions on Zoran Exemplar.")
    notice = (
        "2023-09-12",
        "Office of Foreign Assets Control",
        "The following deletions have been made to OFAC's SDN List:\n\n"
        "EXEMPLAR, Zoran, Exampleton, Testland; DOB 11 Aug 1960 (individual) [TEST].",
    )
    (line,) = _events(tmp_path, ADVANCED, told, notice)
    assert len(line.event.claims) == 2
    assert line.event.happened.edtf == "2021-03-04"
    assert len(line.reversed_by) == 1
