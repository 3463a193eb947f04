"""What judgements say of names and of claims: they win over every rule, and the latest over the earlier."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import combinations

from answerable.joining.partition import Partition
from answerable.model.event import Status
from answerable.model.judgement import Judgement, Verdict, standing

_CLAIM = re.compile(r"c-[0-9a-f]{20}")


def latest_first(judgements: Sequence[Judgement], *verdicts: Verdict, claims: bool) -> list[Judgement]:
    """The standing judgements with one of `verdicts`, the latest first: those on claims, or those on names."""
    wanted = [each for each in standing(tuple(judgements)) if each.verdict in verdicts]
    return [each for each in reversed(wanted) if all(_CLAIM.fullmatch(about) for about in each.about) is claims]


def decide(sets: Partition, judgements: Sequence[Judgement], key: Callable[[str], str], *, claims: bool) -> None:
    """Join and forbid in `sets` as SAME and DIFFERENT say. A later judgement stands against an earlier one.

    Args:
        sets: to be changed.
        judgements: of every sort, in any order.
        key: the member of `sets` that a name or claim id in a judgement stands for; empty for none.
        claims: whether to follow the judgements on claims, or those on names.
    """
    for judgement in latest_first(judgements, Verdict.SAME, Verdict.DIFFERENT, claims=claims):
        members = sorted({member for about in judgement.about if (member := key(about))})
        act = sets.join if judgement.verdict is Verdict.SAME else sets.forbid
        for one, other in combinations(members, 2):
            act(one, other)


def retracted(judgements: Sequence[Judgement]) -> frozenset[str]:
    """Ids of the sources that were withdrawn or put right: nothing is drawn from them any more."""
    held = standing(tuple(judgements))
    return frozenset(about for each in held if each.verdict is Verdict.RETRACT for about in each.about)


def kept(judgements: Sequence[Judgement]) -> frozenset[str]:
    """Ids of the sources that stand although a newer version of their page does."""
    held = standing(tuple(judgements))
    accepted = (about for each in held if each.verdict is Verdict.ACCEPT for about in each.about)
    return frozenset(about for about in accepted if about.startswith("s-"))


def statuses(judgements: Sequence[Judgement]) -> dict[str, Status]:
    """From the ids of claims to the status that a person gave their event, the latest judgement's."""
    found: dict[str, Status] = {}
    for judgement in latest_first(judgements, Verdict.STATUS, claims=True):
        for claim in judgement.about:
            found.setdefault(claim, Status(judgement.relation))
    return found


def rejected(judgements: Sequence[Judgement]) -> frozenset[str]:
    """Ids of the claims that a person rejected and did not accept later."""
    found: dict[str, Verdict] = {}
    for judgement in latest_first(judgements, Verdict.ACCEPT, Verdict.REJECT, claims=True):
        for claim in judgement.about:
            found.setdefault(claim, judgement.verdict)
    return frozenset(claim for claim, verdict in found.items() if verdict is Verdict.REJECT)
