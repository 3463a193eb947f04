"""What may be said of a person at a date: alleged, charged, convicted, acquitted, and by what.

Nothing stronger than the record's events towards the person is ever said, and where these do not say which came last,
no status is chosen. Dossiers, public editions and actor pages share what is here: they give it what they show.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from answerable.model.claim import Modality, Role
from answerable.model.event import Event, Family, Status
from answerable.model.vocabulary import kind
from answerable.model.when import bounds

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


class Part(Protocol):
    """Who takes part in an event, and how far that is said."""

    @property
    def role(self) -> str:
        """Which role."""

    @property
    def actor(self) -> str:
        """Id of the actor; empty for none."""

    @property
    def modality(self) -> str:
        """How it is put."""


class Told(Protocol):
    """An event as far as a status rests on it; its `happened` is EDTF, empty for no date."""

    @property
    def id(self) -> str:
        """Id of the event."""

    @property
    def kind(self) -> str:
        """Id of the kind."""

    @property
    def label(self) -> str:
        """The kind's label."""

    @property
    def family(self) -> str:
        """Its family."""

    @property
    def modality(self) -> str:
        """How it is put."""

    @property
    def happened(self) -> str:
        """When, in EDTF; empty for no date."""

    @property
    def status(self) -> str:
        """How far sources agree."""

    @property
    def roles(self) -> Sequence[Part]:
        """Who takes part."""


class Happened:
    """An event of the record, told as `Told`."""

    def __init__(self, event: Event) -> None:
        self.event = event
        self.id = event.id
        self.kind = event.kind
        self.label = kind(event.kind).label
        self.family: str = event.family
        self.modality: str = event.modality
        self.happened = event.happened.edtf
        self.status: str = event.status
        self.roles = event.roles


def is_step(identity: str) -> bool:
    """Whether a kind is a legal step or undoes one."""
    found = kind(identity)
    return found.step > 0 or _LEGAL in found.answers.split()


def is_act(event: Told, actor: str, role: Role) -> bool:
    """Whether the event is an act in which the actor takes that role."""
    return event.family == Family.ACT and any(part.actor == actor and part.role == role for part in event.roles)


def is_step_towards(event: Told, actor: str) -> bool:
    """Whether the event is a legal step towards the actor, or undoes one, and is not only denied."""
    if event.status == Status.DENIED or not is_step(event.kind):
        return False
    told = [part for part in event.roles if part.actor == actor and part.role == Role.RECIPIENT]
    return any(part.modality != Modality.DENIED for part in told)


def status_at(
    steps: Sequence[Told], *, named: bool, suffered: bool, as_of: str, dated: Callable[[str], str] = str
) -> str:
    """The status of a person, in one line such as "convicted (2001-01-31)".

    Args:
        steps: the legal steps and reversals towards the person that the record holds at the date.
        named: whether sources name the person as having done an act.
        suffered: whether they name the person as one to whom an act was done.
        as_of: the date, for the words.
        dated: an EDTF date in words; as it is where none is given.
    """
    deciding = [event for event in steps if event.kind in OUTCOMES and event.modality == Modality.HAPPENED]
    if deciding:
        return _outcome(deciding, dated)
    if steps:
        told = ", ".join(dict.fromkeys(f"{_lower(step.label)} ({_day(step, dated)})" for step in steps))
        return f"legal steps reported ({told}); no charge, conviction or acquittal found as of {as_of}"
    if named:
        return f"named by sources; no charge, conviction or acquittal found as of {as_of}"
    if suffered:
        return "named as one to whom an act was done"
    return "named in the record; no legal step found"


def _outcome(deciding: list[Told], dated: Callable[[str], str]) -> str:
    guilty = [event for event in deciding if event.kind in _GUILT]
    otherwise = [event for event in deciding if event.kind in _OTHERWISE]
    if guilty and otherwise and not (_ordered(guilty, otherwise) or _ended(guilty, otherwise)):
        both = ", ".join(dict.fromkeys(_said(event, dated) for event in deciding if event not in _charges(deciding)))
        return f"not settled here: {both}; the sources do not say which came last"
    last = max(deciding, key=_order)
    first = next((event for event in deciding if event.kind == "charge"), None)
    before = [
        event for event in (first, *guilty) if event is not None and event is not last and event.kind != last.kind
    ]
    told = [_said(event, dated) for event in sorted(before, key=_order)]
    kept = list(dict.fromkeys([*told, _said(last, dated)]))
    undated = [_said(event, dated) for event in otherwise if guilty and not event.happened and event.kind != last.kind]
    return "; also ".join((", then ".join(kept), *dict.fromkeys(undated)))


def _charges(events: list[Told]) -> list[Told]:
    return [event for event in events if event.kind == "charge"]


def _ordered(first: list[Told], second: list[Told]) -> bool:
    """Whether every event of one list surely lies before or after every event of the other."""
    if not all(event.happened for event in (*first, *second)):
        return False
    spans = [[bounds(event.happened) for event in events] for events in (first, second)]
    return all(a[1] < b[0] or b[1] < a[0] for a in spans[0] for b in spans[1])


def _ended(guilty: list[Told], otherwise: list[Told]) -> bool:
    """Whether a step that ends guilt surely lies after every one that finds it, whenever the others were."""
    if not all(event.happened for event in guilty):
        return False
    last = max(bounds(event.happened)[1] for event in guilty)
    return any(event.happened and bounds(event.happened)[0] > last for event in otherwise)


def _order(event: Told) -> tuple[bool, int, int, str]:
    """Undated ones first, so that a dated one is taken for the last."""
    if not event.happened:
        return (False, 0, kind(event.kind).step, event.id)
    return (True, bounds(event.happened)[1].toordinal(), kind(event.kind).step, event.id)


def _said(event: Told, dated: Callable[[str], str]) -> str:
    put = " (disputed)" if event.status == Status.DISPUTED else ""
    return f"{OUTCOMES[event.kind]} ({_day(event, dated)}){put}"


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _day(event: Told, dated: Callable[[str], str]) -> str:
    return dated(event.happened) or "no date"


def in_order_of_time(events: Iterable[Happened]) -> tuple[Happened, ...]:
    """By first day, last day and id; those without a date last."""
    return tuple(sorted(events, key=lambda event: (not event.happened, *bounds(event.happened), event.id)))
