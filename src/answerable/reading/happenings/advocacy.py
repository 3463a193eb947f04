"""Words that call for violence: "an article advocating military strikes against …" is itself a threat."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from answerable.reading.happenings.triggers import Part, Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.people import is_people

KIND = "threat"
ADVOCATE = "advocate"
"""What such words say, in base form."""
_ADVOCATING = word_set("advocate urge glorify")
_VIOLENCE = word_set(
    "killing assassination murder bombing execution massacre extermination beheading slaughter annihilation "
    "lynching hanging"
)
_ARMED = word_set("strike attack raid assault")
_ARMS = word_set("military air missile drone terrorist terror armed rocket suicide bomb deadly violent")
_PUBLISHING = word_set("publish run print post broadcast release air issue")


@dataclass(frozen=True, slots=True)
class Advocacy:
    """A call for violence.

    Attributes:
        first, last: the words that call for it (half-open), from the verb to the violence it names.
        by: who calls for it; the publisher where an article does.
        against: whom it is to hit.
        group: the verb whose time and manner hold for it.
    """

    first: int
    last: int
    by: list[Chunk]
    against: list[Chunk]
    group: Group

    @property
    def trigger(self) -> Trigger:
        """The words as what says a happening."""
        return Trigger(KIND, ADVOCATE, Part.PHRASE, self.first, self.last, self.group.main)


def advocacies(shape: Shape) -> Iterator[Advocacy]:
    """The calls for violence in the sentence. A plain "called for" stays with the demand it makes."""
    words = shape.words
    for group in shape.groups:
        if (
            words[group.main].base not in _ADVOCATING
            or words[group.main].tag != "V"
            or group.passive
            or group.negated
            or group.modal
        ):
            continue
        violent = next((chunk for chunk in group.objects if _violent(shape, chunk)), None)
        if violent is None:
            continue
        by, carrier = _publisher(shape, group)
        yield Advocacy(group.main, violent.last, by, _against(shape, violent), carrier)


def _violent(shape: Shape, chunk: Chunk) -> bool:
    head = shape.words[chunk.head]
    if head.base in _VIOLENCE:
        return True
    return head.base in _ARMED and any(shape.words[i].lower in _ARMS for i in range(chunk.first, chunk.head))


def _publisher(shape: Shape, group: Group) -> tuple[list[Chunk], Group]:
    if any(is_people(shape, chunk) for chunk in group.subjects):
        return [chunk for chunk in group.subjects if is_people(shape, chunk)], group
    for other in shape.groups:
        published = any(each is chunk for each in other.objects for chunk in group.subjects)
        if published and shape.words[other.main].base in _PUBLISHING:
            return [chunk for chunk in other.subjects if is_people(shape, chunk)], other
    return [], group


def _against(shape: Shape, violent: Chunk) -> list[Chunk]:
    i = violent.last
    if i + 1 < len(shape.words) and shape.words[i].lower in {"against", "on", "of"}:
        chunk = shape.owned(shape.chunk_at[i + 1])
        return shape.conjoined(chunk) if chunk is not None else []
    return []
