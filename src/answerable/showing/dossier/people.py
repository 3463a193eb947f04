"""The persons of a case with their status at the date, and the bodies and states that take part."""

from __future__ import annotations

import re
from collections.abc import Iterable

from answerable.asking.cases.nameless import nameless
from answerable.asking.cases.status import is_step
from answerable.model.actor import ActorType
from answerable.model.claim import Modality, Role
from answerable.model.dates import readable
from answerable.showing.dossier.citations import Citations
from answerable.showing.dossier.content import (
    Block,
    Entry,
    Facts,
    Paragraph,
    Run,
    Runs,
    Section,
    Style,
    Table,
    joined,
    words,
)
from answerable.showing.dossier.scope import Scope
from answerable.showing.dossier.standing import Standing, standing
from answerable.showing.edition.holdings import Holdings
from answerable.showing.lines.lines import ActorLine, EventLine
from answerable.showing.participant import spellings
from answerable.showing.wording import called, dated_within, label, lived, occurred, shown

_OF_PERSONS = frozenset(
    "killing assassination execution wounding torture arbitrary_detention abduction hostage_taking "
    "enforced_disappearance sexual_violence".split()
)
"""Acts that are done to persons; other kinds are done to towns, aeroplanes and bodies too."""
_NO_FINDING = "It is what sources report; being named is no finding."
_WORDS = re.compile(r"[^\W\d_a-z]\S*(?: (?:\S{1,3} )?[^\W\d_a-z]\S*){1,4}")
"""Two to five words with capitals, as a person's name is written."""

SORT = {
    ActorType.PERSON.value: "person",
    ActorType.ORGANISATION.value: "body",
    ActorType.STATE.value: "state",
    ActorType.UNKNOWN.value: "not known",
}
"""What sort of actor one is, in a word."""


def persons_of(held: Holdings, case: Iterable[EventLine]) -> tuple[str, ...]:
    """Ids of the persons of a case, by name: those known as such, and others that stand where only persons do."""
    found: set[str] = set()
    for event in case:
        for part in event.roles:
            actor = held.actors.get(part.actor)
            if actor is not None and (
                actor.actor_type == ActorType.PERSON.value
                or (actor.actor_type == ActorType.UNKNOWN.value and _person_like(event, part.role, actor.name))
            ):
                found.add(actor.id)
    return tuple(sorted(found, key=lambda identity: (held.actors[identity].name, identity)))


def _person_like(event: EventLine, role: str, name: str) -> bool:
    if role == Role.VICTIM.value:
        return event.kind in _OF_PERSONS and _WORDS.fullmatch(name) is not None
    return role == Role.PERPETRATOR.value or (role == Role.RECIPIENT.value and is_step(event.kind))


def concerns(event: EventLine, person: str) -> bool:
    """Whether an event is a legal step towards a person, or undoes one."""
    return is_step(event.kind) and any(p.actor == person and p.role == Role.RECIPIENT.value for p in event.roles)


def standings(held: Holdings, persons: Iterable[str], scope: Scope) -> tuple[Standing, ...]:
    """Each person's status at the date."""
    as_of = readable(scope.as_of) if scope.as_of else ""
    return tuple(
        standing(
            held.actors[person],
            [event for event in held.events.values() if any(part.actor == person for part in event.roles)],
            as_of=as_of,
            claims=held.claims_by_id,
        )
        for person in persons
    )


def persons(held: Holdings, cited: Citations, told: Iterable[Standing], scope: Scope) -> Section:
    """Who is named, with the status that the sources give at the date."""
    as_of = f"as of {readable(scope.as_of)}" if scope.as_of else "with no dated source"
    blocks: list[Block | Entry] = [
        Paragraph(
            runs=(
                words(
                    f"Status {as_of}, out of every step towards the person that the record holds, in this case or in "
                    f"another. {_NO_FINDING}"
                ),
            ),
            quiet=True,
        )
    ]
    listed = tuple(told)
    people = {one.actor.id for one in listed}
    others = {part.actor for event in cited.entries for part in event.roles if part.actor in held.actors} - people
    legal = [event for event in cited.entries if is_step(event.kind)]
    unnamed = {
        one.actor.id: nameless(one.actor.id, legal, claims=held.claims_by_id, dated=dated_within) for one in listed
    }
    blocks += [_person(cited, one, number, unnamed[one.actor.id]) for number, one in enumerate(listed, start=1)]
    if not listed:
        unknown = any(held.actors[other].actor_type == ActorType.UNKNOWN.value for other in others)
        none = "Nobody named in the case is known to be a person." if unknown else "No person is named in the case."
        blocks.append(Paragraph(runs=(words(none),)))
    if others:
        blocks.append(Paragraph(runs=(words("Bodies, states and other names", Style.STRONG),)))
        blocks.append(_table(cited, (held.actors[other] for other in others)))
    return Section(anchor="persons", title="Persons and their status", blocks=tuple(blocks))


