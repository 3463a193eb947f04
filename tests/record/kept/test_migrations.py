from __future__ import annotations

from pathlib import Path

import pytest

from answerable.errors import NotARecord, RecordFull
from answerable.record import RecordFile
from answerable.record.kept import migrations
from answerable.record.kept.connection import connect
from tests.record.made import document

NEXT = (*migrations.STEPS, ("CREATE TABLE notes (text TEXT NOT NULL)", "INSERT INTO notes VALUES ('made by step 2')"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "r.answerable"
    with RecordFile.open(path, create=True) as record:
        record.add(*document("A text.").parts)
    return path


def test_an_older_record_is_brought_up_to_date_with_what_it_holds(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with RecordFile.open(path) as record:
        head = record.head()
    monkeypatch.setattr(migrations, "STEPS", NEXT)
    with RecordFile.open(path) as record:
        assert record.head() == head
    connection = connect(path, read_only=True)
    assert migrations.version(connection) == 2
    assert connection.execute("SELECT text FROM notes").fetchall() == [("made by step 2",)]
    connection.close()


def test_a_record_of_a_newer_program_is_refused(path: Path) -> None:
    connection = connect(path, read_only=False)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    for read_only in (True, False):
        with pytest.raises(NotARecord, match="format 99"):
            RecordFile.open(path, read_only=read_only)


def test_another_database_is_refused(tmp_path: Path) -> None:
    connection = connect(tmp_path / "other.db", read_only=False, create=True)
    connection.execute("CREATE TABLE things (name TEXT)")
    connection.close()
    with pytest.raises(NotARecord, match="not a record"):
        RecordFile.open(tmp_path / "other.db", create=True)


def test_a_step_that_fails_leaves_the_file_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    connection = connect(path, read_only=False)
    connection.execute(f"PRAGMA max_page_count = {connection.execute('PRAGMA page_count').fetchone()[0]}")
    big = (*migrations.STEPS, ("CREATE TABLE big (data BLOB)", "INSERT INTO big VALUES (zeroblob(1000000))"))
    monkeypatch.setattr(migrations, "STEPS", big)
    with pytest.raises(RecordFull):
        migrations.migrate(connection)
    assert migrations.version(connection) == 1
    assert connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'big'").fetchone()[0] == 0
    connection.close()
