"""Actors: who they are to the record, and what it holds of them."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from answerable.asking.answer import Answer
from answerable.asking.events import TimelineLine, as_lines
from answerable.errors import UnknownName
from answerable.model.actor import Actor
from answerable.model.claim import Role
from answerable.model.event import Family, Status
from answerable.model.vocabulary import kind
from answerable.record.file import RecordFile


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorPage(Answer):
    """An actor with what the record holds.

    Attributes:
        actor: the actor.
        standing: in plain words, how far the record's sources go: alleged, charged, convicted, acquitted.
        steps: the legal steps towards the actor, in order of time.
        lines: every event the actor takes part in, in order of time.
        others: when looked for by name, the other actors that match.
    """

    actor: Actor
    standing: str
    steps: tuple[TimelineLine, ...]
    lines: tuple[TimelineLine, ...]
    others: tuple[Actor, ...] = ()


def actors(
    record: RecordFile, *, as_of: date | None = None, limit: int | None = None, offset: int = 0
) -> tuple[Actor, ...]:
    """The actors of the record, those with most events first; with `as_of`, as what was published by then has them."""
    if as_of is None:
        return tuple(record.actors(limit=limit, offset=offset))
    visible = record.published_by(as_of)
    seen = (told for actor in record.actors() if (told := actor_in(actor, visible)) is not None)
    return tuple(islice(seen, offset, None if limit is None else offset + limit))


def actor_in(actor: Actor, sources: Set[str], without: Set[tuple[str, str]] = frozenset()) -> Actor | None:
    """The actor as only these sources have it; None where none of them names it.

    Args:
        actor: the actor.
        sources: ids of the sources.
        without: names that a source is not to count for, as (source, name).
    """
    names = tuple(
        replace(used, sources=kept)
        for used in actor.names
        if (kept := tuple(s for s in used.sources if s in sources and (s, used.name) not in without))
        or not used.sources
    )
    if names == actor.names:
        return actor
    named_in = {source for used in names for source in used.sources}
    if not named_in:
        return None
    spellings = [used.name for used in names]
    return replace(
        actor,
        name=actor.name if actor.name in spellings else max(spellings, key=lambda name: (len(name), name)),
        names=names,
        posts=tuple(post for post in actor.posts if post.source in named_in),
        epithets=tuple(called for called in actor.epithets if called.source in named_in),
        why=(),  # a reason may quote a spelling that is left out
    )


def find_actors(record: RecordFile, name: str) -> tuple[Actor, ...]:
    """The actors with that id or name, the best match first.

    Raises:
        UnknownName: the record knows none.
    """
    if name.startswith("a-"):
        return (record.actor(name),)
    found = record.find_actors(name)
    if not found:
        raise UnknownName(f"The record knows no actor called “{name}”.", "List them with `answerable actors`.")
    return tuple(found)


def actor(record: RecordFile, name: str, *, as_of: date | None = None, limit: int | None = None) -> ActorPage:
    """An actor by id or name.

    Raises:
        UnknownName: the record knows no such actor.
    """
    visible = None if as_of is None else record.published_by(as_of)
    known = [actor if visible is None else actor_in(actor, visible) for actor in find_actors(record, name)]
    seen = [actor for actor in known if actor is not None]
    if not seen:
        raise UnknownName(f"Nothing published by {as_of} names “{name}”.", "Give a later date.")
    found, *others = seen
    lines = as_lines(record, record.events(actor=found.id, as_of=as_of), as_of)
    steps = tuple(line for line in lines if _step_towards(line, found.id))
    return ActorPage(
        actor=found,
        standing=_standing(found.id, lines, steps),
        steps=steps,
        lines=lines[:limit],
        others=tuple(others),
    )


MOST_SUMMED = 500
"""In how many events an actor may take part for its page to sum them up."""


def glance(record: RecordFile, name: str, *, as_of: date | None = None, limit: int = MOST_SUMMED) -> ActorPage:
    """The same, soon answered: an actor with more than `MOST_SUMMED` events comes with the first `limit` of them only.

    Nothing is then said of how far the sources go, since that would leave out what the other events tell.

    Raises:
        UnknownName: the record knows no such actor.
    """
    known = find_actors(record, name)
    number = record.tallies().events_of(known[0].id)
    if number <= MOST_SUMMED:
        return actor(record, name, as_of=as_of, limit=limit)
    found = known[0] if as_of is None else actor_in(known[0], record.published_by(as_of))
    if found is None:
        raise UnknownName(f"Nothing published by {as_of} names “{name}”.", "Give a later date.")
    return ActorPage(
        actor=found,
        standing=f"In {number:,} events, too many to be summed up here; the timeline can be narrowed to this actor.",
        steps=(),
        lines=as_lines(record, record.events(actor=found.id, as_of=as_of, limit=limit), as_of),
        others=known[1:],
    )


def _step_towards(line: TimelineLine, actor: str) -> bool:
    towards = any(holder.actor == actor and holder.role is Role.RECIPIENT for holder in line.event.roles)
    return towards and kind(line.event.kind).step > 0 and line.event.status is not Status.DENIED


def _standing(actor: str, lines: tuple[TimelineLine, ...], steps: tuple[TimelineLine, ...]) -> str:
    """The words that may be used of the actor, and no stronger ones."""
    named = [
        line
        for line in lines
        if line.event.family is Family.ACT
        and any(holder.actor == actor and holder.role is Role.PERPETRATOR for holder in line.event.roles)
    ]
    said = []
    if steps:
        parts = [f"{step.label.lower()} ({step.event.happened.edtf or 'no date'})" for step in steps]
        said.append("Legal steps, as reported: " + ", ".join(parts) + ".")
    if named:
        acts = f"{len(named)} act{'' if len(named) == 1 else 's'}"
        said.append(f"Sources name this actor as the one who did {acts}; that is what they say, not a verdict.")
    return " ".join(said)
