"""What must not break a record: being killed, a full disk, readers and writers at the same time."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from answerable.errors import RecordBusy, RecordFull
from answerable.record import RecordFile
from answerable.record.checks.verify import verify
from answerable.record.kept import connection
from tests.record.adding import made
from tests.record.contents import contents
from tests.record.made import document

ROOT = Path(__file__).parents[2]


def adding(path: Path, number: int, *more: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.record.adding", str(path), str(number), *map(str, more)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize("wanted", [1, 7, 20])
def test_a_killed_process_loses_nothing_acknowledged_and_a_second_goes_on(tmp_path: Path, wanted: int) -> None:
    path = tmp_path / "r.answerable"
    with adding(path, 10_000) as process:
        assert process.stdout is not None
        acknowledged = [int(process.stdout.readline()) for _ in range(wanted)]
        process.send_signal(signal.SIGKILL)
        acknowledged += [int(line) for line in process.stdout.read().split()]
    assert process.returncode == -signal.SIGKILL
    assert verify(path).faults == ()
    with RecordFile.open(path) as record:
        for number in acknowledged:
            assert record.has(made(number).source.id, "words/1")
        wanted = len(acknowledged) + 5
        added = [record.add(*made(number).parts) for number in range(wanted)]
        assert sum(added) in (4, 5)  # the last may have been kept before it could be acknowledged
        record.rebuild()
    with RecordFile.open(tmp_path / "other.answerable", create=True) as record:
        for number in range(wanted):
            record.add(*made(number).parts)
        record.rebuild()
    assert contents(path) == contents(tmp_path / "other.answerable")
    assert verify(path).faults == ()


STOPPED = """
import os
import sys
from pathlib import Path
from answerable.record import RecordFile
from answerable.record.derived.rebuild import rebuild

path, wanted, how = sys.argv[1:]

def stop(step: str, done: int, total: int) -> None:
    if step == wanted:
        os.kill(os.getpid(), int(how))

with RecordFile.open(Path(path)) as record:
    rebuild(record._connection, stop, workers=1)
"""


@pytest.mark.parametrize(
    ("step", "how"),
    [("claims", signal.SIGINT), ("events", signal.SIGKILL), ("links", signal.SIGINT), ("digesting", signal.SIGKILL)],
)
def test_a_rebuild_that_is_stopped_leaves_what_was_there_and_can_be_made_again(
    tmp_path: Path, step: str, how: signal.Signals
) -> None:
    path = tmp_path / "r.answerable"
    with RecordFile.open(path, create=True) as record:
        for number in range(20):
            record.add(*made(number).parts)
        record.rebuild()
    before = contents(path)
    command = [sys.executable, "-c", STOPPED, str(path), step, str(int(how))]
    unmeasured = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    stopped = subprocess.run(command, cwd=ROOT, env=unmeasured, check=False, stderr=subprocess.DEVNULL)
    assert stopped.returncode != 0
    assert contents(path) == before
    assert verify(path).faults == ()
    with RecordFile.open(path) as record:
        assert not record.stale()
        record.rebuild()
    assert contents(path) == before


def test_a_full_disk_keeps_what_was_acknowledged(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    with adding(path, 10_000, 1_500_000) as process:
        assert process.stdout is not None
        *acknowledged, last = process.stdout.read().split()
    assert last == "record_full"
    assert len(acknowledged) > 5
    assert verify(path).faults == ()
    with RecordFile.open(path) as record:
        for number in map(int, acknowledged):
            assert record.has(made(number).source.id, "words/1")
        assert record.add(*made(20_000).parts)


def test_a_record_at_its_limit_says_so_and_stays_whole(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    with RecordFile.open(path, create=True) as record:
        for number in range(5):
            record.add(*made(number).parts)
        head = record.head()
        pages = record._connection.execute("PRAGMA page_count").fetchone()[0]
        record._connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(RecordFull):
            record.rebuild()
        with pytest.raises(RecordFull):
            record.add(*document(random.Random(1).randbytes(100_000).hex()).parts)
        assert record.head() == head
        assert record.stale()
        assert list(record.events()) == []
    assert verify(path).faults == ()
    with RecordFile.open(path) as record:
        record.rebuild()
        assert len(list(record.events())) == 5


def test_two_processes_read_while_one_writes(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    with RecordFile.open(path, create=True) as record:
        record.add(*made(0).parts)
        record.rebuild()
    with adding(path, 60) as process:
        assert process.stdout is not None
        process.stdout.readline()
        heads = []
        with RecordFile.open(path, read_only=True) as one, RecordFile.open(path, read_only=True) as other:
            while process.stdout.readline():
                heads.append(max(one.head()[0], other.head()[0]))
                assert len(list(one.events())) == len(other.actors()) == 1
    assert process.returncode == 0
    assert heads == sorted(heads)
    assert heads[-1] == 60 * 3
    assert verify(path).faults == ()


def test_a_writer_is_known_by_what_has_just_grown(tmp_path: Path) -> None:
    path, waiting = tmp_path / "r.answerable", tmp_path / "r.answerable-wal"
    assert not connection.being_written(path)
    with RecordFile.open(path, create=True) as record:
        record.add(*made(0).parts)
        assert connection.being_written(path)
        long_ago = time.time() - 3600
        os.utime(waiting, (long_ago, long_ago))
        assert not connection.being_written(path)
    assert not connection.being_written(path)
    waiting.write_bytes(b"")  # one who only reads leaves it so
    assert not connection.being_written(path)


def test_a_snapshot_stays_as_it_was_while_another_writes(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    with RecordFile.open(path, create=True) as writer, RecordFile.open(path, read_only=True) as reader:
        with reader.snapshot(), reader.snapshot():
            assert list(reader.sources()) == []
            writer.add(*made(0).parts)
            writer.rebuild()
            assert list(reader.sources()) == []
        assert [source.id for source in reader.sources()] == [made(0).source.id]


def test_a_second_writer_waits_and_is_then_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "r.answerable"
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.05)
    with RecordFile.open(path, create=True) as one, RecordFile.open(path) as other:
        with one.writing():
            one.add(*made(0).parts)
            with pytest.raises(RecordBusy):
                other.add(*made(1).parts)
        assert other.add(*made(1).parts)


def test_a_record_may_be_asked_from_other_threads(tmp_path: Path) -> None:
    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        record.add(*made(0).parts)
        record.rebuild()
        found: list[int] = []
        thread = threading.Thread(target=lambda: found.append(len(list(record.events()))))
        thread.start()
        thread.join()
        assert found == [1]


def test_a_record_beside_which_nothing_can_be_written_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    with RecordFile.open(path, create=True) as record:
        record.add(*made(0).parts)
        record.rebuild()
    (tmp_path / "r.answerable-shm").mkdir()  # as on a disc, SQLite cannot make its shared memory
    with RecordFile.open(path, read_only=True) as record:
        assert len(list(record.events())) == 1
    assert verify(path).whole


def test_the_file_is_in_the_mode_that_readers_and_a_writer_share(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    with RecordFile.open(path, create=True) as record, closing(sqlite3.connect(path)) as database:
        record.add(*made(0).parts)
        assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert record._connection.execute("PRAGMA synchronous").fetchone() == (2,)
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
