"""Queries for sources, their bytes and texts, and their near-copies."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from answerable.model.identity import decode
from answerable.model.source import Source
from answerable.model.when import Basis, When
from answerable.record.kept import blobs
from answerable.record.kept.connection import Connection
from answerable.record.queries.versions import withdrawn


def one(connection: Connection, identity: str) -> Source:
    """The source with that full id."""
    return next(_sources(connection, "WHERE sources.id = ?", identity))


def every(connection: Connection, *, media_type: str | None = None) -> Iterator[Source]:
    """Every source, by id; only those of a media type where one is named."""
    if media_type is None:
        return _sources(connection, "ORDER BY sources.id")
    return _sources(connection, "WHERE sources.media_type = ? ORDER BY sources.id", media_type)


def _sources(connection: Connection, condition: str, *values: str) -> Iterator[Source]:
    rows = connection.execute(
        "SELECT log.body, sources.location, sources.copies, ifnull(versions.other, '') "  # noqa: S608
        "FROM sources JOIN log ON log.seq = sources.entry LEFT JOIN versions "
        f"ON versions.source = sources.id AND versions.relation = 'superseded_by' {condition}",
        values,
    )
    for body, location, group, newer in rows:
        yield replace(decode(body, Source), location=location, copies=group, superseded_by=newer)


def text(connection: Connection, identity: str) -> str:
    """The working text of the source with that full id.

    Raises:
        RecordDamaged: it does not match its digest.
    """
    row = connection.execute("SELECT text_digest FROM sources WHERE id = ?", (identity,)).fetchone()
    return blobs.get(connection, row[0]).decode()


def texts(connection: Connection, held: Iterable[Source]) -> Iterator[tuple[Source, str]]:
    """These sources of the record with their working texts.

    Raises:
        RecordDamaged: a text does not match its digest.
    """
    return ((source, blobs.get(connection, source.text_digest).decode()) for source in held)


def data(connection: Connection, identity: str) -> bytes:
    """The preserved bytes of the source with that full id.

    Raises:
        RecordDamaged: they do not match their digest.
    """
    row = connection.execute("SELECT digest FROM sources WHERE id = ?", (identity,)).fetchone()
    return blobs.get(connection, row[0])


def entered(connection: Connection, identities: Iterable[str]) -> dict[str, int]:
    """From each of these ids to the number of the log entry by which the document last came in: new, or found again."""
    query = (
        "SELECT id, max(seq) FROM log WHERE kind IN ('source', 'sighting') AND kind <> 'claim' "  # as its index has it
        "AND id IN (SELECT value FROM json_each(?)) GROUP BY id"
    )
    return dict(connection.execute(query, (json.dumps(sorted(identities)),)).fetchall())


def locations(connection: Connection, identity: str) -> list[str]:
    """Everywhere the document was found, in order of the alphabet."""
    rows = connection.execute("SELECT location FROM sightings WHERE source = ? ORDER BY location", (identity,))
    return [row[0] for row in rows]


def copies(connection: Connection, identity: str) -> list[str]:
    """Ids of the other sources that are near-copies of this one, sorted."""
    rows = connection.execute(
        "SELECT id FROM sources WHERE copies = (SELECT copies FROM sources WHERE id = ?) AND id <> ? ORDER BY id",
        (identity, identity),
    )
    return [row[0] for row in rows]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How much of the record speaks of the time up to a day.

    Attributes:
        searched: sources published up to the day that were read, without those withdrawn.
        undated: sources that were read and whose date of publication would not tell, without those withdrawn.
        latest: the last day on which a dated source that was read was published; `date.min` where none is dated.
        withdrawn: sources that are not searched, since a newer version stood in their place by then or a judgement
            retracts them.
        unread: sources in other languages than English out of which nothing was read, without those withdrawn: those
            published up to the day, and those of unknown date.
    """

    searched: int
    undated: int
    latest: date
    withdrawn: int = 0
    unread: int = 0


def coverage(connection: Connection, as_of: date) -> Coverage:
    """What `as_of` covers, counted from the indexes alone, less what is withdrawn and what nothing was read in."""
    searched, dated, every, latest = connection.execute(
        "SELECT (SELECT count(*) FROM sources WHERE visible_from <= ?), (SELECT count(visible_from) FROM sources), "
        "(SELECT count(*) FROM sources), (SELECT visible_from FROM sources WHERE visible_from IS NOT NULL AND "
        "(language IN ('en', 'und') OR EXISTS (SELECT 1 FROM claims WHERE claims.source = sources.id)) "
        "ORDER BY visible_from DESC LIMIT 1)",
        (as_of.isoformat(),),
    ).fetchone()
    gone = json.dumps(sorted(withdrawn(connection, as_of)))
    days = _days(connection, "SELECT visible_from FROM sources WHERE id IN (SELECT value FROM json_each(?))", gone)
    unread = _days(connection, _UNREAD, gone)
    not_searched = [day for day in (*days, *unread) if day is not None and day <= as_of.isoformat()]
    return Coverage(
        searched=searched - len(not_searched),
        undated=every - dated - days.count(None) - unread.count(None),
        latest=date.min if latest is None else date.fromisoformat(latest),
        withdrawn=len(days),
        unread=sum(day is None or day <= as_of.isoformat() for day in unread),
    )


_UNREAD = (
    "SELECT visible_from FROM sources WHERE language NOT IN ('en', 'und') "  # as the index has it
    "AND NOT EXISTS (SELECT 1 FROM claims WHERE claims.source = sources.id) "
    "AND id NOT IN (SELECT value FROM json_each(?))"
)


def _days(connection: Connection, query: str, given: str) -> list[str | None]:
    return [row[0] for row in connection.execute(query, (given,))]


def published_by(connection: Connection, as_of: date) -> set[str]:
    """Ids of the sources whose text could be known on a day."""
    rows = connection.execute("SELECT id FROM sources WHERE visible_from <= ?", (as_of.isoformat(),))
    return {row[0] for row in rows}


def publications(
    connection: Connection, identities: Iterable[str]
) -> Iterator[tuple[str, When, str, str, str, str | None]]:
    """Of each source: its id, when it was published, by whom, its group of near-copies, its genre, from when known."""
    rows = connection.execute(
        "SELECT id, published, published_basis, published_why, publisher, copies, genre, visible_from FROM sources "
        "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (json.dumps(sorted(set(identities))),),
    )
    for identity, edtf, basis, why, publisher, group, genre, known_from in rows:
        yield identity, When(edtf=edtf, basis=Basis(basis), why=why), publisher, group, genre, known_from
