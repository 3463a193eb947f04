"""Bringing the derived tables up to date with what was added to the log, touching only what that can touch.

The result is the one that `rebuild` gives, row for row; tests hold the two to each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from answerable.joining.actors.gathering import parted_by
from answerable.joining.actors.names import fold
from answerable.joining.events.events import persons_of
from answerable.joining.links.links import ties_in
from answerable.joining.links.passages import Passages
from answerable.joining.provenance.outlets import owners_by
from answerable.model.claim import Claim
from answerable.model.identity import decode
from answerable.model.judgement import Judgement, Verdict
from answerable.model.judgement import standing as not_undone
from answerable.model.source import Source
from answerable.record.derived import entered, made, relinking, schema, sighted, summing, versions
from answerable.record.derived.carrying import carried, carried_on
from answerable.record.derived.compared import Change, Held, edges_from
from answerable.record.derived.copying import regroup
from answerable.record.derived.decided import Decided
from answerable.record.derived.gathered import mentions_of
from answerable.record.derived.happenings import TABLES, make
from answerable.record.derived.rebuild import actors_in, searched, source_rows, unsearch
from answerable.record.derived.renaming import Renamed, Renaming
from answerable.record.derived.rows import Row, Rows
from answerable.record.derived.spellings import Spellings
from answerable.record.derived.texts import Find, claim_rows, country_rows, finder, step_rows
from answerable.record.derived.tying import Linked, tie_row
from answerable.record.kept.connection import Connection, listed
from answerable.record.kept.log import get_note, head, judgements_before, set_note
from answerable.record.kept.standing import Standing, claims_of, standing_of
from answerable.record.progress import Progress
from answerable.record.queries.claims import select
from answerable.record.queries.known import Known, actors_among
from answerable.record.queries.versions import superseded

SHARE = 20
"""An update takes in at most one source for so many that the record holds: beyond that a rebuild is faster."""

MOST_CLAIMS = 20_000
"""Where the new names change what so many claims say, a rebuild is faster."""


_WORKED_IN = frozenset(Verdict) - {Verdict.UNDO, Verdict.RULE}
"""The verdicts whose effects are known here: after any other the tables are made anew."""

_ON_NAMES = frozenset({Verdict.SAME, Verdict.DIFFERENT})


class TooMuch(Exception):
    """So much changes that the tables are better made anew."""


def update(connection: Connection, progress: Progress | None = None, share: int = SHARE) -> bool:
    """Bring the derived tables up to date, in one transaction.

    Args:
        connection: to the record, open for writing.
        progress: called in its steps.
        share: see `SHARE`; with 0, however many sources come.

    Returns:
        False, and nothing changed, where they must be made anew, or are better.
    """
    try:
        with connection.writing():
            done = int(get_note(connection, "derived_seq") or "0")
            if not done or not schema.current(connection):
                return False
            _Update(connection, done, progress if progress is not None else _tell_nobody).run(share)
    except TooMuch:
        return False
    return True


def _tell_nobody(step: str, done: int, total: int) -> None:
    """No progress is wanted."""


@dataclass(slots=True)
class _Claims:
    """The claims that change, as they were and as they are.

    Attributes:
        old: of changed sources, by id.
        new: the same, each with its entry.
        remapped: of other sources, whose names stand for others now; by source.
    """

    old: dict[str, Claim] = field(default_factory=dict)
    new: dict[str, tuple[int, Claim]] = field(default_factory=dict)
    remapped: dict[str, list[Claim]] = field(default_factory=dict)

    def others(self) -> list[Claim]:
        """The claims of other sources."""
        return [claim for held in self.remapped.values() for claim in held]


class _Update:
    def __init__(self, connection: Connection, done: int, tell: Progress) -> None:
        self.connection = connection
        self.done = done
        self.tell = tell
        self.rows = Rows(connection)
        self.decisions = self._decided(head(connection)[0] + 1)
        self.before = self._decided(done + 1)
        self.judged = _changed_between(self.before, self.decisions)
        self.before = carried_on(connection, self.before, before=done + 1, tabled=True)
        self.spellings = Spellings(connection, self.rows, parted_by(self.decisions), self.decisions)

    def run(self, share: int) -> None:
        sources, sighted_again = self._changed(share)
        self.tell("sources", 0, len(sources))
        groups = regroup(
            self.connection, {one.source.id: (self._signature(one.source.id), one.source.shingles) for one in sources}
        )
        regrouped = self._regrouped(groups, {one.source.id for one in sources})
        self.tell("actors", 0, len(sources))
        mentions = {one.source.id: mentions_of(self.connection, one, self.spellings.parted) for one in sources}
        names_judged = any(each.verdict in (Verdict.SAME, Verdict.DIFFERENT) for each in self.judged)
        renamed = Renamed()
        if mentions or names_judged:
            renamed = Renaming(self.spellings, mentions, self.judged).run()
        self.tell("claims", 0, len(sources))
        claims = self._claims(sources, regrouped, renamed)
        before = Decided.by(self.before, superseded(self.connection))
        gone = self._facts(before, [*claims.old.values(), *claims.others()])
        self._write_sources(sources, groups)
        sighted.update(self.connection, self.rows, sighted_again, self.done)
        made.update(self.connection, self.done)
        entered.update(self.connection, [one.source.id for one in sources])
        self._write_actors(renamed)
        self._write_claims(sources, claims)
        texts = self._write_ties(sources, claims)
        redated = self._redated(
            versions.update(self.connection, self.rows, sources, self.before, self.decisions), claims
        )
        self.decisions = carried_on(self.connection, self.decisions, before=head(self.connection)[0] + 1, tabled=True)
        self.judged = _changed_between(self.before, self.decisions)
        decided = Decided.by(self.decisions, superseded(self.connection))
        come = self._facts(decided, [*(claim for _, claim in claims.new.values()), *claims.others()])
        self._add_judged(gone, come, before, decided)
        same = {claim for claim, held in gone.items() if come.get(claim) == held}
        self.tell("events", 0, 0)
        touched = Change(
            self.connection,
            {claim: held for claim, held in gone.items() if claim not in same},
            {claim: held for claim, held in come.items() if claim not in same},
            lambda wanted: self._facts(decided, list(select(self.connection, ids=wanted))),
        ).run()
        touched |= self._write_countries(sources, claims, before.rejected ^ decided.rejected, decided)
        touched |= claims.old.keys() | claims.new.keys() | {claim.id for claim in claims.others()}
        touched.update(about for each in self.judged for about in each.about)
        self._remake(touched | redated, decided, claims, texts, redated)
        self.rows.note()
        self.connection.execute("DELETE FROM contents WHERE name GLOB 'search_*' AND name <> 'search_sources'")
        set_note(self.connection, "derived_seq", str(head(self.connection)[0]))

    def _decided(self, before: int) -> tuple[Judgement, ...]:
        """The judgements that stand, as the log is up to the entry before this one."""
        made = not_undone(tuple(judgements_before(self.connection, before)))
        return carried(self.connection, made, before=before, done=self.done)

    # What changes

    def _changed(self, share: int) -> tuple[list[Standing], list[str]]:
        """The sources with new entries; the ids of those of which these only say that they were found again.

        Raises:
            TooMuch: these are too many, the same spellings are not parted any more, or a judgement is of another sort.
        """
        entries = self.connection.execute(
            "SELECT id, max(kind <> 'sighting') FROM log WHERE seq > ? AND kind IN ('source', 'sighting', 'reading') "
            "GROUP BY id",
            (self.done,),
        ).fetchall()
        changed = [source for source, is_changed in entries if is_changed]
        held = self.connection.execute("SELECT rows FROM contents WHERE name = 'sources'").fetchone()
        if not _WORKED_IN.issuperset(each.verdict for each in self.judged) or self._on_outlets():
            raise TooMuch
        if len(changed) * share > (0 if held is None else held[0]) or parted_by(self.before) != self.spellings.parted:
            raise TooMuch
        found = [standing_of(self.connection, source) for source in changed]
        standing = sorted((one for one in found if one is not None), key=lambda one: one.source.id)
        return standing, [source for source, is_changed in entries if not is_changed]

    def _on_outlets(self) -> bool:
        """Whether judgements change what an outlet counts as, which touches the events of every source."""
        if not any(each.verdict in _ON_NAMES for each in self.judged):
            return False
        before, now = owners_by(self.before), owners_by(self.decisions)
        outlets = {fold(row[0]) for row in self.connection.execute("SELECT DISTINCT publisher FROM sources")}
        return any(before.get(outlet) != now.get(outlet) for outlet in outlets)

    def _signature(self, source: str) -> tuple[int, ...]:
        row = self.connection.execute(
            "SELECT log.body FROM sources JOIN log ON log.seq = sources.entry WHERE sources.id = ?", (source,)
        ).fetchone()
        return () if row is None else decode(row[0], Source).shingles

    def _regrouped(self, groups: Mapping[str, str], changed: Collection[str]) -> set[str]:
        """The sources, of those that are not changed themselves, that are in another group now."""
        rows = self.connection.execute(
            "SELECT id, copies FROM sources WHERE id IN (SELECT value FROM json_each(?))", (listed(groups),)
        )
        return {source for source, group in rows if groups[source] != group and source not in changed}

    def _claims(self, sources: Sequence[Standing], regrouped: set[str], renamed: Renamed) -> _Claims:
        found = _Claims()
        changed = {one.source.id for one in sources}
        for one in sources:
            found.old.update((claim.id, claim) for claim in select(self.connection, source=one.source.id))
            for seq, reading in one.readings:
                found.new.update(
                    (claim.id, (entry, claim)) for entry, claim in claims_of(self.connection, seq, reading)
                )
        others = regrouped | {source for source, keys in renamed.mapped.items() if keys}
        others |= self._using(self._other_sort(renamed))
        for source in sorted(others - changed):
            found.remapped[source] = list(select(self.connection, source=source))
            if sum(map(len, found.remapped.values())) > MOST_CLAIMS:
                raise TooMuch
        return found

    def _other_sort(self, renamed: Renamed) -> list[str]:
        """The actors that are persons now and were not, or the other way round."""
        held = {actor.id: actor for actor in actors_among(self.connection, renamed.actors)}
        found = []
        for actor, (row, _) in renamed.actors.items():
            if row is not None and actor in held:
                before = held[actor]
                if (before.name, before.type.value) != row[1:3]:
                    found.append(actor)
        return found

    def _using(self, actors: Iterable[str]) -> set[str]:
        rows = self.connection.execute(
            "SELECT DISTINCT source FROM actor_names WHERE actor IN (SELECT value FROM json_each(?))", (listed(actors),)
        )
        return {row[0] for row in rows}

    def _facts(self, decided: Decided, claims: Sequence[Claim]) -> dict[str, Held]:
        telling = [claim for claim in claims if decided.tells(claim)]
        known = Known.of(self.connection, telling, decided.rejected)
        return {claim.id: (claim.kind, known.facts(claim)) for claim in telling}

    def _add_judged(self, gone: dict[str, Held], come: dict[str, Held], before: Decided, decided: Decided) -> None:
        """Add the claims that are rejected now and were not, or the other way round; and those of such sources."""
        turned = set(decided.rejected ^ before.rejected)
        for source in decided.retracted ^ before.retracted:
            turned.update(claim.id for claim in select(self.connection, source=source))
        turned |= self._tied_to(turned)
        held = list(select(self.connection, ids=turned - gone.keys() - come.keys()))
        gone.update(self._facts(before, held))
        come.update(self._facts(decided, held))

    def _redated(self, changed: versions.Changed, claims: _Claims) -> set[str]:
        """The claims that can be known from another day on than before, or in whose place others stood."""
        found = changed.claims | {
            claim.id for source in changed.sources for claim in select(self.connection, source=source)
        }
        older = {*claims.old, *claims.new, *(claim.id for claim in claims.others())}
        rows = self.connection.execute(
            "SELECT instead_of FROM earlier_claims WHERE claim IN (SELECT value FROM json_each(?))", (listed(older),)
        )
        return found | {row[0] for row in rows}

    def _tied_to(self, claims: Iterable[str]) -> set[str]:
        rows = self.connection.execute(
            "SELECT target FROM ties WHERE claim IN (SELECT value FROM json_each(?))", (listed(claims),)
        )
        return {row[0] for row in rows}

    # Writing

    def _write_sources(self, sources: Sequence[Standing], groups: Mapping[str, str]) -> None:
        for one in sources:
            source = one.source.id
            row = self.connection.execute("SELECT number FROM search_sources WHERE source = ?", (source,)).fetchone()
            if row is not None:
                unsearch(self.connection, row[0], source)
            made: dict[str, list[Row]] = defaultdict(list)
            for table, values in source_rows(one, groups[source]):
                made[table].append(values)
            self.rows.replace("sources", "id", source, made["sources"])
            self.rows.replace("sightings", "source", source, made["sightings"])
            number = row[0] if row is not None else self._next_number()
            self.rows.replace("search_sources", "source", source, [(number, source)])
            self.connection.execute(
                "INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)", (number, *searched(self.connection, one))
            )
        for source, group in groups.items():
            (held,) = self.rows.select("sources", "id", source)
            at = schema.column("sources", "copies")
            if held[at] != group:
                self.rows.replace("sources", "id", source, [(*held[:at], group, *held[at + 1 :])])

    def _next_number(self) -> int:
        return 1 + int(self.connection.execute("SELECT ifnull(max(number), 0) FROM search_sources").fetchone()[0])

    def _write_actors(self, renamed: Renamed) -> None:
        for actor, (row, reasons) in renamed.actors.items():
            held = self.rows.select("actors", "id", actor)
            events = held[0][3] if held else 0
            self.rows.replace("actors", "id", actor, [] if row is None else [(*row, events)])
            self.rows.replace("actor_reasons", "actor", actor, reasons)

    def _write_claims(self, sources: Sequence[Standing], claims: _Claims) -> None:
        for identity in claims.old.keys() - claims.new.keys():
            self.rows.remove("claims", "id", identity)
            self.rows.remove("arguments", "claim", identity)
        finders = {
            source: finder(actors_in(self.connection, source), self.spellings.parted)
            for source in (*(one.source.id for one in sources), *claims.remapped)
        }
        for entry, claim in claims.new.values():
            self._write_claim(claim, entry, finders[claim.source])
        for source, held in claims.remapped.items():
            for claim in held:
                ((entry,),) = self.connection.execute("SELECT entry FROM claims WHERE id = ?", (claim.id,)).fetchall()
                self._write_claim(claim, entry, finders[source])

    def _write_claim(self, claim: Claim, entry: int, find: Find) -> None:
        made: dict[str, list[Row]] = defaultdict(list)
        for table, row in claim_rows(claim, entry, find):
            made[table].append(row)
        self.rows.replace("claims", "id", claim.id, made["claims"])
        self.rows.replace("arguments", "claim", claim.id, made["arguments"])

    # Events and links

    def _remake(
        self,
        touched: set[str],
        decided: Decided,
        claims: _Claims,
        texts: Mapping[str, Sequence[Passages]],
        redated: set[str],
    ) -> None:
        parts = self._parts(touched, decided)
        old = self._events_of(touched | {claim.id for part in parts for claim in part})
        known = Known.of(self.connection, [claim for part in parts for claim in part], decided.rejected)
        beside = edges_from(self.connection, [claim.id for part in parts if len(part) > 1 for claim in part])
        made: dict[str, dict[str, list[Row]]] = dict(make(parts, known, beside, decided))
        held = {event: self._rows_of(event) for event in old}
        changed = {event for event in held.keys() | made.keys() if _sorted(held.get(event)) != _sorted(made.get(event))}
        changed |= self._events_of(redated.union(claims.old))
        changed |= {event for event, its in made.items() if not claims.new.keys().isdisjoint(_claims(its))}
        links = relinking.Relinking(self.connection, self.rows, Linked.by(self.connection, self.before), changed)
        links.note_before()
        self._count_events(held, made)
        for event in sorted(changed):
            for table in TABLES:
                self.rows.replace(
                    table, "id" if table == "events" else "event", event, made.get(event, {}).get(table, [])
                )
        self.rows.flush()
        self.tell("links", 0, 0)
        links.note_steps(self._write_steps(texts, claims))
        links.run(Linked.by(self.connection, self.decisions), self.judged)
        summing.sum_again(
            self.connection,
            changed | {event for pair in links.pairs for event in pair},
            [held[event] for event in changed & held.keys()],
            [made[event] for event in changed & made.keys()],
        )

    def _parts(self, touched: set[str], decided: Decided) -> list[list[Claim]]:
        """The components that hold these claims, of those that can be of an event."""
        reached, waiting = set(touched), set(touched)
        neighbours: dict[str, set[str]] = defaultdict(set)
        while waiting:
            met: set[str] = set()
            for claim, other in self.connection.execute(
                "SELECT claim, other FROM event_edges WHERE claim IN (SELECT value FROM json_each(?))",
                (listed(waiting),),
            ):
                neighbours[claim].add(other)
                met.add(other)
            for claim in waiting:
                others = {about for each in decided.joining.get(claim, ()) for about in each.about} - {claim}
                neighbours[claim] |= others
                met |= others
            waiting = met - reached
            reached |= waiting
        claims = {claim.id: claim for claim in select(self.connection, ids=reached) if decided.tells(claim)}
        parts: list[list[Claim]] = []
        left = set(claims)
        for claim in sorted(claims):
            if claim not in left:
                continue
            part, stack = [], [claim]
            left.discard(claim)
            while stack:
                one = stack.pop()
                part.append(claims[one])
                found = neighbours[one] & left
                left -= found
                stack += sorted(found)
            parts.append(part)
        return parts

    def _events_of(self, claims: Iterable[str]) -> set[str]:
        rows = self.connection.execute(
            "SELECT DISTINCT event FROM event_claims WHERE claim IN (SELECT value FROM json_each(?))", (listed(claims),)
        )
        return {row[0] for row in rows}

    def _rows_of(self, event: str) -> dict[str, list[Row]]:
        return {table: self.rows.select(table, "id" if table == "events" else "event", event) for table in TABLES}

    def _count_events(self, old: Mapping[str, dict[str, list[Row]]], new: Mapping[str, dict[str, list[Row]]]) -> None:
        """Bring the number of events of each actor up to date."""
        by: dict[str, int] = defaultdict(int)
        for tables, sign in ((old, -1), (new, 1)):
            for its in tables.values():
                for actor in {str(row[3]) for row in its["event_roles"] if row[3] is not None}:
                    by[actor] += sign
        for actor, more in by.items():
            held = self.rows.select("actors", "id", actor)
            if more and held:
                self.rows.replace("actors", "id", actor, [(*held[0][:3], int(str(held[0][3])) + more)])

    def _write_ties(self, sources: Sequence[Standing], claims: _Claims) -> dict[str, list[Passages]]:
        """Write the ties of the changed sources; the texts of these, by id."""
        for claim in claims.old:
            self.rows.remove("ties", "claim", claim)
        held: dict[str, list[Passages]] = defaultdict(list)
        for one in sources:
            for seq, reading in one.readings:
                its = Passages(claim for _, claim in claims_of(self.connection, seq, reading))
                held[one.source.id].append(its)
                for tie in ties_in(its):
                    self.rows.add("ties", *tie_row(tie))
        self.rows.flush()
        return held

    def _write_countries(
        self, sources: Sequence[Standing], claims: _Claims, turned: Collection[str], decided: Decided
    ) -> set[str]:
        """Write what is inferred in changed sources and in those of the claims turned; the claims of these others."""
        for identity in claims.old:
            self.rows.remove("countries", "claim", identity)
        texts: dict[str, list[Claim]] = {one.source.id: [] for one in sources}
        for _, claim in claims.new.values():
            texts[claim.source].append(claim)
        touched: set[str] = set()
        for source in {claim.source for claim in select(self.connection, ids=turned)} - texts.keys():
            texts[source] = list(select(self.connection, source=source))
            touched |= {claim.id for claim in texts[source]}
        for identity in touched:
            self.rows.remove("countries", "claim", identity)
        for its in texts.values():
            for row in country_rows(claim for claim in its if claim.id not in decided.rejected):
                self.rows.add("countries", *row)
        self.rows.flush()
        return touched

    def _write_steps(self, texts: Mapping[str, Sequence[Passages]], claims: _Claims) -> set[Row]:
        """Write the steps of the changed sources, and of those whose names stand for others; the rows that change."""
        held = {source: list(its) for source, its in texts.items()}
        for source in claims.remapped:
            other = standing_of(self.connection, source)
            for seq, reading in other.readings if other is not None else ():
                held.setdefault(source, []).append(
                    Passages(claim for _, claim in claims_of(self.connection, seq, reading))
                )
        steps: set[Row] = set()
        for source, readings in held.items():
            actors = actors_in(self.connection, source)
            persons = persons_of(actors_among(self.connection, actors.values()))
            query = "SELECT publisher, title FROM sources WHERE id = ?"
            outlet, title = next(iter(self.connection.execute(query, (source,))), ("", ""))
            for its in readings:
                steps.update(step_rows(its, finder(actors, self.spellings.parted), persons, outlet, title))
        before: set[Row] = set()
        for claim in (*claims.old, *(claim.id for claim in claims.others())):
            before.update(self.rows.remove("steps", "claim", claim))
        for row in sorted(steps, key=repr):
            self.rows.add("steps", *row)
        self.rows.flush()
        return before ^ steps


def _changed_between(before: Sequence[Judgement], now: Sequence[Judgement]) -> list[Judgement]:
    """The judgements that only one of two lists holds."""
    return [each for each in (*before, *now) if (each in before) != (each in now)]


def _claims(tables: Mapping[str, list[Row]]) -> set[str]:
    return {str(row[1]) for row in tables["event_claims"]}


def _sorted(tables: Mapping[str, list[Row]] | None) -> object:
    return None if tables is None else {table: sorted(map(repr, tables[table])) for table in TABLES}
