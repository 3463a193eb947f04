"""Which kinds may be words for one happening, and which of them names it: `one_happening.yml` as questions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from answerable.model.vocabulary import vocabulary


@cache
def _before() -> Mapping[str, frozenset[str]]:
    return {each.names: frozenset(each.before) for each in vocabulary().told_as}


def may_be_one(one: str, other: str) -> bool:
    """Whether claims of two kinds, given by their ids, may be of one happening."""
    before = _before()
    return one == other or other in before.get(one, ()) or one in before.get(other, ())


@lru_cache(maxsize=1 << 12)
def all_may_be_one(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether each of some kinds may be one happening with each of the others."""
    return all(may_be_one(one, other) for one in some for other in others)


@cache
def circle(kind: str) -> frozenset[str]:
    """The ids of the kinds that may be one happening with this one, with one of those, and so on; itself among them."""
    found, waiting = {kind}, [kind]
    while waiting:
        one = waiting.pop()
        met = {other for other in (*_before(), *(k for ks in _before().values() for k in ks)) if may_be_one(one, other)}
        waiting += met - found
        found |= met
    return frozenset(found)


def naming(kinds: Iterable[str]) -> str:
    """The kind that names an event whose claims are of these kinds: the one that no other goes before.

    Kinds that may all be one happening have exactly one such; of others the first by id is taken.
    """
    held = sorted(set(kinds))
    before = _before()
    return next(kind for kind in held if not any(kind in before.get(other, ()) for other in held))
