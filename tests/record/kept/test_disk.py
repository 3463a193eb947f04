from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from answerable.record.checks import seal
from answerable.record.checks.verify import verify
from answerable.record.file import RecordFile
from answerable.record.kept.connection import connect
from answerable.record.kept.disk import as_it_lies
from tests.record.made import document

ANOTHER = """
import sys
from answerable.record.file import RecordFile
from tests.record.made import document
with RecordFile.open(sys.argv[1]) as record:
    record.add(*document(sys.argv[2]).parts)
"""


def in_another_process(path: Path, text: str) -> None:
    """Open the record in a process of its own, add a document, and close it."""
    subprocess.run([sys.executable, "-c", ANOTHER, str(path), text], check=True)


def texts(path: Path) -> set[str]:
    with RecordFile.open(path) as record:
        record.refresh()
        return {record.text(source.id) for source in record.sources()}


def test_to_verify_a_record_in_use_does_not_let_another_process_take_it_for_closed(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    with RecordFile.open(path, create=True) as record:
        record.add(*document("one").parts)
        assert verify(path).whole
        in_another_process(path, "two")
        record.add(*document("three").parts)
        assert verify(path).whole
        in_another_process(path, "four")
    assert texts(path) == {"one", "two", "three", "four"}
    assert verify(path).whole


def test_what_lies_on_the_disk_is_read_anew_each_time(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    RecordFile.open(path, create=True).close()
    with closing(connect(path, read_only=True)):
        for word in (b"first", b"other"):
            (tmp_path / "r.answerable-x").write_bytes(word)
            with as_it_lies(path, "-x") as file:
                assert file.read() == word
        with as_it_lies(path, "-x") as one, as_it_lies(path, "-x") as other:
            assert one.fileno() != other.fileno()
        (tmp_path / "r.answerable-x").unlink()
        with pytest.raises(FileNotFoundError), as_it_lies(path, "-x"):
            pass
        held = [one.fileno(), other.fileno()]
        assert all(os.fstat(number) for number in held)
    assert one.closed
    assert other.closed


def test_a_seal_goes_on_from_what_another_process_sealed(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    with RecordFile.open(path, create=True) as record:
        record.add(*document("one").parts)
    with RecordFile.open(path) as record:
        in_another_process(path, "two")
        with closing(connect(path, read_only=False)) as held:
            seal._put_together(held)
        record.add(*document("three").parts)
    report = verify(path)
    assert (report.faults, report.sealed) == ((), True)
