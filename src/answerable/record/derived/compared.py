"""What claims are compared with: their places in blocks and the edges between them, in the tables of a record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from itertools import groupby, islice
from operator import itemgetter
from struct import Struct

from answerable.joining.events.agreement import Rules
from answerable.joining.events.candidates import REACH, Edges, Place, Sort, leads, neighbours, places, said, strength
from answerable.joining.facts.facts import Facts
from answerable.model.identity import canonical, decode
from answerable.model.vocabulary import kinds
from answerable.record.kept.connection import Connection, listed
from answerable.record.processes.pool import Pool

Held = tuple[str, Facts]
"""The kind of a claim, and its facts."""

_SORTS = 4
_NUMBER = Struct(">q")
_BEGUN = [blake2b(f"{sort.value}\n".encode(), digest_size=_NUMBER.size) for sort in Sort]
"""The digest of a block of each sort, to go on with: in a third of the time that making one anew takes."""
_WITHIN_PART = 56
"""Bits of a block's number that do not tell its part; its first eight do."""
_PARTS = range(-128, 128)
"""The parts of all blocks, in order: each is put in order by itself."""
_PAIRS = 2000
"""Pairs that are compared at once."""
_SAYINGS = 300
"""Blocks of claims that say the same, which are looked at at once."""


@cache
def rules(kind: str) -> Rules:
    """The rules of a kind and those that may be one happening with it, by its id."""
    return Rules(kinds()[kind])


def block_number(sort: Sort, block: str) -> int:
    """The number of 64 bits, with a sign, that stands for a block; its lowest two bits tell the sort."""
    digest = _BEGUN[sort].copy()
    digest.update(block.encode())
    number: int = _NUMBER.unpack(digest.digest())[0]
    return number & -_SORTS | sort


def sort_of(number: int) -> Sort:
    """The sort of a block with that number."""
    return Sort(number % _SORTS)


def place_rows(kind: str, facts: Facts, *, repeats: bool) -> Iterator[tuple[int, Place]]:
    """The places of a claim, each with the number of its block."""
    for sort, block, place in places(rules(kind), facts, repeats=repeats):
        yield block_number(sort, block), place


PlaceRow = tuple[int, bool, int, int, str, bool]
"""A row of `event_blocks`."""
_PLACE_ROWS = list[PlaceRow]


def row_of(block: int, place: Place) -> PlaceRow:
    """A row of `event_blocks`."""
    return (block, *place)


def packed(rows: Iterable[PlaceRow]) -> list[tuple[int, bool, str]]:
    """Places on their way to be put in order, as rows of `temp.places`.

    Each is a part of the blocks, whether they are of claims that say the same, and in JSON the places there.
    """
    said = int(Sort.SAID)
    parts: dict[tuple[int, bool], list[PlaceRow]] = defaultdict(list)
    for row in rows:
        parts[row[0] >> _WITHIN_PART, row[0] % _SORTS == said].append(row)
    return [(*part, canonical(its).decode()) for part, its in parts.items()]


def _unpacked(texts: Iterable[str]) -> Iterator[PlaceRow]:
    return (row for text in texts for row in decode(text, _PLACE_ROWS))


def place_of_row(dated: int, first: int, last: int, claim: str, asks: int) -> Place:
    """A place out of its columns."""
    return Place(bool(dated), first, last, claim, bool(asks))


Beside = dict[str, list[tuple[str, float, int]]]
"""From the id of a claim to each greater one that an edge ties it to, with the edge's strength and repeats."""


def edges_from(connection: Connection, claims: Collection[str]) -> Beside:
    """The edges of these claims."""
    found: Beside = defaultdict(list)
    for claim, *edge in connection.execute(
        "SELECT claim, other, strength, repeats FROM event_edges "
        "WHERE claim IN (SELECT value FROM json_each(?)) AND claim < other",
        (listed(claims),),
    ):
        found[claim].append(tuple(edge))
    return found


