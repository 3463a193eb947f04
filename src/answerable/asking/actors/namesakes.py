"""Who else may bear an actor's name, and by what a judgement means one of them: "Ana Lopes (born 1946)"."""

from __future__ import annotations

from collections.abc import Iterable

from answerable.joining.actors.names import fold
from answerable.joining.matching.births import label
from answerable.model.actor import Actor, ActorType
from answerable.model.claim import Vital
from answerable.model.when import bounds
from answerable.record.file import RecordFile

_PERSONS = (ActorType.PERSON, ActorType.UNKNOWN)


def births_of(actor: Actor) -> tuple[str, ...]:
    """The dates of birth that sources give an actor, EDTF, each once, sorted."""
    return tuple(sorted({told.date for told in actor.life if told.what == Vital.BORN.value}))


def with_birth(name: str, births: Iterable[str]) -> str:
    """The name with the date of birth that is known most closely.

    Args:
        name: of an actor.
        births: dates of birth, EDTF, one at least.
    """

    def days(edtf: str) -> tuple[int, str]:
        first, last = bounds(edtf)
        return (last - first).days, edtf

    return f"{name} ({label(min(births, key=days))})"


def names_for_judging(record: RecordFile, actor: Actor) -> tuple[str, ...]:
    """What a judgement names to mean an actor: its spellings, or where others share its name, that with a birth."""
    names = tuple(dict.fromkeys((actor.name, *(used.name for used in actor.names))))
    births = births_of(actor)
    others = (other for other in record.find_actors(actor.name) if other.id != actor.id)
    if births and any(fold(used.name) == fold(actor.name) for other in others for used in other.names):
        return (with_birth(actor.name, births),)
    return names


def namesakes(record: RecordFile, actor: Actor) -> frozenset[str]:
    """Ids of the other actors that a source calls by one of the actor's names, of a person also by more or fewer of
    its words with the last of them ("Omar Sheikh", "Ahmed Omar Saeed Sheikh").
    """
    mine = {fold(used.name) for used in actor.names}
    found = {other.id for used in actor.names for other in record.find_actors(used.name) if mine & _folded(other)}
    if actor.type in _PERSONS:
        ends = sorted({name.split()[-1] for name in mine if name})
        others = (other for end in ends for other in record.actors_ending(end) if other.type in _PERSONS)
        found |= {other.id for other in others if any(_within(a, b) for a in mine for b in _folded(other))}
    return frozenset(found - {actor.id})


def _folded(actor: Actor) -> frozenset[str]:
    return frozenset(fold(used.name) for used in actor.names)


def _within(one: str, other: str) -> bool:
    """Whether the words of one name are all in the other, and both end alike."""
    mine, its = one.split(), other.split()
    return bool(mine and its) and mine[-1] == its[-1] and (set(mine) <= set(its) or set(its) <= set(mine))
