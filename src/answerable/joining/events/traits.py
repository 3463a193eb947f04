"""What the rules of joining ask of a kind of happening."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from answerable.model.event import Family
from answerable.model.vocabulary import kinds

_KNOWN_BY_NAME = frozenset(
    {"abduction", "armed_attack", "arson", "assassination", "bombing", "chemical_attack", "crackdown", "hostage_taking"}
    | {"killing", "mass_killing", "plot", "shooting"}
)
"""Acts that texts name by a place or a target ("the Lockerbie bombing"); others go on for years at one place."""

_SELDOM = frozenset({"appointment", "coup", "inauguration", "resignation"})
"""What hardly befalls a person twice within a month."""

_DEADLY = 5
"""Severity from which an attempt and its success are two."""


class Traits(Struct, frozen=True):
    """What the rules ask of a kind.

    Attributes:
        own: a sanction, an expulsion or a statement is its maker's own: two makers, two events. A court and its state
            are no such two. Whoever is said to have done an act may be disputed within one event.
        personal: a step of a procedure is one person's.
        recurrent: it comes back, as an election or a visit does.
        deadly: an attempt is no death.
        known_by_name: texts name it by a place or a target.
        seldom: it comes back, and not to one person within a month.
    """

    own: bool
    personal: bool
    recurrent: bool
    deadly: bool
    known_by_name: bool
    seldom: bool


@cache
def traits_of(kind: str) -> Traits:
    """The traits of the kind with an id."""
    known = kinds()[kind]
    sorts = known.answers.split()
    return Traits(
        own=bool(sorts) and not known.legal,
        personal=known.legal,
        recurrent=(known.family is Family.CONTEXT and kind != "death") or "statement" in sorts,
        deadly=known.severity >= _DEADLY,
        known_by_name=kind in _KNOWN_BY_NAME,
        seldom=kind in _SELDOM,
    )
