from __future__ import annotations

import pytest

from answerable.reading.happenings.asked import is_asked
from tests.reading.sentence import MATCHER, shape_of


def _asked(text: str, kind: str) -> bool:
    shape = shape_of(text)
    return is_asked(shape, next(each for each in MATCHER.find(shape) if each.kind == kind))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Did soldiers shoot two miners?", "shooting"),
        ("So has anyone been arrested over the fire?", "arrest"),
        ("Will the court acquit the clerk who was jailed in May?", "acquittal"),
        ("Are deaths by bombs less worthy of mourning?", "death"),
    ],
)
def test_a_question_tells_of_nothing(text: str, kind: str) -> None:
    assert _asked(text, kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Who shot the two miners?", "shooting"),
        ("Will they end the invasion?", "invasion"),
        ("Will the court acquit the clerk who was jailed in May?", "imprisonment"),
        ("Has anyone been arrested over the killing of two miners?", "killing"),
        ("Soldiers shot two miners.", "shooting"),
    ],
)
def test_what_a_question_takes_for_granted_is_told(text: str, kind: str) -> None:
    assert not _asked(text, kind)
