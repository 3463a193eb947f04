from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.model.place import Precision
from answerable.reading.language.words import tokenise
from answerable.reading.places.toponyms import Use, short_state, toponyms, with_datelines
from tests.reading.toponyms import sentence


def uses(text: str) -> dict[str, str]:
    return {each.name: each.use.value for each in toponyms(*sentence(text))}


@pytest.mark.parametrize(
    ("text", "name", "use"),
    [
        ("He was shot in Tehran.", "Tehran", Use.PLACE),
        ("Tehran said it knew nothing.", "Tehran", Use.GOVERNMENT),
        ("Brussels imposed new sanctions.", "Brussels", Use.GOVERNMENT),
        ("Moscow accused Kyiv of the attack.", "Moscow", Use.GOVERNMENT),
        ("Iranian agents followed her.", "Iranian", Use.PEOPLE),
        ("The Lahore High Court freed him.", "Lahore", Use.PART),
        ("They fled to Ankara.", "Ankara", Use.PLACE),
    ],
)
def test_what_a_name_is(text: str, name: str, use: Use) -> None:
    assert uses(text).get(name) == use.value


@pytest.mark.parametrize(
    "text", ["Unrest spread in the Middle East.", "The man came in March.", "Many in Africa fled."]
)
def test_what_is_no_place_of_the_gazetteer(text: str) -> None:
    assert not [use for use in uses(text).values() if use == Use.PLACE.value]


def test_what_holds_it() -> None:
    (first, *_) = toponyms(*sentence("He was shot in Mahshahr, a town in the southern province of Khuzestan, Iran."))
    assert first.outer == ("Khuzestan", "Iran")
    (first, *_) = toponyms(*sentence("He was held in Nashua, N.H., for a day."))
    assert first.outer == ("New Hampshire",)


def test_how_large_it_is() -> None:
    (first, *_) = toponyms(*sentence("Police in Kandahar province arrested him."))
    assert (first.name, first.size) == ("Kandahar", Precision.PROVINCE)
    (first, *_) = toponyms(*sentence("It happened in the city of Herat."))
    assert first.size is Precision.CITY


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ADEN, Yemen, March 7 (Agency) -- Gunmen took four workers.", "ADEN"),
        ("KARACHI: Rangers raided a house.", "KARACHI"),
        ("BANGKOK — A reporter was held.", "BANGKOK"),
    ],
)
def test_datelines(text: str, name: str) -> None:
    words, _ = sentence(text)
    (number, dateline), *_ = with_datelines(text, [words])
    first = toponyms(dateline, ())[0]
    assert number == -1 or words == dateline
    assert (first.name, first.dateline) == (name, True)


def test_no_dateline() -> None:
    assert not any(each.dateline for each in toponyms(*sentence("Paris is a city — or so they say.")))


def test_a_place_that_only_another_part_of_the_reader_knows() -> None:
    words, _ = sentence("He was held in Quelbury for a day.")
    at = next(i for i, word in enumerate(words) if word.text == "Quelbury")
    assert [(e.name, e.use) for e in toponyms(words, [(at, at + 1, "place")])] == [("Quelbury", Use.PLACE)]
    assert toponyms(words, [(at, at + 1, "person")]) == []


def test_short_states() -> None:
    assert short_state("N.H.") == "New Hampshire"
    assert short_state("TX") == "Texas"
    assert short_state("Lyon") == ""


@given(
    st.lists(st.sampled_from(["Tehran", "Iran", "in", ",", "the", "The", "said", "N.H.", "—", "PARIS", "x", "(", "."]))
)
def test_names_lie_in_order_and_apart(parts: list[str]) -> None:
    text = " ".join(parts)
    words = tokenise(text, 0, len(text))
    found = toponyms(words, ())
    assert all(0 <= each.first < each.last <= len(words) for each in found)
    assert all(one.last <= other.first for one, other in pairwise(found))
