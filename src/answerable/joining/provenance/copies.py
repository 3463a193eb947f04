"""Near-copies: wire stories, reprints and the same page saved twice.

MinHash (Broder 1997) estimates how much two texts share; banding (Leskovec, Rajaraman and Ullman, *Mining of Massive
Datasets*, chapter 3) finds the pairs worth comparing without comparing all.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from operator import eq

from answerable.joining.partition import Partition

NEAR = 0.8
"""Estimated Jaccard similarity from which two sources are near-copies."""

ROWS = 4
"""Values a band: with 64 values, 16 bands, of which a pair at 0.8 misses all once in 4,600 times."""

CROWD = 200
"""A bucket with more texts than this is boilerplate: its members are compared with their neighbours only."""

REACH = 100
"""How many neighbours in such a bucket."""


def group_copies(signatures: Iterable[tuple[str, tuple[int, ...]]]) -> dict[str, str]:
    """Group the sources whose texts are nearly the same.

    Args:
        signatures: id of a source and its MinHash signature; one that is empty is like no other.

    Returns:
        For each source the id of its group: the smallest id of a source in it.
    """
    groups = Partition()
    packed = {source: pack(values) for source, values in signatures}
    buckets: dict[int, list[str]] = defaultdict(list)
    for source, signature in packed.items():
        for band in bands(signature):
            buckets[band].append(source)
    for bucket in buckets.values():
        for one, other in alike({source: packed[source] for source in bucket}):
            groups.join(one, other)
    return {source: groups.find(source) for source in sorted(packed)}


def pack(values: tuple[int, ...]) -> bytes:
    """A signature as eight bytes a value."""
    return array("Q", values).tobytes()


def bands(signature: bytes) -> Iterator[int]:
    """For each band of a packed signature a number of 64 bits with a sign, by which those that share it are found."""
    width = ROWS * array("Q").itemsize
    for start in range(0, len(signature), width):
        told = f"{len(signature)} {start} ".encode() + signature[start : start + width]
        yield int.from_bytes(blake2b(told, digest_size=8).digest(), "big", signed=True)


def alike(bucket: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Pairs of the sources of one bucket that are near-copies, enough of them to connect every group.

    Args:
        bucket: the sources that share a band, with their packed signatures.
    """
    first: dict[bytes, str] = {}
    for source in sorted(bucket):
        held = first.setdefault(bucket[source], source)
        if held != source:
            yield held, source
    ordered = sorted(first)
    reach = REACH if len(ordered) > CROWD else len(ordered)
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 : place + 1 + reach]:
            if similarity(one, other) >= NEAR:
                yield first[one], first[other]


def similarity(one: bytes, other: bytes) -> float:
    """Share of the values that two packed signatures of one length have alike: the estimated Jaccard similarity."""
    first, second = array("Q", one), array("Q", other)
    same: int = sum(map(eq, first, second))
    return same / len(first)
