"""What claims are compared with: their places in blocks and the edges between them, in the tables of a record."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache, lru_cache
from hashlib import blake2b
from itertools import groupby
from operator import itemgetter

from answerable.joining.agreement import Rules
from answerable.joining.candidates import REACH, Edges, Place, Sort, leads, neighbours, places, strength
from answerable.joining.facts import Facts
from answerable.model.identity import canonical, decode
from answerable.model.vocabulary import kinds
from answerable.record.connection import Connection
from answerable.record.spellings import listed

Held = tuple[str, Facts]
"""The kind of a claim, and its facts."""

_SORTS = 4
_FACTS = 4096
"""Claims whose facts are kept at hand."""


@cache
def rules(kind: str) -> Rules:
    """The rules of a kind, by its id."""
    return Rules(kinds()[kind])


def block_number(kind: str, sort: Sort, block: str) -> int:
    """The number of 64 bits, with a sign, that stands for a block; its lowest two bits tell the sort."""
    digest = blake2b(f"{kind}\n{sort}\n{block}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True) // _SORTS * _SORTS + sort


def sort_of(number: int) -> Sort:
    """The sort of a block with that number."""
    return Sort(number % _SORTS)


def place_rows(kind: str, facts: Facts, *, repeats: bool) -> Iterator[tuple[int, Place]]:
    """The places of a claim, each with the number of its block."""
    for sort, block, place in places(rules(kind), facts, repeats=repeats):
        yield block_number(kind, sort, block), place


def row_of(block: int, place: Place) -> tuple[object, ...]:
    """A row of `event_places`."""
    return (block, int(place.dated), place.first, place.last, place.claim, int(place.asks))


def place_of_row(dated: int, first: int, last: int, claim: str, asks: int) -> Place:
    """A place out of its columns."""
    return Place(bool(dated), first, last, claim, bool(asks))


def edges_among(connection: Connection, claims: Collection[str]) -> Edges:
    """The edges among these claims."""
    found = Edges()
    for claim, other, sure, repeats in connection.execute(
        "SELECT claim, other, strength, repeats FROM event_edges "
        "WHERE claim IN (SELECT value FROM json_each(?)) AND claim < other",
        (listed(claims),),
    ):
        if other in claims:
            if sure:
                found.pairs[claim, other] = sure
            if repeats:
                found.repeats.add((claim, other))
    return found


class FirstLook:
    """All claims of a record compared. Memory grows with the largest text and with the largest block of one name."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.facts = lru_cache(maxsize=_FACTS)(self._load)
        connection.execute("CREATE TEMP TABLE facts (claim TEXT PRIMARY KEY, kind TEXT, body TEXT) WITHOUT ROWID")
        connection.execute(
            "CREATE TEMP TABLE places "
            "(block INTEGER, dated INTEGER, first INTEGER, last INTEGER, claim TEXT, asks INTEGER)"
        )
        connection.execute("CREATE TEMP TABLE edges (claim TEXT, other TEXT, strength REAL, repeats INTEGER)")

    def take(self, kind: str, facts: Facts) -> None:
        """Take in a claim."""
        self._connection.execute("INSERT INTO temp.facts VALUES (?, ?, ?)", (facts.id, kind, canonical(facts).decode()))
        self._connection.executemany(
            "INSERT INTO temp.places VALUES (?, ?, ?, ?, ?, ?)",
            [row_of(*each) for each in place_rows(kind, facts, repeats=False)],
        )

    def finish(self) -> None:
        """Compare them, and fill `event_places` and `event_edges`."""
        self._connection.execute(
            "INSERT INTO event_places SELECT * FROM temp.places ORDER BY block, dated, first, last, claim, asks"
        )
        self._connection.execute("DROP TABLE temp.places")
        self._find_repeats()
        rows = self._connection.execute("SELECT * FROM event_places ORDER BY block, dated, first, last, claim, asks")
        for block, members in groupby(rows, key=itemgetter(0)):
            self._compare(sort_of(block), (place_of_row(*row[1:]) for row in members))
        self._connection.execute(
            "INSERT INTO event_edges SELECT claim, other, max(strength), max(repeats) FROM temp.edges "
            "GROUP BY claim, other ORDER BY claim, other"
        )
        self._connection.execute("DROP TABLE temp.edges")
        self._connection.execute("DROP TABLE temp.facts")
        self.facts.cache_clear()

    def _load(self, claim: str) -> Held:
        kind, body = self._connection.execute("SELECT kind, body FROM temp.facts WHERE claim = ?", (claim,)).fetchone()
        return kind, decode(body, Facts)

    def _find_repeats(self) -> None:
        """Find the claims that repeat another, and take them out of all blocks but those of texts and names."""
        rows = self._connection.execute(
            "SELECT block, claim FROM event_places WHERE block & 3 = 3 AND block IN "
            "(SELECT block FROM event_places WHERE block & 3 = 3 GROUP BY block HAVING count(*) > 1) "
            "ORDER BY block, claim"
        )
        for _, members in groupby(rows, key=itemgetter(0)):
            first, *others = (claim for _, claim in members)
            for other in others:
                if self._agree(first, other):
                    self._add(first, other, 0, repeats=1)
        for (claim,) in self._connection.execute(
            "SELECT other FROM temp.edges WHERE claim < other AND repeats"
        ).fetchall():
            kind, facts = self.facts(claim)
            kept = set(place_rows(kind, facts, repeats=True))
            self._connection.executemany(
                DELETE_PLACE, [row_of(*each) for each in place_rows(kind, facts, repeats=False) if each not in kept]
            )

    def _agree(self, one: str, other: str) -> bool:
        (kind, first), (_, second) = self.facts(one), self.facts(other)
        return bool(rules(kind).agree(first, second))

    def _compare(self, sort: Sort, members: Iterator[Place]) -> None:
        if sort is Sort.SAID:
            return
        if sort in (Sort.TEXT, Sort.NAME):
            held = list(members)
            self._lead(held)
            members = iter(held)
        if sort in REACH:
            for one, other in neighbours(members, REACH[sort]):
                (kind, first), (_, second) = self.facts(one.claim), self.facts(other.claim)
                if sure := strength(rules(kind), first, second):
                    self._add(one.claim, other.claim, sure)

    def _lead(self, members: Sequence[Place]) -> None:
        for asking in (each for each in members if each.asks):
            for other in members:
                if other is not asking and (
                    other.claim != asking.claim and leads(self.facts(asking.claim)[1], self.facts(other.claim)[1])
                ):
                    self._add(asking.claim, other.claim, 0)

    def _add(self, one: str, other: str, sure: float, *, repeats: int = 0) -> None:
        self._connection.executemany(
            "INSERT INTO temp.edges VALUES (?, ?, ?, ?)", [(one, other, sure, repeats), (other, one, sure, repeats)]
        )


DELETE_PLACE = (
    "DELETE FROM event_places WHERE block = ? AND dated = ? AND first = ? AND last = ? AND claim = ? AND asks = ?"
)
