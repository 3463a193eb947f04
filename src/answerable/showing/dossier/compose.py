"""From what an export holds of a case or of an actor to the dossier's content tree: pure functions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from textwrap import shorten

from answerable.asking.cases.of_act import is_judged_by_law
from answerable.model.actor import ActorType
from answerable.model.claim import Modality, Role
from answerable.model.dates import readable
from answerable.showing.dossier import acts, answers, chronology, exhibits, people, statements, steps
from answerable.showing.dossier.about import About
from answerable.showing.dossier.citations import Citations
from answerable.showing.dossier.content import Dossier, Facts, Run, Runs, Section, Style, joined, words
from answerable.showing.dossier.front import cover, method, summary
from answerable.showing.dossier.people import persons_of
from answerable.showing.dossier.scope import Checked, Scope
from answerable.showing.dossier.standing import Standing
from answerable.showing.dossier.subject import subject
from answerable.showing.dossier.verification import verification
from answerable.showing.edition.holdings import Holdings
from answerable.showing.lines.lines import EventLine
from answerable.showing.participant import spellings
from answerable.showing.terminal import plural
from answerable.showing.ties import capital
from answerable.showing.wording import case_title
from answerable.sources.text.own import OF_A_DOSSIER

_HEAD = 80
_ON_COVER = 5
SUBTITLE = "Dossier of a case: what sources say happened, who answered for it, and what followed"
NOTICE = (
    f"{OF_A_DOSSIER} "
    "A person is called charged, convicted or acquitted only where a source reports it, and nobody is called guilty."
)
_WAYS = {
    Modality.HAPPENED.value: "as having happened",
    Modality.ATTEMPTED.value: "attempted",
    Modality.ALLEGED.value: "only alleged",
    Modality.DENIED.value: "only denied",
}
_SORT = {
    ActorType.PERSON.value: "a person",
    ActorType.ORGANISATION.value: "an organisation",
    ActorType.STATE.value: "a state",
    ActorType.UNKNOWN.value: "an actor",
}


def compose(held: Holdings, act: str, scope: Scope, checked: Checked) -> Dossier:
    """The dossier of the case of an act.

    Args:
        held: what the edition shows of the case's events, and of the legal steps towards its persons.
        act: id of the act, as the edition shows it.
        scope: the record behind it.
        checked: what `verify` found in it.
    """
    case = held.case(act)
    persons = persons_of(held, case)
    cited = Citations.of(held, case, _beside(held, case, persons), act=act)
    standings = people.standings(held, persons, scope)
    return _dossier(
        case_title(held.events[act]),
        SUBTITLE,
        scope,
        Facts(rows=cover((("Case", (Run(text=act, style=Style.CODE),)),), cited, scope, checked)),
        (
            method(cited, scope),
            summary(held, case, cited, standings, silent=(act,)),
            chronology.chronology(held, cited, act),
            people.persons(held, cited, standings, scope),
            chronology.disputes(held, cited),
            statements.statements(held, cited),
            exhibits.exhibits(cited),
            verification(held, scope, checked),
        ),
    )


def compose_actor(
    held: Holdings, actor: str, events: Iterable[str], about: About, scope: Scope, checked: Checked
) -> Dossier:
    """The dossier of an actor.

    Args:
        held: what the edition shows of these events, and of the legal steps towards the persons in them.
        actor: id of the actor, as the edition shows it.
        events: ids of the events that are told, as the edition shows them.
        about: what is told of the actor besides.
        scope: the record behind it.
        checked: what `verify` found in it.
    """
    shown = [held.events[event] for event in sorted(events) if event in held.events]
    persons = persons_of(held, shown)
    cited = Citations.of(held, shown, _beside(held, shown, persons))
    (told,) = people.standings(held, (actor,), scope)
    others = people.standings(held, (person for person in persons if person != actor), scope)
    own_words = answers.own_words(held, cited, told)
    return _dossier(
        words(told.actor.name).text,
        f"Dossier of {_SORT[told.actor.actor_type]}: what sources name them for, what was done to them, who answered, "
        "and what followed",
        scope,
        Facts(rows=cover(_of_actor(held, told, about), cited, scope, checked)),
        (
            method(cited, scope),
            summary(held, cited.entries, cited, others, before=_counted(told, cited, about), beside=True),
            subject(held, told.actor, cited, about),
            steps.steps(held, cited, told, scope),
            acts.done(held, cited, told, scope),
            acts.suffered(held, cited, told, scope),
            answers.answers(held, cited, told, about, scope),
            *((own_words,) if own_words else ()),
            chronology.chronology(held, cited),
            chronology.disputes(held, cited),
            people.others(held, cited, others, actor, scope),
            statements.statements(held, cited),
            exhibits.exhibits(cited),
            verification(held, scope, checked),
        ),
    )


def _dossier(title: str, subtitle: str, scope: Scope, front: Facts, sections: tuple[Section, ...]) -> Dossier:
    return Dossier(
        title=title,
        subtitle=subtitle,
        head=shorten(title, _HEAD, placeholder=" …"),
        running=f"As of {readable(scope.as_of)}" if scope.as_of else "No dated source",
        notice=NOTICE,
        cover=front,
        sections=sections,
    )


def _of_actor(held: Holdings, told: Standing, about: About) -> tuple[tuple[str, Runs], ...]:
    """What the cover says of an actor."""
    actor = told.actor
    rows: list[tuple[str, Runs]] = []
    if is_judged_by_law(actor.actor_type):
        doubt = (Run(text="; in doubt: see "), Run(text="status and legal steps", to="steps"))
        status = words(capital(told.status), Style.STRONG)
        rows.append(("Status", (status, *(doubt if steps.misplaced(held, told) else ()))))
    names = [used.name for used in sorted(actor.names, key=lambda used: (-len(used.sources), used.name))]
    posts = Counter(post.post for post in actor.posts)
    often = sorted(posts, key=lambda post: (-posts[post], post))
    for title, given in (
        ("Also written", spellings(names, actor.name)),
        ("Described as", [f"“{post}”" for post in often]),
    ):
        told_here = joined((words(one) for one in given[:_ON_COVER]), "; ")
        more = (Run(text=f" and {len(given) - _ON_COVER} more"),) if len(given) > _ON_COVER else ()
        rows += [(title, (*told_here, *more))] if given else []
    if about.namesakes:
        many = plural(len(about.namesakes), "other actor")
        see = Run(text="names, posts and namesakes", to="subject")
        rows.append(("Namesakes", (Run(text=f"{many} of the record may bear this name: see "), see)))
    if about.left_out:
        rows.append(("Left out", (words(_left_out(about)),)))
    return (*rows, ("Actor", (Run(text=actor.id, style=Style.CODE),)))


def _left_out(about: About) -> str:
    many = plural(about.left_out, "event")
    return f"{many} with this actor, those that the fewest sources tell; every legal step towards the actor is in it"


def _counted(told: Standing, cited: Citations, about: About) -> list[str]:
    """In how many acts the actor is named, and how, and how many legal steps there are."""
    named = [act for act in told.named if cited.has_entry(act.id)]
    put = Counter(_put(act, told.actor.id) for act in named)
    ways = ", ".join(f"{put[way]} {way}" for way in _WAYS.values() if put[way])
    done_to = sum(1 for act in told.suffered if cited.has_entry(act.id))
    steps_towards = plural(len(told.steps), "legal step") if told.steps else "No legal step"
    parts = [
        f"Sources name this actor for {plural(len(named), 'act')}: {ways}."
        if named
        else "No source names this actor for an act.",
        f"Sources tell of {plural(done_to, 'act') if done_to else 'no act'} done to this actor.",
        f"{steps_towards} towards this actor{', with what undid them' if told.steps else ''}.",
    ]
    return [*parts, *([f"Left out: {_left_out(about)}."] if about.left_out else [])]


def _put(act: EventLine, actor: str) -> str:
    put = {part.modality for part in act.roles if part.actor == actor and part.role == Role.PERPETRATOR.value}
    return next((way for modality, way in _WAYS.items() if modality in put), "in other words")


def _beside(held: Holdings, told: Iterable[EventLine], persons: Iterable[str]) -> tuple[EventLine, ...]:
    """The legal steps towards the persons that are no part of what is told."""
    inside, towards = {event.id for event in told}, tuple(persons)
    return tuple(
        event
        for event in held.events.values()
        if event.id not in inside and any(people.concerns(event, person) for person in towards)
    )
