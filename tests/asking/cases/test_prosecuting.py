from __future__ import annotations

import pytest

from answerable.asking.cases.prosecuting import prosecuting


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("German prosecutors", "Germany"),
        ("a court in Belgium", "Belgium"),
        ("Scottish court", "Scotland"),
        ("Koblenz Higher Regional Court", "Germany"),
        ("the Hague District Court", "Netherlands"),
        ("Tehran Revolutionary Court", "Iran"),
        ("Paris prosecutors", "France"),
        ("Vilnius court’s judges", "Lithuania"),
    ],
)
def test_the_name_tells_the_country(name: str, country: str) -> None:
    assert prosecuting(name) == {country}


@pytest.mark.parametrize(
    "name",
    ["High Court", "Court of Appeal", "federal grand jury", "Birmingham Crown Court", "Korean court", "Mobile court",
     "Southern District court", "military court", "Lead prosecutor", "split court", "Anna Berlin", ""],
)  # fmt: skip
def test_a_name_that_tells_none_or_two_gives_none(name: str) -> None:
    assert prosecuting(name) == set()
