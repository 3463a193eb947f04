"""Whether two steps of the law against one person are one step, as far as the words for it tell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from answerable.joining.facts.charges import Charge, charge_of
from answerable.joining.facts.facts import Facts

_ELSEWHERE = re.compile(
    r"\bseparately,\s|\b(?:in|at)\s+(?:an?|the)\s+(?:second|separate|unrelated|different|other|new)\s+(?:case|matter|trial)\b"
    r"|\bin\s+another\s+(?:case|matter)\b",
    re.I,
)
_FURTHER = re.compile(
    r"\s*(?:(?:for|to)\s+)?(?:an?\s+(?:additional|further)|another|\w+\s+(?:additional|further|more))\s+(?:\w+\s+)?"
    r"(?:day|week|month|year)s?\b",
    re.I,
)
"""Behind a judgment that adds a punishment to one that is told of: "sentenced" "to a further year"."""
_OF_OTHERS = re.compile(
    r"\W*(?:(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|some)\s+)?other\s+(?:[\w-]+\s+)?"
    r"(?:activists|defendants|men|officers|officials|people|soldiers|suspects|women)\b",
    re.I,
)
"""How a sentence begins that goes on to others than those told of before."""
_BEFORE_THAT = re.compile(r"\b(?:previously|formerly)\s+(?:been\s+)?$", re.I)
"""Right before a term that somebody has served in another case: "he previously served time"."""
_MONTH = 31
_OUT_OF_PRISON = re.compile(r"\b(?:gaol|jail|prison)\b", re.I)
_ANOTHER_CLAUSE = re.compile(r"[;()]|\b(?:but|who|whom|which|while|after|before|serving)\b", re.I)
_ASIDE = re.compile(r",\s+(?:who|which|already|held)\b[^,;]*,", re.I)
"""What is told of somebody by the way: "Tarn, who is held in another case, was charged"."""


class Basis(NamedTuple):
    """What a claim says that a step is for.

    Attributes:
        dated: whether it gives a time.
        charges: what it is for.
        whom: ids of those against whom it is.
    """

    dated: bool
    charges: frozenset[Charge]
    whom: frozenset[str] = frozenset()

    def rules_out(self, other: Basis) -> bool:
        """Whether the two are no one step: no charge can be one, and no two days tell whether they are.

        What a court finds on one day against two, and against one of them for another thing, is two.
        """
        if (self.dated and other.dated and self.whom == other.whom) or not (self.charges and other.charges):
            return False
        return all(one.is_another(two) for one in self.charges for two in other.charges)


def basis_of(facts: Facts) -> Basis:
    """What a claim says that a step is for."""
    return Basis(facts.dated, frozenset(map(charge_of, facts.charges)), facts.receivers)


def for_which(facts: Facts) -> list[tuple[tuple[str, ...], int]]:
    """Against whom, and for how many acts, a claim says that a step is; nothing where it tells a kind of act alone."""
    told = map(charge_of, facts.charges)
    return sorted({(tuple(sorted(each.whom)), each.number) for each in told if each.whom or each.number})


def for_others(one: Iterable[Basis], other: Iterable[Basis]) -> bool:
    """Whether some two of the sets are no one step and nothing in either is told to be for what both are for."""
    here, there = list(one), list(other)
    return any(
        left.rules_out(right) and not any(_is_for_both(each, left, right) for each in (*here, *there))
        for left in here
        for right in there
    )


def _is_for_both(each: Basis, left: Basis, right: Basis) -> bool:
    return any(charge.is_both(one, two) for charge in each.charges for one in left.charges for two in right.charges)


def are_of_other_cases(one: Facts, other: Facts) -> bool:
    """Whether a text tells one of two steps "in another case", and not the other, or each of others for another act."""
    if one.group != other.group:
        return False
    before, behind = sorted((one, other), key=lambda each: each.at)
    of_others = _OF_OTHERS.match(behind.wording) is not None and one.receivers.isdisjoint(other.receivers)
    of_others = of_others and before.wording != behind.wording
    return of_others or _is_elsewhere(one) != _is_elsewhere(other) or _is_of_one_of_them(one, other)


def _is_of_one_of_them(one: Facts, other: Facts) -> bool:
    """Whether of two of whom a text tells, one is judged for another act: "Tarn was also convicted of arson"."""
    if one.receivers == other.receivers or not (one.charges and other.charges):
        return False
    here, there = ([charge_of(each) for each in facts.charges] for facts in (one, other))
    return all(left.names_other_acts(right) for left in here for right in there)


def _is_elsewhere(each: Facts) -> bool:
    if _is_former(each):
        return True
    end = each.offset + len(each.trigger)
    before = _ANOTHER_CLAUSE.split(_ASIDE.sub(" ", each.wording[: each.offset]))[-1]
    behind = _ANOTHER_CLAUSE.split(each.wording[end:])[0]
    return any(_ELSEWHERE.search(words) for words in (before, behind)) or _FURTHER.match(behind) is not None


def _is_former(each: Facts) -> bool:
    """Whether somebody was in prison before what its text tells of."""
    return each.kind == "imprisonment" and _BEFORE_THAT.search(each.wording[: each.offset]) is not None


def one_occasion(one: Facts, other: Facts) -> bool:
    """Whether two steps against one person, of which one has no date, are one as far as words tell.

    "Convicted again" is not what another text calls a conviction and no more; nor is what is for another thing, nor the
    bail of which a text tells and the leaving of prison of which another tells months later.
    """
    if not one_turn(one, other) or _is_former(one) != _is_former(other) or _are_bail_and_leaving(one, other):
        return False
    return not one.charges or not other.charges or _may_be_for_one(one.charges, other.charges)


def _are_bail_and_leaving(one: Facts, other: Facts) -> bool:
    """Whether somebody is let out on bail and leaves prison, as texts tell that came out months apart."""
    bail = ["bail" in each.sorts for each in (one, other)]
    left = [_OUT_OF_PRISON.search(each.trigger) is not None for each in (one, other)]
    return True in bail and bail == [not each for each in left] and abs(one.last - other.last) > _MONTH


def one_turn(one: Facts, other: Facts) -> bool:
    """Whether both tell that it was done again, or neither does."""
    return (one.turn.least > 1) == (other.turn.least > 1)


def another_turn(one: Facts, other: Facts) -> bool:
    """Whether a text tells of one that it was done again, to others than the other: "both were released again"."""
    verbs = all(each.trigger.split()[0].endswith("ed") for each in (one, other))
    return verbs and one.receivers != other.receivers and not one_turn(one, other)


def one_thing(one: Facts, other: Facts) -> bool:
    """Whether two steps are for one thing, as far as the words for it tell."""
    return any(charge_of(first).same(charge_of(second)) for first in one.charges for second in other.charges)


def _may_be_for_one(one: frozenset[str], other: frozenset[str]) -> bool:
    return any(charge_of(first).same(charge_of(second)) is not False for first in one for second in other)
