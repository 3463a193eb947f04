"""Making the derived tables again from the log. What they hold is a function of the set of entries, not their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from answerable.joining.context import Context
from answerable.joining.facts import facts_of
from answerable.joining.gathering import key_of
from answerable.joining.links import ties
from answerable.joining.steps import persons_of, steps_of
from answerable.model.claim import WHO, Claim, Voice
from answerable.model.identity import canonical, decode
from answerable.model.judgement import standing as not_undone
from answerable.model.source import Source
from answerable.record import blobs, digests, schema, summing, versions
from answerable.record.carrying import carried
from answerable.record.compared import FirstLook
from answerable.record.connection import Connection
from answerable.record.copying import group_all
from answerable.record.folding import fold
from answerable.record.gathered import name_all
from answerable.record.happenings import Decided, actors_among, day, make_all, persons_among, when
from answerable.record.log import head, judgements, set_note
from answerable.record.report import Progress
from answerable.record.rows import Row, Rows
from answerable.record.spellings import Spellings
from answerable.record.standing import Standing, claims_of, standing
from answerable.record.tying import link_all, tie_row

Find = Callable[[str, str], str]
"""From the id of a source and a name to the id of the actor that it stands for there, empty for none."""


def rebuild(connection: Connection, progress: Progress | None = None) -> None:
    """Drop the derived tables and make them again, in one transaction: until its end readers see the old ones.

    Memory is bounded by SQLite's cache, by the largest component of names or claims, and by a few bytes for each name
    and claim. What does not fit waits in temporary files.
    """
    tell = progress if progress is not None else _tell_nobody
    with connection.writing():
        seq = head(connection)[0]
        schema.create(connection)
        decisions = carried(connection, not_undone(tuple(judgements(connection))), before=seq + 1)
        rows = Rows(connection)
        sources = _sources(connection, rows, tell)
        schema.index(connection, "pages")
        versions.compare_all(connection, rows, decisions)
        decided = Decided.by(decisions, versions.superseded(connection))
        spellings = name_all(connection, rows, decisions, sources, tell)
        look = _claims(connection, rows, spellings, decided, sources, tell)
        make_all(connection, rows, decided, look.facts, tell)
        look.close()
        schema.index(connection, "events", "event_claims", "event_roles")
        link_all(connection, rows, decisions, tell)
        tell("indexing", 0, 0)
        schema.index(connection, *(name for name in schema.INDEXES if name != "event_weights"))
        connection.execute(
            "UPDATE actors SET events = (SELECT count(DISTINCT event) FROM event_roles WHERE actor = actors.id)"
        )
        tell("digesting", 0, 0)
        rows.recount("actors")
        rows.note()
        summing.sum_all(connection)
        schema.index(connection, "event_weights")
        digests.note_search(connection)
        set_note(connection, "derived_seq", str(seq))
    connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()


def _tell_nobody(step: str, done: int, total: int) -> None:
    """No progress is wanted."""


def _sources(connection: Connection, rows: Rows, tell: Progress) -> int:
    """Fill `sources`, `sightings` and the search index; the number of sources."""
    groups = group_all(connection, ((one.source.id, one.source.shingles) for one in standing(connection)))
    total = connection.execute(
        "SELECT count(DISTINCT id) FROM log WHERE id >= 's-' AND id < 's.' AND kind = 'source' AND kind <> 'claim'"
    ).fetchone()[0]
    number = 0
    for number, one in enumerate(standing(connection), 1):
        tell("sources", number, total)
        for table, row in source_rows(one, groups.find(one.source.id)):
            rows.add(table, *row)
        rows.add("search_sources", number, one.source.id)
        versions.note_page(connection, one)
        connection.execute(
            "INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)", (number, *searched(connection, one))
        )
    rows.flush()
    return number


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
    connection: Connection, rows: Rows, spellings: Spellings, decided: Decided, sources: int, tell: Progress
) -> FirstLook:
    """Fill `claims`, `arguments`, `ties` and `steps`, and compare the claims; what was compared, to be closed."""
    look = FirstLook(connection)
    for table in ("ties", "steps"):
        connection.execute(f"CREATE TEMP TABLE waiting_{table} AS SELECT * FROM {table}")  # noqa: S608
    for number, one in enumerate(standing(connection), 1):
        tell("claims", number, sources)
        actors = actors_in(connection, one.source.id)
        find = finder(actors, spellings.parted)
        known = actors_among(connection, actors.values())
        persons, full = persons_among(known), persons_of(known)
        context = contexts_of(connection, one)
        for seq, reading in one.readings:
            held = claims_of(connection, seq, reading)
            claims = [claim for _, claim in held]
            for entry, claim in held:
                for table, row in claim_rows(claim, entry, find):
                    rows.add(table, *row)
            look.take(
                (claim.kind, facts_of(claim, context, find, persons.__contains__))
                for claim in claims
                if decided.tells(claim)
            )
            connection.executemany("INSERT INTO temp.waiting_ties VALUES (?, ?, ?, ?, ?)", map(tie_row, ties(claims)))
            connection.executemany("INSERT INTO temp.waiting_steps VALUES (?, ?, ?)", step_rows(claims, find, full))
    rows.flush()
    schema.index(connection, "claims", "arguments")
    for table, order in (("ties", "claim, target, relation"), ("steps", "block, claim")):
        connection.execute(f"INSERT INTO {table} SELECT * FROM temp.waiting_{table} ORDER BY {order}")  # noqa: S608
        connection.execute(f"DROP TABLE temp.waiting_{table}")
    schema.index(connection, "ties", "steps")
    tell("events", 0, 0)
    look.finish()
    return look


def contexts_of(connection: Connection, one: Standing) -> dict[str, Context]:
    """What joining needs to know of one source whose group is known."""
    source = one.source
    (group,) = connection.execute("SELECT copies FROM sources WHERE id = ?", (source.id,)).fetchone()
    return {source.id: Context(id=source.id, published=source.published, publisher=source.publisher, copies=group)}


def actors_in(connection: Connection, source: str) -> dict[str, str]:
    """From the key of each name used in a source to the id of its actor."""
    return dict(connection.execute("SELECT key, actor FROM actor_names WHERE source = ?", (source,)).fetchall())


def finder(actors: dict[str, str], parted: frozenset[str]) -> Find:
    """Finds the actors of one source."""
    return lambda _, name: actors.get(key_of(name, parted), "")


def step_rows(claims: Iterable[Claim], find: Find, persons: Mapping[str, str]) -> list[Row]:
    """The rows of `steps` that the claims of one reading make."""
    return [(block, step.claim, canonical(step).decode()) for block, step in steps_of(claims, find, persons)]


def claim_rows(claim: Claim, entry: int, find: Find) -> Iterator[tuple[str, Row]]:
    """The rows of `claims` and `arguments` that a claim makes."""
    speaker = claim.speaker
    speaker_actor = find(claim.source, speaker.name) if speaker.voice is Voice.NAMED else ""
    yield (
        "claims",
        (
            claim.id,
            claim.source,
            claim.kind,
            claim.modality.value,
            claim.trigger.quote,
            claim.trigger.start,
            claim.trigger.end,
            speaker.voice.value,
            speaker.name,
            speaker_actor or None,
            float(claim.confidence),
            claim.reader,
            entry,
        ),
    )
    for position, argument in enumerate(claim.arguments):
        actor = find(claim.source, argument.value) if argument.role in WHO and argument.name else ""
        span = argument.span
        yield (
            "arguments",
            (
                claim.id,
                position,
                argument.role.value,
                argument.value,
                actor or None,
                span.quote,
                span.start,
                span.end,
                argument.basis,
            ),
        )
