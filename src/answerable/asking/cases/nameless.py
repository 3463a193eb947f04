"""What clears or frees somebody whom no source names, after a person was judged or charged in the same case.

"Three others were acquitted" may be said of whoever was convicted before with a name. Who stands as guilty is then told
with it, and nobody is told as cleared by it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from answerable.asking.cases.course import Claims, Course
from answerable.asking.cases.status import Told, is_step_towards, took_place
from answerable.asking.cases.timed import Dated, as_it_is, when
from answerable.model.claim import Modality, Role
from answerable.model.when import bounds


def nameless(actor: str, tied: Iterable[Told], *, claims: Claims, dated: Dated = as_it_is) -> str:
    """A clause on such steps, empty for none: "of persons not named the sources also tell: acquitted (2012)".

    Args:
        actor: id of the person.
        tied: the legal steps of a case, towards anybody.
        claims: of an event.
        dated: a date in words.
    """
    course = Course([step for step in tied if took_place(step)], claims)
    held = {step.id: step for step in tied}
    own = [step for step in course.steps if is_step_towards(held[step.id], actor)]
    if not own or any(course.clears(step) for step in own):
        return ""
    since = max(_days(held[step.id])[0] for step in own)
    found = [
        step
        for step in course.shown()
        if course.clears(step) and _is_nameless(held[step.id]) and _days(held[step.id])[1] >= since
    ]
    dayed = {course.said(step) for step in found if step.happened}
    found = [step for step in found if step.happened or course.said(step) not in dayed]
    told = ", ".join(dict.fromkeys(f"{course.said(step)} ({when(step, dated)})" for step in found))
    return f"of persons not named the sources also tell: {told}" if told else ""


def _is_nameless(step: Told) -> bool:
    parts = (part for part in step.roles if part.role == Role.RECIPIENT and part.modality == Modality.HAPPENED)
    return any(not part.actor for part in parts)


def _days(step: Told) -> tuple[date, date]:
    return bounds(step.happened or step.first_reported)
