"""Who is told to have done an act and was cleared of it since: no listing names such a one as the doer and no more."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from answerable.model.claim import Modality, Role
from answerable.model.event import Event, Family
from answerable.model.undoing import ONLY_SAID, Effect, Undone
from answerable.model.vocabulary.groups import GUILT

ACQUITTED = "since acquitted"
OVERTURNED = "conviction since overturned"
ALSO = "an acquittal is also told"
"""Said where the sources do not tell that an acquittal came last, or whom of several it was of."""

DECIDES = GUILT | {"acquittal"}
"""Kinds of the answers that tell."""


def may_be_cleared(event: Event) -> bool:
    """Whether an event is an act that somebody known is told to have done."""
    return event.family is Family.ACT and bool(_doers(event))


def cleared(act: Event, answers: Iterable[Event], undone: Mapping[str, Collection[Undone]]) -> dict[str, str]:
    """From the ids of those who are told to have done an act, and were cleared of it, to words that say so.

    Args:
        act: any event.
        answers: what answers it.
        undone: from the ids of answers to what was done to each.
    """
    steps = [each for each in answers if each.kind in DECIDES and _took_place(each)]
    acquittals = [each for each in steps if each.kind == "acquittal"]
    found = {}
    for actor in sorted(_doers(act)):
        guilty = [each for each in steps if each.kind in GUILT and actor in _towards(each)]
        guilty = [each for each in guilty if each.kind == "conviction"] or guilty
        left = [each for each in guilty if not _fell(each, actor, undone.get(each.id, ()))]
        own = [each for each in acquittals if actor in _towards(each)]
        if own:
            last = all(any(_after(each, other) for each in own) for other in left)
            found[actor] = ACQUITTED if last else ALSO
        elif guilty and not left:
            found[actor] = OVERTURNED
        elif guilty and any("" in _towards(each) and not _after(guilty[0], each) for each in acquittals):
            found[actor] = ALSO
    return found


def _doers(event: Event) -> set[str]:
    return {
        part.actor
        for part in event.roles
        if part.actor and part.role is Role.PERPETRATOR and part.modality is Modality.HAPPENED
    }


def _took_place(event: Event) -> bool:
    return event.modality is Modality.HAPPENED and event.status not in ONLY_SAID


def _towards(step: Event) -> dict[str, str]:
    """Those towards whom a step is, by id, with their names; under the empty id who is only described."""
    return {part.actor: part.name for part in step.roles if part.role is Role.RECIPIENT}


def _fell(judgment: Event, actor: str, undone: Iterable[Undone]) -> bool:
    name = _towards(judgment)[actor]
    return any(
        each.effect is Effect.OVERTURNED
        and each.took_place
        and not each.in_part
        and (not each.whom or name in each.whom)
        for each in undone
    )


def _after(later: Event, earlier: Event) -> bool:
    known = later.happened.known and earlier.happened.known
    return known and later.happened.earliest > earlier.happened.latest