def edges_among(beside: Beside, claims: Collection[str]) -> Edges:
    """The edges among these claims, out of all that they have."""
    found = Edges()
    for claim in sorted(claims):
        for other, sure, repeats in beside.get(claim, ()):
            if other in claims:
                if sure:
                    found.pairs[claim, other] = sure
                if repeats:
                    found.repeats.add((claim, other))
    return found


@dataclass(frozen=True, slots=True)
class Pairs:
    """Claims that are to be compared, two by two.

    Attributes:
        pairs: two ids, the smaller first, and whether only to look if the one may stand for the other.
        facts: of these claims, by id: the kind, and the facts in JSON.
    """

    pairs: Sequence[tuple[str, str, int]]
    facts: Mapping[str, tuple[str, str]]


def edges_of(pairs: Pairs) -> list[tuple[str, str, float, int]]:
    """The rows of `event_edges` that these pairs make, some of them twice with another strength."""
    held = {claim: decode(body, Facts) for claim, (_, body) in pairs.facts.items()}
    found: list[tuple[str, str, float, int]] = []
    for one, other, leading in pairs.pairs:
        if leading:
            if leads(rules(pairs.facts[one][0]), held[one], held[other]):
                found += _both(one, other, 0, 0)
        elif sure := strength(rules(pairs.facts[one][0]), held[one], held[other]):
            found += _both(one, other, sure, 0)
    return found


@dataclass(frozen=True, slots=True)
class Sayings:
    """Claims that say the same.

    Attributes:
        blocks: ids of claims, those of one block together, in their order there.
        facts: of these claims, as in `Pairs`.
    """

    blocks: Sequence[Sequence[str]]
    facts: Mapping[str, tuple[str, str]]


def alike_in(texts: Sequence[str]) -> list[list[str]]:
    """The blocks of claims that say the same, of several each, out of packed places; each claim by its id, in order."""
    blocks = ([row[4] for row in rows] for _, rows in groupby(sorted(_unpacked(texts)), key=itemgetter(0)))
    return [claims for claims in blocks if len(claims) > 1]


