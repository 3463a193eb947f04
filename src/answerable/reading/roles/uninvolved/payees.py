"""Who gets a bribe or passes on dirty money: he has part in it, and is none whom it is done to."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.model.claim import Argument, Role
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.people import is_people

_TAKING = word_set("receive accept take pocket get solicit demand seek collect")
_GIVEN_TO = word_set("to for through via")
_GRAFT = word_set("bribe bribery kickback corruption graft")


def without_payees(arguments: Sequence[Argument], shape: Shape, trigger: Trigger) -> list[Argument]:
    """The arguments of corruption, without whom a bribe is paid to: "bribes to a mayor", "the corruption of officials".

    Args:
        arguments: of it.
        shape: of the sentence.
        trigger: that tells it.
    """
    if trigger.kind != "corruption":
        return list(arguments)
    return [each for each in arguments if each.role is not Role.VICTIM or not _is_given(shape, trigger, each)]


def takes_a_bribe(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether the words `first` to `last` (half-open) are of who takes what a noun tells: "Tarn received bribes"."""
    return trigger.kind == "corruption" and any(
        shape.words[group.main].base in _TAKING
        and not group.passive
        and any(each.meets(first, last) for each in group.subjects)
        and any(each.head == trigger.main for each in group.objects)
        for group in shape.groups
    )


def _is_given(shape: Shape, trigger: Trigger, argument: Argument) -> bool:
    place = shape.place_of(argument.span)
    chunk = shape.chunk_at[place[0]] if place is not None else None
    if chunk is None or chunk.begins <= trigger.main:
        return False
    paying = shape.group_at.get(trigger.main) if shape.words[trigger.main].base == "pay" else None
    if paying is not None and any(each is chunk for each in paying.objects):
        return True  # "paid a mayor two million in bribes"
    if shape.words[chunk.begins - 1].text == "," and (post := shape.chunk_at[chunk.begins - 2]) is not None:
        chunk = _first_of(shape, post)  # "bribes to the oil minister, Ana Tarn"
    led = shape.words[chunk.begins - 1].lower
    return led in _GIVEN_TO or (led == "of" and trigger.base.split()[-1] in _GRAFT)


def _first_of(shape: Shape, chunk: Chunk) -> Chunk:
    """What a phrase is of: "minister" of "the minister for oil"."""
    while chunk.begins > 1 and shape.words[chunk.begins - 1].lower in {"of", "for"}:
        before = shape.chunk_at[chunk.begins - 2]
        if before is None or not is_people(shape, before):
            break
        chunk = before
    return chunk
