"""To whom somebody comes: who summons an envoy, "was summoned to the Foreign Office", and to whom one surrenders."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from answerable.model.claim import Argument, Role
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.people import is_people
from answerable.reading.language.phrases import named_or_described

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


def with_surrendered(
    text: str, shape: Shape, trigger: Trigger, mains: frozenset[int], arguments: Sequence[Argument]
) -> list[Argument]:
    """The arguments of an arrest, where "surrendered" says it: its subject is held, whom "to" leads to holds him.

    Args:
        text: the working text.
        shape: of the sentence.
        trigger: that says the happening.
        mains: numbers of the words that say the sentence's happenings.
        arguments: what is known.
    """
    group = shape.group_at.get(trigger.main)
    surrenders = group is not None and shape.words[group.main].base == "surrender"
    if trigger.kind != "arrest" or group is None or not surrenders or group.passive or group.objects:
        return list(arguments)
    found = [each if each.role not in _SIDES else replace(each, role=_side(shape, trigger, each)) for each in arguments]
    for chunk in group.subjects if not any(each.role is Role.RECIPIENT for each in found) else ():
        if not chunk.pronoun and (chunk.is_person or is_people(shape, chunk)):
            span, value, named = named_or_described(text, shape, chunk, mains)
            found.append(Argument(role=Role.RECIPIENT, span=span, value=value, name=named))
    return found


def _side(shape: Shape, trigger: Trigger, argument: Argument) -> Role:
    place = shape.place_of(argument.span)
    return Role.RECIPIENT if place is None or place[0] < trigger.first else Role.ACTOR


def _is_behind_to(shape: Shape, trigger: Trigger, argument: Argument) -> bool:
    place = shape.place_of(argument.span)
    chunk = shape.chunk_at[place[0]] if place is not None else None
    if place is None or place[0] < trigger.first:
        return False
    if not any(word.base in _OFFICES for word in shape.words[place[0] : place[1]]):
        return False
    to = (chunk.begins if chunk is not None else place[0]) - 1
    return to >= trigger.main and shape.words[to].lower == "to"
