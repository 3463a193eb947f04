"""What clears a person, or judges one, and is not tied to an act, though it may be for that act.

Two texts may tell of one act in ways that are not joined; a court may quash "the verdict" and not say which. Whoever
was cleared is then not to be shown as guilty, nor anybody as cleared of what only may be meant.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from answerable.asking.cases.course import Claims, Course, Step
from answerable.asking.cases.status import Told, took_place
from answerable.asking.cases.timed import Dated, as_it_is, when
from answerable.joining.facts.charges import acts_of_life, charge_of
from answerable.model.vocabulary import kinds
from answerable.model.vocabulary.groups import GUILT

_JUDGED = frozenset({"conviction", "acquittal"})


def elsewhere(
    tied: Collection[Told],
    steps: Iterable[Told],
    act: str,
    *,
    claims: Claims,
    dated: Dated = as_it_is,
) -> str:
    """A sentence on such steps, empty for none: "the record also holds, not tied to this act: acquitted (2012)".

    Args:
        tied: the steps that are tied to the act.
        steps: every step towards the person.
        act: kind of the act.
        claims: of an event.
        dated: a date in words.
    """
    guilt = [step for step in tied if step.kind in GUILT and took_place(step)]
    if not guilt:
        return ""
    held = {step.id for step in tied}
    course = Course([step for step in steps if took_place(step)], claims)
    found = [
        step
        for step in course.steps
        if step.id not in held
        and course.clears(step)
        and _may_be_for(act, step.charge)
        and any(_may_clear(course, step, each) for each in guilt)
    ]
    return _told(course, found, dated)


def untied_judgments(steps: Iterable[Told], act: str, *, claims: Claims, dated: Dated = as_it_is) -> str:
    """The same of judgments of a person, or else charges, where no step is tied to an act: they may be for it.

    Args:
        steps: every step towards the person.
        act: kind of the act.
        claims: of an event.
        dated: a date in words.
    """
    course = Course([step for step in steps if took_place(step)], claims)
    fitting = [step for step in course.shown() if _may_be_for(act, step.charge)]
    judged = [step for step in fitting if step.kind in _JUDGED] or [step for step in fitting if step.kind == "charge"]
    return _told(course, judged, dated)


def _told(course: Course, steps: Iterable[Step], dated: Dated) -> str:
    told = ", ".join(dict.fromkeys(f"{course.said(step)} ({when(step, dated)})" for step in steps))
    return f"the record also holds, not tied to this act: {told}" if told else ""


def _may_be_for(act: str, charge: str) -> bool:
    named = charge_of(charge).what & kinds().keys()
    return not named or bool(named & acts_of_life(act))


def _may_clear(course: Course, step: Step, guilt: Step) -> bool:
    """Whether a step may end guilt: it does not surely come first, undoes no other, and is for nothing else."""
    if course.surely_after(guilt, step) or course.undoes_another(step, guilt):
        return False
    return not step.charge or not guilt.charge or charge_of(step.charge).same(charge_of(guilt.charge)) is not False
