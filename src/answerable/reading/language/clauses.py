"""The shape of a sentence: noun chunks, verb groups with their voice, subjects and objects, and clause bounds."""

from __future__ import annotations

from answerable.reading.language import relatives
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.coordination import inherit
from answerable.reading.language.describing import described_at
from answerable.reading.language.groups import PARTICLES, Group, Grouped
from answerable.reading.language.lexicon import INTRANSITIVE
from answerable.reading.language.names import Name, Sort
from answerable.reading.language.subjects import find_subject
from answerable.reading.language.voices import tell_voices
from answerable.reading.language.words import Word


class Shape(Grouped):
    """The chunks and verb groups of one tagged sentence, with who does what in which clause.

    Args:
        words: tagged; words of time expressions carry the tag `TIME`.
        names: in `words`.
        transitive: base forms of verbs that need an object or are passive without.
    """

    def __init__(self, words: list[Word], names: list[Name], transitive: frozenset[str]) -> None:
        super().__init__(words, names)
        tell_voices(self, transitive)
        for group in self.groups:
            find_subject(self, group)
            _find_objects(self, group)
        inherit(self)
        _bound(self)

    def clause_of(self, i: int) -> Group | None:
        """The finite group in whose clause word `i` stands."""
        return next((group for group in self.groups if group.finite and group.start <= i < group.end), None)


def _find_objects(shape: Grouped, group: Group) -> None:
    """Note the objects of `group`: what stands right behind it, or what its relative clause tells of."""
    if shape.words[group.main].tag == "AUX" or any(each.first == group.last for each in group.subjects):
        return
    i = relatives.behind_year(shape.words, relatives.behind_duration(shape.words, shape.ahead(group.last)))
    while i < len(shape.words) and shape.words[i].lower in PARTICLES and shape.words[i].tag == "PREP":
        i = relatives.behind_year(shape.words, shape.ahead(i + 1))
    if i < len(shape.words) and described_at(shape, i) is not None:
        i += 1  # "arrested striking miners"
    if i < len(shape.words) and (owner := shape.chunk_at[i]) is not None:
        owned = owner if _describes_owner(shape, group, owner) else shape.owned(owner)
        group.objects = shape.conjoined(owned)
    elif group.finite and not group.passive and shape.words[group.main].base not in INTRANSITIVE:
        told = relatives.object_told_of(shape.words, shape.chunk_at, group.first, group.last)
        group.objects = [told] if told is not None else []


def _describes_owner(shape: Grouped, group: Group, owner: Chunk) -> bool:
    """Whether a participle tells of a person right behind it who owns something: "jailed editor Ana Tarn's health"."""
    words, i = shape.words, group.first
    alone = group.first == group.main and not group.subjects and words[i].form in {"ed", "participle"}
    led = i == 0 or words[i - 1].tag in {"PREP", "DET", "V", "ADJ"}
    return alone and led and owner.first == group.last and owner.name is not None and owner.name.sort is Sort.PERSON


def _bound(shape: Grouped) -> None:
    """Note where the clause of each group begins and ends; a verb that makes none is in that of the one before."""
    finite = [group for group in shape.groups if group.finite]
    previous: Group | None = None
    for group in finite:
        start = group.first
        if group.subjects and group.subjects[0].first < group.first and not group.relative:
            start = group.subjects[0].begins
        if previous is None:
            group.start = 0
        else:
            start = group.first if start < previous.last else start  # an inherited subject opens no clause
            while start > previous.last and (
                shape.words[start - 1].tag in {"SUB", "CONJ", "PRON"} or shape.words[start - 1].text in {",", ";"}
            ):
                start -= 1
            group.start = start
            previous.end = start
        previous = group
    if previous is not None:
        previous.end = len(shape.words)
    for group in shape.groups:
        if not group.finite:
            host = next((other for other in reversed(finite) if other.start <= group.first), None)
            group.start, group.end = (host.start, host.end) if host is not None else (0, len(shape.words))
            if group.end <= group.main:
                group.start, group.end = 0, len(shape.words)
