"""Sides that several nouns share: "the arbitrary arrest and torture of Tarn", "subjected Tarn to raids and threats"."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.model.claim import DONE_TO, Argument, Role
from answerable.model.event import Family
from answerable.reading.happenings.frames import frame
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.people import is_people
from answerable.reading.language.phrases import named_or_described

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
    be subjected has who subjects him to it and him.

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
    if (verb := _subjecting(shape, trigger)) is not None and family is Family.ACT:
        if not verb.passive:
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
