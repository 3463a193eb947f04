"""A corrected page in the workbench: as of a day before the correction, what stood then is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from answerable.record import RecordFile
from tests.record.derived.test_versions import DATED, FIRST
from tests.showing.workbench.conftest import serving


def test_as_of_a_day_before_a_correction_the_page_tells_what_stood_then(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    with RecordFile.open(path, create=True) as record:
        for one in (FIRST, DATED):
            record.add(*one.parts)
        record.rebuild()
        (event,) = record.events(as_of=date.max)
    with serving(path, "A. Reader") as (served,):
        before = served.get(f"/events/{event.id}?as_of=2011-05-08").text
        after = served.get(f"/events/{event.id}?as_of=2011-05-09").text
        told = served.get(f"/api/v1/events/{event.id}?as_of=2011-05-08").json()
    assert "Ana Lopes" in before
    assert "Hamid Nouri" not in before
    assert "Hamid Nouri" in after
    assert told["event"]["claims"] == [FIRST.reading.claims[0].id]
