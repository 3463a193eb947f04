"""A procedure: the legal steps against one person over an act, and how far they have come."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from answerable.asking.answer import Answer
from answerable.asking.cases.course import STANDS, Course, leaves_out
from answerable.asking.cases.nameless import nameless
from answerable.asking.cases.prosecuting import prosecuting
from answerable.asking.cases.status import Happened, status_at
from answerable.asking.events.events import TimelineLine
from answerable.joining.actors.states import state_name, states_in
from answerable.model.claim import Claim, Modality, Role
from answerable.model.dates import marked_within
from answerable.model.event import Event, Family
from answerable.model.link import Link, Relation
from answerable.model.undoing import Undone, stands
from answerable.model.vocabulary import kind

_BASIS = re.compile(
    r"\b(?:(?:principle of )?(?:universal|extraterritorial|territorial) jurisdiction"
    r"|(?:active|passive) (?:personality|nationality)(?: principle)?|aut dedere aut judicare)\b",
    re.I,
)
_VERDICTS = ("conviction", "acquittal", "verdict")
_APPEALS = ("appeal", "final_judgment")
_PROSECUTING = frozenset({"arrest_warrant", "charge", "trial", *_VERDICTS, "sentence", *_APPEALS})
"""Steps of the state that prosecutes. Another may have held, handed over or freed the person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """Words that say on what ground a court took the case: "universal jurisdiction"."""

    quote: str
    claim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealWords:
    """Words for a step on appeal, "rejected the appeal", with the date of the step, EDTF, empty where it has none."""

    quote: str
    claim: str
    happened: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure(Answer):
    """What a case holds of the steps against one person.

    Attributes:
        actor: id of the person.
        name: of the person.
        acts: the alleged crimes: the labels of the act and its time and place.
        committed_in: the state or place of the act, empty where no source says.
        prosecuted_in: states, or countries within one, whose courts and prosecutors charged or judged, as far as
            their names tell.
        basis: the words on jurisdiction.
        charges: what the steps are for, in the sources' words; distinct from the acts.
        verdict: `convicted`, `acquitted` or `judged`; empty for none.
        verdict_undone: what was done to that verdict for this person.
        verdict_stands: whether it stands after that for this person; None where nothing was done, or none can tell.
        terms: lengths of sentences and sums of fines.
        appeal: kinds of step on appeal.
        appeals: what the sources say of each, in the order of the steps.
        stands: how the person stands after the last step that is known, in words.
        since: the date of that step, EDTF; empty where it has none.
        steps: ids of the steps, in order.
        undated: how many of these have no date: where they stand in the order is not known.
        status: in one line, what the steps of the case come to for the person (`status.status_at`).
    """

    actor: str
    name: str
    acts: tuple[str, ...]
    committed_in: str
    prosecuted_in: tuple[str, ...]
    basis: tuple[Basis, ...]
    charges: tuple[str, ...]
    verdict: str
    terms: tuple[str, ...]
    appeal: tuple[str, ...]
    appeals: tuple[AppealWords, ...]
    stands: str
    since: str
    steps: tuple[str, ...]
    undated: int
    verdict_undone: tuple[Undone, ...] = ()
    verdict_stands: bool | None = None
    status: str = ""


def procedures(
    act: TimelineLine, steps: Sequence[TimelineLine], links: Iterable[Link], claims: Iterable[Claim]
) -> tuple[Procedure, ...]:
    """The procedures of a case, by the name of the person.

    Args:
        act: the act.
        steps: what is tied to it, in any order.
        links: among them; a reversal that only works towards something changes nobody's standing.
        claims: every claim of the steps.
    """
    towards = {link.source for link in links if link.relation is Relation.REVERSES and not _stands(link)}
    legal = [line for line in steps if kind(line.event.kind).legal and line.event.id not in towards]
    people: dict[str, str] = {}
    for line in legal:
        for holder in line.event.roles:
            if holder.role is Role.RECIPIENT and holder.actor and not states_in(holder.name):
                people[holder.actor] = max(people.get(holder.actor, ""), holder.name, key=len)
    told = {claim.id: claim for claim in claims}
    found = [_procedure(actor, people[actor], act, legal, told) for actor in people]
    return tuple(sorted(found, key=lambda each: (each.name, each.actor)))


def _stands(link: Link) -> bool:
    return link.modality is Modality.HAPPENED


