"""A long text takes no more work a page than a short one."""

from __future__ import annotations

import cProfile
from itertools import islice, product

from tests.reading.sentence import reading_of

_GIVEN = ("Ana", "Brenda", "Emil", "Maria", "Omar", "Piet")
_FIRST = ("Bel", "Dor", "Hal", "Kol", "Mar", "Ost", "Tar", "Ven")
_LAST = ("dane", "fell", "gard", "mund", "rick", "vane", "wick", "zand")
_MONTHS = ("January", "February", "April", "June", "August", "October")


def _text(paragraphs: int) -> str:
    """As many paragraphs, each of two persons, a body, a quotation and a date of their own."""
    named = islice(product(_FIRST, _LAST, _LAST, _GIVEN), paragraphs)
    return "\n\n".join(
        f"{number}. On {1 + number % 28} {_MONTHS[number % 6]} 2009 police arrested {given} {first}{last}{other} in "
        f"{first}{other}. “They beat {other.capitalize()}{first.lower()} in the cell,” said Ana "
        f"{last.capitalize()}{first.lower()}{other}, a lawyer of the Court of {first}{last}. {first}{last}{other} was "
        f"charged with murder in June. The court sentenced {given} {first}{last}{other} to {2 + number % 20} years in "
        f"prison. The arrest was condemned by the Ministry of {last.capitalize()}."
        for number, (first, last, other, given) in enumerate(named)
    )


def _calls(text: str) -> int:
    """How many calls reading it takes, each step of a generator one of them: seconds would tell of the machine."""
    profile = cProfile.Profile()
    profile.enable()
    reading_of(text)
    profile.disable()
    return sum(each.callcount for each in profile.getstats())


def test_work_grows_as_the_text_does() -> None:
    reading_of(_text(2))  # what is loaded at the first use
    short, long = _calls(_text(25)), _calls(_text(250))
    assert long < 11.5 * short
