"""Numbers that differ: which of them an event is given, by the rule that the owner of the record has set.

The numbers given always stay side by side, each with who says it; the rule says what they come to together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations

from answerable.joining.actors.names import fold
from answerable.joining.facts.counts import MOST, Range, counts_clash, range_of
from answerable.joining.setting import Setting
from answerable.model.event import Count, Number
from answerable.model.judgement import NumberRule

SETTLES = {"majority": "number_by_majority", "hierarchy": "number_by_rank"}
"""Rules of a number that settle a difference, each with the rule of the status that it then gives."""


def settle(
    counts: Iterable[Count], groups: Mapping[str, str], setting: Setting, rank: Callable[[Count], int]
) -> tuple[Number, ...]:
    """What the numbers of an event come to, for each unit, sorted by unit.

    Nothing where those who give one give several: "14 clerks, five guards and a pilot died" is no number from 1 to 14.

    Args:
        counts: the numbers given.
        groups: from a claim's id to its independent source.
        setting: of the record.
        rank: of who gives a number, the highest being 0; it counts for a hierarchy only.
    """
    given: dict[str, dict[Range, set[str]]] = defaultdict(lambda: defaultdict(set))
    ranks: dict[Range, int] = {}
    for count in counts:
        found = range_of(count.value)
        given[found[0]][found].add(fold(count.speaker) or groups[count.claim])
        own = rank(count)
        ranks[found] = min(ranks.get(found, own), own)
    settled = (_settled(given[unit], setting, ranks) for unit in sorted(given))
    return tuple(each for each in settled if each is not None)


def _settled(given: Mapping[Range, set[str]], setting: Setting, ranks: Mapping[Range, int]) -> Number | None:
    ranges = sorted(given)
    if not _clash(given):
        alike = _shared(ranges) or _given_by_all(given)
        return _number(alike, "alike") if alike is not None else None
    if setting.rule is NumberRule.MAJORITY:
        return _by_majority(given)
    if setting.rule is NumberRule.HIERARCHY:
        return _by_rank(given, setting, ranks)
    return _number(_span(ranges), "range")


def _clash(given: Mapping[Range, set[str]]) -> bool:
    """Whether two that speak for themselves give numbers that cannot both be true.

    Who gives both, "two of 17 were freed", is at odds with nobody who gives one of them.
    """
    return any(
        counts_clash(one, other) and given[one] - given[other] and given[other] - given[one]
        for one, other in combinations(sorted(given), 2)
    )


def _given_by_all(given: Mapping[Range, set[str]]) -> Range | None:
    """What the numbers that everybody gives have in common."""
    everybody = set().union(*given.values())
    return _shared(ranges) if (ranges := [each for each in sorted(given) if given[each] == everybody]) else None


def _by_majority(given: Mapping[Range, set[str]]) -> Number:
    """The number that more than half of those who give one bear out; of several the narrowest."""
    everybody = set().union(*given.values())

    def borne_out(one: Range) -> set[str]:
        return set().union(*(its for other, its in given.items() if not counts_clash(one, other)))

    best = min(given, key=lambda one: (-len(borne_out(one)), one[2] - one[1], one))
    if 2 * len(borne_out(best)) <= len(everybody):
        return _number(None, "no_majority", best[0])
    return _number(best, "majority")


def _by_rank(given: Mapping[Range, set[str]], setting: Setting, ranks: Mapping[Range, int]) -> Number:
    """The number of the highest in the order; none where these differ or nobody stands in it."""
    top = min(ranks[each] for each in given)
    first = {each: its for each, its in given.items() if ranks[each] == top}
    unit = min(given)[0]
    if top >= len(setting.order):
        return _number(None, "not_ranked", unit)
    if _clash(first):
        return _number(None, "ranked_differ", unit)
    return _number(_shared(sorted(first)) or _span(sorted(first)), "hierarchy")


def _shared(ranges: Sequence[Range]) -> Range | None:
    """What ranges of one unit have in common."""
    low, high = max(each[1] for each in ranges), min(each[2] for each in ranges)
    return (ranges[0][0], low, high) if low <= high else None


def _span(ranges: Sequence[Range]) -> Range:
    return ranges[0][0], min(each[1] for each in ranges), max(each[2] for each in ranges)


def _number(found: Range | None, rule: str, unit: str = "") -> Number:
    if found is None:
        return Number(unit=unit, value="", rule=rule)
    unit, low, high = found
    value = str(low) if low == high else f"{low}.." if high >= MOST else f"{low}..{high}"
    return Number(unit=unit, value=f"{value} {unit}".strip(), rule=rule)
