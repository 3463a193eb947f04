"""What may be said of a person at a date: alleged, charged, convicted, acquitted, and by what.

Nothing stronger than the record's events towards the person is ever said, and where these do not say which came last,
no status is chosen.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from answerable.model.claim import Modality, Role
from answerable.model.event import Family, Status
from answerable.model.vocabulary import kind
from answerable.model.when import bounds
from answerable.showing.dates import readable
from answerable.showing.holdings import in_time
from answerable.showing.lines import ActorLine, EventLine

OUTCOMES = {
    "charge": "charged",
    "charges_dropped": "charges dropped",
    "case_closed": "case closed",
    "conviction": "convicted",
    "sentence": "sentenced",
    "acquittal": "acquitted",
    "conviction_overturned": "conviction overturned",
    "pardon": "pardoned",
    "amnesty": "given amnesty",
}
"""The kinds that decide a person's status, each with its word."""

_GUILT = frozenset({"conviction", "sentence"})
_OTHERWISE = frozenset({"acquittal", "conviction_overturned", "charges_dropped", "case_closed", "pardon", "amnesty"})
_LEGAL = "legal"


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


def standing(actor: ActorLine, events: Iterable[EventLine], *, as_of: str) -> Standing:
    """The status of a person out of the events that the record holds at a date.

    Args:
        actor: the person.
        events: every shown event in which the person takes part.
        as_of: the date, for the words.
    """
    held = sorted(events, key=in_time)
    steps = tuple(event for event in held if _towards(event, actor.id) and is_step(event.kind))
    named = tuple(e for e in held if e.family == Family.ACT.value and _takes(e, actor.id, Role.PERPETRATOR.value))
    suffered = tuple(e for e in held if e.family == Family.ACT.value and _takes(e, actor.id, Role.VICTIM.value))
    return Standing(
        actor=actor,
        status=_status(steps, named, suffered, as_of),
        steps=steps,
        named=named,
        suffered=suffered,
    )


def is_step(identity: str) -> bool:
    """Whether a kind is a legal step or undoes one."""
    found = kind(identity)
    return found.step > 0 or _LEGAL in found.answers.split()


def _takes(event: EventLine, actor: str, role: str) -> bool:
    return any(part.actor == actor and part.role == role for part in event.roles)


def _towards(event: EventLine, actor: str) -> bool:
    """Whether a step is towards the person, and not only denied."""
    if event.status == Status.DENIED.value:
        return False
    told = [part for part in event.roles if part.actor == actor and part.role == Role.RECIPIENT.value]
    return any(part.modality != Modality.DENIED.value for part in told)


def _status(
    steps: tuple[EventLine, ...], named: tuple[EventLine, ...], suffered: tuple[EventLine, ...], as_of: str
) -> str:
    deciding = [event for event in steps if event.kind in OUTCOMES and event.modality == Modality.HAPPENED.value]
    if deciding:
        return _outcome(deciding)
    if steps:
        told = ", ".join(dict.fromkeys(f"{_lower(step.label)} ({readable(step.happened)})" for step in steps))
        return f"legal steps reported ({told}); no charge, conviction or acquittal found as of {as_of}"
    if named:
        return f"named by sources; no charge, conviction or acquittal found as of {as_of}"
    if suffered:
        return "named as one to whom an act was done"
    return "named in the record; no legal step found"


def _outcome(deciding: list[EventLine]) -> str:
    guilty = [event for event in deciding if event.kind in _GUILT]
    otherwise = [event for event in deciding if event.kind in _OTHERWISE]
    if guilty and otherwise and not _ordered(guilty, otherwise):
        both = ", ".join(dict.fromkeys(_said(event) for event in deciding if event not in _charges(deciding)))
        return f"not settled here: {both}; the sources do not say which came last"
    last = max(deciding, key=_order)
    first = next((event for event in deciding if event.kind == "charge"), None)
    before = [
        event for event in (first, *guilty) if event is not None and event is not last and event.kind != last.kind
    ]
    told = [_said(event) for event in sorted(before, key=_order)]
    kept = list(dict.fromkeys([*told, _said(last)]))
    return ", then ".join(kept)


def _charges(events: list[EventLine]) -> list[EventLine]:
    return [event for event in events if event.kind == "charge"]


def _ordered(first: list[EventLine], second: list[EventLine]) -> bool:
    """Whether every event of one list surely lies before or after every event of the other."""
    if not all(event.happened for event in (*first, *second)):
        return False
    spans = [[bounds(event.happened) for event in events] for events in (first, second)]
    return all(a[1] < b[0] or b[1] < a[0] for a in spans[0] for b in spans[1])


def _order(event: EventLine) -> tuple[bool, int, int, str]:
    """Undated ones first, so that a dated one is taken for the last."""
    if not event.happened:
        return (False, 0, kind(event.kind).step, event.id)
    return (True, bounds(event.happened)[1].toordinal(), kind(event.kind).step, event.id)


def _said(event: EventLine) -> str:
    put = " (disputed)" if event.status == Status.DISPUTED.value else ""
    return f"{OUTCOMES[event.kind]} ({readable(event.happened)}){put}"


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
