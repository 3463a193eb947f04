from __future__ import annotations

from answerable.asking.overview import overview
from answerable.model.event import Family, Status
from answerable.record.file import RecordFile


def test_the_record_at_a_glance(file: RecordFile) -> None:
    found = overview(file)
    assert found.counts == file.counts()
    assert {source.id for source in found.newest} <= {source.id for source in file.sources()}
    assert {line.event.status for line in found.disputed} == {Status.DISPUTED}
    assert found.cases
    assert all(line.event.family is Family.ACT for line in found.cases)
    assert any(line.answered_by for line in found.cases)
    silent = {event.id for event in file.unanswered(as_of=found.coverage.latest)}
    assert found.unanswered
    assert {one.line.event.id for one in found.unanswered} <= silent
    assert [one.line.event.kind for one in found.unanswered] == ["bombing", "torture"]
    assert sum(tally.number for tally in found.statuses) == found.counts["events"]