def repeats_in(sayings: Sayings) -> tuple[list[tuple[str, str, float, int]], list[tuple[int, bool, str]]]:
    """The rows of `event_edges` for each claim that repeats the first of its block, and packed the places it gives up.

    It stays in the blocks of texts and names alone, and in that of those that say the same.
    """
    edges: list[tuple[str, str, float, int]] = []
    gone: list[PlaceRow] = []
    for first, *others in sayings.blocks:
        kind, body = sayings.facts[first]
        its = decode(body, Facts)
        for other in others:
            facts = decode(sayings.facts[other][1], Facts)
            if rules(kind).agree(its, facts):
                edges += _both(first, other, 0, 1)
                kept = set(place_rows(kind, facts, repeats=True))
                gone += [row_of(*each) for each in place_rows(kind, facts, repeats=False) if each not in kept]
    return edges, packed(gone)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the blocks: its places, packed, and those of them that are given up."""

    places: Sequence[str]
    gone: Sequence[str]


def in_order(part: Part) -> tuple[list[PlaceRow], list[tuple[int, str, str, int]]]:
    """The rows of `event_blocks` of a part in their order, and as rows of `pairs` what is to be compared."""
    gone = set(_unpacked(part.gone))
    rows = sorted(row for row in _unpacked(part.places) if row not in gone)
    pairs: list[tuple[int, str, str, int]] = []
    for block, members in groupby(rows, key=itemgetter(0)):
        its = list(members)
        if len(its) > 1 and (sort := sort_of(block)) is not Sort.SAID:
            pairs += _met(sort, its)
    return rows, pairs


class FirstLook:
    """All claims of a record compared.

    Memory grows with the largest text, with the largest block of one name, and with the most claims that say the same.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        # In the order of `claims`, so that a row has the number that its claim has there.
        connection.execute("CREATE TEMP TABLE facts (claim TEXT, kind TEXT, named TEXT, body TEXT)")
        for table in ("places", "gone"):
            connection.execute(f"CREATE TEMP TABLE {table} (part INTEGER, said INTEGER, rows TEXT)")
            connection.execute(f"CREATE INDEX temp.{table}_by_part ON {table} (part, said)")
        connection.execute("CREATE TEMP TABLE alike (claims TEXT)")
        connection.execute("CREATE TEMP TABLE edges (claim TEXT, other TEXT, strength REAL, repeats INTEGER)")
        connection.execute("CREATE TEMP TABLE pairs (first INTEGER, claim TEXT, other TEXT, leading INTEGER)")

    def finish(self, pool: Pool) -> None:
        """Compare the claims whose facts and places have been put in; fill `event_blocks` and `event_edges`."""
        self._connection.execute("CREATE UNIQUE INDEX temp.facts_by_claim ON facts (claim)")
        self._find_repeats(pool)
        for rows, pairs in pool.map(in_order, self._parts()):
            self._connection.executemany("INSERT INTO event_blocks VALUES (?, ?, ?, ?, ?, ?)", rows)
            self._connection.executemany("INSERT INTO temp.pairs VALUES (?, ?, ?, ?)", pairs)
        for table in ("places", "gone"):
            self._connection.execute(f"DROP TABLE temp.{table}")
        for edges in pool.map(edges_of, self._batches()):
            self._write(edges)
        self._connection.execute("DROP TABLE temp.pairs")
        self._connection.execute(
            "INSERT INTO event_edges SELECT claim, other, max(strength), max(repeats) FROM temp.edges "
            "GROUP BY claim, other ORDER BY claim, other"
        )
        self._connection.execute("DROP TABLE temp.edges")

    def close(self) -> None:
        """Forget the facts."""
        self._connection.execute("DROP TABLE temp.facts")

    def _find_repeats(self, pool: Pool) -> None:
        """Find the claims that repeat another, which give up all places but those by texts and names."""
        told = (self._packed("places", part, said=True) for part in _PARTS)
        for blocks in pool.map(alike_in, filter(None, told)):
            self._connection.executemany(
                "INSERT INTO temp.alike VALUES (?)", [(canonical(claims).decode(),) for claims in blocks]
            )
        for edges, gone in pool.map(repeats_in, self._sayings()):
            self._write(edges)
            self._connection.executemany("INSERT INTO temp.gone VALUES (?, ?, ?)", gone)
        self._connection.execute("DROP TABLE temp.alike")

    def _sayings(self) -> Iterator[Sayings]:
        """All blocks of claims that say the same, some at a time."""
        rows = self._connection.execute("SELECT claims FROM temp.alike ORDER BY rowid")
        blocks = (decode(claims, list[str]) for (claims,) in rows)
        while some := list(islice(blocks, _SAYINGS)):
            yield Sayings(some, facts_at_hand(self._connection, {claim for block in some for claim in block}))

    def _parts(self) -> Iterator[Part]:
        for part in _PARTS:
            held = [text for said in (False, True) for text in self._packed("places", part, said=said)]
            if held:
                yield Part(held, self._packed("gone", part, said=False))

    def _packed(self, table: str, part: int, *, said: bool) -> list[str]:
        query = f"SELECT rows FROM temp.{table} WHERE part = ? AND said = ?"  # noqa: S608
        return [text for (text,) in self._connection.execute(query, (part, said))]

    def _batches(self) -> Iterator[Pairs]:
        """All pairs, those of one day together: they are of few claims."""
        rows = self._connection.execute(
            "SELECT claim, other, leading FROM temp.pairs ORDER BY first, claim, other, leading"
        )
        each_once = (pair for pair, _ in groupby(rows))
        while pairs := list(islice(each_once, _PAIRS)):
            claims = {claim for one, other, _ in pairs for claim in (one, other)}
            yield Pairs(pairs, facts_at_hand(self._connection, claims))

    def _write(self, edges: Sequence[tuple[str, str, float, int]]) -> None:
        self._connection.executemany("INSERT INTO temp.edges VALUES (?, ?, ?, ?)", edges)


