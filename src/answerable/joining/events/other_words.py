"""When two claims of two kinds tell of one happening: an attack, a bombing, the deaths.

Kinds that may be one are told by the vocabulary (`one_happening.yml`). More is asked than of two claims of one kind:
somebody in common on one day, one place and day, or a text that ties the two. Who names a dead person where the other
names nobody tells of a part, and stays apart.
"""

from __future__ import annotations

import re

from answerable.joining.events.one_breath import result, subject, within
from answerable.joining.facts.counts import counts_clash
from answerable.joining.facts.facts import Facts

ONCE = frozenset({"assassination", "death", "execution", "killing", "mass_killing"})
"""What befalls a person once."""
WEAK = 1
"""How strongly a family name alone, or one charge, points to one happening: what points more strongly goes before."""
KILLED = ONCE - {"death"}
"""Of these what somebody does: an attack on a person whom another text has killed is hardly another attack."""

FIGHTING = re.compile(r"(?:battl|combat|fight|fought|war)", re.I)
"""What one does to another for years, and no attack of a day: "they fought Tarn"."""

ANOTHER = re.compile(
    r"\b(?:again|another|different|earlier|first|later|other|second|separate(?:ly)?|then|third)\b", re.I
)
"""Words by which a sentence tells one happening from the next."""
_OF_ILLNESS = re.compile(
    r"\w+\s+(?:suddenly\s+)?(?:of|from|after)\s+(?:\w+\s+){0,2}"
    r"(?:aids|cancer|cholera|covid|heart|illness|leuka?emia|malaria|natural|old\s+age|pneumonia|stroke|tuberculosis)\b",
    re.I,
)
"""A death that nobody brought about: "died of cancer", "death from a heart attack"."""


def agree_otherwise(one: Facts, other: Facts, *, recurrent: bool) -> int:
    """How strongly two claims of different kinds point to one happening: from 0, not at all, to 9.

    Looks for no contradiction, and not whether the vocabulary holds the kinds to be words for one happening.

    Args:
        one: a claim.
        other: another whose time has a day in common with it.
        recurrent: whether happenings of the kinds come back (a meeting, a visit).
    """
    if one.group == other.group and one.wording == other.wording:
        return _in_sentence(one, other)
    if apart_in_part(one, other):
        return 0
    shared = bool(one.receivers & other.receivers)
    day = one.dated and other.dated and one.first == one.last == other.first == other.last
    near = one.dated and other.dated
    if one.group == other.group:
        if shared:
            return 6 if near or (one.kind in ONCE and other.kind in ONCE) else 0
        return 4 if day and _alike_beside(one, other, recurrent) else 0
    named = one.whom.is_named_in(other.whom)
    if one.persons & other.persons or named:
        dead = [each for each in (one, other) if each.kind in ONCE and not each.failed]  # attempts are made again
        killed = len(dead) == 2 or any(each.kind in KILLED for each in dead)
        killed = killed and not any(FIGHTING.match(each.trigger) for each in (one, other))
        return (WEAK if named else 5) if near or killed else 0
    if shared:
        return 4 if day else 0
    return 2 if day and _alike_beside(one, other, recurrent) else 0


def apart_in_part(one: Facts, other: Facts) -> bool:
    """Whether one names others than the other, or a person where the other names nobody: the dead of an attack."""
    if one.whom.meets(other.whom):
        return False
    return bool(one.persons or other.persons or (one.receivers and other.receivers))


def _in_sentence(one: Facts, other: Facts) -> int:
    """How strongly two claims of one sentence point to one happening.

    "The attack on the minister killed four" names no dead; "Venn was killed in the bombing" names one of perhaps many.
    """
    shared = not one.receivers.isdisjoint(other.receivers)
    dead = any(each.persons and each.kind in ONCE for each in (one, other))
    if not shared and (dead or (one.receivers and other.receivers)):
        return 0
    if one.offset == other.offset:
        return 9
    if any(each.kind == "death" and _OF_ILLNESS.match(each.wording, each.offset) for each in (one, other)):
        return 0
    first, second = sorted((one, other), key=lambda each: each.offset)
    end = first.offset + len(first.trigger)
    gap = first.wording[end : second.offset]
    if ANOTHER.search(gap):
        return 0
    doers = not (one.doers and other.doers) or bool(one.doers & other.doers)
    tied = within(gap) or subject(first.wording[: first.offset], gap) or result(first.trigger, gap, second.trigger)
    if doers and tied:
        return 8
    return 5 if shared else 0


def _alike_beside(one: Facts, other: Facts, recurrent: bool) -> bool:
    """Whether two claims of one day that name nobody acted upon in common share enough: the place, or a doer there."""
    if one.doers and other.doers and not one.doers & other.doers:
        return False
    if any(counts_clash(here, there) for here in one.counts for there in other.counts):
        return False
    here = one.precise and one.place == other.place
    if recurrent:
        return here and bool(one.doers & other.doers)
    return here or (bool(one.doers & other.doers) and bool(one.counts & other.counts))
