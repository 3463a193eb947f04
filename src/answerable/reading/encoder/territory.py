"""Towns and stretches of land that something is done to: they are where it happens, and nobody."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from answerable.model.claim import DONE_TO, Argument, Role
from answerable.model.span import Span
from answerable.reading.language.words import Labelled, Word
from answerable.reading.places.gazetteer import gazetteer, key
from answerable.reading.places.places import country_of, plain
from answerable.reading.places.toponyms import REGIONS

_ON_THE_SPOT = frozenset(
    "air_strike armed_attack arson bombing crackdown invasion looting mass_killing property_destruction seizure "
    "shelling shooting siege visit".split()
)
"""Kinds of which what a town undergoes happens there."""


def as_places(
    text: str,
    words: Sequence[Word],
    kind: str,
    arguments: Iterable[Argument],
    named: Sequence[Labelled],
) -> list[Argument]:
    """The arguments, a town or a stretch of land that undergoes something by name nobody, and where it happens.

    "The siege of Karsa" besieges no actor of that name, and happened there; "a visit to Karsa" visits nobody. A state
    is one that acts and suffers, and a capital's name may stand for its government: "criticised Karsa".

    Args:
        text: the working text.
        words: of the sentence.
        kind: of the happening.
        arguments: of it.
        named: the names that the network hears in the sentence.
    """
    heard = [
        Span.of(text, words[first].start, words[last - 1].end) for first, last, label, _ in named if label == "place"
    ]
    found: list[Argument] = []
    where: list[Argument] = []
    for each in arguments:
        here = kind in _ON_THE_SPOT
        if each.role not in DONE_TO or not _is_territory(each, heard, capital=here or each.role is Role.VICTIM):
            found.append(each)
            continue
        if here:
            where.append(Argument(role=Role.PLACE, span=each.span, value=each.value))
        if kind != "visit":
            found.append(replace(each, name=False))
    return found if any(each.role is Role.PLACE for each in found) else [*found, *where]


def _is_territory(argument: Argument, heard: Iterable[Span], *, capital: bool) -> bool:
    """Whether an argument is a town or a stretch of land: "Karsa", "the Norse port of Karsa"."""
    within = [each for each in heard if argument.span.start <= each.start and each.end == argument.span.end]
    name, size = plain(argument.value)
    whole = argument.name and argument.span in within
    return (whole or (bool(within) and size is not None)) and _is_land(name, capital=capital)


@lru_cache(maxsize=1 << 12)
def _is_land(name: str, *, capital: bool) -> bool:
    """Whether a name is that of a town, a division or a region of the world, and no state's.

    Args:
        name: as it stands.
        capital: whether a capital is one.
    """
    if country_of(name):
        return False
    found = gazetteer().find(name)
    if found and not capital:
        return not any(each.row in gazetteer().capitals for each in found)
    return bool(found) or key(name) in REGIONS
