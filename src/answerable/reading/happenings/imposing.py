"""The clause behind a measure's noun that tells who laid it on whom: "the embargo that it imposed on Norland"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import word_set

_IMPOSING = word_set(
    "impose place put declare introduce adopt order lay slap decree enact institute establish apply issue "
    "take levy pronounce"
)
_RELATIVE = frozenset({"that", "which"})
_BETWEEN = frozenset({"ADV", "TIME", "NEG"})
_PHRASES = 3
"""Phrases with prepositions that may stand between the noun and its clause: "on Norland", "of 1990"."""


@dataclass(frozen=True, slots=True)
class Imposing:
    """A clause that tells of a measure's beginning.

    Attributes:
        group: its verb.
        agents: the subjects of the active verb; empty for the passive.
    """

    group: Group
    agents: Sequence[Chunk]

    def tells(self, shape: Shape, i: int) -> bool:
        """Whether a time at word `i` stands in the clause: behind its verb, with no other between."""
        return self.group.main < i and not any(self.group.main < k < i for k in shape.group_at)


def imposing(shape: Shape, chunk: Chunk) -> Imposing | None:
    """The clause right behind the measure that `chunk` names, if one tells of its beginning.

    "It" and "they" for subject of that clause stand for whoever is the subject of the verb that has the measure for
    its object: "Velia lifted the embargo that it imposed".

    Args:
        shape: of the sentence.
        chunk: whose head is the noun for a measure.
    """
    words = shape.words
    i = _behind_phrases(shape, chunk)
    aside = i < len(words) and words[i].text == ","
    i += aside
    relative = i < len(words) and words[i].lower in _RELATIVE
    i += relative
    group = next((each for each in shape.groups if each.main >= i), None)
    if group is None or words[group.main].base not in _IMPOSING or group.infinitive:
        return None
    before = [k for k in range(i, group.first) if words[k].tag not in _BETWEEN]
    if not before:
        told = group.passive or words[group.main].form in {"ed", "participle", "any"}
        return Imposing(group, ()) if told else None
    if aside and not relative:
        return None  # "the bombing of the mill, the ministry declared"
    agents = shape.conjoined(shape.owned(shape.chunk_at[before[0]]))
    if group.passive or not agents or agents[-1].last <= before[-1]:
        return None
    return Imposing(group, _meant(shape, chunk, agents))


def has_own_time(shape: Shape, undone: Trigger, triggers: Sequence[Trigger]) -> bool:
    """Whether only its own words can date what a reversal undoes: within the reversal's, or with a clause behind it."""
    chunk = shape.chunk_at[undone.main]
    within = any(each.first < undone.first and undone.last <= each.last for each in triggers)
    return within or (chunk is not None and imposing(shape, chunk) is not None)


def _behind_phrases(shape: Shape, chunk: Chunk) -> int:
    words, i = shape.words, chunk.last
    for _ in range(_PHRASES):
        while i < len(words) and words[i].tag in {"ADV", "TIME"}:
            i += 1
        following = shape.owned(shape.chunk_from(i + 1)) if i < len(words) and words[i].tag == "PREP" else None
        if following is None:
            break
        i = shape.conjoined(following)[-1].last
    return i


def _meant(shape: Shape, chunk: Chunk, agents: Sequence[Chunk]) -> Sequence[Chunk]:
    if not agents[0].pronoun:
        return agents
    host = next((each for each in shape.groups if chunk in each.objects and each.last <= chunk.first), None)
    return [each for each in host.subjects if not each.pronoun] if host is not None and not host.passive else ()
