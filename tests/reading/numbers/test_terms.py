from __future__ import annotations

import pytest

from answerable.reading.numbers.terms import find_terms


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("a 20-year prison sentence", "20-year", "P20Y"),
        ("sentenced to life in a court", "life", "life"),
        ("life imprisonment", "life imprisonment", "life"),
        ("a sentence of life", "life", "life"),
        ("the judge jailed him for life", "life", "life"),
        ("got life for the murder", "life", "life"),
        ("serving life in Orsk", "life", "life"),
        ("they were friends for life", "", ""),
        ("sentenced to death", "death", "death"),
        ("the death penalty", "death penalty", "death"),
        ("sentenced to be hanged", "be hanged", "death"),
        ("the court sentenced her to hang", "hang", "death"),
        ("sentenced to read and to be quiet", "", ""),
        ("jailed for 22 1/2 years", "22 1/2 years", "P22Y6M"),
        ("a 6½-year sentence", "6½-year", "P6Y6M"),
        ("two years and six months in jail", "two years and six months", "P2Y6M"),
        ("an 18-month term", "18-month", "P18M"),
        ("90 days", "90 days", "P90D"),
        ("a further year", "a further year", "P1Y"),
        ("two more years", "two more years", "P2Y"),
        ("a 4.5-year sentence", "4.5-year", "P4Y6M"),
        ("jailed for 2.25 years", "2.25 years", "P2Y3M"),
        ("twenty-five years in jail", "twenty-five years", "P25Y"),
        ("a forty-two-month term", "forty-two-month", "P42M"),
        ("fined $5 million", "$5 million", "5000000 USD"),
        ("fined 500,000 euros", "500,000 euros", "500000 EUR"),
        ("€1.5bn", "€1.5bn", "1500000000 EUR"),
        ("fined N$2 000", "N$2 000", "2000 NAD"),
        ("fined N $3 500 for theft", "N $3 500", "3500 NAD"),
        ("paid US $300", "US $300", "300 USD"),
        ("a $5 fine", "$5", "5 USD"),
        ("the guard’s $40 fine", "$40", "40 USD"),
        ("fined 20 000 rand", "20 000 rand", "20000 ZAR"),
        ("20 trillion yen", "", ""),
    ],
)
def test_values(text: str, words: str, value: str) -> None:
    found = find_terms(text, 0, len(text))
    assert [(text[t.start : t.end], t.value) for t in found] == ([(words, value)] if words else [])
    assert all(t.money == (" " in t.value) for t in found)


@pytest.mark.parametrize("text", ["a 35-year-old man", "three years ago", "two days later", "ten years after"])
def test_ages_and_distances_in_time_are_no_terms(text: str) -> None:
    assert find_terms(text, 0, len(text)) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Kest has served eight months of his term.", []),
        ("He has two years left of the sentence.", []),
        ("Two years into her prison term she fell ill.", []),
        ("Kurz, who has served six years of a 20-year sentence, was freed.", ["P20Y"]),
        ("The court sentenced him to serve at least 27 years of his life term.", ["P27Y", "life"]),
        ("She must serve six years of a 20-year sentence.", ["P6Y", "P20Y"]),
        ("The minister pardoned him after just four months.", []),
        ("He was freed after nine years in prison.", ["P9Y"]),
        ("She got a term of six years for the theft of his car.", ["P6Y"]),
    ],
)
def test_what_was_served_or_went_by_is_no_term(text: str, values: list[str]) -> None:
    assert [term.value for term in find_terms(text, 0, len(text))] == values


def test_of_lengths_told_respectively_none_is_told() -> None:
    text = "The two were jailed for ten years and eight years respectively and fined 500 euros."
    assert [term.value for term in find_terms(text, 0, len(text))] == ["500 EUR"]


def test_case_counts_for_nothing_and_offsets_are_those_of_the_text() -> None:
    text = "İvo Tarn GOT TWO YEARS IN PRISON AND A FINE OF US$3 MILLION."
    found = find_terms(text, 0, len(text))
    assert [(text[term.start : term.end], term.value) for term in found] == [
        ("TWO YEARS", "P2Y"),
        ("US$3 MILLION", "3000000 USD"),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The court ordered him to pay Rs. 500,000.", "500000 INR"),
        ("A court in Sri Lanka ordered him to pay Rs. 500,000.", "500000 LKR"),
        ("Pakistan: a court in Pakistan fined a Pakistani 500 rupees for a trip to India.", "500 PKR"),
        ("A court in Pakistan fined an Indian 500 rupees.", ""),
    ],
)
def test_whose_rupees(text: str, value: str) -> None:
    assert [each.value for each in find_terms(text, 0, len(text))] == ([value] if value else [])
