"""Making the derived tables again from the log. What they hold is a function of the set of entries, not their order."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from itertools import chain, groupby, pairwise

from answerable.joining.across import Across, Act, InTexts, across
from answerable.joining.actors import ActorTable, join_actors
from answerable.joining.copies import group_copies
from answerable.joining.events import assemble, join_events
from answerable.joining.links import Tie, join_links, ties
from answerable.joining.procedures import Told
from answerable.joining.steps import ALONE, Step, persons_of, steps_of
from answerable.joining.undoing_elsewhere import undone_by_act
from answerable.model.actor import Actor
from answerable.model.claim import WHO, Claim, Reading, Voice
from answerable.model.event import Event
from answerable.model.identity import canonical, decode
from answerable.model.judgement import Judgement
from answerable.model.judgement import standing as not_undone
from answerable.model.link import Link
from answerable.model.vocabulary import kinds
from answerable.model.when import When
from answerable.record import blobs, digests, schema
from answerable.record.claims import event_of
from answerable.record.claims import select as select_claims
from answerable.record.connection import Connection
from answerable.record.events import contexts
from answerable.record.folding import fold, fold_name
from answerable.record.log import head, judgements, set_note
from answerable.record.standing import Standing, claims_of, reading_of, standing

Progress = Callable[[str, int, int], None]
"""Called with a step's name, how much of it is done, and how much there is (0: not known)."""

MOST_KEPT = 24
"""An event that could be known in part on more days than these is put together when it is asked for as of a day."""

_ROWS = 1000
_OPEN = date.max.isoformat()


def rebuild(connection: Connection, progress: Progress | None = None) -> None:
    """Drop the derived tables and make them again, in one transaction: until its end readers see the old ones.

    Memory grows with the number of sources and of distinct names, and with the claims of the commonest kind.
    """
    tell = progress if progress is not None else _tell_nobody
    with connection.writing():
        seq = head(connection)[0]
        schema.create(connection)
        decisions = not_undone(tuple(judgements(connection)))
        rows = _Rows(connection)
        sources = _sources(connection, rows, tell)
        actors = join_actors(_readings(connection, sources, tell), decisions)
        for actor in actors.actors:
            _add_actor(rows, actor)
        _claims(connection, rows, actors, sources, tell)
        _events(connection, rows, actors, decisions, tell)
        _links(connection, rows, decisions, tell)
        tell("indexing", 0, 0)
        schema.index(connection)
        connection.execute(
            "UPDATE actors SET events = (SELECT count(DISTINCT event) FROM event_roles WHERE actor = actors.id)"
        )
        tell("digesting", 0, 0)
        digests.note(connection)
        set_note(connection, "derived_seq", str(seq))
    connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()


def _tell_nobody(step: str, done: int, total: int) -> None:
    """No progress is wanted."""


