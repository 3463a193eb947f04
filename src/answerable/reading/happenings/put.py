"""How a happening is put, and how an outer word changes what inner words have made of it."""

from __future__ import annotations

from dataclasses import dataclass

from answerable.model.claim import Modality
from answerable.reading.language.groups import Group

_OF_ATTEMPTS = frozenset({Modality.ALLEGED, Modality.DENIED, Modality.POSSIBLE, Modality.CALLED_FOR, Modality.PLANNED})
"""Outer readings that count for what was tried as for what was done."""
_OVERRULED = frozenset(
    {
        (Modality.PLANNED, Modality.ATTEMPTED),
        (Modality.PLANNED, Modality.CALLED_FOR),
        (Modality.POSSIBLE, Modality.CALLED_FOR),
    }
)
"""Inner and outer reading where the outer one counts: a plan that was foiled was tried."""


@dataclass(frozen=True, slots=True)
class Put:
    """How a happening is put.

    Attributes:
        modality: the verdict.
        steps: how many governing words it took; each makes it less sure.
        light: the verb that carries a noun ("impose" of "impose sanctions"), if any.
        accusing: the verb that lays the happening at somebody's door ("accused X of"), if any.
        sure: false where nothing certain could be read: no claim.
        bare: whether the noun stands alone in the singular, as topics do ("torture").
        laid: the preposition by which `accusing` lays the noun, its object, at somebody's door; else empty.
    """

    modality: Modality
    steps: int = 0
    light: Group | None = None
    accusing: Group | None = None
    sure: bool = True
    bare: bool = False
    laid: str = ""


def governed(inner: Modality, effect: Modality) -> tuple[Modality, bool]:
    """What an outer word makes of what inner words have made of a happening, and whether that is sure.

    Args:
        inner: what it is so far.
        effect: of the outer word, which is not `HAPPENED`.
    """
    if effect is Modality.DID_NOT_HAPPEN and inner is not Modality.HAPPENED:
        twice = inner is Modality.DID_NOT_HAPPEN
        return (Modality.HAPPENED if twice else effect), not twice
    tried = inner is Modality.ATTEMPTED and effect in _OF_ATTEMPTS
    return (effect if inner is Modality.HAPPENED or tried or (inner, effect) in _OVERRULED else inner), True
