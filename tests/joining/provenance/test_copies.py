from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.joining.provenance.copies import group_copies


def _like(signature: tuple[int, ...], changed: int, seed: int) -> tuple[int, ...]:
    chance = random.Random(seed)
    places = chance.sample(range(len(signature)), changed)
    return tuple(value if place not in places else chance.getrandbits(32) for place, value in enumerate(signature))


def _fresh(seed: int) -> tuple[int, ...]:
    chance = random.Random(seed)
    return tuple(chance.getrandbits(32) for _ in range(64))


def test_a_wire_copy_joins_and_another_text_stays_alone() -> None:
    wire = _fresh(1)
    groups = group_copies([("s-3", wire), ("s-1", _like(wire, 8, 2)), ("s-2", _fresh(3)), ("s-4", wire)])
    assert groups == {"s-1": "s-1", "s-2": "s-2", "s-3": "s-1", "s-4": "s-1"}


def test_texts_that_share_less_than_four_fifths_are_no_copies() -> None:
    one = _fresh(4)
    assert group_copies([("s-1", one), ("s-2", _like(one, 20, 5))]) == {"s-1": "s-1", "s-2": "s-2"}


def test_a_text_too_short_to_compare_is_like_no_other() -> None:
    assert group_copies([("s-1", ()), ("s-2", ())]) == {"s-1": "s-1", "s-2": "s-2"}
    assert group_copies([]) == {}


def test_a_crowd_with_one_boilerplate_is_compared_with_its_neighbours() -> None:
    shared = _fresh(6)[:4]
    crowd = [(f"s-{number:04}", shared + _fresh(100 + number)[4:]) for number in range(250)]
    assert all(source == group for source, group in group_copies(crowd).items())


@given(st.permutations(range(9)))
@settings(max_examples=20)
def test_groups_do_not_depend_on_the_order(order: list[int]) -> None:
    base = [_fresh(seed) for seed in (7, 8, 9)]
    signatures = [(f"s-{place}", _like(base[place % 3], place, place)) for place in range(9)]
    assert group_copies(signatures[place] for place in order) == group_copies(signatures)
