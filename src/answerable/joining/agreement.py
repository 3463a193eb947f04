"""When two claims of one kind tell of one happening, and when they cannot.

Claims join when participants and time agree and nothing contradicts. In doubt they stay two events.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from answerable.joining.facts import Facts
from answerable.joining.states import same_place
from answerable.model.event import Family
from answerable.model.vocabulary import Kind

NEAR_DAYS = 31
"""Times up to this long are near enough for claims that share no person acted upon."""


@dataclass(slots=True)
class Summary:
    """What a set of claims says together: a contradiction with another set is found without comparing all.

    Intervals of which every two overlap have a day in common (Helly's theorem on the line): one stands for all.
    """

    first: int
    last: int
    receivers: set[frozenset[str]] = field(default_factory=set)
    doers: set[frozenset[str]] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    terms: set[str] = field(default_factory=set)
    failed: set[bool] = field(default_factory=set)

    @classmethod
    def of(cls, facts: Facts) -> Summary:
        """What one claim says."""
        return cls(
            first=facts.first,
            last=facts.last,
            receivers={facts.receivers} - {frozenset()},
            doers={facts.doers} - {frozenset()},
            places={facts.place} - {""},
            terms={facts.term} - {""},
            failed={facts.failed},
        )

    def add(self, other: Summary) -> None:
        """Take in what another set says."""
        self.first, self.last = max(self.first, other.first), min(self.last, other.last)
        self.receivers |= other.receivers
        self.doers |= other.doers
        self.places |= other.places
        self.terms |= other.terms
        self.failed |= other.failed


class Rules:
    """The rules as they stand for one kind.

    A sanction, an expulsion or a statement is its maker's own: two makers, two events. A court and its state are no
    such two. Whoever is said to have done an act may be disputed within one event.
    """

    def __init__(self, kind: Kind) -> None:
        sorts = kind.answers.split()
        self.own = bool(sorts) and "legal" not in sorts
        self.recurrent = kind.family is Family.CONTEXT or "statement" in sorts
        self.deadly = kind.severity >= 5
        self.act = kind.family is Family.ACT

    def contradict(self, one: Summary, other: Summary) -> bool:
        """Whether a claim of one set rules out a claim of the other.

        Disjoint times; different places, terms, or persons and bodies acted upon (unless a claim names both); an
        attempt and a death; for an answer that is its maker's own, different makers.
        """
        if max(one.first, other.first) > min(one.last, other.last):
            return True
        if one.terms and other.terms and len(one.terms | other.terms) > 1:
            return True
        if self.deadly and one.failed != other.failed:
            return True
        if any(not same_place(here, there) for here in one.places for there in other.places):
            return True
        if apart(one.receivers, other.receivers):
            return True
        return self.own and apart(one.doers, other.doers)

    def agree(self, one: Facts, other: Facts) -> int:
        """How strongly two claims point to one happening: from 0, not at all, to 9. Looks for no contradiction."""
        if max(one.first, other.first) > min(one.last, other.last):
            return 0
        if one.group == other.group and (found := self._agree_in_text(one, other)):
            return found
        both = one.dated and other.dated
        near = both and _short(one) and _short(other)
        if one.persons & other.persons:
            return 6 if both else 0 if self.recurrent else 5
        if one.receivers & other.receivers:
            return 4 if near else 0
        if one.receivers and other.receivers:
            return 0
        here = both and one.precise and one.place == other.place
        if one.doers & other.doers:
            return 3 if near or here else 0
        if one.doers and other.doers:
            return 0
        return 2 if here and one.first == one.last == other.first == other.last else 0

    def _agree_in_text(self, one: Facts, other: Facts) -> int:
        if one.trigger == other.trigger and one.wording == other.wording and one.receivers == other.receivers:
            return 9
        if one.receivers & other.receivers:
            return 8
        if one.receivers and other.receivers:
            return 0
        if one.doers and other.doers and not one.doers & other.doers:
            return 0
        if one.phrase and one.phrase == other.phrase:
            return 7
        if one.place and one.place == other.place:
            return 7
        if one.dated and other.dated:
            return 7
        return 6 if one.definite and other.definite and one.trigger == other.trigger else 0


def _short(facts: Facts) -> bool:
    return facts.last - facts.first < NEAR_DAYS


def apart(one: Iterable[frozenset[str]], other: Iterable[frozenset[str]]) -> bool:
    """Whether some two of the sets share nobody and no set here names somebody of both."""
    here, there = list(one), list(other)
    return any(
        left.isdisjoint(right) and not any(each & left and each & right for each in (*here, *there))
        for left in here
        for right in there
    )
