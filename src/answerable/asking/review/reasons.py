"""What speaks for it and against it that two are one."""

from __future__ import annotations

from dataclasses import dataclass

FOR, AGAINST, EITHER = "for", "against", "either"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Something beside the score that a person may want to weigh.

    Attributes:
        speaks: `for` one, `against` it, or `either` way.
        words: what it is.
        points: log odds that it adds where the queue is put in order; set by hand, and in no chance.
    """

    speaks: str
    words: str
    points: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Addend:
    """One part of a score.

    Attributes:
        words: what is looked at.
        points: that it adds to the log odds; positive speaks for one.
    """

    words: str
    points: float
