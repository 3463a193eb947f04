from __future__ import annotations

from pathlib import Path

import pytest

from answerable.api import Record
from answerable.errors import BadInput, BadQuestion
from answerable.showing.exchange.exporters import EXPORTERS, exporter

DOCS = Path(__file__).parents[3] / "docs"
ONE_FILE = [one.name for one in EXPORTERS if one.chunks is not None]


def test_every_format_is_documented() -> None:
    written = (DOCS / "exchange.md").read_text("utf-8")
    for one in EXPORTERS:
        assert f"`{one.name}`" in written
        assert (one.chunks is None) != (one.folder is None)


def test_no_two_formats_have_one_name() -> None:
    assert len({one.name for one in EXPORTERS}) == len(EXPORTERS)
    with pytest.raises(BadQuestion, match="xml"):
        exporter("xml")


@pytest.mark.parametrize("name", ONE_FILE)
def test_written_twice_it_is_the_same_and_overwrites_nothing(made: Record, tmp_path: Path, name: str) -> None:
    for number in ("1", "2"):
        made.export(tmp_path / number, format=name)
    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()
    assert (tmp_path / "1").stat().st_size > 100
    with pytest.raises(BadInput, match="exists"):
        made.export(tmp_path / "1", format=name)
    with pytest.raises(BadInput) as caught:
        made.export(tmp_path / "none" / "1", format=name)
    assert caught.value.name == "cannot_write"


@pytest.mark.parametrize("name", ONE_FILE)
def test_a_record_of_nothing_makes_a_file_all_the_same(tmp_path: Path, name: str) -> None:
    with Record.at(tmp_path / "empty.answerable", create=True) as record:
        record.rebuild()
        record.export(tmp_path / "out", format=name)
    assert (tmp_path / "out").exists()
