"""The law of rebuilding: everything but the log is a function of the log."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from hypothesis import given, settings

from answerable.model.judgement import Judgement
from answerable.record import RecordFile
from answerable.record.checks.verify import verify
from tests.record.contents import contents
from tests.record.made import Made
from tests.record.random_readings import judged


@settings(max_examples=20, deadline=None)
@given(judged())
def test_rebuilding_gives_the_same_record(held: tuple[list[Made], list[Judgement]]) -> None:
    documents, decisions = held
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "r.answerable"
        with RecordFile.open(path, create=True) as record:
            for made in documents:
                record.add(*made.parts)
            for decision in decisions:
                record.add_judgement(decision)
            record.rebuild()
            events, actors = list(record.events()), record.actors()
        first = contents(path)
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            for table in first:
                if not table.startswith("search"):
                    database.execute(f'DELETE FROM "{table}"')
        with RecordFile.open(path) as record:
            record.rebuild()
            assert list(record.events()) == events
            assert record.actors() == actors
        assert contents(path) == first
        assert verify(path).faults == ()
