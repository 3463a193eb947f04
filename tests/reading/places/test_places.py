"""Names → places, over sentences of our own with names that many places have."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from answerable.model.place import Place, Precision
from answerable.reading.places.gazetteer import gazetteer, key
from answerable.reading.places.places import Setting, country_of, ids_of, plain, resolve, setting
from answerable.reading.places.toponyms import Use, toponyms
from tests.reading.toponyms import sentence

GOLD = Path(__file__).parents[2] / "gold" / "places.tsv"
RIGHT, WRONG = 0.93, 0.03
"""Least share of names with the right place, or rightly none; greatest share of names with a wrong one."""


@dataclass(frozen=True)
class Case:
    text: str
    name: str
    country: str
    province: str
    precision: str

    def met(self, place: Place | None) -> bool:
        if not self.country:
            return place is None
        return (
            place is not None
            and place.country == self.country
            and self.province in {"", place.province, place.name}
            and self.precision in {"", place.precision.value}
        )


@cache
def gold() -> tuple[Case, ...]:
    lines = GOLD.read_text(encoding="utf-8").splitlines()[1:]
    return tuple(Case(*(line.split("\t") + [""] * 5)[:5]) for line in lines if line)


def place_in(text: str, name: str) -> Place | None:
    words, named = sentence(text)
    found = toponyms(words, named)
    here = next((each for each in found if each.name == name and each.use is Use.PLACE), None)
    around = setting([found])
    return resolve(name, around, here.size if here else None, here.outer if here else ())


def test_the_gold_is_large_enough() -> None:
    assert len(gold()) >= 100
    assert all(case.name in case.text for case in gold())
    assert {case.country for case in gold()} & {"", "US", "LB", "IR"}


def test_ambiguous_names_are_resolved() -> None:
    answers = [(case, place_in(case.text, case.name)) for case in gold()]
    right = [case for case, place in answers if case.met(place)]
    wrong = [(case.text, place) for case, place in answers if place is not None and not case.met(place)]
    missed = [case.text for case, place in answers if place is None and case.country]
    told = f"{len(right)} of {len(answers)} right, {len(wrong)} wrong, {len(missed)} left open\n{wrong}\n{missed}"
    print(told)
    assert len(right) >= RIGHT * len(answers), told
    assert len(wrong) <= WRONG * len(answers), told


@pytest.mark.parametrize("name", ["Tripoli", "Springfield", "San Miguel"])
def test_in_doubt_there_is_no_place(name: str) -> None:
    assert resolve(name, Setting()) is None


def test_a_place_says_what_holds_it_and_why() -> None:
    place = place_in("He was shot in Mahshahr, Khuzestan, Iran.", "Mahshahr")
    iran = gazetteer().find("Iran")[0]
    assert place is not None
    assert (place.country, place.province, place.precision) == ("IR", "Khuzestan", Precision.CITY)
    assert place.within[0] == str(iran.id)
    assert place.why == "the text names what holds it"
    assert place.latitude == pytest.approx(30.56, abs=0.05)
    assert place.longitude == pytest.approx(49.2, abs=0.05)


def test_an_unknown_site_lies_where_the_text_says() -> None:
    place = resolve("Camp Ellery, Norway", Setting())
    assert place is not None
    assert (place.country, place.precision, place.why) == (
        "NO",
        Precision.COUNTRY,
        "where “Camp Ellery” is said to lie",
    )


@pytest.mark.parametrize(
    ("name", "bare", "size"),
    [
        ("Ogun State", "Ogun State", Precision.PROVINCE),
        ("the province of Herat", "Herat", Precision.PROVINCE),
        ("Kandahar province", "Kandahar", Precision.PROVINCE),
        ("northern Syria", "Syria", None),
        ("Paris", "Paris", None),
    ],
)
def test_words_around_a_name_say_how_large_it_is(name: str, bare: str, size: Precision | None) -> None:
    found = plain(name)
    assert found[1] is size
    assert {e.row for e in gazetteer().find(found[0])} & {e.row for e in gazetteer().find(bare)}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Iran", "IR"), ("ایران", "IR"), ("إيران", "IR"), ("Иран", "IR"), ("Frankreich", "FR"), ("Allemagne", "DE"),
        ("España", "ES"), ("Россия", "RU"), ("روسیه", "RU"), ("مصر", "EG"), ("Chine", "CN"), ("Syrien", "SY"),
        ("Arabia Saudí", "SA"), ("Соединенные Штаты", "US"), ("Iranian", "IR"), ("Turks", "TR"), ("Kurds", ""),
        ("Congo", ""), ("UK", "GB"), ("Burma", "MM"), ("Nowhere", ""),
    ],
)  # fmt: skip
def test_countries_in_seven_languages(name: str, code: str) -> None:
    assert country_of(name) == code


def test_a_filter_takes_a_name_a_code_or_an_id() -> None:
    iran = str(gazetteer().find("Iran")[0].id)
    assert iran in ids_of("Iran")
    assert ids_of("ir") == ids_of("IR") >= {iran}
    assert iran in ids_of(iran)
    tripoli = ids_of("Tripoli, Lebanon")
    assert tripoli < ids_of("Tripoli")
    assert "evin_prison" in ids_of("Evin prison")


@given(st.text(max_size=40), st.lists(st.text(max_size=12), max_size=2))
def test_no_name_breaks_it(name: str, outer: list[str]) -> None:
    place = resolve(name, Setting(), outer=outer)
    assert place is None or place.country


@given(st.text(max_size=40))
@example("The the İ—ŉ x")
@example("يئج ǽ")
def test_a_key_settles(name: str) -> None:
    """A letter may lose its mark and be one that is written otherwise: then the key of the key is its own."""
    assert key(key(key(name))) == key(key(name))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Guards watched the area near the camp in Texas.", "area"),
        ("A mine blew up in an eastern suburb of the town.", "eastern suburb"),
        ("The navy fired off the northern coast of Tanzania.", "northern coast"),
        ("Traders in Tunisia sell all over Africa.", "Africa"),
        ("Ministers from Maryland toured the Middle East.", "Middle East"),
        ("A storm crossed the Atlantic to New Jersey.", "Atlantic"),
        ("The ferry sank in the Bay of Bengal off India.", "Bay of Bengal"),
        ("Oil workers were taken in Nigeria's Niger Delta.", "Niger Delta"),
        ("Troops held Balad Ruz in Iraq.", "Balad Ruz"),
        ("Officials in Egypt told tourists to leave the Sinai.", "Sinai"),
        ("Rain fell on Nepal, India and Bangladesh.", "India, Bangladesh, Nepal"),
        ("Two men were held at a U.S. military base in Qatar.", "U.S. military base"),
        ("A market north of Manila burned.", "market north of Manila"),
        ("A crowd burned flags in Afghanistan.", "Pakistan embassy"),
        ("A crowd burned flags in Afghanistan.", "embassy of Pakistan"),
        ("A crowd burned flags in Israel.", "Jordan Valley"),
        ("He landed in France.", "Charles de Gaulle airport"),
        ("She was last seen in Portugal.", "Praia da Luz"),
        ("Doctors in Nigeria walked out.", "University College Hospital"),
        ("Kenyans in Qatar spoke.", "Arab country"),
        ("The law was passed in the United States.", "Congress"),
        ("Uyghurs fled China.", "East Turkistan"),
    ],
)
def test_what_names_no_one_place_is_placed_nowhere(text: str, name: str) -> None:
    words, named = sentence(text)
    assert resolve(name, setting([toponyms(words, named)])) is None


@pytest.mark.parametrize(
    ("text", "name", "country", "precision"),
    [
        ("Shots were heard in Nigeria.", "southern city of Warri", "NG", Precision.CITY),
        ("Shots were heard in Pakistan.", "southern port city of Karachi", "PK", Precision.CITY),
        ("Shots were heard in India.", "Indian state of Bihar", "IN", Precision.PROVINCE),
        ("Shots were heard in Afghanistan.", "Uruzgan province", "AF", Precision.PROVINCE),
        ("Shots were heard in Georgia.", "Tbilisi Airport", "GE", Precision.CITY),
        ("Children saw it in China.", "Beijing Zoo", "CN", Precision.CITY),
        ("Shots were heard in Afghanistan.", "Panjwayi district of Kandahar", "AF", Precision.DISTRICT),
        ("Shots were heard in Pakistan.", "North Waziristan region", "PK", Precision.DISTRICT),
        ("Shots were heard in England.", "south east London", "GB", Precision.CITY),
        ("Shots were heard in Afghanistan.", "Pakistan embassy in Kabul", "AF", Precision.CITY),
        ("Shots were heard in Iran and in Iraq.", "Kurdistan Region of Iraq", "IQ", Precision.COUNTRY),
        ("Shots were heard in Mozambique.", "northern part of Mozambique", "MZ", Precision.COUNTRY),
        ("Shots were heard in Myanmar.", "Yangon, Mandalay, Bago", "MM", Precision.COUNTRY),
        ("Shots were heard in Nigeria.", "Kankara, Katsina", "NG", Precision.CITY),
        ("Shots were heard in America.", "California, Ohio", "US", Precision.COUNTRY),
        ("Shots were heard in Nigeria.", "Udi, Enugu State", "NG", Precision.CITY),
        ("Shots were heard near Beirut in Lebanon.", "Beirut airport", "LB", Precision.CITY),
        ("Shots were heard in Washington.", "White House", "US", Precision.POINT),
    ],
)
def test_the_words_around_a_name(text: str, name: str, country: str, precision: Precision) -> None:
    words, named = sentence(text)
    place = resolve(name, setting([toponyms(words, named)]))
    assert place is not None
    assert (place.country, place.precision) == (country, precision)


def test_a_country_behind_a_comma_holds_no_other() -> None:
    words, named = sentence("Elsewhere in Iraq, the U.S. military reported two deaths.")
    place = resolve("Iraq", setting([toponyms(words, named)]), outer=("U.S.",))
    assert place is not None
    assert place.country == "IQ"


def test_what_only_other_tongues_call_a_town_says_not_where_a_text_is_set() -> None:
    words, named = sentence("Officers watched farms near Barn and near Berlin.")
    assert setting([toponyms(words, named)]).countries == {"DE": 1}
