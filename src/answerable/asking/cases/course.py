"""The course of a person's case: its steps in order, how the person stands after each, and which are for one thing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol

from answerable.asking.cases.manner import Said, manner, orders_retrial, set_aside
from answerable.asking.cases.one_judgment import are_other_counts, one_judgment
from answerable.asking.cases.timed import Timed
from answerable.joining.facts.charges import acts_of_life, charge_of
from answerable.joining.partition import Partition
from answerable.model.event import Family
from answerable.model.vocabulary import kind
from answerable.model.vocabulary.groups import GUILT
from answerable.model.when import bounds

STANDS = {
    "complaint": "complaint lodged",
    "investigation": "under investigation",
    "fact_finding": "under investigation",
    "arrest_warrant": "wanted",
    "arrest": "arrested",
    "extradition": "extradited",
    "charge": "charged",
    "trial": "on trial",
    "conviction": "convicted",
    "verdict": "judged",
    "acquittal": "acquitted",
    "sentence": "sentenced",
    "fine": "fined",
    "appeal": "appealed",
    "final_judgment": "finally judged",
    "imprisonment": "in prison",
    "release": "released",
    "pardon": "pardoned",
    "amnesty": "given amnesty",
    "prisoner_swap": "freed in a swap",
    "charges_dropped": "charges dropped",
    "case_closed": "case closed",
    "conviction_overturned": "conviction overturned",
    "sentence_reduction": "sentence reduced",
    "immunity": "immune",
    "lawsuit": "sued",
    "court_order": "under a court's order",
}
"""How a person stands after a step of each kind."""

SET_ASIDE = {
    "acquittal": "acquittal set aside",
    "conviction": STANDS["conviction_overturned"],
    "verdict": "verdict set aside",
    "sentence": "sentence set aside",
}
"""The same after a judgment is undone, by what it was."""

REFUSED = "extradition refused"
_CLEARING = frozenset({"acquittal", "charges_dropped", "case_closed", "pardon", "amnesty"})
_JUDGED = frozenset({*GUILT, "acquittal"})
AFTER_JUDGMENT = frozenset({"appeal", "final_judgment", "sentence_reduction"})
"""Steps that come behind a judgment."""
_LAST = 99
"""Stands in the order of law for what undoes a step."""

Claims = Callable[[str], Iterable[Said]]
"""From the id of an event to its claims; none where they are not at hand."""


class Step(Timed, Protocol):
    """An event as far as a case goes on with it."""

    @property
    def id(self) -> str:
        """Id of the event."""

    @property
    def kind(self) -> str:
        """Id of the kind."""

    @property
    def charge(self) -> str:
        """For what, in the sources' words; empty where they do not say."""

    @property
    def reversed_by(self) -> Sequence[str]:
        """Ids of the events that undo it, or end or ease what it imposed."""


def nobody_says(event: str) -> Iterable[Said]:
    """No claims: what is told of an event is then its kind."""
    del event
    return ()


