"""Claims of a record made into events, a few components at a time, and the rows of these events."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import chain, groupby, pairwise
from operator import itemgetter

from answerable.joining.context import Context
from answerable.joining.events.events import as_judged, assemble, by_circle, happenings, unite
from answerable.joining.facts.facts import Facts
from answerable.joining.partition import Forest, Partition
from answerable.model.claim import Claim
from answerable.model.event import Event, Inferred
from answerable.model.identity import canonical, decode
from answerable.model.place import Place
from answerable.model.vocabulary.told_as import circle
from answerable.model.when import When
from answerable.record.derived import summing
from answerable.record.derived.compared import Beside, edges_among, edges_from, rules
from answerable.record.derived.decided import Decided
from answerable.record.derived.rows import Batch, Row, Rows
from answerable.record.folding import fold_name
from answerable.record.kept.connection import Connection, listed
from answerable.record.kept.log import claims_at
from answerable.record.processes.pool import Pool
from answerable.record.progress import Progress
from answerable.record.queries.claims import actors_named
from answerable.record.queries.contexts import Settled, contexts, settled
from answerable.record.queries.countries import inferred_of
from answerable.record.queries.known import Known
from answerable.record.queries.versions import Earlier
from answerable.record.queries.weighing import weight

MOST_KEPT = 24
"""An event that could be known in part on more days than these is put together when it is asked for as of a day."""

TABLES = ("events", "event_roles", "event_places", "event_counts", "event_claims", "earlier_events")
"""The tables that hold an event; the first by its id, the others by `event`."""

_CLAIMS = 800
"""Claims that are joined at once, unless one component has more."""

_OPEN = date.max.isoformat()

_NONE = "[]"
"""No numbers and no speakers, as nearly every event and participant has."""

_NAMES = list[tuple[str, str]]
"""Names, each with the id of its actor."""

_Stood = tuple[int, str, str, str]
"""Of a claim of an older version of a page: its entry, its participants in JSON, from when it was known, until when."""

Made = tuple[str, dict[str, list[Row]]]
"""An event's id, and its rows in each table."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Some components of claims, and all that is needed to join them.

    Attributes:
        parts: of each component the entries of its claims, each with the participants that the claim names and their
            actors, in JSON; a component may hold claims of several kinds.
        contexts: of their sources.
        beside: the edges among those of components of more than one claim.
        facts: of these, by id, the facts in JSON.
        decided: what judgements say of them.
        inferred: from the ids of claims to the countries inferred.
        earlier: from the ids of claims to those in whose place they stand (see `_Stood`).
    """

    parts: Sequence[Sequence[tuple[int, str]]]
    contexts: dict[str, Context]
    beside: Beside
    facts: Mapping[str, str]
    decided: Decided
    inferred: Mapping[str, Inferred]
    earlier: Mapping[str, Sequence[_Stood]]


def events_of(log: Connection, parts: Parts) -> Batch:
    """The rows of the events that some components make, with what is summed up of them."""
    claims = claims_at(log, (entry for part in parts.parts for entry, _ in part))
    held = [[claims[entry] for entry, _ in part] for part in parts.parts]
    before = claims_at(log, (entry for stood in parts.earlier.values() for entry, *_ in stood))
    named = {
        (claim.source, name): actor
        for claim, its in chain(
            ((claims[entry], its) for part in parts.parts for entry, its in part),
            ((before[entry], its) for stood in parts.earlier.values() for entry, its, *_ in stood),
        )
        for name, actor in decode(its, _NAMES)
    }
    earlier = {
        claim: [Earlier(before[entry], *days) for entry, _, *days in stood] for claim, stood in parts.earlier.items()
    }
    sure = {claim.id: float(claim.confidence) for claim in claims.values()}
    found: dict[str, list[Row]] = {table: [] for table in (*TABLES, summing.WEIGHED, summing.TAKING_PART)}

    def facts(claim: Claim) -> Facts:
        return decode(parts.facts[claim.id], Facts)

    known = Known(parts.contexts, named, frozenset(), inferred=parts.inferred, earlier=earlier)
    for _, tables in make(held, known, parts.beside, parts.decided, facts):
        for table, rows in tables.items():
            found[table] += rows
        found[summing.WEIGHED] += summing.weighed(tables, sure)
        found[summing.TAKING_PART] += summing.taking_part(tables)
    return Batch.of(found)


def make_all(connection: Connection, rows: Rows, decided: Decided, pool: Pool, tell: Progress) -> None:
    """Fill the tables of events, and those in which waits what is summed up of them, while the facts are at hand.

    Memory grows with the largest component, and by four bytes a claim.
    """
    _find_parts(connection, decided)
    summing.prepare(connection)
    for batch in pool.map_with(events_of, _batches(connection, decided, tell)):
        rows.take(batch)
    connection.execute("DROP TABLE temp.parts")


def _find_parts(connection: Connection, decided: Decided) -> None:
    """Lay down which claims must be joined together."""
    forest = Forest(1 + connection.execute("SELECT ifnull(max(rowid), 0) FROM claims").fetchone()[0])
    for one, other in connection.execute(
        "SELECT one.rowid, two.rowid FROM event_edges JOIN temp.facts AS one ON one.claim = event_edges.claim "
        "JOIN temp.facts AS two ON two.claim = other WHERE event_edges.claim < other"
    ):
        forest.join(one, other)
    judged = connection.execute(
        "SELECT id, kind FROM claims WHERE id IN (SELECT value FROM json_each(?))", (listed(decided.joining),)
    ).fetchall()
    for claim, kind in judged:
        partners = decided.joining[claim]
        numbers = connection.execute(
            "SELECT rowid FROM claims WHERE id IN (SELECT value FROM json_each(?)) "
            "AND kind IN (SELECT value FROM json_each(?))",
            (listed(about for each in partners for about in each.about), listed(circle(kind))),
        ).fetchall()
        for (number,) in numbers[1:]:
            forest.join(numbers[0][0], number)
    connection.execute(
        "CREATE TEMP TABLE parts (part INTEGER, number INTEGER, PRIMARY KEY (part, number)) WITHOUT ROWID"
    )
    telling = connection.execute("SELECT rowid FROM temp.facts WHERE body IS NOT NULL ORDER BY rowid")
    connection.executemany(
        "INSERT INTO temp.parts VALUES (?, ?)", ((forest.find(number), number) for (number,) in telling)
    )


def _batches(connection: Connection, decided: Decided, tell: Progress) -> Iterator[Parts]:
    total = connection.execute("SELECT count(*) FROM temp.parts").fetchone()[0]
    rows = connection.execute(
        "SELECT part, claims.id, claims.source, entry, named, iif(part <> number OR EXISTS ("
        "SELECT 1 FROM temp.parts AS more WHERE more.part = parts.part AND more.number > part), facts.body, NULL) "
        "FROM temp.parts CROSS JOIN claims ON claims.rowid = number CROSS JOIN temp.facts ON facts.rowid = number "
        "ORDER BY part, number"
    )
    known = settled(connection)
    earlier = _earlier_claims(connection)
    batch: list[list[tuple[str, str, int, str, str]]] = []
    size = done = 0
    for _, part in groupby(rows, key=itemgetter(0)):
        batch.append([row[1:] for row in part])
        size += len(batch[-1])
        if size >= _CLAIMS:
            done += size
            tell("events", done, total)
            yield _parts(connection, batch, decided, known, earlier)
            batch, size = [], 0
    if batch:
        tell("events", total, total)
        yield _parts(connection, batch, decided, known, earlier)


def _parts(
    connection: Connection,
    batch: Sequence[Sequence[tuple[str, str, int, str, str]]],
    decided: Decided,
    known: Settled,
    earlier: Mapping[str, Sequence[tuple[str, str, _Stood]]],
) -> Parts:
    """Components, of each its claims' ids, sources, entries, names and facts, with what is needed to join them.

    Their facts are at hand, so that it is not asked which actors are persons.
    """
    every = {claim: source for part in batch for claim, source, *_ in part}
    stood = {claim: earlier[claim] for claim in every if claim in earlier}
    older = {claim: source for its in stood.values() for claim, source, _ in its}
    several = {claim: facts for part in batch if len(part) > 1 for claim, *_, facts in part}
    return Parts(
        [[(entry, named) for _, _, entry, named, _ in part] for part in batch],
        contexts(connection, (*every.values(), *older.values()), known),
        edges_from(connection, several),
        several,
        decided.of_part(every),
        inferred_of(connection, (*every, *older)),
        {claim: [each for _, _, each in its] for claim, its in stood.items()},
    )


def _earlier_claims(connection: Connection) -> dict[str, list[tuple[str, str, _Stood]]]:
    """From the ids of claims to those in whose place they stand, each with its source: they are few."""
    held = connection.execute(
        "SELECT instead_of, earlier_claims.claim, earlier_claims.source, entry, known_from, known_until "
        "FROM earlier_claims JOIN claims ON claims.id = earlier_claims.claim ORDER BY instead_of, earlier_claims.claim"
    ).fetchall()
    named = actors_named(connection, {claim: source for _, claim, source, *_ in held})
    by_source: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for (source, name), actor in sorted(named.items()):
        by_source[source].append((name, actor))
    found: dict[str, list[tuple[str, str, _Stood]]] = defaultdict(list)
    for newer, claim, source, entry, *days in held:
        stood: _Stood = (entry, canonical(by_source[source]).decode(), *days)
        found[newer].append((claim, source, stood))
    return found


def make(
    parts: Sequence[Sequence[Claim]],
    known: Known,
    beside: Beside,
    decided: Decided,
    facts: Callable[[Claim], Facts] | None = None,
) -> Iterator[Made]:
    """The events that some components of claims make, with their rows.

    Args:
        parts: components; a part may hold claims of kinds that are never one happening, which are then joined apart.
        known: what must be known of the claims.
        beside: the edges among those of parts of more than one claim.
        decided: what judgements say of claims.
        facts: of a claim, where they are at hand; without it they are taken anew.
    """
    take = known.facts if facts is None else facts
    for part in parts:
        for claims in by_circle(part):
            sets = Partition()
            if len(claims) > 1:
                sets = _joined([take(claims[identity]) for identity in sorted(claims)], beside, decided)
            for made in happenings(claims, sets, known.contexts, known.find, known.inferred):
                event = as_judged(made, decided.statuses)
                yield event.id, _rows(event, claims, known)


def _joined(facts: Sequence[Facts], beside: Beside, decided: Decided) -> Partition:
    claims = [each.id for each in facts]
    return unite(rules(facts[0].kind), facts, edges_among(beside, set(claims)), decided.on(claims))


def _rows(event: Event, claims: dict[str, Claim], known: Known) -> dict[str, list[Row]]:
    """The rows of an event in each of its tables."""
    told = [(known.contexts[claims[claim].source].known_from, None, claims[claim]) for claim in event.claims]
    days = [first for first, _, _ in told]
    stood = [
        (each.known_from, each.known_until, each.claim)
        for claim in event.claims
        for each in known.earlier.get(claim, ())
    ]
    earlier = list(_earlier([*days, *(each for *span, _ in stood for each in span)]))
    found = _event_rows(event, days, [first for first, _, _ in stood])
    if len(earlier) > MOST_KEPT:
        found["earlier_events"] = [_earlier_row(event, earlier[0][0], earlier[-1][1], body=None)]
        return found
    put = partial(assemble, event.id, contexts=known.contexts, find=known.find, inferred=known.inferred)
    found["earlier_events"] = []
    for first, last in earlier:
        held = [
            claim
            for known_from, until, claim in (*told, *stood)
            if (known_from or _OPEN) <= first and (until is None or until > first)
        ]
        if not held:
            continue
        then = put(held)
        found["earlier_events"].append(_earlier_row(then, first, last, body=canonical(then).decode()))
    return found


def _earlier(days: Collection[str | None]) -> Iterator[tuple[str, str | None]]:
    """From and until when an event could be known in part, out of the days on which that changes: None for no date."""
    steps: list[str | None] = [*sorted({each for each in days if each is not None})]
    if None in days:
        steps.append(None)
    for first, last in pairwise(steps):
        if first is not None:
            yield first, last


def _event_rows(event: Event, days: Sequence[str | None], before: Sequence[str]) -> dict[str, list[Row]]:
    """The rows of an event but of `earlier_events`, out of when its claims and those before them could be known."""
    dated = [each for each in days if each is not None]
    row = (
        event.id,
        event.kind,
        " ".join(event.told_as),
        event.family.value,
        event.modality.value,
        *when(event.happened),
        *_bounds(event.happened),
        *when(event.known),
        *when(event.reported),
        *when(event.first_reported),
        *_bounds(event.placed),
        event.place,
        fold_name(event.place),
        *_location(event.location),
        *_inferred(event.inferred),
        event.charge,
        event.term,
        event.status.value,
        event.status_rule,
        json.dumps([[each.unit, each.value, each.rule] for each in event.numbers], ensure_ascii=False)
        if event.numbers
        else _NONE,
        event.sources,
        weight(event),
        min((*dated, *before), default=None),
        max(dated) if dated and len(dated) == len(days) else None,
    )
    roles: list[Row] = [
        (
            event.id,
            position,
            holder.role.value,
            holder.actor or None,
            holder.name,
            holder.modality.value,
            json.dumps(holder.said_by, ensure_ascii=False) if holder.said_by else _NONE,
        )
        for position, holder in enumerate(event.roles)
    ]
    counts: list[Row] = [
        (event.id, position, count.value, count.speaker, count.claim) for position, count in enumerate(event.counts)
    ]
    return {
        "events": [row],
        "event_roles": roles,
        "event_places": [(event.id, place) for place in (event.location.path if event.location is not None else ())],
        "event_counts": counts,
        "event_claims": [(event.id, claim) for claim in event.claims],
    }


def _location(place: Place | None) -> Row:
    if place is None:
        return "", None, None, "", ""
    return place.country, place.latitude, place.longitude, place.precision.value, canonical(place).decode()


def _inferred(found: Inferred | None) -> Row:
    return ("", "") if found is None else (found.country, canonical(found).decode())


def _earlier_row(event: Event, first: str, last: str | None, *, body: str | None) -> Row:
    return (
        event.id,
        first,
        last,
        event.kind,
        " ".join(event.told_as),
        event.family.value,
        *_bounds(event.happened),
        *_bounds(event.placed),
        body,
    )


def when(time: When) -> tuple[str, str, str]:
    """A time as its three columns."""
    return time.edtf, time.basis.value, time.why


def _bounds(time: When) -> tuple[str, str]:
    return time.earliest.isoformat(), time.latest.isoformat()


def day(published: When) -> str | None:
    """From when on a source published then can surely be known; None if that is not known."""
    return None if published.latest == date.max else published.latest.isoformat()
