"""Rows of one list of persons, each of which is about one: what two of them tell is never one happening."""

from __future__ import annotations

import re
from functools import lru_cache

from answerable.joining.facts.facts import Facts

_LABELLED = re.compile(r"[^:\n]{1,100}:(?: |$)")
_LEAST = 2
"""Columns that two rows of one list have in common in what they tell."""


def are_of_two_rows(one: Facts, other: Facts) -> bool:
    """Whether two claims are of two rows of one list, as far as the names of their columns tell, and not of one person.

    Two that nobody could name may have died on one day and in one place, and are two.
    """
    if one.source == other.source or "\n" not in one.wording or "\n" not in other.wording:
        return False
    return one.receivers.isdisjoint(other.receivers) and len(_columns(one.wording) & _columns(other.wording)) >= _LEAST


@lru_cache(maxsize=1 << 12)
def _columns(wording: str) -> frozenset[str]:
    """The names of a row's columns; none of prose."""
    lines = wording.split("\n")
    found = [_LABELLED.match(line) for line in lines]
    return frozenset(each[0] for each in found if each) if all(found) else frozenset()
