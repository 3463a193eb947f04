"""Whom a swap of prisoners frees: who comes home in it, and for whom: "Tarn flew home in exchange for Venn".

And whom a release: who walks out of prison is freed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from answerable.model.claim import Argument, Role
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.people import is_people
from answerable.reading.language.phrases import named_or_described

_COMING = word_set("arrive come cross fly go land return walk")
"""What those do who are freed in it; who is freed, released or swapped has the verb's own claim."""
_LEAVING = word_set("emerge leave step stride stroll walk")
"""What those do who are free; of whom something takes out of prison the verb has an object."""
_SENT = word_set("bring fly hand let put return send transfer")
"""What is done to those who are freed in exchange for others; who is freed or swapped has the verb's own claim."""
_GIVEN_FOR = frozenset({"exchange", "return"})
_HELD_IN = word_set("include involve")
_INTO = word_set("in under through of")
_DEAD = word_set("body remains")
_PARTING = frozenset({"SUB", "V", "AUX", "MD", "NEG"})
_REACH = 6
"""Words behind a swap within which it is told for whom."""


def with_swapped(
    text: str, shape: Shape, trigger: Trigger, mains: frozenset[int], arguments: Sequence[Argument]
) -> list[Argument]:
    """The arguments of a swap of prisoners, with whom it frees by the words around it.

    Args:
        text: the working text.
        shape: of the sentence.
        trigger: that says the happening.
        mains: numbers of the words that say the sentence's happenings.
        arguments: what is known.
    """
    found = list(arguments)
    if trigger.kind == "release":
        return _with_leaving(shape, trigger, found)
    if trigger.kind != "prisoner_swap":
        return found
    bargain = _is_bargain(shape, trigger)
    if bargain or not any(each.role is Role.RECIPIENT for each in found):
        coming = _coming(shape, trigger, bargain=bargain)
        found = [each for each in found if each.role is not Role.ACTOR or not _is_of(shape, coming, each)]
        found += _freed(text, shape, mains, coming, found)
    group = shape.group_at.get(trigger.main)
    if group is not None and group.passive and not (group.modal or group.negated):
        found += _freed(text, shape, mains, group.subjects, found)
    return [*found, *_freed(text, shape, mains, _for_whom(shape, trigger), found)]


def _with_leaving(shape: Shape, trigger: Trigger, arguments: list[Argument]) -> list[Argument]:
    """The arguments, with those who leave a prison as those who are freed: nobody else does it in their sentence."""
    group = shape.group_at.get(trigger.main)
    if group is None or group.passive or shape.words[trigger.main].base not in _LEAVING:
        return arguments
    return [
        replace(each, role=Role.RECIPIENT) if each.role is Role.ACTOR and _is_of(shape, group.subjects, each) else each
        for each in arguments
    ]


def _freed(
    text: str, shape: Shape, mains: frozenset[int], chunks: Sequence[Chunk], known: Sequence[Argument]
) -> Iterator[Argument]:
    for chunk in chunks:
        if (
            chunk.pronoun
            or shape.words[chunk.head].base in _DEAD
            or not (chunk.is_person or (chunk.name is None and is_people(shape, chunk)))
        ):
            return
        span, value, named = named_or_described(text, shape, chunk, mains)
        if not any(each.span.overlaps(span) for each in known):
            yield Argument(role=Role.RECIPIENT, span=span, value=value, name=named)


def _is_bargain(shape: Shape, trigger: Trigger) -> bool:
    """Whether it is said by "in exchange" or "in return", which tell that the verb before is of a swap."""
    told = shape.words[trigger.first : trigger.last]
    return told[0].lower == "in" and any(word.lower in _GIVEN_FOR for word in told)


def _is_of(shape: Shape, chunks: Sequence[Chunk], argument: Argument) -> bool:
    """Whether an argument's words begin in one of these chunks."""
    spans = ((shape.words[each.first].start, shape.words[each.last - 1].end) for each in chunks)
    return any(first <= argument.span.start < last for first, last in spans)


def _coming(shape: Shape, trigger: Trigger, *, bargain: bool) -> Sequence[Chunk]:
    """Who comes home in a swap, is sent home in exchange for another, or is included in a swap."""
    verb = shape.verb_before(trigger.first) if bargain or trigger.main not in shape.group_at else None
    if verb is None or verb.negated or verb.modal or verb.infinitive:
        return ()
    base, between = shape.words[verb.main].base, shape.words[verb.main + 1 : trigger.first]
    if bargain and not any(word.tag in _PARTING or word.text in ",;:" for word in between):
        return verb.subjects if base in (_SENT if verb.passive else _COMING) else ()
    preps = [i for i, word in enumerate(between) if word.lower in _INTO and word.tag == "PREP"]
    if not preps or any(word.tag in _PARTING for word in between):
        return ()
    if between[preps[-1]].lower == "of" and [word.lower for word in between[: preps[-1]]][-2:] != ["as", "part"]:
        return ()
    told = base in _HELD_IN if verb.passive else base in _COMING
    return verb.subjects if told else ()


def _for_whom(shape: Shape, trigger: Trigger) -> Sequence[Chunk]:
    """For whom others are swapped: "exchanged Tarn for Venn", "handed over in exchange for Venn"."""
    words = shape.words
    for i in range(trigger.last, min(len(words) - 1, trigger.last + _REACH)):
        if words[i].tag in _PARTING or words[i].text in ";:":
            return ()
        if words[i].lower == "for" and (chunk := shape.chunk_at[i + 1]) is not None:
            return shape.conjoined(chunk)
    return ()
