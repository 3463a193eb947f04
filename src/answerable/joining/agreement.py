"""When two claims of one kind tell of one happening, and when they cannot.

Claims join when participants and time agree and nothing contradicts. In doubt they stay two events.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from answerable.joining.facts import Facts
from answerable.joining.states import same_place
from answerable.model.event import Family
from answerable.model.vocabulary import Kind

T = TypeVar("T")

NEAR_DAYS = 31
"""Times up to this long are near enough for claims that share no person acted upon."""

_KNOWN_BY_NAME = frozenset(
    {"abduction", "armed_attack", "arson", "assassination", "bombing", "chemical_attack", "crackdown", "hostage_taking"}
    | {"killing", "mass_killing", "plot", "shooting"}
)
"""Acts that texts name by a place or a target ("the Lockerbie bombing"); others go on for years at one place."""


_FAILED = {each: frozenset({each}) for each in (False, True)}


@dataclass(frozen=True, slots=True)
class Summary:
    """What a set of claims says together: a contradiction with another set is found without comparing all.

    Intervals of which every two overlap have a day in common (Helly's theorem on the line): one stands for all.
    """

    first: int
    last: int
    receivers: frozenset[frozenset[str]] = frozenset()
    doers: frozenset[frozenset[str]] = frozenset()
    places: frozenset[str] = frozenset()
    terms: frozenset[str] = frozenset()
    failed: frozenset[bool] = frozenset()
    violent: frozenset[bool] = frozenset()

    @classmethod
    def of(cls, facts: Facts) -> Summary:
        """What one claim says."""
        return cls(
            first=facts.first,
            last=facts.last,
            receivers=_given(facts.receivers),
            doers=_given(facts.doers),
            places=_given(facts.place),
            terms=_given(facts.term),
            failed=_FAILED[facts.failed],
            violent=frozenset() if facts.violent is None else _FAILED[facts.violent],
        )

    def with_other(self, other: Summary) -> Summary:
        """What this set and another say together."""
        return Summary(
            first=max(self.first, other.first),
            last=min(self.last, other.last),
            receivers=self.receivers | other.receivers,
            doers=self.doers | other.doers,
            places=self.places | other.places,
            terms=self.terms | other.terms,
            failed=self.failed | other.failed,
            violent=self.violent | other.violent,
        )


def _given(value: T) -> frozenset[T]:
    return frozenset({value}) if value else frozenset()


class Rules:
    """The rules as they stand for one kind.

    A sanction, an expulsion or a statement is its maker's own: two makers, two events. A court and its state are no
    such two. Whoever is said to have done an act may be disputed within one event.
    """

    def __init__(self, kind: Kind) -> None:
        sorts = kind.answers.split()
        self.own = bool(sorts) and "legal" not in sorts
        self.personal = "legal" in sorts
        self.recurrent = (kind.family is Family.CONTEXT and kind.id != "death") or "statement" in sorts
        self.deadly = kind.severity >= 5
        self.known_by_name = kind.id in _KNOWN_BY_NAME

    def contradict(self, one: Summary, other: Summary) -> bool:
        """Whether a claim of one set rules out a claim of the other.

        Disjoint times; charges of violence and of none; different places, terms, or persons and bodies acted upon
        (unless a claim names both); an attempt and a death; for an answer that is its maker's own, different makers.
        """
        if max(one.first, other.first) > min(one.last, other.last):
            return True
        if one.terms and other.terms and len(one.terms | other.terms) > 1:
            return True
        if len(one.violent | other.violent) > 1:  # a conviction of murder is not the conviction of fraud
            return True
        if self.deadly and one.failed and other.failed and one.failed != other.failed:
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

    def weighed(self, one: Facts, other: Facts) -> bool:
        """Whether words may decide of two claims that no rule joins: both of one day, with something else in common.

        Looks for no contradiction. A happening that comes back needs a doer in common. A step of a procedure is one
        person's, and no words tell whose where no name does.
        """
        if self.personal:
            return False
        if not (one.dated and one.first == one.last and other.dated and other.first == other.last == one.first):
            return False
        if one.doers & other.doers:
            return True
        if self.recurrent or (one.doers and other.doers):
            return False
        return (
            one.trigger == other.trigger
            or bool(one.counts & other.counts)
            or (bool(one.place) and one.place == other.place)
        )

    def _agree_in_text(self, one: Facts, other: Facts) -> int:
        """How strongly two claims of one text point to one happening.

        Of a happening that comes back (an election, a visit), or is done to a body or a state, a claim with a date and
        one without may be two, unless one says "the".
        """
        if one.offset == other.offset and one.wording == other.wording:
            return 9
        if one.receivers & other.receivers:
            alike = one.dated == other.dated or one.phrase.pointed or other.phrase.pointed
            return 8 if alike or (one.persons & other.persons and not self.recurrent) else 0
        if one.receivers and other.receivers:
            return 0
        if one.doers and other.doers and not one.doers & other.doers:
            return 0
        if one.phrase.words and one.phrase.words == other.phrase.words:
            return 7
        if one.wording == other.wording and one.term and one.term == other.term:
            return 7
        if one.place and one.place == other.place:
            return 7
        if one.dated and other.dated:
            return 7
        return 6 if one.phrase.bare and other.phrase.bare and one.trigger == other.trigger else 0


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
