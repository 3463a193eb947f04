from __future__ import annotations

import pytest

from answerable.reading.rows.lengths import aged, length


@pytest.mark.parametrize(
    ("words", "value", "quote"),
    [
        ("5 years in prison", "P5Y", "5 years"),
        ("3 года 6 месяцев колонии", "P3Y6M", "3 года 6 месяцев"),
        ("2,5 года ограничения свободы", "P2Y6M", "2,5 года"),
        ("۵ سال حبس", "P5Y", "۵ سال"),
        ("5 años y 6 meses", "P5Y6M", "5 años y 6 meses"),
        ("10 лет ИТЛ, 5 лет поражения в правах", "P10Y", "10 лет"),
        ("ВМН", "death", "ВМН"),
        ("5 years, not final", "P5Y", "5 years"),
        ("cadena perpetua", "life", "cadena perpetua"),
        ("اعدام", "death", "اعدام"),
    ],
)
def test_the_length_of_a_sentence_in_many_languages(words: str, value: str, quote: str) -> None:
    found = length(words)
    assert found is not None
    assert (found.value, words[found.start : found.end]) == (value, quote)


def test_a_bare_number_has_the_unit_of_its_column() -> None:
    found = length("5", "Condena (años)")
    assert found is not None
    assert found.value == "P5Y"
    assert length("5", "Sentence") is None


@pytest.mark.parametrize(
    "words",
    [
        "awaiting trial",
        "faces up to 10 years",
        "5 years (requested)",
        "not yet; 3 months in custody",
        "грозит 5 лет",
        "muerte natural",
        "342 ч. 1",
        "",
    ],
)
def test_what_names_no_length(words: str) -> None:
    assert length(words) is None


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("34", 34),
        ("34 years old", 34),
        ("۲۸ ساله", 28),
        ("٣٤ سنة", 34),
        ("22 года", 22),
        ("25 años", 25),
        ("30s", None),
    ],
)
def test_how_old_somebody_is(words: str, years: int | None) -> None:
    assert aged(words) == years
