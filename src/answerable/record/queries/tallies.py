"""Counts and orders over the whole record, by which a person finds where to look. Each reads the derived tables."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from answerable.model.identity import decode
from answerable.model.place import Place
from answerable.record.folding import fold_name
from answerable.record.kept.connection import Connection
from answerable.record.kept.log import head
from answerable.record.queries.events import by_weight
from answerable.record.queries.search import phrases

_SPELLINGS = 4
"""How many other names of an actor are told."""

_COUNTS = {
    "sources": "SELECT ifnull(max(rows), 0) FROM contents WHERE name = 'sources'",
    "copies": "SELECT count(*) - count(DISTINCT copies) FROM sources",
    "claims": "SELECT ifnull(max(rows), 0) FROM contents WHERE name = 'claims'",
    "events": "SELECT ifnull(max(rows), 0) FROM contents WHERE name = 'events'",
    "acts": "SELECT ifnull(sum(number), 0) FROM tallies WHERE sort = 'kind' AND family = 'act'",
    "answers": "SELECT ifnull(sum(number), 0) FROM tallies WHERE sort = 'kind' AND family = 'answer'",
    "reversals": "SELECT ifnull(sum(number), 0) FROM tallies WHERE sort = 'kind' AND family = 'reversal'",
    "context": "SELECT ifnull(sum(number), 0) FROM tallies WHERE sort = 'kind' AND family = 'context'",
    "actors": "SELECT ifnull(max(rows), 0) FROM contents WHERE name = 'actors'",
    "links": "SELECT ifnull(max(rows), 0) FROM contents WHERE name = 'links'",
    "judgements": "SELECT count(*) FROM log WHERE id >= 'j-' AND id < 'j.' AND kind = 'judgement' AND kind <> 'claim'",
    "problems": "SELECT count(*) FROM log WHERE id >= 'p-' AND id < 'p.' AND kind = 'problem' AND kind <> 'claim'",
    "entries": "SELECT ifnull(max(seq), 0) FROM log",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A claim that a decision may be worth.

    Attributes:
        claim: its id.
        event: the event it makes.
        confidence: probability from 0 to 1 that the claim is right as it stands.
        links: how many links the event has.
        members: how many claims the event rests on.
        weight: how much of the record a decision would change; see `asking.review`.
    """

    claim: str
    event: str
    confidence: float
    links: int
    members: int
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry of the log, without its body."""

    number: int
    kind: str
    id: str
    at: str
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many events of a family have something: a place, a year, a kind."""

    value: str
    family: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceTally:
    """How many events of a family are said to have happened at a place.

    Attributes:
        name: as the record has it.
        location: which place that is; None in doubt.
        family: the family.
        number: how many.
    """

    name: str
    location: Place | None
    family: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An actor in short: without the sources that use each of its names, of which there may be very many.

    Attributes:
        id: of the actor.
        name: its name.
        sort: person, organisation, state or unknown.
        events: in how many it takes part.
        spellings: a few of its other names, sorted.
    """

    id: str
    name: str
    sort: str
    events: int
    spellings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """How often two actors take part in one event: in which roles, and of which family."""

    actor: str
    role: str
    other: str
    other_role: str
    family: str
    number: int


_DOUBTS = """
    SELECT claims.id, claims.confidence, held.event, held.links,
        (SELECT count(*) FROM event_claims AS every WHERE every.event = held.event) AS members
    FROM (SELECT event, links FROM event_weights ORDER BY doubt DESC, event LIMIT :limit) AS held
    JOIN event_claims ON event_claims.event = held.event JOIN claims ON claims.id = event_claims.claim
