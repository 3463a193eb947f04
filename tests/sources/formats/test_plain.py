from __future__ import annotations

import pytest

from answerable.sources.bytes import media_type
from answerable.sources.formats import plain
from tests.sources.samples import SCRIPTS, document


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_words_are_those_that_were_decoded(script: str) -> None:
    assert plain.extract(document(SCRIPTS[script], media_type.PLAIN)).text == SCRIPTS[script]


def test_plain_text_says_nothing_of_itself() -> None:
    extract = plain.extract(document("Title: not a field\n\nwords", media_type.PLAIN))
    assert extract.given.title == ""
    assert extract.reader == ""
