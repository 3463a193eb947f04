"""Sides that several nouns share: "the arbitrary arrest and torture of Tarn", "subjected Tarn to raids and threats"."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.model.claim import DONE_TO, Argument, Role
from answerable.model.event import Family
from answerable.reading.happenings.cleared import CONFESSING
from answerable.reading.happenings.frames import frame
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.people import is_people
from answerable.reading.language.phrases import named_or_described
from answerable.reading.roles.ambiguity import ENDURED

_OF_PERSONS = word_set(
    "abduction arbitrary_detention arrest assassination charge conviction enforced_disappearance execution harassment "
    "ill_treatment imprisonment killing mass_killing persecution release sentence sexual_violence surveillance threat "
    "torture trial wounding"
)
_JOINING = frozenset({"and", "or"})


def with_shared(
    text: str, shape: Shape, trigger: Trigger, family: Family, mains: frozenset[int], arguments: Sequence[Argument]
) -> list[Argument]:
    """The arguments of what a noun tells, with those whom the next noun is "of", where nobody else undergoes it.

    Not where the next has an article of its own: "the raid and the arrest of Tarn". An act to which somebody is told to
    be subjected has who subjects him to it and him; torture "under" which somebody confessed was of him.

    Args:
        text: the working text.
        shape: of the sentence.
        trigger: that says the happening.
        family: of its kind.
        mains: numbers of the words that say the sentence's happenings.
        arguments: what is known.
    """
    role = frame(trigger.kind, family, trigger.base).of
    if trigger.kind not in _OF_PERSONS or role not in DONE_TO:
        return list(arguments)
    found = list(arguments)
    if (confessing := _made_to_confess(shape, trigger)) is not None:
        return [*found, *_sides(text, shape, mains, role, confessing.subjects, found)]
    if (verb := _subjecting(shape, trigger)) is not None and family is Family.ACT:
        if not verb.passive:
            found = [each for each in found if each.role is not role or not _is_among(shape, each, verb.subjects)]
            found += _sides(text, shape, mains, Role.PERPETRATOR, verb.subjects, found)
        return [*found, *_sides(text, shape, mains, role, verb.subjects if verb.passive else verb.objects, found)]
    return [*found, *_sides(text, shape, mains, role, _shared(shape, trigger, mains), found)]


def _sides(
    text: str, shape: Shape, mains: frozenset[int], role: Role, chunks: Sequence[Chunk], known: Sequence[Argument]
) -> list[Argument]:
    """The persons that `chunks` tell of, as `role`; none where somebody has it or a chunk tells of no person."""
    if any(each.role is role for each in known):
        return []
    found = []
    for chunk in chunks:
        if chunk.pronoun or not (chunk.name is not None or is_people(shape, chunk)):
            return []
        span, value, named = named_or_described(text, shape, chunk, mains)
        if any(each.span == span for each in known):
            return []
        found.append(Argument(role=role, span=span, value=value, name=named))
    return found


def _is_among(shape: Shape, argument: Argument, chunks: Sequence[Chunk]) -> bool:
    place = shape.place_of(argument.span)
    named = {word.text for each in chunks for word in shape.words[each.begins : each.last] if word.capital}
    among = argument.name and not named.isdisjoint(argument.value.split())
    return among or (place is not None and any(each.meets(*place) for each in chunks))


def _subjecting(shape: Shape, trigger: Trigger) -> Group | None:
    """The verb that tells to what somebody is subjected, where it leads to the trigger and no other verb between."""
    if trigger.main in shape.group_at:
        return None
    verb = shape.verb_before(trigger.first)
    if verb is None or shape.words[verb.main].base != "subject":
        return None
    between = shape.words[verb.main + 1 : trigger.first]
    to = next((i for i, word in enumerate(between) if word.lower == "to"), None)
    if to is None or any(word.tag in {"PREP", "SUB", "PRON"} or word.text == ";" for word in between[to + 1 :]):
        return None
    return verb


def _made_to_confess(shape: Shape, trigger: Trigger) -> Group | None:
    """The verb by which somebody owns up under torture: "confessed under torture", "under torture, Tarn named Venn"."""
    chunk = shape.chunk_at[trigger.main]
    led = chunk.begins - 1 if chunk is not None and trigger.main not in shape.group_at else -1
    if led < 0 or trigger.kind not in ENDURED or shape.words[led].lower != "under":
        return None
    verb = shape.verb_before(led) or (shape.verb_behind(trigger.last) if not led else None)
    while verb is not None and shape.words[verb.main].base not in CONFESSING:
        verb = shape.verb_before(verb.first)  # "admitted killing a guard under torture"
    return verb if verb is not None and not verb.passive else None


def _shared(shape: Shape, trigger: Trigger, mains: frozenset[int]) -> Sequence[Chunk]:
    """Of whom the noun is that "and" joins to the trigger's."""
    words, chunk = shape.words, shape.chunk_at[trigger.main]
    if chunk is None or trigger.main in shape.group_at or chunk.head != trigger.main or chunk.last + 1 >= len(words):
        return ()
    other = shape.chunk_at[chunk.last + 1] if words[chunk.last].lower in _JOINING else None
    if other is None or other.head not in mains or other.owner is not None or words[other.first].tag == "DET":
        return ()
    behind = other.last + 1
    if behind >= len(words) or words[other.last].lower != "of" or shape.chunk_at[behind] is None:
        return ()
    return shape.conjoined(shape.owned(shape.chunk_at[behind]), of=True)
