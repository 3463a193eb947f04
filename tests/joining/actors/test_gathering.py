from __future__ import annotations

import random
from collections import defaultdict

from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.joining.actors.actors import Joining, blocks
from answerable.joining.actors.gathering import Names, gather
from answerable.joining.actors.life import names_meant
from answerable.joining.judged import latest_first
from answerable.joining.partition import Partition
from answerable.model.judgement import Judgement, Verdict
from tests.joining.made import named
from tests.record.small_world import decisions, made


def test_a_name_counts_once_a_source_and_an_alias_where_one_of_its_names_acts() -> None:
    first, second = named("s-1", "Ana Lopes", "Ana Lopes"), named("s-2", "Ana Lopes")
    mentions, names, used = gather([first.reading, second.reading], frozenset())
    assert names.spellings == {"ana lopes": {"Ana Lopes": 2}}
    assert used == {"s-1": {("ana lopes", "Ana Lopes")}, "s-2": {("ana lopes", "Ana Lopes")}}
    assert set(mentions) == {"s-1", "s-2"}


def _components(names: Names, judgements: list[Judgement]) -> list[set[str]]:
    sets = Partition()
    first: dict[str, str] = {}
    for key in names.spellings:
        for block in blocks(key):
            sets.join(first.setdefault(block, key), key)
    for short, longs in names.longs.items():
        for long in longs:
            sets.join(short, long)
    for judgement in latest_first(judgements, Verdict.SAME, Verdict.DIFFERENT, claims=False):
        about = [meant for name in judgement.about if (key := names.key(name)) for meant in sorted(names_meant(key))]
        for other in about[1:]:
            sets.join(about[0], other)
    found: dict[str, set[str]] = defaultdict(set)
    for key in names.spellings:
        found[sets.find(key)].add(key)
    return list(found.values())


@given(seed=st.integers(0, 2**32))
@settings(max_examples=60, deadline=None)
def test_a_component_of_names_joined_alone_is_joined_as_within_the_whole(seed: int) -> None:
    chance = random.Random(seed)
    found = [made(chance, number) for number in range(12)]
    judgements = decisions(chance, found)
    _, names, used = gather([one.reading for one in found], frozenset())
    whole = Joining(names, judgements)
    for keys in _components(names, judgements):
        part = Names(names.parted)
        part.spellings.update({key: names.spellings[key] for key in keys})
        part.longs.update({short: longs for short, longs in names.longs.items() if short in keys})
        part.births.update({key: births for key, births in names.births.items() if key in keys})
        alone = Joining(part, judgements)
        assert [(alone.root(key), alone.state(key)) for key in keys] == [
            (whole.root(key), whole.state(key)) for key in keys
        ]
        assert set(alone.may_be_short()) == keys.intersection(whole.may_be_short())
        for source, uses in used.items():
            there = {key for key, _ in uses}
            resolved = whole.resolve(source, there)
            assert alone.resolve(source, there & keys) == {key: to for key, to in resolved.items() if key in keys}
            assert resolved.keys() <= {*whole.may_be_short(), *(key for at, key in whole.elsewhere() if at == source)}
