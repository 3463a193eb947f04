"""The lines of an export held together: what every dossier, page and chart of a public edition is made from.

Whoever writes from these sees no more than an export shows, so what an edition withholds cannot be written.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, TypeVar

import msgspec

from answerable.asking.cases.status import in_time
from answerable.model.judgement import Verdict
from answerable.model.link import Relation
from answerable.model.when import bounds
from answerable.showing.lines.lines import (
    ActorLine,
    ClaimLine,
    EventLine,
    FindingLine,
    JudgementLine,
    Line,
    LinkLine,
    SourceLine,
)

_TO_ACT = frozenset(one.value for one in (Relation.ANSWERS, Relation.REVERSES, Relation.FOLLOWS, Relation.PART_OF))
Item = TypeVar("Item")


@dataclass(frozen=True, kw_only=True)
class Holdings:
    """Lines by id, each sort in the order in which the export had them."""

    sources: Mapping[str, SourceLine]
    claims: Mapping[str, ClaimLine]
    actors: Mapping[str, ActorLine]
    events: Mapping[str, EventLine]
    links: tuple[LinkLine, ...] = ()
    judgements: tuple[JudgementLine, ...] = ()
    findings: tuple[FindingLine, ...] = ()

    @classmethod
    def of(cls, lines: Iterable[Mapping[str, Any]]) -> Holdings:
        """The lines of an export, as plain values.

        Raises:
            msgspec.ValidationError: they are not lines of an export.
        """
        held: dict[type, list[Any]] = {kind: [] for kind in (SourceLine, ClaimLine, ActorLine, EventLine)}
        held |= {kind: [] for kind in (LinkLine, JudgementLine, FindingLine)}
        for line in lines:
            typed: Any = msgspec.convert(line, Line)
            held[type(typed)].append(typed)
        return cls(
            sources={source.id: source for source in held[SourceLine]},
            claims={claim.id: claim for claim in held[ClaimLine]},
            actors={actor.id: actor for actor in held[ActorLine]},
            events={event.id: event for event in held[EventLine]},
            links=tuple(held[LinkLine]),
            judgements=tuple(held[JudgementLine]),
            findings=tuple(held[FindingLine]),
        )

    def claims_of(self, event: EventLine) -> tuple[ClaimLine, ...]:
        """The claims that an event rests on and that are shown, by publication, source and place in the text."""
        shown = [self.claims[claim] for claim in event.claims if claim in self.claims]
        return tuple(sorted(shown, key=lambda claim: (self.published(claim.source), self.place(claim.id))))

    def claims_by_id(self, event: str) -> tuple[ClaimLine, ...]:
        """The same by the event's id."""
        return self.claims_of(self.events[event])

    def place(self, claim: str) -> int:
        """By what claims are put in the order of the export, which is that of their texts."""
        return self._claim_order[claim]

    def published(self, source: str) -> tuple[int, str]:
        """By what sources are put in order of publication: those without a date last."""
        edtf = self.sources[source].published.edtf if source in self.sources else ""
        return bounds(edtf)[1].toordinal(), source

    def case(self, act: str) -> tuple[EventLine, ...]:
        """The act, then all that leads to it by shown links, in order of time (undated last)."""
        members = {act}
        fresh = members
        while fresh:
            leading = (link for target in fresh for link in self._links_by_target.get(target, ()))
            fresh = {link.source for link in leading if link.relation in _TO_ACT} - members
            members = members | fresh
        steps = [self.events[identity] for identity in members - {act} if identity in self.events]
        return (self.events[act], *sorted(steps, key=in_time))

    def links_from(self, event: str) -> tuple[LinkLine, ...]:
        """The links that go out from an event to another that is shown."""
        return tuple(link for link in self._links_by_source.get(event, ()) if link.target in self.events)

    def links_to(self, event: str) -> tuple[LinkLine, ...]:
        """The links that lead to an event from another that is shown."""
        return tuple(link for link in self._links_by_target.get(event, ()) if link.source in self.events)

    def events_of(self, claim: str) -> tuple[EventLine, ...]:
        """The events that rest on a claim."""
        return self._events_by_claim.get(claim, ())

    def events_with(self, actor: str) -> tuple[EventLine, ...]:
        """The events in which an actor takes part, in order of time."""
        return self._events_by_actor.get(actor, ())

    def claims_in(self, source: str) -> tuple[ClaimLine, ...]:
        """The claims of a source, in the order of its text."""
        return self._claims_by_source.get(source, ())

    @cached_property
    def _claim_order(self) -> dict[str, int]:
        return {identity: number for number, identity in enumerate(self.claims)}

    @cached_property
    def _links_by_target(self) -> dict[str, tuple[LinkLine, ...]]:
        return _grouped((link.target, link) for link in self.links)

    @cached_property
    def _links_by_source(self) -> dict[str, tuple[LinkLine, ...]]:
        return _grouped((link.source, link) for link in self.links)

    @cached_property
    def _claims_by_source(self) -> dict[str, tuple[ClaimLine, ...]]:
        return _grouped((claim.source, claim) for claim in self.claims.values())

    @cached_property
    def _events_by_claim(self) -> dict[str, tuple[EventLine, ...]]:
        return _grouped((claim, event) for event in self.events.values() for claim in event.claims)

    @cached_property
    def _events_by_actor(self) -> dict[str, tuple[EventLine, ...]]:
        ordered = sorted(self.events.values(), key=in_time)
        return _grouped((actor, event) for event in ordered for actor in {part.actor for part in event.roles} - {""})

    @cached_property
    def _standing(self) -> tuple[JudgementLine, ...]:
        """The judgements that no other undoes, the last first."""
        gone: set[str] = set()
        found: list[JudgementLine] = []
        for judgement in reversed(self.judgements):
            if judgement.id not in gone:
                found.append(judgement)
                gone.update(judgement.about if judgement.verdict == Verdict.UNDO.value else ())
        return tuple(found)

    @cached_property
    def _verdicts(self) -> dict[str, str]:
        """The last standing verdict about each thing."""
        found: dict[str, str] = {}
        for judgement in self._standing:
            for about in judgement.about:
                found.setdefault(about, judgement.verdict)
        return found

    def retracted(self, source: str) -> bool:
        """Whether a person's decision stands that its publisher withdrew the source or put it right."""
        return any(each.verdict == Verdict.RETRACT.value and source in each.about for each in self._standing)

    def stands(self, source: str) -> bool:
        """Whether a source is neither withdrawn nor superseded by another that is shown."""
        return not self.retracted(source) and self.sources[source].superseded_by not in self.sources

    def of_what_stands(self) -> Holdings:
        """The same without the actors of no event whom only sources name that stand no more."""
        standing = {source for source in self.sources if self.stands(source)}

        def is_named(actor: ActorLine) -> bool:
            return bool(self.events_with(actor.id)) or any(
                not standing.isdisjoint(each.sources) for each in actor.names
            )

        return replace(self, actors={each.id: each for each in self.actors.values() if is_named(each)})

    def accepted(self, claim: str) -> bool:
        """Whether a person's decision stands that the claim is right."""
        return self._verdicts.get(claim) == Verdict.ACCEPT.value


def _grouped(pairs: Iterable[tuple[str, Item]]) -> dict[str, tuple[Item, ...]]:
    """The second of each pair under the first, in their order."""
    found: dict[str, list[Item]] = defaultdict(list)
    for key, item in pairs:
        found[key].append(item)
    return {key: tuple(items) for key, items in found.items()}
