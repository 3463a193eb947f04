from __future__ import annotations

import pytest

from answerable.errors import BadQuestion
from answerable.record.queries.search import Phrase, passage, phrases


def test_a_query_is_words_phrases_and_beginnings() -> None:
    assert phrases("Noury “life sentence” pris*") == (
        Phrase(("noury",), False),
        Phrase(("life", "sentence"), False),
        Phrase(("pris",), True),
    )
    assert phrases("AND OR NOT near(x)") == tuple(
        Phrase(words, False) for words in (("and",), ("or",), ("not",), ("near", "x"))
    )


@pytest.mark.parametrize("query", ["", "   ", "?!", '"', 'one "two', "*"])
def test_a_query_that_says_nothing_is_refused(query: str) -> None:
    with pytest.raises(BadQuestion):
        phrases(query)


def test_the_passage_with_most_of_the_words_is_shown() -> None:
    text = "Noury was arrested. Years passed. " + "x " * 200 + "A court sentenced Hamid Noury to life."
    start, end = passage(text, phrases("noury sentenced"))
    assert text[start:end] == "sentenced Hamid Noury"
    start, end = passage(text, phrases("nothing"))
    assert text[start:end] == text


def test_a_beginning_is_found_in_a_longer_word_and_a_word_is_not() -> None:
    text = "The imprisonment of prisoners."
    start, end = passage(text, phrases("prison*"))
    assert text[start:end] == "prison"
    assert passage(text, phrases("prison")) == (0, len(text))
