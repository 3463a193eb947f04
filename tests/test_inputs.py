"""The public inputs beside the repository, read whole; skipped where they are not there."""

from __future__ import annotations

from pathlib import Path

import pytest

import answerable

INPUTS = Path(__file__).parents[2] / "shared" / "data" / "inputs"

pytestmark = pytest.mark.skipif(not INPUTS.is_dir(), reason="the shared inputs are not here")


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> answerable.Record:
    record = answerable.open(tmp_path_factory.mktemp("inputs") / "inputs.answerable")
    summary = record.read(INPUTS)
    assert summary.problems == ()
    return record


def test_every_document_is_a_source_and_everything_verifies(record: answerable.Record) -> None:
    assert len(record.sources()) == 172
    assert record.verify().faults == ()


def test_the_undated_opinion_is_dated_by_what_it_mentions(record: answerable.Record) -> None:
    (opinion,) = [line.source for line in record.sources() if line.source.location.endswith("op-ed-2022-08.txt")]
    assert opinion.published.edtf == "2022-08"
    assert opinion.published.basis == "inferred"
    assert "July 27" in opinion.published.why
