"""Whose policy is blamed for a deed has not done it."""

from __future__ import annotations

import pytest

from answerable.reading.roles.blame import answers_for_it
from tests.reading.sentence import shape_of


@pytest.mark.parametrize(
    ("text", "who", "expected"),
    [
        ("The envoy blamed Danil Torvik's foreign policy for the Karsa bombings.", "Torvik", True),
        ("Critics blamed the austerity policies of Danil Torvik for the attack.", "Torvik", True),
        ("The prime minister bears a lot of responsibility for the Karsa bombings.", "minister", True),
        ("The envoy blamed Danil Torvik for the Karsa bombings.", "Torvik", False),
        ("The envoy blamed Danil Torvik's administration for the bombings.", "Torvik", False),
        ("The Front claimed responsibility for the Karsa bombings.", "Front", False),
    ],
)
def test_who_answers_for_it(text: str, who: str, expected: bool) -> None:
    shape = shape_of(text)
    at = next(i for i, word in enumerate(shape.words) if word.text == who)
    assert answers_for_it(shape, at, at + 1) is expected
