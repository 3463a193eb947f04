from __future__ import annotations

import numpy as np
import pytest

from answerable.model.place import Precision
from answerable.reading.places.gazetteer import Gazetteer, gazetteer, key


def test_it_holds_countries_divisions_and_towns() -> None:
    found = gazetteer().find("Tehran")
    assert {(e.country, e.precision) for e in found} >= {("IR", Precision.PROVINCE), ("IR", Precision.CITY)}
    assert len(gazetteer()) > 200_000


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("São Paulo", "Sao Paulo"), ("Mu’tah", "Mutah"), ("Saint-Denis", "saint denis"), ("The Hague", "Hague"),
        ("Łódź", "Lodz"), ("علي", "علی"), ("U.S.", "US"), ("Pul-e-Charkhi", "Pul e Charkhi"),
    ],
)  # fmt: skip
def test_keys(one: str, other: str) -> None:
    assert key(one) == key(other)


def test_what_is_not_there() -> None:
    assert gazetteer().find("Zzyzzxville") == ()
    assert gazetteer().find("") == ()
    assert gazetteer().by_id(1) is None
    assert gazetteer().country("ZZ") is None


def test_a_town_lies_in_its_divisions() -> None:
    table = gazetteer()
    town = next(e for e in table.find("Bandar-e Mahshahr") if e.precision is Precision.CITY)
    assert [table.entry(row).name for row in town.within] == ["Iran", "Khuzestan"]
    place = table.place(town, "a reason")
    assert place.path[-1] == str(town.id)
    assert (place.province, place.why) == ("Khuzestan", "a reason")
    assert table.by_id(town.id) == town


def test_towns_apart() -> None:
    table = gazetteer()
    paris = next(e for e in table.find("Paris") if e.country == "FR" and e.precision is Precision.CITY)
    lyon = next(e for e in table.find("Lyon") if e.country == "FR" and e.precision is Precision.CITY)
    assert table.apart(paris, lyon) == pytest.approx(392, rel=0.05)


def test_every_parent_is_a_country_or_a_division() -> None:
    table = gazetteer()
    for row in range(0, len(table), 997):
        entry = table.entry(row)
        above = [table.entry(each) for each in entry.within]
        assert all(each.precision is not Precision.CITY for each in above)
        assert not above or above[0].precision is Precision.COUNTRY


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Bali", "ID"), ("East Java", "ID"), ("Denpasar", "ID"), ("Banda Aceh", "ID"), ("Santiago Rodríguez", "DO"),
        ("La Romana", "DO"), ("Mindelo", "CV"), ("Malabo", "GQ"), ("Bafatá", "GW"),
    ],
)  # fmt: skip
def test_what_lies_in_a_division_that_is_not_known_lies_in_its_country(name: str, country: str) -> None:
    assert gazetteer().find(name)[0].country == country


def test_nothing_lies_far_from_its_small_country() -> None:
    """Andorra is the first row: whatever were held by no row at all would be in it."""
    table = gazetteer()
    andorra = table.country("AD")
    assert andorra is not None
    inside = [row for row in range(len(table.codes), len(table)) if table.entry(row).country == "AD"]
    assert all(table.apart(andorra, table.entry(row)) < 40 for row in inside)


def test_a_long_reading_keeps_no_more_than_so_many_names_and_places(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("answerable.reading.places.gazetteer.KEPT", 3)
    whole = gazetteer()
    small = Gazetteer(
        whole.rows, whole.codes, np.asarray(sorted(whole.capitals), np.uint32), whole.names, whole.keys, whole.starts,
        whole.firsts, whole.posts,
    )  # fmt: skip
    names = ("Paris", "Georgia", "Tripoli", "Tehran", "Nowhere at all", "Paris")
    assert [small.find(name) for name in names] == [whole.find(name) for name in names]
    assert small._found.cache_info().currsize == small._entry.cache_info().currsize == 3
