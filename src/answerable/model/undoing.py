"""What a reversal does to the answer it is tied to: a release ends custody and leaves the conviction standing.

Nothing here is stronger than the kinds: a release may be one on parole or after the whole term, what lifts sanctions
may only ease them, and somebody may claim immunity without getting it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from answerable.model.claim import Modality, Role
from answerable.model.event import Event, Status
from answerable.model.link import Link, Relation


class Effect(StrEnum):
    """What becomes of an answer, the strongest first."""

    OVERTURNED = "overturned"
    REMITTED = "remitted"
    PUNISHMENT_LIFTED = "punishment_lifted"
    REDUCED = "reduced"
    CUSTODY_ENDED = "custody_ended"
    TRANSFER_ALLOWED = "transfer_allowed"
    DISCONTINUED = "discontinued"
    WITHDRAWN = "withdrawn"
    MET_WITH_IMMUNITY = "met_with_immunity"
    LIFTED = "lifted"
    LIFTED_OR_EASED = "lifted_or_eased"
    TAKEN_BACK = "taken_back"
    ENDED = "ended"
    UNDONE = "undone"
    AIMED_AT = "aimed_at"


@dataclass(frozen=True, slots=True)
class Wording:
    """An effect in words.

    Attributes:
        outward: said of the reversal, before the answer: "Ends custody under".
        told: said of the answer: "custody ended".
        counted: said of so many answers: "custody ended under {}".
    """

    outward: str
    told: str
    counted: str


WORDING: Mapping[Effect, Wording] = MappingProxyType(
    {
        Effect.OVERTURNED: Wording("Overturns", "overturned", "{} overturned"),
        Effect.REMITTED: Wording("Remits", "remitted", "{} remitted"),
        Effect.PUNISHMENT_LIFTED: Wording(
            "Lifts the punishment under", "punishment lifted", "punishment lifted under {}"
        ),
        Effect.REDUCED: Wording("Reduces", "reduced", "{} reduced"),
        Effect.CUSTODY_ENDED: Wording("Ends custody under", "custody ended", "custody ended under {}"),
        Effect.TRANSFER_ALLOWED: Wording("Allows a transfer under", "transfer allowed", "transfer allowed under {}"),
        Effect.DISCONTINUED: Wording("Discontinues", "discontinued", "{} discontinued"),
        Effect.WITHDRAWN: Wording("Withdraws", "withdrawn", "{} withdrawn"),
        Effect.MET_WITH_IMMUNITY: Wording("Sets immunity against", "met with immunity", "{} met with immunity"),
        Effect.LIFTED: Wording("Lifts", "lifted", "{} lifted"),
        Effect.LIFTED_OR_EASED: Wording("Lifts or eases", "lifted or eased", "{} lifted or eased"),
        Effect.TAKEN_BACK: Wording("Takes back", "taken back", "{} taken back"),
        Effect.ENDED: Wording("Ends", "ended", "{} ended"),
        Effect.UNDONE: Wording("Undoes", "undone", "{} undone"),
        Effect.AIMED_AT: Wording("Works towards undoing", "may be undone", "{} that may be undone"),
    }
)
"""The one table of what is said of reversals."""

_ENTRY = re.compile(r" \([^()]* [^\s()]*\d[^\s()]*\)$")
"""What a list's entry bears behind the name."""

_JUDGMENTS = frozenset({"conviction", "verdict", "sentence"})
_ANY = ""
_CLEMENCY = {"conviction": Effect.PUNISHMENT_LIFTED, "verdict": Effect.PUNISHMENT_LIFTED, _ANY: Effect.REMITTED}
EFFECTS: Mapping[str, Mapping[str, Effect]] = MappingProxyType(
    {
        "conviction_overturned": {_ANY: Effect.OVERTURNED},
        "pardon": _CLEMENCY,
        "amnesty": {**_CLEMENCY, "arrest": Effect.ENDED},
        "sentence_reduction": {_ANY: Effect.REDUCED},
        "release": {_ANY: Effect.CUSTODY_ENDED},
        "prisoner_swap": {_ANY: Effect.CUSTODY_ENDED},
        "transfer_treaty": {_ANY: Effect.TRANSFER_ALLOWED},
        "charges_dropped": {_ANY: Effect.DISCONTINUED, "arrest_warrant": Effect.WITHDRAWN},
        "case_closed": {_ANY: Effect.DISCONTINUED},
        "immunity": {_ANY: Effect.MET_WITH_IMMUNITY},
        "sanction_lifted": {
            _ANY: Effect.LIFTED_OR_EASED,
            "designation": Effect.LIFTED,
            "dismissal": Effect.TAKEN_BACK,
            "expulsion": Effect.TAKEN_BACK,
        },
        "ambassador_return": {_ANY: Effect.ENDED, "expulsion": Effect.TAKEN_BACK},
        "relations_restored": {_ANY: Effect.ENDED},
    }
)
"""What a reversal of each kind does, by the kind of the answer; under the empty name, to every other."""

