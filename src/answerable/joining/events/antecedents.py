"""Which happening of its text a later mention means: "the blast", after "a bomb killed four".

A text tells a happening and then names it. Such a name supposes that there is one to be meant (Russell 1905): it means
what was told before it, if that can bear the name's words; of several what shares its noun, else what is of its kind.
Where nothing parts these from each other, they are one, and it means them all; else the one that was told right before
it; where two were, none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations, product

from answerable.joining.events.naming import share_word
from answerable.joining.facts.counts import counts_clash
from answerable.joining.facts.facts import LASTING, PARAGRAPH, Facts, gap
from answerable.model.vocabulary.told_as import naming

_NEAR = 400
"""Code points within which what was told last is still what "the attack" is about: two sentences or three."""
_FARTHEST = 5000
"""Code points behind which a text has left what it told in other words: two pages."""
_LONG_AGO = 31
"""Days before the publication from which on what a text tells is its background."""
_WORD = re.compile(r"[^\W_]+")
_ANOTHER = re.compile(
    r"\b(?:again|another|different|earlier|elsewhere|first|others?|previous(?:ly)?|second|separate(?:ly)?|similar|third)\b",
    re.I,
)
"""Words by which a sentence tells one happening from the next."""

_THAT = re.compile(r"\b(?:that|this)\s+$", re.I)
"""What points to what was told last: "that murder"."""

Told = Mapping[str, Sequence[Facts]]
"""Happenings by any name of theirs, each with its claims that stand before a mention and may be meant."""


def antecedents(each: Facts, told: Told, *, personal: bool, alike: Callable[[str, str], bool]) -> list[str]:
    """Which of the happenings told before it a claim means, all one; none where none can bear it, or two equally.

    Args:
        each: a claim that refers back.
        told: happenings that it does not contradict.
        personal: whether it is a step against one person, so that several may be told of without a name.
        alike: whether two of the happenings may be one, as far as is told.
    """
    able = {name: claims for name, claims in told.items() if _bears(each, claims) and not _is_far(each, claims)}
    if (last := _told_last(each, able)) and _THAT.search(each.wording[: each.offset]):
        return last
    by_word = {name for name, claims in able.items() if any(share_word(each, other) for other in claims)}
    by_kind = {name for name, claims in able.items() if any(each.kind == other.kind for other in claims)}
    left = by_word or (set() if each.trigger in LASTING else by_kind or set(able))
    before = _right_before(each, able)
    if before and each.phrase.back == "the" and all(_distance(each, able[name]) > _NEAR for name in left):
        return before
    if not by_word and all(_distance(each, able[name]) > _FARTHEST for name in left):
        return []
    if len(left) == 1:
        return list(left)
    left = {name for name in left if any(naming((each.kind, other.kind)) == other.kind for other in able[name])}
    if each.phrase.back == "his":
        return []
    if not personal and not any(
        _are_two(able[a], able[b]) or not alike(a, b) for a, b in combinations(sorted(left), 2)
    ):
        return sorted(left)
    near = {name for name in left if _distance(each, able[name]) <= _NEAR}
    if len({_last(able[name]).wording for name in near}) != 1:
        told = {name: able[name] for name in left}
        return _right_before(each, told) or _named_last(each, told)
    return [min(near, key=lambda name: (_last(able[name]).at, name))]


def _are_two(one: Sequence[Facts], other: Sequence[Facts]) -> bool:
    """Whether days, numbers or words tell one happening from another."""
    if _is_background(one, other) or _is_background(other, one):
        return True
    days = [each.last - each.first for each in (*one, *other) if each.dated]
    if days and min(days) <= _LONG_AGO < max(days):
        return True
    if any(
        counts_clash(*both) for first, second in product(one, other) for both in product(first.counts, second.counts)
    ):
        return True
    return any(_ANOTHER.search(each.wording) for each in (*one, *other))


def _is_background(one: Sequence[Facts], other: Sequence[Facts]) -> bool:
    """Whether the first has a time long before the publication, and the second has none, and so may be the news."""
    dated = [each.last for each in one if each.dated]
    return bool(dated) and not any(each.dated for each in other) and max(dated) < _news(other) - _LONG_AGO


def _news(claims: Iterable[Facts]) -> int:
    return max(each.last for each in claims)


def _last(claims: Iterable[Facts]) -> Facts:
    return max(claims, key=lambda other: (other.at, other.id))


def _distance(each: Facts, claims: Iterable[Facts]) -> int:
    return each.at - _last(claims).at


def _right_before(each: Facts, told: Told) -> list[str]:
    """The one happening that the sentence before a mention tells; none if the sentence before that tells another."""
    last = {name: _last(claims) for name, claims in told.items()}
    found = [name for name, claim in last.items() if gap(claim, each) <= PARAGRAPH]
    if len(found) != 1:
        return []
    it = last[found[0]]
    return [] if any(0 <= gap(other, it) < PARAGRAPH for other in last.values() if other is not it) else found


def _told_last(each: Facts, told: Told) -> list[str]:
    """The one happening of the sentence right before a mention, where it has the mention's kind."""
    near = [name for name, claims in told.items() if 0 <= gap(_last(claims), each) <= PARAGRAPH]
    return near if len(near) == 1 and any(each.kind == other.kind for other in told[near[0]]) else []


def _named_last(each: Facts, told: Told) -> list[str]:
    """The happening that was mentioned last, if by the same bare name: "the occupation", "the occupation"."""
    last = {name: _last(claims) for name, claims in told.items()}
    name = max(last, key=lambda name: (last[name].at, name), default="")
    return [name] if name and last[name].phrase.bare and last[name].trigger == each.trigger else []


def _bears(each: Facts, claims: Sequence[Facts]) -> bool:
    """Whether the words of a name stand where the happening was told."""
    if not each.phrase.about:
        return True
    told = {word.removesuffix("s") for other in claims for word in _WORD.findall(other.wording.lower())}
    return all(word.removesuffix("s") in told for word in each.phrase.about)


def _is_far(each: Facts, claims: Sequence[Facts]) -> bool:
    """Whether the one is the text's background and the other its news: one has a time long ago, the other none.

    What was told of right before it may be background that a text goes on with.
    """
    if _distance(each, claims) <= _NEAR and (each.phrase.bare or not each.dated):
        return False
    if each.phrase.about and not each.dated:
        return False  # it says which it means: "the murder of the farmers"
    return _is_background(claims, [each]) or _is_background([each], claims)
