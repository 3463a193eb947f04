"""The bearer of a name in one source, as a judgement means him: "Ana Lopes (in s-0b9f23c4d5e6f7a8b9c0)".

Such a one is a member of its own beside the bare name. It joins the name's other bearers unless a judgement keeps it
apart from them, or from whom the name means in another source: then it is not known which of the two they are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from answerable.joining.judged import latest_first
from answerable.joining.partition import Partition
from answerable.model.actor import KEPT_APART
from answerable.model.judgement import Judgement, Verdict

_IN = "\x1f@"
"""Between a name's key and a source; in no key."""
_LABELLED = re.compile(r"(.+) in (s) ([0-9a-f]{20})")


def with_source(key: str, source: str) -> str:
    """The member that stands for the bearer of a name in one source."""
    return f"{key}{_IN}{source}"


def told_in(member: str) -> str:
    """The id of the source for whose bearer of a name a member stands; empty for any other member."""
    return member.partition(_IN)[2]


def label(source: str) -> str:
    """A source as it stands behind a name: "in s-0b9f23c4d5e6f7a8b9c0"."""
    return f"in {source}"


def unlabelled(folded: str) -> tuple[str, str] | None:
    """From a folded name with such a label to the name and the id of the source; None for any other name."""
    found = _LABELLED.fullmatch(folded)
    return None if found is None else (found[1], f"{found[2]}-{found[3]}")


@dataclass(slots=True)
class Singled:
    """What judgements on the bearers of names in single sources make of the names.

    Attributes:
        members: these bearers.
        told: from a source and a key to the one whom the name means there, for those who are kept apart.
        reasons: a member, and why it is kept apart.
    """

    members: set[str] = field(default_factory=set)
    told: dict[tuple[str, str], str] = field(default_factory=dict)
    reasons: list[tuple[str, str]] = field(default_factory=list)


def single_out(
    sets: Partition,
    judgements: Sequence[Judgement],
    member_of: Callable[[str], str],
    told: Mapping[tuple[str, str], str],
    keys: Iterable[str],
) -> Singled:
    """Join in `sets` the bearers in single sources with whom the name means elsewhere, or keep them apart.

    Args:
        sets: of the names, all other joins among these made.
        judgements: of every sort.
        member_of: the member that a name in a judgement stands for.
        told: from a source and a key to whom the name means there, where that is not the bare name.
        keys: of all names.
    """
    found = Singled()
    others: set[str] = set()
    for judgement in latest_first(judgements, Verdict.SAME, Verdict.DIFFERENT, claims=False):
        members = set(map(member_of, judgement.about))
        here = set(filter(told_in, members))
        found.members |= here
        others |= members - here
        if here and judgement.verdict is Verdict.DIFFERENT:
            names = " and ".join(f"“{name}”" for name in sorted(judgement.about))
            why = f"{KEPT_APART}{judgement.by} judged that {names} are different: {judgement.why}"
            found.reasons += [(member, why) for member in sorted(members)]
    if not found.members:
        return found
    spelt: dict[str, list[str]] = defaultdict(list)
    for key in sorted(keys):
        spelt[sets.find(key)].append(key)
    known = spelt.keys() | set(map(sets.find, others))
    beside: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for member in sorted(found.members):
        key = member.partition(_IN)[0]
        beside[sets.find(key)].append((key, member))
    for root, its in beside.items():
        rivals = {one for _, one in its for _, other in its if sets.forbidden(one, other)}
        for key, member in its:
            home = told.get((told_in(member), key), key)
            if member not in rivals and sets.find(member) not in known:  # not judged to be somebody else
                sets.join(home, member)
            if sets.find(home) != sets.find(member):
                found.told.update({(told_in(member), each): member for each in spelt[root]})
    return found
