"""Whom the number of a happening counts: those who undergo it, and neither those who do it nor their blows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from answerable.model.claim import DOING, Argument, Role
from answerable.model.event import Family
from answerable.model.vocabulary import kinds
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.happenings.units import UNITS
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.words import lower_at, singular

_BLOWS = word_set(
    "wounds blows bruises bullets cuts fractures kicks lacerations lashes punches shots stabs strikes stitches strokes"
)
_TRIES = word_set("attempt bid plan plot threat")
"""What is counted by how often it was tried."""
_LAID = word_set("accused charged convicted implicated indicted involved suspected")
_EXACT = re.compile(r"^(\d+) ")
_INCLUDING = frozenset({"include", "included", "includes"})
_OF_MANY = frozenset({"mass_killing"})
"""Kinds whose noun in the plural counts the times, and nobody: "three massacres"."""


def only_those(arguments: Sequence[Argument], shape: Shape, trigger: Trigger) -> list[Argument]:
    """The arguments of a happening that is counted by who undergoes it, without numbers of anything else.

    - Of who does it: "two guards and a cook beat her", "four men accused of the murder", "ten are implicated in it".
    - Of blows: "received 20 stab wounds".
    - Of how often it happened or was tried: "a dozen massacres", "two attempts to kill him".
    - Of the others, where it counts some of many: "2 of 17 abductees were freed".
    - Of those whom what it is for befell: "jailed for attacks on two women".

    Of some among those whom it befell it tells the least: "among those arrested were two women".
    """
    if trigger.kind not in UNITS:
        return list(arguments)
    places = (shape.place_of(each.span) for each in arguments if each.role in DOING)
    doing = [chunk for place in places if place is not None and (chunk := shape.chunk_at[place[1] - 1]) is not None]
    group = shape.group_at.get(trigger.main)
    if group is not None and not group.passive and any(each in group.subjects for each in doing):
        doing.extend(group.subjects)
    kept = [each for each in arguments if each.role is not Role.COUNT or not _is_else(shape, trigger, each, doing)]
    kept = _without_its_charge(_some_or_all(kept, shape, trigger), trigger)
    among = any(word.lower == "among" for word in shape.words[max(0, trigger.first - 2) : trigger.first])
    if not among and lower_at(shape.words, trigger.last) not in _INCLUDING:
        return kept
    return [replace(each, value=_EXACT.sub(r"\1.. ", each.value)) if each.role is Role.COUNT else each for each in kept]


def _without_its_charge(arguments: list[Argument], trigger: Trigger) -> list[Argument]:
    """The arguments of an answer, without the numbers of the act that it is for."""
    if kinds()[trigger.kind].family is Family.ACT:
        return arguments
    charges = [each.span for each in arguments if each.role is Role.CHARGE]
    return [each for each in arguments if each.role is not Role.COUNT or not any(map(each.span.overlaps, charges))]


def _some_or_all(arguments: list[Argument], shape: Shape, trigger: Trigger) -> list[Argument]:
    """The arguments with one of two numbers that "of" joins: that of all, for a noun or a clause that tells of them."""
    words, group, chunk = shape.words, shape.group_at.get(trigger.main), shape.chunk_at[trigger.main]
    counts = [(place, each) for each in arguments if each.role is Role.COUNT and (place := shape.place_of(each.span))]
    for ((_, last), some), ((first, _), every) in pairwise(sorted(counts, key=lambda count: count[0])):
        if [word.lower for word in words[last:first]] not in (["of"], ["of", "the"]):
            continue
        noun = chunk is not None and chunk.first <= first < chunk.last and chunk.head == trigger.main
        other = some if noun or (group is not None and group.relative) else every
        return [each for each in arguments if each is not other]
    return arguments


def _is_else(shape: Shape, trigger: Trigger, count: Argument, doing: Sequence[Chunk]) -> bool:
    place = shape.place_of(count.span)
    chunk = shape.chunk_at[place[1] - 1] if place is not None else None
    if chunk is None:
        return False
    if any(chunk is each or _are_joined(shape, chunk, each) for each in doing):
        return True
    if shape.words[chunk.head].lower in _BLOWS:
        return True
    if singular(shape.words[chunk.head].lower) in _TRIES:
        return trigger.kind != "plot"
    if _is_laid(shape, trigger, chunk):
        return True
    return trigger.kind in _OF_MANY and chunk.head == trigger.main


def _is_laid(shape: Shape, trigger: Trigger, chunk: Chunk) -> bool:
    """Whether the noun of an act is what those are accused of who are counted: "two of them are implicated in it"."""
    act = kinds()[trigger.kind].family is Family.ACT and trigger.main not in shape.group_at
    between = (each for each in shape.groups if chunk.last <= each.first and each.last <= trigger.first)
    laid = next((each for each in reversed(list(between)) if each.passive), None)
    if not act or laid is None or any(each is not chunk for each in laid.subjects):
        return False  # "two women were found dead, and a man was charged with the murders"
    return shape.words[laid.main].lower in _LAID


def _are_joined(shape: Shape, chunk: Chunk, doing: Chunk) -> bool:
    """Whether a chunk stands with "and" right before another: "two guards and the | cook"."""
    between = shape.words[chunk.last : doing.first]
    joined = any(word.lower == "and" for word in between)
    return joined and all(word.tag in {"CONJ", "DET"} or word.text == "," for word in between)
