"""What is found around a trigger: circumstances of its sentence, and arguments with what was noticed on the way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from answerable.model.claim import DOING, DONE_TO, Argument, Role, Speaker, ordered
from answerable.reading.happenings.triggers import Trigger
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
