"""Sites that a preposition leads to: where something happened, and no one to whom it was done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from answerable.model.claim import DONE_TO, Argument, Role
from answerable.model.event import Family
from answerable.model.vocabulary import kinds
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.names import PLACE_WORDS
from answerable.reading.language.words import Word
from answerable.reading.roles.objects import TARGETS

_WITHIN = word_set("at in inside outside near")
_UPON = word_set("island islands bridge road street square highway avenue")
"""What something happens "on"."""
_SITES = (TARGETS | PLACE_WORDS | word_set("gate colony")) - word_set("column convoy court parliament patrol unit")
_AIMING = word_set("fire shoot aim hurl lob throw launch")
"""Behind these "at" leads to what is to be hit."""


def with_sites(arguments: Sequence[Argument], shape: Shape, trigger: Trigger) -> list[Argument]:
    """The arguments with a named site behind "at" or "in" as the place: "a bomb went off at Orsk Hospital".

    Args:
        arguments: of a happening.
        shape: of its sentence.
        trigger: that says it.
    """
    found: list[Argument] = []
    for each in arguments:
        if each.role not in DONE_TO or not _is_site(shape, trigger, each):
            found.append(each)
        elif not any(other.role is Role.PLACE and other.span.start == each.span.start for other in arguments):
            found.append(replace(each, role=Role.PLACE, name=False))
    return found


def _is_site(shape: Shape, trigger: Trigger, argument: Argument) -> bool:
    place = shape.place_of(argument.span)
    chunk = shape.chunk_at[place[1] - 1] if place is not None else None
    if place is None or chunk is None or chunk.begins < 2 or place[1] != chunk.last or place[0] < chunk.begins:
        return False
    words, led = shape.words, chunk.begins - 1
    head = words[chunk.head]
    named = any(words[i].tag == "NAME" for i in range(chunk.first, chunk.last))
    called = chunk.name is not None and _is_called(words, chunk.name.first)
    if led < trigger.last or words[led].tag != "PREP" or not named or not (head.base in _SITES or called):
        return False
    if words[led].lower == "on":
        return head.lower in _UPON and kinds()[trigger.kind].family is not Family.ACT
    aimed = words[led - 1].base in _AIMING and words[led - 2].base != "open"
    return words[led].lower in _WITHIN and not aimed


def _is_called(words: Sequence[Word], first: int) -> bool:
    """Whether a name tells what a site is and which: "Church of St. Tarn", "School No. 4", "Penal Colony No. 4"."""
    told = first + 1 < len(words) and words[first].lower in _SITES and words[first + 1].lower == "of"
    return told or any(
        word.lower in _SITES and number.text == "No" for word, number in pairwise(words[first : first + 4])
    )
