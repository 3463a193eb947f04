from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.joining.partition import Forest, Partition

_PAIRS = st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")), max_size=12)


@given(_PAIRS, st.randoms())
@settings(max_examples=40)
def test_sets_do_not_depend_on_the_order_of_joining(pairs: list[tuple[str, str]], chance: object) -> None:
    forward, shuffled = Partition(), Partition()
    for one, other in pairs:
        forward.join(one, other)
    chance.shuffle(pairs)  # type: ignore[attr-defined]
    for one, other in pairs:
        shuffled.join(other, one)
    assert [forward.find(each) for each in "abcdefgh"] == [shuffled.find(each) for each in "abcdefgh"]


@given(_PAIRS, _PAIRS)
@settings(max_examples=40)
def test_what_is_forbidden_is_never_one_set(forbidden: list[tuple[str, str]], pairs: list[tuple[str, str]]) -> None:
    sets = Partition()
    for one, other in forbidden:
        sets.forbid(one, other)
    for one, other in pairs:
        sets.join(one, other)
    assert all(sets.find(one) != sets.find(other) for one, other in forbidden if one != other)


def test_a_set_is_named_by_its_smallest_member_and_keeps_its_foes() -> None:
    sets = Partition()
    sets.forbid("c", "x")
    assert sets.join("c", "b")
    assert sets.find("c") == "b"
    assert not sets.join("x", "b")
    assert sets.forbidden("x", "c")
    assert sets.join("a", "c")
    assert not sets.join("a", "x")


def test_forbidding_comes_too_late_for_one_set() -> None:
    sets = Partition()
    sets.join("a", "b")
    sets.forbid("a", "b")
    assert not sets.forbidden("a", "b")
    assert sets.join("b", "a")


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=40))
def test_a_forest_of_numbers_makes_the_sets_that_a_partition_makes(pairs: list[tuple[int, int]]) -> None:
    forest, sets = Forest(31), Partition()
    for one, other in pairs:
        forest.join(one, other)
        sets.join(f"{one:02}", f"{other:02}")
    assert len(forest) == 31
    assert [forest.find(number) for number in range(31)] == [int(sets.find(f"{number:02}")) for number in range(31)]
