"""Which happening of its text a later mention means: "the blast", after "a bomb killed four".

A text tells a happening once and then names it. Such a name means what was told before it, if that can bear its words;
of several the one that shares its noun, else the one told of right before it. Where two are equally near, neither.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations

from answerable.joining.events.facts import Facts, counts_clash
from answerable.joining.events.naming import share_word
from answerable.model.vocabulary.told_as import naming

_NEAR = 400
"""Code points within which what was told last is still what "the attack" is about: two sentences or three."""
_LONG_AGO = 31
"""Days before the publication from which on what a text tells is its background."""
_LASTING = frozenset({"conflict", "crisis", "insurgency", "rebellion", "revolt", "struggle", "uprising", "war"})
"""What goes on for years, and means no clash of a day."""
_WORD = re.compile(r"[^\W_]+")
_MARK = re.compile(
    r"\b(?:again|another|different|earlier|elsewhere|other|others|previous(?:ly)?|second|separate(?:ly)?|similar|third)\b",
    re.I,
)
"""Words by which a sentence tells one happening from the next."""


def antecedent(
    each: Facts, told: Mapping[str, Sequence[Facts]], *, recurrent: bool, personal: bool, alike: Callable[[str, str], bool]
) -> list[str]:
    """Which of the happenings told before it a claim means; empty where none can bear it, or several equally.

    Args:
        each: a claim that refers back.
        told: by any name of theirs, the happenings that it does not contradict, each with its claims that stand before
            and may be meant.
        recurrent: whether the like comes back, so that another may be meant that the text does not tell.
        personal: whether it is a step against one person, and several may be told of.
        alike: whether two of the happenings may be one, as far as is told.
    """
    able = {name: claims for name, claims in told.items() if _bears(each, claims) and not _is_far(each, claims)}
    its_word = {name for name, claims in able.items() if any(share_word(each, other) for other in claims)}
    its_kind = {name for name, claims in able.items() if any(each.kind == other.kind for other in claims)}
    left = its_word or (set() if each.trigger in _LASTING else its_kind or set(able))
    if len(left) == 1:
        return [left.pop()]
    left = {name for name in left if any(naming((each.kind, other.kind)) == other.kind for other in able[name])}
    if each.phrase.back == "his" or not left:
        return []
    near = {name for name in left if _distance(each, able[name]) <= _NEAR}
    if not personal and (meant := _one_of(each, able, left, alike)):
        return meant
    if len({_last(able[name]).wording for name in near}) != 1:
        return []
    return [min(near, key=lambda name: (_last(able[name]).at, name))]


def _one_of(
    each: Facts, able: Mapping[str, Sequence[Facts]], left: Iterable[str], alike: Callable[[str, str], bool]
) -> list[str]:
    """The nearest of several if no two of them are told as two happenings."""
    for one, other in combinations(sorted(left), 2):
        if not alike(one, other) or _told_as_two(able[one], able[other]):
            return []
    return sorted(left)


def _told_as_two(one: Sequence[Facts], other: Sequence[Facts]) -> bool:
    """Whether words or numbers tell one happening from another."""
    days = [each.last - each.first for each in (*one, *other) if each.dated]
    if days and min(days) <= _LONG_AGO < max(days):
        return True
    if any(counts_clash(here, there) for first in one for second in other for here in first.counts for there in second.counts):
        return True
    return any(_MARK.search(each.wording) for each in (*one, *other))


def _last(claims: Iterable[Facts]) -> Facts:
    return max(claims, key=lambda other: (other.at, other.id))


def _distance(each: Facts, claims: Iterable[Facts]) -> int:
    return min(each.at - other.at for other in claims)


def _bears(each: Facts, claims: Sequence[Facts]) -> bool:
    """Whether the words of a name stand where the happening was told."""
    if not each.phrase.about:
        return True
    told = {word.removesuffix("s") for other in claims for word in _WORD.findall(other.wording.lower())}
    return all(word.removesuffix("s") in told for word in each.phrase.about)


def _is_far(each: Facts, claims: Sequence[Facts]) -> bool:
    """Whether the happening is one of long ago that was told of some sentences before: the text's background."""
    dated = [other.last for other in claims if other.dated]
    if each.dated and not dated and not (each.phrase.bare and _distance(each, claims) <= _NEAR):
        return each.first < max(other.last for other in claims) - _LONG_AGO
    return bool(dated) and not each.dated and max(dated) < each.last - _LONG_AGO and _distance(each, claims) > _NEAR
