"""The record as lines, whole or some events of it, in a stable order, with or without what judgements withhold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import asdict, replace
from datetime import date
from typing import Any

import msgspec

from answerable.asking.actors.actors import actor_in
from answerable.asking.cases.unanswered import finding_for, unanswered
from answerable.asking.events.cleared import DECIDES
from answerable.asking.events.events import lines_from
from answerable.asking.sources.editions import DESIGNATION, unlisted
from answerable.joining.countries import countries_of
from answerable.joining.events.events import assemble
from answerable.model.actor import Actor
from answerable.model.claim import WHO, Claim
from answerable.model.event import Event, Family, Inferred, Order
from answerable.model.link import Link, Relation
from answerable.model.source import Source
from answerable.model.undoing import Effect, effect_of
from answerable.reading.places.country import country_name
from answerable.record.file import RecordFile
from answerable.record.queries.events import ANY, Wanted
from answerable.showing.edition.edition import Edition
from answerable.showing.lines import jsonl
from answerable.showing.lines.lines import EventLine
from answerable.showing.lines.scope import scope_line


def export(
    record: RecordFile,
    *,
    public: bool = False,
    as_of: date | None = None,
    events: Set[str] | None = None,
    actors: Set[str] = frozenset(),
    wanted: Wanted = ANY,
    edition: Edition | None = None,
) -> Iterator[dict[str, Any]]:
    """Plain values of every line: sources, claims, actors, events, links, judgements, findings, each by id or time.

    Args:
        record: what to export.
        public: leave out everything that a judgement withholds.
        as_of: only what was published up to this day; findings are of this day, or of the last publication.
        events: full ids of the only events wanted, with what they rest on and what ties them, as if there were no
            others; all where none are given.
        actors: with `events`, full ids of actors wanted besides those that take part.
        wanted: what the events must meet. Then the first line says so, and the others are those of the whole record's
            export that these events, what they rest on and what ties them to each other make.
        edition: the public edition, where it is made already.
    """
    if edition is None and public:
        edition = Edition(record)
    whole = _Export(record, edition, as_of)
    for line in whole.part(events, actors) if events is not None else whole.lines(wanted):
        plain: dict[str, Any] = msgspec.to_builtins(line)
        yield plain if edition is None else edition.line(plain)


class _Export:
    """One pass over the record."""

    def __init__(self, record: RecordFile, edition: Edition | None, as_of: date | None) -> None:
        self._record = record
        self._edition = edition
        self._as_of = as_of
        self._known = None if as_of is None else record.published_by(as_of)
        self._shown = {source.id for source in record.sources() if self._shows(source)}
        self._inferred_in: dict[str, dict[str, Inferred]] = {}
        self._touched = self._touched_events()

    def lines(self, wanted: Wanted = ANY) -> Iterator[msgspec.Struct]:
        """Every line, in order, or those about the events that meet `wanted`."""
        return self._whole() if replace(wanted, undated=False, unplaced=False) == ANY else self._restricted(wanted)

    def _whole(self) -> Iterator[msgspec.Struct]:
        record = self._record
        for source in record.sources():
            if source.id in self._shown:
                yield self._source(source)
        for claim in record.claims():
            if self._shows_claim(claim):
                yield jsonl.claim_line(claim)
        unnamed = self._unnamed()
        for actor in sorted(record.actors(), key=lambda actor: actor.id):
            if (seen := actor_in(actor, self._shown, unnamed)) is not None:
                yield jsonl.actor_line(seen)
        links = [kept for link in record.links(as_of=self._as_of) if (kept := self._link(link)) is not None]
        towards: dict[str, list[Link]] = defaultdict(list)
        for link in links:
            towards[link.target].append(link)
        ends = self._ends(links, _answering(links) & self._judgments())
        for event in record.events(as_of=self._as_of):
            if (told := self._event(event)) is not None:
                yield _event_line(told, towards, ends)
        for link in links:
            yield jsonl.link_line(link, _effect(link, ends))
        for judgement in record.judgements():
            if self._edition is None or not self._edition.leaves_out(judgement):
                yield jsonl.judgement_line(judgement)
        for silent in unanswered(record, order=Order.TIME, as_of=self._as_of):
            if self._holds(silent.line.event.id):
                yield jsonl.finding_line(silent.finding)
        yield from self._unlisted(record.events(kind=DESIGNATION, as_of=self._as_of))

    def _restricted(self, wanted: Wanted) -> Iterator[msgspec.Struct]:
        """To what the events are restricted, then of the lines of the whole those that are about them."""
        record = self._record
        found = ((one, self._event(one)) for one in record.events(**asdict(wanted), as_of=self._as_of))
        told = [event for one, event in found if event is not None and self._meets(event, one, wanted)]
        yield scope_line(wanted, len(told), record.actor(wanted.actor).name if wanted.actor else "")
        shown = {event.id for event in told}
        around = [
            kept for link in record.links(shown, as_of=self._as_of) if (kept := self._link(link)) is not None
        ]  # also those to others: what answers an act is named on its line, whether it is here or not
        within = [link for link in around if {link.source, link.target} <= shown]
        rests = {claim for event in told for claim in event.claims}
        rests |= {evidence.claim for link in within for evidence in link.evidence}
        claims = [claim for claim in record.claims(ids=sorted(rests)) if self._shows_claim(claim)]
        sources = {claim.source for claim in claims}
        yield from (self._source(source) for source in record.sources() if source.id in sources)
        yield from map(jsonl.claim_line, claims)
        actors = self._actors(told)
        yield from map(jsonl.actor_line, actors)
        towards: dict[str, list[Link]] = defaultdict(list)
        for link in around:
            towards[link.target].append(link)
        answering = record.some_events(sorted(_answering(around)), as_of=self._as_of)
        judging = {event.id for event in answering if event.kind in DECIDES}
        for link in self._record.links(judging, as_of=self._as_of) if judging else ():
            if link.target in judging and link.target not in shown and (kept := self._link(link)) is not None:
                towards[link.target].append(kept)
        ends = self._ends((link for its in towards.values() for link in its), judging)
        for event in told:
            yield _event_line(event, towards, ends)
        for link in within:
            yield jsonl.link_line(link, _effect(link, ends))
        names = {claim.id for claim in claims} | {used.name for actor in actors for used in actor.names}
        yield from self._judgements({*names, *sources})
        for silent in unanswered(record, order=Order.TIME, as_of=self._as_of):
            if silent.line.event.id in shown:
                yield jsonl.finding_line(silent.finding)
        yield from self._unlisted(told)

    def _meets(self, event: Event, held: Event, wanted: Wanted) -> bool:
        """Whether an event, as it is shown and as the record holds it, is among those wanted.

        A place that is withheld must not be told by what the event is listed under.
        """
        if self._edition and self._edition.hides_place(event.place, event.location):
            return wanted.meets(replace(event, place="", location=None))
        return event == held or wanted.meets(event)

    def part(self, wanted: Set[str], actors: Set[str]) -> Iterator[msgspec.Struct]:
        """The lines of some events, and of more actors, in the same order."""
        record = self._record
        found = [record.event(identity, as_of=self._as_of) for identity in sorted(wanted)]
        told = [event for one in found if (event := self._event(one)) is not None]
        told.sort(key=lambda event: (event.happened.earliest, event.happened.latest, event.id))
        shown = {event.id for event in told}
        claims = list(record.claims(ids=sorted({claim for event in told for claim in event.claims})))
        for source in sorted({claim.source for claim in claims}):
            yield jsonl.source_line(record.source(source))
        for claim in claims:
            yield jsonl.claim_line(claim)
        seen = self._actors(told, actors)
        yield from map(jsonl.actor_line, seen)
        every = record.links(sorted(shown), as_of=self._as_of)
        tied = [link for link in every if {link.source, link.target} <= shown]
        links = [kept for link in tied if (kept := self._link(link)) is not None]
        by_id = {event.id: event for event in told}
        for line in lines_from(told, links, by_id):
            yield jsonl.event_line(line)
        for link in links:
            yield jsonl.link_line(link, _effect(link, by_id))
        names = {claim.id for claim in claims} | {used.name for actor in seen for used in actor.names}
        yield from self._judgements(names)
        answered = {link.target for link in every if link.relation is Relation.ANSWERS}
        for line in lines_from(told, links, by_id):
            if line.event.family is Family.ACT and line.event.id not in answered:
                yield jsonl.finding_line(finding_for(record, line, as_of=self._as_of))
        yield from self._unlisted(told)

    def _unlisted(self, events: Iterable[Event]) -> Iterator[msgspec.Struct]:
        """The findings, of the designations that are shown, that a newer edition of a list does not hold the entry."""
        shown = [event for event in events if event.kind == DESIGNATION and self._holds(event.id)]
        for finding in unlisted(self._record, shown, as_of=self._as_of, within=self._shown):
            yield jsonl.finding_line(finding)

    def _source(self, source: Source) -> msgspec.Struct:
        """The line of a source that is shown."""
        known = source.superseded_by in self._shown
        return jsonl.source_line(source if known else replace(source, superseded_by=""))

    def _actors(self, events: Iterable[Event], more: Set[str] = frozenset()) -> list[Actor]:
        """The actors that take a role in some events, and those with more ids, as they are shown, by id."""
        unnamed = self._unnamed()
        taking = {holder.actor for event in events for holder in event.roles} - {""}
        found = map(self._record.actor, sorted(taking | more))
        return [seen for actor in found if (seen := actor_in(actor, self._shown, unnamed)) is not None]

    def _judgements(self, names: set[str]) -> Iterator[msgspec.Struct]:
        """The lines of the judgements about any of these names and ids."""
        for judgement in self._record.judgements():
            if names.intersection(judgement.about) and not (self._edition and self._edition.leaves_out(judgement)):
                names.add(judgement.id)  # what undoes it belongs to it
                yield jsonl.judgement_line(judgement)

    def _shows(self, source: Source) -> bool:
        visible = self._known is None or source.id in self._known
        return visible and (self._edition is None or source.id not in self._edition.sources)

    def _shows_claim(self, claim: Claim) -> bool:
        return claim.source in self._shown and (self._edition is None or claim.id not in self._edition.claims)

    def _unnamed(self) -> frozenset[tuple[str, str]]:
        """The names, with their sources, that only claims left out hold."""
        if self._edition is None:
            return frozenset()
        gone: set[tuple[str, str]] = set()
        for claim in self._record.claims(ids=self._edition.claims):
            told = self._record.claims(source=claim.source)
            kept = {name for other in told if self._shows_claim(other) for name in _names(other)}
            gone |= {(claim.source, name) for name in _names(claim) - kept}
        return frozenset(gone)

    def _touched_events(self) -> frozenset[str]:
        """The events that rest on a claim that is left out."""
        if self._edition is None:
            return frozenset()
        hidden = set(self._edition.claims)
        for source in self._edition.sources:
            hidden |= {claim.id for claim in self._record.claims(source=source)}
        return self._record.events_resting_on(hidden)

    def _event(self, event: Event) -> Event | None:
        """The event out of the claims that are shown; None where none is left."""
        if event.id not in self._touched:
            if not self._edition or event.inferred is None:
                return event
            found = next(filter(None, map(self._inferred, self._record.claims(ids=event.claims))), None)
            same = found is not None and found.country == event.inferred.country
            return replace(event, inferred=found if same else None)
        claims = [claim for claim in self._record.claims(ids=event.claims) if self._shows_claim(claim)]
        if not claims:
            return None
        named = {
            (source, used.name): actor.id
            for identity in sorted({holder.actor for holder in event.roles} - {""})
            for actor in (self._record.actor(identity),)
            for used in actor.names
            for source in used.sources
        }
        contexts = self._record.contexts({claim.source for claim in claims})
        inferred = {claim.id: found for claim in claims if (found := self._inferred(claim)) is not None}
        return assemble(event.id, claims, contexts, lambda source, name: named.get((source, name), ""), inferred)

    def _inferred(self, claim: Claim) -> Inferred | None:
        """The country that is inferred of a claim by what is shown of its text alone."""
        if claim.source not in self._inferred_in:
            told = filter(self._shows_claim, self._record.claims(source=claim.source))
            placed = map(self._edition.placed, told) if self._edition is not None else told
            self._inferred_in[claim.source] = countries_of(placed)
        found = self._inferred_in[claim.source].get(claim.id)
        hidden = found is not None and self._edition and self._edition.hides_place(country_name(found.country), None)
        return None if hidden else found

    def _holds(self, identity: str) -> bool:
        """Whether an event is shown."""
        if identity not in self._touched:
            return True
        return self._event(self._record.event(identity, as_of=self._as_of)) is not None

    def _judgments(self) -> frozenset[str]:
        """Ids of the events by which somebody is found guilty or cleared."""
        held = (self._record.events(kind=each, as_of=self._as_of) for each in sorted(DECIDES))
        return frozenset(event.id for events in held for event in events)

    def _ends(self, links: Iterable[Link], judging: Set[str]) -> dict[str, Event]:
        """The events, as they are shown, between which a link says that one undoes the other; and these judgments."""
        ends = {end for link in links if link.relation is Relation.REVERSES for end in (link.source, link.target)}
        held = self._record.some_events(sorted(ends | judging), as_of=self._as_of)
        return {event.id: told for event in held if (told := self._event(event)) is not None}

    def _link(self, link: Link) -> Link | None:
        """The link with the evidence that is shown; None where none is left, or an end is not shown."""
        if not self._touched:
            return link
        if not (self._holds(link.source) and self._holds(link.target)):
            return None
        claims = self._record.claims(ids=[evidence.claim for evidence in link.evidence])
        shown = {claim.id for claim in claims if self._shows_claim(claim)}
        evidence = tuple(one for one in link.evidence if one.claim in shown)
        return replace(link, evidence=evidence) if evidence or not link.evidence else None


def _answering(links: Iterable[Link]) -> set[str]:
    """Ids of the events that answer something."""
    return {link.source for link in links if link.relation is Relation.ANSWERS}


def _event_line(event: Event, towards: Mapping[str, Sequence[Link]], ends: Mapping[str, Event]) -> EventLine:
    """The line of an event, with what the links that lead to it and to the judgments on it say."""
    own = towards.get(event.id, ())
    judged = [link.source for link in own if link.relation is Relation.ANSWERS and link.source in ends]
    links = [*own, *(link for each in judged for link in towards.get(each, ()))]
    return jsonl.event_line(lines_from((event,), links, ends)[0])


def _effect(link: Link, ends: Mapping[str, Event]) -> Effect | None:
    """What the one event does to the other, as both are shown."""
    if link.source not in ends or link.target not in ends:
        return None
    return effect_of(link, ends[link.source].kind, ends[link.target].kind)


def _names(claim: Claim) -> set[str]:
    """The names that a claim holds."""
    return {claim.speaker.name, *(argument.value for argument in claim.arguments if argument.role in WHO)}
