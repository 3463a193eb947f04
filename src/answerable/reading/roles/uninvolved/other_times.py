"""Times of what somebody was, or of the war in which he did it: "Tarn, mayor from 1990 to 1997, was convicted"."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.model.claim import Argument, Role
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.words import touching

_NAMING = frozenset({"N", "NAME"})
_WARS = word_set(
    "conflict crackdown dictatorship genocide insurgency occupation rebellion revolt revolution uprising war"
)


def with_own_time(shape: Shape, trigger: Trigger, arguments: Sequence[Argument]) -> list[Argument]:
    """The arguments of a happening, without the years of an office beside its subject, or of a war in its charge."""
    ends = {each.span.end for each in arguments if each.role is Role.CHARGE}
    return [
        each
        for each in arguments
        if each.role is not Role.TIME
        or (place := touching(shape.words, each.span.start, each.span.end)) is None
        or not (_is_of_an_office(shape, trigger, *place) or _is_of_a_war(shape, place[0], ends))
    ]


def _is_of_an_office(shape: Shape, trigger: Trigger, first: int, last: int) -> bool:
    """Whether years stand in what is told of somebody between two commas: "Tarn, mayor from 1990 to 1997, was"."""
    words = shape.words
    if last >= len(words) or words[last].text != ",":
        return False
    opening = next((i for i in range(first - 1, 0, -1) if words[i].text == ","), 0)
    if not last < trigger.main and (opening <= trigger.main or words[opening - 1].tag != "NAME"):
        return False
    led = [word for word in words[opening + 1 : first] if word.lower not in {"between", "from"}]
    spans = words[first - 1].lower in {"between", "from"} or words[first].lower in {"between", "from"}
    told = spans and any(word.tag in _NAMING for word in led) and all(word.tag != "V" for word in led)
    return told and opening > 0 and words[opening - 1].tag in _NAMING


def _is_of_a_war(shape: Shape, first: int, ends: set[int]) -> bool:
    """Whether a year stands behind the war that ends what a step is for: "for crimes during the war" "in 1971"."""
    words = shape.words
    at = first - 1 if first and words[first - 1].lower == "in" else first
    return at > 0 and words[at - 1].base in _WARS and words[at - 1].end in ends
