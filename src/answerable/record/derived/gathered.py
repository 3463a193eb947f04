"""All names of a record made into actors, a few components of names at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from answerable.joining.actors.actors import Joining, blocks
from answerable.joining.actors.gathering import Mentions, parted_by
from answerable.joining.partition import Forest
from answerable.model.judgement import Judgement
from answerable.record.derived import schema
from answerable.record.derived.rows import Row, Rows
from answerable.record.derived.spellings import COUNTS, Spellings
from answerable.record.kept.connection import Connection
from answerable.record.kept.standing import Standing, kept, reading_of
from answerable.record.progress import Progress

_NAMES = 500
"""Names that are joined at once, unless one component has more."""


def name_all(
    connection: Connection, rows: Rows, decisions: Sequence[Judgement], sources: int, tell: Progress
) -> Spellings:
    """Fill the tables of names and actors. Memory grows with the largest component, and by four bytes a name."""
    spellings = Spellings(connection, rows, parted_by(decisions), decisions, uses="temp.uses")
    _take_in(spellings, sources, tell)
    _number(spellings)
    for keys in _components(connection):
        joining = Joining(spellings.names(keys), decisions)
        spellings.write_keys(joining)
        spellings.settle(joining, spellings.concerned(joining))
    for one in kept(connection):
        _write_source(spellings, one)
    rows.flush()
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


def _take_in(spellings: Spellings, sources: int, tell: Progress) -> None:
    connection = spellings.connection
    connection.execute(
        "CREATE TEMP TABLE uses (source TEXT, key TEXT, spelling TEXT, acting INTEGER, "
        "PRIMARY KEY (source, key, spelling)) WITHOUT ROWID"
    )
    for number, one in enumerate(kept(connection), 1):
        tell("actors", number, sources)
        mentions = mentions_of(connection, one, spellings.parted)
        source = one.source.id
        connection.executemany(
            "INSERT INTO temp.uses VALUES (?, ?, ?, 1)", [(source, *use) for use in sorted(mentions.acting)]
        )
        connection.executemany(
            "INSERT INTO name_definitions VALUES (?, ?, ?, ?, ?)",
            [(source, *each.long, *each.short) for each in mentions.definitions],
        )
        connection.executemany("INSERT INTO name_births VALUES (?, ?, ?)", birth_rows(source, mentions))
    schema.index(connection, "name_definitions", "name_births")
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


def _write_source(spellings: Spellings, one: Standing) -> None:
    """Write the rows of one source."""
    source = one.source.id
    uses = [
        ((key, spelling), bool(acting))
        for key, spelling, acting in spellings.connection.execute(
            "SELECT key, spelling, acting FROM temp.uses WHERE source = ?", (source,)
        )
    ]
    mentions = Mentions()
    for _, reading in one.readings:
        mentions.take(reading.reading(()), spellings.parted)
    at = spellings.actor_at(source, (key for (key, _), _ in uses))
    for table, rows in spellings.rows_of(source, uses, mentions, at).items():
        for row in rows:
            spellings.rows.add(table, *row)