def others(held: Holdings, cited: Citations, told: Iterable[Standing], actor: str, scope: Scope) -> Section:
    """Who else takes part in the events of an actor: persons with their status, then bodies, states and other names."""
    persons = {one.actor.id: one for one in told}
    named = {part.actor for event in cited.entries for part in event.roles if part.actor in held.actors} - {actor}
    blocks: list[Block | Entry] = []
    if people := [one for identity, one in persons.items() if identity in named]:
        as_of = f"as of {readable(scope.as_of)}" if scope.as_of else "with no dated source"
        note = f"Status {as_of}, out of every legal step towards the person that the record holds. {_NO_FINDING}"
        blocks.append(Paragraph(runs=(words(note),), quiet=True))
        blocks.append(
            Table(
                about="Other persons in these events, with their status and the entries they stand in",
                head=("Person", "Status", "Stands in"),
                widths=(4, 7, 4),
                rows=tuple(
                    ((words(one.actor.name),), (words(one.status),), _stands_in(cited, one.actor)) for one in people
                ),
            )
        )
    if rest := named - persons.keys():
        blocks.append(Paragraph(runs=(words("Bodies, states and other names", Style.STRONG),)))
        blocks.append(_table(cited, (held.actors[other] for other in rest)))
    if not blocks:
        blocks.append(Paragraph(runs=(words("Nobody else is named in these events."),)))
    return Section(anchor="persons", title="Who else is named", blocks=tuple(blocks))


def _table(cited: Citations, actors: Iterable[ActorLine]) -> Table:
    return Table(
        about="Bodies, states and other names, with the entries they stand in",
        head=("Name", "Sort", "Stands in"),
        widths=(5, 2, 5),
        rows=tuple(
            ((words(actor.name),), (words(SORT[actor.actor_type]),), _stands_in(cited, actor))
            for actor in sorted(actors, key=lambda actor: (actor.name, actor.id))
        ),
    )


def _stands_in(cited: Citations, actor: ActorLine) -> Runs:
    inside = [event for event in cited.entries if any(part.actor == actor.id for part in event.roles)]
    return joined(cited.entry_run(event.id) for event in inside)


def _person(cited: Citations, one: Standing, number: int, unnamed: str) -> Entry:
    actor = one.actor
    status = "; ".join(filter(None, (one.status, unnamed)))
    rows: list[tuple[str, Runs]] = [("Status", (words(status, Style.STRONG),))]
    rows += [(label(step), _event(cited, step, actor, by=True)) for step in one.steps]
    rows += [("Act attributed", _event(cited, event, actor)) for event in one.named]
    rows += [("Act done to them", _event(cited, event, actor)) for event in one.suffered]
    other = spellings((used.name for used in actor.names), actor.name)
    if other:
        rows.append(("Also written", joined((words(name) for name in other), "; ")))
    posts = spellings((post.post for post in actor.posts), "")
    if posts:
        rows.append(("Described as", joined((words(f"“{post}”") for post in posts), "; ")))
    life = joined((Run(text=text) for text in lived(actor.life)), "; ")
    rows += [("Life", life)] if life else []
    by_others = joined((Run(text=text) for text in called(actor.epithets)), "; ")
    rows += [("Called by others", by_others)] if by_others else []
    return Entry(anchor=f"person-{number}", number="", title=words(actor.name).text, blocks=(Facts(rows=tuple(rows)),))


def _event(cited: Citations, event: EventLine, person: ActorLine, *, by: bool = False) -> Runs:
    """An event in a few words, with the statements that name the person, or all where none does by name.

    With `by`, who took the step stands in the place of what it was.
    """
    actor = person.id
    put = next((part.modality for part in event.roles if part.actor == actor), "")
    said = sorted({name for part in event.roles if part.actor == actor for name in part.said_by})
    when = occurred(event)
    doers = list(
        dict.fromkeys(part.name for part in event.roles if part.role == Role.ACTOR.value and part.actor != actor)
    )
    told = [when, f"by {', '.join(map(shown, doers))}" if doers else ""] if by else [label(event), when]
    runs = [Run(text=", ".join(text for text in told if text))]
    if put in (Modality.ALLEGED.value, Modality.DENIED.value):
        runs.append(Run(text=f" ({put})"))
    if said:
        runs.append(Run(text=f", says {', '.join(map(shown, said))}"))
    if cited.has_entry(event.id):
        runs += [Run(text=", "), cited.entry_run(event.id)]
    else:
        runs.append(Run(text=", outside this case"))
    citations = cited.of_claims(cited.naming(event, person) or event.claims)
    return (*runs, Run(text=" "), *citations) if citations else tuple(runs)
