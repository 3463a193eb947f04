"""Queries for the entries of official lists and their names, by the tables that screening looks them up in."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from answerable.model.actor import Actor
from answerable.model.source import Genre
from answerable.record.kept.connection import Connection
from answerable.record.queries import actors
from answerable.record.queries.sources import entered

_BESIDE_LISTS = "SELECT id FROM sources WHERE NOT (genre = ? AND reader GLOB 'list/*')"


class Listings:
    """The official lists that a record holds. Of an entry in several wordings the one last designated or read counts.

    Ids of sources are full ids; each source that counts is one entry.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def count(self) -> int:
        """How many entries there are, each wording of one counted."""
        return int(self._connection.execute("SELECT count(*) FROM list_entries").fetchone()[0])

    def names(self, keys: Sequence[int]) -> tuple[list[tuple[int, int]], dict[int, tuple[str, str, str]]]:
        """The names that have one of these keys: as (key, number), and from the number to the entry, the name and its
        form, as JSON.

        The names of one entry stand together, in the order of the list.
        """
        found = self._connection.execute(
            "SELECT key, name FROM list_keys WHERE key IN (SELECT value FROM json_each(?))", (json.dumps(keys),)
        ).fetchall()
        rows = self._connection.execute(
            "SELECT number, source, name, form FROM list_names WHERE number IN (SELECT value FROM json_each(?)) "
            "ORDER BY source, position",
            (json.dumps(list({number for _, number in found})),),
        )
        passed = self._passed_over
        named = {number: (source, name, form) for number, source, name, form in rows if source not in passed}
        return found, named

    def marked(self, marks: Iterable[str]) -> dict[str, str]:
        """From each of these marks (`ListEntry.reference_mark`) that an entry has to the entry that has it."""
        rows = self._connection.execute(
            "SELECT mark, source FROM list_entries JOIN sources ON sources.id = list_entries.source "
            "WHERE mark IN (SELECT value FROM json_each(?)) ORDER BY published_earliest, source",
            (json.dumps(sorted(marks)),),
        )
        return {mark: source for mark, source in rows if source not in self._passed_over}

    def only_listed(self, actor: str) -> bool:
        """Whether nothing but lists names an actor: it is the entry, in whichever edition, or what its reasons name."""
        query = f"SELECT 1 FROM actor_names WHERE actor = ? AND source IN ({_BESIDE_LISTS}) LIMIT 1"  # noqa: S608
        return self._connection.execute(query, (actor, Genre.LIST.value)).fetchone() is None

    def actors_beside(self) -> list[Actor]:
        """The actors that other documents name too, those with most events first, then by name."""
        rows = self._connection.execute(
            f"SELECT id FROM actors WHERE id IN (SELECT actor FROM actor_names WHERE source IN ({_BESIDE_LISTS})) "  # noqa: S608
            "ORDER BY events DESC, name, id",
            (Genre.LIST.value,),
        )
        return actors.load(self._connection, [row[0] for row in rows])

    @cached_property
    def _passed_over(self) -> frozenset[str]:
        """The entries that stand in another wording that was designated or read later."""
        held: dict[tuple[str, str, str], list[tuple[str, str]]] = defaultdict(list)
        for *entry, source, published in self._connection.execute(
            "SELECT maker, list, reference, source, published_earliest FROM list_entries JOIN sources "
            "ON sources.id = list_entries.source WHERE (maker, list, reference) IN "
            "(SELECT maker, list, reference FROM list_entries GROUP BY maker, list, reference HAVING count(*) > 1)"
        ):
            maker, name, reference = entry
            held[maker, name, reference].append((published, source))
        last_read = entered(self._connection, [source for each in held.values() for _, source in each])
        counting = {max(each, key=lambda one: (one[0], last_read[one[1]], one[1]))[1] for each in held.values()}
        return frozenset(source for each in held.values() for _, source in each) - counting