_LEAVES_STANDING = frozenset({Effect.PUNISHMENT_LIFTED, Effect.REDUCED, Effect.TRANSFER_ALLOWED})
_DOES_NOT_TELL = frozenset({Effect.MET_WITH_IMMUNITY, Effect.LIFTED_OR_EASED, Effect.UNDONE})
ONLY_SAID = frozenset({Status.ALLEGED, Status.DENIED, Status.UNSUPPORTED})
"""Statuses of what may not have taken place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """What one reversal did to an answer.

    Attributes:
        by: id of the reversal.
        effect: what it did.
        modality: how the sources put the reversal.
        status: how far they go together on it.
        whom: names of those for whom it did so, where the answer is towards others as well; empty where for all.
        in_part: whether it names less than the answer is for: pardoned of one of two crimes.
    """

    by: str
    effect: Effect
    modality: Modality
    status: Status
    whom: tuple[str, ...] = ()
    in_part: bool = False

    @property
    def took_place(self) -> bool:
        """Whether it is more than tried, alleged or denied."""
        return self.modality is Modality.HAPPENED and self.status not in ONLY_SAID


def effect_of(link: Link, reversal: str, answer: str) -> Effect | None:
    """What a link says that a reversal does to an answer; None for any other tie.

    Args:
        link: between them.
        reversal: the kind of the event that it comes from.
        answer: the kind of the event that it leads to.
    """
    if link.relation is not Relation.REVERSES:
        return None
    if link.modality is not Modality.HAPPENED:
        return Effect.AIMED_AT
    by_answer = EFFECTS.get(reversal, {})
    return by_answer.get(answer, by_answer.get(_ANY, Effect.UNDONE))


def undone_by(reversal: Event, answer: Event, link: Link) -> Undone | None:
    """What a reversal did to an answer; None where it only works towards it, or does nothing of the sort."""
    effect = effect_of(link, reversal.kind, answer.kind)
    if effect is None or effect is Effect.AIMED_AT:
        return None
    return Undone(
        by=reversal.id,
        effect=effect,
        modality=reversal.modality,
        status=reversal.status,
        whom=_for_some(reversal, answer),
    )


def _for_some(reversal: Event, answer: Event) -> tuple[str, ...]:
    """Those whom both are towards, where the answer is towards others as well and the reversal leaves no doubt whom."""
    freed = {holder.actor for holder in reversal.roles if holder.role is Role.RECIPIENT}
    named = {holder.actor: holder.name for holder in answer.roles if holder.role is Role.RECIPIENT and holder.actor}
    entries = [name for name in named.values() if _ENTRY.search(name)]
    if entries and len(named) == len(entries) + 1:  # one listing, of whom a list and reports name each in its way
        return ()
    shared = freed & named.keys()
    in_doubt = not freed or "" in freed
    return tuple(sorted(named[actor] for actor in shared)) if shared < named.keys() and shared and not in_doubt else ()


def stands(answer: str, undone: Iterable[Undone]) -> bool | None:
    """Whether an answer of that kind stands after all that was done to it; None where nothing was, or none can tell.

    Who is released or pardoned stays convicted. What is only alleged, denied or attempted takes nothing away; where a
    disputed reversal would have taken it away, or one that is for some only or of a part, none can tell.
    """
    done = [each for each in undone if each.took_place]
    taken = [each for each in done if each.effect not in _DOES_NOT_TELL and not _leaves(answer, each.effect)]
    if any(each.status is not Status.DISPUTED and not each.whom and not each.in_part for each in taken):
        return False
    if taken or not done or any(each.effect in _DOES_NOT_TELL for each in done):
        return None
    return True


def _leaves(answer: str, effect: Effect) -> bool:
    return effect in _LEAVES_STANDING or (effect is Effect.CUSTODY_ENDED and answer in _JUDGMENTS)
