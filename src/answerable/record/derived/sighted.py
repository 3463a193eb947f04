"""Documents that were only found again: where each was found is all that changes, and no table rests on that."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from answerable.model.identity import decode
from answerable.record.derived import schema
from answerable.record.derived.rows import Rows
from answerable.record.kept.connection import Connection, listed
from answerable.record.kept.log import EntryKind, Sighting


def update(connection: Connection, rows: Rows, sources: Iterable[str], after: int) -> None:
    """Bring `sightings`, and the first location in `sources`, up to date with these sources' sightings.

    Args:
        connection: to the record.
        rows: of its derived tables.
        sources: full ids of sources whose own entries are worked in.
        after: the number of the last entry that is worked in.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for source, body in connection.execute(
        "SELECT id, body FROM log WHERE seq > ? AND kind = ? AND id IN (SELECT value FROM json_each(?))",
        (after, EntryKind.SIGHTING.value, listed(sources)),
    ):
        found[source].add(decode(body, Sighting).location)
    at = schema.column("sources", "location")
    for source, locations in sorted(found.items()):
        for row in rows.select("sources", "id", source):
            known = {str(location) for _, location in rows.select("sightings", "source", source)}
            for location in sorted(locations - known):
                rows.add("sightings", source, location)
            first = min(locations | known)
            if row[at] != first:
                rows.replace("sources", "id", source, [(*row[:at], first, *row[at + 1 :])])
    rows.flush()
