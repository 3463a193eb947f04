"""A delisting that words tell reverses the designation of the entry with that reference, or that name on the list."""

from __future__ import annotations

from pathlib import Path

import pytest

from answerable.api import Record
from tests.reading import test_notices as notices
from tests.sources.lists.test_lists import EU, SECOND, UN

EU_LIST = EU.replace('wholeName="Zoran Exemplar"', 'wholeName="EXEMPLAR Zoran"')


def _record(folder: Path, **files: str) -> Record:
    record = Record.at(folder / "r.answerable", create=True)
    for name, text in files.items():
        path = folder / name.replace("_", ".")
        path.write_text(text, encoding="utf-8")
        record.read([path], workers=0)
    return record


def _undone(record: Record) -> dict[str, list[str]]:
    """From whom a list's entry designated to the days of what reverses it."""
    return {
        line.whom[0].name: [record.event(each).line.event.happened.edtf for each in line.reversed_by]
        for line in record.events(kind="designation")
        if "(" in line.whom[0].name
    }


@pytest.mark.parametrize("first", ["list", "notice"])
def test_a_committees_notice_reverses_the_designations_by_reference(tmp_path: Path, first: str) -> None:
    listed = SECOND.replace("</REFERENCE_NUMBER>", "</REFERENCE_NUMBER><LISTED_ON>2012-01-02</LISTED_ON>")
    files = {"list_xml": UN.format(day="2026-02-27", more=listed), "notice_txt": notices.UN}
    if first == "notice":
        files = dict(reversed(files.items()))
    with _record(tmp_path, **files) as record:
        assert _undone(record) == {
            "Zoran Exemplar (United Nations Security Council TSi.001)": ["2026-05-12"],
            "Nadia Testova (United Nations Security Council TSi.002)": ["2026-05-12"],
        }
        lifted = record.events(kind="sanction_lifted")
        assert len(lifted) == 3  # one for each entry
        page = record.actor("Nadia Testova (United Nations Security Council TSi.002)")
        assert "NADIA PETRA TESTOVA (United Nations Security Council TSi.002)" in {n.name for n in page.actor.names}
        assert len(page.reversals) == 1


def test_the_official_journal_reverses_the_designation_of_the_entry_of_that_name(tmp_path: Path) -> None:
    with _record(tmp_path, list_xml=EU_LIST, notice_txt=notices.EU) as record:
        assert _undone(record) == {"EXEMPLAR Zoran (European Union EU.1.1)": ["2026-03-03"]}
        (reversed_by,) = [line.reversed_by for line in record.events(kind="designation") if "(" in line.whom[0].name]
        (lifting,) = reversed_by
        rules = {e.rule for tied in record.event(lifting).links for e in tied.link.evidence}
        assert rules == {"parties_elsewhere"}
        record.rebuild()
        assert _undone(record) == {"EXEMPLAR Zoran (European Union EU.1.1)": ["2026-03-03"]}


def test_of_two_entries_of_one_name_none_is_reversed(tmp_path: Path) -> None:
    second = EU_LIST[EU_LIST.index("<sanctionEntity") : EU_LIST.index("</export>")]
    both = EU_LIST.replace(
        "</export>", second.replace("EU.1.1", "EU.2.2").replace("2020-03-04", "2021-05-05") + "</export>"
    )
    with _record(tmp_path, list_xml=both, notice_txt=notices.EU) as record:
        assert list(_undone(record).values()) == [[], []]


def test_what_was_listed_after_the_notice_is_not_reversed_by_it(tmp_path: Path) -> None:
    later = EU_LIST.replace("2020-03-04", "2026-06-04").replace("2020-03-05", "2026-06-05")
    with _record(tmp_path, list_xml=later, notice_txt=notices.EU) as record:
        assert _undone(record) == {"EXEMPLAR Zoran (European Union EU.1.1)": []}
