"""Events by where they happened, and what an edition leaves of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from answerable.model.judgement import Verdict
from answerable.record.file import RecordFile
from answerable.record.intake import take_in
from answerable.showing.edition.export import export
from tests.joining.made import judge

TEXT = """Shots in Mahshahr

Iranian guards killed Nima Farrokh in Mahshahr on 18 November 2019, witnesses said.

Lebanese soldiers killed Sami Haddad in Tripoli on 19 November 2019.

Two men killed John Quill in Springfield on 20 November 2019.
"""


@pytest.fixture
def file(tmp_path: Path) -> Iterator[RecordFile]:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        take_in(record, [tmp_path / "a.txt"], workers=0)
        yield record


@pytest.mark.parametrize(
    ("place", "places"),
    [
        ("Iran", ["Mahshahr"]),
        ("ir", ["Mahshahr"]),
        ("Khuzestan", ["Mahshahr"]),
        ("mahshahr", ["Mahshahr"]),
        ("ایران", ["Mahshahr"]),
        ("Lebanon", ["Tripoli"]),
        ("Tripoli, Lebanon", ["Tripoli"]),
        ("Libya", []),
        ("Springfield", ["Springfield"]),
        ("Illinois", []),
    ],
)
def test_events_are_found_by_what_holds_their_place(file: RecordFile, place: str, places: list[str]) -> None:
    assert [event.place for event in file.events(place=place)] == places
    assert [event.place for event in file.events(place=place, as_of=date(2030, 1, 1))] in (places, [])


def test_an_event_keeps_its_location(file: RecordFile) -> None:
    (event,) = file.events(place="Iran")
    assert event.location is not None
    assert (event.location.country, event.location.province) == ("IR", "Khuzestan")
    (doubtful,) = file.events(place="Springfield")
    assert doubtful.location is None


def test_a_withheld_place_leaves_no_coordinates(file: RecordFile) -> None:
    file.add_judgement(judge(Verdict.WITHHOLD, "Mahshahr"))
    lines = list(export(file, public=True))
    placed = {line["id"]: line["location"] for line in lines if line["type"] == "event" and line["location"]}
    assert [place["country"] for place in placed.values()] == ["LB"]
    told = repr(lines)
    assert "Mahshahr" not in told
    assert "Māhshahr" not in told
    assert "30.56" not in told
