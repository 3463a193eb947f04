"""The derived tables: everything here is dropped and made again from the log by `rebuild`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from answerable.record.derived.indexes import INDEXES
from answerable.record.kept.connection import Connection
from answerable.record.kept.log import get_note, set_note

VERSION = "56"
"""Of the derived tables. A record with others is rebuilt; nothing preserved is touched."""


@dataclass(frozen=True, slots=True)
class Table:
    """A derived table: its columns, and what else is declared.

    Columns in `pointers` are numbers that depend on the order of reading; all else does not. A table with a `key` is
    kept in its order.
    """

    name: str
    columns: tuple[str, ...]
    pointers: tuple[str, ...] = ()
    key: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the columns."""
        return _names(self.columns)


@cache
def _names(columns: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(column.split()[0].strip('"') for column in columns)


_WHEN = ("{0} TEXT NOT NULL", "{0}_basis TEXT NOT NULL", "{0}_why TEXT NOT NULL")
_BOUNDS = ("{0}_earliest TEXT NOT NULL", "{0}_latest TEXT NOT NULL")


def _when(name: str, *, bounds: bool = True) -> tuple[str, ...]:
    return tuple(column.format(name) for column in (_WHEN + _BOUNDS if bounds else _WHEN))


TABLES: tuple[Table, ...] = (
    Table(
        "sources",
        (
            "id TEXT PRIMARY KEY",
            "location TEXT NOT NULL",
            "title TEXT NOT NULL",
            "publisher TEXT NOT NULL",
            "author TEXT NOT NULL",
            "url TEXT NOT NULL",
            "language TEXT NOT NULL",
            "genre TEXT NOT NULL",
            *_when("published"),
            "visible_from TEXT",
            "copies TEXT NOT NULL",
            "media_type TEXT NOT NULL",
            "size INTEGER NOT NULL",
            "digest TEXT NOT NULL REFERENCES blobs (digest)",
            "length INTEGER NOT NULL",
            "text_digest TEXT NOT NULL REFERENCES blobs (digest)",
            "reader TEXT NOT NULL",
            "entry INTEGER NOT NULL REFERENCES log (seq)",
        ),
        pointers=("entry",),
    ),
    Table(
        "sightings",
        ("source TEXT NOT NULL REFERENCES sources (id)", "location TEXT NOT NULL"),
    ),
    Table(
        "versions",
        (
            "source TEXT NOT NULL REFERENCES sources (id)",
            "other TEXT NOT NULL REFERENCES sources (id)",
            "relation TEXT NOT NULL",
        ),
    ),
    Table(
        "claims",
        (
            "id TEXT PRIMARY KEY",
            "source TEXT NOT NULL REFERENCES sources (id)",
            "kind TEXT NOT NULL",
            "modality TEXT NOT NULL",
            '"trigger" TEXT NOT NULL',
            '"start" INTEGER NOT NULL',
            '"end" INTEGER NOT NULL',
            "voice TEXT NOT NULL",
            "speaker TEXT NOT NULL",
            "speaker_actor TEXT REFERENCES actors (id)",
            "confidence REAL NOT NULL",
            "reader TEXT NOT NULL",
            "entry INTEGER NOT NULL REFERENCES log (seq)",
        ),
        pointers=("entry",),
    ),
    Table(
        "arguments",
        (
            "claim TEXT NOT NULL REFERENCES claims (id)",
            "position INTEGER NOT NULL",
            "role TEXT NOT NULL",
            "value TEXT NOT NULL",
            "actor TEXT REFERENCES actors (id)",
            "quote TEXT NOT NULL",
            '"start" INTEGER NOT NULL',
            '"end" INTEGER NOT NULL',
            "basis TEXT NOT NULL",
        ),
    ),
    Table(
        "actors",
        (
            "id TEXT PRIMARY KEY",
            "name TEXT NOT NULL",
            "type TEXT NOT NULL",
            "events INTEGER NOT NULL",
        ),
    ),
    Table(
        "actor_names",
        (
            "actor TEXT NOT NULL REFERENCES actors (id)",
            "name TEXT NOT NULL",
            "folded TEXT NOT NULL",
            "source TEXT NOT NULL REFERENCES sources (id)",
            "key TEXT NOT NULL",
            "acting INTEGER NOT NULL",
            "sort TEXT NOT NULL",
            "own INTEGER NOT NULL",
        ),
    ),
    Table(
        "actor_posts",
        (
            "actor TEXT NOT NULL REFERENCES actors (id)",
            "post TEXT NOT NULL",
            "source TEXT NOT NULL REFERENCES sources (id)",
        ),
    ),
    Table(
        "actor_epithets",
        (
            "actor TEXT NOT NULL REFERENCES actors (id)",
            "epithet TEXT NOT NULL",
            "speaker TEXT NOT NULL",
            "source TEXT NOT NULL REFERENCES sources (id)",
        ),
    ),
    Table(
        "actor_life",
        (
            "actor TEXT NOT NULL REFERENCES actors (id)",
            "what TEXT NOT NULL",
            '"date" TEXT NOT NULL',
            "basis TEXT NOT NULL",
            "place TEXT NOT NULL",
            "words TEXT NOT NULL",
            "speaker TEXT NOT NULL",
            "source TEXT NOT NULL REFERENCES sources (id)",
        ),
    ),
    Table(
        "actor_reasons",
        (
            "actor TEXT NOT NULL REFERENCES actors (id)",
            "reason TEXT NOT NULL",
        ),
    ),
    Table(
        "events",
        (
            "id TEXT PRIMARY KEY",
            "kind TEXT NOT NULL",
            "told_as TEXT NOT NULL",
            "family TEXT NOT NULL",
            "modality TEXT NOT NULL",
            *_when("happened"),
            *_when("known", bounds=False),
            *_when("reported", bounds=False),
            *_when("first_reported", bounds=False),
            *(column.format("placed") for column in _BOUNDS),
            "place TEXT NOT NULL",
            "place_folded TEXT NOT NULL",
            "country TEXT NOT NULL",
            "latitude REAL",
            "longitude REAL",
            "precision TEXT NOT NULL",
            "location TEXT NOT NULL",
            "inferred_country TEXT NOT NULL",
            "inferred TEXT NOT NULL",
            "charge TEXT NOT NULL",
            "term TEXT NOT NULL",
            "status TEXT NOT NULL",
            "status_rule TEXT NOT NULL",
            "numbers TEXT NOT NULL",
            "sources INTEGER NOT NULL",
            "weight REAL NOT NULL",
            "visible_from TEXT",
            "whole_from TEXT",
        ),
    ),
    Table(
        "earlier_events",
        (
            "event TEXT NOT NULL REFERENCES events (id)",
            "known_from TEXT NOT NULL",
            "known_until TEXT",
            "kind TEXT NOT NULL",
            "told_as TEXT NOT NULL",
            "family TEXT NOT NULL",
            *(column.format("happened") for column in _BOUNDS),
            *(column.format("placed") for column in _BOUNDS),
            "body TEXT",
        ),
    ),
    Table(
        "event_roles",
        (
            "event TEXT NOT NULL REFERENCES events (id)",
            "position INTEGER NOT NULL",
            "role TEXT NOT NULL",
            "actor TEXT REFERENCES actors (id)",
            "name TEXT NOT NULL",
            "modality TEXT NOT NULL",
            "said_by TEXT NOT NULL",
        ),
    ),
    Table(
        "event_places",
        (
            "event TEXT NOT NULL REFERENCES events (id)",
            "place TEXT NOT NULL",
        ),
    ),
    Table(
        "event_counts",
        (
            "event TEXT NOT NULL REFERENCES events (id)",
            "position INTEGER NOT NULL",
            "value TEXT NOT NULL",
            "speaker TEXT NOT NULL",
            "claim TEXT NOT NULL REFERENCES claims (id)",
        ),
    ),
    Table(
        "event_claims",
        (
            "event TEXT NOT NULL REFERENCES events (id)",
            "claim TEXT NOT NULL REFERENCES claims (id)",
        ),
    ),
    Table(
        "links",
        (
            "id TEXT PRIMARY KEY",
            "source_event TEXT NOT NULL REFERENCES events (id)",
            "relation TEXT NOT NULL",
            "target_event TEXT NOT NULL REFERENCES events (id)",
            "speaker TEXT NOT NULL",
            "confidence REAL NOT NULL",
            "visible_from TEXT",
        ),
    ),
    Table(
        "link_evidence",
        (
            "link TEXT NOT NULL REFERENCES links (id)",
            "position INTEGER NOT NULL",
            "claim TEXT NOT NULL REFERENCES claims (id)",
            "quote TEXT NOT NULL",
            '"start" INTEGER NOT NULL',
            '"end" INTEGER NOT NULL',
            "rule TEXT NOT NULL",
        ),
    ),
    Table(
        "search_sources",
        ("number INTEGER PRIMARY KEY", "source TEXT NOT NULL REFERENCES sources (id)"),
        pointers=("number",),
    ),
)

WORKING: tuple[Table, ...] = (
    Table(
        "made_ids", ("number INTEGER NOT NULL", "entry INTEGER NOT NULL"), pointers=("entry",), key=("number", "entry")
    ),
    Table("pages", ("source TEXT NOT NULL", "page TEXT NOT NULL"), key=("source",)),
    Table(
        "list_entries",
        (
            "source TEXT NOT NULL",
            "maker TEXT NOT NULL",
            "list TEXT NOT NULL",
            "reference TEXT NOT NULL",
            "mark TEXT NOT NULL",
        ),
        key=("source",),
    ),
    Table(
        "list_names",
        (
            "number INTEGER PRIMARY KEY",
            "source TEXT NOT NULL",
            "sort TEXT NOT NULL",
            "position INTEGER NOT NULL",
            "name TEXT NOT NULL",
            "form TEXT NOT NULL",
        ),
    ),
    Table("list_keys", ("key INTEGER NOT NULL", "name INTEGER NOT NULL"), key=("key", "name")),
    Table("copy_bands", ("band INTEGER NOT NULL", "source TEXT NOT NULL"), key=("band", "source")),
    Table(
        "name_keys",
        ("key TEXT NOT NULL", "root TEXT NOT NULL", "state TEXT NOT NULL", "number INTEGER NOT NULL"),
        key=("key",),
    ),
    Table(
        "name_spellings",
        ("key TEXT NOT NULL", "spelling TEXT NOT NULL", "sources INTEGER NOT NULL", "acting INTEGER NOT NULL"),
        key=("key", "spelling"),
    ),
    Table("name_blocks", ("block TEXT NOT NULL", "key TEXT NOT NULL"), key=("block", "key")),
    Table(
        "name_definitions",
        (
            "source TEXT NOT NULL",
            "long_key TEXT NOT NULL",
            "long TEXT NOT NULL",
            "short_key TEXT NOT NULL",
            "short TEXT NOT NULL",
        ),
        key=("source", "long_key", "long", "short_key", "short"),
    ),
    Table(
        "name_births",
        ("key TEXT NOT NULL", "source TEXT NOT NULL", "born TEXT NOT NULL"),
        key=("key", "source", "born"),
    ),
    Table(
        "name_offices",
        (
            "key TEXT NOT NULL",
            "source TEXT NOT NULL",
            "office TEXT NOT NULL",
            "state TEXT NOT NULL",
            "basis TEXT NOT NULL",
            "sex TEXT NOT NULL",
        ),
        key=("key", "source", "office", "state", "basis"),
    ),
    Table(
        "name_members",
        ("source TEXT NOT NULL", "key TEXT NOT NULL", "member TEXT NOT NULL", "shortened INTEGER NOT NULL"),
        key=("source", "key"),
    ),
    Table(
        "event_blocks",
        (
            "block INTEGER NOT NULL",
            "dated INTEGER NOT NULL",
            "first INTEGER NOT NULL",
            "last INTEGER NOT NULL",
            "claim TEXT NOT NULL",
            "asks INTEGER NOT NULL",
        ),
        key=("block", "dated", "first", "last", "claim", "asks"),
    ),
    Table(
        "event_edges",
        ("claim TEXT NOT NULL", "other TEXT NOT NULL", "strength REAL NOT NULL", "repeats INTEGER NOT NULL"),
        key=("claim", "other"),
    ),
    Table(
        "ties",
        (
            "claim TEXT NOT NULL",
            "target TEXT NOT NULL",
            "relation TEXT NOT NULL",
            "confidence REAL NOT NULL",
            "evidence TEXT NOT NULL",
        ),
        key=("claim", "target", "relation"),
    ),
    Table("countries", ("claim TEXT NOT NULL", "inferred TEXT NOT NULL"), key=("claim",)),
    Table("steps", ("block TEXT NOT NULL", "claim TEXT NOT NULL", "step TEXT NOT NULL"), key=("block", "claim")),
    Table(
        "ties_across",
        (
            "source_event TEXT NOT NULL",
            "target_event TEXT NOT NULL",
            "block TEXT NOT NULL",
            "tie TEXT NOT NULL",
        ),
        key=("source_event", "target_event", "block", "tie"),
    ),
    Table(
        "tallies",
        (
            "sort TEXT NOT NULL",
            "value TEXT NOT NULL",
            "detail TEXT NOT NULL",
            "family TEXT NOT NULL",
            "number INTEGER NOT NULL",
        ),
        key=("sort", "value", "detail", "family"),
    ),
    Table(
        "event_weights",
        (
            "event TEXT NOT NULL",
            "family TEXT NOT NULL",
            "day TEXT NOT NULL",
            "sources INTEGER NOT NULL",
            "inward INTEGER NOT NULL",
            "links INTEGER NOT NULL",
            "doubt REAL NOT NULL",
            "weight REAL NOT NULL",
        ),
        key=("event",),
    ),
    Table(
        "actor_events",
        ("actor TEXT NOT NULL", "first TEXT NOT NULL", "last TEXT NOT NULL", "event TEXT NOT NULL"),
        key=("actor", "first", "last", "event"),
    ),
)
"""What is kept so that one more document need not join everything anew, nor a page count everything: see `summing`."""

SEARCH = (
    "CREATE VIRTUAL TABLE search USING fts5 (title, text, content = '', "
    """tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'")"""
)
"""The full-text index, of folded texts (see `folding`); it holds no copy of them."""

SEARCH_TABLES = (
    Table("search_data", ("id INTEGER", "block BLOB")),
    Table("search_idx", ("segid", "term", "pgno")),
    Table("search_docsize", ("id INTEGER", "sz BLOB")),
    Table("search_config", ("k", "v")),
)
"""The tables in which FTS5 keeps the index."""

VIEWS = {
    "timeline": """
        CREATE VIEW timeline AS
        SELECT
            events.happened,
            events.first_reported,
            events.kind,
            (SELECT group_concat(name || iif(modality = 'happened', '', ' (' || modality || ')'), '; ') FROM event_roles
             WHERE event = events.id AND role IN ('perpetrator', 'actor')) AS who,
            (SELECT group_concat(name || iif(modality = 'happened', '', ' (' || modality || ')'), '; ') FROM event_roles
             WHERE event = events.id AND role IN ('victim', 'recipient')) AS whom,
            events.place,
            events.modality,
            events.status,
            events.sources,
            (SELECT json_extract(log.body, '$.sentence.quote') FROM event_claims
             JOIN claims ON claims.id = event_claims.claim JOIN log ON log.seq = claims.entry
             WHERE event_claims.event = events.id ORDER BY claims.id LIMIT 1) AS words,
            events.id AS event
        FROM events ORDER BY events.placed_earliest, events.placed_latest, events.id
    """,
    "quotes": """
        CREATE VIEW quotes AS
        SELECT
            claims.id AS claim,
            claims.kind,
            claims.modality,
            claims.speaker,
            json_extract(log.body, '$.sentence.quote') AS words,
            sources.title,
            sources.publisher,
            sources.published,
            sources.url,
            claims.source
        FROM claims JOIN sources ON sources.id = claims.source JOIN log ON log.seq = claims.entry
    """,
    "near_copies": """
        CREATE VIEW near_copies AS
        SELECT copies AS original, id AS source, title, publisher, published FROM sources
        WHERE copies IN (SELECT copies FROM sources GROUP BY copies HAVING count(*) > 1) ORDER BY copies, id
    """,
}


def column(table: str, name: str) -> int:
    """The place of a column in its table."""
    return next(each for each in TABLES if each.name == table).names.index(name)


def create(connection: Connection) -> None:
    """Drop the derived tables of any version and make empty ones, without their indexes."""
    for name in VIEWS:
        connection.execute(f"DROP VIEW IF EXISTS {name}")
    connection.execute("DROP TABLE IF EXISTS search")
    connection.execute("DROP TABLE IF EXISTS contents")
    for table in reversed(TABLES + WORKING):
        connection.execute(f"DROP TABLE IF EXISTS {table.name}")
    for table in TABLES + WORKING:
        key = f", PRIMARY KEY ({', '.join(table.key)})) WITHOUT ROWID" if table.key else ")"
        connection.execute(f"CREATE TABLE {table.name} ({', '.join(table.columns)}{key}")
    connection.execute(
        "CREATE TABLE contents (name TEXT PRIMARY KEY, rows INTEGER NOT NULL, digest TEXT NOT NULL) WITHOUT ROWID"
    )
    connection.execute(SEARCH)
    for view in VIEWS.values():
        connection.execute(view)
    set_note(connection, "derived_version", VERSION)


def current(connection: Connection) -> bool:
    """Whether the derived tables are of this program's version."""
    return get_note(connection, "derived_version") == VERSION


def index(connection: Connection, *tables: str) -> None:
    """Make the indexes of these tables, or of all, where they are not made yet: it is faster after the rows are in."""
    for _ in indexing(connection, *tables):
        pass


def indexing(connection: Connection, *tables: str) -> Iterator[object]:
    """The same, an index a step."""
    for table, statements in INDEXES.items():
        if not tables or table in tables:
            yield from map(connection.execute, statements)
