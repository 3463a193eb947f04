"""When texts that give no day tell of one upheaval of a state: its invasion, or an uprising that goes on.

A state is hardly invaded twice within a year, and an uprising goes on from report to report, so that "the invasion of
Norland" in two texts is one although neither dates it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from answerable.joining.actors.states import state, states_in
from answerable.joining.facts.facts import Facts
from answerable.reading.language.lexicon import word_set

_INVASION = "invasion"
_INVADED = 366
"""Days within which two texts mean one invasion of a state."""
_BACK = 1100
"""Days between a dated invasion and a text that means it without a date."""
_GOES_ON = {"protest": 31, "armed_attack": 183}
"""Days between two reports of what goes on, by its kind."""
_LASTING = word_set("insurgency rebellion revolt revolution turmoil unrest uprising")
"""What goes on for weeks or years."""
_OFTEN = word_set("demonstrations protests")
"""What goes on for days, where "the" says that it is one."""
_WEEK = 7


def land(each: Facts) -> str:
    """Code of the one state to which a claim says that an upheaval came; empty where it says none, or of another kind.

    A day's unrest, an invasion that is told as a new one, and what was only attempted are none.
    """
    if each.phrase.new or each.failed:
        return ""
    if each.kind == _INVASION:
        told = [words for part, words in each.parts if part in ("places", "receivers")]
        return "" if each.phrase.plural else _one([*told, each.phrase.compound])
    if each.kind not in _GOES_ON or each.counts or each.precise or (each.dated and each.last - each.first <= _WEEK):
        return ""
    if each.trigger in _LASTING or (each.trigger in _OFTEN and each.phrase.pointed):
        return state(each.place) if each.place else _one([each.phrase.compound])
    return ""


def _one(told: Iterable[str]) -> str:
    found = frozenset().union(*map(_states, told))
    return next(iter(found)) if len(found) == 1 else ""


@lru_cache(maxsize=1 << 12)
def _states(words: str) -> frozenset[str]:
    return frozenset(states_in(words))


def one_upheaval(one: Facts, other: Facts) -> bool:
    """Whether two claims of two texts, one at least without a date, tell of one upheaval of a state.

    Who did it must not differ, and the texts, or the day of the one and the other's text, must lie near.
    """
    if one.group == other.group or one.kind != other.kind or (one.dated and other.dated):
        return False
    here = land(one)
    if not here or here != land(other):
        return False
    if one.kind != _INVASION:
        short = _WEEK if _OFTEN & {one.trigger, other.trigger} else _GOES_ON[one.kind]
        return one.dated == other.dated and abs(one.last - other.last) <= short
    if one.dated == other.dated:
        return abs(one.last - other.last) <= _INVADED
    told, news = (one, other) if one.dated else (other, one)
    return news.last - told.first <= _BACK
