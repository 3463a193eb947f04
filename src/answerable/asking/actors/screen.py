"""Screening: the record's actors against the official lists that were read into it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from answerable.asking.actors.actors import find_actors
from answerable.asking.actors.namesakes import births_of
from answerable.asking.answer import Answer
from answerable.asking.sources.editions import editions, standing
from answerable.errors import BadQuestion
from answerable.joining.actors.names import without_reference
from answerable.joining.matching.form import Sort
from answerable.joining.matching.screening import Class, Hit, Lists, Subject
from answerable.model.actor import Actor, ActorType
from answerable.model.claim import Vital
from answerable.model.source import Genre, Source
from answerable.record.file import RecordFile
from answerable.sources.lists.listing import ListEntry, birth, kept_reference, read_back
from answerable.sources.lists.lists import CONTENTS

_SORTS = {"person": Sort.PERSON, "vessel": Sort.VESSEL, "body": Sort.BODY}
_TYPES = {ActorType.PERSON: Sort.PERSON, ActorType.ORGANISATION: Sort.BODY}


@dataclass(frozen=True, slots=True, kw_only=True)
class Screened(Answer):
    """An actor that may be on a list.

    Attributes:
        actor: the actor.
        entry: the entry, as its list has it.
        source: the entry's source, which opens at its words.
        hit: how far it goes and why.
        standing: whether the entry is on the newest edition of its list that the record holds.
    """

    actor: Actor
    entry: ListEntry
    source: Source
    hit: Hit
    standing: str


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
    entries, listed = _lists(record)
    if not entries:
        raise BadQuestion(
            "The record holds no official list.",
            "Read one into it, for example `answerable read consolidated.xml`.",
            code="no_lists",
        )
    actors = find_actors(record, actor) if actor is not None else tuple(record.actors())
    known = {source.id: (source, entry) for source, entry in entries}
    people = {
        each.id: each
        for each in actors
        if each.type is not ActorType.STATE and (actor is not None or not _only_listed(each, listed))
    }
    lists = Lists([_of_entry(source, entry) for source, entry in entries])
    hits = lists.screen([_of_actor(each) for each in people.values()])
    order = {kind: place for place, kind in enumerate(Class)}
    own = {each.id: _own(each) for each in people.values() if _only_listed(each, listed)}
    hits = [
        hit for hit in hits if wanted in (None, hit.found) and known[hit.entry][1].mark not in own.get(hit.actor, ())
    ]
    known_editions = editions(record, as_of=as_of) if hits else ()
    hits.sort(key=lambda hit: (order[hit.found], -hit.points, hit.actor_name, hit.entry))
    return tuple(
        Screened(
            actor=people[hit.actor],
            entry=known[hit.entry][1],
            source=known[hit.entry][0],
            hit=hit,
            standing=standing(known[hit.entry][1], known_editions).words,
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


def _lists(record: RecordFile) -> tuple[list[tuple[Source, ListEntry]], frozenset[str]]:
    """The entries of all lists, of each the one last designated or read; ids of all sources that lists made."""
    of_lists = [source for source in record.sources(genre=Genre.LIST) if source.reader.startswith("list/")]
    entered = record.entered(source.id for source in of_lists)
    entries: dict[tuple[str, str, str], tuple[Source, ListEntry]] = {}
    ordered = sorted(of_lists, key=lambda source: (source.published.earliest, entered[source.id], source.id))
    for source, text in record.texts(source for source in ordered if source.media_type != CONTENTS):
        if (placed := read_back(text)) is not None:
            entry = placed.entry
            entries[entry.maker, entry.list, entry.reference] = (source, entry)
    return list(entries.values()), frozenset(entered)


def _only_listed(actor: Actor, listed: frozenset[str]) -> bool:
    """Whether nothing but lists names the actor: it is the entry, in whichever edition, or what its reasons name."""
    return all(source in listed for used in actor.names for source in used.sources)


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
        sort=_SORTS.get(entry.sort),
        born=tuple(filter(None, map(birth, entry.born))),
        facts=tuple(filter(None, (entry.position, entry.nationality))),
        birthplaces=(entry.birthplace,) if entry.birthplace else (),
        mark=entry.reference_mark,
    )
