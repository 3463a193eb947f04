from __future__ import annotations

from answerable.reading.people.shortening import begins, stands_within


def test_a_beginning_is_a_name_without_its_last() -> None:
    assert begins(("ana", "moreno"), ("ana", "moreno", "lorn"))
    assert begins(("abu", "orsk"), ("abu", "orsk", "al-lorni"))
    assert begins(("dravna", "lorn"), ("dravna", "lorn", "binti", "orsk"))
    assert not begins(("ana",), ("ana", "moreno", "lorn"))
    assert not begins(("ana", "moreno"), ("ana", "moreno", "ana", "moreno"))
    assert not begins(("ana", "lorn"), ("ana", "moreno", "lorn"))
    assert not begins(("dravna", "city"), ("dravna", "city", "watch"))


def test_a_family_name_with_its_particle_stands_within_a_name() -> None:
    full = ("ana", "dos", "lorns", "neto")
    assert stands_within(("dos", "lorns"), full)
    assert not stands_within(("lorns", "neto"), full)
    assert not stands_within(("dos", "neto"), full)
