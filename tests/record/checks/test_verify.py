from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from answerable.errors import NotARecord
from answerable.model.identity import decode
from answerable.model.judgement import Judgement, Verdict
from answerable.model.source import Source
from answerable.record import RecordFile
from answerable.record.checks import seal
from answerable.record.checks.verify import Report, verify
from answerable.record.kept.connection import PAGE_SIZE, Connection, connect
from answerable.record.kept.log import EntryKind, ReadingEntry, append, entry_hash
from answerable.record.kept.migrations import STEPS
from tests.record.made import document, story

NAMES = ("Ana Lopes", "Ibrahim Sesay", "Мария Соколова", "فرهاد رستمی", "陈小明")
DOCUMENTS = [
    story(
        f"On {day} May 2011 guards killed {name} in Porto Velo. " + f"Nobody answered for it ({day}). " * 30 * day,
        "killing",
        "killed",
        about={"whom": name, "when": f"{day} May 2011", "day": f"2011-05-{day:02}", "place": "Porto Velo"},
        location=f"{day}.txt",
        published=f"2011-06-{day:02}",
        title=f"A killing in May: {day}",
    )
    for day, name in enumerate(NAMES * 2, 1)
]
GUARDS = ("log_is_never_changed", "log_is_never_shortened", "blobs_are_never_changed", "blobs_are_never_deleted")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record with every derived table filled."""
    path = tmp_path_factory.mktemp("whole") / "r.answerable"
    with RecordFile.open(path, create=True) as record:
        for made in DOCUMENTS:
            record.add(*made.parts)
        record.add_judgement(
            Judgement.make(
                verdict=Verdict.ACCEPT, about=("c-1",), by="A. Reader", at="2020-01-01T00:00:00Z", why="Seen."
            )
        )
        record.rebuild()
    return path


@pytest.fixture
def path(whole: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(whole, tmp_path))


@contextmanager
def unguarded(path: Path) -> Iterator[sqlite3.Connection]:
    """The database with its triggers out of the way, put back afterwards: what a careful forger would do."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        kept = dict(database.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall())
        for name in kept:
            database.execute(f"DROP TRIGGER {name}")
        yield database
        for sql in kept.values():
            database.execute(sql)


def found(report: Report, code: str) -> list[str]:
    return [fault.where for fault in report.faults if fault.code == code]


def test_a_whole_record_has_no_faults_and_says_what_was_checked(path: Path) -> None:
    steps: set[str] = set()
    before = path.read_bytes()
    report = verify(path, lambda step, done, total: steps.add(step))
    assert report.faults == ()
    assert report.whole
    assert report.checked == {
        "log entries": 31,
        "blobs": 10,
        "sources": 10,
        "claims": 10,
        "quotes": 50,
        "judgements": 1,
        "derived tables": 25,
    }
    assert report.bytes == sum(len(made.data) for made in DOCUMENTS)
    assert steps >= {"structure", "bytes", "quotes", "derived"}
    with RecordFile.open(path, read_only=True) as record:
        assert report.head == record.head()
    assert path.read_bytes() == before


def test_a_record_without_derived_tables_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    with RecordFile.open(path, create=True) as record:
        assert verify(path).whole
        record.add(*DOCUMENTS[0].parts)
        assert verify(path).whole
    assert verify(path).whole


def test_what_is_no_record_is_not_verified(tmp_path: Path) -> None:
    with pytest.raises(NotARecord):
        verify(tmp_path / "missing.answerable")
    (tmp_path / "note.txt").write_text("A note.")
    with pytest.raises(NotARecord):
        verify(tmp_path / "note.txt")


def test_an_edited_entry_is_named(path: Path) -> None:
    claim = DOCUMENTS[3].reading.claims[0]
    with unguarded(path) as database:
        database.execute("UPDATE log SET body = replace(body, '\"happened\"', '\"alleged\"') WHERE id = ?", (claim.id,))
    report = verify(path)
    assert found(report, "entry_changed") == [f"log entry 11 (claim {claim.id})"]
    assert found(report, "id_forged") == [f"claim {claim.id}"]


def test_an_edited_entry_is_named_even_when_the_whole_chain_is_forged(path: Path) -> None:
    claim = DOCUMENTS[3].reading.claims[0]
    with unguarded(path) as database:
        database.execute("UPDATE log SET body = replace(body, '\"happened\"', '\"alleged\"') WHERE id = ?", (claim.id,))
        _chain_again(database)
    report = verify(path)
    assert found(report, "entry_changed") == []
    assert found(report, "id_forged") == [f"claim {claim.id}"]


