"""What ties two events, and what became of an answer, in words: the same in every view."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from answerable.model.claim import Modality
from answerable.model.event import Status
from answerable.model.link import Relation
from answerable.model.undoing import WORDING, Effect
from answerable.showing.screen import oneline

_RELATIONS = {
    Relation.ANSWERS.value: ("Answers", "Answered by"),
    Relation.REVERSES.value: ("Undoes", "Undone by"),
    Relation.PART_OF.value: ("Part of", "Has as a part"),
    Relation.FOLLOWS.value: ("Follows", "Followed by"),
    Relation.CLAIMED_CAUSE.value: ("Claimed to be caused by", "Claimed to be the cause of"),
}
"""What ties two events, told of the first and of the second; what undoes something says more (`WORDING`)."""
_SAID = {
    Status.ALLEGED.value: "alleged",
    Status.DENIED.value: "denied",
    Status.DISPUTED.value: "disputed",
    Status.UNSUPPORTED.value: "taken back",
}
_NAMED = 3
"""Of those for whom something ended, how many are named."""
STANDS = "it is not reported to have been set aside"


def tie(relation: str, effect: str | None, *, outward: bool = True) -> str:
    """What ties an event to another.

    Args:
        relation: of the link between them.
        effect: what the one does to the other, where the link says that it undoes something; otherwise empty.
        outward: whether it is told of the event that the link comes from, and not of the other.
    """
    if effect:
        said = WORDING[Effect(effect)]
        return said.outward if outward else f"{capital(said.told)} by"
    return _RELATIONS[relation][0 if outward else 1]


class Ended(Protocol):
    """What one reversal did to an answer: `Undone` of a record, `UndonePart` of an export."""

    @property
    def effect(self) -> str:
        """What it did."""

    @property
    def modality(self) -> str:
        """How the sources put the reversal."""

    @property
    def status(self) -> str:
        """How far they go together on it."""

    @property
    def whom(self) -> Sequence[str]:
        """For whom, where the answer is towards others as well; empty where for all."""

    @property
    def in_part(self) -> bool:
        """Whether it names less than the answer is for."""


def _how(ended: Ended) -> str:
    """Whether of a part only and, in brackets, how far it is said; empty where it is simply said of all."""
    part = " in part" if ended.in_part else ""
    if ended.status in _SAID:
        return f"{part} ({_SAID[ended.status]})"
    return f"{part} (attempted)" if ended.modality == Modality.ATTEMPTED.value else part


def ended_by(ended: Ended, isolated: Callable[[str], str]) -> str:
    """What is said of an answer before what ended it: "Custody ended for Ilan Voss by".

    Args:
        ended: what was done to it.
        isolated: makes a source's name fit to be shown.
    """
    return f"{capital(WORDING[Effect(ended.effect)].told)}{_names(map(isolated, ended.whom))}{_how(ended)} by"


def capital(text: str) -> str:
    """`text` with a capital."""
    return f"{text[:1].upper()}{text[1:]}"


def became(undone: Iterable[Ended], *, stands: bool | None, label: str) -> str:
    """What became of an answer: "custody ended, conviction stands"; empty where nothing was done to it.

    Args:
        undone: what was done to it.
        stands: whether it stands after that.
        label: of its kind.
    """
    whom: dict[tuple[Effect, str], list[Sequence[str]]] = defaultdict(list)
    for each in undone:
        whom[Effect(each.effect), _how(each)].append(each.whom)
    told = []
    for effect, how in sorted(whom, key=_strength):
        names = sorted({oneline(name) for some in whom[effect, how] for name in some})
        told.append(f"{WORDING[effect].told}{_names(names) if all(whom[effect, how]) else ''}{how}")
    return ", ".join((*told, *((f"{label.lower()} stands",) if stands else ())))


def counted(answers: Iterable[Iterable[Ended]]) -> str:
    """What became of answers, counted: "custody ended under 2, 1 overturned"; empty where nothing was done to any."""
    found = Counter(each for undone in answers for each in {(Effect(one.effect), _some(one)) for one in undone})
    ordered = sorted(found, key=_strength)
    return ", ".join(f"{WORDING[effect].counted.format(found[effect, how])}{how}" for effect, how in ordered)


def _strength(told: tuple[Effect, str]) -> tuple[int, str]:
    return list(Effect).index(told[0]), told[1]


def _names(whom: Iterable[str]) -> str:
    """For whom, the first of them by name; empty where it is for all."""
    names = list(whom)
    if len(names) > _NAMED:
        names[_NAMED:] = [f"{len(names) - _NAMED} more"]
    return f" for {' and '.join(filter(None, (', '.join(names[:-1]), names[-1])))}" if names else ""


def _some(ended: Ended) -> str:
    return f"{' for some of those named' if ended.whom else ''}{_how(ended)}"
