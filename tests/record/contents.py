"""What the derived tables of a record hold, as digests that two records can be compared by."""

from __future__ import annotations

from pathlib import Path

from answerable.model.identity import canonical, sha256
from answerable.record.derived import digests, schema
from answerable.record.kept.connection import connect


def contents(path: Path) -> dict[str, str]:
    """Table → digest of its content, of those that joining works with too; for the search index, of every word and
    where it stands."""
    connection = connect(path, read_only=True)
    try:
        found = {name: digest for name, _, digest in digests.every(connection)}
        found |= {table.name: digests.content(connection, table)[1] for table in schema.WORKING}
        connection.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, search, instance)")
        rows = connection.execute(
            "SELECT source, col, offset, term FROM temp.terms JOIN search_sources ON number = doc ORDER BY 1, 2, 3, 4"
        ).fetchall()
        connection.execute("DROP TABLE temp.terms")
        found["search"] = sha256(canonical(rows))
        return found
    finally:
        connection.close()
