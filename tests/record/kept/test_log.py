from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from answerable.record import RecordFile
from answerable.record.kept.log import FIRST, entry_hash
from tests.record.made import document


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "r.answerable"
    with RecordFile.open(path, create=True) as record:
        for number in range(5):
            record.add(*document(f"Text {number}, “زندان”.", location=f"{number}.txt").parts)
    return path


def test_another_program_can_follow_the_chain_in_three_lines(path: Path) -> None:
    previous = "0" * 64
    with closing(sqlite3.connect(path)) as database:
        for row in database.execute("SELECT previous, seq, kind, id, at, body, hash FROM log ORDER BY seq"):
            assert row[0] == previous
            previous = hashlib.sha256("\n".join(map(str, row[:6])).encode()).hexdigest()
            assert previous == row[6]
    with RecordFile.open(path) as record:
        assert record.head() == (10, previous)


def test_no_two_entries_have_the_same_lines() -> None:
    plain = entry_hash(FIRST, 1, "claim", "c-1", "t", b"{}")
    assert plain != entry_hash(FIRST, 11, "laim", "c-1", "t", b"{}")
    assert plain != entry_hash(FIRST, 1, "claim", "c-1", "t{", b"}")


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE log SET body = '{}' WHERE seq = 2",
        "DELETE FROM log WHERE seq = 5",
        "DELETE FROM log",
        "INSERT OR REPLACE INTO log SELECT seq, kind, id, at, '{}', previous, hash FROM log WHERE seq = 2",
        "INSERT INTO log VALUES (12, 'claim', 'c', 't', '{}', (SELECT max(hash) FROM log), 'h')",
        "INSERT INTO log VALUES (11, 'claim', 'c', 't', '{}', 'wrong', 'h')",
        "INSERT INTO log VALUES (-1, 'claim', 'c', 't', '{}', 'wrong', 'h')",
        "UPDATE blobs SET size = 0",
        "DELETE FROM blobs WHERE rowid = 1",
        "INSERT OR REPLACE INTO blobs SELECT digest, 1, x'00' FROM blobs WHERE rowid = 1",
    ],
)
def test_the_file_itself_refuses_to_change_what_is_kept(path: Path, change: str) -> None:
    with closing(sqlite3.connect(path)) as database, pytest.raises(sqlite3.IntegrityError):
        database.execute(change)
