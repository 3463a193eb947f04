"""The pronoun that a verb has right before it for its subject, where the network hears somebody else as who does it."""

from __future__ import annotations

from answerable.model.claim import PRONOUNS
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.words import Labelled
from answerable.reading.people.referring import PERSONAL


def to_its_pronoun(shape: Shape, trigger: Trigger, part: Labelled) -> Labelled:
    """The part of who does something, moved to the pronoun that is the verb's own subject.

    "There were women with children and they opened fire": not the children. Whoever has a part in another verb of the
    sentence stays: "the police said they had held two" tells of the police. But no several for "it": "the guerrillas
    hit a plane as it was bombing the town".

    Args:
        shape: of the sentence.
        trigger: that says the happening.
        part: first word, one past the last, label and probability.
    """
    first, last, label, chance = part
    group = shape.group_at.get(trigger.main)
    own = _own(group) if group is not None and label == "who" else None
    if group is None or own is None or own.meets(first, last):
        return part
    head = shape.words[last - 1]
    several = own.pronoun == "it" and head.tag == "N" and head.lower != head.base
    led = shape.begins_at(first) - 1
    beside = led >= 0 and shape.words[led].tag in {"CONJ", "PREP"}  # else it may be a subject that is not made out
    if not several and (_takes_part(shape, group, first, last) or not beside):
        return part
    return own.first, own.last, label, chance


def own_pronoun(shape: Shape, trigger: Trigger, *, doing: bool) -> Chunk | None:
    """The "he" or "she" that a verb has for who does it or undergoes it, if it has one.

    Args:
        shape: of the sentence.
        trigger: that says the happening.
        doing: whether for who does it.
    """
    group = shape.group_at.get(trigger.main)
    told = [] if group is None else (group.subjects if not group.passive else []) if doing else group.undergone
    return told[0] if len(told) == 1 and told[0].pronoun in PERSONAL else None


def _own(group: Group) -> Chunk | None:
    """The one pronoun that stands right before a verb in the active as its subject."""
    own = group.subjects[0] if len(group.subjects) == 1 and not group.passive else None
    right_before = own is not None and own.last == group.first
    return own if own is not None and right_before and own.pronoun in PRONOUNS | {"it"} else None


def _takes_part(shape: Shape, own: Group, first: int, last: int) -> bool:
    """Whether words are the subject or the object of another verb."""
    others = (group for group in shape.groups if group is not own)
    return any(each.meets(first, last) for group in others for each in (*group.subjects, *group.objects))
