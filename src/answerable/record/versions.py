"""Versions of one page in a record: the tables `pages` and `versions`, filled anew or brought up to date."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from answerable.joining.judged import kept, retracted
from answerable.joining.provenance.versions import MOST, Version, compare, page_of
from answerable.model.judgement import Judgement
from answerable.model.judgement import standing as not_undone
from answerable.record import blobs
from answerable.record.connection import Connection
from answerable.record.log import judgements
from answerable.record.rows import Row, Rows
from answerable.record.standing import Standing, standing_of
from answerable.sources.revision import revision


@dataclass(frozen=True, slots=True, kw_only=True)
class InPlace:
    """How a source stands to others of the same page.

    Attributes:
        superseded_by: id of the newer version that stands in its place; empty where it stands itself.
        supersedes: ids of the older versions in whose place it stands, sorted.
        undecided: ids of those of which it cannot be told which is newer, so that all stand; sorted.
    """

    superseded_by: str = ""
    supersedes: tuple[str, ...] = ()
    undecided: tuple[str, ...] = ()


SUPERSEDED = "superseded_by"
UNDECIDED = "undecided"


def note_page(connection: Connection, one: Standing) -> str:
    """Note under which page a source stands; the page, empty for none."""
    page = page_of(one.source)
    connection.execute("DELETE FROM pages WHERE source = ?", (one.source.id,))
    if page:
        connection.execute("INSERT INTO pages VALUES (?, ?)", (one.source.id, page))
    return page


def compare_all(connection: Connection, rows: Rows, decisions: Sequence[Judgement]) -> None:
    """Fill `versions`, once `pages` is filled, by the judgements that stand."""
    accepted = kept(decisions)
    pages = connection.execute("SELECT page FROM pages GROUP BY page HAVING count(*) > 1 ORDER BY page").fetchall()
    for (page,) in pages:
        for row in _compared(connection, page, accepted):
            rows.add("versions", *row)
    rows.flush()


def update(
    connection: Connection,
    rows: Rows,
    changed: Iterable[Standing],
    before: Sequence[Judgement],
    decisions: Sequence[Judgement],
) -> None:
    """Bring both tables up to date with these changed sources, and with the judgements that stand now."""
    accepted = kept(decisions)
    touched = {
        row[0]
        for source in accepted ^ kept(before)
        for row in connection.execute("SELECT page FROM pages WHERE source = ?", (source,)).fetchall()
    }
    for one in changed:
        touched.update(
            row[0] for row in connection.execute("SELECT page FROM pages WHERE source = ?", (one.source.id,)).fetchall()
        )
        touched.add(note_page(connection, one))
        rows.remove("versions", "source", one.source.id)
    for page in sorted(touched - {""}):
        its: dict[str, list[Row]] = {source: [] for source in _members(connection, page)}
        for row in _compared(connection, page, accepted):
            its[str(row[0])].append(row)
        for source, found in its.items():
            rows.replace("versions", "source", source, found)
    rows.flush()


def _members(connection: Connection, page: str) -> list[str]:
    return [row[0] for row in connection.execute("SELECT source FROM pages WHERE page = ? ORDER BY source", (page,))]


def _compared(connection: Connection, page: str, accepted: frozenset[str]) -> list[Row]:
    members = _members(connection, page)
    if not 1 < len(members) <= MOST:
        return []
    found = compare(
        [_version(connection, held) for each in members if (held := standing_of(connection, each))], accepted
    )
    pairs: list[Row] = [(older, newer, SUPERSEDED) for older, newer in found.superseded.items()]
    for one, other in found.undecided:
        pairs += [(one, other, UNDECIDED), (other, one, UNDECIDED)]
    return sorted(pairs, key=repr)


def _version(connection: Connection, one: Standing) -> Version:
    text = blobs.get(connection, one.source.text_digest).decode()
    return Version.of(one.source, revision(text, blobs.get(connection, one.source.digest)))


def superseded(connection: Connection) -> frozenset[str]:
    """Ids of the sources in whose place a newer version stands."""
    return frozenset(
        row[0] for row in connection.execute("SELECT source FROM versions WHERE relation = ?", (SUPERSEDED,))
    )


def of(connection: Connection, source: str) -> InPlace:
    """How the source with that full id stands to others of its page."""
    mine = connection.execute("SELECT other, relation FROM versions WHERE source = ? ORDER BY other", (source,))
    rows = mine.fetchall()
    older = connection.execute(
        "SELECT source FROM versions WHERE relation = ? AND other = ? ORDER BY source", (SUPERSEDED, source)
    )
    return InPlace(
        superseded_by=next((other for other, relation in rows if relation == SUPERSEDED), ""),
        supersedes=tuple(row[0] for row in older),
        undecided=tuple(other for other, relation in rows if relation == UNDECIDED),
    )


def withdrawn(connection: Connection) -> frozenset[str]:
    """Ids of the sources that are superseded or that a judgement retracts: they make no event and are not searched."""
    return superseded(connection) | retracted(not_undone(tuple(judgements(connection))))


def withdrawn_claims(connection: Connection, kind: str) -> list[str]:
    """Ids of the claims of a kind that withdrawn sources make, sorted."""
    rows = connection.execute(
        "SELECT id FROM claims WHERE source IN (SELECT value FROM json_each(?)) AND +kind = ? ORDER BY id",
        (json.dumps(sorted(withdrawn(connection))), kind),
    )
    return [row[0] for row in rows]
