"""Whom the grammar of a verb gives for the sides of an answer or a reversal that the network leaves open."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from answerable.model.claim import Argument, Role
from answerable.model.event import Family
from answerable.model.span import Span
from answerable.reading.encoder.fillers import is_step
from answerable.reading.happenings.frames import UNDERGOING, Frame, frame
from answerable.reading.happenings.modality import put
from answerable.reading.happenings.triggers import Part, Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Group, Shape
from answerable.reading.language.lexicon import INTRANSITIVE, word_set
from answerable.reading.roles.roles import Arguments, Circumstances

_PARTICLES = word_set("up down out off over away back in home")
_NO_OBJECTS = frozenset({"PREP", "PUNCT", "TO", "SUB", "CONJ", "TIME", "ADV", "AUX", "MD"})
_OF_THE_MEASURE = Frame(
    Role.ACTOR, Role.RECIPIENT, {"against": Role.RECIPIENT, "on": Role.RECIPIENT}, of=Role.RECIPIENT
)
"""Of a measure that a verb ends: "the ban on Tarn", "the suspension of Norland"; whose it is tells nothing of whom."""


def governed(
    text: str,
    shape: Shape,
    trigger: Trigger,
    family: Family,
    around: Circumstances,
    persons: Callable[[Chunk], Sequence[tuple[Span, str]]],
) -> list[Argument]:
    """The sides that a verb's grammar tells.

    - Who takes an answer or undoes one, as the subject: "Denmark lifted it". None where the subject undergoes it:
      "received ten years".
    - Whom a measure was for that a reversal's verb is said of: "the ban on Tarn was dropped".

    None of an act, where a wrong doer harms most.

    Args:
        text: the working text.
        shape: of the sentence.
        trigger: of the happening.
        family: of its kind.
        around: times, numbers and terms of the sentence.
        persons: whom a pronoun stands for.
    """
    group = shape.group_at.get(trigger.main)
    if group is None or family not in {Family.ANSWER, Family.REVERSAL}:
        return []
    arguments = Arguments(text, shape, around, persons)
    found = _subjects(shape, trigger, family, group, arguments)
    if family is Family.REVERSAL:
        for chunk in group.subjects if group.passive else group.objects:
            if is_step(shape, chunk.first, chunk.last):
                noun = Trigger(
                    trigger.kind, shape.words[chunk.head].base, Part.NOUN, chunk.head, chunk.last, chunk.head
                )
                found += [a for a in arguments.undone(noun, _OF_THE_MEASURE).arguments if a.role is Role.RECIPIENT]
    return found


def _subjects(shape: Shape, trigger: Trigger, family: Family, group: Group, arguments: Arguments) -> list[Argument]:
    verb = shape.words[group.main]
    if group.passive or not group.finite or verb.base in UNDERGOING:
        return []
    if not group.auxiliaries and verb.form != "s" and verb.base not in INTRANSITIVE and not _acts_on(shape, group):
        return []  # "Tarn, wanted for murder": the form alone does not tell
    found = arguments.find(trigger, frame(trigger.kind, family, trigger.base), family, put(shape, trigger)).arguments
    start, end = shape.words[0].start, verb.start
    pronouns = any(each.pronoun for each in group.subjects)
    subjects = [(shape.words[each.first].start, shape.words[each.last - 1].end) for each in group.subjects]
    return [
        each
        for each in found
        if each.role is Role.ACTOR
        and (
            any(first <= each.span.start < last for first, last in subjects)
            or (pronouns and not (start <= each.span.start and each.span.end > end))
        )
    ]


def _acts_on(shape: Shape, group: Group) -> bool:
    """Whether something stands behind a verb that may be its object: "locked up $12 million", "stopped training"."""
    behind = next((word for word in shape.words[group.last :] if word.lower not in _PARTICLES), None)
    return bool(group.objects) or (behind is not None and behind.tag not in _NO_OBJECTS)
