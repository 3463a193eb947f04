from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.data.files import the_file


def test_a_folder_stands_for_the_file_in_it(tmp_path: Path) -> None:
    held = tmp_path / "dev.jsonl.gz"
    held.write_bytes(b"")
    assert the_file(held) == held
    assert the_file(tmp_path, "test.json", "*.gz") == held
    with pytest.raises(SystemExit, match="name the file"):
        the_file(tmp_path, "test.json")
