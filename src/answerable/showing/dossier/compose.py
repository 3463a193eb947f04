"""From what an export holds of a case to the dossier's content tree: a pure function."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import shorten

from answerable.showing.dates import readable
from answerable.showing.dossier import chronology, exhibits, people, statements
from answerable.showing.dossier.citations import Citations
from answerable.showing.dossier.content import Dossier, Facts, Section
from answerable.showing.dossier.front import cover, method, summary
from answerable.showing.dossier.people import persons_of
from answerable.showing.dossier.scope import Checked, Scope
from answerable.showing.dossier.verification import verification
from answerable.showing.edition.holdings import Holdings
from answerable.showing.lines.lines import EventLine
from answerable.showing.wording import case_title

_HEAD = 80
SUBTITLE = "Dossier of a case: what sources say happened, who answered for it, and what followed"
NOTICE = (
    "This document states what the sources listed in it say, each in its own words. It finds nothing proved. "
    "A person is called charged, convicted or acquitted only where a source reports it, and nobody is called guilty."
)


def compose(held: Holdings, act: str, scope: Scope, checked: Checked) -> Dossier:
    """The dossier of the case of an act.

    Args:
        held: what the edition shows of the case's events, and of the legal steps towards its persons.
        act: id of the act, as the edition shows it.
        scope: the record behind it.
        checked: what `verify` found in it.
    """
    case = held.case(act)
    people_of_case = persons_of(held, case)
    beside = _beside(held, case, people_of_case)
    cited = Citations.of(held, case, beside)
    title = case_title(held.events[act])
    standings = people.standings(held, people_of_case, scope)
    sections: list[Section] = [
        method(cited, scope),
        summary(held, case, cited, standings),
        chronology.chronology(held, act, cited),
        people.persons(held, cited, standings, scope),
        chronology.disputes(held, cited),
        statements.statements(held, cited),
        exhibits.exhibits(cited),
        verification(held, scope, checked),
    ]
    return Dossier(
        title=title,
        subtitle=SUBTITLE,
        head=shorten(title, _HEAD, placeholder=" …"),
        running=f"As of {readable(scope.as_of)}" if scope.as_of else "No dated source",
        notice=NOTICE,
        cover=Facts(rows=cover(act, cited, scope, checked)),
        sections=tuple(sections),
    )


def _beside(held: Holdings, case: Iterable[EventLine], persons: Iterable[str]) -> tuple[EventLine, ...]:
    """The legal steps towards the case's persons that are no part of the case."""
    inside = {event.id for event in case}
    return tuple(
        event
        for event in held.events.values()
        if event.id not in inside and any(people.concerns(event, person) for person in persons)
    )
