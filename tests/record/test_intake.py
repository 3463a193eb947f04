from __future__ import annotations

import errno
import signal
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from answerable.errors import RecordFull
from answerable.model.claim import Reading
from answerable.model.source import Document, Source
from answerable.record import RecordFile, intake
from answerable.record.checks.verify import verify
from answerable.record.intake import Summary, Tick, take_in
from answerable.record.processes import bounds
from answerable.sources.formats import markdown
from tests.record.contents import contents
from tests.record.engines import Words
from tests.sources.containers import message_with_files

ROOT = Path(__file__).parents[2]
STORY = "On 3 May 2011 guards killed Ana Lopes in Porto Velo.\n"
ENGINE = Words()
MANY = 600
"""Documents that are not all read before who stops it has looked, on a busy machine too."""


class Full(Words):
    def read(self, source: Source, text: str) -> Reading:
        raise OSError(errno.ENOSPC, "No space left on device")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Documents of several formats, a copy, an archive, and one that cannot be read."""
    folder = tmp_path / "documents"
    (folder / "more").mkdir(parents=True)
    (folder / "a.txt").write_text(STORY)
    (folder / "b.md").write_text(f"# A killing\n\n{STORY}It was *not* answered for.\n")
    (folder / "c.html").write_text(
        f"<html><title>A killing</title><body><article><p>{STORY * 9}</p></article></body></html>"
    )
    (folder / "more" / "a.txt").write_text(STORY)
    (folder / "more" / "list.csv").write_text("title,text\nOne,He was killed.\nTwo,Nobody was hurt.\n")
    (folder / "more" / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing that a reader can use")
    with zipfile.ZipFile(folder / "more" / "pages.zip", "w") as archive:
        archive.writestr("d.txt", "Two were killed, and later one more was killed.\n")
    return folder


def counted(summary: Summary) -> Summary:
    """Without what differs from run to run."""
    assert summary.seconds > 0
    return replace(summary, seconds=0.0, bytes=0)


@pytest.mark.parametrize("workers", [0, 2])
def test_a_disk_that_is_full_is_no_fault_of_the_document(folder: Path, tmp_path: Path, workers: int) -> None:
    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        with pytest.raises(OSError, match="No space left"):
            take_in(record, [folder], engine=Full(), workers=workers)
        assert list(record.problems()) == []


def test_what_is_attached_to_a_message_and_cannot_be_read_is_kept_as_unread(tmp_path: Path) -> None:
    files = {"scan.tif": (b"II*\x00\x08", "image/tiff"), "torn.pdf": (b"%PDF-1.7 torn", "application/pdf")}
    (tmp_path / "mail.eml").write_bytes(message_with_files(files))
    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        summary = take_in(record, [tmp_path / "mail.eml"], engine=ENGINE, workers=0)
        assert (summary.read, summary.problems) == (1, 2)
        kept = {problem.location: problem.code for problem in record.problems()}
    assert kept == {"mail.eml!scan.tif": "unknown_format", "mail.eml!torn.pdf": "pdf_damaged"}


def test_a_folder_is_read_and_a_second_time_held(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    ticks: list[Tick] = []
    with RecordFile.open(path, create=True) as record:
        summary = take_in(record, [folder], engine=ENGINE, progress=ticks.append)
        assert counted(summary) == Summary(read=6, held=1, problems=1, claims=14, copies=summary.copies)
        assert not record.stale()
        assert record.counts()["claims"] == 14
        [source] = [source for source in record.sources() if source.location == "documents/a.txt"]
        assert record.locations(source.id) == ["documents/a.txt", "documents/more/a.txt"]
        assert [problem.location for problem in record.problems()] == ["documents/more/broken.pdf"]
        head = record.head()
        again = take_in(record, [folder], engine=ENGINE, workers=0)
        assert counted(again) == Summary(held=7, problems=1)
        assert record.head() == head
        newer = take_in(record, [folder], engine=Words("words/2"), workers=0)
        assert newer.read == 6
        assert record.counts()["claims"] == 14
        assert {claim.reader for claim in record.claims()} == {"words/2"}
    reading = [tick for tick in ticks if tick.step == "reading"]
    assert [tick.done for tick in reading] == list(range(1, 9))
    assert {tick.total for tick in reading} == {8}
    assert [tick.location for tick in reading] == sorted(tick.location for tick in reading)
    assert [tick.problem.location for tick in reading if tick.problem] == ["documents/more/broken.pdf"]
    assert {"sources", "events", "links"} <= {tick.step for tick in ticks}
    assert verify(path).faults == ()


def test_a_document_is_read_again_when_the_reader_of_its_format_is_newer(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        assert take_in(record, [folder / "b.md"], engine=ENGINE).read == 1
        old = next(record.sources()).reader
        head = record.head()[0]
        monkeypatch.setattr(markdown, "VERSION", f"{markdown.VERSION}9")
        monkeypatch.setitem(intake._TEXT_READERS, "text/markdown", f"{markdown.NAME}/{markdown.VERSION}")
        assert take_in(record, [folder / "b.md"], engine=ENGINE).held == 1
        assert next(record.sources()).reader == f"{old}9"
        assert record.head()[0] == head + 1  # the same text, by a newer reader: its reading still stands
        assert record.counts()["claims"] == 1
        assert take_in(record, [folder / "b.md"], engine=ENGINE).held == 1
        assert record.head()[0] == head + 1


def test_with_and_without_workers_the_same_record_is_made(folder: Path, tmp_path: Path) -> None:
    paths = tmp_path / "one.answerable", tmp_path / "other.answerable"
    for path, workers in zip(paths, (0, 2), strict=True):
        with RecordFile.open(path, create=True) as record:
            take_in(record, [folder], workers=workers)
    assert contents(paths[0]) == contents(paths[1])


def test_a_document_that_misbehaves_is_a_problem_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "SECONDS", 3.0)
    monkeypatch.setattr(bounds, "SECONDS", 3.0)
    monkeypatch.setattr(intake, "PATIENCE", 4.0)
    folder = tmp_path / "documents"
    folder.mkdir()
    orders = {"a": "TOIL", "b": "SLEEP", "d": "DIE", "f": "HUGE", "g": "RAISE", "h": "MISQUOTE"}
    for name in "abcdefghi":
        (folder / f"{name}.txt").write_text(f"{name}: one was killed. {orders.get(name, '')}")
    path = tmp_path / "r.answerable"
    with RecordFile.open(path, create=True) as record:
        summary = take_in(record, [folder], engine=ENGINE)
        found = {problem.location[-5]: problem.code for problem in record.problems()}
        sources = [source.location[-5] for source in record.sources()]
    assert found == {"a": "too_slow", "b": "too_slow", "d": "reader_crashed", "f": "too_large", "g": "reader_crashed"}
    assert sorted(sources) == ["c", "e", "h", "i"]
    assert (summary.read, summary.problems, summary.claims) == (4, 5, 3)
    assert summary.account.refused == {"quote_absent": 1}
    assert verify(path).faults == ()


@pytest.mark.parametrize(("length", "seconds"), [(0, 10), (100_000, 30), (5_000_000, 900)])
def test_a_long_document_may_take_longer_and_none_without_end(tmp_path: Path, length: int, seconds: float) -> None:
    document = Document(location="report.txt", data=b" " * length, media_type="text/plain")
    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        assert intake._Intake(record, ENGINE, 1, None)._allowance(document) == pytest.approx(seconds)


def test_a_lone_small_text_starts_no_worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "ProcessPool", None)
    (tmp_path / "a.txt").write_text(STORY)
    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        assert take_in(record, [tmp_path / "a.txt"], engine=ENGINE).read == 1
        assert take_in(record, [tmp_path / "a.txt"], engine=ENGINE).held == 1


def test_stopping_keeps_what_was_counted(tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    for number in range(50):
        (folder / f"{number:02}.txt").write_text(f"{number} were killed.")

    def stop(tick: Tick) -> None:
        if tick.done == 3:
            raise KeyboardInterrupt

    with RecordFile.open(tmp_path / "r.answerable", create=True) as record:
        summary = take_in(record, [folder], engine=ENGINE, progress=stop)
        assert summary.interrupted
        assert summary.read == 3
        assert record.head()[0] >= 9
        rest = take_in(record, [folder], engine=ENGINE, workers=0)
        assert not rest.interrupted
        assert rest.held >= 3
        assert rest.held + rest.read == 50
        assert record.counts()["sources"] == 50


def test_what_a_full_record_has_acknowledged_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    for number in range(30):
        (folder / f"{number:02}.txt").write_text(" ".join(f"{number * other} were killed." for other in range(300)))
    path = tmp_path / "r.answerable"
    with RecordFile.open(path, create=True) as record:
        record._connection.execute(
            f"PRAGMA max_page_count = {record._connection.execute('PRAGMA page_count').fetchone()[0] + 500}"
        )
        counts: list[int] = []
        with pytest.raises(RecordFull):
            take_in(record, [folder], engine=ENGINE, progress=lambda tick: counts.append(tick.summary.read), workers=1)
        assert counts
    with RecordFile.open(path) as record:
        assert take_in(record, [folder], engine=ENGINE, workers=0).held >= counts[-1]
        assert record.counts()["sources"] == 30


def _reading(path: Path, folder: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.record.reading", str(path), str(folder)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_reading_that_was_killed_or_stopped_is_taken_up_again(tmp_path: Path, how: signal.Signals) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    for number in range(MANY):
        (folder / f"{number:03}.txt").write_text(f"On day {number}, {number} were killed. " * (1 + number % 40))
    path, other = tmp_path / "r.answerable", tmp_path / "other.answerable"
    with _reading(path, folder) as process:
        assert process.stdout is not None
        seen = [process.stdout.readline().strip() for _ in range(5)]
        process.send_signal(how)
        seen += process.stdout.read().split("\n")
    acknowledged = [line for line in seen if line.endswith(".txt")]
    if how is signal.SIGKILL:
        assert process.returncode == -signal.SIGKILL
    else:
        assert process.returncode == 0
        assert seen[-2] == f"read {len(acknowledged)} held 0 interrupted True"
    assert len(acknowledged) < MANY
    assert verify(path).faults == ()
    with RecordFile.open(path) as record:
        rest = take_in(record, [folder], engine=ENGINE, workers=0)
        assert rest.held >= len(acknowledged)
        assert rest.held + rest.read == MANY
    with RecordFile.open(other, create=True) as record:
        take_in(record, [folder], engine=ENGINE, workers=0)
    assert contents(path) == contents(other)
    assert verify(path).faults == ()


DEFINED = (
    "from answerable.model.claim import Reading\n"
    "class Mine:\n"
    "    name = 'mine/1'\n"
    "    def read(self, source, text):\n"
    "        return Reading(source=source.id, reader=self.name)\n"
)
"""An engine that a script defines."""


@pytest.mark.parametrize(("defined", "given"), [("", ""), (DEFINED, ", engine=Mine()")])
def test_a_script_without_a_main_guard_can_read(tmp_path: Path, defined: str, given: str) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(f"{name}: {STORY}")
    script = tmp_path / "script.py"
    script.write_text(
        "from pathlib import Path\n"
        "from answerable.record.file import RecordFile\n"
        f"from answerable.record.intake import take_in\n{defined}"
        "here = Path(__file__).parent\n"
        "with RecordFile.open(here / 'r.answerable', create=True) as record:\n"
        f"    print(take_in(record, [here / 'a.txt', here / 'b.txt']{given}).read)\n"
    )
    done = subprocess.run([sys.executable, str(script)], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout == "2\n"
    assert "Traceback" not in done.stderr


def test_a_record_in_the_folder_that_is_read_is_no_document(folder: Path) -> None:
    path = folder / "r.answerable"
    with RecordFile.open(path, create=True) as record:
        summary = take_in(record, [folder], engine=ENGINE, workers=0)
        assert [problem.location for problem in record.problems()] == ["documents/more/broken.pdf"]
        assert summary.problems == 1
        take_in(record, [path], engine=ENGINE, workers=0)
        assert [problem.code for problem in record.problems() if problem.location == path.name] == ["own_record"]
