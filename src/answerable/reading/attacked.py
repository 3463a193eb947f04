"""Accidents that were none: what crashes, falls or burns in a text that tells of an attack on the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from answerable.model.claim import TOLD, Claim, Role
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.words import singular
from answerable.reading.roles.objects import TARGETS

_ATTACKS = frozenset(
    "bombing air_strike shelling armed_attack shooting arson property_destruction killing mass_killing".split()
)
_UNDERGONE = frozenset({Role.RECIPIENT, Role.INSTRUMENT})
_AIRCRAFT = word_set("aircraft airplane aeroplane plane airliner jet jetliner flight helicopter")
_SHIPS = word_set("ship ferry vessel boat tanker freighter liner trawler")
_THINGS = TARGETS | _AIRCRAFT | _SHIPS
_WORD = re.compile(r"[^\W_][\w-]*")
_BEHIND = re.compile(r"\s(?:of|in|on|aboard|at)\s")


def without_accidents(claims: Iterable[Claim]) -> list[Claim]:
    """The claims of a text without those of an accident to what others of them say was attacked.

    A thing is the same where both name it so, or where they say of what sort it is and no other name: "the aircraft",
    "Flight 210".

    Args:
        claims: of one text.
    """
    told = list(claims)
    attacked = [
        each.value
        for claim in told
        if claim.kind in _ATTACKS and claim.modality in TOLD
        for each in claim.arguments
        if each.role is Role.VICTIM and _sort(each.value)
    ]
    return [claim for claim in told if claim.kind != "accident" or not _was_attacked(claim, attacked)]


def _was_attacked(accident: Claim, attacked: Iterable[str]) -> bool:
    """Whether what had the accident was attacked; not where the text itself calls it an accident."""
    if "accident" in accident.trigger.quote.lower():
        return False
    things = [each.value for each in accident.arguments if each.role in _UNDERGONE]
    things = things or _WORD.findall(accident.sentence.quote)  # "the helicopter crashed"
    return any(_same(thing, other) for thing in things for other in attacked)


def _same(one: str, other: str) -> bool:
    """Whether two wordings may be of one thing: of one sort, and not of two names or numbers."""
    first, second = _names(one), _names(other)
    apart = first and second and first.isdisjoint(second)
    return not apart and _sort(one) == _sort(other) != ""


def _names(wording: str) -> frozenset[str]:
    """What tells a thing from others of its sort: numbers, and words in capitals that say no sort."""
    words = _WORD.findall(wording)
    return frozenset(word for word in words if not word[0].islower() and singular(word.lower()) not in _THINGS)


def _sort(wording: str) -> str:
    """Of what sort a thing is; empty for people and for what is no target."""
    words = [singular(word.lower()) for word in _WORD.findall(_BEHIND.split(wording)[0]) if not word.isdigit()]
    head = words[-1] if words else ""
    return "aircraft" if head in _AIRCRAFT else "ship" if head in _SHIPS else head if head in _THINGS else ""
