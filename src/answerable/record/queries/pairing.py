"""What is known of two actors, or of two events, that may be one. Every question looks at a bounded number of rows."""

from __future__ import annotations

from collections.abc import Collection

from answerable.joining.events.other_words import ONCE
from answerable.joining.facts.facts import Facts
from answerable.model.actor import ActorType
from answerable.model.claim import Role, Vital
from answerable.model.vocabulary.told_as import circle, may_be_one
from answerable.record.kept.connection import Connection, listed
from answerable.record.queries.claims import select
from answerable.record.queries.known import Known

MOST = 500
"""Events or names of one actor that are looked at."""

_ROWS = (
    "actor_names AS used JOIN sources ON sources.id = used.source AND reader GLOB 'persons/*' "
    "JOIN name_births ON name_births.source = used.source AND name_births.key = used.key"
)
"""The names of those whom rows of lists of persons are about."""


class Pairing:
    """Questions about pairs, put to the derived tables."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # Actors

    def links_of(self, actor: str) -> int:
        """How many links the first `MOST` events of an actor have."""
        return self._number(
            "SELECT ifnull(sum((SELECT count(*) FROM links WHERE source_event = mine.event) "
            "+ (SELECT count(*) FROM links WHERE target_event = mine.event)), 0) "
            "FROM (SELECT DISTINCT event FROM event_roles WHERE actor = ? ORDER BY event LIMIT ?) AS mine",
            actor,
            MOST,
        )

    def sources_with_both(self, one: str, other: str) -> int:
        """How many of the first `MOST` sources that name the first actor name the second as well."""
        return self._number(
            "SELECT count(*) FROM (SELECT DISTINCT source FROM actor_names WHERE actor = ? LIMIT ?) AS mine "
            "WHERE EXISTS (SELECT 1 FROM actor_names WHERE actor_names.source = mine.source AND actor = ?)",
            one,
            MOST,
            other,
        )

    def listed_in(self, actor: str) -> int:
        """How many of the first `MOST` sources that name an actor are entries of official lists."""
        return self._number(
            "SELECT count(*) FROM (SELECT DISTINCT source FROM actor_names WHERE actor = ? LIMIT ?) AS mine "
            "JOIN sources ON sources.id = mine.source WHERE genre = 'list' AND reader GLOB 'list/*'",
            actor,
            MOST,
        )

    def rows_about(self, actor: str) -> tuple[tuple[str, str], ...]:
        """The first rows of lists of persons that are about an actor, each as its id and the name there, sorted."""
        rows = self._connection.execute(
            f"SELECT used.source, used.name FROM {_ROWS} WHERE actor = ? "  # noqa: S608
            "ORDER BY used.source, used.name LIMIT 20",
            (actor,),
        )
        return tuple((source, name) for source, name in rows)

    def in_rows(self, actors: Collection[str]) -> frozenset[str]:
        """The ids of those of these actors whom rows of lists of persons are about."""
        rows = self._connection.execute(
            f"SELECT DISTINCT actor FROM {_ROWS} WHERE actor IN (SELECT value FROM json_each(?))",  # noqa: S608
            (listed(actors),),
        )
        return frozenset(row[0] for row in rows)

    def partners(self, actor: str) -> frozenset[str]:
        """Ids of the actors that take part in the first `MOST` events of an actor."""
        rows = self._connection.execute(
            "SELECT DISTINCT theirs.actor FROM "
            "(SELECT DISTINCT event FROM event_roles WHERE actor = ?1 ORDER BY event LIMIT ?2) AS mine "
            "JOIN event_roles AS theirs ON theirs.event = mine.event "
            "WHERE theirs.actor IS NOT NULL AND theirs.actor <> ?1",
            (actor, MOST),
        )
        return frozenset(row[0] for row in rows)

    def years(self, actor: str) -> tuple[int, int] | None:
        """The first and the last year of the first `MOST` dated events of an actor; None where none is dated."""
        row = self._connection.execute(
            "SELECT min(substr(happened_earliest, 1, 4)), max(substr(happened_latest, 1, 4)) FROM "
            "(SELECT DISTINCT event FROM event_roles WHERE actor = ? ORDER BY event LIMIT ?) AS mine "
            "JOIN events ON events.id = mine.event "
            "WHERE happened_earliest <> '0001-01-01' AND happened_latest <> '9999-12-31'",
            (actor, MOST),
        ).fetchone()
        return None if row[0] is None else (int(row[0]), int(row[1]))

    def countries(self, actor: str) -> frozenset[str]:
        """ISO 3166 codes of the countries in which the first `MOST` events of an actor are placed."""
        rows = self._connection.execute(
            "SELECT DISTINCT country FROM (SELECT DISTINCT event FROM event_roles WHERE actor = ? ORDER BY event "
            "LIMIT ?) AS mine JOIN events ON events.id = mine.event WHERE country <> ''",
            (actor, MOST),
        )
        return frozenset(row[0] for row in rows)

    def posts(self, actor: str) -> tuple[str, ...]:
        """The first posts that sources give an actor, sorted."""
        rows = self._connection.execute(
            "SELECT DISTINCT post FROM actor_posts WHERE actor = ? ORDER BY post LIMIT 50", (actor,)
        )
        return tuple(row[0] for row in rows)

    def births(self, actors: Collection[str]) -> dict[str, tuple[str, ...]]:
        """From the ids of those of these actors whose date of birth sources give to the dates, EDTF, sorted."""
        return self._life(actors, Vital.BORN)

    def deaths(self, actors: Collection[str]) -> dict[str, tuple[str, ...]]:
        """The same for dates of death."""
        return self._life(actors, Vital.DIED)

    def _life(self, actors: Collection[str], what: Vital) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for actor, born in self._connection.execute(
            'SELECT DISTINCT actor, "date" FROM actor_life WHERE what = ? '
            'AND actor IN (SELECT value FROM json_each(?)) ORDER BY actor, "date"',
            (what.value, listed(actors)),
        ):
            found.setdefault(actor, []).append(born)
        return {actor: tuple(dates) for actor, dates in found.items()}

    def names(self, actor: str) -> tuple[str, ...]:
        """The first spellings of an actor, sorted."""
        rows = self._connection.execute(
            "SELECT DISTINCT name FROM actor_names WHERE actor = ? ORDER BY name LIMIT 100", (actor,)
        )
        return tuple(row[0] for row in rows)

    # Events

    def of_most_links(self, limit: int) -> list[tuple[str, int]]:
        """The events with most links, each with how many; then those that rest on most sources."""
        rows = self._connection.execute(
            "SELECT event, links FROM event_weights ORDER BY links DESC, sources DESC, event LIMIT ?", (limit,)
        )
        return [(row[0], row[1]) for row in rows]

    def of_one_day(self, event: str, limit: int) -> list[str]:
        """Events of the one day on which this one happened, of its kind or one that may be one happening with it.

        None where it has no such day; those of its own kind first.
        """
        (kind,) = self._connection.execute("SELECT kind FROM events WHERE id = ?", (event,)).fetchone()
        rows = self._connection.execute(
            "SELECT other.id FROM events AS one JOIN events AS other "
            "ON other.kind IN (SELECT value FROM json_each(?3)) "
            "AND other.happened_earliest = one.happened_earliest AND other.happened_latest = one.happened_latest "
            "WHERE one.id = ?1 AND one.happened_earliest = one.happened_latest AND other.id <> one.id "
            "ORDER BY other.kind <> one.kind, other.id LIMIT ?2",
            (event, limit, listed(each for each in circle(kind) if may_be_one(each, kind))),
        )
        return [row[0] for row in rows]

    def of_one_killed(self, limit: int) -> list[tuple[str, str]]:
        """Pairs of events that kill one named person, which happens once; sorted."""
        rows = self._connection.execute(
            "SELECT DISTINCT mine.event, theirs.event FROM events AS one "
            "JOIN event_roles AS mine ON mine.event = one.id AND mine.role = :victim "
            "JOIN actors ON actors.id = mine.actor AND actors.type = :person "
            "JOIN event_roles AS theirs ON theirs.actor = mine.actor AND theirs.role = :victim "
            "JOIN events AS other ON other.id = theirs.event AND other.id > one.id "
            "WHERE one.kind IN (SELECT value FROM json_each(:once)) "
            "AND other.kind IN (SELECT value FROM json_each(:once)) ORDER BY 1, 2 LIMIT :limit",
            {"victim": Role.VICTIM, "person": ActorType.PERSON, "once": listed(sorted(ONCE)), "limit": limit},
        )
        return [(row[0], row[1]) for row in rows]

    def beside(self, event: str, reach: int, days: int) -> list[str]:
        """Events of the same kind, known to so many days, that come next before and after this one in order of time.

        Args:
            event: full id.
            reach: how many on either side.
            days: the longest time in which they may have happened.
        """
        row = self._connection.execute(
            "SELECT kind, happened_earliest, happened_latest, id FROM events WHERE id = ?", (event,)
        ).fetchone()
        found: list[str] = []
        for query in (_BEFORE, _AFTER) if row is not None else ():
            values = dict(zip(("kind", "earliest", "latest", "id"), row, strict=True))
            more = self._connection.execute(query, {**values, "days": days, "reach": reach})
            found += [held[0] for held in more]
        return found

    def kept_apart(self, event: str, limit: int) -> list[str]:
        """Other events of which a claim agrees with one of this event: some third claim contradicts them."""
        rows = self._connection.execute(
            "SELECT DISTINCT theirs.event FROM event_claims AS mine "
            "JOIN event_edges ON event_edges.claim = mine.claim AND strength > 0 "
            "JOIN event_claims AS theirs ON theirs.claim = event_edges.other "
            "WHERE mine.event = ? AND theirs.event <> mine.event ORDER BY theirs.event LIMIT ?",
            (event, limit),
        )
        return [row[0] for row in rows]

    def links_to_and_from(self, event: str) -> int:
        """How many links an event has."""
        return self._number(
            "SELECT (SELECT count(*) FROM links WHERE source_event = ?1) "
            "+ (SELECT count(*) FROM links WHERE target_event = ?1)",
            event,
        )

    def claims_of(self, event: str, limit: int) -> list[str]:
        """The first claims of an event, sorted."""
        rows = self._connection.execute(
            "SELECT claim FROM event_claims WHERE event = ? ORDER BY claim LIMIT ?", (event, limit)
        )
        return [row[0] for row in rows]

    def facts(self, claims: Collection[str]) -> dict[str, tuple[str, Facts]]:
        """The kind and the facts of claims, by id."""
        held = list(select(self._connection, ids=sorted(set(claims))))
        known = Known.of(self._connection, held)
        return {claim.id: (claim.kind, known.facts(claim)) for claim in held}

    def _number(self, query: str, *values: str | int) -> int:
        return int(self._connection.execute(query, values).fetchone()[0])


_BEFORE = """
    SELECT id FROM events WHERE kind = :kind AND (happened_earliest, happened_latest, id) < (:earliest, :latest, :id)
    AND happened_earliest > date(:earliest, '-' || :days || ' days')
    AND julianday(happened_latest) - julianday(happened_earliest) < :days
    ORDER BY happened_earliest DESC, happened_latest DESC, id DESC LIMIT :reach
"""
_AFTER = """
    SELECT id FROM events WHERE kind = :kind AND (happened_earliest, happened_latest, id) > (:earliest, :latest, :id)
    AND happened_earliest <= :latest
    AND julianday(happened_latest) - julianday(happened_earliest) < :days
    ORDER BY happened_earliest, happened_latest, id LIMIT :reach
"""
