"""What a dossier tells of an actor beyond the events: dates of its sources, namesakes, and entries of official lists.

All of it has gone through the public edition.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from answerable.asking.actors.namesakes import namesakes
from answerable.asking.actors.screen import screen
from answerable.asking.actors.screened import Screened
from answerable.errors import BadQuestion
from answerable.joining.matching.found import Class
from answerable.model.actor import Actor
from answerable.record.file import RecordFile
from answerable.showing.edition.edition import Edition

_MOST_WHY = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An entry of an official list that is the actor, or may be.

    Attributes:
        name: of the entry.
        list: what the list is called, with its maker.
        programme: empty where the entry tells none.
        standing: whether it is on the newest edition that the record holds; empty where none tells.
        found: how far it is the actor: `match`, `possible` or `possible, name only`.
        why: what speaks for it and against it.
        source: id of the entry's source, as the edition shows it.
    """

    name: str
    list: str
    programme: str
    standing: str
    found: str
    why: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What is told of an actor beyond its events.

    Attributes:
        dates: of sources that name the actor, EDTF, by the id that the edition shows; those without a date left out.
        namesakes: ids of the other actors that may bear the actor's name, as the edition shows them.
        lists: entries of official lists.
        left_out: how many of the actor's events are not told.
    """

    dates: Mapping[str, str]
    namesakes: frozenset[str]
    lists: tuple[Listed, ...]
    left_out: int


def about(record: RecordFile, actor: Actor, edition: Edition, *, left_out: int, as_of: date | None) -> About:
    """What an edition tells of an actor.

    Args:
        record: where to look.
        actor: the actor, as what was published by the date has it.
        edition: what is withheld.
        left_out: how many of its events are not told.
        as_of: only what was published up to this day.
    """
    sources = {source for used in actor.names for source in used.sources} - edition.sources
    dates = {edition.identity(source): record.source(source).published.edtf for source in sorted(sources)}
    hidden = edition.sources | {claim.source for claim in record.claims(ids=edition.claims)}
    listed = (each for each in listings_of(record, actor, as_of) if each.source.id not in hidden)
    return About(
        dates={source: day for source, day in dates.items() if day},
        namesakes=frozenset(edition.identity(other) for other in namesakes(record, actor)),
        lists=tuple(_listed(each, edition) for each in listed),
        left_out=left_out,
    )


def listings_of(record: RecordFile, actor: Actor, as_of: date | None) -> tuple[Screened, ...]:
    """The entries of the record's official lists that are the actor or may be, the surest first."""
    try:
        hits = screen(record, actor.id, as_of=as_of)
    except BadQuestion:  # there are no lists
        return ()
    visible = None if as_of is None else record.published_by(as_of)
    told = [each for each in hits if each.hit.found is not Class.EXCLUDED]
    return tuple(each for each in told if visible is None or each.source.id in visible)


def _listed(each: Screened, edition: Edition) -> Listed:
    entry = each.entry
    return Listed(
        name=edition.words(entry.name),
        list=edition.words(f"{entry.maker}: {entry.list}"),
        programme=edition.words(entry.programme),
        standing=each.standing,
        found=each.hit.found.value,
        why=tuple(edition.words(part.words) for part in each.hit.parts[:_MOST_WHY]),
        source=edition.identity(each.source.id),
    )
