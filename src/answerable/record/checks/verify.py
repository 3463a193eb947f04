"""Whether a record is as it was written: the file, the chain, the preserved bytes, every quote, the derived tables."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import chain
from pathlib import Path

from answerable.errors import NotARecord, RecordBusy, RecordError
from answerable.model.identity import sha256
from answerable.record.checks import quotes, seal
from answerable.record.checks.chain import check_chain
from answerable.record.checks.report import Fault, Findings, Report, rows_that_can_be_read
from answerable.record.checks.structure import (
    check_header,
    check_pages,
    check_schema,
    is_of_a_record,
    is_of_another_version,
)
from answerable.record.derived import digests
from answerable.record.kept import blobs
from answerable.record.kept.connection import Connection, connect
from answerable.record.kept.log import get_note
from answerable.record.progress import Progress

__all__ = ["Fault", "Report", "verify"]


def verify(path: Path | str, progress: Progress | None = None) -> Report:
    """Check everything that can be checked within the file. Reads only; memory does not grow with the record.

    Args:
        path: of the record.
        progress: called with the step's name, how much of it is done, and how much there is.

    Raises:
        NotARecord: no such file, or nothing speaks for its having been a record.
        RecordBusy: another process keeps it locked.
    """
    path = Path(path)
    began = time.perf_counter()
    findings = Findings(tell=progress if progress is not None else _tell_nobody)
    if not path.is_file():
        raise NotARecord(f"There is no record at {path}.", "Make one with `answerable read`.")
    if check_header(path, findings):
        try:
            connection = connect(path, read_only=True)
        except RecordBusy:
            raise
        except RecordError as error:
            findings.fault("unreadable", "the file", error.cause)
        else:
            try:
                if not is_of_a_record(connection):
                    raise NotARecord(f"{path.name} is a database, but not a record.")
                _check_contents(connection, path, findings)
            finally:
                connection.close()
    return findings.report(time.perf_counter() - began)


def _tell_nobody(step: str, done: int, total: int) -> None:
    """No progress is wanted."""


def _check_contents(connection: Connection, path: Path, findings: Findings) -> None:
    steps: tuple[tuple[str, Callable[[Connection, Findings], None]], ...] = (
        ("the schema", check_schema),
        ("the pages", check_pages),
        ("the log", check_chain),
        ("the preserved bytes", _check_blobs),
        ("the quotes", quotes.check_quotes),
        ("the derived tables", _check_derived),
        ("the seal", lambda connection, findings: seal.check(connection, path, findings)),
    )
    with connection.reading():
        for name, step in steps:
            try:
                step(connection, findings)
            except RecordBusy:
                raise
            except RecordError as error:  # the other steps may still say what is whole and what is not
                findings.fault("unreadable", name, error.cause)
            except (TypeError, ValueError, AttributeError) as error:  # a number where a text was, and the like
                findings.fault("unreadable", name, f"A row does not hold what it held ({error}).")


def _check_blobs(connection: Connection, findings: Findings) -> None:
    """Hold all preserved bytes and texts to their digests."""
    total = connection.execute("SELECT ifnull(max(rowid), 0) FROM blobs").fetchone()[0]
    number = 0
    query = "SELECT rowid, digest, size, data FROM blobs WHERE rowid > ? ORDER BY rowid"
    for _, digest, size, packed in rows_that_can_be_read(connection, query, findings, "preserved bytes number"):
        number += 1
        data = blobs.unpack(size, packed)
        if data is None:
            findings.fault("bytes_changed", f"bytes {digest}", "They cannot be unpacked to the size they had.")
        elif sha256(data) != digest:
            findings.fault("bytes_changed", f"bytes {digest}", "They do not match their SHA-256.")
        findings.bytes += size if data is not None else 0
        findings.tell("bytes", number, total)
    findings.checked["blobs"] = number


def _check_derived(connection: Connection, findings: Findings) -> None:
    """Hold the derived tables to the digests taken when they were made, and their pointers to the log."""
    if is_of_another_version(connection):
        return
    noted = digests.noted(connection)
    if get_note(connection, "derived_seq") == "0" and not noted:
        return
    number = 0
    found = chain(digests.every(connection), digests.search_index(connection) if "search_data" in noted else ())
    for number, (name, rows, digest) in enumerate(found, 1):
        findings.tell("derived", number, len(noted))
        if noted.get(name) != (rows, int(digest, 16)):
            findings.fault(
                "derived_changed", f"table {name}", "It is not as it was made. `answerable rebuild` makes it again."
            )
    findings.checked["derived tables"] = number
    for query, noun in (
        ("SELECT c.id FROM claims AS c LEFT JOIN log ON log.seq = c.entry AND log.kind = 'claim' "
         "WHERE log.id IS NOT c.id", "claim"),
        ("SELECT s.id FROM sources AS s LEFT JOIN log ON log.seq = s.entry AND log.kind = 'source' "
         "WHERE log.id IS NOT s.id", "source"),
    ):  # fmt: skip
        for (identity,) in connection.execute(query):
            findings.fault("derived_changed", f"{noun} {identity}", "It points to another entry of the log.")