"""


class Tallies:
    """What is counted over a record."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def doubts(self, limit: int) -> list[Doubt]:
        """The claims whose decision would change most, most first: (1 - confidence) × (1 + links) / members.

        The weight kept of an event is that of its least sure claim, so that the first `limit` events hold the first
        `limit` claims.
        """
        rows = self._connection.execute(
            "SELECT id, event, confidence, links, members, (1 - confidence) * (1 + links) / members AS heavy "  # noqa: S608
            f"FROM ({_DOUBTS}) ORDER BY heavy DESC, event, id LIMIT :limit",
            {"limit": limit},
        )
        return [
            Doubt(claim=row[0], event=row[1], confidence=row[2], links=row[3], members=row[4], weight=row[5])
            for row in rows
        ]

    def sources(self, limit: int, offset: int = 0, *, newest: bool = False) -> list[str]:
        """Ids of sources: by date of publication, those without a date last; or the last kept first."""
        if newest:
            rows = self._connection.execute(
                "SELECT sources.id FROM log CROSS JOIN sources ON sources.id = log.id AND sources.entry = log.seq "
                "WHERE log.kind = 'source' ORDER BY log.seq DESC LIMIT ? OFFSET ?",
                (limit, offset),
            )
            return [row[0] for row in rows]
        dated = "SELECT id FROM sources WHERE visible_from IS NOT NULL ORDER BY visible_from, id LIMIT ? OFFSET ?"
        found = [row[0] for row in self._connection.execute(dated, (limit, offset))]
        if len(found) < limit:  # the index puts those without a date first, and they are wanted last
            before = self._connection.execute("SELECT count(visible_from) FROM sources").fetchone()[0]
            undated = "SELECT id FROM sources WHERE visible_from IS NULL ORDER BY id LIMIT ? OFFSET ?"
            more = self._connection.execute(undated, (limit - len(found), max(0, offset - before)))
            found += [row[0] for row in more]
        return found

    def tied_acts(self, limit: int, offset: int = 0) -> list[str]:
        """Ids of the acts that others are tied to, the weightiest first."""
        rows = self._connection.execute(
            "SELECT event FROM event_weights WHERE family = 'act' AND inward > 0 "
            "ORDER BY weight DESC, event LIMIT ? OFFSET ?",
            (limit, offset),
        )
        return [row[0] for row in rows]

    def places(self) -> list[PlaceTally]:
        """How many events of each family have each place."""
        rows = self._connection.execute(
            "SELECT value, detail, family, number FROM tallies WHERE sort = 'place' ORDER BY 1, 2, 3"
        )
        return [
            PlaceTally(name=row[0], location=decode(row[1], Place) if row[1] else None, family=row[2], number=row[3])
            for row in rows
        ]

    def inferred_countries(self) -> list[Tally]:
        """How many events of each family are inferred to have been in each country, by its code."""
        return self._tallied("inferred_country")

    def years(self) -> list[Tally]:
        """How many events of each family may first have happened in each year."""
        return self._tallied("year")

    def kinds(self) -> list[Tally]:
        """How many events there are of each kind."""
        return self._tallied("kind")

    def statuses(self) -> list[Tally]:
        """How many events there are of each status."""
        return self._tallied("status")

    def _tallied(self, sort: str) -> list[Tally]:
        rows = self._connection.execute(
            "SELECT value, family, number FROM tallies WHERE sort = ? ORDER BY value, family", (sort,)
        )
        return [Tally(value=row[0], family=row[1], number=row[2]) for row in rows]

    def actors(self, limit: int, offset: int = 0) -> list[Named]:
        """Actors, those with most events first, then by name."""
        return self._actors("ORDER BY events DESC, name, id LIMIT ? OFFSET ?", limit, offset)

    def actors_with(self, identities: Sequence[str]) -> list[Named]:
        """The actors with these full ids, in this order; those that are none are left out."""
        listed = json.dumps(list(identities))
        found = {held.id: held for held in self._actors("WHERE id IN (SELECT value FROM json_each(?))", listed)}
        return [found[identity] for identity in identities if identity in found]

    def actors_called(self, beginning: str, limit: int) -> list[Named]:
        """Actors with a name that begins so, those with most events first. Case and accents do not count."""
        folded = fold_name(beginning)
        if not folded:
            return []
        return self._actors(
            "WHERE id IN (SELECT actor FROM actor_names WHERE folded >= ? AND folded < ? LIMIT 1000) "
            "ORDER BY events DESC, name, id LIMIT ?",
            folded,
            folded + "\U0010ffff",
            limit,
        )

    def _actors(self, condition: str, *values: str | int) -> list[Named]:
        rows = self._connection.execute(f"SELECT id, name, type, events FROM actors {condition}", values)  # noqa: S608
        return [
            Named(id=row[0], name=row[1], sort=row[2], events=row[3], spellings=self._spellings(row[0], row[1]))
            for row in rows.fetchall()
        ]

    def _spellings(self, actor: str, name: str) -> tuple[str, ...]:
        """A few other names, each found by one step in the index."""
        found: list[str] = []
        last = ""
        while len(found) < _SPELLINGS:
            row = self._connection.execute(
                "SELECT min(name) FROM actor_names WHERE actor = ? AND name > ?", (actor, last)
            ).fetchone()
            if row[0] is None:
                break
            last = row[0]
            if last != name:
                found.append(last)
        return tuple(found)

    def events_of(self, actor: str) -> int:
        """In how many events the actor with that full id takes part."""
        row = self._connection.execute("SELECT events FROM actors WHERE id = ?", (actor,)).fetchone()
        return 0 if row is None else int(row[0])

    def ties(self, actor: str, limit: int, most: int) -> list[Tie]:
        """With whom the actor with that full id takes part in the first `most` of its events, most often first."""
        rows = self._connection.execute(
            "SELECT mine.role, theirs.actor, theirs.role, events.family, count(DISTINCT mine.event) AS number "
            "FROM (SELECT event, role, actor FROM event_roles WHERE actor = ? ORDER BY event LIMIT ?) AS mine "
            "JOIN event_roles AS theirs ON theirs.event = mine.event JOIN events ON events.id = mine.event "
            "WHERE theirs.actor IS NOT NULL AND theirs.actor <> mine.actor "
            "GROUP BY mine.role, theirs.actor, theirs.role, events.family "
            "ORDER BY number DESC, theirs.actor, mine.role, theirs.role, events.family LIMIT ?",
            (actor, most, limit),
        )
        return [
            Tie(actor=actor, role=row[0], other=row[1], other_role=row[2], family=row[3], number=row[4]) for row in rows
        ]

    def facets(self, query: str, column: str, most: int) -> list[tuple[str, int]]:
        """Of the first `most` sources that hold the words: how many there are of each value of a column.

        Args:
            query: as for `search`.
            column: genre, language, publisher or year.
            most: how many sources are looked at.

        Raises:
            BadQuestion: as in `search`.
            KeyError: there is no such column.
        """
        expression = {
            "genre": "genre",
            "language": "language",
            "publisher": "publisher",
            "year": "substr(visible_from, 1, 4)",
        }[column]
        rows = self._connection.execute(
            f"SELECT {expression}, count(*) FROM (SELECT rowid FROM search WHERE search MATCH ? LIMIT ?) AS hit "  # noqa: S608
            "JOIN search_sources ON search_sources.number = hit.rowid JOIN sources ON sources.id = source "
            "GROUP BY 1 ORDER BY 2 DESC, 1",
            (" AND ".join(phrase.fts() for phrase in phrases(query)), most),
        )
        return [(row[0] or "", row[1]) for row in rows]

    def without_claims(self) -> list[tuple[str, int]]:
        """The languages of the sources in which no claim was read, with how many there are of each, most first."""
        rows = self._connection.execute(
            "SELECT language, count(*) FROM sources WHERE NOT EXISTS "
            "(SELECT 1 FROM claims WHERE claims.source = sources.id) GROUP BY 1 ORDER BY 2 DESC, 1"
        )
        return [(row[0], row[1]) for row in rows]

    def languages_of_rows(self) -> list[tuple[str, int]]:
        """The languages of the rows of lists of persons in which claims were read, with how many there are of each."""
        rows = self._connection.execute(
            "SELECT language, count(*) FROM sources WHERE reader LIKE 'persons/%' AND EXISTS "
            "(SELECT 1 FROM claims WHERE claims.source = sources.id) GROUP BY 1 ORDER BY 2 DESC, 1"
        )
        return [(row[0], row[1]) for row in rows]

    def entry_since(self, moment: str) -> int:
        """Number of the first entry of the log that was added at a moment or later; one past the last if none was.

        Args:
            moment: UTC, as ISO 8601 or the beginning of it: "2026-11-30".
        """

        def at(number: int) -> str:
            return str(self._connection.execute("SELECT at FROM log WHERE seq = ?", (number,)).fetchone()[0])

        last, _ = head(self._connection)
        return 1 + bisect_left(range(1, last + 1), moment, key=at)

    def sources_since(self, entry: int) -> list[str]:
        """Ids of the sources that the tables show and that entered the log first with that entry or later, sorted."""
        rows = self._connection.execute(
            "SELECT DISTINCT log.id FROM log JOIN sources ON sources.id = log.id WHERE log.seq >= ? "
            "AND log.kind = 'source' AND NOT EXISTS (SELECT 1 FROM log AS before WHERE before.id = log.id "
            "AND before.kind = 'source' AND before.kind <> 'claim' AND before.seq < ?)",
            (entry, entry),
        )
        return sorted(row[0] for row in rows)

    def number_since(self, entry: int, kind: str) -> int:
        """How many entries of the log of a kind (problem, judgement) there are with that number or a later one."""
        row = self._connection.execute("SELECT count(*) FROM log WHERE seq >= ? AND kind = ?", (entry, kind)).fetchone()
        return int(row[0])

    def told_by(self, sources: Sequence[str], modality: str = "") -> dict[str, list[str]]:
        """Of each event that the claims of some sources make: the ids of these claims, sorted.

        Args:
            sources: full ids.
            modality: only claims put so; empty for all.
        """
        rows = self._connection.execute(
            "SELECT event_claims.event, claims.id FROM json_each(?) AS asked CROSS JOIN claims "
            "ON claims.source = asked.value JOIN event_claims ON event_claims.claim = claims.id "
            "WHERE ? IN ('', claims.modality) ORDER BY 1, 2",
            (json.dumps(list(sources)), modality),
        )
        found: dict[str, list[str]] = {}
        for event, claim in rows:
            found.setdefault(event, []).append(claim)
        return found

    def told_by_others(self, events: Sequence[str], sources: Sequence[str]) -> set[str]:
        """Those of some events that a claim of another source than these makes too."""
        rows = self._connection.execute(
            "SELECT DISTINCT asked.value FROM json_each(?) AS asked CROSS JOIN event_claims "
            "ON event_claims.event = asked.value JOIN claims ON claims.id = event_claims.claim "
            "WHERE claims.source NOT IN (SELECT value FROM json_each(?))",
            (json.dumps(list(events)), json.dumps(list(sources))),
        )
        return {row[0] for row in rows}

    def by_weight(self, events: Sequence[str]) -> list[str]:
        """The same full ids, the weightiest first."""
        return by_weight(self._connection, list(events))

    def entries(self, limit: int, before: int | None = None) -> list[Entry]:
        """Entries of the log, the last first; with `before`, only those with a lower number."""
        rows = self._connection.execute(
            "SELECT seq, kind, id, at, hash FROM log WHERE seq < ? ORDER BY seq DESC LIMIT ?",
            (before if before is not None else 1 << 62, limit),
        )
        return [Entry(number=row[0], kind=row[1], id=row[2], at=row[3], hash=row[4]) for row in rows]


def counts(connection: Connection) -> dict[str, int]:
    """How many there are of each noun, of near-copies (sources beyond the first of each group) and of log entries."""
    return {name: connection.execute(query).fetchone()[0] for name, query in _COUNTS.items()}
