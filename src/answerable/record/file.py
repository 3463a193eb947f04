"""The record file: what can be added to it and asked of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import msgspec

from answerable.errors import BrokenLaw, RecordError
from answerable.model.actor import Actor
from answerable.model.claim import Claim, Reading
from answerable.model.event import Event, Family, Order, Status
from answerable.model.identity import decode, make_id, sha256
from answerable.model.judgement import Judgement
from answerable.model.link import Link
from answerable.model.source import Problem, Source
from answerable.record.checks import seal
from answerable.record.derived import schema
from answerable.record.derived.carrying import carried, carried_on
from answerable.record.kept import blobs, log, migrations
from answerable.record.kept.connection import Connection, connect
from answerable.record.kept.log import EntryKind, ReadingEntry, Sighting
from answerable.record.kept.standing import name_and_version
from answerable.record.queries import actors, claims, events, links, search, sources, versions
from answerable.record.queries.answer_kinds import answer_kinds
from answerable.record.queries.ids import full_id
from answerable.record.queries.listings import Listings
from answerable.record.queries.sources import Coverage
from answerable.record.queries.tallies import Tallies, counts
from answerable.record.queries.versions import InPlace

if TYPE_CHECKING:
    from answerable.joining.context import Context
    from answerable.joining.facts.facts import Facts
    from answerable.record.derived.former import Ids
    from answerable.record.queries.pairing import Pairing


class RecordFile:
    """One record: a SQLite file with an append-only log and tables derived from it.

    What makes the tables is loaded where they are made: who asks an existing record waits for none of it.

    Every id that a method takes may be given as its first characters, four or more, if no other begins so.
    Iterators run over the record as it stood when they were begun; use them up before the record is closed.

    Every method may raise `RecordBusy`, `RecordFull`, `RecordDamaged` or another `RecordError`.
    """

    def __init__(self, path: Path, connection: Connection, *, read_only: bool = False) -> None:
        self.path = path
        self._connection = connection
        self._read_only = read_only
        self._seal = "" if read_only else seal.base(connection, path)

    @classmethod
    def open(cls, path: Path | str, *, create: bool = False, read_only: bool = False) -> Self:
        """The record at `path`.

        Args:
            path: of the file.
            create: make an empty record if there is no file.
            read_only: change nothing; an older format is then refused and not brought up to date.

        Raises:
            NotARecord: no such file, another sort of file, or a record of a newer program.
        """
        path = Path(path)
        connection = connect(path, read_only=read_only, create=create and not read_only)
        try:
            _bring_up_to_date(connection, create=create, read_only=read_only)
        except BaseException:
            connection.close()
            raise
        return cls(path, connection, read_only=read_only)

    def close(self) -> None:
        """Close the file; after writing, seal it (see `seal`)."""
        try:
            if not self._read_only:
                seal.make(self._connection, self.path, self._seal)
        finally:
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def snapshot(self) -> AbstractContextManager[None]:
        """While the context is open, every question is answered from the record as it stands at the first."""
        return self._connection.reading()

    def writing(self) -> AbstractContextManager[None]:
        """One transaction for several additions: all are kept, safe on the disk, when it closes; or none are."""
        return self._connection.writing()

    # Adding

    def add(self, source: Source, data: bytes, text: str, reading: Reading) -> bool:
        """Keep a document, its working text and a reading of it: all or nothing, safe on the disk on return.

        Returns:
            False if the source is held with this reading by this reader; a new location is noted all the same.

        Raises:
            BrokenLaw: a digest, the source's id or a quote is not true of `data` and `text`; nothing is kept.
        """
        encoded = text.encode()
        _hold_to_laws(source, data, encoded, text, reading)
        with self._connection.writing():
            held_sources = [decode(body, Source) for body in self._bodies(EntryKind.SOURCE, source.id)]
            entries: list[tuple[EntryKind, str, object]] = []
            if not any(
                held.reader == source.reader and held.text_digest == source.text_digest for held in held_sources
            ):
                blobs.put(self._connection, source.digest, data)
                blobs.put(self._connection, source.text_digest, encoded)
                entries.append((EntryKind.SOURCE, source.id, _source_entry(source)))
            elif source.location not in self._locations(source.id, held_sources):
                entries.append((EntryKind.SIGHTING, source.id, Sighting(source=source.id, location=source.location)))
            is_new = not any(
                held.reader == reading.reader and held.text == source.text_digest for held in self._readings(source.id)
            )
            if is_new:
                entries += [(EntryKind.CLAIM, claim.id, claim) for claim in reading.claims]
                entries.append((EntryKind.READING, source.id, ReadingEntry.of(reading, source.text_digest)))
            if entries:
                log.append(self._connection, entries)
        return is_new

    def add_sighting(self, source_id: str, location: str) -> bool:
        """Note another place where the document of a held source was found; False if it is noted."""
        with self._connection.writing():
            held = [decode(body, Source) for body in self._bodies(EntryKind.SOURCE, source_id)]
            if not held or location in self._locations(source_id, held):
                return False
            sighting = Sighting(source=source_id, location=location)
            log.append(self._connection, [(EntryKind.SIGHTING, source_id, sighting)])
        return True

    def add_problem(self, problem: Problem) -> bool:
        """Note a document that could not be read; False if the same is noted."""
        return self._add_once(EntryKind.PROBLEM, make_id("p", problem), problem)

    def add_judgement(self, judgement: Judgement) -> bool:
        """Keep a person's decision; False if the same is kept. `refresh` puts it to effect."""
        return self._add_once(EntryKind.JUDGEMENT, judgement.id, judgement)

    def has(self, source_id: str, reader: str, text_reader: str = "") -> bool:
        """Whether the source with that full id is held with a reading by the engine `reader`.

        With `text_reader`, not if its text is only held from older versions of that reader of the format.
        """
        if not any(held.reader == reader for held in self._readings(source_id)):
            return False
        name, version = name_and_version(text_reader)
        held = [name_and_version(decode(body, Source).reader) for body in self._bodies(EntryKind.SOURCE, source_id)]
        return any(held_name != name or held_version >= version for held_name, held_version in held)

    def head(self) -> tuple[int, str]:
        """Number and hash of the log's last entry, (0, 64 zeros) for an empty log. Noted elsewhere, it is an anchor."""
        return log.head(self._connection)

    def rebuild(self, progress: Callable[[str, int, int], None] | None = None) -> None:
        """Make every derived table again from the log, in one transaction.

        Args:
            progress: called with the step's name, how much of it is done, and how much there is (0: not known).
        """
        from answerable.record.derived.rebuild import rebuild

        self._seal = ""
        rebuild(self._connection, progress)

    def refresh(self, progress: Callable[[str, int, int], None] | None = None) -> None:
        """Bring every derived table up to date with the log, in one transaction; they are then as `rebuild` makes them.

        What was added is worked in where it is little beside what the record holds; else they are made again.

        Args:
            progress: as in `rebuild`.
        """
        from answerable.record.derived.update import update

        if not update(self._connection, progress):
            self.rebuild(progress)

    def work_in(self) -> bool:
        """The same where it needs no table to be made anew; False, and nothing changed, where it does."""
        from answerable.record.derived.update import update

        return update(self._connection)

    def stale(self) -> bool:
        """Whether the log holds what the derived tables do not yet show, or they are of another version."""
        derived = log.get_note(self._connection, "derived_seq")
        return derived is None or int(derived) != self.head()[0]

    def _add_once(self, kind: EntryKind, identity: str, body: object) -> bool:
        with self._connection.writing():
            if self._bodies(kind, identity):
                return False
            log.append(self._connection, [(kind, identity, body)])
        return True

    def _bodies(self, kind: EntryKind, identity: str) -> list[str]:
        return log.bodies(self._connection, kind, identity)

    def _readings(self, source_id: str) -> list[ReadingEntry]:
        return [decode(body, ReadingEntry) for body in self._bodies(EntryKind.READING, source_id)]

    def _locations(self, source_id: str, held: Iterable[Source]) -> set[str]:
        sightings = (decode(body, Sighting) for body in self._bodies(EntryKind.SIGHTING, source_id))
        return {source.location for source in held} | {sighting.location for sighting in sightings}

    # Sources

    def source(self, identity: str) -> Source:
        """One source.

        Raises:
            UnknownName: there is none with that id.
        """
        return sources.one(self._connection, self._id("source", identity))

    def sources(self, *, media_type: str | None = None) -> Iterator[Source]:
        """Every source, by id; only those of a media type where one is named."""
        return sources.every(self._connection, media_type=media_type)

    def entered(self, source_ids: Iterable[str]) -> dict[str, int]:
        """From each of these sources, by full id, to the number of the log entry by which its document last came in."""
        return sources.entered(self._connection, source_ids)

    def text(self, source_id: str) -> str:
        """The working text of a source.

        Raises:
            UnknownName: there is no such source.
            RecordDamaged: the text does not match its digest.
        """
        return sources.text(self._connection, self._id("source", source_id))

    def texts(self, held: Iterable[Source]) -> Iterator[tuple[Source, str]]:
        """These sources of the record with their working texts, sooner than one by one.

        Raises:
            RecordDamaged: a text does not match its digest.
        """
        return sources.texts(self._connection, held)

    def data(self, source_id: str) -> bytes:
        """The preserved bytes of a source.

        Raises:
            UnknownName: there is no such source.
            RecordDamaged: the bytes do not match their digest.
        """
        return sources.data(self._connection, self._id("source", source_id))

    def locations(self, source_id: str) -> list[str]:
        """Every place where the document of a source was found, sorted."""
        return sources.locations(self._connection, self._id("source", source_id))

    def copies(self, source_id: str) -> list[str]:
        """Ids of the other sources that are near-copies of this one, sorted."""
        return sources.copies(self._connection, self._id("source", source_id))

    def versions(self, source_id: str) -> InPlace:
        """How a source stands to others of the same page: older, newer, or of which it cannot be told."""
        return versions.of(self._connection, self._id("source", source_id))

    def withdrawn(self) -> frozenset[str]:
        """Full ids of the sources that are superseded or retracted: nothing is drawn from them."""
        return versions.withdrawn(self._connection)

    def coverage(self, as_of: date = date.max) -> Coverage:
        """How many sources were published up to a day, how many have no date, and when the last was published."""
        return sources.coverage(self._connection, as_of)

    def published_by(self, as_of: date) -> set[str]:
        """Ids of the sources whose text could be known on a day."""
        return sources.published_by(self._connection, as_of)

    def contexts(self, source_ids: Iterable[str]) -> dict[str, Context]:
        """What joining needs to know of the sources with these full ids."""
        from answerable.record.queries.contexts import contexts

        return contexts(self._connection, source_ids)

    # Claims

    def claim(self, identity: str) -> Claim:
        """One claim.

        Raises:
            UnknownName: there is none with that id.
        """
        return next(claims.select(self._connection, ids=[self._id("claim", identity)]))

    def claims(
        self,
        *,
        ids: Iterable[str] | None = None,
        source: str | None = None,
        event: str | None = None,
        kind: str | None = None,
        as_of: date | None = None,
    ) -> Iterator[Claim]:
        """Claims that meet every condition given, in the order of their sources' ids and texts.

        Args:
            ids: these only, as full ids.
            source: of this source.
            event: of this event.
            kind: of this kind.
            as_of: whose source was surely published by then.
        """
        return claims.select(
            self._connection,
            ids=ids,
            source=None if source is None else self._id("source", source),
            event=None if event is None else self._id("event", event),
            kind=kind,
            as_of=as_of,
        )

    def facts(self, ids: Iterable[str]) -> dict[str, Facts]:
        """What joining compares of claims, by id; of those that the record does not hold nothing."""
        from answerable.record.queries.known import Known

        claims = list(self.claims(ids=tuple(ids)))
        known = Known.of(self._connection, claims)
        return {claim.id: known.facts(claim) for claim in claims}

    def withdrawn_claims(self, kind: str, as_of: date = date.max) -> Iterator[Claim]:
        """The claims of a kind that sources make which are superseded, or were on a day, or retracted."""
        return claims.select(self._connection, ids=versions.withdrawn_claims(self._connection, kind, as_of))

    def events_resting_on(self, claim_ids: Iterable[str]) -> frozenset[str]:
        """Ids of the events that these claims are part of, or were before a newer version of their page stood."""
        return claims.resting_on(self._connection, claim_ids)

    def event_of(self, claim_id: str) -> str:
        """Id of the event that a claim is part of; empty if it makes none."""
        return claims.event_of(self._connection, self._id("claim", claim_id))

    # Events

    def event(self, identity: str, *, as_of: date | None = None) -> Event:
        """One event; with `as_of`, out of the claims published by then only.

        Raises:
            UnknownName: there is none with that id, or it could not be known at `as_of`.
        """
        return events.one(self._connection, self._id("event", identity), as_of)

    def some_events(self, identities: Sequence[str], *, as_of: date | None = None) -> list[Event]:
        """The events with these full ids, in this order; with `as_of`, as they could be known then, or left out."""
        return events.known(self._connection, identities, as_of)

    def events(
        self,
        *,
        kind: str | None = None,
        family: Family | str | None = None,
        actor: str | None = None,
        place: str | None = None,
        status: Status | str | None = None,
        since: date | None = None,
        until: date | None = None,
        undated: bool = False,
        unplaced: bool = False,
        order: Order = Order.TIME,
        as_of: date | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> Iterator[Event]:
        """Events that meet every condition given.

        Args:
            kind: id of the kind.
            family: act, answer, reversal or context.
            actor: id of an actor with a role in it.
            place: name of the place or of one that holds it; case and accents do not count.
            status: how far its sources go together.
            since: may have happened then or later; with this or `until`, events without a date are left out.
            until: may have happened then or earlier.
            undated: an event without a date stands where it was first reported: in the order, and for `since`, `until`.
            unplaced: also those without a place whose country is inferred and is `place`.
            order: by when they happened (first day, last day), then by id; or by weight (see `weighing`).
            as_of: as they could be known then, out of the claims published by then only.
            limit: at most so many.
            offset: leave out so many of the first.
        """
        wanted = events.Wanted(
            kind=kind,
            family=None if family is None else Family(family),
            actor=None if actor is None else self._id("actor", actor),
            place=place,
            status=None if status is None else Status(status),
            since=since,
            until=until,
            undated=undated,
            unplaced=unplaced,
        )
        return events.select(self._connection, wanted, order=order, as_of=as_of, limit=limit, offset=offset)

    def unanswered(
        self,
        *,
        kind: str | None = None,
        actor: str | None = None,
        place: str | None = None,
        since: date | None = None,
        until: date | None = None,
        unplaced: bool = False,
        as_of: date | None = None,
        answers: Iterable[str] | None = None,
        within_days: int | None = None,
        order: Order = Order.TIME,
        limit: int | None = None,
        offset: int = 0,
    ) -> list[Event]:
        """Acts that could be known at `as_of` and had no answer then.

        Args:
            kind, actor, place, since, until, unplaced: what the act must meet, as in `events`.
            as_of: the day up to which is looked; without it whatever the record holds counts, with or without a date.
            answers: only answers of these sorts (`legal`, `sanction`, …) or kinds (`trial`, …) count.
            within_days: only answers within so many days count, and acts for which these have passed, by the last
                publication where no day is given; counted from the first report where the act has no date.
            order: by when they happened, or by weight (see `weighing`).
            limit: at most so many.
            offset: leave out so many of the first.

        Raises:
            BadQuestion: an unknown sort or kind of answer, or days that cannot have passed.
        """
        chosen = None if answers is None else answer_kinds(answers)
        wanted = events.Wanted(
            kind=kind,
            actor=None if actor is None else self._id("actor", actor),
            place=place,
            since=since,
            until=until,
            unplaced=unplaced,
        )
        return events.unanswered(
            self._connection,
            wanted,
            as_of=as_of,
            kinds=chosen,
            within_days=within_days,
            order=order,
            limit=limit,
            offset=offset,
        )

    def links(self, event_ids: Iterable[str] | None = None, *, as_of: date | None = None) -> list[Link]:
        """Links, by id: all, or those from or to one of the events with these full ids; as known at `as_of`."""
        return links.select(self._connection, event_ids, as_of)

    # Actors

    def actor(self, identity: str) -> Actor:
        """One actor.

        Raises:
            UnknownName: there is none with that id.
        """
        return actors.load(self._connection, [self._id("actor", identity)])[0]

    def actors(self, *, limit: int | None = None, offset: int = 0) -> list[Actor]:
        """Actors, those with most events first, then by name."""
        return actors.listed(self._connection, limit, offset)

    def find_actors(self, name: str) -> list[Actor]:
        """Actors with that name, or, if there are none, with a name that begins so. Case and accents do not count."""
        return actors.find(self._connection, name)

    def actors_ending(self, word: str) -> list[Actor]:
        """Actors with a name whose last word is this one, folded: those that may be of one family, or one."""
        return actors.ending(self._connection, word)

    # The rest

    def judgements(self) -> list[Judgement]:
        """Every judgement, undone ones too, by time."""
        return log.judgements(self._connection)

    def decisions(self) -> tuple[Judgement, ...]:
        """The same, each about the claims that have taken the place of those it was made on (see `carrying`)."""
        done = int(log.get_note(self._connection, "derived_seq") or "0")
        made = carried(self._connection, self.judgements(), before=done + 1, done=done)
        return carried_on(self._connection, made, before=done + 1, tabled=True)

    def problems(self) -> list[Problem]:
        """Documents that could not be read, by location; those that were read since are left out."""
        read = "SELECT 1 FROM sightings WHERE location = ?"
        found = log.problems(self._connection)
        return [one for one in found if not self._connection.execute(read, (one.location,)).fetchone()]

    def search(self, query: str, limit: int = 20, as_of: date | None = None) -> list[search.Hit]:
        """Sources that hold every word, "phrase" and begin* of the query, best first.

        Raises:
            BadQuestion: there is nothing to search for, or a quotation mark has no partner.
        """
        return search.search(self._connection, query, limit, as_of)

    def counts(self) -> dict[str, int]:
        """How many there are of each noun, near-copies and log entries."""
        return counts(self._connection)

    def tallies(self) -> Tallies:
        """Counts and orders over the whole record."""
        return Tallies(self._connection)

    def listings(self) -> Listings:
        """The entries of official lists and their names."""
        return Listings(self._connection)

    def pairing(self) -> Pairing:
        """What is known of two actors or two events that may be one."""
        from answerable.record.queries.pairing import Pairing

        return Pairing(self._connection)

    def ids(self) -> Ids:
        """The ids that stand, and those that once stood."""
        from answerable.record.derived.former import Ids

        return Ids(self._connection)

    def _id(self, noun: str, given: str) -> str:
        return full_id(self._connection, noun, given)


def _bring_up_to_date(connection: Connection, *, create: bool, read_only: bool) -> None:
    empty = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0
    if empty and create and not read_only and migrations.version(connection) == 0:
        migrations.prepare(connection)
    if read_only:
        migrations.check(connection)
        if migrations.version(connection) < len(migrations.STEPS) or not schema.current(connection):
            raise RecordError(
                "Another version of the program made the record's tables, and it is open for reading only.",
                "Run `answerable rebuild` where it can be written.",
                code="record_outdated",
            )
        return
    migrations.migrate(connection)
    if schema.current(connection):
        return
    with connection.writing():
        if not schema.current(connection):  # another process may have made them meanwhile
            schema.create(connection)
            schema.index(connection)
            log.set_note(connection, "derived_seq", "0")
            if log.get_note(connection, "created") is None:
                log.set_note(connection, "created", datetime.now(UTC).isoformat(timespec="seconds"))


def _hold_to_laws(source: Source, data: bytes, encoded: bytes, text: str, reading: Reading) -> None:
    if sha256(data) != source.digest or len(data) != source.size:
        raise BrokenLaw(f"The bytes of {source.location} do not match the digest of their source.")
    if sha256(encoded) != source.text_digest or len(text) != source.length:
        raise BrokenLaw(f"The working text of {source.location} does not match the digest of its source.")
    if reading.source != source.id or any(claim.source != source.id for claim in reading.claims):
        raise BrokenLaw(f"A reading of {source.location} speaks of another source.")
    for span in reading.spans():
        if not span.holds_in(text):
            raise BrokenLaw(f"“{span.quote[:60]}” is not at {span.start} to {span.end} of {source.location}.")


def _source_entry(source: Source) -> dict[str, object]:
    """What the log keeps of a source: everything but what follows from the others."""
    plain: dict[str, object] = msgspec.to_builtins(source)
    del plain["copies"], plain["superseded_by"]
    return plain
