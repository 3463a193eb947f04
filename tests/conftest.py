from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from answerable.api import Record
from answerable.record.file import RecordFile
from tests.asking.made import make

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def made_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("made") / "made.answerable")


@pytest.fixture
def file(made_path: Path) -> Iterator[RecordFile]:
    with RecordFile.open(made_path, read_only=True) as record:
        yield record


@pytest.fixture
def record(made_path: Path) -> Iterator[Record]:
    with Record(RecordFile.open(made_path, read_only=True)) as record:
        yield record


@pytest.fixture
def own_path(tmp_path: Path, made_path: Path) -> Path:
    """A copy that a test may change."""
    path = tmp_path / "own.answerable"
    path.write_bytes(made_path.read_bytes())
    return path


@pytest.fixture(autouse=True)
def _hear_interrupts() -> None:
    """Ctrl-C raises in a test and in what it starts, also where the tests run in the background."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
