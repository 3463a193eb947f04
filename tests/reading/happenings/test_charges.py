"""For what an answer is given, and what only stands near it."""

from __future__ import annotations

import pytest

from answerable.model.claim import Role
from answerable.reading.happenings.charges import is_what_was_told
from tests.reading.sentence import MATCHER, claim_of, shape_of


@pytest.mark.parametrize(
    ("text", "charge", "is_told"),
    [
        ("Ida Venn was arrested days after she spoke to a newspaper on the abuses.", "abuses", True),
        ("Ida Venn was arrested after she wrote of the killing of a guard.", "killing", True),
        ("Ida Venn was arrested after a march for the killing of a guard.", "killing", False),
        ("Ida Venn was arrested after she was accused of the killing of a guard.", "killing", False),
        ("Ida Venn was arrested over the killing of a guard.", "killing", False),
    ],
)
def test_what_somebody_spoke_of_before_a_step_is_not_what_it_is_for(text: str, charge: str, *, is_told: bool) -> None:
    shape = shape_of(text)
    trigger = next(each for each in MATCHER.find(shape) if each.kind == "arrest")
    first = next(i for i, word in enumerate(shape.words) if word.lower == charge)
    assert is_what_was_told(shape, trigger, first) is is_told


@pytest.mark.parametrize(
    ("text", "kind", "charge"),
    [
        (
            "Two guards were charged over the raid in which three workers were beaten.",
            "charge",
            "the raid in which three workers were beaten",
        ),
        ("The journalist was arrested for filming a protest and beaten by police.", "arrest", "filming a protest"),
        (
            "The journalist was arrested for filming protests and photographing soldiers.",
            "arrest",
            "filming protests and photographing soldiers",
        ),
        ("The raid for which Menn was charged was filmed.", "charge", None),
    ],
)
def test_what_a_step_is_for_ends_with_its_own_clause(text: str, kind: str, charge: str | None) -> None:
    found = claim_of(text, kind).argument(Role.CHARGE)
    assert (found.span.quote if found is not None and found.span is not None else None) == charge
