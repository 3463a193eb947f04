from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from answerable.api import Record
from answerable.record.file import RecordFile
from tests.showing.dossier.made import make


@pytest.fixture(scope="session")
def hostile_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("exchange") / "made.answerable")


@pytest.fixture
def made(hostile_path: Path) -> Iterator[Record]:
    """A record with a source in Persian and one whose every word is hostile."""
    with Record(RecordFile.open(hostile_path, read_only=True)) as record:
        yield record