class _Rows:
    """Rows on their way into derived tables, written some thousand at a time."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._waiting: dict[str, list[tuple[object, ...]]] = defaultdict(list)
        self._statements = {
            table.name: f"INSERT INTO {table.name} VALUES ({', '.join('?' * len(table.columns))})"  # noqa: S608
            for table in schema.TABLES
        }
        self._statements["search"] = "INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)"
        self._statements["ties"] = "INSERT INTO temp.ties VALUES (?, ?, ?)"
        self._statements["steps"] = "INSERT INTO temp.steps VALUES (?, ?, ?)"

    def add(self, table: str, *values: object) -> None:
        waiting = self._waiting[table]
        waiting.append(values)
        if len(waiting) >= _ROWS:
            self._write(table)

    def flush(self) -> None:
        for table in self._waiting:
            self._write(table)

    def _write(self, table: str) -> None:
        self._connection.executemany(self._statements[table], self._waiting[table])
        self._waiting[table].clear()


def _sources(connection: Connection, rows: _Rows, tell: Progress) -> int:
    """Fill `sources`, `sightings` and the search index; the number of sources."""
    groups = group_copies((one.source.id, one.source.shingles) for one in standing(connection))
    number = 0
    for number, one in enumerate(standing(connection), 1):
        tell("sources", number, len(groups))
        _add_source(rows, one, groups[one.source.id])
        text = blobs.get(connection, one.source.text_digest).decode()
        rows.add("search_sources", number, one.source.id)
        connection.execute(
            "INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)", (number, fold(one.source.title), fold(text))
        )
    rows.flush()
    return number


def _add_source(rows: _Rows, one: Standing, group: str) -> None:
    source = one.source
    rows.add(
        "sources",
        source.id,
        source.location,
        source.title,
        source.publisher,
        source.author,
        source.url,
        source.language,
        source.genre.value,
        *_when(source.published),
        source.published.earliest.isoformat(),
        source.published.latest.isoformat(),
        _day(source.published),
        group,
        source.media_type,
        source.size,
        source.digest,
        source.length,
        source.text_digest,
        source.reader,
        one.entry,
    )
    for location in one.locations:
        rows.add("sightings", source.id, location)


def _readings(connection: Connection, sources: int, tell: Progress) -> Iterator[Reading]:
    for number, one in enumerate(standing(connection), 1):
        tell("actors", number, sources)
        for seq, reading in one.readings:
            yield reading_of(connection, seq, reading)


def _add_actor(rows: _Rows, actor: Actor) -> None:
    rows.add("actors", actor.id, actor.name, actor.type.value, 0)
    for used in actor.names:
        for source in used.sources or (None,):
            rows.add("actor_names", actor.id, used.name, fold_name(used.name), source)
    for position, post in enumerate(actor.posts):
        rows.add("actor_posts", actor.id, position, post.post, post.source)
    for position, called in enumerate(actor.epithets):
        rows.add("actor_epithets", actor.id, position, called.epithet, called.speaker, called.source)
    for position, reason in enumerate(actor.why):
        rows.add("actor_reasons", actor.id, position, reason)


def _claims(connection: Connection, rows: _Rows, actors: ActorTable, sources: int, tell: Progress) -> None:
    """Fill `claims` and `arguments`, and lay aside what ties the claims of each source to one another and to others."""
    connection.execute("DROP TABLE IF EXISTS temp.ties")
    connection.execute("DROP TABLE IF EXISTS temp.steps")
    connection.execute("CREATE TEMP TABLE ties (source_claim TEXT, target_claim TEXT, tie TEXT)")
    connection.execute("CREATE TEMP TABLE steps (block TEXT, claim TEXT, step TEXT)")
    persons = persons_of(actors.actors)
    for number, one in enumerate(standing(connection), 1):
        tell("claims", number, sources)
        for seq, reading in one.readings:
            held = claims_of(connection, seq, reading)
            for entry, claim in held:
                _add_claim(rows, claim, entry, actors)
            claims = [claim for _, claim in held]
            for tie in ties(claims):
                rows.add("ties", tie.source_claim, tie.target_claim, canonical(tie).decode())
            for block, step in steps_of(claims, actors.find, persons):
                rows.add("steps", block, step.claim, canonical(step).decode())
    rows.flush()
    schema.index(connection, "claims")


def _add_claim(rows: _Rows, claim: Claim, entry: int, actors: ActorTable) -> None:
    speaker = claim.speaker
    speaker_actor = actors.find(claim.source, speaker.name) if speaker.voice is Voice.NAMED else ""
    rows.add(
        "claims",
        claim.id,
        claim.source,
        claim.kind,
        claim.modality.value,
        claim.trigger.quote,
        claim.trigger.start,
        claim.trigger.end,
        speaker.voice.value,
        speaker.name,
        speaker_actor or None,
        claim.confidence,
        claim.reader,
        entry,
    )
    for position, argument in enumerate(claim.arguments):
        actor = actors.find(claim.source, argument.value) if argument.role in WHO and argument.name else ""
        span = argument.span
        rows.add(
            "arguments",
            claim.id,
            position,
            argument.role.value,
            argument.value,
            actor or None,
            span.quote,
            span.start,
            span.end,
            argument.basis,
        )


def _events(
    connection: Connection, rows: _Rows, actors: ActorTable, decisions: tuple[Judgement, ...], tell: Progress
) -> None:
    """Fill the tables of events, a kind at a time."""
    known = sorted(kinds().values(), key=lambda kind: kind.id)
    for number, kind in enumerate(known, 1):
        tell("events", number, len(known))
        claims = sorted(select_claims(connection, kind=kind.id), key=lambda claim: claim.id)
        if not claims:
            continue
        sources = contexts(connection, {claim.source for claim in claims})
        day_of = {claim.id: _day(sources[claim.source].published) for claim in claims}
        by_id = {claim.id: claim for claim in claims}
        for event in join_events(kind, claims, sources, actors, decisions):
            days = [day_of[claim] for claim in event.claims]
            _add_event(rows, event, days)
            earlier = list(_earlier(days))
            if len(earlier) > MOST_KEPT:
                _add_earlier_event(rows, event, earlier[0][0], earlier[-1][1], is_kept=False)
                continue
            for first, last in earlier:
                then = [by_id[claim] for claim in event.claims if (day_of[claim] or _OPEN) <= first]
                _add_earlier_event(rows, assemble(event.id, kind, then, sources, actors.find), first, last)
    rows.flush()
    schema.index(connection, "events", "event_claims", "event_roles")


def _earlier(days: list[str | None]) -> Iterator[tuple[str, str | None]]:
    """From and until when an event could be known in part, out of when its claims could: None for no date."""
    steps: list[str | None] = [*sorted({day for day in days if day is not None})]
    if None in days:
        steps.append(None)
    for first, last in pairwise(steps):
        if first is not None:
            yield first, last


def _add_event(rows: _Rows, event: Event, days: list[str | None]) -> None:
    dated = [day for day in days if day is not None]
    rows.add(
        "events",
        event.id,
        event.kind,
        event.family.value,
        event.modality.value,
        *_when(event.happened),
        event.happened.earliest.isoformat(),
        event.happened.latest.isoformat(),
        *_when(event.known),
        *_when(event.reported),
        event.place,
        fold_name(event.place),
        event.charge,
        event.term,
        event.status.value,
        event.status_rule,
        event.sources,
        min(dated, default=None),
        max(dated) if dated and len(dated) == len(days) else None,
    )
    for position, holder in enumerate(event.roles):
        rows.add(
            "event_roles",
            event.id,
            position,
            holder.role.value,
            holder.actor or None,
            holder.name,
            holder.modality.value,
            json.dumps(holder.said_by, ensure_ascii=False),
        )
    for position, count in enumerate(event.counts):
        rows.add("event_counts", event.id, position, count.value, count.speaker, count.claim)
    for claim in event.claims:
        rows.add("event_claims", event.id, claim)


def _add_earlier_event(rows: _Rows, event: Event, first: str, last: str | None, *, is_kept: bool = True) -> None:
    rows.add(
        "earlier_events",
        event.id,
        first,
        last,
        event.kind,
        event.family.value,
        event.happened.earliest.isoformat(),
        event.happened.latest.isoformat(),
        canonical(event).decode() if is_kept else None,
    )


def _links(connection: Connection, rows: _Rows, decisions: tuple[Judgement, ...], tell: Progress) -> None:
    """Fill the tables of links."""
    tell("links", 0, 0)
    texts = InTexts(lambda act: _act(connection, act))
    tied = chain(texts.noting(_tied(connection)), _tied_across(connection, texts))
    for link in join_links(tied, decisions, lambda claim: event_of(connection, claim)):
        _add_link(rows, link)
    rows.flush()
    connection.execute("DROP TABLE temp.ties")
    connection.execute("DROP TABLE temp.steps")
    schema.index(connection, "links", "link_evidence")
    # A link can be known once both its events and some of its evidence are.
    connection.execute(
        """
        UPDATE links SET visible_from = (
            SELECT max(one.visible_from, other.visible_from, ifnull((
                SELECT min(sources.visible_from) FROM link_evidence
                JOIN claims ON claims.id = link_evidence.claim JOIN sources ON sources.id = claims.source
                WHERE link_evidence.link = links.id), one.visible_from))
            FROM events AS one, events AS other WHERE one.id = source_event AND other.id = target_event)
        """
    )


def _tied(connection: Connection) -> Iterator[tuple[Tie, str, str]]:
    """Every tie whose two claims make two events, with the ids of these."""
    pairs = connection.execute(
        "SELECT tie, one.event, other.event FROM temp.ties JOIN event_claims AS one ON one.claim = source_claim "
        "JOIN event_claims AS other ON other.claim = target_claim WHERE one.event <> other.event "
        "ORDER BY one.event, other.event, tie"
    )
    for tie, source, target in pairs:
        yield decode(tie, Tie), source, target


def _tied_across(connection: Connection, texts: InTexts) -> Iterator[Across]:
    """The ties across documents, a block of steps at a time."""
    chosen = (
        "SELECT block, step, events.id, happened_earliest, happened_latest, published_latest FROM temp.steps "
        "JOIN event_claims USING (claim) JOIN events ON events.id = event "
        "JOIN claims ON claims.id = temp.steps.claim JOIN sources ON sources.id = claims.source "
    )
    steps = connection.execute(f"{chosen} WHERE block <> '{ALONE}' ORDER BY block, events.id, temp.steps.claim")
    for _, rows in groupby(steps, lambda row: row[0]):
        yield from across([_told(row) for row in rows], texts)
    connection.execute("CREATE INDEX temp.steps_by_claim ON steps (claim)")

    def told(event: str) -> list[Told]:
        rows = connection.execute(f"{chosen} WHERE events.id = ? GROUP BY temp.steps.claim", (event,))
        return [_told(row) for row in rows]

    yield from undone_by_act(texts, told)


def _told(row: tuple[str, str, str, str, str, str]) -> Told:
    _, step, event, *days = row
    return Told(decode(step, Step), event, *(date.fromisoformat(day).toordinal() for day in days))


def _act(connection: Connection, identity: str) -> Act:
    """What links across documents need to know of the act with that full id."""
    first, last, known = connection.execute(
        "SELECT happened_earliest, happened_latest, happened <> '' OR place <> '' OR EXISTS ("
        "SELECT 1 FROM event_roles WHERE event = events.id AND role = 'victim' AND actor IS NOT NULL) "
        "FROM events WHERE id = ?",
        (identity,),
    ).fetchone()
    return Act(date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal(), bool(known))


def _add_link(rows: _Rows, link: Link) -> None:
    rows.add("links", link.id, link.source, link.relation.value, link.target, link.speaker, link.confidence, None)
    for position, found in enumerate(link.evidence):
        rows.add("link_evidence", link.id, position, found.claim, found.quote, found.start, found.end, found.rule)


def _when(when: When) -> tuple[str, str, str]:
    return when.edtf, when.basis.value, when.why


def _day(published: When) -> str | None:
    """From when on a source published then can surely be known; None if that is not known."""
    return None if published.latest == date.max else published.latest.isoformat()
