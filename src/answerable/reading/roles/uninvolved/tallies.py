"""Whom the number of a happening counts: those who undergo it, and neither those who do it nor their blows."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.model.claim import DOING, Argument, Role
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.happenings.units import UNITS
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set

_BLOWS = word_set(
    "wounds blows bruises bullets cuts fractures kicks lacerations lashes punches shots stabs strikes stitches strokes"
)
_OF_MANY = frozenset({"mass_killing"})
"""Kinds whose noun in the plural counts the times, and nobody: "three massacres"."""


def only_those(arguments: Sequence[Argument], shape: Shape, trigger: Trigger) -> list[Argument]:
    """The arguments of a happening that is counted by who undergoes it, without numbers of anything else.

    - Of who does it: "two guards and a cook beat her", "four men accused of the murder".
    - Of blows: "received 20 stab wounds".
    - Of how often it happened: "a dozen massacres".
    """
    if trigger.kind not in UNITS:
        return list(arguments)
    places = (shape.place_of(each.span) for each in arguments if each.role in DOING)
    doing = [chunk for place in places if place is not None and (chunk := shape.chunk_at[place[1] - 1]) is not None]
    group = shape.group_at.get(trigger.main)
    if group is not None and not group.passive and any(each in group.subjects for each in doing):
        doing.extend(group.subjects)
    return [each for each in arguments if each.role is not Role.COUNT or not _is_else(shape, trigger, each, doing)]


def _is_else(shape: Shape, trigger: Trigger, count: Argument, doing: Sequence[Chunk]) -> bool:
    place = shape.place_of(count.span)
    chunk = shape.chunk_at[place[1] - 1] if place is not None else None
    if chunk is None:
        return False
    if any(chunk is each or _are_joined(shape, chunk, each) for each in doing):
        return True
    if shape.words[chunk.head].lower in _BLOWS:
        return True
    return trigger.kind in _OF_MANY and chunk.head == trigger.main


def _are_joined(shape: Shape, chunk: Chunk, doing: Chunk) -> bool:
    """Whether a chunk stands with "and" right before another: "two guards and the | cook"."""
    between = shape.words[chunk.last : doing.first]
    joined = any(word.lower == "and" for word in between)
    return joined and all(word.tag in {"CONJ", "DET"} or word.text == "," for word in between)
