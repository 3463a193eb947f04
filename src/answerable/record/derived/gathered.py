"""All names of a record made into actors, a few components of names at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from answerable.joining.actors.actors import Joining, blocks
from answerable.joining.actors.gathering import Mentions, parted_by
from answerable.joining.actors.keys import Use
from answerable.joining.partition import Forest
from answerable.model.judgement import Judgement
from answerable.record.derived import schema
from answerable.record.derived.rows import Batch, Row, Rows
from answerable.record.derived.spellings import COUNTS, Spellings, naming_rows
from answerable.record.kept.connection import Connection, listed
from answerable.record.kept.log import reading_at
from answerable.record.kept.standing import Standing, kept, reading_of
from answerable.record.processes.pool import Pool
from answerable.record.progress import Progress

_NAMES = 500
"""Names that are joined at once, unless one component has more."""

_SOURCES, _CLAIMS = 50, 800
"""Sources whose names are taken in, or written, at once; and their claims, unless one has more."""

USES = "temp.uses"
"""Which source uses which name, and whether it acts there, until that is in `actor_names`."""


@dataclass(frozen=True, slots=True)
class Read:
    """Sources as their names are taken in, or written.

    Attributes:
        readings: from the id of each to the entries of its readings.
        parted: spellings that judgements keep apart.
        uses: from the id of each to the names that it uses, and whether each acts; once that is known.
        actors: from the id of each to the actors of these names, by their keys.
    """

    readings: Mapping[str, Sequence[int]]
    parted: frozenset[str]
    uses: Mapping[str, Sequence[tuple[Use, bool]]] = field(default_factory=dict)
    actors: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def mentions(self, log: Connection, source: str) -> Mentions:
        """What the readings of one hold of names, and, while its uses are not known, what their claims do."""
        found = Mentions()
        for seq in self.readings[source]:
            reading = reading_at(log, seq)
            found.take(reading_of(log, seq, reading) if source not in self.uses else reading.reading(()), self.parted)
        return found


def taken_in(log: Connection, read: Read) -> Batch:
    """The rows of the names that sources use, and of what these define."""
    found: dict[str, list[Row]] = {table: [] for table in (USES, "name_definitions", "name_births", "name_offices")}
    for source in read.readings:
        mentions = read.mentions(log, source)
        found[USES] += [(source, *use, 1) for use in sorted(mentions.acting)]
        found[USES] += [(source, *use, 0) for use in sorted(mentions.beside())]
        found["name_definitions"] += [(source, *each.long, *each.short) for each in mentions.definitions]
        found["name_births"] += birth_rows(source, mentions)
        found["name_offices"] += office_rows(source, mentions)
    return Batch.of(found)


def written(log: Connection, read: Read) -> Batch:
    """The rows of sources whose names' actors are known."""
    found: dict[str, list[Row]] = defaultdict(list)
    for source, uses in read.uses.items():
        for table, rows in naming_rows(source, uses, read.mentions(log, source), read.actors[source]).items():
            found[table] += rows
    return Batch.of(found)


def name_all(
    connection: Connection,
    rows: Rows,
    decisions: Sequence[Judgement],
    sources: int,
    pool: Pool,
    tell: Progress,
) -> Spellings:
    """Fill the tables of names and actors. Memory grows with the largest component, and by four bytes a name."""
    spellings = Spellings(connection, rows, parted_by(decisions), decisions, uses=USES)
    _take_in(spellings, sources, pool, tell)
    _number(spellings)
    for keys in _components(connection):
        joining = Joining(spellings.names(keys), decisions)
        spellings.write_keys(joining)
        spellings.settle(joining, spellings.concerned(joining))
    for batch in pool.map_with(written, _named(spellings)):
        rows.take(batch)
    schema.index(connection, "actor_names", "actor_posts", "actor_epithets", "actor_life", "name_members")
    spellings.uses = "actor_names"
    for keys in _components(connection):
        joining = Joining(spellings.names(keys), decisions)
        spellings.note_shortened(joining)
        for _, row, reasons in spellings.actor_rows(joining):
            if row is not None:
                rows.add("actors", *row, 0)
                for reason in reasons:
                    rows.add("actor_reasons", *reason)
    rows.flush()
    schema.index(connection, "actors", "actor_reasons")
    for table in ("uses", "name_numbers", "name_parts"):
        connection.execute(f"DROP TABLE temp.{table}")
    return spellings


def mentions_of(connection: Connection, one: Standing, parted: frozenset[str]) -> Mentions:
    """What the readings of a source that stand hold of names."""
    found = Mentions()
    for seq, reading in one.readings:
        found.take(reading_of(connection, seq, reading), parted)
    return found


def birth_rows(source: str, mentions: Mentions) -> list[Row]:
    """The rows of `name_births` that a source makes."""
    return sorted((key, source, born) for key, dates in mentions.births().items() for born in dates)


def office_rows(source: str, mentions: Mentions) -> list[Row]:
    """The rows of `name_offices` that a source makes."""
    return sorted(
        (key, source, each.name, each.state, each.basis.value, each.sex)
        for key, its in mentions.offices().items()
        for each in its
    )


