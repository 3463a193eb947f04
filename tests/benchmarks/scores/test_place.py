from __future__ import annotations

import pytest
from benchmarks.scores.place import alike, codes_of, same, strict, wanted


@pytest.mark.parametrize(
    ("label", "codes"),
    [
        ("nigeria", {"NG"}), ("turrkey", {"TR"}), ("yemeni", {"YE"}), ("people's republic of china", {"CN"}),
        ("hong kong", {"CN"}), ("greece and india", {"GR", "IN"}), ("texas", {"US"}), ("scotland", {"GB"}),
        ("africa", set()), ("multiple (south africa, zimbabwe, etc.)", {"ZA", "ZW"}), ("nowhere", set()),
    ],
)  # fmt: skip
def test_countries_of_labels(label: str, codes: set[str]) -> None:
    assert codes_of(label) == codes


def test_a_continent_gives_way_to_the_country_beside_it() -> None:
    assert wanted({"country": "africa", "city": "zimbabwe"}) == {"ZW"}
    assert wanted({"country": "africa", "city": "cape town"}) == {"ZA"}
    assert wanted({"city": "lagos"}) == frozenset()


@pytest.mark.parametrize(
    ("name", "label", "answer", "right"),
    [
        ("country", "turrkey", "TR", True),
        ("country", "china", "HK", True),
        ("country", "china", "TW", False),
        ("city", "abeokua", "Abeokuta", True),
        ("city", "kiev", "Kyiv", True),
        ("city", "lagos", "Ikeja", False),
        ("city", "rome", "Roma", True),
        ("city", "bath", "Bach", False),
        ("region", "ogun state", "Ogun", True),
    ],
)
def test_same(name: str, label: str, answer: str, right: bool) -> None:
    country = {"lagos": "NG", "kiev": "UA", "rome": "IT"}.get(label, "NG")
    given = {"country": country} | {name: answer}
    assert same(name, {name: label}, given) is right


def test_no_answer_and_no_label_are_not_right() -> None:
    assert not same("city", {"city": "lagos"}, {})
    assert not same("city", {}, {"city": "Lagos"})


def test_strict_compares_letters() -> None:
    assert strict("city", {"city": "lagos"}, {"city": "Lagos"})
    assert not strict("city", {"city": "abeokua"}, {"city": "Abeokuta"})
    assert strict("country", {"country": "united states"}, {"country": "US"})


def test_alike() -> None:
    assert alike("jaffna", "jafna")
    assert not alike("mali", "malta")
