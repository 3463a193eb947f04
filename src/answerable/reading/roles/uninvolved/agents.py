"""Who in the words before a happening only does something else, and does not undergo it."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.model.claim import Argument, Role
from answerable.model.event import Family
from answerable.model.vocabulary import kinds
from answerable.reading.happenings.frames import DRAWING
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.people import is_people

_UNDERGOING = frozenset({Role.VICTIM, Role.RECIPIENT})
_ABOUT = frozenset({Role.CHARGE, Role.RECIPIENT})
_MEASURES = frozenset({"aid_suspension", "arms_embargo", "break_of_relations", "recall", "sanction", "travel_ban"})
_INSIDE = frozenset({"ADJ", "DET", "N", "NAME", "NUM", "POS"})
_PROMPTING = word_set("prompt lead force cause push spur drive")
_BACK = word_set("him her them he she they whom his their")
_PLACE_WORDS = 4


def without_agents(shape: Shape, trigger: Trigger, arguments: Sequence[Argument]) -> list[Argument]:
    """The arguments of a happening, without who only does what is told before it.

    Who is behind the "by" of a participle: "the raid ordered by Tarn killed two men". Who is told of before a noun that
    says itself whose it is: "Tarn was held after the arrest in Norland of the son of Venn". What prompted a measure:
    "the officers whose arrest prompted Norland to announce sanctions". Who draws a reproach: "jailed Tarn, drawing
    mockery".
    """
    return [
        each
        for each in arguments
        if not (each.role in _UNDERGOING and _is_behind_by(shape, trigger, each))
        and not (each.role in _UNDERGOING and _is_of_another(shape, trigger, each))
        and not (each.role in _ABOUT and _is_prompting(shape, trigger, each))
        and not (each.role is Role.ACTOR and _is_drawing(shape, trigger, each))
    ]


def _is_behind_by(shape: Shape, trigger: Trigger, argument: Argument) -> bool:
    """Whether "by" leads to somebody as who does what a participle before an active verb tells."""
    group, place = shape.group_at.get(trigger.main), shape.place_of(argument.span)
    if group is None or place is None or place[1] != group.first or not _is_active(shape, group):
        return False
    at = place[0] - 1
    while at > 0 and shape.words[at].tag in _INSIDE:
        at -= 1
    doing = shape.verb_before(at + 1)
    passive = doing is not None and doing.last <= at and not doing.finite
    return at > 0 and shape.words[at].lower == "by" and passive


def _is_active(shape: Shape, group: Group) -> bool:
    """Whether a verb makes a clause in the active, or may: "killed the No. 2"."""
    bare = not group.auxiliaries and group.last < len(shape.words) and shape.words[group.last].tag == "DET"
    return (group.finite and not group.passive) or bare


def _is_of_another(shape: Shape, trigger: Trigger, argument: Argument) -> bool:
    """Whether a noun says behind its place whose it is, and somebody stands before it: "the arrest in Norland of"."""
    words, place = shape.words, shape.place_of(argument.span)
    if trigger.main in shape.group_at or place is None or place[1] > trigger.first:
        return False
    at = trigger.last
    if at >= len(words) or words[at].lower not in {"in", "at"}:
        return False
    end = next((i for i in range(at + 1, min(at + 2 + _PLACE_WORDS, len(words))) if words[i].tag != "NAME"), at)
    if end <= at + 1 or words[end].lower != "of" or end + 1 >= len(words):
        return False
    chunk = shape.chunk_at[end + 1]
    return chunk is not None and (chunk.is_person or is_people(shape, chunk))


def _is_prompting(shape: Shape, trigger: Trigger, argument: Argument) -> bool:
    """Whether somebody is told of in what prompted another to take a measure that is not said to be against them."""
    words, place = shape.words, shape.place_of(argument.span)
    if trigger.kind not in _MEASURES or kinds()[trigger.kind].family is not Family.ANSWER or place is None:
        return False
    for group in shape.groups:
        behind = words[group.last : trigger.first]
        if place[1] <= group.first and group.last <= trigger.first and words[group.main].base in _PROMPTING:
            led = any(word.tag == "TO" for word in behind)
            return led and not group.passive and not any(word.lower in _BACK for word in words[group.last :])
    return False


def _is_drawing(shape: Shape, trigger: Trigger, argument: Argument) -> bool:
    """Whether somebody stands before the verb that tells whom a reproach fell on: "jailed Tarn, drawing mockery"."""
    place, verb = shape.place_of(argument.span), shape.verb_before(trigger.first)
    if trigger.kind != "condemnation" or place is None or verb is None or verb.passive or place[1] > verb.first:
        return False
    drawn = any(each.first <= trigger.main < each.last for each in verb.objects)
    return drawn and shape.words[verb.main].base in DRAWING
