from __future__ import annotations

from hashlib import blake2b

from hypothesis import given
from hypothesis import strategies as some

from answerable.joining.events.candidates import Sort
from answerable.record.derived.compared import block_number, sort_of


@given(some.sampled_from(list(Sort)), some.text())
def test_a_block_has_one_number_in_every_record(sort: Sort, block: str) -> None:
    digest = blake2b(f"{int(sort)}\n{block}".encode(), digest_size=8).digest()
    number = block_number(sort, block)
    assert number == int.from_bytes(digest, "big", signed=True) // 4 * 4 + sort
    assert sort_of(number) is sort
