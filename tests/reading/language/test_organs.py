from __future__ import annotations

import pytest

from tests.reading.sentence import reading_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Chad's Supreme Court said that soldiers killed Emil Tarn.", "Chad's Supreme Court"),
        ("Soldiers killed Emil Tarn, according to Chad’s Interior Ministry.", "Chad’s Interior Ministry"),
        ("“Soldiers killed Emil Tarn,” said Chad's Foreign Ministry.", "Chad's Foreign Ministry"),
        ("The Supreme Court said that soldiers killed Emil Tarn.", "Supreme Court"),
        ("Chad's Lena Orsk said that soldiers killed Emil Tarn.", "Lena Orsk"),
        ("Chad's Dravna Foundation said that soldiers killed Emil Tarn.", "Dravna Foundation"),
    ],
)
def test_a_body_that_every_state_has_is_named_with_the_state_that_owns_it(text: str, speaker: str) -> None:
    (claim,) = (claim for claim in reading_of(text).claims if claim.kind == "killing")
    assert claim.speaker.name == speaker
    assert claim.speaker.span is not None
    assert claim.speaker.span.quote == speaker
