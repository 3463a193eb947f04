"""Which happening of its text a later mention means: "the blast", after "a bomb killed four".

A text tells a happening once and then names it. Such a name means what was told before it, if that can bear its words;
of several the one that shares its noun, else the one told of right before it. Where two are equally near, neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from answerable.joining.events.facts import Facts

_NEAR = 400
"""Code points within which what was told last is still what "the attack" is about: two sentences or three."""
_LONG_AGO = 31
"""Days before the publication from which on what a text tells is its background."""
_ROOT = 5
"""Letters at the head of two words that are alike where they say one thing: explode, explosion."""
_ENDINGS = ("ations", "ation", "ings", "ing", "ions", "ion", "ers", "er", "ed", "es", "s")
_SHORTEST = 4


def antecedent(each: Facts, told: Mapping[str, Sequence[Facts]], *, recurrent: bool) -> str:
    """Which of the happenings told before it a claim means; empty where none can bear it, or several equally.

    Args:
        each: a claim that refers back.
        told: by any name of theirs, the happenings that it does not contradict, each with its claims that stand before
            and may be meant.
        recurrent: whether the like comes back, so that another may be meant that the text does not tell.
    """
    able = {name: claims for name, claims in told.items() if _bears(each, claims) and not _is_far(each, claims)}
    alike = {name for name, claims in able.items() if any(_shares_word(each, other) for other in claims)}
    its_kind = {name for name, claims in able.items() if any(each.kind == other.kind for other in claims)}
    left = alike or its_kind or set(able)
    if len(left) == 1:
        return left.pop()
    if recurrent or each.phrase.back == "his" or not left:
        return ""
    (near, first), (next_to, _) = sorted((_distance(each, able[name]), name) for name in left)[:2]
    return first if near <= _NEAR < next_to else ""


def _distance(each: Facts, claims: Iterable[Facts]) -> int:
    return min(each.at - other.at for other in claims)


def _bears(each: Facts, claims: Sequence[Facts]) -> bool:
    """Whether the words of a name stand where the happening was told."""
    if not each.phrase.about:
        return True
    told = {_root(word) for other in claims for word in other.wording.lower().split()}
    return all(_root(word) in told for word in each.phrase.about)


def _is_far(each: Facts, claims: Sequence[Facts]) -> bool:
    """Whether the happening is one of long ago that was told of some sentences before: the text's background."""
    dated = [other.last for other in claims if other.dated]
    return bool(dated) and not each.dated and max(dated) < each.last - _LONG_AGO and _distance(each, claims) > _NEAR


def _shares_word(one: Facts, other: Facts) -> bool:
    return not _roots(one.trigger).isdisjoint(_roots(other.trigger))


def _roots(words: str) -> set[str]:
    return {_root(word) for word in words.split()}


def _root(word: str) -> str:
    word = word.strip(".,;:()\"“”'’")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)][:_ROOT]
    return word[:_ROOT]
