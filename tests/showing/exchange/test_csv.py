from __future__ import annotations

import csv
import inspect
import io
import resource
import zipfile
from collections.abc import Generator
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.api import Record
from answerable.errors import BadInput, BadQuestion
from answerable.showing.exchange.csv import DICTIONARY
from answerable.showing.lines.columns import guarded, tables
from answerable.showing.lines.lines import FindingLine


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_a_file_for_each_table_and_a_dictionary_of_every_column(record: Record, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    record.export(folder, format="csv")
    names = {table.name for held in tables().values() for table in held} - {"scopes"}
    assert {path.stem for path in folder.iterdir()} == names | {"data_dictionary"}
    meanings = {
        (row["table"], row["column"]): row["meaning"] for row in read((folder / DICTIONARY).read_text("utf-8-sig"))
    }
    for path in folder.glob("*.csv"):
        if path.name != DICTIONARY:
            for column in path.read_text("utf-8-sig").splitlines()[0].split(","):
                assert meanings[path.stem, column]
    assert "answerable/1" in meanings["", ""]


def test_the_cells_hold_what_the_lines_hold(record: Record, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    record.export(folder, format="csv")
    claims = read((folder / "claims.csv").read_text("utf-8-sig"))
    denied = next(row for row in claims if row["modality"] == "denied")
    assert (denied["speaker_name"], denied["speaker_cue_quote"], denied["trigger_quote"]) == (
        "Joss Brand", "denied", "killed"
    )  # fmt: skip
    arguments = read((folder / "claim_arguments.csv").read_text("utf-8-sig"))
    assert [row["role"] for row in arguments if row["claim"] == denied["id"]] == ["victim", "place", "time"]
    events = read((folder / "events.csv").read_text("utf-8-sig"))
    assert all(" | " in row["claims"] for row in events if row["kind"] in ("killing", "bombing"))
    sources = read((folder / "sources.csv").read_text("utf-8-sig"))
    assert {row["published_edtf"] for row in sources} >= {"", "1990-03-11"}


def test_a_zip_is_the_same_byte_for_byte(record: Record, tmp_path: Path) -> None:
    for name in ("one.zip", "two.zip"):
        record.export(tmp_path / name, format="csv")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert archive.testzip() is None
        assert "events.csv" in archive.namelist()


@given(st.text())
def test_no_cell_is_a_formula(text: str) -> None:
    cell = guarded(text)
    assert cell.lstrip()[:1] not in ("=", "+", "-", "@", "＝", "＋", "－", "＠")
    assert cell[:1] not in ("\t", "\r", "\n")
    assert cell in (text, f"'{text}")


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        (" @x", "' @x"),
        ("＝1+1", "'＝1+1"),
        ("\u00a0=1", "'\u00a0=1"),
        (-1, "-1"),
        (None, ""),
        (True, "true"),
        (False, "false"),
        (0.5, "0.5"),
    ],
)
def test_cells(value: object, cell: str) -> None:
    assert guarded(value) == cell


def test_nothing_is_overwritten(record: Record, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")
    (tmp_path / "a.zip").write_text("mine")
    (tmp_path / "a.jsonl").write_text("mine")
    for name, kind in (("full", "csv"), ("a.zip", "csv"), ("a.jsonl", "jsonl")):
        with pytest.raises(BadInput, match="exists"):
            record.export(tmp_path / name, format=kind)
    assert (tmp_path / "a.jsonl").read_text() == "mine"
    assert {path.name for path in tmp_path.iterdir()} == {"full", "a.zip", "a.jsonl"}


def test_a_place_that_cannot_be_written(record: Record, tmp_path: Path) -> None:
    for name, kind in (("no/such/a.jsonl", "jsonl"), ("no/such/a.zip", "csv")):
        with pytest.raises(BadInput) as caught:
            record.export(tmp_path / name, format=kind)
        assert caught.value.name == "cannot_write"


def test_an_export_that_fails_leaves_nothing(tmp_path: Path) -> None:
    from answerable.showing.exchange.files import write

    def lines() -> object:
        yield {"type": "source"}
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write(lines(), tmp_path / "a.jsonl", "jsonl")  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


def test_no_other_format(record: Record, tmp_path: Path) -> None:
    with pytest.raises(BadQuestion, match="xml"):
        record.export(tmp_path / "a.xml", format="xml")


@pytest.mark.parametrize("name", ["a.jsonl", "folder", "a.zip"])
def test_what_a_full_disk_stops_leaves_nothing(tmp_path: Path, name: str) -> None:
    from answerable.showing.exchange.files import write

    finding = FindingLine(id="f", event="e", as_of="", sources=1, undated=0, families=(), text="w" * 500)
    lines = [msgspec.to_builtins(finding) for _ in range(200)]
    kind = "jsonl" if name == "a.jsonl" else "csv"
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        with pytest.raises(BadInput) as caught:
            write(lines, tmp_path / name, kind)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert caught.value.name == "cannot_write"
    assert list(tmp_path.iterdir()) == []


def test_an_export_that_stops_half_way_lets_go_of_the_record(
    record: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[Generator[object]] = []

    def stopped(lines: Generator[object], path: Path, format: str) -> int:
        held.append(lines)
        next(lines)
        raise BadInput(f"{path} {format}", "")

    monkeypatch.setattr("answerable.showing.exchange.files.write", stopped)
    with pytest.raises(BadInput):
        record.export(tmp_path / "a.jsonl")
    assert inspect.getgeneratorstate(held[0]) == inspect.GEN_CLOSED
