"""What of the log stands: for every source its newest text and, of each engine, the newest reading of that text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from answerable.model.claim import Claim, Reading
from answerable.model.identity import canonical, decode
from answerable.model.source import Source
from answerable.record.kept.connection import Connection
from answerable.record.kept.log import EntryKind, ReadingEntry, Sighting, claims_before

_OWN = ("rules", "encoder")
"""This program's own engines: a reading by a later one takes the place of one by an earlier one."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A source as it stands.

    Attributes:
        source: its newest form, at the first (in order of the alphabet) of its locations.
        entry: number of the log entry that holds it.
        locations: everywhere it was found, sorted.
        readings: the readings of its text that stand, each with the number of its entry, by engine.
    """

    source: Source
    entry: int
    locations: tuple[str, ...]
    readings: tuple[tuple[int, ReadingEntry], ...]


@lru_cache(maxsize=256)
def name_and_version(reader: str) -> tuple[str, tuple[int, ...]]:
    """`rules/1.2` as ("rules", (1, 2)); a version that is no number counts as the oldest."""
    name, _, version = reader.rpartition("/")
    parts = version.split(".")
    return (name, tuple(map(int, parts))) if name and all(map(str.isdecimal, parts)) else (reader, ())


@lru_cache(maxsize=256)
def engine_and_rank(reader: str) -> tuple[str, tuple[int, ...]]:
    """Which line of engines a reader belongs to, and its place there: of one line only the highest reading stands.

    This program's own engines are one line, in the order of `_OWN`; an engine adjusted to a reviewer's corrections
    (`encoder/1+1f0a2b3c`) stands above the same engine without. Each engine of others is a line of its own.
    """
    bare, _, adjusted = reader.partition("+")
    name, version = name_and_version(bare)
    if name in _OWN:
        return "", (_OWN.index(name), *version, int(bool(adjusted)))
    return name_and_version(reader)


def standing(connection: Connection) -> Iterator[Standing]:
    """Every source as it stands, by id: a function of the set of entries, whatever their order."""
    rows = connection.execute(
        "SELECT id, seq, kind, body FROM log WHERE id >= 's-' AND id < 's.' AND kind <> 'claim' ORDER BY id, seq"
    )
    yield from _standing(rows)


def keep_standing(connection: Connection) -> int:
    """Put every source as it stands into a temporary table, out of which `kept` reads them in order; their number.

    In the log they lie far apart, and a rebuild goes through them five times.
    """
    connection.execute("CREATE TEMP TABLE standing (body TEXT)")
    return connection.executemany(
        "INSERT INTO temp.standing VALUES (?)", ((canonical(one).decode(),) for one in standing(connection))
    ).rowcount


def kept(connection: Connection) -> Iterator[Standing]:
    """Every source as it stands, by id, once they are put by."""
    for (body,) in connection.execute("SELECT body FROM temp.standing ORDER BY rowid"):
        yield decode(body, Standing)


def standing_of(connection: Connection, identity: str, before: int | None = None) -> Standing | None:
    """The source with that full id as it stands, by the entries before `before` if given; None if these hold none."""
    rows = connection.execute(
        "SELECT id, seq, kind, body FROM log WHERE id = ? AND kind <> 'claim' AND seq < ? ORDER BY seq",
        (identity, 1 << 62 if before is None else before),
    )
    return next(_standing(rows), None)


def _standing(rows: Iterable[tuple[str, int, str, str]]) -> Iterator[Standing]:
    for _, entries in groupby(rows, key=itemgetter(0)):
        sources: list[tuple[Source, int]] = []
        readings: list[tuple[int, ReadingEntry]] = []
        locations: set[str] = set()
        for _, seq, kind, body in entries:
            if kind == EntryKind.SOURCE:
                source = decode(body, Source)
                sources.append((source, seq))
                locations.add(source.location)
            elif kind == EntryKind.SIGHTING:
                locations.add(decode(body, Sighting).location)
            elif kind == EntryKind.READING:
                readings.append((seq, decode(body, ReadingEntry)))
        if sources:
            yield _stand(sources, readings, locations)


def _stand(
    sources: list[tuple[Source, int]], readings: list[tuple[int, ReadingEntry]], locations: set[str]
) -> Standing:
    newest, entry = max(sources, key=lambda held: (name_and_version(held[0].reader)[1], held[0].reader, -held[1]))
    by_engine: dict[str, tuple[int, ReadingEntry]] = {}
    for seq, reading in readings:
        if reading.text != newest.text_digest:
            continue
        engine, rank = engine_and_rank(reading.reader)
        held = by_engine.get(engine)
        if held is None or _stands_above(seq, rank, held):
            by_engine[engine] = seq, reading
    found = tuple(sorted(locations))
    return Standing(
        source=newest if newest.location == found[0] else replace(newest, location=found[0]),
        entry=entry,
        locations=found,
        readings=tuple(by_engine[engine] for engine in sorted(by_engine)),
    )


def _stands_above(seq: int, rank: tuple[int, ...], held: tuple[int, ReadingEntry]) -> bool:
    """Of two adjustments of one engine the one used last stands; otherwise the order of entries says nothing."""
    before = engine_and_rank(held[1].reader)[1]
    return rank > before or (rank == before and "+" in held[1].reader and seq > held[0])


def claims_of(connection: Connection, seq: int, reading: ReadingEntry) -> list[tuple[int, Claim]]:
    """The claims of a standing reading, each with the number of its entry."""
    return claims_before(connection, seq, len(reading.claims))


def reading_of(connection: Connection, seq: int, reading: ReadingEntry) -> Reading:
    """A standing reading, whole."""
    return reading.reading(tuple(claim for _, claim in claims_of(connection, seq, reading)))
