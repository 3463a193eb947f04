from __future__ import annotations

from answerable.model.place import Place, Precision

IRAN = Place(id="1", name="Iran", country="IR", precision=Precision.COUNTRY)
KHUZESTAN = Place(id="2", name="Khuzestan", country="IR", precision=Precision.PROVINCE, within=("1",))
MAHSHAHR = Place(id="3", name="Mahshahr", country="IR", precision=Precision.CITY, within=("1", "2"))
TEHRAN = Place(id="4", name="Tehran", country="IR", precision=Precision.CITY, within=("1", "5"))


def test_a_place_holds_what_lies_in_it() -> None:
    assert IRAN.holds(MAHSHAHR)
    assert KHUZESTAN.holds(MAHSHAHR)
    assert MAHSHAHR.holds(MAHSHAHR)
    assert not MAHSHAHR.holds(IRAN)
    assert MAHSHAHR.path == ("1", "2", "3")


def test_two_names_may_be_one_place() -> None:
    assert IRAN.may_be(TEHRAN)
    assert TEHRAN.may_be(IRAN)
    assert not TEHRAN.may_be(MAHSHAHR)
    assert not KHUZESTAN.may_be(TEHRAN)
