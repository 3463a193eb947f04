"""A happening as the encoder has it, before it is a claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from answerable.model.claim import Claim, Modality, Role
from answerable.model.vocabulary.groups import MEASURES
from answerable.reading.happenings.charged import Charged, told_on
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.words import Labelled, Word
from answerable.reading.roles.found import Circumstances
from answerable.reading.times.dating import of_another, outside
from answerable.reading.times.shared_times import Dated, borrowed
from answerable.reading.times.times import Time
from answerable.reading.times.together import named_by

_GOES_ON = 0.5
_WHEN = word_set("after since when while as before until once")
"""What opens what came before a measure, told as a fact."""


@dataclass(frozen=True, slots=True)
class Found:
    """A happening as the encoder has it.

    Attributes:
        trigger: its words and kind.
        chance: that the trigger says this kind.
        parts: (first word, one past the last, label, probability).
        modality: the likeliest.
        put: its probability.
        ruled: the claim that the rules make of the same words with the same kind, if they make one.
    """

    trigger: Trigger
    chance: float
    parts: Sequence[Labelled]
    modality: Modality
    put: float
    ruled: Claim | None = None


def heard_through(words: Sequence[Word], more: Sequence[float], first: int) -> int:
    """One past the last word that says a happening with word `first`, which is never an "and" or "or".

    Args:
        words: of the sentence.
        more: of each word, how likely it goes on what the one before it says.
        first: number of the first word.
    """
    last = first + 1
    while last < len(words) and more[last] > _GOES_ON and words[last].text[0].isalnum():
        last += 1
    while last > first + 1 and words[last - 1].tag == "CONJ":
        last -= 1
    return last


def heard_charges(shape: Shape, found: Sequence[Found]) -> list[Charged]:
    """What the encoder hears that measures are laid on somebody for."""
    words = shape.words
    return [
        Charged(words[first].start, told_on(shape, words[last - 1].end), Modality.ALLEGED, measure=True)
        for each in found
        if each.trigger.kind in MEASURES
        for first, last in _stretches(each, "charge")
        if not _is_known(words, first)
    ]


def _is_known(words: Sequence[Word], first: int) -> bool:
    """Whether words from `first` on are of what came before a measure, told as a fact: "in response to the killing"."""
    before = [word.lower for word in words[max(0, first - 2) : first]]
    return before[-1:] != [] and (before[-1] in _WHEN or before == ["response", "to"])


def with_own_times(words: Sequence[Word], shape: Shape, found: Sequence[Found]) -> list[Found]:
    """The happenings without the times that are another's."""
    dated = [
        Dated(
            trigger=(each.trigger.first, each.trigger.last),
            verb=each.trigger.main in shape.group_at,
            times=(*_stretches(each, "time"), *_ruled_times(shape, each.ruled)),
            charges=_stretches(each, "charge"),
        )
        for each in found
    ]
    taken = borrowed(words, dated)
    return [
        replace(each, parts=[part for part in each.parts if part[2] != "time" or (k, part[:2]) not in taken])
        for k, each in enumerate(found)
    ]


def _stretches(found: Found, wanted: str) -> tuple[tuple[int, int], ...]:
    return tuple((first, last) for first, last, label, _ in found.parts if label == wanted)


def _ruled_times(shape: Shape, ruled: Claim | None) -> list[tuple[int, int]]:
    """Where the times stand that the rules give a happening."""
    times = [argument.span for argument in ruled.arguments if argument.role is Role.TIME] if ruled is not None else []
    return [place for place in map(shape.place_of, times) if place is not None]


def may_have(shape: Shape, around: Circumstances, trigger: Trigger, start: int, end: int) -> bool:
    """Whether the sentence lets a happening have the time that the encoder has given it, from code point to another."""
    for time, owners in zip(around.times, around.owners, strict=True):
        place = shape.place_of(time) if time.start < end and time.end > start else None
        if place is not None:
            return not of_another(shape, time, owners, trigger) and not outside(shape, place, trigger, time)
    return True


def unless_told(
    shape: Shape, time: Time, owners: frozenset[Trigger], told: Sequence[tuple[Trigger, int, int]]
) -> frozenset[Trigger]:
    """Whom a time dates by the rules: nobody, where the encoder has given it to other happenings of the sentence alone.

    Where both give it to the same one, what the rules take to be told in one breath with that has it too. A noun that
    the time stands before keeps it: "died in last week's crash".
    """
    place = shape.place_of(time)
    named = named_by(shape, place[0], place[1] - 1, list(owners)) if place is not None else None
    if named is not None:
        return owners
    takers = {trigger for trigger, start, end in told if time.start < end and time.end > start}
    return owners if not takers or takers & owners else frozenset()
