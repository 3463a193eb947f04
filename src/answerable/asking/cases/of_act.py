"""What came of one act: out of the legal steps that the record ties to it, for its doer and for everybody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Protocol, TypeVar

from answerable.asking.cases.course import Claims, leaves_out
from answerable.asking.cases.elsewhere import elsewhere, untied_judgments
from answerable.asking.cases.nameless import nameless
from answerable.asking.cases.status import Told, in_time, is_step, is_step_towards, status_at
from answerable.asking.cases.timed import Dated, as_it_is, found
from answerable.model.actor import ActorType
from answerable.model.claim import Modality, Role
from answerable.model.link import Relation

T = TypeVar("T", bound=Told)


class Tie(Protocol):
    """A link between two events."""

    @property
    def source(self) -> str:
        """Id of the event that answers, undoes or is part of the other."""

    @property
    def target(self) -> str:
        """Id of the other."""

    @property
    def relation(self) -> str:
        """How they are tied."""

    @property
    def modality(self) -> str:
        """How the tie is put."""


def is_judged_by_law(actor_type: str) -> bool:
    """Whether a status is told of the actor: of persons, and of those who may be."""
    return actor_type in (ActorType.PERSON.value, ActorType.UNKNOWN.value)


def tied_steps(act: Told, links: Collection[Tie], events: Mapping[str, T]) -> list[T]:
    """The legal steps that answer an act, or the whole of which it is a part, and what undid these.

    Args:
        act: the act.
        links: among them those of the act, of its wholes and of their answers.
        events: by id; of those that are not here nothing is told.
    """
    wholes = {act.id} | {each.target for each in links if each.relation == Relation.PART_OF and each.source == act.id}
    answers = {each.source for each in links if each.relation == Relation.ANSWERS and each.target in wholes} & set(
        events
    )
    undoing = [
        each
        for each in links
        if each.relation == Relation.REVERSES
        and each.modality == Modality.HAPPENED
        and each.target in answers
        and each.source in events
    ]
    left_out = {each.source for each in undoing if leaves_out(events[each.source], events[each.target], act.kind)}
    found = answers | ({each.source for each in undoing} - left_out)
    return [events[step] for step in sorted(found) if is_step(events[step].kind)]


def status_of_doer(
    actor: str,
    act: Told,
    tied: Iterable[Told],
    steps: Iterable[Told],
    *,
    as_of: str,
    claims: Claims,
    dated: Dated = as_it_is,
) -> str:
    """The status of somebody whom sources name as having done an act.

    Args:
        actor: id.
        act: the act.
        tied: the legal steps that are tied to it, towards anybody.
        steps: every step towards the actor.
        as_of: the date, for the words.
        claims: of an event.
        dated: a date in words.
    """
    held = list(tied)
    towards = [step for step in held if is_step_towards(step, actor)]
    if towards:
        also = elsewhere(towards, steps, act.kind, claims=claims, dated=dated)
        others = nameless(actor, held, claims=claims, dated=dated)
        return "; ".join(filter(None, (_of_case(towards, as_of, claims, dated), others, also)))
    put = {part.modality for part in act.roles if part.actor == actor and part.role == Role.PERPETRATOR}
    said = "named only in denials" if put == {Modality.DENIED} else "alleged by sources"
    also = untied_judgments(steps, act.kind, claims=claims, dated=dated)
    return "; ".join(filter(None, (said, none_found(as_of), also)))


def statuses_of_all(tied: Iterable[Told], *, as_of: str, claims: Claims, dated: Dated = as_it_is) -> dict[str, str]:
    """From the id of everybody towards whom there are such steps to the status out of them."""
    towards: dict[str, list[Told]] = defaultdict(list)
    every = list(tied)
    for step in every:
        for part in step.roles:
            if part.actor and is_step_towards(step, part.actor) and step not in towards[part.actor]:
                towards[part.actor].append(step)
    return {
        actor: "; ".join(
            filter(None, (_of_case(held, as_of, claims, dated), nameless(actor, every, claims=claims, dated=dated)))
        )
        for actor, held in towards.items()
    }


def none_found(as_of: str) -> str:
    """That nobody was judged for an act as far as the record tells."""
    return f"no charge, conviction or acquittal for it {found(as_of)}"


def _of_case(steps: Iterable[Told], as_of: str, claims: Claims, dated: Dated) -> str:
    """The status out of the steps that are tied to one act: there may be others towards the person."""
    held = sorted(steps, key=in_time)
    return status_at(held, named=True, suffered=False, as_of=as_of, dated=dated, claims=claims, whole=False)
