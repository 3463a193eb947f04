"""Words looked for in sentences most of which hold none of them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.joining.cues import Cues

ALTERNATIVES = ("trials?", r"convict\w*", r"once\s+(?:more|again)", "separate(?:ly)?", "re-arrest", r"in\s+the\s+past")
CUES = Cues(*ALTERNATIVES)
PATTERN = re.compile(rf"\b(?:{'|'.join(ALTERNATIVES)})\b", re.I)
PIECES = ("trial", "Trials", "CONVICTED", "once", "more", "again", "separate", "ly", "re", "arrest", "in the past")


@given(st.lists(st.sampled_from((*PIECES, " ", "-", "ſ", "."))).map("".join))
def test_found_is_what_the_pattern_finds(text: str) -> None:
    found, wanted = CUES.search(text), PATTERN.search(text)
    assert (found and found.span()) == (wanted and wanted.span())


@pytest.mark.parametrize("word", ["trial", "convicting", "once again", "Separately", "re-arrest", "in the past"])
def test_each_alternative_is_found_in_a_sentence(word: str) -> None:
    text = f"It was told {word}, as it seems."
    found = CUES.search(text)
    assert found is not None
    assert found[0] == word


def test_an_alternative_that_may_be_anything_is_refused() -> None:
    with pytest.raises(ValueError, match="always there"):
        Cues("trial", r"(?:a|b)\w*")