def _procedure(
    actor: str, name: str, act: TimelineLine, legal: Sequence[TimelineLine], told: dict[str, Claim]
) -> Procedure:
    towards = _in_order(line for line in legal if _directed_at(line, actor))
    steps = _about(act, towards)
    elsewhere = {line.event.id for line in towards if line not in steps}
    events = [line.event for line in steps]
    happened = [Happened(line.event, line.reversed_by) for line in steps]

    every = {line.event.id: line.event for line in legal}

    def said(event: str) -> list[Claim]:
        return [claim for identity in every[event].claims if (claim := told.get(identity)) is not None]

    kinds = [event.kind for event in events]
    verdicts = [line for line in steps if line.event.kind in _VERDICTS]
    undone = tuple(each for each in _done_to(verdicts[-1], actor) if each.by not in elsewhere) if verdicts else ()
    last = happened[-1]
    came_to = status_at(happened, named=True, suffered=False, as_of="", dated=marked_within, claims=said, whole=False)
    others = nameless(
        actor, [Happened(line.event, line.reversed_by) for line in legal], claims=said, dated=marked_within
    )
    return Procedure(
        actor=actor,
        name=name,
        acts=(" ".join(filter(None, (act.label.lower(), act.event.place, _day(act)))),),
        committed_in=act.event.place,
        prosecuted_in=tuple(sorted({each for line in steps for each in _courts(line)})),
        basis=_basis(claim for event in events for each in event.claims if (claim := told.get(each)) is not None),
        charges=tuple(dict.fromkeys(event.charge for event in events if event.charge)),
        verdict=STANDS[verdicts[-1].event.kind] if verdicts else "",
        verdict_undone=undone,
        verdict_stands=stands(verdicts[-1].event.kind, undone) if verdicts else None,
        terms=tuple(dict.fromkeys(event.term for event in events if event.term)),
        appeal=tuple(dict.fromkeys(each for each in kinds if each in _APPEALS)),
        appeals=tuple(_appeals(events, told)),
        stands=Course(happened, said).said(last),
        since=last.happened,
        steps=tuple(event.id for event in events),
        undated=sum(not event.happened.known for event in events),
        status="; ".join(filter(None, (came_to, others))),
    )


def _day(act: TimelineLine) -> str:
    happened = act.event.happened
    return marked_within(happened.edtf, happened.basis) if happened.known else ""


def _about(act: TimelineLine, steps: Sequence[TimelineLine]) -> list[TimelineLine]:
    """The steps without what undoes a judgment in part, and not for this act."""
    ended = {
        line.event.id: [Happened(each.event) for each in steps if line.event.id in each.reversed_by] for line in steps
    }
    return [
        line
        for line in steps
        if not any(leaves_out(Happened(line.event), each, act.event.kind) for each in ended[line.event.id])
    ]


def _done_to(line: TimelineLine, actor: str) -> tuple[Undone, ...]:
    """What was done to an answer for one of those whom it is towards."""
    names = {holder.name for holder in line.event.roles if holder.actor == actor}
    return tuple(replace(each, whom=()) for each in line.undone if not each.whom or names.intersection(each.whom))


def _directed_at(line: TimelineLine, actor: str) -> bool:
    return any(holder.role is Role.RECIPIENT and holder.actor == actor for holder in line.event.roles)


def _in_order(lines: Iterable[TimelineLine]) -> list[TimelineLine]:
    """By date; a step without one comes after the last that the law puts no later, a reversal after all it may end."""
    held = list(lines)
    ordered = sorted((line for line in held if line.event.happened.known), key=_when)
    for line in sorted((line for line in held if not line.event.happened.known), key=_by_law):
        at = len(ordered)
        while at > 0 and _later(ordered[at - 1], line):
            at -= 1
        ordered.insert(at, line)
    return ordered


def _when(line: TimelineLine) -> tuple[object, bool, int, str]:
    event = line.event
    return event.happened.latest, event.family is Family.REVERSAL, kind(event.kind).step, event.id


def _by_law(line: TimelineLine) -> tuple[bool, object, int, str]:
    event = line.event
    return event.family is Family.REVERSAL, event.reported.earliest, kind(event.kind).step, event.id


def _later(held: TimelineLine, line: TimelineLine) -> bool:
    """Whether a step that is in its place comes after one without a date."""
    if line.event.family is Family.REVERSAL:
        return held.event.happened.known and held.event.happened.earliest > line.event.reported.latest
    return held.event.family is Family.REVERSAL or kind(held.event.kind).step > kind(line.event.kind).step


def _courts(line: TimelineLine) -> set[str]:
    """States that the names of those who took the step speak of, where it is a step of the prosecuting state."""
    if line.event.kind not in _PROSECUTING:
        return set()
    makers = {each for holder in line.event.roles if holder.role is Role.ACTOR for each in prosecuting(holder.name)}
    return makers or {state_name(code) for code in states_in(line.event.place)}  # a Scottish court may sit elsewhere


def _appeals(events: Iterable[Event], told: dict[str, Claim]) -> Iterator[AppealWords]:
    for event in events:
        claims = [told[each] for each in event.claims if each in told]
        if event.kind in _APPEALS and claims:
            said = min(claims, key=lambda claim: (-len(claim.trigger.quote), claim.id))
            yield AppealWords(quote=said.trigger.quote, claim=said.id, happened=event.happened.edtf)


def _basis(claims: Iterable[Claim]) -> tuple[Basis, ...]:
    found = {
        match.group().lower(): claim.id
        for claim in sorted(claims, key=lambda each: each.id, reverse=True)
        for match in _BASIS.finditer(claim.sentence.quote)
    }
    return tuple(Basis(quote=quote, claim=found[quote]) for quote in sorted(found))
