"""Screening: the record's actors against the official lists that were read into it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import numpy as np
from numpy.typing import NDArray

from answerable.asking.actors.actors import find_actors
from answerable.asking.actors.namesakes import births_of
from answerable.asking.actors.screened import Screened
from answerable.asking.sources.editions import editions, standing
from answerable.errors import BadQuestion
from answerable.joining.actors.names import without_reference
from answerable.joining.matching.blocks import Index
from answerable.joining.matching.form import Form, Sort
from answerable.joining.matching.found import Class
from answerable.joining.matching.score import paused_collection
from answerable.joining.matching.screening import (
    CROWD,
    Named,
    Subject,
    key_in,
    key_of,
    screened,
    sort_called,
)
from answerable.model.actor import Actor, ActorType
from answerable.model.claim import Vital
from answerable.model.identity import decode
from answerable.model.source import Source
from answerable.record.file import RecordFile
from answerable.record.queries.listings import Listings
from answerable.sources.lists.listing import ListEntry, birth, kept_reference, read_back

_TYPES = {ActorType.PERSON: Sort.PERSON, ActorType.ORGANISATION: Sort.BODY}


def screen(
    record: RecordFile,
    actor: str | None = None,
    *,
    found: str | None = None,
    as_of: date | None = None,
    limit: int | None = None,
) -> tuple[Screened, ...]:
    """Which actors may be entries of the lists in the record, the surest first.

    Args:
        record: with actors and lists.
        actor: only this one, by id or name; all but those that lists alone name where none is given. The entry of a
            list is compared with the others.
        found: only hits of this class (`match`, `possible`, `possible, name only`, `excluded`).
        as_of: by editions of lists of this day or before; by all where no day is given.
        limit: at most so many.

    Raises:
        UnknownName: the record knows no such actor.
        BadQuestion: there is no such class (`unknown_class`), or the record holds no list (`no_lists`).
    """
    wanted = _class(found)
    listings = record.listings()
    if not listings.count():
        raise BadQuestion(
            "The record holds no official list.",
            "Read one into it, for example `answerable read consolidated.xml`.",
            code="no_lists",
        )
    lists = _Lists(record, listings)
    named = listings.actors_beside() if actor is None else find_actors(record, actor)
    people = {each.id: each for each in named if each.type is not ActorType.STATE}
    with paused_collection():
        hits = screened([_of_actor(each) for each in people.values()], lists)
    order = {kind: place for place, kind in enumerate(Class)}
    own = {} if actor is None else {each.id: _own(each) for each in people.values() if listings.only_listed(each.id)}
    hits = [
        hit for hit in hits if wanted in (None, hit.found) and lists.of(hit.entry)[1].mark not in own.get(hit.actor, ())
    ]
    known_editions = editions(record, as_of=as_of) if hits else ()
    hits.sort(key=lambda hit: (order[hit.found], -hit.points, hit.actor_name, hit.entry))
    return tuple(
        Screened(
            actor=people[hit.actor],
            entry=lists.of(hit.entry)[1],
            source=lists.of(hit.entry)[0],
            hit=hit,
            standing=standing(lists.of(hit.entry)[1], known_editions).words,
        )
        for hit in hits[:limit]
    )


def _class(found: str | None) -> Class | None:
    if found is None:
        return None
    try:
        return Class(found)
    except ValueError:
        known = ", ".join(f"“{each.value}”" for each in Class)
        raise BadQuestion(
            f"There is no class of hits “{found}”.", f"Choose among {known}.", code="unknown_class"
        ) from None


class _Lists:
    """The entries of the lists in a record, as `matching.screening.Listed` asks for them."""

    def __init__(self, record: RecordFile, listings: Listings) -> None:
        self._record = record
        self._listings = listings
        self._read: dict[str, tuple[Source, ListEntry]] = {}

    def named(self, sort: Sort, keys: NDArray[np.int64]) -> Named:
        """The names that have one of these keys."""
        rows, named = self._listings.names(key_in(sort, keys).tolist())
        places = {number: place for place, number in enumerate(named)}
        held = [(key, places[number]) for key, number in rows if number in places]
        pairs = np.array(held, dtype=np.int64).reshape(-1, 2)
        return Named(
            names=[name for _, name, _ in named.values()],
            forms=[decode(form, Form) for _, _, form in named.values()],
            entries=[entry for entry, _, _ in named.values()],
            index=Index.of_keys((key_of(pairs[:, 0]), pairs[:, 1].astype(np.int32)), CROWD),
        )

    def marked(self, marks: Iterable[str]) -> Mapping[str, str]:
        """From each of these marks that an entry has to the entry."""
        return self._listings.marked(marks)

    def entries(self, ids: Iterable[str]) -> Mapping[str, Subject]:
        """The entries with these ids."""
        return {each: _of_entry(*self.of(each)) for each in ids}

    def of(self, source: str) -> tuple[Source, ListEntry]:
        """A source and the entry that it is."""
        if source not in self._read:
            placed = read_back(self._record.text(source))
            assert placed is not None
            self._read[source] = (self._record.source(source), placed.entry)
        return self._read[source]


def _own(actor: Actor) -> frozenset[str]:
    """The marks of the entries that an actor is."""
    return frozenset(used.name for used in actor.names)


def _of_actor(actor: Actor) -> Subject:
    names = (actor.name, *(used.name for used in actor.names))
    return Subject(
        id=actor.id,
        names=tuple(dict.fromkeys((*names, *(without_reference(name) for name in names if kept_reference(name))))),
        sort=_TYPES.get(actor.type),
        born=births_of(actor),
        facts=tuple(post.post for post in actor.posts),
        birthplaces=tuple(sorted({told.place for told in actor.life if told.what == Vital.BORN.value and told.place})),
    )


def _of_entry(source: Source, entry: ListEntry) -> Subject:
    return Subject(
        id=source.id,
        names=(entry.name, *entry.aliases),
        sort=sort_called(entry.sort),
        born=tuple(filter(None, map(birth, entry.born))),
        facts=tuple(filter(None, (entry.position, entry.nationality))),
        birthplaces=(entry.birthplace,) if entry.birthplace else (),
        mark=entry.reference_mark,
    )
