"""One more document, or one more judgement: what comes of an update is what comes of a rebuild."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.model.judgement import Judgement
from answerable.record import RecordFile
from answerable.record.connection import connect
from answerable.record.update import update
from tests.record.contents import contents
from tests.record.made import Made
from tests.record.random_readings import judged


def brought_up_to_date(path: Path) -> bool:
    """Update the tables, however many documents came."""
    connection = connect(path, read_only=False)
    try:
        return update(connection, share=0)
    finally:
        connection.close()


def differing(one: dict[str, str], other: dict[str, str]) -> list[str]:
    return [table for table in one if one[table] != other[table]]


@settings(max_examples=40, deadline=None)
@given(held=judged(), data=st.data())
def test_an_update_gives_what_a_rebuild_gives(held: tuple[list[Made], list[Judgement]], data: st.DataObject) -> None:
    entries = data.draw(st.permutations([*held[0], *held[1]]))
    cuts = sorted(data.draw(st.sets(st.integers(1, max(1, len(entries))), max_size=3)) | {len(entries)})
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "r.answerable"
        with RecordFile.open(path, create=True) as record:
            first = 0
            for cut in cuts:
                for entry in entries[first:cut]:
                    if isinstance(entry, Judgement):
                        record.add_judgement(entry)
                    else:
                        record.add(*entry.parts)
                if first == 0:
                    record.rebuild()
                else:
                    brought_up_to_date(path)
                first = cut
            if record.stale():
                record.rebuild()
        updated = contents(path)
        with RecordFile.open(path) as record:
            record.rebuild()
        assert differing(updated, contents(path)) == []
