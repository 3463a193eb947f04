"""Which numbers count a happening where the network hears more than the rules, or another number."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.model.claim import Argument, Role
from answerable.model.vocabulary.groups import PROSECUTION
from answerable.reading.encoder.found import Found
from answerable.reading.happenings.charges import ACCUSATIONS
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.words import singular
from answerable.reading.numbers.counts import Number

_GATHERING = frozenset({"labour_strike", "protest"})
"""Kinds that are counted by who takes part."""
_SURE = 0.8
"""Probability from which the network's number stands instead of the rules'."""


def counts_those(shape: Shape, found: Found, number: Number) -> bool:
    """Whether a number counts those whom the network hears to undergo a happening, or to gather.

    "Eight others were wounded", "seven men were reported captured", "the rally of 300 teachers"; not the hands by which
    it was done.
    """
    chunk = shape.chunk_at[number.last - 1]
    if chunk is None:
        return False
    behind = chunk.last + (chunk.last < len(shape.words) and shape.words[chunk.last].lower == "of")
    heads = {each.head for each in (chunk, shape.chunk_at[behind]) if each is not None}  # "thousands of | students"
    label = "who" if found.trigger.kind in _GATHERING else "whom"
    if label == "who" and not _holds(shape, found.trigger, chunk):
        return False
    return any(first <= head < last for first, last, part, _ in found.parts if part == label for head in heads)


def _holds(shape: Shape, trigger: Trigger, chunk: Chunk) -> bool:
    """Whether a chunk is the subject of the gathering itself, or of the verb that holds it."""
    told = shape.chunk_at[trigger.main]
    return any(
        chunk in group.subjects and (trigger.main in range(group.first, group.last) or told in group.objects)
        for group in shape.groups
    )


def counts_cases(shape: Shape, trigger: Trigger, number: int) -> bool:
    """Whether the number at word `number` counts charges or trials, and nobody: "two counts of theft"."""
    chunk = shape.chunk_at[number]
    if chunk is None:
        return False
    itself = trigger.kind in PROSECUTION and trigger.first <= chunk.head < trigger.last
    return itself or singular(shape.words[chunk.head].lower) in ACCUSATIONS


def is_among_others(shape: Shape, found: Found, number: Number) -> bool:
    """Whether a number counts some of those whom another counts: "hundreds were hurt, including 15 guards"."""
    counts = [part for part in found.parts if part[2] == "count"]
    return len(counts) > 1 and number.first > 0 and shape.words[number.first - 1].lower == "including"


def without_others(shape: Shape, found: Found, ruled: Sequence[Argument]) -> list[Argument]:
    """What the rules find, less the numbers that are another's: "three were killed and hundreds, also aides, hurt".

    The network surely hears other numbers, and not these.
    """
    heard = [part for part in found.parts if part[2] == "count"]
    if not any(chance >= _SURE for *_, chance in heard):
        return list(ruled)

    def is_heard(argument: Argument) -> bool:
        place = shape.place_of(argument.span)
        return place is None or any(first < place[1] and place[0] < last for first, last, *_ in heard)

    return [each for each in ruled if each.role is not Role.COUNT or is_heard(each)]
