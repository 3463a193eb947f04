"""Versions of one page in a record: which stands, from when each could be known, and what stood before.

The tables `pages`, `versions` and `earlier_claims`, and `visible_from` of `sources`, filled anew or brought up to date.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from answerable.joining.judged import kept, rejected, retracted
from answerable.joining.provenance.versions import MOST, Version, compare, page_of
from answerable.model.claim import Claim
from answerable.model.event import HAPPENING
from answerable.model.judgement import Judgement
from answerable.record.derived import schema
from answerable.record.derived.carrying import claims_standing, says_the_same
from answerable.record.derived.happenings import day
from answerable.record.derived.rows import Row, Rows
from answerable.record.kept import blobs
from answerable.record.kept.connection import Connection, listed
from answerable.record.kept.standing import Standing, standing_of
from answerable.record.queries.versions import ALIKE, SUPERSEDED, UNDECIDED
from answerable.sources.dates.revision import revision


@dataclass(slots=True)
class Changed:
    """What else changes with the versions of some pages.

    Attributes:
        sources: ids of those that can be known from another day on than before.
        claims: ids of those in whose place others stood, or stood before this change.
    """

    sources: set[str] = field(default_factory=set)
    claims: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Page:
    """What the versions of a page make, by id: rows of `versions` and `earlier_claims`, and from when each is known."""

    versions: dict[str, list[Row]]
    earlier: dict[str, list[Row]]
    known_from: dict[str, str | None]


def note_page(connection: Connection, one: Standing) -> str:
    """Note under which page a source stands; the page, empty for none."""
    page = page_of(one.source)
    connection.execute("DELETE FROM pages WHERE source = ?", (one.source.id,))
    if page:
        connection.execute("INSERT INTO pages VALUES (?, ?)", (one.source.id, page))
    return page


def compare_all(connection: Connection, rows: Rows, decisions: Sequence[Judgement]) -> None:
    """Fill `versions` and `earlier_claims`, once `pages` and `sources` are filled, by the judgements that stand."""
    decided = _Decided.by(decisions)
    pages = connection.execute("SELECT page FROM pages GROUP BY page HAVING count(*) > 1 ORDER BY page").fetchall()
    for (page,) in pages:
        found = _compared(connection, page, decided)
        for its in found.versions.values():
            for row in its:
                rows.add("versions", *row)
        for its in found.earlier.values():
            for row in its:
                rows.add("earlier_claims", *row)
        _write_days(rows, found)
    rows.flush()


def update(
    connection: Connection,
    rows: Rows,
    changed: Iterable[Standing],
    before: Sequence[Judgement],
    decisions: Sequence[Judgement],
) -> Changed:
    """Bring the tables up to date with these changed sources, and with the judgements that stand now."""
    decided, decided_before = _Decided.by(decisions), _Decided.by(before)
    found = Changed()
    touched = {
        row[0]
        for source in _turned(connection, decided, decided_before)
        for row in connection.execute("SELECT page FROM pages WHERE source = ?", (source,)).fetchall()
    }
    for one in changed:
        touched.update(
            row[0] for row in connection.execute("SELECT page FROM pages WHERE source = ?", (one.source.id,)).fetchall()
        )
        touched.add(note_page(connection, one))
        rows.remove("versions", "source", one.source.id)
        found.claims.update(_newer(rows.remove("earlier_claims", "source", one.source.id)))
    for page in sorted(touched - {""}):
        now = _compared(connection, page, decided)
        for source in now.versions:
            rows.replace("versions", "source", source, now.versions[source])
            held = rows.select("earlier_claims", "source", source)
            if rows.replace("earlier_claims", "source", source, now.earlier[source]):
                found.claims.update(_newer(held), _newer(now.earlier[source]))
        found.sources |= _write_days(rows, now)
    rows.flush()
    return found


def _newer(rows: Iterable[Row]) -> Iterator[str]:
    return (str(row[2]) for row in rows)


def _write_days(rows: Rows, page: _Page) -> set[str]:
    """Write from when the versions of a page can be known; the ids of those of which that changes."""
    at = schema.column("sources", "visible_from")
    changed = set()
    for source, known_from in page.known_from.items():
        (held,) = rows.select("sources", "id", source)
        if rows.replace("sources", "id", source, [(*held[:at], known_from, *held[at + 1 :])]):
            changed.add(source)
    return changed


@dataclass(frozen=True, slots=True)
class _Decided:
    """What judgements say of versions: which stand whatever is newer, which sources and claims count for nothing."""

    kept: frozenset[str]
    retracted: frozenset[str]
    rejected: frozenset[str]

    @classmethod
    def by(cls, judgements: Sequence[Judgement]) -> _Decided:
        return cls(kept(judgements), retracted(judgements), rejected(judgements))


def _turned(connection: Connection, decided: _Decided, before: _Decided) -> set[str]:
    """Ids of the sources of which judgements say something else now."""
    claims = connection.execute(
        "SELECT source FROM claims WHERE id IN (SELECT value FROM json_each(?))",
        (listed(decided.rejected ^ before.rejected),),
    ).fetchall()
    return {*(decided.kept ^ before.kept), *(decided.retracted ^ before.retracted), *(row[0] for row in claims)}


def _members(connection: Connection, page: str) -> list[str]:
    return [row[0] for row in connection.execute("SELECT source FROM pages WHERE page = ? ORDER BY source", (page,))]


def _compared(connection: Connection, page: str, decided: _Decided) -> _Page:
    members = {each: held for each in _members(connection, page) if (held := standing_of(connection, each))}
    known_from = {each: day(held.source.published) for each, held in members.items()}
    made = _Page({each: [] for each in members}, {each: [] for each in members}, known_from)
    if not 1 < len(members) <= MOST:
        return made
    found = compare([_version(connection, held) for held in members.values()], decided.kept)
    came = {
        each: _entered(connection, each) if since is None else since.isoformat() for each, since in found.since.items()
    }
    known_from |= {each: max(known, came[each]) for each in came if (known := known_from[each]) is not None}
    for older, newer in found.superseded.items():
        until = min(known_from[each] or came[each] for each in found.newer[older])
        made.versions[older].append((older, newer, SUPERSEDED, until))
        known = known_from[older]
        if known is not None and known < until and older not in decided.retracted:
            made.earlier[older] += [
                (one, older, other, known, until) for one, other in _paired(connection, older, newer, decided.rejected)
            ]
    for one, other in found.undecided:
        made.versions[one].append((one, other, UNDECIDED, None))
        made.versions[other].append((other, one, UNDECIDED, None))
    return made


def _version(connection: Connection, one: Standing) -> Version:
    text = blobs.get(connection, one.source.text_digest).decode()
    return Version.of(one.source, revision(text, blobs.get(connection, one.source.digest)))


def _entered(connection: Connection, source: str) -> str:
    """The day on which a source came into the record."""
    query = "SELECT min(at) FROM log WHERE id = ? AND kind <> 'claim'"  # as its index has it
    return str(connection.execute(query, (source,)).fetchone()[0])[:10]


def _paired(connection: Connection, older: str, newer: str, rejected: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Claims of an older version, each with the one of the newer that took its place; each once at most.

    The same claim of the same sentence; else one of the kind in the most similar sentence.
    """
    from rapidfuzz import fuzz

    one, other = (
        [each for each in claims_standing(connection, source, sys.maxsize).values() if each.modality in HAPPENING]
        for source in (older, newer)
    )
    pairs = [
        (_unlike(mine, its, likeness), mine.id, its.id)
        for mine in one
        if mine.id not in rejected
        for its in other
        if mine.kind == its.kind
        if (likeness := fuzz.ratio(mine.sentence.quote, its.sentence.quote)) >= ALIKE
    ]
    met: set[str] = set()
    for _, mine_id, its_id in sorted(pairs):
        if met.isdisjoint((mine_id, its_id)):
            met |= {mine_id, its_id}
            yield mine_id, its_id


def _unlike(one: Claim, other: Claim, likeness: float) -> tuple[bool, float, bool, int, int]:
    """How unlike two claims of a kind are, in the order of what counts."""
    is_same = one.sentence.quote == other.sentence.quote and says_the_same(one, other, is_strict=True)
    words_differ = one.trigger.quote != other.trigger.quote
    return not is_same, -likeness, words_differ, one.trigger.start, other.trigger.start
