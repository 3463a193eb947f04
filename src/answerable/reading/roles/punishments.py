"""Several happenings by one word: "sentenced Tarn to death and Venn to ten years", "the bombings of A and B"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from answerable.model.claim import Argument, Role, ordered
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.names import Sort
from answerable.reading.language.people import is_people
from answerable.reading.language.words import Word
from answerable.reading.numbers.terms import Term

_REACH = 40
"""Words behind the verb within which another punishment by it may stand."""
_WIDEST = 3
"""Code points between "to" and the term."""


def further(shape: Shape, trigger: Trigger, terms: Sequence[Term]) -> list[tuple[Chunk, Term]]:
    """Whom the verb, left out, also has for an object, each with the term: "and Venn to ten years".

    Args:
        shape: of the sentence.
        trigger: the verb.
        terms: of the sentence, in order.
    """
    words = shape.words
    found: list[tuple[Chunk, Term]] = []
    for i in range(trigger.last, min(len(words) - 2, trigger.last + _REACH)):
        if words[i].tag == "V" or words[i].text in {".", ":"}:
            break
        chunk = shape.chunk_at[i + 1] if words[i].lower == "and" or words[i].text in {",", ";"} else None
        if chunk is None or chunk.first != i + 1 or chunk.last >= len(words) or not is_people(shape, chunk):
            continue
        if words[chunk.last].lower != "to" or not any(t.end <= words[i].start for t in terms):
            continue
        end = words[chunk.last].end
        term = next((t for t in terms if end < t.start <= end + _WIDEST), None)
        if term is not None:
            found.append((chunk, term))
    return found


def by_term(arguments: Sequence[Argument]) -> list[tuple[Argument, ...]]:
    """The arguments of each of several punishments: each term with those named since the term before."""
    terms = [each for each in arguments if each.role is Role.TERM]
    punished = [each for each in arguments if each.role in {Role.RECIPIENT, Role.COUNT}]
    bounds = [0, *(term.span.start for term in terms)]
    theirs = [[each for each in punished if first <= each.span.start < last] for first, last in pairwise(bounds)]
    if len(terms) < 2 or not all(theirs) or sum(map(len, theirs)) != len(punished):
        return [tuple(arguments)]
    shared = [each for each in arguments if each not in terms and each not in punished]
    return [tuple(ordered([*shared, *own, term])) for own, term in zip(theirs, terms, strict=True)]


def each_apart(
    words: Sequence[Word], shape: Shape | None, trigger: Trigger, arguments: Sequence[Argument]
) -> list[tuple[Argument, ...]]:
    """The arguments of each happening that a plural tells of: "the bombings of Flight 103 and Flight 772" are two.

    Persons may all be victims of one happening ("the murders of Tarn and Venn"), and stay together.
    """
    word = words[trigger.main]
    if trigger.kind == "sentence":
        return by_term(arguments)
    several = [a for a in arguments if a.role is Role.VICTIM and a.name]
    if shape is None or word.tag != "N" or word.base == word.lower or len(several) < 2:
        return [tuple(arguments)]
    persons = {words[name.last - 1].end for name in shape.names if name.sort is Sort.PERSON}
    if any(a.span.end in persons for a in several) or any(a.role is Role.COUNT for a in arguments):
        return [tuple(arguments)]
    return [tuple(a for a in arguments if a is own or a not in several) for own in several]
