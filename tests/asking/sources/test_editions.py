"""Editions of lists: an entry that a newer one lacks is a finding; what tells nothing is no delisting."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from answerable.api import Record
from answerable.asking.health import doctor
from answerable.asking.sources.editions import editions
from answerable.model.event import Family
from answerable.showing.edition.export import export
from tests.sources.lists.test_lists import SECOND, UN

MANY = "".join(
    f"<ENTITY><FIRST_NAME>Body {number}</FIRST_NAME><REFERENCE_NUMBER>TSe.{number:03}</REFERENCE_NUMBER></ENTITY>"
    for number in range(1, 9)
)


def _record(folder: Path, *lists: str) -> Record:
    record = Record.at(folder / "r.answerable", create=True)
    for number, text in enumerate(lists):
        (folder / f"list{number}.xml").write_text(text, encoding="utf-8")
        record.read([folder / f"list{number}.xml"], workers=0)
    return record


def _designation(record: Record, name: str) -> str:
    found = [line for line in record.events(kind="designation") if name in line.whom[0].name]
    return found[-1].event.id


def _told(record: Record, name: str, as_of: str | None = None) -> list[str]:
    return [finding.text for finding in record.event(_designation(record, name), as_of=as_of).unlisted]


def test_an_entry_that_the_newer_edition_lacks_is_a_finding_with_both_days(tmp_path: Path) -> None:
    first, later = UN.format(day="2026-02-27", more=SECOND), UN.format(day="2026-03-27", more="")
    with _record(tmp_path, first, later) as record:
        (text,) = _told(record, "Nadia")
        assert text.startswith("As of 2026-03-27, Nadia Testova (United Nations Security Council TSi.002) is no longer")
        assert "the edition of 2026-03-27" in text
        assert "that of 2026-02-27 did" in text
        assert _told(record, "Zoran") == []
        assert not [line for line in record.events() if line.event.family is Family.REVERSAL]
        mark = "Nadia Testova (United Nations Security Council TSi.002)"
        assert [finding.text for finding in record.actor(mark).unlisted] == [text]
        assert [finding.text for finding in record.case(_designation(record, "Nadia")).unlisted] == [text]
        lines = [line for line in export(record._file) if line["type"] == "finding"]
        assert [line["text"] for line in lines if "listing" in line["families"]] == [text]


def test_before_the_newer_edition_nothing_is_gone(tmp_path: Path) -> None:
    first, later = UN.format(day="2026-02-27", more=SECOND), UN.format(day="2026-03-27", more="")
    with _record(tmp_path, later, first) as record:  # whatever the order of reading
        assert len(_told(record, "Zoran", "2026-03-01")) == 0
        assert len(editions(record._file, as_of=date(2026, 3, 1))) == 1
        assert len(_told(record, "Nadia")) == 1


def test_what_comes_back_was_off_the_list_in_between(tmp_path: Path) -> None:
    days = [("2026-02-27", SECOND), ("2026-03-27", ""), ("2026-04-27", SECOND)]
    with _record(tmp_path, *(UN.format(day=day, more=more) for day, more in days)) as record:
        (text,) = _told(record, "Nadia")
        assert "listed again" in text
        assert "2026-03-27" in text


def test_a_new_listing_is_a_new_designation_and_the_old_gap_is_not_its_own(tmp_path: Path) -> None:
    again = SECOND.replace("</REFERENCE_NUMBER>", "</REFERENCE_NUMBER><LISTED_ON>2026-04-15</LISTED_ON>")
    old = SECOND.replace("</REFERENCE_NUMBER>", "</REFERENCE_NUMBER><LISTED_ON>2012-01-02</LISTED_ON>")
    days = [("2026-02-27", old), ("2026-03-27", ""), ("2026-04-27", again)]
    with _record(tmp_path, *(UN.format(day=day, more=more) for day, more in days)) as record:
        lines = [line for line in record.events(kind="designation", order="time") if "Nadia" in line.whom[0].name]
        assert [line.event.happened.edtf for line in lines] == ["2012-01-02", "2026-04-15"]
        assert [len(record.event(line.event.id).unlisted) for line in lines] == [1, 0]


@pytest.mark.parametrize("broken", ["", "<INDIVIDUAL><DATAID>1</DATAID></INDIVIDUAL>"])
def test_an_edition_that_lacks_most_of_the_one_before_says_nothing(tmp_path: Path, broken: str) -> None:
    first = UN.format(day="2026-02-27", more=SECOND + MANY)
    part = UN.format(day="2026-03-27", more=broken)
    next_one = UN.format(day="2026-04-27", more=SECOND + MANY.replace("Body 8", "Body Eight"))
    with _record(tmp_path, first, part, next_one) as record:
        for name in ("Nadia", "Body 1"):
            assert _told(record, name) == []
        apart = [each.contents.day for each in editions(record._file) if each.apart]
        assert apart == ([] if broken else ["2026-03-27"])
        codes = [each.code for each in record.problems()]
        assert codes == (["broken_entry", "edition_not_whole"] if broken else [])


def test_an_emptied_list_takes_nobody_off(tmp_path: Path) -> None:
    empty = '<CONSOLIDATED_LIST dateGenerated="2026-03-27T00:00:00Z"><INDIVIDUALS></INDIVIDUALS></CONSOLIDATED_LIST>'
    with _record(tmp_path, UN.format(day="2026-02-27", more=SECOND), empty) as record:
        assert [each.code for each in record.problems()] == ["empty_list"]
        assert _told(record, "Nadia") == []


def test_an_entry_spelt_otherwise_under_its_reference_is_one_actor(tmp_path: Path) -> None:
    later = UN.format(day="2026-03-27", more=SECOND.replace("Testova", "Testowa"))
    with _record(tmp_path, UN.format(day="2026-02-27", more=SECOND), later) as record:
        found = [actor for actor in record.actors() if "TSi.002" in actor.name]
        assert [len(actor.names) for actor in found] == [2]
        assert any("by its reference" in why for why in found[0].why)
        assert len([line for line in record.events(kind="designation") if "TSi.002" in line.whom[0].name]) == 1


def test_a_listed_person_holds_the_posts_that_the_list_gives(tmp_path: Path) -> None:
    with _record(tmp_path, UN.format(day="2026-02-27", more="")) as record:
        page = record.actor("Zoran Exemplar (United Nations Security Council TSi.001)")
        assert [post.post for post in page.posts] == ["Commander"]
        assert page.actor.type.value == "person"


def test_an_edition_apart_is_told_when_it_is_read_and_by_doctor(tmp_path: Path) -> None:
    first, part = UN.format(day="2026-02-27", more=SECOND + MANY), UN.format(day="2026-03-27", more="")
    with _record(tmp_path, first) as record:
        (tmp_path / "part.xml").write_text(part, encoding="utf-8")
        summary = record.read([tmp_path / "part.xml"], workers=0)
        (apart,) = [each for each in record.editions() if each.apart]
        assert summary.editions == (apart.source,)
        assert "the edition of 2026-03-27" in apart.words
        assert "1 entry" in apart.words
        path = record.path
    (check,) = [each for each in doctor(path) if each.name == "editions"]
    assert check.good is None
    assert apart.source in check.found