class Course:
    """The steps of a person's case.

    Attributes:
        steps: that took place, in order; those whose place in it is not known come first, so that the last step is one
            that surely stands there.
    """

    def __init__(self, steps: Iterable[Step], claims: Claims = nobody_says) -> None:
        held = list(steps)
        self._targets: Mapping[str, list[Step]] = {
            each.id: [other for other in held if each.id in other.reversed_by] for each in held
        }
        self._held = held
        told = {each.id: tuple(claims(each.id)) for each in held}
        self._claims = told
        self._said = {each.id: self._words(each, told[each.id]) for each in held}
        judged = [each for each in held if each.kind in _JUDGED]
        days = {self._own_order(each)[:2] for each in judged}
        self._verdict = days.pop() if len(days) == 1 else None
        convicted = [each for each in judged if each.kind == "conviction"]
        self._conviction = max((self._own_order(each)[:2] for each in convicted), default=None)
        self._judged = judged
        self.steps = tuple(sorted(held, key=self.order))

    def shown(self) -> tuple[Step, ...]:
        """The steps as a list shows them: in order, and behind them by first report those that no day places."""
        placed = [step for step in self.steps if self._has_day(step)]
        loose = [step for step in self.steps if not self._has_day(step)]
        return (*placed, *sorted(loose, key=lambda step: bounds(step.first_reported)))

    def said(self, step: Step) -> str:
        """How the person stands after a step: "convicted in absentia"."""
        return self._said[step.id]

    def clears(self, step: Step) -> bool:
        """Whether a step ends guilt or a charge, if it is for the same."""
        return (step.kind in _CLEARING and self.said(step) != REFUSED) or self.undoes_judgment(step, "conviction")

    def undoes_judgment(self, step: Step, what: str) -> bool:
        """Whether a step undoes a conviction, or an acquittal: surely not where its words name another judgment."""
        if step.kind != "conviction_overturned":
            return False
        other = SET_ASIDE["acquittal" if what == "conviction" else "conviction"]
        return not self.said(step).startswith((other, SET_ASIDE["sentence"]))

    def order(self, step: Step) -> tuple[bool, int, int, str]:
        """By the last day; without a date after what it undoes or the judgment that it follows; else first."""
        if not step.happened and (ended := self._undone_by(step)):
            dated = max(self._own_order(each) for each in ended)
            return (*dated[:2], _LAST, step.id)
        if not step.happened and step.kind in AFTER_JUDGMENT and self._follows_verdict(step):
            return (*(self._verdict or (False, 0)), kind(step.kind).step, _told(step))
        if not step.happened and step.kind == "sentence" and self._conviction is not None and self._fits(step):
            return (*self._conviction, kind(step.kind).step, _told(step))
        return self._own_order(step)

    def _undone_by(self, step: Step) -> list[Step]:
        """What a step undoes, as far as it can have come after it."""
        return [each for each in self._targets[step.id] if not _too_early(step, each)]

    def _fits(self, step: Step) -> bool:
        """Whether a step without a date can have come behind every judgment that has one."""
        return not any(_too_early(step, each) for each in self._judged)

    def _follows_verdict(self, step: Step) -> bool:
        """Whether there is one day of judgment, behind which a step without a date can have come."""
        return self._verdict is not None and self._fits(step)

    def undoes_another(self, step: Step, judgment: Step) -> bool:
        """Whether a step undoes judgments that have a charge or a day, and not this one."""
        ended = [each for each in self._targets[step.id] if each.charge or each.happened]
        return bool(ended) and all(each.id != judgment.id for each in ended)

    def is_placed(self, step: Step, *, surely: bool) -> bool:
        """Whether it is known where a step stands: by its date, by what it undoes, or behind the only judgment.

        Args:
            step: which.
            surely: whether by nothing that has no date itself.
        """
        follows = step.kind in AFTER_JUDGMENT and self._follows_verdict(step)
        undoes = any(each.happened or not surely for each in self._undone_by(step))
        return bool(step.happened or undoes or follows)

    def _has_day(self, step: Step) -> bool:
        """Whether a day places a step: its own, that of what it undoes, or that of the only judgment before it."""
        follows = step.kind in AFTER_JUDGMENT and self._follows_verdict(step) and self._verdict and self._verdict[0]
        return bool(step.happened or follows or any(each.happened for each in self._undone_by(step)))

    def surely_after(self, later: Step, earlier: Step) -> bool:
        """Whether one step came after another: its days are later, or it undoes that."""
        if later.id in earlier.reversed_by and not _too_early(later, earlier):
            return True
        return bool(later.happened and earlier.happened) and bounds(later.happened)[0] > bounds(earlier.happened)[1]

    def in_part(self, step: Step) -> bool:
        """Whether a step that clears names less than every judgment before it is for: pardoned of one of two crimes."""
        if not self.clears(step) or not step.charge:
            return False
        own = charge_of(step.charge)
        guilty = [each for each in self._held if each.kind in GUILT and each.charge]
        same = [each for each in guilty if own.same(charge_of(each.charge))]
        return bool(same) and all(own.part_of(charge_of(each.charge)) for each in same)

    def matters(self) -> list[list[Step]]:
        """The judgments and what clears of them by what they are for, guilt first; one list where that cannot be told.

        Two of one day are for different things where they name different crimes, and so are two that a sentence tells
        as one judgment: a court convicts and acquits nobody of the same. Others are where their charges cannot be one.
        """
        deciding = [each for each in self.steps if each.kind in _JUDGED or self.clears(each)]
        parted = self._parted(deciding)
        by_charge = {identity for pair in parted for identity in pair}
        charged = [each for each in deciding if each.charge or each.id in by_charge or self._linked(each, deciding)]
        sets = Partition()
        for one in charged:
            for other in charged:
                if one is other or frozenset((one.id, other.id)) in parted:
                    continue
                if self._undoes(one, other) or _may_be_one(one, other):
                    sets.join(one.id, other.id)
        groups: dict[str, list[Step]] = {}
        for each in charged:
            groups.setdefault(sets.find(each.id), []).append(each)
        loose = [each for each in deciding if each not in charged and each.kind != "sentence"]
        if loose or len(groups) < 2:
            return [deciding]
        return sorted(groups.values(), key=lambda group: not any(step.kind in GUILT for step in group))

    def _parted(self, deciding: Sequence[Step]) -> set[frozenset[str]]:
        """Pairs of an acquittal and of what finds guilty that one judgment tells, over different counts."""
        cleared = [each for each in deciding if each.kind == "acquittal"]
        guilty = [each for each in deciding if each.kind in GUILT]
        return {
            frozenset((one.id, other.id))
            for one in cleared
            for other in guilty
            if not (self.surely_after(one, other) or self.surely_after(other, one))
            and one_judgment(self._claims[one.id], one.charge, self._claims[other.id], other.charge)
        }

    def _linked(self, step: Step, deciding: Iterable[Step]) -> bool:
        return any(self._undoes(step, each) or self._undoes(each, step) for each in deciding)

    def _undoes(self, later: Step, earlier: Step) -> bool:
        return later.id in earlier.reversed_by and self.clears(later)

    def _own_order(self, step: Step) -> tuple[bool, int, int, str]:
        place = in_law(step.kind)
        if not step.happened:
            return (False, 0, place, _told(step))
        return (True, bounds(step.happened)[1].toordinal(), place, step.id)

    def _words(self, step: Step, claims: Sequence[Said]) -> str:
        how, stands = manner(step.kind, claims), STANDS.get(step.kind, kind(step.kind).label.lower())
        if step.kind == "conviction_overturned":
            retrial = ", retrial ordered" if orders_retrial(claims) else ""
            return f"{how or SET_ASIDE[self._set_aside(step, claims)]}{retrial}"
        if step.kind in ("appeal", "charges_dropped"):
            return how or stands
        return f"{stands}{', ' if how == 'sentence served' else ' ' if how else ''}{how}"

    def _set_aside(self, step: Step, claims: Sequence[Said]) -> str:
        """What a step undid, by its words, else by what it is tied to, else by the judgments of the case."""
        told = set_aside(claims)
        if told in ("acquittal", "conviction", "sentence"):
            return told
        judged = [each for each in self._held if each.kind in _JUDGED]
        before = [each for each in judged if self.surely_after(step, each)]
        ended = {each.kind for each in self._targets[step.id] or before or judged}
        if "acquittal" in ended and not ended & GUILT:
            return "acquittal"
        return "conviction" if "conviction" in ended and "acquittal" not in ended and told != "verdict" else "verdict"


