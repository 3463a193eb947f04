"""The entries of lists as screening finds them: the same in whatever order they came, and after an update."""

from __future__ import annotations

from pathlib import Path

import pytest

from answerable.api import Record
from answerable.joining.matching.blocks import flattened
from answerable.joining.matching.form import Sort, form
from answerable.joining.matching.screening import key_in, key_of
from answerable.record import RecordFile
from answerable.record.derived.update import update
from answerable.record.kept.connection import connect
from tests.record.contents import contents
from tests.sources.lists.test_lists import EU, SECOND, UN

FIRST = UN.format(day="2026-02-27", more=SECOND)
REWORDED = UN.format(day="2026-03-27", more=SECOND).replace("Testova<", "Testowa Mirelska<")


def _read(path: Path, *lists: str) -> None:
    for at, text in enumerate(lists):
        (path.parent / f"{path.stem}{at}.xml").write_text(text, encoding="utf-8")
        with Record.at(path, create=True) as record:
            record.read([path.parent / f"{path.stem}{at}.xml"], workers=0)


def _held(path: Path) -> dict[str, str]:
    return {table: digest for table, digest in contents(path).items() if table.startswith("list_")}


def test_the_tables_are_the_same_in_any_order_and_after_a_rebuild(tmp_path: Path) -> None:
    one, other = tmp_path / "one.answerable", tmp_path / "other.answerable"
    _read(one, FIRST, REWORDED, EU)
    _read(other, EU, REWORDED, FIRST)
    assert _held(one) == _held(other)
    assert len(set(_held(one).values())) == 3
    with RecordFile.open(one) as record:
        record.rebuild()
    assert _held(one) == _held(other)


def test_an_edition_that_words_an_entry_anew_is_worked_in_as_rebuilt(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    _read(path, FIRST)
    before = _held(path)
    (tmp_path / "next.xml").write_text(REWORDED, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch, Record.at(path) as record:
        patch.setattr(RecordFile, "refresh", lambda _, progress=None: None)
        record.read([tmp_path / "next.xml"], workers=0)
    connection = connect(path, read_only=False)
    assert update(connection, share=0)
    connection.close()
    updated = contents(path)
    assert before != _held(path)
    with RecordFile.open(path) as record:
        record.rebuild()
    assert contents(path) == updated


def test_of_an_entry_in_two_wordings_the_names_of_the_one_read_last_count(tmp_path: Path) -> None:
    path = tmp_path / "r.answerable"
    _read(path, FIRST, REWORDED)
    keys, _ = flattened([form("Nadia Testova"), form("Nadia Testowa Mirelska")])
    with RecordFile.open(path) as record:
        found, named = record.listings().names(key_in(Sort.PERSON, keys).tolist())
        assert "Nadia Testowa Mirelska" in {name for _, name, _ in named.values()}
        assert "Nadia Testova" not in {name for _, name, _ in named.values()}
        assert {number for _, number in found} > set(named)


def test_keys_of_the_sorts_are_apart_and_come_back() -> None:
    keys, _ = flattened([form("Nadia Testova")])
    kept = [key_in(sort, keys) for sort in Sort]
    assert len({key for each in kept for key in each.tolist()}) == 3 * len(keys)
    assert all((key_of(each) == keys).all() for each in kept)
