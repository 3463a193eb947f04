"""Making the derived tables again from the log. What they hold is a function of the set of entries, not their order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import partial
from itertools import islice

from answerable.joining.context import Context
from answerable.model.identity import decode
from answerable.model.judgement import standing as not_undone
from answerable.model.source import Source
from answerable.record.derived import digests, entered, made, schema, summing, versions
from answerable.record.derived.carrying import carried, carried_on
from answerable.record.derived.compared import FirstLook
from answerable.record.derived.copying import group_all
from answerable.record.derived.decided import Decided
from answerable.record.derived.gathered import name_all
from answerable.record.derived.happenings import day, make_all, when
from answerable.record.derived.indexes import INDEXES
from answerable.record.derived.rows import Row, Rows
from answerable.record.derived.spellings import Spellings
from answerable.record.derived.texts import WAITING, Text, rows_of
from answerable.record.derived.tying import link_all
from answerable.record.folding import fold
from answerable.record.kept import blobs
from answerable.record.kept.connection import Connection, beside, listed
from answerable.record.kept.log import head, judgements, set_note
from answerable.record.kept.standing import Standing, keep_standing, kept
from answerable.record.processes.collecting import collecting_seldom
from answerable.record.processes.pool import Pool, workers_for
from answerable.record.progress import Progress
from answerable.record.queries.known import actors_among
from answerable.record.queries.versions import superseded

_CLAIMS = 800
"""Claims whose rows are made at once, unless one text has more."""

_SOURCES = 50
"""Sources of which it is looked up at once whom they name."""

_LAST = ("ties_across", "links", "link_evidence", "event_weights")
"""The tables that are filled last."""


def rebuild(connection: Connection, progress: Progress | None = None, *, workers: int | None = None) -> None:
    """Drop the derived tables and make them again, in one transaction: until its end readers see the old ones.

    The log is read beside that transaction, which must not have begun before.

    Memory is bounded by SQLite's cache, by the largest component of names or claims, and by a few bytes for each name
    and claim. What does not fit waits in temporary files.

    Args:
        connection: to the record.
        progress: called in its steps.
        workers: processes that work beside this one; as many as are worth it, if not given. The tables are the same.
    """
    tell = progress if progress is not None else _tell_nobody
    with collecting_seldom(), connection.working_at_large(), connection.writing():
        tell("clearing", 0, 0)
        seq = head(connection)[0]
        schema.create(connection)
        decisions = carried(connection, not_undone(tuple(judgements(connection))), before=seq + 1)
        rows = Rows(connection)
        tell("sources", 0, 0)
        sources = keep_standing(connection)
        # Before it finds a page of the log, this connection would look through all that it has written since.
        opening = partial(beside, connection.path)
        wanted = workers_for(sources) if workers is None else workers
        with closing(opening()) as log, Pool(wanted, log, opening) as pool:
            _sources(connection, rows, sources, tell)
            made.fill(connection, rows, pool, seq)
            schema.index(connection, "pages")
            entered.fill(connection, rows, pool)
            versions.compare_all(connection, rows, decisions)
            decisions = carried_on(connection, decisions, before=seq + 1, tabled=False)
            decided = Decided.by(decisions, superseded(connection))
            spellings = name_all(connection, rows, decisions, sources, pool, tell)
            look = _claims(connection, rows, spellings, decided, sources, pool, tell)
            make_all(connection, rows, decided, pool, tell)
            look.close()
            schema.index(connection, "event_claims", "event_roles")
            tell("links", 0, 0)
            pool.meanwhile(_beside_links(connection))
            link_all(connection, rows, decisions, pool, tell)
            tell("indexing", 0, 0)
            pool.settle()
        tell("digesting", 0, 0)
        rows.recount("actors")
        rows.note()
        schema.index(connection, *_LAST[:-1])
        summing.weigh_all(connection)
        schema.index(connection, *_LAST)
        digests.note_search(connection)
        set_note(connection, "derived_seq", str(seq))
    connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()


def _beside_links(connection: Connection) -> Iterator[object]:
    """What rests on all tables but those of links, a statement a step."""
    yield from summing.tallying(connection)
    yield connection.execute(
        "UPDATE actors SET events = (SELECT count(DISTINCT event) FROM event_roles WHERE actor = actors.id)"
    )
    yield from schema.indexing(connection, *(name for name in INDEXES if name not in _LAST))


def _tell_nobody(step: str, done: int, total: int) -> None:
    """No progress is wanted."""


def _sources(connection: Connection, rows: Rows, total: int, tell: Progress) -> None:
    """Fill `sources`, `sightings` and the search index."""
    groups = group_all(connection, ((one.source.id, one.source.shingles) for one in kept(connection)))
    for number, one in enumerate(kept(connection), 1):
        tell("sources", number, total)
        for table, row in source_rows(one, groups.find(one.source.id)):
            rows.add(table, *row)
        rows.add("search_sources", number, one.source.id)
        versions.note_page(connection, one)
        connection.execute(
            "INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)", (number, *searched(connection, one))
        )
    rows.flush()


def searched(connection: Connection, one: Standing) -> tuple[str, str]:
    """The folded title and text of a source, as they are searched."""
    return fold(one.source.title), fold(blobs.get(connection, one.source.text_digest).decode())


def unsearch(connection: Connection, number: int, source: str) -> None:
    """Take a source as it was out of the search index, which must be told what it held."""
    body, digest = connection.execute(
        "SELECT log.body, sources.text_digest FROM sources JOIN log ON log.seq = sources.entry WHERE sources.id = ?",
        (source,),
    ).fetchone()
    text = blobs.get(connection, digest).decode()
    connection.execute(
        "INSERT INTO search (search, rowid, title, text) VALUES ('delete', ?, ?, ?)",
        (number, fold(decode(body, Source).title), fold(text)),
    )


def source_rows(one: Standing, group: str) -> Iterator[tuple[str, Row]]:
    """The rows of `sources` and `sightings` that a source makes."""
    source = one.source
    yield (
        "sources",
        (
            source.id,
            source.location,
            source.title,
            source.publisher,
            source.author,
            source.url,
            source.language,
            source.genre.value,
            *when(source.published),
            source.published.earliest.isoformat(),
            source.published.latest.isoformat(),
            day(source.published),
            group,
            source.media_type,
            source.size,
            source.digest,
            source.length,
            source.text_digest,
            source.reader,
            one.entry,
        ),
    )
    for location in one.locations:
        yield "sightings", (source.id, location)


def _claims(
    connection: Connection,
    rows: Rows,
    spellings: Spellings,
    decided: Decided,
    sources: int,
    pool: Pool,
    tell: Progress,
) -> FirstLook:
    """Fill the tables of claims and what rests on one text, and compare the claims; what was compared, to be closed."""
    look = FirstLook(connection)
    for table in WAITING:
        connection.execute(f"CREATE TEMP TABLE waiting_{table} AS SELECT * FROM {table}")  # noqa: S608
    for batch in pool.map_with(rows_of, _batches(_texts(connection, spellings, decided, sources, tell))):
        rows.take(batch)
    connection.execute("DROP TABLE temp.standing")
    tell("events", 0, 0)
    pool.meanwhile(_beside_claims(connection))
    look.finish(pool)
    pool.settle()
    for table in WAITING:
        connection.execute(f"DROP TABLE temp.waiting_{table}")
    return look


def _beside_claims(connection: Connection) -> Iterator[object]:
    """Put in order what waited and index it, a statement a step."""
    for table, order in WAITING.items():
        yield connection.execute(f"INSERT INTO {table} SELECT * FROM temp.waiting_{table} ORDER BY {order}")  # noqa: S608
    yield from schema.indexing(connection, "claims", "arguments", "ties", "steps")


def _texts(
    connection: Connection, spellings: Spellings, decided: Decided, sources: int, tell: Progress
) -> Iterator[Text]:
    every = enumerate(kept(connection), 1)
    while some := list(islice(every, _SOURCES)):
        identities = [one.source.id for _, one in some]
        copies = _copies(connection, identities)
        named = _actors_in_each(connection, identities)
        every_actor = {actor for its in named.values() for actor in its.values()}
        known = {actor.id: actor for actor in actors_among(connection, every_actor)}
        for number, one in some:
            tell("claims", number, sources)
            source = one.source
            actors = named[source.id]
            yield Text(
                Context(source.id, source.published, source.publisher, copies=copies[source.id]),
                tuple((seq, len(reading.claims)) for seq, reading in one.readings),
                actors,
                tuple(known[actor] for actor in sorted(set(actors.values()))),
                spellings.parted,
                decided.of_text(source.id, (claim for _, reading in one.readings for claim in reading.claims)),
                source.title,
            )


def _batches(texts: Iterable[Text]) -> Iterator[list[Text]]:
    batch: list[Text] = []
    size = 0
    for text in texts:
        batch.append(text)
        size += sum(number for _, number in text.readings)
        if size >= _CLAIMS or len(batch) >= _CLAIMS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _copies(connection: Connection, sources: Iterable[str]) -> dict[str, str]:
    """From the id of each of these sources to its group of near-copies."""
    return dict(
        connection.execute(
            "SELECT id, copies FROM sources WHERE id IN (SELECT value FROM json_each(?))", (listed(sources),)
        ).fetchall()
    )


def _actors_in_each(connection: Connection, sources: Iterable[str]) -> dict[str, dict[str, str]]:
    """The same as `actors_in` of each of these sources, by its id."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for source, key, actor in connection.execute(
        "SELECT source, key, actor FROM actor_names WHERE source IN (SELECT value FROM json_each(?))",
        (listed(sources),),
    ):
        found[source][key] = actor
    return found


def actors_in(connection: Connection, source: str) -> dict[str, str]:
    """From the key of each name used in a source to the id of its actor."""
    return dict(connection.execute("SELECT key, actor FROM actor_names WHERE source = ?", (source,)).fetchall())
