"""Which steps against one person are of one procedure."""

from __future__ import annotations

import pytest

from answerable.joining.links.procedures import Entry, Told, procedures, same_charge
from answerable.joining.links.steps import Step
from answerable.model.span import Span


def for_(words: str) -> Entry:
    span = Span.of(words, 0, len(words))
    step = Step(claim=f"c_{words}", source="s_1", kind="charge", trigger=span, charges=(span,))
    return Entry([Told(step=step, event=f"e_{words}", first=1, last=1, published=1)])


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the murder of Lena Ost", "three counts of murder", False),
        ("the murder of Lena Ost", "the murder of Mina Dahl", False),
        ("the murder of Lena Ost", "the murder of Ost", True),
        ("the murder of Lena Ost", "murder", True),
        ("the murder of Lena Ost", "fraud", False),
    ],
)
def test_charges_of_other_victims_or_numbers_are_not_one(one: str, other: str, same: bool) -> None:
    assert same_charge(for_(one), for_(other)) is same
    assert same_charge(for_(other), for_(one)) is same


@pytest.mark.parametrize(("years", "held"), [(2, [2]), (23, [1, 1])])
def test_judgments_decades_apart_are_of_two_cases(years: int, held: list[int]) -> None:
    def judged(kind: str, day: int, words: str) -> Entry:
        span = Span.of(words or kind, 0, len(words or kind))
        charges = (span,) if words else ()
        step = Step(claim=f"c_{kind}", source="s_1", kind=kind, trigger=span, recipients=("a-1",), charges=charges)
        return Entry([Told(step=step, event=f"e_{kind}", first=day, last=day, published=day + 1)])

    first, later = judged("conviction", 700_000, "the murder of Ost"), judged("sentence", 700_000 + 366 * years, "")
    assert [len(each) for each in procedures([first, later])] == held
