"""Whether the log is whole: every entry its own, in its place, chained to the one before."""

from __future__ import annotations

import hashlib
from typing import Any

from answerable.record.checks.report import Findings, rows_that_can_be_read
from answerable.record.kept.connection import Connection
from answerable.record.kept.log import FIRST, noted_head

_MOST_COMPARED = 200
"""Changed entries that are compared with one another to see whether they only changed places."""


def check_chain(connection: Connection, findings: Findings) -> None:
    """Compute every entry's hash again over the stored bytes and follow the chain to the head noted beside it."""
    noted_seq, noted_hash = noted_head(connection)
    connection.text_factory = bytes  # a changed byte need not be UTF-8 any more
    try:
        last, last_hash, changed = _follow(connection, findings, noted_seq)
    finally:
        connection.text_factory = str
    _name_changed(changed, findings)
    findings.head = (last, last_hash.decode("utf-8", "replace"))
    if last < noted_seq:
        findings.fault("log_cut", f"log entries {last + 1} to {noted_seq}", "The end of the log is missing.")
    elif last > noted_seq:
        findings.fault(
            "log_forged",
            f"log entries {noted_seq + 1} to {last}",
            "They were added past the head noted beside the log.",
        )
    elif findings.head[1] != noted_hash:
        findings.fault("log_forged", f"log entry {last}", "It is not the head noted beside the log.")


def _follow(connection: Connection, findings: Findings, total: int) -> tuple[int, bytes, list[tuple[Any, ...]]]:
    """Number and hash of the last entry, and the entries that do not match their own hash."""
    last, last_hash, number = 0, FIRST.encode(), 0
    changed: list[tuple[Any, ...]] = []
    query = "SELECT seq, kind, id, at, body, previous, hash FROM log WHERE seq > ? ORDER BY seq"
    for row in rows_that_can_be_read(connection, query, findings, "log entry"):
        seq, previous, digest = row[0], row[5], row[6]
        number += 1
        if seq != last + 1:
            findings.fault("entry_missing", _range(last + 1, seq - 1), "The log has no such entry any more.")
        elif previous != last_hash:
            findings.fault("chain_broken", f"log entry {seq}", f"It does not follow on entry {last}.")
        if not _is_own(seq, row):
            changed.append(row)
        last, last_hash = seq, digest if isinstance(digest, bytes) else b""
        if number % 1000 == 0:
            findings.tell("log", number, total)
    findings.checked["log entries"] = number
    return last, last_hash, changed


def _is_own(seq: int, row: tuple[Any, ...]) -> bool:
    kind, identity, at, body, previous, digest = row[1:]
    if not all(isinstance(part, bytes) for part in row[1:]):
        return False
    lines = b"%s\n%d\n%s\n%s\n%s\n%s" % (previous, seq, kind, identity, at, body)
    return bool(digest == hashlib.sha256(lines).hexdigest().encode())


def _name_changed(changed: list[tuple[Any, ...]], findings: Findings) -> None:
    numbers = [row[0] for row in changed[:_MOST_COMPARED]]
    for row in changed:
        kind, identity = (part.decode("utf-8", "replace") if isinstance(part, bytes) else "?" for part in row[1:3])
        where = f"log entry {row[0]} ({kind} {identity})"
        was = next((number for number in numbers if _is_own(number, row)), None)
        if was is not None:
            findings.fault("entry_moved", where, f"It was written as entry {was}.")
        else:
            findings.fault("entry_changed", where, "What it holds does not match its hash.")


def _range(first: int, last: int) -> str:
    return f"log entry {first}" if first == last else f"log entries {first} to {last}"
