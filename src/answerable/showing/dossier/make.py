"""From a record to a dossier: what a case or an actor needs out of the record, through the public edition."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from answerable.asking.actors.actors import one_actor
from answerable.asking.actors.involved import involved
from answerable.asking.actors.namesakes import namesakes
from answerable.asking.cases.case import case
from answerable.asking.cases.status import is_step
from answerable.asking.sources.editions import DESIGNATION
from answerable.errors import BadQuestion
from answerable.joining.matching.found import Class
from answerable.model.actor import ActorType
from answerable.model.event import Event
from answerable.record.checks.verify import Report
from answerable.record.file import RecordFile
from answerable.showing.dossier.about import about, listings_of
from answerable.showing.dossier.compose import compose, compose_actor
from answerable.showing.dossier.content import Dossier
from answerable.showing.dossier.scope import Checked, Scope
from answerable.showing.edition.edition import Edition
from answerable.showing.edition.export import export
from answerable.showing.edition.holdings import Holdings


def make(record: RecordFile, asked: str, report: Report, *, as_of: date | None = None) -> Dossier:
    """The dossier of a case. What a judgement withholds is left out, or stands under its pseudonym.

    Args:
        record: what it is made from.
        asked: id of the act, of an event or claim of the case, or words that tell of the act.
        report: what `verify` found in the record.
        as_of: only what was published up to this day.

    Raises:
        UnknownName: no act has that id or matches the words.
        BadQuestion: the act itself is withheld.
    """
    edition = Edition(record)
    page = case(record, asked, as_of=as_of)
    events = {page.case.id: page.case.act} | {step.id: step for step in page.case.steps}
    wanted = set(events) | _steps_towards(record, events.values(), as_of)
    held = Holdings.of(export(record, as_of=as_of, events=wanted, edition=edition))
    act = edition.identity(page.case.id)
    if act not in held.events:
        raise BadQuestion("A judgement withholds the act of this case.", "Name another case: `answerable timeline`.")
    return compose(held, act, Scope.of(record, edition, as_of), Checked.of(report, edition))


def make_of_actor(record: RecordFile, name: str, report: Report, *, as_of: date | None = None) -> Dossier:
    """The dossier of an actor. What a judgement withholds is left out, or stands under its pseudonym.

    Args:
        record: what it is made from.
        name: of the actor, or its id.
        report: what `verify` found in the record.
        as_of: only what was published up to this day.

    Raises:
        UnknownName: the record knows no such actor, or nothing published by the day names it.
        BadQuestion: several bear the name (`several_actors`), or a judgement withholds it (`withheld_actor`).
    """
    edition = Edition(record)
    actor = one_actor(record, name, as_of=as_of)
    found = involved(record, actor.id, as_of=as_of)
    entries = {each.source.id for each in listings_of(record, actor, as_of) if each.hit.found is Class.MATCH}
    told = found.own | found.tied | _listed(record, entries, as_of)
    events = record.some_events(sorted(told), as_of=as_of)
    wanted = told | _steps_towards(record, events, as_of)
    actors = {actor.id} | namesakes(record, actor)
    held = Holdings.of(export(record, as_of=as_of, events=wanted, actors=actors, edition=edition))
    identity = edition.identity(actor.id)
    if edition.hides_name(actor) or identity not in held.actors:
        raise BadQuestion(
            "A judgement withholds this actor, or a word of its name, so no dossier of it is made.",
            "`answerable judge list` shows what is withheld; a dossier of a case names it by a pseudonym.",
            code="withheld_actor",
        )
    return compose_actor(
        held,
        identity,
        [edition.identity(event) for event in told],
        about(record, actor, edition, left_out=found.left_out, as_of=as_of),
        Scope.of(record, edition, as_of),
        Checked.of(report, edition),
    )


def _listed(record: RecordFile, sources: Iterable[str], as_of: date | None) -> set[str]:
    """The designations that the entries of lists tell."""
    told = (record.claims(source=source, kind=DESIGNATION, as_of=as_of) for source in sorted(sources))
    return {event for claims in told for claim in claims if (event := record.event_of(claim.id))}


def _steps_towards(record: RecordFile, events: Iterable[Event], as_of: date | None) -> set[str]:
    """Ids of the legal steps towards the persons of some events, wherever they belong."""
    named = sorted({holder.actor for event in events for holder in event.roles} - {""})
    persons = [one for one in named if record.actor(one).type in (ActorType.PERSON, ActorType.UNKNOWN)]
    return {event.id for person in persons for event in record.events(actor=person, as_of=as_of) if is_step(event.kind)}
