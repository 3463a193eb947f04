from __future__ import annotations

import pytest

from answerable.reading.language.words import fold, lower_at, lowered, singular, tokenise


def test_offsets_give_the_words() -> None:
    text = "The U.S. didn’t release 1,500 pro-democracy prisoners’ U.S.-made files; O'Hara’s 20-year term (US$3)."
    words = tokenise(text, 0, len(text))
    assert [text[w.start : w.end] for w in words] == [w.text for w in words]
    assert {"U.S.", "U.S.-made", "1,500", "pro-democracy", "O'Hara", "’s", "20-year", "US$"} <= {w.text for w in words}


@pytest.mark.parametrize(("text", "words"), [("Norland gov't fell", 3), ("Velia Dep’t spoke", 3), ("It isn't so", 4)])
def test_a_shortened_word_holds_no_negation(text: str, words: int) -> None:
    assert len(tokenise(text, 0, len(text))) == words


def test_two_hyphens_are_one_dash() -> None:
    text = "Two cooks -- Tarn and Venn -- fled."
    assert [word.text for word in tokenise(text, 0, len(text))].count("--") == 2


def test_there_is_no_word_before_the_first_and_behind_the_last() -> None:
    words = tokenise("Gunmen fled", 0, 11)
    assert [lower_at(words, i) for i in (-1, 0, 1, 2)] == ["", "gunmen", "fled", ""]


def test_folding_sees_through_composition_and_soft_hyphens() -> None:
    assert fold("Ta\u0308ter") == fold("Täter")
    assert fold("sen\u00adtenced") == "sentenced"
    assert fold("Bishop’s") == "bishop's"


def test_lower_case_keeps_the_offsets() -> None:
    text = "İN ÜNYE, İVO TARN WAS FREED"
    assert len(text.lower()) > len(text)
    assert lowered(text) == "in ünye, ivo tarn was freed"


@pytest.mark.parametrize(
    ("plural", "expected"),
    [("killings", "killing"), ("men", "man"), ("ministries", "ministry"), ("witnesses", "witness"), ("gas", "gas")],
)
def test_singular(plural: str, expected: str) -> None:
    assert singular(plural) == expected
