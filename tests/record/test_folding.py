from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.record.folding import fold, fold_name, true_ranges

SAMPLES = st.text(
    st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from("aé́İßﬁ\u00ad\u200cیيكک۱٢中国カ゚が가กخُـ“🏛️"),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("written", "searched"),
    [
        ("Café", "cafe"),
        ("Cafe\u0301", "CAFÉ"),
        ("Straße", "STRASSE"),
        ("زندانی", "زنداني"),
        ("كتاب", "کتاب"),
        ("مُحَمَّد", "محمد"),
        ("می\u200cشود", "میشود"),
        ("مـــرگ", "مرگ"),
        ("۱۹۸۸", "1988"),
        ("Ёлка", "елка"),
        ("co\u00adoperate", "cooperate"),
        ("ﬁne", "fine"),
        ("ＡＢＣ", "abc"),
        ("İstanbul", "istanbul"),
        ("ISTANBUL", "ıstanbul"),
    ],
)
def test_spellings_that_are_found_as_one(written: str, searched: str) -> None:
    assert fold_name(written) == fold_name(searched)


@pytest.mark.parametrize(("one", "other"), [("が", "か"), ("कि", "का"), ("abc", "abd"), ("北京", "南京")])
def test_other_words_stay_other_words(one: str, other: str) -> None:
    assert fold_name(one) != fold_name(other)


def test_signs_between_words_become_spaces_and_scripts_without_spaces_are_set_apart() -> None:
    assert fold_name("O'Brien, J.-P. (d. 1988)") == "o brien j p d 1988"
    assert fold_name("中国人权") == "中 国 人 权"
    assert fold_name("カナダ政府") == "カ ナ タ\u3099 政 府"


def test_a_match_leads_back_to_the_true_text_with_its_accents() -> None:
    text = "Il a dit: «le cafe\u0301 est fermé»."
    start = fold(text).index("cafe")
    assert [text[a:b] for a, b in true_ranges(text, [(start, start + 4)])] == ["cafe\u0301"]


@given(SAMPLES)
def test_folding_goes_by_single_characters(text: str) -> None:
    assert fold(text) == "".join(fold(character) for character in text)


@given(SAMPLES, SAMPLES)
def test_every_folded_character_leads_to_the_one_it_came_from(before: str, text: str) -> None:
    whole = before + text
    at = 0
    for index, character in enumerate(whole):
        width = len(fold(character))
        for offset in range(width):
            [(start, end)] = true_ranges(whole, [(at + offset, at + offset + 1)])
            assert start == index
            assert all(unicodedata.combining(mark) for mark in whole[index + 1 : end])
        at += width
    assert true_ranges(whole, []) == []