def _take_in(spellings: Spellings, sources: int, pool: Pool, tell: Progress) -> None:
    connection = spellings.connection
    connection.execute(
        "CREATE TEMP TABLE uses (source TEXT, key TEXT, spelling TEXT, acting INTEGER, "
        "PRIMARY KEY (source, key, spelling)) WITHOUT ROWID"
    )
    for batch in pool.map_with(taken_in, _unnamed(spellings, sources, tell)):
        spellings.rows.take(batch)
    schema.index(connection, "name_definitions", "name_births", "name_offices")
    connection.execute(_COUNTED)
    for name in ("long", "short"):
        connection.execute(
            f"INSERT OR IGNORE INTO temp.uses SELECT source, {name}_key, {name}, 0 FROM name_definitions WHERE {COUNTS}"  # noqa: S608
        )
    connection.execute("DELETE FROM name_spellings")
    connection.execute(_COUNTED)
    connection.execute("CREATE INDEX temp.uses_by_key ON uses (key, source)")


_COUNTED = (
    "INSERT INTO name_spellings SELECT key, spelling, count(*), sum(acting) FROM temp.uses GROUP BY key, spelling"
)


def _number(spellings: Spellings) -> None:
    """Number the names, and lay down which component each is in."""
    connection = spellings.connection
    connection.execute("CREATE TEMP TABLE name_numbers (number INTEGER PRIMARY KEY, key TEXT UNIQUE)")
    connection.execute(
        "INSERT INTO temp.name_numbers SELECT row_number() OVER (ORDER BY key) - 1, key FROM "
        "(SELECT DISTINCT key FROM name_spellings)"
    )
    for (key,) in connection.execute("SELECT key FROM temp.name_numbers"):
        for block in sorted(set(blocks(key))):
            spellings.rows.add("name_blocks", block, key)
    spellings.rows.flush()
    forest = Forest(connection.execute("SELECT count(*) FROM temp.name_numbers").fetchone()[0])
    met = connection.execute("SELECT block, number FROM name_blocks JOIN temp.name_numbers USING (key) ORDER BY block")
    for _, rows in groupby(met, key=lambda row: row[0]):
        (_, first), *others = rows
        for _, other in others:
            forest.join(first, other)
    for one, other in connection.execute(
        "SELECT one.number, other.number FROM name_definitions "  # noqa: S608
        f"JOIN temp.name_numbers AS one ON one.key = long_key JOIN temp.name_numbers AS other ON other.key = short_key "
        f"WHERE {COUNTS}"
    ):
        forest.join(one, other)
    query = "SELECT number FROM temp.name_numbers WHERE key = ?"
    for group in spellings.judged():
        found = [row[0] for key in group if (row := connection.execute(query, (key,)).fetchone())]
        for other in found[1:]:
            forest.join(found[0], other)
    connection.execute(
        "CREATE TEMP TABLE name_parts (part INTEGER, number INTEGER, PRIMARY KEY (part, number)) WITHOUT ROWID"
    )
    connection.executemany(
        "INSERT INTO temp.name_parts VALUES (?, ?)",
        ((forest.find(number), number) for number in range(len(forest))),
    )


def _components(connection: Connection) -> Iterator[list[str]]:
    """The names, whole components together."""
    rows = connection.execute(
        "SELECT part, key FROM temp.name_parts JOIN temp.name_numbers USING (number) ORDER BY part, number"
    )
    batch: list[str] = []
    for _, part in groupby(rows, key=lambda row: row[0]):
        batch += [key for _, key in part]
        if len(batch) >= _NAMES:
            yield batch
            batch = []
    if batch:
        yield batch


def _some(connection: Connection) -> Iterator[list[Standing]]:
    """The sources, some at a time, with no more than `_CLAIMS` claims unless one has more."""
    some: list[Standing] = []
    size = 0
    for one in kept(connection):
        some.append(one)
        size += sum(len(reading.claims) for _, reading in one.readings)
        if size >= _CLAIMS or len(some) >= _SOURCES:
            yield some
            some, size = [], 0
    if some:
        yield some


def _readings(some: Iterable[Standing]) -> dict[str, list[int]]:
    return {one.source.id: [seq for seq, _ in one.readings] for one in some}


def _unnamed(spellings: Spellings, sources: int, tell: Progress) -> Iterator[Read]:
    """The sources with their claims, some at a time."""
    done = 0
    for some in _some(spellings.connection):
        done += len(some)
        tell("actors", done, sources)
        yield Read(_readings(some), spellings.parted)


def _named(spellings: Spellings) -> Iterator[Read]:
    """The sources with the actors whom they name, some at a time."""
    for some in _some(spellings.connection):
        uses: dict[str, list[tuple[Use, bool]]] = {one.source.id: [] for one in some}
        for source, key, spelling, acting in spellings.connection.execute(
            "SELECT source, key, spelling, acting FROM temp.uses WHERE source IN (SELECT value FROM json_each(?))",
            (listed(uses),),
        ):
            uses[source].append(((key, spelling), bool(acting)))
        yield Read(
            _readings(some),
            spellings.parted,
            uses,
            spellings.actors_at({source: {key for (key, _), _ in its} for source, its in uses.items()}),
        )
