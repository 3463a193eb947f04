"""When two claims can be of one day.

Texts date a death a day or two apart: it was told at night, found in the morning, or in another part of the world. A
person dies once, and is hardly abducted twice within days; so where two texts tell that of one and the same, the days
that they give need only be near.
"""

from __future__ import annotations

from answerable.joining.events.other_words import ONCE
from answerable.joining.facts.facts import Facts

OFF = 2
"""Days by which what two texts say of one death may differ."""
_ONCE = ONCE | {"abduction"}
"""What befalls a person once, within days at least."""


def dead(facts: Facts) -> frozenset[str]:
    """The persons of whose death or abduction a claim tells; none for an attempt."""
    return facts.persons if facts.kind in _ONCE and not facts.failed else frozenset()


def is_one_death(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether of two claims or sets each tells of the death of one person, and both of the same."""
    return one == other and len(one) == 1


def reach(facts: Facts) -> tuple[int, int]:
    """The first and the last day on which another claim may have what this one tells."""
    off = OFF // 2 if facts.dated and len(dead(facts)) == 1 else 0
    return facts.first - off, facts.last + off


def can_be_of_one(one: Facts, other: Facts) -> bool:
    """Whether two claims have a day in common, or tell of one person's death on days that are near."""
    apart = max(one.first, other.first) - min(one.last, other.last)
    return apart <= 0 or (apart <= OFF and is_one_death(dead(one), dead(other)))
