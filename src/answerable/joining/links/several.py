"""Steps against one person of which a text says that they are of several cases, or which case one is of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from answerable.joining.facts.charges import acts_of_life, charge_of
from answerable.joining.links.passages import between
from answerable.joining.links.reversible import FREEING, told_anew
from answerable.model.claim import Claim
from answerable.model.event import Family
from answerable.model.vocabulary import kinds

_CONVICTING = frozenset({"conviction", "sentence"})
_LAST_WORD = re.compile(r"([^\W\d_][\w’'-]*)\s+$")


def of_several(steps: Sequence[Claim]) -> bool:
    """Whether steps against one person are surely of several cases: one is a new one, or a judgment parts two deeds."""
    if any(map(told_anew, steps)):
        return True
    cleared = {each.sentence.start for each in steps if each.kind in FREEING}
    return any(each.kind in _CONVICTING and each.sentence.start in cleared for each in steps)


def so_named(claim: Claim, acts: Sequence[Claim]) -> list[Claim]:
    """Those of the acts that a step may be for by the word before its own: "the bribery" "convictions".

    Args:
        claim: of the step.
        acts: that other steps against the same person are for.
    """
    word = _LAST_WORD.search(between(claim, claim.sentence.start, claim.trigger.start))
    what = charge_of(word[1]).what if word is not None else frozenset[str]()
    named = {each for each in what if each in kinds() and kinds()[each].family is Family.ACT}
    return [each for each in acts if not named or not named.isdisjoint({each.kind, *acts_of_life(each.kind)})]
