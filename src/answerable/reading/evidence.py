"""What a claim needs to stand, and what makes it more or less sure."""

from __future__ import annotations

from answerable.model.claim import DOING, DONE_TO, WHO, Role, Speaker, Voice
from answerable.model.event import Family
from answerable.reading.happenings.frames import CHARGED_OBJECT
from answerable.reading.happenings.put import Put
from answerable.reading.happenings.triggers import Part, Trigger
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.sentences import Sentence
from answerable.reading.roles.found import Found

_NEEDS_NAMES = word_set("visit meeting election accident")
"""Kinds of context that everybody does every day: they count where a name, or a place or date with people, is given."""
_BETWEEN = word_set("relations_restored")
"""Kinds beside the context whose noun is a topic as often."""
_GREAT = word_set("coup ceasefire")
"""Kinds of context of which a noun with no more than a year tells enough."""
_NEEDS_WHOM = word_set("release pardon")
_LONG = 300
_PRONOUNS = word_set("he she they it")


def enough(trigger: Trigger, found: Found, how: Put, family: Family, verbal: bool) -> bool:
    """Whether the words hold enough for a claim: a noun alone names a topic, not a happening.

    Args:
        trigger: with its kind as found.
        found: its arguments.
        how: how it is put.
        family: of the kind that the claim is to have.
        verbal: whether a verb says it.
    """
    if found.misfit:
        return False
    roles = {argument.role for argument in found.arguments}
    people = bool(roles & WHO)
    placed = bool(roles & {Role.TIME, Role.PLACE})
    if trigger.kind in _NEEDS_WHOM and " " not in trigger.base:
        return bool(roles & {Role.RECIPIENT, Role.COUNT}) or (found.patient and placed)
    if trigger.kind == "enforced_disappearance" and trigger.part is Part.NOUN:
        return Role.VICTIM in roles
    if verbal and trigger.part is not Part.NOUN:
        return _verb(trigger, found, family, roles, placed)
    if trigger.part is Part.PHRASE:
        return people or bool(roles & {Role.COUNT, Role.TIME})
    if how.light is not None or (trigger.kind == "plot" and how.steps):
        return bool(roles) or trigger.kind == "plot"
    if how.bare and roles <= {Role.PLACE}:
        return False  # "torture in detention": no happening, a topic
    if family is Family.CONTEXT or trigger.kind in _BETWEEN:
        dated = any(a.role is Role.TIME and (len(a.value) > 4 or trigger.kind in _GREAT) for a in found.arguments)
        return dated or len(roles) >= 2
    return bool(roles)


def _verb(trigger: Trigger, found: Found, family: Family, roles: set[Role], placed: bool) -> bool:
    people = bool(roles & WHO)
    if family is not Family.CONTEXT:
        told = placed or bool(roles & {Role.CHARGE, Role.TERM})
        object_told = Role.CHARGE in roles and trigger.kind in CHARGED_OBJECT
        known = people or bool(roles & {Role.COUNT, Role.INSTRUMENT, Role.TERM})
        whole = trigger.part is Part.PHRASE or " " in trigger.base  # "unveiled a plaque" says what was done
        return known or object_told or ((found.patient or whole) and told)
    named = {a.role for a in found.arguments if a.name}
    if trigger.kind == "visit":
        return Role.ACTOR in named or (Role.ACTOR in roles and Role.TIME in roles)
    if trigger.kind == "meeting" and not roles & {Role.ACTOR, Role.TIME}:
        return False
    if trigger.kind in _NEEDS_NAMES:
        return bool(named & WHO) or (placed and (people or Role.PLACE in roles))
    if trigger.kind == "death":
        return people or Role.COUNT in roles
    return Role.ACTOR in roles or (people and (bool(named) or placed)) or (Role.COUNT in roles and (people or placed))


def features(
    trigger: Trigger, found: Found, how: Put, family: Family, speaker: Speaker, sentence: Sentence, quoted: bool
) -> list[str]:
    """The features of a claim, as `confidence` weighs them."""
    roles = {argument.role for argument in found.arguments}
    present = {
        "who": bool(roles & DOING),
        "whom": bool(roles & DONE_TO),
        "nobody": not roles & WHO,
        "time": Role.TIME in roles,
        "place": Role.PLACE in roles,
        "rivals": trigger.rivals > 0,
        "governed": how.steps > 0,
        "far governed": how.steps > 1,
        "long sentence": sentence.end - sentence.start > _LONG,
        "in a quotation": quoted,
        "speaker unresolved": speaker.voice is not Voice.OUTLET
        and (speaker.span is None or speaker.name.lower() in _PRONOUNS),
        "thing as subject": found.thing,
        "context": family is Family.CONTEXT,
    }
    return [trigger.part.value, *(feature for feature, holds in present.items() if holds)]
