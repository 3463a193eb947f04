"""Who else may bear an actor's name, and by what a judgement means one of them.

That is "Ana Lopes (born 1946)", or "Ana Lopes (in s-0b9f23c4d5e6f7a8b9c0)".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from answerable.joining.actors import bearers
from answerable.joining.actors.names import fold
from answerable.joining.matching.births import label
from answerable.model.actor import Actor, ActorType
from answerable.model.claim import Vital
from answerable.model.judgement import Verdict
from answerable.model.when import bounds
from answerable.record.file import RecordFile

_PERSONS = (ActorType.PERSON, ActorType.UNKNOWN)
_LABELLED = re.compile(r"(.+) \((?:born \d{4}[-/\d]*|in s-[0-9a-f]{2,20})\)")


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


def bare(name: str) -> str:
    """A name without what tells its bearer from others, as documents have it."""
    found = _LABELLED.fullmatch(name)
    return name if found is None else found[1]


def names_of(actor: Actor) -> tuple[str, ...]:
    """Every name of an actor, as documents have it, the one that it goes by first."""
    return tuple(dict.fromkeys((actor.name, *(used.name for used in actor.names))))


def names_for_judging(record: RecordFile, actor: Actor) -> tuple[str, ...]:
    """What a judgement names to mean an actor: its spellings.

    Where others share its name, it is the name with a date of birth, or with the sources in which a judgement parted
    its bearer from the others.
    """
    names = names_of(actor)
    others = (other for other in record.find_actors(actor.name) if other.id != actor.id)
    if not any(fold(used.name) == fold(actor.name) for other in others for used in other.names):
        return names
    if singled := _singled(record, actor):
        return singled
    births = births_of(actor)
    return (with_birth(actor.name, births),) if births else names


def by_source(actor: Actor) -> dict[str, str]:
    """From the id of each source of an actor to what a judgement names to mean whom it calls so.

    That is the longest of the actor's names that the source uses, with the source behind it.
    """
    used = sorted(actor.names, key=lambda each: (len(each.name), each.name))
    longest = {source: each.name for each in used for source in each.sources}
    return {source: f"{longest[source]} ({bearers.label(source)})" for source in sorted(longest)}


def _singled(record: RecordFile, actor: Actor) -> tuple[str, ...]:
    """The names of an actor with the sources by which judgements mean it alone."""
    judged = {
        told
        for judgement in record.judgements()
        if judgement.verdict in (Verdict.SAME, Verdict.DIFFERENT)
        for about in judgement.about
        if (told := bearers.unlabelled(fold(about)))
    }
    found = (
        (used.name, source) for used in actor.names for source in used.sources if (fold(used.name), source) in judged
    )
    return tuple(f"{name} ({bearers.label(source)})" for name, source in found)


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
