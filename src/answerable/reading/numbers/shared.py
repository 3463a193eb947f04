"""Numbers that several happenings of a sentence have together: "300 people were killed or injured", "dead or missing".

Each is true of a part of them, and nobody tells of how many: the unit names both.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from answerable.model.claim import Argument, Claim, Role

_BETWEEN = re.compile(r"\s*,?\s*(?P<word>or|and|and/or)\s+(?:(?:badly|critically|otherwise|seriously)\s+)?", re.I)
_OR_MISSING = re.compile(r"\s+(?:or|and|and/or)\s+missing\b", re.I)
"""What is told by no happening of its own and shares the number of the dead before it."""
_ONE_OR_THE_OTHER = frozenset({"assassination", "death", "killing", "mass_killing", "wounding"})
"""What befalls nobody twice over: of "killed and injured" each is some."""


def together(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, with the numbers that two of them share given to both: `300 killed or wounded`."""
    sharing: dict[tuple[int, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        for count in _counts(claim):
            sharing[count.span.start, count.span.end].append(claim)
    units: dict[tuple[str, int], str] = {}
    for (start, _), its in sharing.items():
        told = sorted(its, key=lambda each: each.trigger.start)
        parted = {each.id for pair in pairwise(told) if _part(*pair) for each in pair}
        unit = " or ".join(dict.fromkeys(part for each in told if each.id in parted for part in _units(each, start)))
        units.update({(identity, start): unit for identity in parted})
        missing = [each for each in told if each.id not in parted and _is_told_with_the_missing(each)]
        units.update({(each.id, start): f"{_units(each, start)[0]} or missing" for each in missing})
    return [_with(claim, units) for claim in claims]


def _counts(claim: Claim) -> Iterable[Argument]:
    return (each for each in claim.arguments if each.role is Role.COUNT)


def _part(one: Claim, other: Claim) -> bool:
    """Whether of two happenings told side by side each befell a part of those who are counted."""
    found = _BETWEEN.fullmatch(one.between(one.trigger.end, other.trigger.start))
    if found is None or one.kind == other.kind:
        return False
    return found["word"].lower() != "and" or {one.kind, other.kind} <= _ONE_OR_THE_OTHER


def _is_told_with_the_missing(claim: Claim) -> bool:
    behind = _OR_MISSING.match(claim.sentence.quote, claim.trigger.end - claim.sentence.start)
    return claim.kind in _ONE_OR_THE_OTHER and behind is not None


def _units(claim: Claim, start: int) -> list[str]:
    value = next(each.value for each in _counts(claim) if each.span.start == start)
    return value.partition(" ")[2].split(" or ")


def _with(claim: Claim, units: Mapping[tuple[str, int], str]) -> Claim:
    def named(each: Argument) -> Argument:
        unit = units.get((claim.id, each.span.start)) if each.role is Role.COUNT else None
        return each if unit is None else replace(each, value=f"{each.value.partition(' ')[0]} {unit}")

    arguments = tuple(map(named, claim.arguments))
    return claim if arguments == claim.arguments else claim.remade(arguments=arguments)
