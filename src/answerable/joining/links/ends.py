"""What two events must be for a tie between them to stand, whatever claims of one text it rests on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from answerable.joining.events.other_words import KILLED
from answerable.joining.links.reversals.reversible import JUDGMENTS
from answerable.model.claim import Modality
from answerable.model.link import OVER_DEATH, Relation
from answerable.model.when import Basis

_AFTER = frozenset({Relation.ANSWERS, Relation.REVERSES})
_NO_ACT = "death"
_TO_COME = frozenset({Modality.PLANNED, Modality.THREATENED, Modality.CALLED_FOR, Modality.POSSIBLE})
_SAID = frozenset(
    {"charge", "charge_listed", "reason", "leading_reason", "object", "recipient", "apposition", "finding", "listed"}
    | {"accused_before", "case", "right_after"}
)
"""Rules by which one sentence says the tie itself: where a time tells against it, the time is likelier wrong."""
_DAYS_APART = {Basis.STATED: 0, Basis.RELATIVE: 366}
"""How many days apart times must be to be surely in that order. One that is counted from the day of publication is as
right as that day, which some texts lack."""

_REPORTED_APART = 1
"""The same of a report: its day may be the one before where it came out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """An event as one end of a tie.

    Attributes:
        kind: id of its kind.
        modality: how it is put.
        basis: what its time rests on.
        earliest: first day on which it can have happened.
        latest: last such day.
        reported: last day on which the first report that it had happened can have come out; the last of all days where
            that is not known.
        for_now: whether some text says that it lets somebody out only until a court decides.
        told_as: the other kinds that texts call it.
    """

    kind: str
    modality: Modality
    basis: Basis
    earliest: date
    latest: date
    reported: date = date.max
    for_now: bool = False
    told_as: frozenset[str] = frozenset()

    @property
    def by(self) -> tuple[date, int | None]:
        """The day by which it had happened, and how many days later another surely came after it; None for never.

        What was reported as done had happened by then, whether or not a text gives its day.
        """
        if self.earliest <= self.reported < self.latest:
            return self.reported, _REPORTED_APART
        return self.latest, _DAYS_APART.get(self.basis)


Ends = Callable[[str], End | None]
"""From an event's id to what it is as an end; None where that is not known."""


def may_stand(source: End, relation: Relation, target: End, rule: str) -> bool:
    """Whether the one event may stand so to the other.

    Nothing is answered or reversed before it began, as far as the words of texts give both times, or the answer or
    reversal was reported before; an act that is yet to come may be. What lets somebody out for now undoes no judgment.
    A death is answered where it is known to be a killing.

    Args:
        source: the answer or reversal.
        relation: any; the laws are on `answers` and `reverses`.
        target: what it answers or reverses.
        rule: that read the tie out of a text (see `Evidence`).
    """
    if relation not in _AFTER:
        return True
    if relation is Relation.REVERSES and source.for_now and target.kind in JUDGMENTS:
        return False
    if rule == OVER_DEATH and target.kind == _NO_ACT and target.told_as.isdisjoint(KILLED):
        return False
    last, apart = source.by
    if rule in _SAID or target.modality in _TO_COME or apart is None or target.basis not in _DAYS_APART:
        return True
    return (target.earliest - last).days <= max(apart, _DAYS_APART[target.basis])
