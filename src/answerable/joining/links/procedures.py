"""Procedures: which legal steps against one person belong together, as far as charges and texts tell.

Two steps with one defendant are not one procedure for that alone. Where a step fits two procedures it is put in none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from answerable.joining.facts.charges import Charge, charge_of
from answerable.joining.links.reversals.reversible import closes, undone
from answerable.joining.links.steps import Step
from answerable.joining.partition import Partition
from answerable.model.vocabulary import kinds

_SITTING_DAYS = 3
"""Days within which trial, verdict and sentence of one court follow one another."""

_SURE = range(6, 11)
"""Trial to final judgment: named without a date in a text on a procedure, they are of it; an arrest need not be."""

_JUDGED = range(7, 9)
_NEXT = range(6, 9)
_OPEN_DAYS = {6: 5 * 366, 7: 5 * 366, 8: 366}
"""Days within which a trial, a verdict and a sentence may be the next step of a procedure."""
_APPEALS = range(9, 11)


@dataclass(frozen=True, slots=True)
class Told:
    """A step with the event that it tells of.

    Attributes:
        step: the claim.
        event: id of its event.
        first: first day on which the event can have happened, as an ordinal.
        last: last such day.
        published: last day on which the step's source can have been published, as an ordinal.
    """

    step: Step
    event: str
    first: int
    last: int
    published: int


class Entry:
    """An event as the steps of a block tell of it.

    Attributes:
        event: its id.
        kind: id of its kind.
        steps: that tell of it, the first published first.
        first: first day on which it can have happened.
        last: last such day, not after the first publication that tells of it.
        dated: whether a time is given.
        makers: ids of those who take it, as far as they are named.
        recipients: ids of the persons it is directed at.
        hosts: from where an ambassador is called home, or to where one goes back, as far as it is told.
        charges: what it is for.
        acts: ids of the acts that texts tie it to, each for the whole that it is part of.
    """

    def __init__(self, told: Sequence[Told], acts: frozenset[str] = frozenset()) -> None:
        ordered = sorted(told, key=lambda each: (each.published, each.step.claim))
        first = ordered[0]
        self.event, self.kind, self.first = first.event, first.step.kind, first.first
        self.dated = first.first > 1 or first.last < date.max.toordinal()
        self.last = min(first.last, first.published) if first.published >= first.first else first.last
        self.told, self.steps = ordered, [each.step for each in ordered]
        self.sources = frozenset(step.source for step in self.steps)
        self.makers = frozenset(actor for step in self.steps for actor in step.makers)
        self.recipients = frozenset(actor for step in self.steps for actor in step.recipients)
        self.hosts = frozenset(step.host for step in self.steps) - {""}
        self.charges = tuple(sorted({span.quote for step in self.steps for span in step.charges}))
        self.read: list[Charge] = [charge_of(charge) for charge in self.charges]
        self.acts = acts
        self.order = kinds()[self.kind].step

    @property
    def begin(self) -> int:
        """First day on which it can have happened; without a date, that of the first publication that tells of it."""
        return self.first if self.dated else self.last

    @property
    def phrases(self) -> list[str]:
        """The words around what says it, in lower case."""
        return [step.phrase for step in self.steps]

    @property
    def for_now(self) -> bool:
        """Whether some text says that it lets somebody out only until a court decides."""
        return any(step.for_now for step in self.steps)

    @property
    def only_sentence(self) -> bool:
        """Whether every text says that a punishment is set aside, and none that guilt is."""
        return all(step.only_sentence for step in self.steps)

    @property
    def of_acquittal(self) -> bool:
        """Whether every text says that an acquittal is set aside."""
        return all(step.of_acquittal for step in self.steps)

    @property
    def charged(self) -> bool:
        """Whether anything is known of what it is for."""
        return bool(self.acts or self.charges)

    @property
    def particular(self) -> bool:
        """Whether it is known which act it is for, and not only which kind of act ("murder")."""
        return bool(self.acts) or any(charge.names for charge in self.read)


def not_before(one: Entry, other: Entry) -> bool:
    """Whether the first surely or, as far as is dated, possibly happened after the second began.

    Where the first has no date, the order of publication decides.
    """
    return other.last <= one.last or (one.dated and other.dated and other.first <= one.first)


def ended_by(reversal: Entry, before: Iterable[Entry]) -> list[Entry]:
    """Those that a reversal can undo: of the first set of kinds (see `undone`) from which something is there."""
    cases = frozenset[str]().union(*(closes(reversal.kind, step.trigger.quote) for step in reversal.steps))
    held = [each for each in before if not cases or each.kind in cases]
    ends = undone(
        reversal.kind,
        only_for_now=reversal.for_now,
        only_punishment=reversal.only_sentence,
        of_acquittal=reversal.of_acquittal,
    )
    found = ([each for each in held if each.kind in those] for those in ends)
    return next(filter(None, found), [])


def may_share(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of actors may have somebody in common: one is not known, or they have."""
    return not one or not other or not one.isdisjoint(other)


