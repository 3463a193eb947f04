from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from answerable.model.place import Place, Precision
from answerable.reading import rules
from answerable.reading.encoder.learned import learned
from answerable.reading.places.gazetteer import gazetteer
from answerable.reading.places.locating import home_of, narrowest
from answerable.reading.places.places import Setting, resolve
from tests.gold.score import source
from tests.reading.sentence import claim_of, claims_of


def location(text: str, kind: str) -> Place | None:
    return claim_of(text, kind).location


def test_a_claim_says_which_place_is_meant() -> None:
    place = location("Lebanese soldiers killed Sami Haddad in Tripoli on 3 May 2019.", "killing")
    assert place is not None
    assert (place.name, place.country, place.precision) == ("Tripoli", "LB", Precision.CITY)


def test_in_doubt_a_claim_keeps_its_words_alone() -> None:
    claim = claim_of("Two men killed Sami Haddad in Springfield on 3 May 2019.", "killing")
    assert claim.location is None
    assert "Springfield" in [argument.value for argument in claim.arguments]


def test_a_facility() -> None:
    place = location("Guards killed Nima Farrokh in Evin prison on 3 May 2019.", "killing")
    assert place is not None
    assert (place.id, place.country) == ("evin_prison", "IR")


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Police in Egypt killed Sami Haddad in Tahrir Square on 3 May 2019.", "EG"),
        ("Iraqi police killed Sami Haddad in Tahrir Square on 3 May 2019.", "IQ"),
        ("Police killed Sami Haddad in Tahrir Square, Baghdad, on 3 May 2019. Egypt condemned it.", "IQ"),
        ("Police killed Sami Haddad in Taksim Square, Baghdad, on 3 May 2019.", "IQ"),
        ("Police killed Sami Haddad in Tahrir Square on 3 May 2019.", ""),
    ],
)
def test_a_facility_lies_where_the_text_says(text: str, country: str) -> None:
    place = location(text, "killing")
    assert (place.country if place is not None else "") == country
    assert place is None or place.id != "taksim_square"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Guards tortured Sami Haddad in a prison in Florence, Colorado, on 3 May 2019.", "Florence US"),
        ("Sami Haddad is detained at the Dravna army barracks on the outskirts of Calabar.", "Calabar NG"),
        ("Sami Haddad was tortured in Casablanca's central prison in 2019.", "Casablanca MA"),
        ("Police killed a man in a square in the capital, Amsterdam, on 3 May 2019.", "Amsterdam NL"),
        ("Police shot dead two men in Khuzestan province near the Iraq border on 3 May 2019.", "Khuzestan IR"),
        ("Sami Haddad was tortured at the Dravna base near Mosul in 2019.", "Mosul IQ"),
        ("Police killed a man in a square and fled to Amsterdam on 3 May 2019.", ""),
        ("Sami Haddad is detained at the Dravna army barracks. In Calabar his wife died.", ""),
    ],
)
def test_a_facility_lies_in_the_place_beside_it(text: str, place: str) -> None:
    found = learned(rules()).read(source("2021-03-05"), text).claims[0].location
    assert (f"{found.name} {found.country}" if found is not None else "") == place


def test_a_group_is_no_town_that_is_spelt_so_and_a_town_has_its_other_names() -> None:
    assert resolve("Hamas", Setting(countries=Counter({"DE": 3}))) is None
    port = resolve("Mahshahr", Setting())
    assert port is not None
    assert port.country == "IR"
    bombay = resolve("Bombay", Setting())
    assert bombay is not None
    assert bombay.name == "Mumbai"


def test_the_dateline_counts_for_the_setting() -> None:
    text = "TRIPOLI, Lebanon, May 4 (Agency) -- Soldiers killed Sami Haddad in Tripoli on 3 May 2019."
    place = location(text, "killing")
    assert place is not None
    assert place.country == "LB"


def test_the_id_does_not_depend_on_the_place() -> None:
    (claim,) = claims_of("Lebanese soldiers killed Sami Haddad in Tripoli on 3 May 2019.")
    assert claim.location is not None
    made = replace(claim, location=None)
    assert made.id == claim.id


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("https://paper.example.com.ng/a", "NG"), ("https://www.paper.co.uk/a", "GB"), ("https://paper.tv/a", ""),
        ("https://paper.com/a", ""), ("", ""),
    ],
)  # fmt: skip
def test_the_country_of_an_address(url: str, code: str) -> None:
    assert home_of(replace(source("2020-06-15"), url=url)) == code


def test_the_narrowest_of_places() -> None:
    table = gazetteer()
    iran, tehran = (table.place(table.find(name)[0]) for name in ("Iran", "Tehran"))
    shiraz = table.place(table.find("Shiraz")[0])
    assert narrowest([iran, tehran]) == tehran
    both = narrowest([shiraz, tehran])
    assert both is not None
    assert both.id == iran.id
    assert narrowest([]) is None
