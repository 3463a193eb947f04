"""Who is named beside somebody whom a sentence is about, or has somebody of his own to whom it happens."""

from __future__ import annotations

from answerable.model.span import Span
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.people import is_people
from answerable.reading.language.phrases import name_span
from answerable.reading.people.referring import PERSONAL, Sex, told_sex
from answerable.reading.people.rivals import is_one, may_be_a_name
from answerable.reading.people.speakers import SAYING

Named = tuple[Span, str]
"""Where a person is named, and as what."""

OTHER_SEX = dict.fromkeys(("he", "him", "his"), Sex.FEMALE) | dict.fromkeys(("she", "her", "hers"), Sex.MALE)
"""Whom a pronoun cannot mean."""


def is_aside(text: str, shape: Shape, named: Named) -> bool:
    """Whether a sentence is about another than the one person whom it names.

    "He was tried for the murder of Tarn", "the brother of Tarn left".
    """
    told = [each for group in shape.groups for each in (*group.subjects, *group.objects)]
    acting = [each for group in shape.groups if shape.words[group.main].base not in SAYING for each in group.subjects]
    places = [
        each
        for each in shape.chunks
        if each.name is not None and (name := name_span(text, shape, each)) is not None and name[1] == named[1]
    ]
    first = min((each.first for each in places), default=0)
    others = any((each.pronoun in PERSONAL and each.first < first) or may_be_a_name(shape, each) for each in told)
    if not others and not any(is_one(shape, each) for each in acting):
        return False
    owning = [each for chunk in shape.chunks if (each := chunk.owner) is not None]
    return all((each in owning and each not in told) or _is_led_to(shape, each) for each in places)


def _is_led_to(shape: Shape, chunk: Chunk) -> bool:
    """Whether a preposition leads to a name, or to what it explains: "towards the king, Emil Tarn"."""
    start = chunk.owner.first if chunk.owner is not None else chunk.first
    if start > 1 and shape.words[start - 1].text == ",":
        explained = shape.chunk_at[start - 2]
        one = explained is not None and shape.words[explained.head].lower == shape.words[explained.head].base
        start = explained.first if explained is not None and one and not explained.is_person else start
    while start > 0 and shape.words[start - 1].tag in {"DET", "ADJ", "ADV"}:  # "the then Emperor"
        start -= 1
    return start > 0 and shape.words[start - 1].tag == "PREP"


def undergoes_beside(chunk: Chunk, shape: Shape, named: Named) -> bool:
    """Whether a person's own kin or man undergoes what is told, and may be meant: "Tarn said his son was shot"."""
    for group in shape.groups:
        for each in group.subjects if group.passive and group.finite else ():
            whose = shape.words[each.first].lower in {"his", "her", "their"}
            if whose and is_one(shape, each) and named[0].start < shape.words[each.first].start:
                return may_be_one(shape, each, chunk.pronoun)
    return False


def may_be_one(shape: Shape, chunk: Chunk, pronoun: str) -> bool:
    """Whether a pronoun may mean somebody who is told of without a name: "his son", and not "his daughter", by "he"."""
    sex = told_sex([word.lower for word in shape.words[chunk.first : chunk.last]])
    return is_one(shape, chunk) and (sex is Sex.UNKNOWN or sex is not OTHER_SEX.get(pronoun))


def named_as(shape: Shape, chunk: Chunk) -> Chunk:
    """What names a person whom a description brings in: "Ada Venn" of "his sister, Ada Venn, complained"."""
    words, i = shape.words, chunk.last
    named = shape.chunk_at[i + 1] if i + 1 < len(words) and words[i].text == "," else None
    closed = named is not None and named.last < len(words) and words[named.last].text == ","
    aside = chunk.nameless and is_people(shape, chunk)
    return named if named is not None and named.name is not None and closed and aside else chunk
