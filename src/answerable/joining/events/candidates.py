"""Which claims are compared, and what the comparison gives: the edges that joining works on.

Compared are claims of one kind, and of two kinds that may be one happening.

A claim stands in blocks (an actor, a day, a place on a day, a text, a name) and is compared with its neighbours
there, in order of time. Blocks run through a whole record; what the edges connect is small, so that happenings are
joined a component at a time, and another claim changes no edges but those near its own places.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple

from answerable.joining.actors.listed import parts_of
from answerable.joining.events.agreement import STANDING, Rules, comes_back_to, unnamed
from answerable.joining.events.days import reach
from answerable.joining.events.naming import (
    are_of_its_sentence,
    is_distinct,
    is_wide,
    may_be_the_deed,
    may_mean,
    may_refer,
    points_back,
    refers_back,
    says_who_alone,
    stands_for,
)
from answerable.joining.events.one_step import for_which
from answerable.joining.events.other_words import ONCE
from answerable.joining.events.summary import Summary
from answerable.joining.events.tolls import tolls_in
from answerable.joining.events.upheavals import land
from answerable.joining.facts.facts import Facts, Party
from answerable.joining.facts.phrases import is_distinctive
from answerable.joining.likeness.likeness import likeness, model


class Sort(IntEnum):
    """What the claims of a block share."""

    NEAR = 0  # an actor, a day, or a place on a day
    TEXT = 1  # a text or its copies
    NAME = 2  # a name of the happening
    SAID = 3  # everything that is compared


REACH = {Sort.NEAR: 24, Sort.TEXT: 60}
"""How many neighbours in its block a claim is compared with."""


class Place(NamedTuple):
    """A claim's place in a block, in order of time.

    Attributes:
        dated: whether the text gives a time; the undated stand first.
        first: first day, as an ordinal.
        last: last day.
        claim: its id.
        asks: whether the claim may stand for others of the block: "the attack", "the Paris bombing".
    """

    dated: bool
    first: int
    last: int
    claim: str
    asks: bool = False

    def meets(self, other: Place) -> bool:
        """Whether both can be of one day. Claims that cannot are never one happening."""
        return max(self.first, other.first) <= min(self.last, other.last)


@dataclass(slots=True)
class Edges:
    """What ties claims of one kind together.

    Attributes:
        pairs: two claims, the smaller id first, that agree and do not contradict each other, with the strength.
        repeats: a claim and another that says the same in every respect and agrees with it.
    """

    pairs: dict[tuple[str, str], float] = field(default_factory=dict)
    repeats: set[tuple[str, str]] = field(default_factory=set)


def places(rules: Rules, facts: Facts, *, repeats: bool = False) -> Iterator[tuple[Sort, str, Place]]:
    """The blocks in which a claim stands, each with its place there.

    What cannot agree with a claim of another text is in no block but its text's; nor is a claim that repeats another,
    but in those of its sentence and its numbers, in which the other may not be.
    """
    at = Place(facts.dated, *reach(facts), facts.id)
    kind, circle = facts.kind, min(rules.circle)
    yield Sort.SAID, said(facts), Place(False, 0, 0, facts.id)
    yield Sort.TEXT, f"{circle} in {facts.group}", at._replace(asks=True) if _asks(facts) else at
    if rules.known_by_name(facts):
        named = at._replace(asks=is_wide(facts))
        for label in sorted(facts.phrase.labels):
            by = circle if is_distinctive(label) else kind  # a great city's name ties no two kinds
            yield Sort.NAME, f"{by} {label}", named
    if is_distinct(facts):
        yield Sort.NEAR, f"{kind} in {facts.offset} {facts.wording}", at
    for toll in sorted(tolls_in(facts)) if facts.counts else ():
        yield Sort.NEAR, f"~{circle} of {toll}", at
    for name in sorted(set(parts_of(facts.whom.listed))) if facts.whom.listed else ():
        yield Sort.NEAR, f"~{circle} as on a list: {name}", at
    if where := land(facts):
        yield Sort.NEAR, f"~{kind} in {where}", at
    if repeats:
        return
    for actor in sorted(facts.receivers if facts.dated or kind in STANDING else facts.persons):
        yield Sort.NEAR, f"{kind} to {actor}", at
    for actor in sorted(facts.doers) if facts.dated or kind == "resignation" else ():
        yield Sort.NEAR, f"{kind} by {actor}", at
    if facts.dated and facts.first == facts.last:
        yield Sort.NEAR, f"{kind} on {facts.first}", at
        if facts.precise:
            yield Sort.NEAR, f"{kind} at {facts.first} {facts.place}", at
        for description in sorted(unnamed(facts)):
            for number in sorted(facts.counts):
                yield Sort.NEAR, f"{kind} by {description}, {number}, on {facts.first}", at
    for name in sorted(facts.about) if not (facts.dated or facts.receivers) else ():
        yield Sort.NEAR, f"{kind} over {name}", at
    for person in sorted({*facts.accused.ids, *_families(facts.accused)}):
        yield Sort.NEAR, f"{kind} laid to {person}", at
    if kind in ONCE | STANDING or rules.personal(facts) or (facts.dated and rules.deadly):
        for family in _families(facts.whom):
            yield Sort.NEAR, f"~{circle} to {family}", at
    if len(rules.circle) > 1:
        yield from _beside_other_kinds(facts, circle, at)


def _asks(facts: Facts) -> bool:
    """Whether a claim may stand for others of its text."""
    return points_back(facts) or refers_back(facts) or says_who_alone(facts)


def _families(party: Party) -> list[str]:
    """The family names under which others may tell of somebody of a party."""
    return sorted(f"~{name}" for name in party.short | party.long)


def _beside_other_kinds(facts: Facts, circle: str, at: Place) -> Iterator[tuple[Sort, str, Place]]:
    """The blocks in which a claim meets those of other kinds that may be one happening with it."""
    for actor in sorted(facts.receivers if facts.dated else facts.persons):
        yield Sort.NEAR, f"~{circle} to {actor}", at
    if facts.dated and facts.first == facts.last:
        if facts.precise:
            yield Sort.NEAR, f"~{circle} at {facts.first} {facts.place}", at
        for actor in sorted(facts.doers):
            yield Sort.NEAR, f"~{circle} by {actor} on {facts.first}", at


def said(facts: Facts) -> str:
    """Everything that is compared in claims of several texts: a claim that says the same as another repeats it."""
    time = (facts.first, facts.last) if facts.dated else (facts.first,)
    strangers = sorted(unnamed(facts))
    numbers = sorted(facts.counts) if strangers else []
    return repr(
        (
            facts.kind,
            sorted(facts.receivers),
            sorted(facts.doers),
            time,
            facts.place,
            facts.term,
            facts.failed,
            facts.turn,
            sorted(facts.accused.ids),
            sorted(facts.accused.short),
            facts.whom.listed,
            comes_back_to(facts),
            *for_which(facts),
            *((where, facts.last) if (where := land(facts)) else ()),
        )
        + ((strangers, numbers) if strangers else ())
    )


def neighbours(block: Iterable[Place], reach: int) -> Iterator[tuple[Place, Place]]:
    """Pairs of a block, given in order, that are no more than `reach` places apart and can be of one day."""
    window: deque[Place] = deque(maxlen=reach)
    for other in block:
        first, last = other.first, other.last
        for one in window:
            if one.last >= first and last >= one.first:  # as `Place.meets`, without a call for each of many
                yield one, other
        window.append(other)


def strength(rules: Rules, one: Facts, other: Facts) -> float:
    """How strongly two claims point to one happening; 0 where they do not, or contradict each other.

    Where no rule joins two claims of one day, the learned comparison of their words may.
    """
    found = rules.agree(one, other)
    if not found and (one.kind != other.kind or not rules.weighed(one, other)):
        return 0
    if rules.contradict(Summary.of(one), Summary.of(other)):
        return 0
    if found:
        return found
    chance = likeness(one, other).chance  # between 0 and 1: every rule goes before it
    return chance if chance >= model("claims").joins else 0


def leads(rules: Rules, one: Facts, other: Facts) -> bool:
    """Whether one of two claims may stand for the other, by its text or by a name."""
    if one.group == other.group:
        for each, its in ((one, other), (other, one)):
            if points_back(each) and may_mean(each, its):
                return True
            if (refers_back(each) and may_refer(each, its)) or are_of_its_sentence(each, its):
                return True
            if says_who_alone(each) and may_be_the_deed(each, its):
                return True
    if not (rules.known_by_name(one) and rules.known_by_name(other)):
        return False
    return any(is_wide(each) and stands_for(each, its) for each, its in ((one, other), (other, one)))


def find_edges(rules: Rules, facts: Sequence[Facts]) -> Edges:
    """The edges among all claims of a kind and those that may be one happening with it.

    Args:
        rules: of the kinds.
        facts: of its claims, sorted by id.
    """
    by_id = {each.id: each for each in facts}
    first: dict[str, Facts] = {}
    blocks: dict[tuple[Sort, str], list[Place]] = defaultdict(list)
    edges = Edges()
    for each in facts:
        like = first.setdefault(said(each), each)
        is_repeat = like is not each and bool(rules.agree(like, each))
        if is_repeat:
            edges.repeats.add((like.id, each.id))
        for sort, block, place in places(rules, each, repeats=is_repeat):
            blocks[sort, block].append(place)
    for (sort, _), members in blocks.items():
        for one, other in neighbours(sorted(members), REACH[sort]) if sort in REACH else ():
            pair = (min(one.claim, other.claim), max(one.claim, other.claim))
            if pair not in edges.pairs and (found := strength(rules, by_id[pair[0]], by_id[pair[1]])):
                edges.pairs[pair] = found
    return edges
