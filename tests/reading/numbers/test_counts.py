from __future__ import annotations

import pytest

from answerable.reading.numbers.counts import find_numbers
from tests.reading.sentence import words_of


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They killed at least 1,500 people.", "at least 1,500", "1500.."),
        ("On 4 October 100,000 people marched.", "100,000", "100000"),
        ("They dismissed 600 East Velish soldiers.", "600", "600"),
        ("One Norwegian soldier was killed.", "One", "1"),
        ("a massacre of 30,000 prisoners", "30,000", "30000"),
        ("between 36 and 40 people died", "between 36 and 40", "36..40"),
        ("10 to 20 people died", "10 to 20", "10..20"),
        ("dozens of protesters fled", "dozens", "24.."),
        ("tens of thousands of people fled", "tens of thousands", "20000.."),
        ("hundreds of thousands of people", "hundreds of thousands", "200000.."),
        ("some 300 men were held", "some 300", "~300"),
        ("three men fled", "three", "3"),
        ("twenty-three officers", "twenty-three", "23"),
        ("one hundred and five people", "one hundred and five", "105"),
        ("1.5 million refugees", "1.5 million", "1500000"),
        ("two million people", "two million", "2000000"),
        ("as many as 40 people", "as many as 40", "0..40"),
        ("two dozen men", "two dozen", "24"),
        ("3 dozen men", "3 dozen", "36"),
        ("several hundred people", "several hundred", "200.."),
        ("a dozen men", "a dozen", "12"),
        ("they killed seven", "seven", "7"),
        ("half a dozen men fled", "half a dozen", "6"),
        ("a couple of men fled", "a couple of", "2"),
        ("seventy-one men fled", "seventy-one", "71"),
        ("40 people fled a day after the truce", "40", "40"),
        ("they seized 12 cooks at a daily newspaper", "12", "12"),
        ("they killed 40 soldiers in an hour of fighting", "40", "40"),
        ("\u00ad 3 men fled", "3", "3"),
        ("two thirds of the cooks, over 1800 people", "over 1800", "1800.."),
        ("three quarters of a million people fled", "three quarters of a million", "750000"),
        ("two quarters of the town were shelled", "two", "2"),
        ("twelve of the cooks fled", "twelve", "12"),
        ("more than 1.500 people fled", "more than 1.500", "1500.."),
        ("12.000 prisoners fled", "12.000", "12000"),
    ],
)
def test_values(text: str, words: str, value: str) -> None:
    tokens = words_of(text)
    (found,) = find_numbers(tokens)
    assert text[tokens[found.first].start : tokens[found.last - 1].end] == words
    assert found.value == value


@pytest.mark.parametrize(
    "text",
    [
        "a man aged 25 fled",
        "more than 800 a month",
        "40 people are held every day",
        "the 300 cooks seized annually by patrols",
        "for three years",
        "Ashraf 3 was hit",
        "they won 5 seats",
        "5% of them",
        "one of the men",
        "Article 7 applies",
        "a 17 year-old cook fled",
        "Tarn, who was 55 and single, fled",
        "she was 55 .",
        "the cooks, aged 17, 33 and 52, fled",
        "Ivo Tarn, 18 from Orsk, fled",
        "a class 11 pupil fled",
        "they drank 1.500 litres",
        "the 737 Max fell",
        "paid $ 500",
        "another one fled",
        "two thirds of the cooks fled",
        "three-quarters of the cooks fled",
        "one fifth of the cooks fled",
        "one in five cooks fled",
        "nine out of ten cooks fled",
        "three out of every five cooks fled",
        "half of the 60 cooks fled",
        "most of the some 60 cooks fled",
        "two-thirds of their 60 cooks fled",
    ],
)
def test_what_counts_no_people(text: str) -> None:
    assert find_numbers(words_of(text)) == []


@pytest.mark.parametrize(("text", "counted"), [("The mayor dies at 78", 0), ("Ten people died at 40 sites.", 2)])
def test_an_age_behind_a_death_counts_nobody(text: str, counted: int) -> None:
    assert len(find_numbers(words_of(text))) == counted
