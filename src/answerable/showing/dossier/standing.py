"""The status of a person in a dossier or a public edition, out of the events that it shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from answerable.asking.cases.course import Claims, nobody_says
from answerable.asking.cases.status import in_time, is_act, is_end_of, status_at, steps_of
from answerable.model.claim import Role
from answerable.showing.lines.lines import ActorLine, EventLine
from answerable.showing.wording import dated_within


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A person's status.

    Attributes:
        actor: the person.
        status: one line: "convicted (31 Jan 2001)".
        steps: the legal steps and reversals towards the person, in order; undated last.
        named: the acts that sources name the person as having done.
        suffered: the acts that were done to the person.
    """

    actor: ActorLine
    status: str
    steps: tuple[EventLine, ...]
    named: tuple[EventLine, ...]
    suffered: tuple[EventLine, ...]


def standing(actor: ActorLine, events: Iterable[EventLine], *, as_of: str, claims: Claims = nobody_says) -> Standing:
    """The status of a person out of the events that the record holds at a date.

    Args:
        actor: the person.
        events: every shown event in which the person takes part.
        as_of: the date, for the words.
        claims: those of an event that are shown; without them its kind is told.
    """
    held = sorted(events, key=in_time)
    steps = tuple(steps_of(held, actor.id))
    named = tuple(event for event in held if is_act(event, actor.id, Role.PERPETRATOR))
    suffered = tuple(event for event in held if is_act(event, actor.id, Role.VICTIM))
    status = status_at(
        steps,
        named=bool(named),
        suffered=bool(suffered),
        as_of=as_of,
        dated=dated_within,
        claims=claims,
        deaths=[event for event in held if is_end_of(event, actor.id)],
    )
    return Standing(actor=actor, status=status, steps=steps, named=named, suffered=suffered)
