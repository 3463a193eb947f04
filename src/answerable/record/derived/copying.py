"""Near-copies among the sources of a record: all of them, or those that changed sources can have to do with."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from itertools import groupby

from answerable.joining.partition import Partition
from answerable.joining.provenance.copies import CROWD, REACH, alike, bands, pack
from answerable.model.identity import decode
from answerable.model.source import Source
from answerable.record.kept.connection import Connection


def group_all(connection: Connection, signatures: Iterable[tuple[str, tuple[int, ...]]]) -> Partition:
    """The groups of near-copies, and `copy_bands` filled. Memory grows with the copies and with the largest bucket."""
    connection.execute("CREATE TEMP TABLE signatures (source TEXT PRIMARY KEY, signature BLOB) WITHOUT ROWID")
    connection.execute("CREATE TEMP TABLE bands (band INTEGER, source TEXT)")
    for source, values in signatures:
        signature = pack(values)
        connection.execute("INSERT INTO temp.signatures VALUES (?, ?)", (source, signature))
        connection.executemany("INSERT INTO temp.bands VALUES (?, ?)", [(band, source) for band in bands(signature)])
    connection.execute("INSERT INTO copy_bands SELECT band, source FROM temp.bands ORDER BY band, source")
    connection.execute("DROP TABLE temp.bands")
    rows = connection.execute(
        "SELECT band, source, signature FROM copy_bands JOIN temp.signatures USING (source) "
        "WHERE band IN (SELECT band FROM copy_bands GROUP BY band HAVING count(*) > 1) ORDER BY band"
    )
    groups = Partition()
    for _, bucket in groupby(rows, key=lambda row: row[0]):
        for one, other in alike({source: signature for _, source, signature in bucket}):
            groups.join(one, other)
    connection.execute("DROP TABLE temp.signatures")
    return groups


def regroup(connection: Connection, changed: Mapping[str, tuple[tuple[int, ...], tuple[int, ...]]]) -> dict[str, str]:
    """The groups of the sources that changed ones can have to do with, and `copy_bands` brought up to date.

    A group can only change if it holds a changed source, or one that stood near its place in a bucket.

    Args:
        connection: to the record; its table `sources` still as it was.
        changed: from the id of a source to its old signature and its new one, empty for none.

    Returns:
        From each such source to its group.
    """
    held = {source: pack(new) for source, (_, new) in changed.items()}
    met = set(changed)
    for source, (old, new) in changed.items():
        before, after = set(bands(pack(old))), set(bands(pack(new)))
        for band in before | after:
            met.update(_near(connection, band, source, (pack(old), pack(new)), held))
        connection.executemany(
            "DELETE FROM copy_bands WHERE band = ? AND source = ?", [(band, source) for band in before - after]
        )
        connection.executemany("INSERT INTO copy_bands VALUES (?, ?)", [(band, source) for band in after - before])
    met.update(
        row[0]
        for row in connection.execute(
            "SELECT id FROM sources WHERE copies IN "
            "(SELECT copies FROM sources WHERE id IN (SELECT value FROM json_each(?)))",
            (json.dumps(sorted(met)),),
        )
    )
    groups = Partition()
    signatures = _signatures(connection, met, held)
    for band in sorted({band for signature in signatures.values() for band in bands(signature)}):
        members = _bucket(connection, band)
        if len(members) > 1:
            for one, other in alike(_signatures(connection, members, held)):
                if one in met and other in met:
                    groups.join(one, other)
    return {source: groups.find(source) for source in sorted(met)}


def _bucket(connection: Connection, band: int) -> list[str]:
    return [row[0] for row in connection.execute("SELECT source FROM copy_bands WHERE band = ?", (band,))]


def _near(
    connection: Connection, band: int, source: str, signatures: tuple[bytes, bytes], held: dict[str, bytes]
) -> list[str]:
    """The sources in a bucket that may be compared with others once `source` comes or goes."""
    members = _bucket(connection, band)
    if len(members) <= CROWD:
        return members
    known = _signatures(connection, members, held)
    ordered = sorted({known[member] for member in members} | set(signatures))
    if len(ordered) <= CROWD + len(signatures):  # it may just become a crowd, or cease to be one
        return [source, *members]
    near: set[bytes] = set()
    for signature in signatures:
        at = bisect_left(ordered, signature)
        near.update(ordered[max(0, at - REACH - 1) : at + REACH + 2])
    return [source, *(member for member in members if known[member] in near)]


def _signatures(connection: Connection, sources: Iterable[str], held: dict[str, bytes]) -> dict[str, bytes]:
    """The signatures of sources, of those in `held` from there; the others are put there."""
    wanted = list(sources)
    missing = sorted(source for source in wanted if source not in held)
    for source, body in connection.execute(
        "SELECT sources.id, log.body FROM sources JOIN log ON log.seq = sources.entry "
        "WHERE sources.id IN (SELECT value FROM json_each(?))",
        (json.dumps(missing),),
    ):
        held[source] = pack(decode(body, Source).shingles)
    return {source: held[source] for source in wanted}
