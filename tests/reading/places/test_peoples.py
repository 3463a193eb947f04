from __future__ import annotations

import pytest

from answerable.reading.places.gazetteer import gazetteer
from answerable.reading.places.peoples import peoples
from answerable.reading.places.places import country_of


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("iranienne", "IR"), ("français", "FR"), ("syriens", "SY"), ("turque", "TR"), ("britannique", "GB"),
        ("iranische", "IR"), ("französischen", "FR"), ("ägyptischer", "EG"), ("weißrussischen", "BY"),
        ("iraníes", "IR"), ("española", "ES"), ("rusos", "RU"), ("egipcia", "EG"), ("venezolanos", "VE"),
        ("иранский", "IR"), ("российских", "RU"), ("украинской", "UA"), ("белорусские", "BY"),
        ("ایرانی", "IR"), ("افغان‌ها", "AF"), ("روسی", "RU"), ("مصری", "EG"),
        ("الإيرانية", "IR"), ("سوري", "SY"), ("السعوديين", "SA"), ("مصرية", "EG"),
    ],
)  # fmt: skip
def test_words_of_belonging(word: str, code: str) -> None:
    assert country_of(word) == code


def test_every_code_is_a_country() -> None:
    assert all(gazetteer().country(code) is not None for code in set(peoples().values()))


def test_no_english_word_of_another_meaning() -> None:
    assert country_of("Chin") == ""
    assert not {"a", "in", "man", "the", "male", "chine", "rose"} & set(peoples())
