"""Actors: who they are to the record."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace
from datetime import date
from itertools import islice

from answerable.asking.former import refuse_another, standing_id
from answerable.errors import BadQuestion, UnknownName
from answerable.joining.actors.names import fold
from answerable.model.actor import Actor
from answerable.record.file import RecordFile


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
        life=tuple(told for told in actor.life if told.source in named_in),
        epithets=tuple(called for called in actor.epithets if called.source in named_in),
        why=(),  # a reason may quote a spelling that is left out
    )


def find_actors(record: RecordFile, name: str) -> tuple[Actor, ...]:
    """The actors with that id or name, the best match first.

    Raises:
        UnknownName: the record knows none.
    """
    if name.startswith("a-"):
        return (record.actor(standing_id(record, "actor", name)),)
    found = record.find_actors(name)
    if not found:
        refuse_another(record, "actor", name)
        raise UnknownName(f"The record knows no actor called “{name}”.", "List them with `answerable actors`.")
    return tuple(found)


_MOST_TOLD = 8
"""Actors of one name that an error lists."""


def one_actor(record: RecordFile, name: str, *, as_of: date | None = None) -> Actor:
    """The only actor with that id or name: of several, the one that is called so and not only also written so.

    Raises:
        UnknownName: the record knows none, or nothing published by the date names it.
        BadQuestion: several bear the name (`several_actors`).
    """
    visible = None if as_of is None else record.published_by(as_of)
    found = find_actors(record, name)
    seen = [told for each in found if (told := each if visible is None else actor_in(each, visible)) is not None]
    if not seen:
        raise UnknownName(f"Nothing published by {as_of} names “{name}”.", "Give a later date.")
    called = [each for each in seen if fold(each.name) == fold(name)]
    if len(chosen := called if len(called) == 1 else seen) == 1:
        return chosen[0]
    listed = "; ".join(f"{each.name} {each.id}" for each in seen[:_MOST_TOLD])
    more = f"; and {len(seen) - _MOST_TOLD} more" if len(seen) > _MOST_TOLD else ""
    raise BadQuestion(
        f"“{name}” may be any of {len(seen)} actors: {listed}{more}.",
        "Name one by its id; `answerable actor ID` tells what the record holds of it.",
        code="several_actors",
    )
