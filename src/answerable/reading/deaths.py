"""Deaths of those whom the same text has said to be killed: the killing, told again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from answerable.model.claim import OUTLET, Argument, Claim, Modality, Role
from answerable.reading.language.words import fold

_KILLINGS = frozenset({"killing", "assassination"})
_AGAIN = frozenset({"death", "deaths"})
"""Words by which a killing is told again; a verb tells more: how somebody "died"."""
_NOBODY = ""
"""Whom a surname of several names."""


def as_killings(claims: Iterable[Claim]) -> list[Claim]:
    """The claims of a text, in each of which "Tarn's death" is the killing that the outlet has told as a fact before.

    Only a death of named persons alone is one, of each of whom the text has told it; a surname that it gives to
    several names nobody.

    Args:
        claims: of one text.
    """
    told = list(claims)
    names = {fold(each.value) for claim in told for each in claim.arguments if each.name}
    killed: dict[str, tuple[int, str]] = {}
    for claim in sorted(told, key=lambda claim: claim.trigger.start):
        if claim.kind in _KILLINGS and claim.modality is Modality.HAPPENED and claim.speaker == OUTLET:
            for each in claim.arguments:
                if each.role is Role.VICTIM and each.name:
                    killed.setdefault(_bearer(each, names), (claim.trigger.start, claim.kind))
    killed.pop(_NOBODY, None)
    return [_as_told(claim, names, killed) for claim in told]


def _as_told(claim: Claim, names: Iterable[str], killed: Mapping[str, tuple[int, str]]) -> Claim:
    if claim.kind != "death" or claim.trigger.quote.lower() not in _AGAIN or claim.modality is not Modality.HAPPENED:
        return claim
    dead = [each for each in claim.arguments if each.role is Role.RECIPIENT]
    before = [killed.get(_bearer(each, names)) if each.name else None for each in dead]
    kinds = {each[1] if each is not None and each[0] < claim.trigger.start else "" for each in before}
    if len(kinds) != 1 or kinds == {""}:
        return claim
    return claim.remade(kind=kinds.pop(), arguments=tuple(_as_done(each) for each in claim.arguments))


def _bearer(argument: Argument, names: Iterable[str]) -> str:
    """The full name of which a name is the surname, where the text has one such; else the name."""
    name = fold(argument.value)
    full = [each for each in names if each.endswith(f" {name}")]
    return full[0] if len(full) == 1 else _NOBODY if full else name


def _as_done(argument: Argument) -> Argument:
    if argument.role is Role.RECIPIENT:
        return replace(argument, role=Role.VICTIM)
    if argument.role is Role.COUNT:
        return replace(argument, value=argument.value.replace(" dead", " killed"))
    return argument
