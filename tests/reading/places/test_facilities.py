from __future__ import annotations

import pytest

from answerable.model.place import Precision
from answerable.reading.places.facilities import facilities, of_the_name
from answerable.reading.places.gazetteer import gazetteer


def test_every_facility_lies_somewhere() -> None:
    for place in {place for named in facilities().values() for place in named}:
        assert place.precision is Precision.POINT
        assert place.within, place
        holder = gazetteer().by_id(int(place.within[-1]))
        assert holder is not None
        assert holder.country == place.country
        assert place.latitude is not None
        held = gazetteer().place(holder)
        assert held.latitude is not None
        assert abs(place.latitude - held.latitude) < 1.0, place.name


@pytest.mark.parametrize(
    ("name", "country"),
    [("Evin prison", "IR"), ("Evin", "IR"), ("زندان اوین", "IR"), ("Belmarsh jail", "GB"), ("al-Shifa hospital", "PS")],
)
def test_facilities(name: str, country: str) -> None:
    (found,) = of_the_name(name)
    assert found.country == country


def test_what_is_none() -> None:
    assert not of_the_name("Quelbury prison")
