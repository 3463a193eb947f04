from __future__ import annotations

import pytest

from answerable.reading import rules
from answerable.reading.choices import chances
from answerable.reading.incident.place import Clues, best, clues, countries, town_of, towns, weights
from answerable.reading.language.sentences import paragraphs
from answerable.reading.language.tagging import tagged
from answerable.reading.places.locating import named
from tests.reading.sentence import claims_of

REPORT = """Reporter shot in Calabar.

LAGOS, Nigeria, May 4 (Agency) -- Gunmen killed Obi Ekene, a reporter, in Calabar on Monday, Nigerian police said.

Ekene was killed near his house in Calabar. He had studied in London.

The United States called for an inquiry."""


def clue_of(text: str) -> Clues:
    tokens = tagged(text, [s for block in paragraphs(text) for s in block.sentences], rules().verbs)
    sentences = list(tokens.values())
    names = [named(words, frozenset()) for words in sentences]
    return clues(text, sentences, names, claims_of(text), frozenset({"killing"}))


def test_country_and_town_of_the_main_incident() -> None:
    where = best(clue_of(REPORT), weights())
    assert (where.country, where.town) == ("NG", "Calabar")
    assert where.place is not None
    assert where.province == "Cross River"
    assert 0 < where.likely <= 1
    assert where.sure > 0.5


def test_the_candidates() -> None:
    clue = clue_of(REPORT)
    named_countries = countries(clue)
    assert set(named_countries) == {"NG", "GB", "US"}
    found = towns(clue, chances(named_countries, weights()["country"]))
    assert set(found) == {"calabar", "lagos", "london"}
    assert found["lagos"][0]["dateline"] > 0
    assert "dateline" not in found["calabar"][0]
    assert found["calabar"][0]["country"] > found["london"][0]["country"]


def test_an_article_without_places() -> None:
    where = best(clue_of("A man was killed. Nobody saw it."), weights())
    assert (where.country, where.town, where.place) == ("", "", None)


def test_peoples_and_governments_are_no_towns() -> None:
    clue = clue_of("Tehran said Iranian agents killed him in Shiraz.")
    assert [town_of(each) for each in clue.seen] == ["", "", "shiraz"]


def test_chances_add_up_to_one() -> None:
    found = chances({"a": {"named": 1.0}, "b": {"named": 2.0}, "c": {}}, {"named": 0.5})
    assert sum(found.values()) == pytest.approx(1)
    assert found["b"] > found["a"] > found["c"]
    assert chances({}, {}) == {}


def test_a_town_abroad_is_not_where_it_happened() -> None:
    where = best(
        clue_of("Gunmen killed Obi Ekene in Nigeria, Nigerian police said. His sister lives in London."), weights()
    )
    assert where.country == "NG"
    assert where.town == ""


def test_a_word_that_is_no_name_is_no_town() -> None:
    text = "Gunmen killed Obi Ekene in Nigeria. Tarkan spoke in Reform. The reform of the police failed."
    assert "reform" not in towns(clue_of(text), {"NG": 1.0})