def same_charge(one: Entry, other: Entry) -> bool | None:
    """Whether both are for one thing; None if nothing can be said."""
    if one.acts & other.acts:
        return True
    if one.acts and other.acts:
        return False
    if not one.read or not other.read:
        return None
    pairs = [(first, second) for first in one.read for second in other.read]
    if all(first.is_another(second) for first, second in pairs):  # "the murder of Ost", "three counts of murder"
        return False
    answers = [first.same(second) for first, second in pairs]
    return True if True in answers else False if False in answers else None


def procedures(entries: Sequence[Entry]) -> list[list[Entry]]:
    """The steps against one person by procedure, in the order of their first event's id.

    Args:
        entries: legal steps directed at one person, in any order.
    """
    table = {each.event: each for each in sorted(entries, key=lambda each: each.event)}
    particular = [each for each in table.values() if each.particular]
    vague = [each for each in table.values() if not each.particular]
    groups = [*_grouped(particular, same_charge), *_grouped(vague, lambda one, other: _may_be_one(one, other) or None)]
    held = [group for group in groups if group[0].particular]
    for group in list(groups[len(held) :]):
        near = [each for each in held if any(_may_be_one(one, other) for one in group for other in each)]
        near = near or _open(group, [each for each in (*held, *groups[len(held) :]) if each is not group])
        if not near and _agree(group):
            held.append(group)
        elif len(near) == 1 and _agree([*group, *near[0]]):
            near[0].extend(group)
    return _with_appeals(held)


def _grouped(entries: Sequence[Entry], same: Callable[[Entry, Entry], bool | None]) -> list[list[Entry]]:
    sets = Partition()
    for one, other in combinations(entries, 2):
        if same(one, other):
            sets.join(one.event, other.event)
    groups: dict[str, list[Entry]] = {}
    for each in entries:
        groups.setdefault(sets.find(each.event), []).append(each)
    return [groups[root] for root in sorted(groups)]


def _agree(group: Sequence[Entry]) -> bool:
    """Whether no two are for different things, as far as is known."""
    return all(same_charge(one, other) is not False for one, other in combinations(group, 2))


def _may_be_one(one: Entry, other: Entry) -> bool:
    """Whether a step that names no act may be of one procedure with another."""
    same = same_charge(one, other)
    return same is not False and (same is True or _together(one, other))


def _together(one: Entry, other: Entry) -> bool:
    """Whether two steps, of which one does not say for which act it is, are of one procedure.

    They have two defendants in common; or a court took both in one sitting; or one text tells of both, and they stand
    in the order of legal steps.
    """
    if len(one.recipients & other.recipients) > 1:
        return True
    if one.dated and other.dated:
        if _are_of_two_trials(one, other):
            return False
        short = max(one.last - one.first, other.last - other.first) < _SITTING_DAYS
        judged = one.order in _SURE and other.order in _SURE
        if judged and short and abs(one.first - other.first) <= _SITTING_DAYS:
            return True
    if one.sources.isdisjoint(other.sources):
        return False
    early, late = sorted((one, other), key=lambda each: each.order)
    if one.dated and other.dated:
        return early.order > 0 and (early.first <= late.last or {early.order, late.order} <= set(_JUDGED))
    return early.order in _SURE and late.order in _SURE


def _are_of_two_trials(one: Entry, other: Entry) -> bool:
    """Whether somebody was tried or judged so many years apart that it hardly was of one case."""
    early, late = sorted((one, other), key=lambda each: each.last)
    return {one.order, other.order} <= set(_NEXT) and late.first - early.last > _OPEN_DAYS[6]


def _open(group: Sequence[Entry], others: Iterable[list[Entry]]) -> list[list[Entry]]:
    """The procedure that the steps go on with, if it is the only one that they may and it is known what it is for."""
    found = [each for each in others if _continues(group, each)]
    return found if len(found) == 1 and found[0][0].particular else []


def _continues(group: Sequence[Entry], held: Sequence[Entry]) -> bool:
    """Whether steps that do not say what they are for may be the next of a procedure that is open.

    Each comes after a step before it in the order of law, within some years, and the procedure has none like it.
    """
    reached = {each.order for each in held}
    return all(
        not each.charged
        and each.order in _NEXT
        and each.order not in reached
        and any(one.order < each.order and 0 <= each.begin - one.begin <= _OPEN_DAYS[each.order] for one in held)
        and not any(one.order > each.order and one.begin < each.begin for one in held)
        for each in group
    )


def _with_appeals(groups: list[list[Entry]]) -> list[list[Entry]]:
    """An appeal that does not say against what is against the only judgment that the person had got by then.

    So is a verdict that is named without a day or a charge that judgment: "quashed the verdict against Tarn".
    """
    judged = [group for group in groups if any(each.order in _JUDGED for each in group)]
    for group in list(groups):
        if len(group) == 1 and _says_less(group[0]):
            others = [each for each in judged if each is not group]
            fits = [each for each in others if any(one.order in _JUDGED and not_before(group[0], one) for one in each)]
            if len(fits) == 1 and len(others) == 1:
                fits[0].append(group[0])
                groups.remove(group)
    return groups


def _says_less(entry: Entry) -> bool:
    """Whether a step does not say of which judgment it is: an appeal, a verdict without a day; with no charge."""
    return not entry.charged and (entry.order in _APPEALS or (entry.kind == "verdict" and not entry.dated))
