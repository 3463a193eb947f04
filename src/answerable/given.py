"""What a person gives in words, made into what the questions take."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from answerable.errors import BadQuestion
from answerable.model.claim import Modality
from answerable.model.event import Family, Order
from answerable.model.judgement import Verdict
from answerable.model.when import bounds

Day = date | str
"""A day: a date, or EDTF; of a longer time, its first day for `since` and its last for `until` and `as_of`."""

Choice = TypeVar("Choice", Family, Modality, Order, Verdict)


def one_of(choices: type[Choice], given: str) -> Choice:
    """The choice with that value.

    Raises:
        BadQuestion: there is none.
    """
    try:
        return choices(given)
    except ValueError:
        known = ", ".join(choice.value for choice in choices)
        raise BadQuestion(f"There is no {choices.__name__.lower()} “{given}”.", f"Choose among {known}.") from None


def first(day: Day | None) -> date | None:
    """The first day of a time."""
    return bounds(day)[0] if isinstance(day, str) else day


def between(since: Day | None, until: Day | None) -> tuple[date | None, date | None]:
    """The first day of one time and the last of another.

    Raises:
        BadQuestion: the second ends before the first begins.
    """
    start, end = first(since), last(until)
    if start is not None and end is not None and end < start:
        raise BadQuestion(f"No day is since {start} and until {end}.", "Give the earlier day as since.")
    return start, end


def last(day: Day | None) -> date | None:
    """The last day of a time."""
    return bounds(day)[1] if isinstance(day, str) else day
