"""What is found around a trigger: circumstances of its sentence, and arguments with what was noticed on the way.

An argument is another's where its happening turns out to be of another kind: who kills is a perpetrator, who answers an
actor.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from answerable.model.claim import DOING, DONE_TO, WHO, Argument, Role, Speaker, ordered
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.numbers.counts import Number
from answerable.reading.numbers.terms import Term
from answerable.reading.times.times import Time


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a sentence holds besides its shape, found once for all its triggers.

    Attributes:
        times, numbers, terms: in order.
        owners: for each time, the triggers that it dates.
    """

    times: Sequence[Time]
    numbers: Sequence[Number]
    terms: Sequence[Term]
    owners: Sequence[frozenset[Trigger]]


@dataclass(slots=True)
class Found:
    """The arguments found and what was noticed on the way.

    Attributes:
        arguments: in the order of the text.
        accident: whether what does it is an accident or a disaster.
        thing: whether the grammatical subject is a thing.
        agent: whether somebody does it, named or not.
        patient: whether "he" or "she" undergoes it.
        misfit: whether what undergoes it cannot: the word has another sense here.
        unfit: whether it is its words that show so.
        finder: the court that says who did it, where no more than its verdict names the perpetrator.
    """

    arguments: list[Argument]
    accident: bool = False
    thing: bool = False
    agent: bool = False
    patient: bool = False
    misfit: bool = False
    unfit: bool = False
    finder: Speaker | None = None


def tidy(arguments: Iterable[Argument]) -> list[Argument]:
    """In the order of the text, each once; who undergoes a happening does not do it too."""
    unique: dict[tuple[Role, int, int], Argument] = {}
    for argument in arguments:
        unique.setdefault((argument.role, argument.span.start, argument.span.end), argument)
    undergone = {a.span.start for a in unique.values() if a.role in DONE_TO}
    return ordered(a for a in unique.values() if a.role not in DOING or a.span.start not in undergone)


def as_answer(argument: Argument) -> Argument:
    """The argument as an answer has it, which is done by an actor to a recipient."""
    role = {Role.PERPETRATOR: Role.ACTOR, Role.VICTIM: Role.RECIPIENT}.get(argument.role, argument.role)
    return (
        replace(argument, role=role, value=argument.value.replace(" detained", " arrested"))
        if role is not argument.role or role is Role.COUNT
        else argument
    )


def as_act(argument: Argument) -> Argument:
    """The argument as an act has it, which is done by a perpetrator to a victim."""
    role = {Role.ACTOR: Role.PERPETRATOR, Role.RECIPIENT: Role.VICTIM}.get(argument.role, argument.role)
    return replace(argument, role=role)


def as_expelled(argument: Argument) -> Argument:
    """The argument as an expulsion has it."""
    return replace(as_answer(argument), value=re.sub(" displaced$", " expelled", argument.value))


def as_run_at(argument: Argument, shape: Shape, trigger: Trigger) -> Argument:
    """The argument as an attack has it by whoever stands before the verb: "the crowd charged at the guards"."""
    if argument.role not in WHO:
        return argument
    ahead = argument.span.end <= shape.words[trigger.main].start
    return replace(argument, role=Role.PERPETRATOR if ahead else Role.VICTIM)


def as_swapped(argument: Argument) -> Argument:
    """The argument as a swap has it."""
    if argument.role is not Role.COUNT:
        return argument
    return replace(argument, value=re.sub(r" (?:extradited|released)$", " exchanged", argument.value))


def as_death(argument: Argument) -> Argument:
    """The argument as a death has it, which nobody brings about."""
    if argument.role is Role.VICTIM:
        return replace(argument, role=Role.RECIPIENT)
    return (
        replace(argument, value=argument.value.replace(" killed", " dead")) if argument.role is Role.COUNT else argument
    )
