from __future__ import annotations

import pytest

from answerable.joining.links.causing import claimed_causes
from tests.joining.made import Text


@pytest.mark.parametrize(
    ("sentence", "cause"),
    [
        ("The lack of any penalty certainly contributed to the shooting.", "The lack of any penalty"),
        ("Weak policies encouraged the state to carry out the shooting.", "Weak policies"),
        ("The speech paved the way for the shooting.", "The speech"),
        ("Silence was long; impunity led to the shooting.", "impunity"),
    ],
)
def test_the_words_for_the_cause(sentence: str, cause: str) -> None:
    text = Text("s-1", sentence)
    text.claim("shooting", "shooting")
    (found,) = claimed_causes(text.claims)
    assert found.cause == cause
    assert text.text[found.start : found.end] == found.quote
    assert found.quote.startswith(cause)
    assert found.quote.endswith("shooting")


@pytest.mark.parametrize(
    "sentence",
    [
        "The shooting led to a speech.",
        "Nothing the court did not do led to the shooting.",
        "The speech led to talks; the shooting came later.",
        "The shooting was condemned.",
    ],
)
def test_no_cause_is_read_into_other_words(sentence: str) -> None:
    text = Text("s-1", sentence)
    text.claim("shooting", "shooting")
    assert list(claimed_causes(text.claims)) == []
