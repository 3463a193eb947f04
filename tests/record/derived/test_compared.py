from __future__ import annotations

from collections import defaultdict
from hashlib import blake2b
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as some

from answerable.joining.events.candidates import Sort
from answerable.record.derived.compared import Part, PlaceRow, block_number, in_order, packed, sort_of

_BLOCKS = some.integers(-(2**61), 2**61 - 1).map(lambda number: 4 * number)
_ROWS = some.lists(
    some.tuples(
        _BLOCKS | some.sampled_from([-4, 0, 4, 2**60]),
        some.booleans(),
        some.integers(1, 20),
        some.integers(20, 40),
        some.sampled_from(["c-1", "c-2", "c-3", "c-4"]),
        some.booleans(),
    ),
    unique=True,
    max_size=40,
)


@given(some.sampled_from(list(Sort)), some.text())
def test_a_block_has_one_number_in_every_record(sort: Sort, block: str) -> None:
    digest = blake2b(f"{int(sort)}\n{block}".encode(), digest_size=8).digest()
    number = block_number(sort, block)
    assert number == int.from_bytes(digest, "big", signed=True) // 4 * 4 + sort
    assert sort_of(number) is sort


@given(_ROWS, some.data())
def test_parts_one_after_the_other_hold_all_places_in_order_but_those_given_up(
    rows: list[PlaceRow], data: some.DataObject
) -> None:
    gone = data.draw(some.lists(some.sampled_from(rows), unique=True)) if rows else []
    cuts = sorted(data.draw(some.lists(some.integers(0, len(rows)), max_size=3)))
    held: dict[int, list[str]] = defaultdict(list)
    for first, last in pairwise([0, *cuts, len(rows)]):
        for part, _, text in packed(rows[first:last]):
            held[part].append(text)
    given_up = {part: text for part, _, text in packed(gone)}
    made = [in_order(Part(held[part], [given_up[part]] if part in given_up else [])) for part in sorted(held)]
    kept = sorted(set(rows) - set(gone))
    assert [row for its, _ in made for row in its] == kept
    _, pairs = in_order(Part([text for _, _, text in packed(kept)], []))
    assert sorted(pair for _, its in made for pair in its) == sorted(pairs)
