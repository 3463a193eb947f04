from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from answerable.errors import NotARecord, RecordError
from answerable.record.file import RecordFile
from answerable.record.kept.connection import Connection, Cursor, connect, translated

SETTINGS = ("threads", "cache_size", "temp.cache_size")


def settings(connection: Connection) -> list[int]:
    return [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in SETTINGS]


def test_work_at_large_has_more_room_and_leaves_the_settings_as_they_were(tmp_path: Path) -> None:
    connection = connect(tmp_path / "r.answerable", read_only=False, create=True)
    before = settings(connection)
    with connection.working_at_large():
        inside = settings(connection)
    after = settings(connection)
    assert after[:2] == before[:2]
    with pytest.raises(ValueError, match="refused"), connection.working_at_large():
        raise ValueError("refused")
    assert settings(connection) == after
    assert inside[0] == 1
    assert inside[1] < before[1] < 0
    assert inside[2] < after[2] < 0  # SQLite's own, which it tells only once it is set
    connection.close()


def test_what_was_in_temporary_tables_is_not_written_over_when_they_go(tmp_path: Path) -> None:
    connection = connect(tmp_path / "r.answerable", read_only=False, create=True)
    with connection.working_at_large():
        connection.execute("CREATE TEMP TABLE some (value TEXT)")
        assert connection.execute("PRAGMA temp.secure_delete").fetchone() == (0,)
    connection.close()


def test_a_record_on_a_disc_that_cannot_be_written_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "r.answerable"
    with RecordFile.open(path, create=True) as record:
        head = record.head()

    class OnDisc(Connection):
        """As SQLite does where it cannot make its files beside the database: the first look at it fails."""

        def execute(self, sql: str, parameters: Any = ()) -> Cursor:
            error = sqlite3.OperationalError("unable to open database file")
            error.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
            raise translated(error) from error

    def connect_on_disc(address: str, **options: Any) -> Any:
        return opened(address, **(options if "immutable" in address else {**options, "factory": OnDisc}))

    opened = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", connect_on_disc)
    with RecordFile.open(path, read_only=True) as record:
        assert record.head() == head
    with pytest.raises(NotARecord):
        connect(path, read_only=False)
    (tmp_path / "r.answerable-wal").write_bytes(b"pages")
    with pytest.raises(RecordError, match="answerable-wal"):
        RecordFile.open(path, read_only=True)


def test_rows_are_read_as_they_are_asked_for_and_a_fault_among_them_is_the_projects(tmp_path: Path) -> None:
    connection = connect(tmp_path / "r.answerable", read_only=False, create=True)
    read = "SELECT json(value) FROM json_each(?)"
    rows = iter(connection.execute(read, ('["1", "2", "["]',)))
    assert next(rows) == ("1",)
    with pytest.raises(RecordError):
        list(rows)
    assert list(connection.execute(read, ('["1", "2"]',))) == [("1",), ("2",)]
    connection.close()
