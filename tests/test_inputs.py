"""The public inputs beside the repository, read whole; skipped where they are not there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import answerable

INPUTS = Path(__file__).parents[2] / "shared" / "data" / "inputs"

pytestmark = pytest.mark.skipif(not INPUTS.is_dir(), reason="the shared inputs are not here")


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[answerable.Record]:
    with answerable.open(tmp_path_factory.mktemp("inputs") / "inputs.answerable") as record:
        summary = record.read([INPUTS])
        assert (summary.read, summary.problems) == (172, 0)
        yield record


def test_everything_verifies(record: answerable.Record) -> None:
    report = record.verify()
    assert report.faults == ()
    assert report.checked["quotes"] > 1000


def test_the_undated_opinion_is_dated_by_what_it_mentions(record: answerable.Record) -> None:
    (opinion,) = [source for source in record.sources() if source.location.endswith("op-ed-2022-08.txt")]
    assert opinion.published.edtf == "2022-08"
    assert opinion.published.basis == "inferred"
    assert "General Assembly in September" in opinion.published.why


def test_what_should_be_done_is_no_event(record: answerable.Record) -> None:
    (opinion,) = [source for source in record.sources() if source.location.endswith("op-ed-2022-08.txt")]
    events = [line.event for line in record.timeline(limit=None)]
    claimed = {claim for event in events for claim in event.claims}
    wished = [claim for claim in record.claims(source=opinion.id) if claim.kind in ("sanction", "expulsion")]
    assert wished
    assert not claimed & {claim.id for claim in wished}
