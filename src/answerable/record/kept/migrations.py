"""The tables that are kept for ever, as numbered steps from an empty file. `user_version` counts the steps taken."""

from __future__ import annotations

from answerable.errors import NotARecord, RecordError
from answerable.record.kept.connection import APPLICATION_ID, PAGE_SIZE, Connection

STEPS: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE record (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
        """
        CREATE TABLE log (
            seq INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            id TEXT NOT NULL,
            at TEXT NOT NULL,
            body TEXT NOT NULL,
            previous TEXT NOT NULL,
            hash TEXT NOT NULL
        )
        """,
        # Claims are found through the derived table `claims`: leaving them out keeps this index small.
        "CREATE INDEX log_by_id ON log (id, kind) WHERE kind <> 'claim'",
        "CREATE TABLE blobs (digest TEXT PRIMARY KEY, size INTEGER NOT NULL, data BLOB NOT NULL)",
        """
        CREATE TRIGGER log_grows_at_its_end BEFORE INSERT ON log BEGIN
            SELECT RAISE(ABORT, 'the log grows only at its end')
            WHERE NEW.seq IS NOT (SELECT ifnull(max(seq), 0) + 1 FROM log)
               OR (NEW.seq > 1 AND NEW.previous IS NOT (SELECT hash FROM log ORDER BY seq DESC LIMIT 1));
        END
        """,
        """
        CREATE TRIGGER log_is_never_changed BEFORE UPDATE ON log BEGIN
            SELECT RAISE(ABORT, 'the log is never changed');
        END
        """,
        """
        CREATE TRIGGER log_is_never_shortened BEFORE DELETE ON log BEGIN
            SELECT RAISE(ABORT, 'the log is never shortened');
        END
        """,
        """
        CREATE TRIGGER blobs_are_never_replaced BEFORE INSERT ON blobs
        WHEN EXISTS (SELECT 1 FROM blobs WHERE digest = NEW.digest) BEGIN
            SELECT RAISE(ABORT, 'preserved bytes are never replaced');
        END
        """,
        """
        CREATE TRIGGER blobs_are_never_changed BEFORE UPDATE ON blobs BEGIN
            SELECT RAISE(ABORT, 'preserved bytes are never changed');
        END
        """,
        """
        CREATE TRIGGER blobs_are_never_deleted BEFORE DELETE ON blobs BEGIN
            SELECT RAISE(ABORT, 'preserved bytes are never deleted');
        END
        """,
        "CREATE TABLE seal (digest TEXT NOT NULL)",
        "INSERT INTO seal VALUES ('')",
        # Whatever is written leaves a note in the same transaction.
        """
        CREATE TRIGGER a_note_breaks_the_seal AFTER INSERT ON record BEGIN
            UPDATE seal SET digest = '' WHERE digest <> '';
        END
        """,
    ),
)


def version(connection: Connection) -> int:
    """How many steps the file has taken: 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def check(connection: Connection) -> None:
    """Hold the file to be a record of this program's version or an older one.

    Raises:
        NotARecord: it is something else, or a newer program made it.
    """
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise NotARecord("The file is a database, but not a record.")
    if version(connection) > len(STEPS):
        raise NotARecord(
            f"The record has format {version(connection)}; this program knows formats up to {len(STEPS)}.",
            "Update answerable.",
        )


def prepare(connection: Connection) -> None:
    """Give an empty database the settings that only an empty one takes."""
    connection.execute(f"PRAGMA page_size = {PAGE_SIZE}")
    connection.execute("PRAGMA auto_vacuum = NONE")
    connection.execute("PRAGMA encoding = 'UTF-8'")
    mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
    if mode != "wal":
        raise RecordError("This file system cannot keep a record: it has no shared memory.", "Use a local disk.")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def migrate(connection: Connection) -> None:
    """Take the steps that the file has not taken, all or none.

    Raises:
        NotARecord: the file is no record, or a newer program made it.
    """
    check(connection)
    if version(connection) == len(STEPS):
        return
    with connection.writing():
        for number in range(version(connection), len(STEPS)):
            for statement in STEPS[number]:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(STEPS)}")
