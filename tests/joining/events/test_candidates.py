from __future__ import annotations

import random
from collections import defaultdict
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.joining.actors.actors import join_actors
from answerable.joining.context import Context
from answerable.joining.events.agreement import Rules
from answerable.joining.events.candidates import Edges, Place, Sort, find_edges, leads, neighbours, places
from answerable.joining.events.events import unite
from answerable.joining.facts.facts import Facts, facts_of
from answerable.joining.judged import latest_first
from answerable.joining.partition import Partition
from answerable.model.claim import Claim
from answerable.model.event import HAPPENING
from answerable.model.judgement import Judgement, Verdict
from answerable.model.vocabulary import kind
from answerable.model.vocabulary.told_as import circle
from tests.record.made import Made
from tests.record.small_world import decisions, made


def _at(first: int, last: int, claim: str) -> Place:
    return Place(dated=True, first=first, last=last, claim=claim)


def test_neighbours_are_those_within_reach_that_share_a_day() -> None:
    block = [_at(1, 9, "a"), _at(2, 2, "b"), _at(3, 3, "c"), _at(4, 4, "d")]
    found = [(one.claim, other.claim) for one, other in neighbours(block, 2)]
    assert found == [("a", "b"), ("a", "c")]
    assert all(one.meets(other) for one, other in neighbours(block, 3))


def _components(rules: Rules, facts: list[Facts], edges: Edges, judgements: list[Judgement]) -> list[list[Facts]]:
    sets = Partition()
    held = {each.id for each in facts}
    for one, other in [*edges.pairs, *edges.repeats]:
        sets.join(one, other)
    for first, second in combinations(facts, 2):
        if leads(rules, first, second):
            sets.join(first.id, second.id)
    for judgement in latest_first(judgements, Verdict.SAME, Verdict.DIFFERENT, claims=True):
        for one, other in combinations(held.intersection(judgement.about), 2):
            sets.join(one, other)
    found: dict[str, list[Facts]] = defaultdict(list)
    for each in facts:
        found[sets.find(each.id)].append(each)
    return list(found.values())


def _facts(chance: random.Random, found: list[Made], judgements: list[Judgement]) -> dict[str, list[Facts]]:
    """The facts of the claims of some documents, by the first of the kinds that may be one happening."""
    actors = join_actors([one.reading for one in found], judgements)
    contexts = {
        one.source.id: Context(
            id=one.source.id, published=one.source.published, copies=min(one.source.id, f"s-{at % 3}")
        )
        for at, one in enumerate(found)
    }
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in {claim.id: claim for one in found for claim in one.reading.claims}.values():
        if claim.modality in HAPPENING:
            claims[min(circle(claim.kind))].append(claim)
    return {
        name: [
            facts_of(claim, contexts, actors.find, lambda actor: True)
            for claim in sorted(told, key=lambda each: each.id)
        ]
        for name, told in claims.items()
    }


@given(seed=st.integers(0, 2**32))
@settings(max_examples=60, deadline=None)
def test_a_component_joined_alone_is_joined_as_within_the_whole(seed: int) -> None:
    chance = random.Random(seed)
    found = [made(chance, number) for number in range(20)]
    judgements = decisions(chance, found)
    for name, facts in _facts(chance, found, judgements).items():
        rules = Rules(kind(name))
        edges = find_edges(rules, facts)
        whole = unite(rules, facts, edges, judgements)
        for part in _components(rules, facts, edges, judgements):
            ids = {each.id for each in part}
            own = Edges(
                pairs={pair: sure for pair, sure in edges.pairs.items() if ids.issuperset(pair)},
                repeats={pair for pair in edges.repeats if ids.issuperset(pair)},
            )
            alone = unite(rules, part, own, judgements)
            assert {each: alone.find(each) for each in ids} == {each: whole.find(each) for each in ids}


@given(seed=st.integers(0, 2**32))
@settings(max_examples=40, deadline=None)
def test_what_may_stand_for_another_meets_it_in_a_block(seed: int) -> None:
    chance = random.Random(seed)
    for name, facts in _facts(chance, [made(chance, number) for number in range(20)], []).items():
        rules = Rules(kind(name))
        blocks = {
            each.id: {
                (block, place.asks) for sort, block, place in places(rules, each) if sort in (Sort.TEXT, Sort.NAME)
            }
            for each in facts
        }
        for one, other in combinations(facts, 2):
            here, there = blocks[one.id], blocks[other.id]
            shared = {block for block, _ in here} & {block for block, _ in there}
            assert not leads(rules, one, other) or any((block, True) in here | there for block in shared)
