"""Reversals of what was done to persons whom no text names: "the five" whose death sentences a court commutes.

A number is a weak name. The record must hold one answer only to so many of them, of a sort that the reversal can undo.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from answerable.joining.links.across import CROWD, Across, tie_elsewhere
from answerable.joining.links.in_texts import InTexts
from answerable.joining.links.procedures import Entry, Told, ended_by, may_share, not_before, same_charge
from answerable.joining.links.reversible import UNDOES
from answerable.model.link import Relation

_YEARS = 12 * 366
"""Days after an answer beyond which "the five" are not taken for those of whom it tells."""


def undone_groups(block: Sequence[Told], texts: InTexts) -> Iterator[Across]:
    """The ties of the reversals of one block of persons told of by their number.

    Args:
        block: every step of so many of one sort, in any order.
        texts: what single texts tie, whole.
    """
    told: dict[str, list[Told]] = defaultdict(list)
    for each in block:
        told[each.event].append(each)
    if not 2 <= len(told) <= CROWD:
        return
    entries = [Entry(told[event], texts.known_acts(event)) for event in sorted(told)]
    for reversal in entries:
        if reversal.kind not in UNDOES or texts.undone(reversal.event) or not _points_back(reversal):
            continue
        for answer in _only(reversal, entries):
            yield tie_elsewhere(reversal, answer, Relation.REVERSES, "group_elsewhere", 0.4)


def _points_back(reversal: Entry) -> bool:
    return any(step.group is not None and step.group.pointed for step in reversal.steps)


def _only(reversal: Entry, entries: Sequence[Entry]) -> list[Entry]:
    """The answers of the one judgment that can be meant; none where there are two of which either may be."""
    before = [
        each
        for each in entries
        if each is not reversal
        and not_before(reversal, each)
        and reversal.begin - each.begin <= _YEARS
        and may_share(reversal.recipients, each.recipients)
    ]
    possible = ended_by(reversal, before)
    if any(same_charge(reversal, each) is False for each in possible) or not _one_judgment(possible):
        return []
    return possible


def _one_judgment(answers: Sequence[Entry]) -> bool:
    """Whether all are one answer, or what one text tells of one day and of different kinds."""
    return all(
        one.kind != other.kind
        and not one.sources.isdisjoint(other.sources)
        and same_charge(one, other) is not False
        and not_before(one, other)
        and not_before(other, one)
        for one, other in combinations(answers, 2)
    )
