"""What stands behind "for" or "of" and is not what a step was taken for: whom it is about, what an office is over."""

from __future__ import annotations

from answerable.reading.happenings.cleared import DURESS
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.names import Sort
from answerable.reading.language.people import is_people
from answerable.reading.language.phrases import behind_every

_LAWS = word_set("law act order decree regulation directive resolution code statute article section regime programme")
_KNOWN_FOR = word_set("known famous renowned noted celebrated")
_OFFICES = word_set("minister ministry secretary department director head chief commissioner")
_ABOUT_WHOM = frozenset({"arrest_warrant", "charges_dropped", "sentence", "trial"})
"""Kinds whose "for" names as often whom they are about."""
_BEARERS = frozenset({Sort.PERSON, Sort.UNKNOWN})


def is_under_it(shape: Shape, first: int, last: int, *, law: bool) -> bool:
    """Whether "under" leads to duress, or to a measure's law: "confessed under torture", "sanctioned under a 2016 law".

    Under which law somebody is arrested or tried tells what he is accused of.

    Args:
        shape: of the sentence.
        first, last: the words (half-open).
        law: whether a law counts.
    """
    words, chunk = shape.words, shape.chunk_at[first]
    led = shape.begins_at(first) - 1
    if led < 0 or words[led].lower != "under":
        return False
    if words[last - 1].base in DURESS:
        return True
    return law and chunk is not None and words[chunk.head].base in _LAWS


def is_about_somebody(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether "for" before word `first` tells whom a step is about: "a warrant for Ana Tarn", "the trial for two men".

    Args:
        shape: of the sentence.
        trigger: the step.
        first: number of the word behind "for".
    """
    led = first > 0 and shape.words[first - 1].lower == "for"
    first = behind_every(shape.words, first, len(shape.words) - 1)
    chunk = shape.owned(shape.chunk_at[first])
    if trigger.kind not in _ABOUT_WHOM or not led or chunk is None:
        return False
    if chunk.name is not None:
        return chunk.name.sort in _BEARERS and chunk.head < chunk.name.last
    return is_people(shape, chunk)


def is_of_another_verb(shape: Shape, trigger: Trigger, first: int) -> bool:
    """Whether the "for" before word `first` is of what somebody was doing: "arrested agents working for Norland".

    Args:
        shape: of the sentence.
        trigger: the step.
        first: number of the word behind "for".
    """
    i = first - 2
    if i < trigger.last or shape.words[first - 1].lower != "for":
        return False
    if shape.words[i].lower in _KNOWN_FOR:
        return True  # "acquitted Tarn, a writer known for her plays"
    if i not in shape.group_at:
        return False
    return shape.words[i].form == "ing" and shape.words[i - 1].lower not in {"for", "of", "with"}


def is_of_an_office(shape: Shape, first: int) -> bool:
    """Whether words say what an office is over and no charge: "Iran's minister of intelligence"."""
    words = shape.words
    return first > 1 and words[first - 1].lower in {"of", "for"} and words[first - 2].base.lower() in _OFFICES
