"""Words of bodies' names put into one language."""

from __future__ import annotations

import tomllib
from importlib import resources

import pytest

from answerable.joining.matching import glossary
from answerable.joining.matching.form import Sort, form
from answerable.joining.matching.score import MATCH, score

ONE_BODY = [
    ("Vymysel Instrument-Making Plant JSC", "АО «Вымысельский приборостроительный завод»"),
    ("Ministry of Defence of Ruritania", "Министерство обороны Руритании"),
    ("44th Separate Tank Brigade", "44-я отдельная танковая бригада"),
    ("Zarqan Petrochemical Company", "شرکت پتروشیمی زرقان"),
    ("Al-Madar Protection and Security Services LLC", "شركة المدار لخدمات الحماية والأمن ذ.م.م"),
    ("Shenzhen Maoli Electronic Technology Co., Ltd.", "深圳市茂利电子科技有限公司"),
    ("Vymysel Gosudarstvenny Zavod", "Vymysel State Plant"),
]
TWO_BODIES = [
    ("Vymysel Instrument-Making Plant", "Вымысельский авиационный завод"),
    ("44th Tank Brigade", "45-я танковая бригада"),
    ("Ministry of Defence of Ruritania", "Министерство юстиции Руритании"),
    ("Zarqan Petrochemical Company", "شرکت بیمه زرقان"),
]


@pytest.mark.parametrize(("one", "other"), ONE_BODY)
def test_a_name_and_its_translation_are_one(one: str, other: str) -> None:
    assert score(one, other, Sort.BODY).points >= MATCH


@pytest.mark.parametrize(("one", "other"), TWO_BODIES)
def test_bodies_of_other_kinds_or_numbers_are_two(one: str, other: str) -> None:
    assert score(one, other, Sort.BODY).points < MATCH


def test_cases_genders_numbers_and_articles_have_one_key() -> None:
    assert glossary.key("научный") == glossary.key("Научного") == glossary.key("научная")
    assert glossary.key("plants") == glossary.key("Plant")
    assert glossary.key("شركة") == glossary.key("شرکه")


def test_the_longest_way_to_write_a_concept_is_taken() -> None:
    assert glossary.translated(["Oil", "Refinery"])[0] == ["oil", "refinery"]
    assert glossary.translated(["научно", "исследовательский", "институт"])[0] == ["research", "institute"]


def test_a_place_is_found_in_its_adjective_and_a_city_in_han_characters() -> None:
    assert glossary.translated(["Вымысельский", "завод"])[0] == ["вымысел", "plant"]
    assert glossary.translated(["北京茂利贸易公司"])[0] == ["beijing", "茂利", "trade", "company"]


def test_an_acronym_is_made_of_the_words_as_they_are_written() -> None:
    assert "vf" in form("Vymysel Factory", Sort.BODY).letters


def test_names_of_persons_are_not_translated() -> None:
    assert [word.spelled for word in form("Иван Заводов").words] == ["ivan", "zavodov"]


def test_a_name_of_nothing_but_small_words_is_kept() -> None:
    assert glossary.translated(["по"]) == (["по"], None)


def test_every_line_of_the_glossary_names_languages_that_are_read() -> None:
    text = (resources.files("answerable.joining.matching") / "glossary.toml").read_text(encoding="utf-8")
    for concepts in tomllib.loads(text).values():
        for concept, languages in concepts.items():
            assert languages.keys() <= {"en", "la", "sl", "ar", "fa", "zh"}, concept
            assert all(way.strip() for ways in languages.values() for way in ways.split("|")), concept