def test_a_quote_that_is_not_in_its_text_is_named_even_when_all_else_is_forged(path: Path) -> None:
    claim = DOCUMENTS[3].reading.claims[0]
    with unguarded(path) as database:
        database.execute(
            'UPDATE log SET body = replace(body, \'"quote":"Porto Velo"\', \'"quote":"Porto Nova"\') WHERE id = ?',
            (claim.id,),
        )
        _chain_again(database)
    assert found(verify(path), "quote") == [f"claim {claim.id} of source {claim.source}"]


def _chain_again(database: sqlite3.Connection) -> None:
    previous = "0" * 64
    rows = database.execute("SELECT seq, kind, id, at, body FROM log ORDER BY seq").fetchall()
    for seq, kind, identity, at, body in rows:
        digest = entry_hash(previous, seq, kind, identity, at, body.encode())
        database.execute("UPDATE log SET previous = ?, hash = ? WHERE seq = ?", (previous, digest, seq))
        previous = digest
    database.execute("UPDATE record SET value = ? WHERE name = 'head_hash'", (previous,))


def test_a_deleted_entry_is_named(path: Path) -> None:
    with unguarded(path) as database:
        database.execute("DELETE FROM log WHERE seq IN (4, 5, 14)")
    report = verify(path)
    assert found(report, "entry_missing") == ["log entries 4 to 5", "log entry 14"]


def test_entries_that_changed_places_are_named(path: Path) -> None:
    with unguarded(path) as database:
        database.execute("UPDATE log SET seq = -1 WHERE seq = 8")
        database.execute("UPDATE log SET seq = 8 WHERE seq = 11")
        database.execute("UPDATE log SET seq = 11 WHERE seq = -1")
    report = verify(path)
    moved = [(fault.where.split(" (")[0], fault.what) for fault in report.faults if fault.code == "entry_moved"]
    assert moved == [
        ("log entry 8", "It was written as entry 11."),
        ("log entry 11", "It was written as entry 8."),
    ]
    assert found(report, "chain_broken")


def test_a_log_cut_short_is_named(path: Path) -> None:
    with unguarded(path) as database:
        database.execute("DELETE FROM log WHERE seq > 28")
    assert found(verify(path), "log_cut") == ["log entries 29 to 31"]


def test_an_end_of_the_log_that_was_forged_is_named(path: Path) -> None:
    with unguarded(path) as database:
        seq, previous = database.execute("SELECT seq, previous FROM log ORDER BY seq DESC LIMIT 1").fetchone()
        forged = entry_hash(previous, seq, "judgement", "j-1", "t", b"{}")
        database.execute("UPDATE log SET id = 'j-1', at = 't', body = '{}', hash = ? WHERE seq = ?", (forged, seq))
    assert found(verify(path), "log_forged") == ["log entry 31"]


