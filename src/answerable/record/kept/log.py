"""The log: entries that are only ever added, each chained to the one before by SHA-256.

An entry's hash is the SHA-256 of six lines in UTF-8, joined by line feeds: the hash before it (64 zeros for the
first), its number, kind, id and moment, and its body. None of the first five holds a line feed, so no two entries
have the same six lines.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Self

from answerable.model.claim import Alias, Claim, Epithet, LifeDate, NameSort, Post, Reading
from answerable.model.identity import canonical, decode
from answerable.model.judgement import Judgement
from answerable.model.source import Problem
from answerable.record.kept.connection import Connection

FIRST = "0" * 64
"""What stands before the first entry."""


class EntryKind(StrEnum):
    """What an entry holds. The id is that of the source for the first three, else the thing's own."""

    SOURCE = "source"
    SIGHTING = "sighting"
    READING = "reading"
    CLAIM = "claim"
    PROBLEM = "problem"
    JUDGEMENT = "judgement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """Another place where the document of a source was found."""

    source: str
    location: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingEntry:
    """The body of a reading's entry. Its claims are the entries right before it, as many as `claims` names.

    Attributes:
        text: SHA-256 of the working text that the spans count in.
        claims: their ids, in the order of their entries.
    """

    source: str
    reader: str
    text: str
    claims: tuple[str, ...] = ()
    aliases: tuple[Alias, ...] = ()
    posts: tuple[Post, ...] = ()
    epithets: tuple[Epithet, ...] = ()
    life: tuple[LifeDate, ...] = ()
    sorts: tuple[NameSort, ...] = ()

    @classmethod
    def of(cls, reading: Reading, text: str) -> Self:
        """The body for a reading of a text with this SHA-256."""
        return cls(
            source=reading.source,
            reader=reading.reader,
            text=text,
            claims=tuple(claim.id for claim in reading.claims),
            aliases=reading.aliases,
            posts=reading.posts,
            epithets=reading.epithets,
            life=reading.life,
            sorts=reading.sorts,
        )

    def reading(self, claims: tuple[Claim, ...]) -> Reading:
        """The reading, with its claims put back."""
        return Reading(
            source=self.source,
            reader=self.reader,
            claims=claims,
            aliases=self.aliases,
            posts=self.posts,
            epithets=self.epithets,
            life=self.life,
            sorts=self.sorts,
        )


def entry_hash(previous: str, seq: int, kind: str, identity: str, at: str, body: bytes) -> str:
    """The hash of an entry, as 64 hexadecimal digits."""
    lines = hashlib.sha256(f"{previous}\n{seq}\n{kind}\n{identity}\n{at}\n".encode())
    lines.update(body)
    return lines.hexdigest()


def head(connection: Connection) -> tuple[int, str]:
    """Number and hash of the last entry; (0, 64 zeros) for an empty log."""
    row = connection.execute("SELECT seq, hash FROM log ORDER BY seq DESC LIMIT 1").fetchone()
    return (0, FIRST) if row is None else (row[0], row[1])


def noted_head(connection: Connection) -> tuple[int, str]:
    """The head as noted beside the log with each transaction, by which a log cut short is found."""
    return int(get_note(connection, "head_seq") or "0"), get_note(connection, "head_hash") or FIRST


def append(connection: Connection, entries: Iterable[tuple[EntryKind, str, object]]) -> None:
    """Add entries (kind, id, body) at the end of the log, in the transaction that is open."""
    seq, previous = head(connection)
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    rows = []
    for kind, identity, body in entries:
        seq += 1
        data = canonical(body)
        digest = entry_hash(previous, seq, kind, identity, at, data)
        rows.append((seq, kind.value, identity, at, data.decode(), previous, digest))
        previous = digest
    connection.executemany("INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    set_note(connection, "head_seq", str(seq))
    set_note(connection, "head_hash", previous)


def get_note(connection: Connection, name: str) -> str | None:
    """What the table `record` notes under `name`."""
    row = connection.execute("SELECT value FROM record WHERE name = ?", (name,)).fetchone()
    return None if row is None else str(row[0])


def set_note(connection: Connection, name: str, value: str) -> None:
    """Note `value` under `name` in the table `record`."""
    connection.execute("INSERT OR REPLACE INTO record VALUES (?, ?)", (name, value))


def bodies(connection: Connection, kind: EntryKind, identity: str) -> list[str]:
    """The bodies of the entries of one kind (claims excepted) and id, oldest first."""
    rows = connection.execute(
        "SELECT body FROM log WHERE id = ? AND kind = ? AND kind <> 'claim' ORDER BY seq", (identity, kind.value)
    )
    return [row[0] for row in rows]


def of_kind(connection: Connection, kind: EntryKind) -> Iterator[tuple[int, str, str]]:
    """Number, id and body of every entry of one kind (claims excepted), by id."""
    yield from connection.execute(
        "SELECT seq, id, body FROM log WHERE kind = ? AND kind <> 'claim' AND id >= ? AND id < ? ORDER BY id, seq",
        (kind.value, f"{_LETTERS[kind]}-", f"{_LETTERS[kind]}."),
    )


_LETTERS = {
    EntryKind.SOURCE: "s",
    EntryKind.SIGHTING: "s",
    EntryKind.READING: "s",
    EntryKind.PROBLEM: "p",
    EntryKind.JUDGEMENT: "j",
}


def claims_before(connection: Connection, seq: int, number: int) -> list[tuple[int, Claim]]:
    """The claims of the reading whose entry is `seq`, each with the number of its entry."""
    rows = connection.execute("SELECT seq, body FROM log WHERE seq >= ? AND seq < ? ORDER BY seq", (seq - number, seq))
    return [(entry, decode(body, Claim)) for entry, body in rows.fetchall()]


def claims_at(connection: Connection, entries: Iterable[int]) -> dict[int, Claim]:
    """The claims with these entries, by their numbers."""
    rows = connection.execute(
        "SELECT seq, body FROM log WHERE seq IN (SELECT value FROM json_each(?))", (json.dumps(sorted(entries)),)
    )
    return {entry: decode(body, Claim) for entry, body in rows.fetchall()}


def reading_at(connection: Connection, seq: int) -> ReadingEntry:
    """The reading whose entry is `seq`."""
    return decode(connection.execute("SELECT body FROM log WHERE seq = ?", (seq,)).fetchone()[0], ReadingEntry)


def judgements(connection: Connection) -> list[Judgement]:
    """Every judgement, undone ones too, by time and id."""
    found = [decode(body, Judgement) for _, _, body in of_kind(connection, EntryKind.JUDGEMENT)]
    return sorted(found, key=lambda judgement: (judgement.at, judgement.id))


def judgements_before(connection: Connection, seq: int) -> list[Judgement]:
    """Every judgement with an entry before `seq`, undone ones too."""
    return [decode(body, Judgement) for at, _, body in of_kind(connection, EntryKind.JUDGEMENT) if at < seq]


def problems(connection: Connection) -> list[Problem]:
    """Every problem, by location and code."""
    found = [decode(body, Problem) for _, _, body in of_kind(connection, EntryKind.PROBLEM)]
    return sorted(found, key=lambda problem: (problem.location, problem.code, problem.cause))
