"""What joining makes of claims whose places are known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from answerable.joining.actors.states import key_of, part_of_state, same_place, state
from answerable.joining.facts.counts import range_of
from answerable.model.place import Place
from answerable.reading.places.gazetteer import gazetteer
from tests.joining.made import Text, events_of


def place(name: str, country: str) -> Place:
    found = [entry for entry in gazetteer().find(name) if entry.country == country]
    return gazetteer().place(found[-1])


TRIPOLI, OTHER_TRIPOLI = place("Tripoli", "LB"), place("Tripoli", "LY")
LEBANON, KYIV, PROVINCE = place("Lebanon", "LB"), place("Kyiv", "UA"), place("Khuzestan", "IR")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (key_of(TRIPOLI), key_of(TRIPOLI), True),
        (key_of(TRIPOLI), key_of(OTHER_TRIPOLI), False),
        (key_of(TRIPOLI), key_of(LEBANON), True),
        (key_of(OTHER_TRIPOLI), key_of(LEBANON), False),
        (key_of(TRIPOLI), "lebanon", True),
        (key_of(TRIPOLI), "libya", False),
        (key_of(TRIPOLI), "tripoli", True),
        (key_of(TRIPOLI), "beirut", False),
    ],
)
def test_same_place(one: str, other: str, same: bool) -> None:
    assert same_place(one, other) is same
    assert same_place(other, one) is same


def test_the_state_of_a_key() -> None:
    assert state(key_of(LEBANON)) == "LB"
    assert state(key_of(TRIPOLI)) == ""


def bombing(source: str, words: str, at: Place | None) -> Text:
    text = Text(source, f"A bombing on 3 May in {words} was blamed on Ahmed Jibril.")
    claim = text.claim("bombing", "bombing", perpetrator="Ahmed Jibril", place=words, time=("3 May", "1999-05-03"))
    text.claims[:] = [replace(claim, location=at)]
    return text


def test_two_towns_of_one_name_are_two_places() -> None:
    assert len(events_of(bombing("s-1", "Tripoli", TRIPOLI), bombing("s-2", "Tripoli", OTHER_TRIPOLI))) == 2


def test_one_town_under_two_names_is_one_place() -> None:
    (event,) = events_of(bombing("s-1", "Kyiv", KYIV), bombing("s-2", "Kiev", KYIV))
    assert event.location == KYIV


def test_a_town_lies_in_its_country() -> None:
    (event,) = events_of(bombing("s-1", "Tripoli", TRIPOLI), bombing("s-2", "Lebanon", LEBANON))
    assert (event.place, event.location) == ("Tripoli", TRIPOLI)


def test_the_place_that_most_sources_bear_out() -> None:
    texts = [bombing("s-1", "Tripoli", None), bombing("s-2", "Tripoli", TRIPOLI), bombing("s-3", "Lebanon", LEBANON)]
    (event,) = events_of(*texts)
    assert event.location == TRIPOLI
    assert events_of(*reversed(texts)) == [event]


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("1500 killed", ("killed", 1500, 1500)),
        ("~1500 killed", ("killed", 1350, 1650)),
        ("~3 killed", ("killed", 3, 3)),
        ("10..20", ("", 10, 20)),
    ],
)
def test_ranges(value: str, found: tuple[str, int, int]) -> None:
    assert range_of(value) == found


def test_a_suburb_may_be_its_city() -> None:
    berlin, suburb, town = (
        key_of(gazetteer().place(gazetteer().find(name)[0])) for name in ("berlin", "wilmersdorf", "potsdam")
    )
    assert same_place(berlin, suburb)
    assert not same_place(berlin, town)
    assert not same_place(suburb, town)


def test_two_ends_of_a_state_are_two_places() -> None:
    north, south, whole = (f"geo:MT/2562770 {name}" for name in ("northern malta", "southern malta", "malta"))
    assert not same_place(north, south)
    assert same_place(north, whole)
    assert same_place(north, "geo:MT/2562770/8299710/1 ket")
    assert (part_of_state("northern malta"), part_of_state("south korea"), part_of_state("south africa")) == (
        "north",
        "",
        "",
    )
