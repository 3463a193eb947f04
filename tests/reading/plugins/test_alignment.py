from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.reading.law import Refused
from answerable.reading.plugins.alignment import align


def found(text: str, quote: str) -> str:
    return align(text, 0, len(text), quote).quote


def refused(text: str, quote: str) -> str:
    with pytest.raises(Refused) as caught:
        align(text, 0, len(text), quote)
    return caught.value.reason.value


@pytest.mark.parametrize(
    ("text", "quote", "words"),
    [
        ("They shot him.", "shot", "shot"),
        ("They  shot\n him.", " shot him ", "shot\n him"),
        ("He said “no ‘way’”.", "\"no 'way'\"", "“no ‘way’”"),
        ('He said "no" then.', "“no”", '"no"'),
        ("in Łódź yesterday", "Łódź", "Łódź"),
        ("他被警察逮捕了", "逮捕", "逮捕"),
        ("قتل الجنود الرجل", "الجنود", "الجنود"),
        ("«arrest» and arrested", "arrest", "arrest"),
        ("a b", "a b", "a b"),
    ],
)
def test_quotes_that_stand_there(text: str, quote: str, words: str) -> None:
    assert found(text, quote) == words


@pytest.mark.parametrize(
    ("text", "quote", "reason"),
    [
        ("They shot him.", "Shot", "quote_absent"),
        ("a skilled man", "kill", "quote_absent"),
        ("killed", "kill", "quote_absent"),
        ("Rene\u0301 fled", "Rene", "quote_absent"),
        ("René fled", "Rene\u0301 fled", "quote_absent"),
        ("pro–war", "pro-war", "quote_absent"),
        ("shot. shot", "shot", "quote_ambiguous"),
        ("he he he", "he he", "quote_ambiguous"),
        ("a  b, a\tb", "a b", "quote_ambiguous"),
        ("anything", "  ", "quote_absent"),
        ("in 1988", "198", "quote_absent"),
    ],
)
def test_quotes_that_do_not(text: str, quote: str, reason: str) -> None:
    assert refused(text, quote) == reason


def test_an_exact_place_wins_over_one_that_is_only_alike() -> None:
    text = "a  b and a b"
    assert align(text, 0, len(text), "a b").start == 9


@given(st.text(max_size=40), st.text(max_size=8), st.integers(0, 10), st.integers(0, 40))
def test_whatever_is_given_the_quote_stands_in_the_text(text: str, quote: str, start: int, end: int) -> None:
    end = min(end, len(text))
    start = min(start, end)
    try:
        span = align(text, start, end, quote)
    except Refused:
        return
    assert span.holds_in(text)
    assert start <= span.start < span.end <= end
