"""What an actor's page is made of: acts with what came of them, posts with their dates, and who else takes part."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.asking.cases.case import claims_of
from answerable.asking.cases.course import Claims, Course
from answerable.asking.cases.of_act import is_judged_by_law, none_found, status_of_doer, statuses_of_all
from answerable.asking.cases.standing import day_searched, steps_of_acts
from answerable.asking.cases.status import (
    Happened,
    in_order_of_time,
    is_act,
    is_end_of,
    status_at,
    steps_of,
    took_place,
)
from answerable.asking.events.events import TimelineLine
from answerable.model.actor import Actor
from answerable.model.claim import Claim, Modality, Role
from answerable.model.dates import is_only_after, marked_within
from answerable.model.when import bounds
from answerable.record.file import RecordFile

MOST_PARTNERS = 20
"""How many who take part beside an actor are named."""

MOST_POSTS = 200
"""How many posts are dated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingAct:
    """An act of which sources name the actor, and what came of it up to a date.

    Attributes:
        line: the act.
        modality: the strongest that a claim gives the actor's part in it: happened, attempted, alleged, denied.
        said_by: who alone says so of the actor; empty where an outlet says it in its own voice.
        status: of the actor as the one who did it, out of the legal steps that the record ties to the act, empty for a
            state or a body without any; of an act done to the actor, that of everybody towards whom there are such
            steps.
    """

    line: TimelineLine
    modality: Modality
    said_by: tuple[str, ...]
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A step towards a person, and how the person stood after it.

    Attributes:
        event: id of the event.
        said: how the person stood after it, in words.
        happened: date, EDTF; empty for none.
        happened_basis: what that rests on.
        first_reported: when it was first reported, EDTF; empty for no date.
        first_reported_basis: what that rests on.
        by: names of those who took it.
        charge: for what, in the sources' words; empty where they do not say.
        claim: id of the claim that says it most surely.
    """

    event: str
    said: str
    happened: str
    happened_basis: str
    first_reported: str
    first_reported_basis: str
    by: tuple[str, ...]
    charge: str
    claim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedPost:
    """An office as sources word it. When it was held they do not say; the dates are those of the sources.

    Attributes:
        post: the words.
        first, last: EDTF dates of the first and the last source that says so; empty where none is dated.
        sources: ids, sorted by date.
    """

    post: str
    first: str
    last: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """Somebody else who takes part in events of the actor.

    Attributes:
        actor: id.
        name: of the actor.
        events: in how many.
        roles: in how many as what, as (role, number), most first.
    """

    actor: str
    name: str
    events: int
    roles: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parted:
    """What an actor's events say of the actor at a date.

    Attributes:
        status: in one line.
        course: the steps towards the actor that took place, in order; behind them those whose place in it is not known.
        done: the acts as the one who did them.
        suffered: the acts as the one to whom they were done.
    """

    status: str
    course: tuple[Stage, ...]
    done: tuple[StandingAct, ...]
    suffered: tuple[StandingAct, ...]


def parted(record: RecordFile, whose: Actor, lines: Sequence[TimelineLine], as_of: date | None) -> Parted:
    """The status of an actor, and of each act.

    Args:
        record: where to look.
        whose: the actor.
        lines: every event of the actor as known at the date.
        as_of: the date; that of the last publication in the record where it is not given.
    """
    actor, by_law = whose.id, is_judged_by_law(whose.type.value)
    day = day_searched(record, as_of)
    told = {line.event.id: Happened(line.event, line.reversed_by) for line in lines}
    said = claims_of(record, as_of)
    done = [line for line in lines if is_act(told[line.event.id], actor, Role.PERPETRATOR)]
    suffered = [line for line in lines if is_act(told[line.event.id], actor, Role.VICTIM)]
    tied = steps_of_acts(record, [line.event for line in (*done, *suffered)], as_of)
    steps = in_order_of_time(steps_of(told.values(), actor))
    deaths = [event for event in told.values() if is_end_of(event, actor)]
    status = status_at(
        steps, named=bool(done), suffered=bool(suffered), as_of=day, dated=marked_within, claims=said, deaths=deaths
    )  # fmt: skip
    return Parted(
        status=status,
        course=tuple(_stages(steps, said)),
        done=tuple(
            _act(
                line,
                actor,
                Role.PERPETRATOR,
                status_of_doer(
                    actor, told[line.event.id], tied[line.event.id], steps, as_of=day, dated=marked_within, claims=said
                )
                if by_law or tied[line.event.id]
                else "",
            )
            for line in done
        ),
        suffered=tuple(
            _act(line, actor, Role.VICTIM, _status_of_all(record, tied[line.event.id], day, said)) for line in suffered
        ),
    )


def _stages(steps: Iterable[Happened], said: Callable[[str], Iterable[Claim]]) -> Iterator[Stage]:
    held = [step for step in steps if took_place(step)]
    by_id = {step.id: step for step in held}
    course = Course(held, said)
    for step in course.shown():
        told = (claim for claim in said(step.id) if claim.modality is not Modality.DENIED)
        claims = sorted(told, key=lambda claim: (-claim.confidence, claim.id))
        yield Stage(
            event=step.id,
            said=course.said(step),
            happened=step.happened,
            happened_basis=step.happened_basis,
            first_reported=step.first_reported,
            first_reported_basis=step.first_reported_basis,
            by=tuple(dict.fromkeys(part.name for part in by_id[step.id].roles if part.role is Role.ACTOR)),
            charge=step.charge,
            claim=claims[0].id if claims else "",
        )


def _act(line: TimelineLine, actor: str, role: Role, status: str) -> StandingAct:
    (held, *_) = [holder for holder in line.event.roles if holder.actor == actor and holder.role is role]
    return StandingAct(line=line, modality=held.modality, said_by=held.said_by, status=status)


def _status_of_all(record: RecordFile, steps: Iterable[Happened], day: str, said: Claims) -> str:
    """The status of everybody towards whom there are steps for an act."""
    held = statuses_of_all(steps, as_of=day, claims=said, dated=marked_within)
    named = {actor.id: actor.name for actor in record.tallies().actors_with(sorted(held))}
    told = [f"{named[actor]}: {held[actor]}" for actor in sorted(named, key=lambda actor: (named[actor], actor))]
    return "; ".join(told) or none_found(day)


def dated_posts(record: RecordFile, actor: Actor) -> tuple[DatedPost, ...]:
    """The posts of an actor, by the date of the first source that gives each; the undated last."""
    by_post: dict[str, list[str]] = defaultdict(list)
    for given in actor.posts[:MOST_POSTS]:
        by_post[given.post].append(given.source)
    dates = {
        source: record.source(source).published.edtf for source in {each for held in by_post.values() for each in held}
    }
    found = []
    for post, sources in by_post.items():
        sources.sort(key=lambda source: (not dates[source], *bounds(dates[source]), source))
        dated = [dates[source] for source in sources if dates[source] and not is_only_after(dates[source])]
        found.append(
            DatedPost(
                post=post,
                first=dated[0] if dated else "",
                last=dated[-1] if dated else "",
                sources=tuple(sources),
            )
        )
    return tuple(sorted(found, key=lambda held: (not held.first, *bounds(held.first), held.post)))


def partners(record: RecordFile, actor: str, lines: Iterable[TimelineLine]) -> tuple[Partner, ...]:
    """Who else takes part in these events, most often first."""
    events: Counter[str] = Counter()
    roles: dict[str, Counter[str]] = defaultdict(Counter)
    for line in lines:
        others = {(holder.actor, holder.role.value) for holder in line.event.roles if holder.actor not in ("", actor)}
        events.update({other for other, _ in others})
        for other, role in others:
            roles[other][role] += 1
    most = sorted(events, key=lambda other: (-events[other], other))[:MOST_PARTNERS]
    named = {held.id: held.name for held in record.tallies().actors_with(most)}
    return tuple(
        Partner(
            actor=other,
            name=named[other],
            events=events[other],
            roles=tuple(sorted(roles[other].items(), key=lambda item: (-item[1], item[0]))),
        )
        for other in most
        if other in named
    )
