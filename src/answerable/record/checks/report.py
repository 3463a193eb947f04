"""What `verify` found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from answerable.errors import RecordDamaged
from answerable.record.kept.connection import Connection
from answerable.record.progress import Progress

MOST_FAULTS = 1000
"""Faults listed one by one; the others are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that is not as it was written.

    Attributes:
        code: `header`, `file_cut`, `structure`, `schema`, `unreadable`, `entry_changed`, `entry_moved`,
            `entry_missing`, `chain_broken`, `newer_format`, `log_cut`, `log_forged`, `bytes_changed`, `bytes_missing`,
            `id_forged`, `claims_missing`, `quote`, `derived_changed`, `other_version`, `file_changed` or
            `more`.
        where: the entry, source, claim or table.
        what: in one sentence.
    """

    code: str
    where: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was checked and what was found.

    Attributes:
        checked: how many log entries, blobs, sources, claims, quotes and derived tables were checked.
        bytes: preserved bytes and texts that were held to their digests, unpacked.
        seconds: how long it took.
        head: number and hash of the last log entry. Noted elsewhere, it proves later that nothing before it changed.
        faults: empty for a record that is whole.
        sealed: whether the file could be held, byte for byte, to the digest taken when it was last closed.
    """

    checked: dict[str, int]
    bytes: int
    seconds: float
    head: tuple[int, str]
    faults: tuple[Fault, ...]
    sealed: bool = False

    @property
    def whole(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults


@dataclass(slots=True)
class Findings:
    """A report in the making."""

    tell: Progress
    checked: dict[str, int] = field(default_factory=dict)
    bytes: int = 0
    head: tuple[int, str] = (0, "0" * 64)
    faults: list[Fault] = field(default_factory=list)
    more: int = 0
    sealed: bool = False

    def fault(self, code: str, where: str, what: str) -> None:
        """Note a fault."""
        if len(self.faults) < MOST_FAULTS:
            self.faults.append(Fault(code=code, where=where, what=what))
        else:
            self.more += 1

    def report(self, seconds: float) -> Report:
        """The report."""
        found = list(self.faults)
        if self.more:
            found.append(Fault(code="more", where="the record", what=f"{self.more} more faults are not listed."))
        return Report(
            checked=dict(self.checked),
            bytes=self.bytes,
            seconds=seconds,
            head=self.head,
            faults=tuple(found),
            sealed=self.sealed,
        )


_MOST_GAPS = 100


def rows_that_can_be_read(
    connection: Connection, query: str, findings: Findings, what: str
) -> Iterator[tuple[Any, ...]]:
    """Rows of `query`, whose first column is a number in order, past rows that SQLite cannot read.

    Args:
        connection: to the record.
        query: with `?` for the number after which to begin.
        findings: where a row that cannot be read is noted.
        what: what a row is, for the fault.
    """
    last = -1
    for _ in range(_MOST_GAPS):
        try:
            for row in connection.execute(query, (last,)):
                last = row[0]
                yield row
            return
        except RecordDamaged as error:
            last += 1
            findings.fault("unreadable", f"{what} {last}", error.cause)
    findings.fault("unreadable", f"{what} {last + 1} and those after it", "Too much is damaged to go on.")
