"""Events without a place, told by texts all of whose places lie in the place asked for."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from answerable.model.event import Family
from answerable.model.judgement import Verdict
from answerable.record.file import RecordFile
from answerable.record.intake import take_in
from answerable.record.queries.events import Wanted
from answerable.showing.edition.export import export
from tests.joining.made import judge

ROWS = (
    # all in one place
    ("2019-11-20", "Guards killed Nima Farrokh in Mahshahr on 18 November 2019. "
     "Guards tortured Omid Rastin on 19 November 2019."),
    # in two countries
    ("2019-12-05", "Guards killed Reza Talebi in Isfahan on 1 December 2019. "
     "Soldiers killed Sami Haddad in Beirut on 2 December 2019. Officers tortured Karim Daher on 3 December 2019."),
    # nowhere
    ("2019-12-09", "Officers tortured Peter Lowen on 8 December 2019."),
)  # fmt: skip


@pytest.fixture
def file(tmp_path: Path) -> Iterator[RecordFile]:
    with (tmp_path / "rows.csv").open("w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(("url", "date", "title", "text"))
        for number, (day, text) in enumerate(ROWS):
            rows.writerow((f"https://courier.example/{number}", day, f"Number {number}", text))
    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        take_in(record, [tmp_path / "rows.csv"], workers=0)
        yield record


def _whom(file: RecordFile, place: str, *, unplaced: bool = True, as_of: date | None = None) -> set[str]:
    found = file.events(place=place, unplaced=unplaced, as_of=as_of)
    return {holder.name for event in found for holder in event.roles if holder.role.value == "victim"}


def test_a_text_all_of_whose_places_lie_there(file: RecordFile) -> None:
    assert _whom(file, "Iran", unplaced=False) == {"Nima Farrokh", "Reza Talebi"}
    assert _whom(file, "Iran") == {"Nima Farrokh", "Reza Talebi", "Omid Rastin"}
    assert _whom(file, "Mahshahr") == {"Nima Farrokh", "Omid Rastin"}


def test_a_text_with_places_elsewhere_tells_nothing(file: RecordFile) -> None:
    assert _whom(file, "Isfahan") == {"Reza Talebi"}
    assert _whom(file, "Lebanon") == {"Sami Haddad"}
    assert _whom(file, "Nowhere at all") == set()


def test_without_a_place_it_asks_for_nothing_more(file: RecordFile) -> None:
    assert list(file.events(unplaced=True)) == list(file.events())


def test_as_of_a_day_only_what_was_published_by_then(file: RecordFile) -> None:
    assert _whom(file, "Iran", as_of=date(2019, 11, 30)) == {"Nima Farrokh", "Omid Rastin"}
    assert _whom(file, "Iran", as_of=date(2019, 11, 1)) == set()


def test_of_an_actor_by_weight_and_of_acts_without_an_answer(file: RecordFile) -> None:
    [rastin] = file.find_actors("Omid Rastin")
    assert list(file.events(place="Iran", actor=rastin.id)) == []
    (torture,) = file.events(place="Iran", actor=rastin.id, unplaced=True)
    assert torture.location is None
    assert torture in file.events(place="Iran", family=Family.ACT, unplaced=True, undated=True)
    for as_of in (None, date(2019, 11, 30)):
        assert torture not in file.unanswered(place="Iran", as_of=as_of)
        assert torture in file.unanswered(place="Iran", unplaced=True, as_of=as_of)


def test_an_export_says_so_and_a_public_one_does_not_tell_by_what_is_withheld(file: RecordFile) -> None:
    wanted = Wanted(place="Mahshahr", unplaced=True)

    def told(*, public: bool) -> set[str]:
        scope, *others = export(file, public=public, wanted=wanted)
        assert scope["unplaced"]
        assert (
            "in Mahshahr, or without a place of their own and told by texts all of whose places lie there"
            in scope["text"]
        )
        assert scope["events"] == len([line for line in others if line["type"] == "event"])
        return {line["kind"] for line in others if line["type"] == "event"}

    assert told(public=False) == {"killing", "torture"}
    assert told(public=True) == {"killing", "torture"}
    (killing,) = (event for event in file.events(place="Mahshahr"))
    for claim in killing.claims:
        file.add_judgement(judge(Verdict.WITHHOLD, claim))
    assert told(public=False) == {"killing", "torture"}
    assert told(public=True) == set()


def test_nor_by_the_name_of_a_place_that_is_withheld(file: RecordFile) -> None:
    file.add_judgement(judge(Verdict.WITHHOLD, "Mahshahr"))
    lines = export(file, public=True, wanted=Wanted(place="Iran", unplaced=True))
    assert "torture" not in {line["kind"] for line in lines if line["type"] == "event"}