def test_entries_added_past_the_head_are_named(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        previous = database.execute("SELECT hash FROM log WHERE seq = 31").fetchone()[0]
        forged = entry_hash(previous, 32, "problem", "p-1", "t", b"{}")
        database.execute("INSERT INTO log VALUES (32, 'problem', 'p-1', 't', '{}', ?, ?)", (previous, forged))
    assert found(verify(path), "log_forged") == ["log entries 32 to 32"]


def test_changed_and_missing_bytes_are_named_with_their_source(path: Path) -> None:
    one, other = DOCUMENTS[2].source, DOCUMENTS[6].source
    with unguarded(path) as database:
        packed = bytearray(database.execute("SELECT data FROM blobs WHERE digest = ?", (one.digest,)).fetchone()[0])
        packed[len(packed) // 2] ^= 0x10
        database.execute("UPDATE blobs SET data = ? WHERE digest = ?", (bytes(packed), one.digest))
        database.execute("DELETE FROM blobs WHERE digest = ?", (other.digest,))
    report = verify(path)
    assert found(report, "bytes_changed") == [f"bytes {one.digest}"]
    assert any(other.id in where for where in found(report, "bytes_missing"))


def test_other_bytes_under_an_old_digest_are_named(path: Path) -> None:
    one = DOCUMENTS[2].source
    with unguarded(path) as database:
        database.execute(
            "UPDATE blobs SET (size, data) = (SELECT size, data FROM blobs WHERE digest = ?) WHERE digest = ?",
            (DOCUMENTS[3].source.digest, one.digest),
        )
    report = verify(path)
    assert found(report, "bytes_changed")[0] == f"bytes {one.digest}"
    assert f"source {one.id} (3.txt)" in found(report, "bytes_changed")
    assert found(report, "quote")


def test_a_forged_source_is_named(path: Path) -> None:
    other = document("Guards helped Ana Lopes.").source
    with closing(sqlite3.connect(path)) as database:
        body = database.execute("SELECT body FROM log WHERE seq = 1").fetchone()[0]
    with unguarded(path) as database:
        forged = body.replace(decode(body, Source).digest, other.digest)
        database.execute("UPDATE log SET body = ? WHERE seq = 1", (forged,))
        _chain_again(database)
    report = verify(path)
    assert found(report, "id_forged") == [f"source {DOCUMENTS[0].source.id} (1.txt)"]
    assert f"source {DOCUMENTS[0].source.id} (1.txt)" in found(report, "bytes_missing")


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("claims", "UPDATE claims SET modality = 'alleged' WHERE rowid = 3"),
        ("events", "UPDATE events SET status = 'agreed' WHERE rowid = 1"),
        ("event_roles", "DELETE FROM event_roles WHERE rowid = 1"),
        ("sources", "UPDATE sources SET title = 'Another' WHERE rowid = 2"),
        (
            "arguments",
            "INSERT INTO arguments SELECT claim, 99, role, value, actor, quote, 1, 2, basis FROM arguments "
            "WHERE position = 1",
        ),
        ("actors", "UPDATE actors SET name = 'Nobody'"),
        ("search_data", "UPDATE search_data SET block = zeroblob(length(block)) WHERE id > 10"),
        ("search_sources", "UPDATE search_sources SET source = 's-0' WHERE number = 1"),
    ],
)
def test_a_change_in_a_derived_table_is_named_and_undone_by_rebuilding(path: Path, table: str, change: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute(change)
    assert f"table {table}" in found(verify(path), "derived_changed")
    with RecordFile.open(path) as record:
        record.rebuild()
    assert verify(path).whole


def test_a_pointer_to_another_entry_is_named(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("UPDATE claims SET entry = 5 WHERE entry = 2")
    assert found(verify(path), "derived_changed") == [f"claim {DOCUMENTS[0].reading.claims[0].id}"]


def test_a_dropped_trigger_and_a_changed_table_are_named(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("DROP TRIGGER log_is_never_changed")
        database.execute("CREATE TABLE more (x)")
        database.execute("DROP VIEW timeline")
        database.execute("CREATE VIEW timeline AS SELECT 'nothing happened' AS happened")
    assert found(verify(path), "schema") == ["log_is_never_changed", "more", "timeline"]


@pytest.mark.parametrize("left", [50, 2000, PAGE_SIZE, 3 * PAGE_SIZE, -PAGE_SIZE, -100, -1])
def test_a_file_cut_short_is_named(path: Path, left: int) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:left])
    assert found(verify(path), "file_cut") == ["the file"]


def test_a_file_with_more_at_its_end_is_named(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"more")
    assert found(verify(path), "header") == ["the file"]


@pytest.mark.parametrize("at", [0, 10, 16, 18, 20, 22, 25, 30, 35, 38, 46, 59, 63, 67, 69, 80, 94])
def test_a_flipped_bit_in_the_header_is_named(path: Path, at: int) -> None:
    _flip(path, at * 8 + 3)
    assert {"header", "newer_format", "file_cut"} & {fault.code for fault in verify(path).faults}


def test_a_newer_format_is_said_to_be_one_and_its_tables_are_no_fault(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE of_a_newer_program (id TEXT)")
        connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    connection.close()
    codes = {fault.code for fault in verify(path).faults}
    assert "newer_format" in codes
    assert not {"header", "schema"} & codes


def test_tables_of_another_version_are_said_to_be_so_and_what_they_are_made_from_is_checked(path: Path) -> None:
    with unguarded(path) as database:
        database.execute("UPDATE record SET value = '3' WHERE name = 'derived_version'")
        database.execute("DROP TABLE event_claims")
        database.execute("CREATE TABLE of_old (id TEXT)")
    report = verify(path)
    assert {fault.code for fault in report.faults} <= {"other_version", "file_changed"}
    assert found(report, "other_version") == ["the derived tables"]
    assert report.checked["quotes"] > 0
    with unguarded(path) as database:
        database.execute("ALTER TABLE blobs ADD COLUMN more TEXT")
    assert "blobs" in found(verify(path), "schema")


def _flip(path: Path, bit: int) -> None:
    with path.open("r+b") as file:
        file.seek(bit // 8)
        byte = file.read(1)[0]
        file.seek(bit // 8)
        file.write(bytes((byte ^ (1 << bit % 8),)))


def _flip_in(path: Path, words: bytes, offset: int = 3) -> None:
    """Everywhere: SQLite leaves old copies of rows in the free space of its pages."""
    data = path.read_bytes()
    at = data.find(words)
    assert at >= 0
    while at >= 0:
        _flip(path, (at + offset) * 8)
        at = data.find(words, at + 1)


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (lambda: b'"trigger":{"end"', {"entry_changed"}),
        (lambda: DOCUMENTS[4].source.digest.encode(), {"bytes_missing", "bytes_changed", "structure", "entry_changed"}),
        (lambda: b"log_is_never_changed BEFORE", {"schema", "unreadable"}),
    ],
)
def test_a_flipped_bit_in_the_file_is_found(path: Path, words: Callable[[], bytes], codes: set[str]) -> None:
    _flip_in(path, words())
    assert codes & {fault.code for fault in verify(path).faults}


def test_a_flipped_bit_anywhere_is_found(path: Path, tmp_path: Path) -> None:
    """But for those few that the seal leaves out: its own page, and counters of SQLite's in the header."""
    with RecordFile.open(path) as record:
        record.rebuild()
    assert verify(path).sealed
    data = path.read_bytes()
    with closing(sqlite3.connect(path)) as database:
        own = database.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'seal'").fetchone()[0]
    chance = random.Random(1988)
    copy = tmp_path / "copy.answerable"
    for _ in range(150):
        bit = chance.randrange(len(data) * 8)
        if bit // 8 // PAGE_SIZE == own - 1 or bit // 8 in (*range(24, 28), *range(92, 100)):
            continue
        changed = bytearray(data)
        changed[bit // 8] ^= 1 << bit % 8
        copy.write_bytes(changed)
        assert verify(copy).faults, bit


def test_the_seal_is_broken_by_writing_and_made_by_closing(path: Path) -> None:
    with RecordFile.open(path) as record:
        record.rebuild()
        report = verify(path)
        assert report.whole
        assert not report.sealed
    report = verify(path)
    assert report.whole
    assert report.sealed


def test_another_program_that_writes_breaks_the_seal_for_good(path: Path) -> None:
    with RecordFile.open(path) as record:
        record.rebuild()
    with closing(sqlite3.connect(path)) as database:
        database.execute("VACUUM")
    assert {fault.code for fault in verify(path).faults} == {"file_changed"}
    with RecordFile.open(path):
        pass  # who only looks does not cover it up
    assert {fault.code for fault in verify(path).faults} == {"file_changed"}
    with RecordFile.open(path) as record:
        record.rebuild()
    assert verify(path).whole


def test_a_seal_that_goes_on_from_the_one_before_is_that_of_the_whole_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with RecordFile.open(path) as record:
        record.rebuild()
    whole, hashed = seal._digest, list[Path]()

    def counted(connection: Connection, file: Path) -> str:
        hashed.append(file)
        return whole(connection, file)

    monkeypatch.setattr(seal, "_digest", counted)
    for number in range(3):
        with RecordFile.open(path) as record:
            record.add(*document(f"Another text, number {number}.").parts)
        assert hashed == []
        report = verify(path)
        assert (report.faults, report.sealed) == ((), True)
        hashed.clear()


def test_what_another_program_changed_is_found_after_a_writer_sealed_the_file_again(path: Path) -> None:
    with RecordFile.open(path) as record:
        record.rebuild()
    with closing(sqlite3.connect(path)) as database:
        (page,) = database.execute("SELECT max(rootpage) FROM sqlite_schema").fetchone()
    data = bytearray(path.read_bytes())
    unused = next(at for at in range((page - 1) * PAGE_SIZE + 200, page * PAGE_SIZE) if data[at] == 0)
    data[unused] = 1
    path.write_bytes(data)
    with RecordFile.open(path) as record:
        record.add(*document("Another text.").parts)
    assert "file_changed" in {fault.code for fault in verify(path).faults}


def test_a_reading_whose_claims_are_gone_is_named(path: Path) -> None:
    made = document("A text that nobody read.", location="x.txt")
    connection = connect(path, read_only=False)
    with connection.writing():
        entry = ReadingEntry(source=made.source.id, reader="words/1", text=made.source.text_digest, claims=("c-1",))
        append(connection, [(EntryKind.READING, made.source.id, entry)])
    connection.close()
    assert any(made.source.id in where for where in found(verify(path), "bytes_missing"))
