"""Versions of one page in a record: the tables `pages` and `versions`, filled anew or brought up to date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from answerable.joining.judged import kept
from answerable.joining.provenance.versions import MOST, Version, compare, page_of
from answerable.model.judgement import Judgement
from answerable.record.derived.rows import Row, Rows
from answerable.record.kept import blobs
from answerable.record.kept.connection import Connection
from answerable.record.kept.standing import Standing, standing_of
from answerable.record.queries.versions import SUPERSEDED, UNDECIDED
from answerable.sources.dates.revision import revision


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
