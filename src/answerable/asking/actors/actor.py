"""An actor's page: names, posts, acts with what came of them, answers, lists, and who else takes part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set
from dataclasses import dataclass, replace
from datetime import date

from answerable.asking.actors.actor_parts import DatedPost, Partner, Stage, StandingAct, dated_posts, parted, partners
from answerable.asking.actors.actors import actor_in, find_actors
from answerable.asking.actors.deaths import told_apart
from answerable.asking.actors.screened import Screened
from answerable.asking.answer import Answer
from answerable.asking.cases.status import Happened, in_order_of_time, is_end_of, taken_back
from answerable.asking.cases.timed import when
from answerable.asking.events.events import TimelineLine, as_lines
from answerable.asking.sources.editions import unlisted
from answerable.errors import BadQuestion, UnknownName
from answerable.joining.matching.found import Class
from answerable.model.actor import Actor
from answerable.model.claim import Modality, Role
from answerable.model.dates import marked_within
from answerable.model.event import Event, Family, Status
from answerable.model.finding import Finding
from answerable.model.undoing import ONLY_SAID
from answerable.model.vocabulary import kind
from answerable.record.file import RecordFile
from answerable.record.queries.events import Wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorPage(Answer):
    """An actor with what the record holds.

    Attributes:
        actor: the actor.
        standing: in plain words, how far the record's sources go: alleged, charged, convicted, acquitted.
        steps: the legal steps towards the actor, in order of time.
        lines: every event the actor takes part in, in order of time; what has no date stands where it was first
            reported, here and in what follows.
        status: in one line, what may be said of a person at the date (`status.status_at`).
        course: the steps towards the actor that took place, in order, with how the actor stood after each; behind them
            those whose place among them is not known.
        done: the acts that sources name the actor as having done.
        suffered: the acts that were done to the actor.
        answers: what others did towards the actor in answer: legal steps, sanctions, statements and the like.
        reversals: what undid such answers.
        posts: the actor's offices, with the dates of the sources that name them.
        lists: the entries of official lists that are the actor: with a fact beside the name, or as a person judged.
        partners: who else takes part in the actor's events, most often first.
        others: when looked for by name, the other actors that match.
        unlisted: of the actor's designations on official lists, the findings that a newer edition does not hold the
            entry.
    """

    actor: Actor
    standing: str
    steps: tuple[TimelineLine, ...]
    lines: tuple[TimelineLine, ...]
    status: str = ""
    course: tuple[Stage, ...] = ()
    done: tuple[StandingAct, ...] = ()
    suffered: tuple[StandingAct, ...] = ()
    answers: tuple[TimelineLine, ...] = ()
    reversals: tuple[TimelineLine, ...] = ()
    posts: tuple[DatedPost, ...] = ()
    lists: tuple[Screened, ...] = ()
    partners: tuple[Partner, ...] = ()
    others: tuple[Actor, ...] = ()
    unlisted: tuple[Finding, ...] = ()


def actor(record: RecordFile, name: str, *, as_of: date | None = None, limit: int | None = None) -> ActorPage:
    """An actor by id or name.

    Raises:
        UnknownName: the record knows no such actor.
    """
    visible = None if as_of is None else record.published_by(as_of)
    known = [actor if visible is None else actor_in(actor, visible) for actor in find_actors(record, name)]
    seen = [actor for actor in known if actor is not None]
    if not seen:
        raise UnknownName(f"Nothing published by {as_of} names “{name}”.", "Give a later date.")
    found, *others = seen
    page = _summed(record, found, tuple(others), as_of, limit)
    return replace(page, lists=_lists(record, found, visible, as_of))


MOST_SUMMED = 500
"""In how many events an actor may take part for its page to sum them up."""


def glance(record: RecordFile, name: str, *, as_of: date | None = None, limit: int = MOST_SUMMED) -> ActorPage:
    """The same, soon answered: an actor with more than `MOST_SUMMED` events comes with the first `limit` of them only.

    Nothing is then said of how far the sources go, since that would leave out what the other events tell.

    Raises:
        UnknownName: the record knows no such actor.
    """
    known = find_actors(record, name)
    number = record.tallies().events_of(known[0].id)
    visible = None if as_of is None else record.published_by(as_of)
    found = known[0] if visible is None else actor_in(known[0], visible)
    if found is None:
        raise UnknownName(f"Nothing published by {as_of} names “{name}”.", "Give a later date.")
    lists = _lists(record, found, visible, as_of)
    if number <= MOST_SUMMED:
        return replace(_summed(record, found, known[1:], as_of, limit), lists=lists)
    return ActorPage(
        actor=found,
        standing=f"In {number:,} events, too many to be summed up here; the timeline can be narrowed to this actor.",
        steps=(),
        lines=as_lines(record, record.events(actor=found.id, as_of=as_of, limit=limit), as_of),
        lists=lists,
        others=known[1:],
    )


def _summed(
    record: RecordFile, found: Actor, others: tuple[Actor, ...], as_of: date | None, limit: int | None
) -> ActorPage:
    events = sorted(record.events(actor=found.id, as_of=as_of), key=Wanted(undated=True).order)
    lines = as_lines(record, events, as_of)
    told = parted(record, found, lines, as_of)
    steps = tuple(line for line in lines if _step_towards(line, found.id))
    answers = tuple(line for line in lines if _towards(line, found.id, Family.ANSWER))
    return ActorPage(
        actor=found,
        standing=_standing(found.id, lines, steps),
        steps=steps,
        lines=lines[:limit],
        status=told.status,
        course=told.course,
        done=told.done,
        suffered=told.suffered,
        answers=answers,
        reversals=tuple(line for line in lines if _towards(line, found.id, Family.REVERSAL)),
        posts=dated_posts(record, found),
        partners=partners(record, found.id, lines),
        others=others,
        unlisted=unlisted(record, (line.event for line in answers), as_of=as_of),
    )


def _lists(record: RecordFile, found: Actor, visible: Set[str] | None, as_of: date | None) -> tuple[Screened, ...]:
    """The entries that surely are the actor, of those published by the date."""
    from answerable.asking.actors.screen import screen

    try:
        hits = screen(record, found.id, found=Class.MATCH.value, as_of=as_of)
    except BadQuestion:  # there are no lists
        return ()
    return tuple(hit for hit in hits if visible is None or hit.source.id in visible)


def _towards(line: TimelineLine, actor: str, family: Family) -> bool:
    return line.event.family is family and _is_recipient(line, actor)


def _step_towards(line: TimelineLine, actor: str) -> bool:
    is_step = kind(line.event.kind).step > 0 and line.event.status is not Status.DENIED
    return is_step and _is_recipient(line, actor)


def _is_recipient(line: TimelineLine, actor: str) -> bool:
    return any(holder.actor == actor and holder.role is Role.RECIPIENT for holder in line.event.roles)


def _standing(actor: str, lines: tuple[TimelineLine, ...], steps: tuple[TimelineLine, ...]) -> str:
    """The words that may be used of the actor, and no stronger ones."""
    named = Counter(way for line in lines if line.event.family is Family.ACT and (way := _way(line.event, actor)))
    said = []
    if steps:
        course = in_order_of_time(Happened(step.event) for step in steps)
        parts = dict.fromkeys(
            f"{step.label.lower()} ({when(step, marked_within)}{', taken back since' if taken_back(step) else ''})"
            for step in course
        )
        said.append("Legal steps, as reported: " + ", ".join(parts) + ".")
    if named:
        (first, number), *others = ((way, named[way]) for way in _WAYS if named[way])
        told = [f"{first} that this actor did {number} act{'' if number == 1 else 's'}"]
        told += [f"{way} {more} more" for way, more in others]
        said.append(f"Sources {' and '.join(told)}; that is what they say, not a verdict.")
    if deaths := told_apart(line.event for line in lines if is_end_of(Happened(line.event), actor)):
        listed = "; ".join(_when_and_where(event) for event in deaths)
        said.append(f"Deaths are told of this name that cannot be one: {listed}. One is wrong, or two persons bear it.")
    return " ".join(said)


def _when_and_where(event: Event) -> str:
    happened = event.happened
    return ", ".join(filter(None, (marked_within(happened.edtf, happened.basis), event.place)))


_WAYS = ("say", "allege", "deny")
"""What sources do that name an actor for an act, the strongest first."""


def _way(event: Event, actor: str) -> str:
    """How sources put it that the actor did an act, as one of `_WAYS`; empty where none names the actor for it."""
    put = {holder.modality for holder in event.roles if holder.actor == actor and holder.role is Role.PERPETRATOR}
    if put <= {Modality.DENIED}:
        return "deny" if put else ""
    return "allege" if put <= {Modality.ALLEGED, Modality.DENIED} or event.status in ONLY_SAID else "say"
