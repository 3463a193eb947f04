from __future__ import annotations

from answerable.reading.people.shortening import begins


def test_a_beginning_is_a_name_without_its_last() -> None:
    assert begins(("ana", "moreno"), ("ana", "moreno", "lorn"))
    assert not begins(("ana",), ("ana", "moreno", "lorn"))
    assert not begins(("ana", "moreno"), ("ana", "moreno", "ana", "moreno"))
    assert not begins(("ana", "lorn"), ("ana", "moreno", "lorn"))
    assert not begins(("dravna", "city"), ("dravna", "city", "watch"))
