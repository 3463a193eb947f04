"""What grammar and the vocabulary say against a claim of the learned engine: how it is put, and of which kind it is."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.model.claim import Argument, Modality, Role
from answerable.model.event import HAPPENING, Family
from answerable.reading.clauses import Shape
from answerable.reading.lexicon import word_set
from answerable.reading.modality import put
from answerable.reading.people import ACCIDENTS, is_disaster
from answerable.reading.refinement import refined
from answerable.reading.roles import Found
from answerable.reading.triggers import Trigger
from answerable.reading.words import singular

_LISTING = word_set("include be involve expand extend grow range list comprise contain")
_DEMANDS = word_set("demand call request recommendation proposal")
_PLANS = word_set("plan aim goal intention")
_SENSES = {"impeach": "charge", "impeachment": "charge"}
"""Words of one kind only, whichever the network hears in them."""
_OF_SOMEBODY = frozenset({"sentence", "conviction"})
_SIDES = frozenset({Role.RECIPIENT, Role.ACTOR, Role.COUNT, Role.TIME})
_DOERS = frozenset({Role.PERPETRATOR, Role.ACTOR, Role.INSTRUMENT})
_HARMS = frozenset({"killing", "mass_killing", "wounding", "property_destruction", "forced_displacement"})


def as_told(modality: Modality, family: Family, shape: Shape, trigger: Trigger) -> Modality:
    """The modality; where grammar puts what is told as a fact as wished, planned, denied or alleged, that one.

    What "should" be done or "could take the form of" expulsions is no answer, however sure the network is of it.
    """
    if modality is not Modality.HAPPENED or family is Family.CONTEXT:
        return modality
    if family is Family.ACT and trigger.main not in shape.group_at:
        return modality  # a noun's act may be taken for granted: "an end to the shelling"
    ruled = put(shape, trigger)
    if ruled.sure and ruled.modality not in HAPPENING:
        return ruled.modality
    return _wanted(shape, trigger) or modality


def _wanted(shape: Shape, trigger: Trigger) -> Modality | None:
    """What the subject of "include" or "expand to" wants: "their demands include the dropping of charges"."""
    group = shape.group_at.get(trigger.main)
    if group is not None and group.finite:
        return None
    before = [each for each in shape.groups if each.finite and not each.relative and each.main < trigger.main]
    if not before or shape.words[before[-1].main].base not in _LISTING:
        return None
    heads = {singular(shape.words[chunk.head].lower) for chunk in before[-1].subjects}
    return Modality.CALLED_FOR if heads & _DEMANDS else Modality.PLANNED if heads & _PLANS else None


def kind_of(
    shape: Shape, trigger: Trigger, arguments: Sequence[Argument], accidents: bool, bombs: bool
) -> tuple[str, list[Argument]]:
    """The kind that a trigger says with these arguments, empty where none, and the arguments as they then stand.

    Whom a storm, an illness or a fire kills has died: no act, and nobody did it.

    Args:
        shape: of the sentence.
        trigger: with the kind that the network gives it.
        arguments: of it.
        accidents: whether the document is about an accident or a disaster.
        bombs: whether it tells of bombs.
    """
    noun = trigger.main not in shape.group_at
    if noun and trigger.kind in _OF_SOMEBODY and not any(a.role in _SIDES for a in arguments):
        return "", []  # "the sentence for this crime is ten years"
    if trigger.base in _SENSES:
        return _SENSES[trigger.base], list(arguments)
    blind = [a for a in arguments if a.role in _DOERS and _is_accident(shape, a)]
    group = shape.group_at.get(trigger.main)
    subjects = group.subjects if group is not None and not group.passive else []
    accident = bool(blind) or any(is_disaster(shape, chunk) for chunk in subjects)
    kept = [a for a in arguments if a not in blind] if trigger.kind in _HARMS else list(arguments)
    found = Found(kept, accident=accident and trigger.kind in _HARMS)
    found.agent = any(a.role in _DOERS for a in kept)
    kind = refined(shape, trigger, found, accidents)
    if trigger.kind == "bombing" and bombs:
        return "bombing", list(arguments)
    return kind, found.arguments


def _is_accident(shape: Shape, argument: Argument) -> bool:
    """Whether a side is named by the word for an accident: "Hurricane Ada", "the fire"."""
    return any(
        word.start < argument.span.end and word.end > argument.span.start and word.lower in ACCIDENTS
        for word in shape.words
    )
