"""Who grants a pardon is not who is pardoned, though it is called his: "the king's pardon freed two cooks"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from answerable.model.claim import Argument, Role
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.people import is_people
from answerable.reading.language.words import lower_at

KINDS = frozenset({"pardon", "amnesty", "sentence_reduction"})
"""What those who rule grant."""
_RULING = word_set(
    "president king queen monarch emperor empress emir sultan sheikh shah governor premier chancellor pope"
)
_NO_MORE = word_set("former late ousted deposed jailed imprisoned convicted disgraced ailing past onetime one-time")
_FREEING = word_set("free spare release save cover include let clear help allow enable liberate benefit absolve")
_TAKING = word_set("accept receive get refuse reject decline seek await win obtain request")
_ASKING = word_set("ask petition beg implore urge press thank praise")
_OF_MANY = word_set("first last latest final many")
_TO_WHOM = frozenset({"to", "for"})


def as_granted(arguments: Sequence[Argument], shape: Shape, trigger: Trigger) -> list[Argument]:
    """The arguments of what a noun says, with who grants it as its actor; where that is left open, without him.

    - "Tarn's pardon freed two cooks", "Tarn's pardon to the cooks", "she accepted Tarn's pardon": Tarn's is to grant.
    - "She asked Tarn for a pardon", "thanked Tarn for his pardon": so it is of whom is asked or thanked.
    - "The king's pardon came late": a king grants it; "President Tarn's pardon came late" may be of either.
    - "The pardons of President Tarn" are many, and he is one; no more is the last of them his own.
    - "A pardon for Tarn" names him, and no charge.

    Args:
        arguments: of the step.
        shape: of its sentence.
        trigger: that says it.
    """
    chunk = shape.chunk_at[trigger.main]
    if trigger.kind not in KINDS:
        return list(arguments)
    freed = {each.span for each in arguments if each.role is Role.RECIPIENT}
    arguments = [each for each in arguments if each.role is not Role.CHARGE or each.span not in freed]
    if trigger.main in shape.group_at or chunk is None:
        return arguments
    granting, taking = _granting(shape, chunk), _taking(shape, chunk)
    unsure = _perhaps_granting(shape, chunk) if granting is None else None
    found: list[Argument] = []
    for each in arguments:
        place = shape.place_of(each.span)
        if each.role is Role.RECIPIENT and place is not None and granting is not None and granting.meets(*place):
            found.append(replace(each, role=Role.ACTOR))
        elif each.role is Role.ACTOR and place is not None and any(taker.meets(*place) for taker in taking):
            found.append(replace(each, role=Role.RECIPIENT))
        elif each.role is not Role.RECIPIENT or place is None or unsure is None or not unsure.meets(*place):
            found.append(each)
    return list(dict.fromkeys(found))


def _granting(shape: Shape, chunk: Chunk) -> Chunk | None:
    """Who surely grants it, as its owner or as whom one asks for it or thanks for it."""
    words, owner = shape.words, chunk.owner
    if owner is None or owner.pronoun:
        host = shape.verb_before(chunk.begins)
        asked = host is not None and words[host.main].base in _ASKING and lower_at(words, chunk.begins - 1) == "for"
        whom = host.undergone if asked and host is not None else []
        return whom[0] if len(whom) == 1 and whom[0].last <= chunk.begins else None
    behind = shape.chunk_from(chunk.last + 1) if lower_at(words, chunk.last) in _TO_WHOM else None
    frees = any(
        words[group.main].base in _FREEING and not group.passive and any(each is chunk for each in group.subjects)
        for group in shape.groups
    )
    to_others = frees or bool(_taking(shape, chunk)) or (behind is not None and is_people(shape, behind))
    return owner if to_others or (owner.nameless and _rules(shape, owner)) else None


def _taking(shape: Shape, chunk: Chunk) -> list[Chunk]:
    """Who accepts, refuses or gets what somebody else grants: "she accepted Tarn's pardon"."""
    if chunk.owner is None or chunk.owner.pronoun:
        return []
    for group in shape.groups:
        if shape.words[group.main].base in _TAKING and not group.passive and any(c is chunk for c in group.objects):
            return [each for each in group.subjects if each.pronoun or is_people(shape, each)]
    return []


def _perhaps_granting(shape: Shape, chunk: Chunk) -> Chunk | None:
    """Who rules and whose it is called, so that he may be either; of several, who is one."""
    if chunk.owner is not None:
        return chunk.owner if _rules(shape, chunk.owner) else None
    head = shape.words[chunk.head]
    many = head.lower != head.base or any(
        w.lower in _OF_MANY for w in shape.words[max(0, chunk.first - 1) : chunk.head]
    )
    of = shape.chunk_from(chunk.last + 1) if lower_at(shape.words, chunk.last) == "of" else None
    return of if of is not None and many and _rules(shape, of) else None


def _rules(shape: Shape, chunk: Chunk) -> bool:
    """Whether words name somebody who rules: "President Tarn"; no "former President Tarn"."""
    told = {word.lower for word in shape.words[chunk.first : chunk.last]}
    return not told.isdisjoint(_RULING) and told.isdisjoint(_NO_MORE) and not any(t.startswith("ex-") for t in told)