def facts_at_hand(connection: Connection, claims: Collection[str]) -> dict[str, tuple[str, str]]:
    """Of these claims, by id, the kind and the facts in JSON, while the record is looked at for the first time."""
    rows = connection.execute(
        "SELECT claim, kind, body FROM temp.facts WHERE claim IN (SELECT value FROM json_each(?))", (listed(claims),)
    ).fetchall()
    return {claim: (kind, body) for claim, kind, body in rows}


def _met(sort: Sort, rows: Iterable[PlaceRow]) -> Iterator[tuple[int, str, str, int]]:
    """The pairs that are to be compared of a block, of any sort but `SAID`, as rows of `pairs`."""
    members: Iterable[Place] = (Place._make(row[1:]) for row in rows)
    if sort in (Sort.TEXT, Sort.NAME):
        members = list(members)
        for asking in (each for each in members if each.asks):
            for other in members:
                if other is not asking and other.claim != asking.claim:
                    yield _pair(asking, other, leading=1)
    for one, other in neighbours(members, REACH[sort]) if sort in REACH else ():
        yield _pair(one, other)


def _pair(one: Place, other: Place, *, leading: int = 0) -> tuple[int, str, str, int]:
    first, second = (one, other) if one.claim < other.claim else (other, one)
    return first.first, first.claim, second.claim, leading