def in_law(identity: str) -> int:
    """Where a kind stands in the order of legal steps; last what undoes one."""
    known = kind(identity)
    return _LAST if known.family is Family.REVERSAL else known.step


def leaves_out(reversal: Step, answer: Step, act: str) -> bool:
    """Whether what undoes an answer in part names other crimes than one act that it answers.

    Args:
        reversal: what undoes it.
        answer: the judgment.
        act: kind of the act.
    """
    undone, judged, crime = charge_of(reversal.charge), charge_of(answer.charge), acts_of_life(act)
    return undone.part_of(judged) and bool(judged.what & crime) and not undone.what & crime


def _too_early(step: Step, before: Step) -> bool:
    """Whether a step without a date was reported before another began, behind which it therefore did not come."""
    if step.happened or not step.first_reported or not before.happened:
        return False
    return bounds(step.first_reported)[1] < bounds(before.happened)[0]


def _may_be_one(one: Step, other: Step) -> bool:
    """Whether two steps may be for the same, as far as their charges tell."""
    if not one.charge or not other.charge:
        return False
    mine, its = charge_of(one.charge), charge_of(other.charge)
    same = mine.same(its)
    if one.happened == other.happened and _is_day(one.happened) and are_other_counts(one.charge, other.charge):
        return one.kind == other.kind
    if same is None and one.happened == other.happened and _is_day(one.happened) and mine.what and its.what:
        return bool(mine.what & its.what)
    return same is not False


def _told(step: Step) -> str:
    """By what steps stand in order of which nothing else tells: when each was first reported."""
    return f"{step.first_reported} {step.id}"


def _is_day(edtf: str) -> bool:
    if not edtf:
        return False
    first, last = bounds(edtf)
    return first == last
