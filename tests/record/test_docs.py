"""What the page on the file's format says is true of the file."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from answerable.record import RecordFile
from answerable.record.derived import schema
from tests.record.made import document

PAGE = Path(__file__).parents[2] / "docs" / "record.md"


@pytest.fixture(scope="module")
def page() -> str:
    return PAGE.read_text(encoding="utf-8")


def test_the_program_that_checks_the_chain_checks_it(page: str, tmp_path: Path) -> None:
    found = re.search(r"```python\n(.*?)```", page, re.DOTALL)
    assert found is not None
    with RecordFile.open(tmp_path / "record.answerable", create=True) as record:
        for number in range(4):
            record.add(*document(f"Text {number}: “زندان”.").parts)
        head = record.head()[1]
    command = [sys.executable, "-c", found[1]]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout == f"{head}\n"


def test_every_table_and_view_and_fault_is_described(page: str) -> None:
    described = set(re.findall(r"`([a-z_]+)`", page))
    assert {table.name for table in schema.TABLES} <= described
    assert set(schema.VIEWS) <= described
    source = "".join(path.read_text() for path in Path(schema.__file__).parents[1].rglob("*.py"))
    codes = set(re.findall(r"\.fault\(\s*\"([a-z_]+)\"", source))
    assert len(codes) > 12
    assert codes <= described