class Change:
    """Some claims compared anew, with those alone that they can meet.

    Between two claims of a block that were there before, something changes only where a third came or went between
    them: the one or the other is then no longer among the nearest.
    """

    def __init__(
        self,
        connection: Connection,
        gone: Mapping[str, Held],
        come: Mapping[str, Held],
        load: Callable[[Collection[str]], dict[str, Held]],
    ) -> None:
        self._connection = connection
        self._gone = gone
        self._come = come
        self._load = load
        self._facts: dict[str, Held] = dict(come)
        self._repeats: dict[str, str] = {}  # claim → the one that it repeats, of all that are looked at
        self.touched: set[str] = set(gone) | set(come)

    def run(self) -> set[str]:
        """Bring `event_blocks` and `event_edges` up to date; the claims that are gone, come, or have other edges."""
        removed = {
            (block, place)
            for claim, (kind, facts) in self._gone.items()
            for block, place in place_rows(kind, facts, repeats=self._repeated(claim) is not None)
        }
        added: set[tuple[int, Place]] = set()
        otherwise = self._look_for_repeats(removed)
        self._drop_edges(self._gone)
        for claim, (was, becomes) in otherwise.items():
            self._repeat_otherwise(claim, was, becomes, removed, added)
        self._connection.executemany(
            PUT_EDGE, [edge for one, other in self._repeats.items() for edge in _both(one, other, 0, 1)]
        )
        for pair in self._repeats.items():
            self.touched.update(pair)
        for claim, (kind, facts) in self._come.items():
            added.update(place_rows(kind, facts, repeats=claim in self._repeats))
        both = removed & added
        removed, added = removed - both, added - both
        near = sorted(each for each in removed | added if sort_of(each[0]) in REACH)
        before = self._pairs(near)
        self._connection.executemany(DELETE_PLACE, [row_of(*each) for each in sorted(removed)])
        self._connection.executemany(
            "INSERT INTO event_blocks VALUES (?, ?, ?, ?, ?, ?)", [row_of(*each) for each in sorted(added)]
        )
        now = self._pairs(near)
        now |= self._pairs_of(self._come)
        self._part(before - now)
        self._pair({pair for pair in now if pair not in before or not self._come.keys().isdisjoint(pair)})
        self._lead()
        return self.touched

    def facts(self, claims: Iterable[str]) -> dict[str, Held]:
        """The facts of claims as they are now."""
        wanted = set(claims)
        missing = wanted - self._facts.keys()
        if missing:
            self._facts.update(self._load(missing))
        return {claim: self._facts[claim] for claim in wanted}

    # Repeats

    def _repeated(self, claim: str) -> str | None:
        """Which claim another repeats, as the tables have it."""
        row = self._connection.execute(
            "SELECT other FROM event_edges WHERE claim = ? AND other < claim AND repeats", (claim,)
        ).fetchone()
        return None if row is None else str(row[0])

    def _look_for_repeats(self, removed: set[tuple[int, Place]]) -> dict[str, tuple[str | None, str | None]]:
        """Find what the claims that come repeat; and which others did repeat, and do now, of all looked at."""
        otherwise: dict[str, tuple[str | None, str | None]] = {}
        blocks: dict[int, set[str]] = defaultdict(set)
        for _, facts in self._come.values():
            blocks[block_number(Sort.SAID, said(facts))].add(facts.id)
        for block, _ in removed:
            if sort_of(block) is Sort.SAID:
                blocks.setdefault(block, set())
        for block, come in blocks.items():
            held = {
                row[0] for row in self._connection.execute("SELECT claim FROM event_blocks WHERE block = ?", (block,))
            }
            left = held - self._gone.keys()
            members = sorted(left | come)
            if not members:
                continue
            first = members[0]
            again = set(members) if {first} != {min(held, default="")} or first in come else come
            looked = self.facts(again | {first})
            for claim in sorted(again - {first}):
                kind, its = looked[claim]
                if rules(kind).agree(looked[first][1], its):
                    self._repeats[claim] = first
            for claim in sorted(again - come):
                otherwise[claim] = (self._repeated(claim), self._repeats.get(claim))
        return otherwise

    def _repeat_otherwise(
        self,
        claim: str,
        before: str | None,
        now: str | None,
        removed: set[tuple[int, Place]],
        added: set[tuple[int, Place]],
    ) -> None:
        """Note a claim that was there before and now repeats another one than before, or none."""
        if before is not None and before != now:
            self._connection.executemany(
                "UPDATE event_edges SET repeats = 0 WHERE claim = ? AND other = ?", [(claim, before), (before, claim)]
            )
            if before not in self._gone:
                self._forget_empty(claim, before)
            self.touched.update((claim, before))
        if (before is None) != (now is None):
            kind, facts = self.facts([claim])[claim]
            near = set(place_rows(kind, facts, repeats=False)) - set(place_rows(kind, facts, repeats=True))
            (removed if before is None else added).update(near)

    # Neighbours

    def _pairs(self, changed: Sequence[tuple[int, Place]]) -> set[tuple[str, str]]:
        """Pairs that are compared and have one of these places between them, or stand there."""
        return {pair for block, place in changed for pair in self._across(block, place)}

    def _across(self, block: int, place: Place) -> Iterator[tuple[str, str]]:
        reach = REACH[sort_of(block)]
        before = [*self._beside(block, place, reach, "<", "DESC")][::-1]
        here = [place] if self._stands(block, place) else []
        after = self._beside(block, place, reach, ">", "ASC")
        row = [*before, *here, *after]
        middle = len(before)
        for at, one in enumerate(row[: middle + len(here)]):
            for other in row[max(middle, at + 1) : at + 1 + reach]:
                if one.meets(other) and one.claim != other.claim:
                    yield _ordered(one.claim, other.claim)

    def _beside(self, block: int, place: Place, reach: int, side: str, order: str) -> list[Place]:
        rows = self._connection.execute(
            "SELECT dated, first, last, claim, asks FROM event_blocks WHERE block = ? "  # noqa: S608
            f"AND (dated, first, last, claim, asks) {side} (?, ?, ?, ?, ?) "
            f"ORDER BY dated {order}, first {order}, last {order}, claim {order}, asks {order} LIMIT ?",
            (*row_of(block, place), reach),
        )
        return [place_of_row(*row) for row in rows]

    def _stands(self, block: int, place: Place) -> bool:
        query = (
            "SELECT 1 FROM event_blocks "
            "WHERE block = ? AND dated = ? AND first = ? AND last = ? AND claim = ? AND asks = ?"
        )
        return self._connection.execute(query, row_of(block, place)).fetchone() is not None

    def _pairs_of(self, claims: Collection[str]) -> set[tuple[str, str]]:
        """Pairs of these claims that are compared, wherever they stand."""
        found: set[tuple[str, str]] = set()
        for claim, (kind, facts) in self.facts(claims).items():
            for block, place in place_rows(kind, facts, repeats=claim in self._repeats):
                if sort_of(block) in REACH:
                    found.update(pair for pair in self._across(block, place) if claim in pair)
        return found

    def _part(self, pairs: set[tuple[str, str]]) -> None:
        """Drop the strength of pairs that are compared no more, in no block."""
        held = [
            pair
            for pair in sorted(pairs)
            if self._connection.execute(
                "SELECT 1 FROM event_edges WHERE claim = ? AND other = ? AND strength > 0", pair
            ).fetchone()
        ]
        for one, other in held:
            if not self._compared(one, other):
                self._connection.executemany(
                    "UPDATE event_edges SET strength = 0 WHERE claim = ? AND other = ?", [(one, other), (other, one)]
                )
                self._forget_empty(one, other)
                self.touched.update((one, other))

    def _compared(self, one: str, other: str) -> bool:
        """Whether two claims that are there are compared in some block."""
        kind, facts = self.facts([one])[one]
        repeats = self._repeats.get(one) or self._repeated(one)
        return any(
            _ordered(one, other) in set(self._across(block, place))
            for block, place in place_rows(kind, facts, repeats=repeats is not None)
            if sort_of(block) in REACH
        )

    def _pair(self, pairs: set[tuple[str, str]]) -> None:
        """Compare these pairs."""
        facts = self.facts(claim for pair in pairs for claim in pair)
        for one, other in sorted(pairs):
            kind, first = facts[one]
            if sure := strength(rules(kind), first, facts[other][1]):
                self._connection.executemany(PUT_EDGE, _both(one, other, sure, 0))
                self.touched.update((one, other))

    def _lead(self) -> None:
        """Find which claims may stand for those that come, and for which these may stand."""
        wanted: set[tuple[str, str]] = set()
        for claim, (kind, facts) in self._come.items():
            for block, place in place_rows(kind, facts, repeats=True):
                if sort_of(block) not in (Sort.TEXT, Sort.NAME):
                    continue
                for row in self._connection.execute(
                    "SELECT dated, first, last, claim, asks FROM event_blocks WHERE block = ?1 AND (asks OR ?2)",
                    (block, int(place.asks)),
                ):
                    other = place_of_row(*row)
                    if other.claim != claim and (sort_of(block) is Sort.TEXT or place.meets(other)):
                        wanted.add(_ordered(claim, other.claim))
        held = self.facts(claim for pair in wanted for claim in pair)
        for pair in sorted(wanted):
            if leads(rules(held[pair[0]][0]), held[pair[0]][1], held[pair[1]][1]):
                self._connection.executemany(PUT_EDGE, _both(*pair, 0, 0))
                self.touched.update(pair)

    def _drop_edges(self, claims: Iterable[str]) -> None:
        for claim in claims:
            rows = self._connection.execute("SELECT other FROM event_edges WHERE claim = ?", (claim,)).fetchall()
            for (other,) in rows:
                self.touched.add(other)
                self._connection.execute("DELETE FROM event_edges WHERE claim = ? AND other = ?", (other, claim))
            self._connection.execute("DELETE FROM event_edges WHERE claim = ?", (claim,))

    def _forget_empty(self, one: str, other: str) -> None:
        """Drop an edge of which nothing is left, unless one of its claims may stand for the other."""
        facts = self.facts([one, other])
        if not leads(rules(facts[one][0]), facts[one][1], facts[other][1]):
            self._connection.executemany(
                "DELETE FROM event_edges WHERE claim = ? AND other = ? AND strength = 0 AND NOT repeats",
                [(one, other), (other, one)],
            )


def _ordered(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _both(one: str, other: str, sure: float, repeats: int) -> list[tuple[str, str, float, int]]:
    return [(one, other, sure, repeats), (other, one, sure, repeats)]


PUT_EDGE = (
    "INSERT INTO event_edges VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET "
    "strength = max(strength, excluded.strength), repeats = max(repeats, excluded.repeats)"
)

DELETE_PLACE = (
    "DELETE FROM event_blocks WHERE block = ? AND dated = ? AND first = ? AND last = ? AND claim = ? AND asks = ?"
)
