"""What a set of claims says together."""

from __future__ import annotations

from typing import TypeVar

from msgspec import Struct

from answerable.joining.events.days import OFF, dead, is_one_death
from answerable.joining.events.one_step import Basis, basis_of
from answerable.joining.events.traits import traits_of
from answerable.joining.facts.counts import Range
from answerable.joining.facts.facts import Facts, Party
from answerable.joining.facts.occasions import ANY, Turn

T = TypeVar("T")

_EITHER = {each: frozenset({each}) for each in (False, True)}


class Summary(Struct, frozen=True):
    """What a set of claims says together: a contradiction with another set is found without comparing all.

    Intervals of which every two overlap have a day in common (Helly's theorem on the line): one stands for all. So
    does one for all of which no two are further apart than texts on one death.
    """

    first: int
    last: int
    kinds: frozenset[str] = frozenset()
    receivers: frozenset[Party] = frozenset()
    doers: frozenset[frozenset[str]] = frozenset()
    places: frozenset[str] = frozenset()
    terms: frozenset[str] = frozenset()
    failed: frozenset[bool] = frozenset()
    violent: frozenset[bool] = frozenset()
    extents: frozenset[str] = frozenset()
    sorts: frozenset[frozenset[str]] = frozenset()
    turn: Turn = ANY
    counts: frozenset[Range] = frozenset()
    runs: frozenset[bool] = frozenset()
    bases: frozenset[Basis] = frozenset()
    dead: frozenset[str] = frozenset()

    @classmethod
    def of(cls, facts: Facts) -> Summary:
        """What one claim says."""
        return cls(
            first=facts.first,
            last=facts.last,
            kinds=frozenset({facts.kind}),
            receivers=frozenset({facts.whom._replace(ids=facts.receivers)}) if facts.receivers else frozenset(),
            doers=_given(facts.doers),
            places=_given(facts.place),
            terms=_given(facts.term),
            failed=_EITHER[facts.failed] if traits_of(facts.kind).deadly else frozenset(),
            violent=frozenset() if facts.violent is None else _EITHER[facts.violent],
            extents=_given(facts.extent),
            sorts=_given(facts.sorts),
            turn=facts.turn,
            counts=facts.counts,
            runs=_EITHER[bool(facts.total)]
            if facts.total or (facts.dated and facts.first == facts.last)
            else frozenset(),
            bases=frozenset({basis_of(facts)}) if facts.charges and traits_of(facts.kind).personal else frozenset(),
            dead=dead(facts),
        )

    def with_other(self, other: Summary) -> Summary:
        """What this set and another say together."""
        return Summary(
            first=max(self.first, other.first),
            last=min(self.last, other.last),
            kinds=self.kinds | other.kinds,
            receivers=self.receivers | other.receivers,
            doers=self.doers | other.doers,
            places=self.places | other.places,
            terms=self.terms | other.terms,
            failed=self.failed | other.failed,
            violent=self.violent | other.violent,
            extents=self.extents | other.extents,
            sorts=self.sorts | other.sorts,
            turn=self.turn.with_other(other.turn),
            counts=self.counts | other.counts,
            runs=self.runs | other.runs,
            bases=self.bases | other.bases,
            dead=self.dead | other.dead,
        )

    def is_of_other_days(self, other: Summary) -> bool:
        """Whether the times of the two sets exclude one another, beyond what texts differ by of one death.

        Where days of a set differ by that much, `last` lies before `first`, and all from the one to the other may be
        the day.
        """
        apart = max(self.first, other.first) - min(self.last, other.last)
        if apart <= 0:
            return False
        if is_one_death(self.dead, other.dead):
            return apart > OFF
        (here, until), (there, end) = sorted((self.first, self.last)), sorted((other.first, other.last))
        return max(here, there) > min(until, end)


def _given(value: T) -> frozenset[T]:
    return frozenset({value}) if value else frozenset()
