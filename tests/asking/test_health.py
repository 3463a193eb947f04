from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from answerable.asking.health import Check, doctor


def by_name(checks: tuple[Check, ...]) -> dict[str, Check]:
    return {check.name: check for check in checks}


def test_a_record_in_good_health(own_path: Path) -> None:
    checks = by_name(doctor(own_path))
    assert checks["full-text search"].good
    assert checks["record"].good
    assert checks["tables"].good
    assert "8 sources" in checks["holds"].found
    assert "kinds" in checks["vocabulary"].found


def test_no_record(tmp_path: Path) -> None:
    check = by_name(doctor(tmp_path / "none"))["record"]
    assert check.good is None
    assert "answerable read" in check.next_step


def test_a_file_that_is_no_record(tmp_path: Path) -> None:
    path = tmp_path / "notes.answerable"
    path.write_text("notes " * 2000)
    check = by_name(doctor(path))["record"]
    assert check.good is False
    assert check.next_step


def test_tesseract_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert by_name(doctor(tmp_path / "none"))["tesseract"].good is None
    monkeypatch.setattr(shutil, "which", lambda name: "/usr/bin/tesseract")
    assert by_name(doctor(tmp_path / "none"))["tesseract"].found == "/usr/bin/tesseract"
