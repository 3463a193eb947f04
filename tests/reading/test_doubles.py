"""One happening that a sentence tells twice."""

from __future__ import annotations

import pytest

from tests.reading.sentence import claims_of


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Tarn confessed to killing his sister by strangling her in 2016.", 1),
        ("Soldiers killed a farmer on Monday and beheaded two brothers on Tuesday.", 2),
    ],
)
def test_how_it_was_done_is_told_with_it(text: str, times: int) -> None:
    assert [claim.kind for claim in claims_of(text)].count("killing") == times
