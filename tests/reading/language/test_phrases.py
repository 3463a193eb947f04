from __future__ import annotations

import pytest

from answerable.reading.language.phrases import without_marks
from tests.reading.sentence import words_of


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("“theft", "theft"),
        ("theft”", "theft"),
        ("“theft”", "“theft”"),
        ("theft.”", "theft"),
        ("a raid (", "a raid"),
        ("a raid (in May)", "a raid (in May)"),
        ("the murder of Ivo A.", "the murder of Ivo A."),
        ("a raid –", "a raid"),
    ],
)
def test_marks_that_close_nothing_are_left_out(text: str, bare: str) -> None:
    words = words_of(text)
    first, last = without_marks(words, 0, len(words))
    assert text[words[first].start : words[last - 1].end] == bare
