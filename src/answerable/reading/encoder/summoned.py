"""Who summons an envoy, told by where he is summoned: "was summoned to the Foreign Office"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from answerable.model.claim import Argument, Role
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set

_OFFICES = word_set("ministry office department palace headquarters directorate secretariat")
_SIDES = frozenset({Role.ACTOR, Role.RECIPIENT})


def with_summoner(shape: Shape, trigger: Trigger, arguments: Sequence[Argument]) -> list[Argument]:
    """The arguments, with the office to which an envoy is summoned as who summons him, where nobody else does.

    Args:
        shape: of the sentence.
        trigger: that tells it.
        arguments: of it.
    """
    if trigger.kind != "summons":
        return list(arguments)
    offices = [each for each in arguments if each.role in _SIDES and _is_behind_to(shape, trigger, each)]
    others = [each for each in arguments if each not in offices]
    if any(each.role is Role.ACTOR for each in others) or not any(each.role is Role.RECIPIENT for each in others):
        return others if offices else list(arguments)
    return [*others, *(replace(each, role=Role.ACTOR) for each in offices)]


def _is_behind_to(shape: Shape, trigger: Trigger, argument: Argument) -> bool:
    place = shape.place_of(argument.span)
    chunk = shape.chunk_at[place[0]] if place is not None else None
    if place is None or place[0] < trigger.first:
        return False
    if not any(word.base in _OFFICES for word in shape.words[place[0] : place[1]]):
        return False
    to = (chunk.begins if chunk is not None else place[0]) - 1
    return to >= trigger.main and shape.words[to].lower == "to"
