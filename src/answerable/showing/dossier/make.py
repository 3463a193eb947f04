"""From a record to a dossier: what the case needs out of the record, through the public edition."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from answerable.asking.cases.case import case
from answerable.asking.cases.standing import is_step
from answerable.errors import BadQuestion
from answerable.model.actor import ActorType
from answerable.model.event import Event
from answerable.record.checks.verify import Report
from answerable.record.file import RecordFile
from answerable.showing.dossier.compose import compose
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


def _steps_towards(record: RecordFile, events: Iterable[Event], as_of: date | None) -> set[str]:
    """Ids of the legal steps towards the persons of the case, wherever they belong."""
    named = sorted({holder.actor for event in events for holder in event.roles} - {""})
    persons = [one for one in named if record.actor(one).type in (ActorType.PERSON, ActorType.UNKNOWN)]
    return {event.id for person in persons for event in record.events(actor=person, as_of=as_of) if is_step(event.kind)}
