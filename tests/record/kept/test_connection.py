from __future__ import annotations

from pathlib import Path

import pytest

from answerable.record.kept.connection import Connection, connect

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
