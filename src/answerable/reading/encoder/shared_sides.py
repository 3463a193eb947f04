"""Whom two nouns share that "and" joins before one "of": "the arbitrary arrest and torture of Tarn"."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.model.claim import Argument, Role
from answerable.model.event import Family
from answerable.reading.happenings.frames import frame
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.people import is_people
from answerable.reading.language.phrases import named_or_described

_UNDERGOING = frozenset({Role.VICTIM, Role.RECIPIENT})
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

    Not where the next has an article of its own: "the raid and the arrest of Tarn".

    Args:
        text: the working text.
        shape: of the sentence.
        trigger: that says the happening.
        family: of its kind.
        mains: numbers of the words that say the sentence's happenings.
        arguments: what is known.
    """
    role = frame(trigger.kind, family, trigger.base).of
    if trigger.kind not in _OF_PERSONS or role not in _UNDERGOING or any(each.role is role for each in arguments):
        return list(arguments)
    shared = _shared(shape, trigger, mains)
    found = []
    for chunk in shared:
        if chunk.pronoun or not (chunk.name is not None or is_people(shape, chunk)):
            return list(arguments)
        span, value, named = named_or_described(text, shape, chunk, mains)
        found.append(Argument(role=role, span=span, value=value, name=named))
    return [*arguments, *found]


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
