"""CEAF-TF: templates scored as Du, Rush and Cardie do it ("Template Filling with Generative Transformers", 2021).

Their `eval.py` (xinyadu/gtt) was read and is followed: fillers without case, marks, articles and superfluous white
space; templates may be paired only where our type is in the label's ("attack" in "bombing / attack"); a filler is right
where all of its mentions are mentions of one filler of the paired template; templates without a partner count with all
their fillers, and a template's type counts as one more filler. Precision and recall are then taken over all documents.

One thing is otherwise: they try every pairing and keep that with the document's best F1, which takes too long for an
engine that gives many templates; we keep that with the most right fillers on both sides. The denominators are the same
for every pairing, so that the two differ only where a pairing trades precision for recall.
"""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

ROLES = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")
_MARKS = str.maketrans("", "", string.punctuation)
_ARTICLES = re.compile(r"\b(a|an|the)\b")

Filler = tuple[str, ...]
"""The mentions of one filler, normalised."""


def normal(mention: str) -> str:
    """A mention as it is compared."""
    return " ".join(_ARTICLES.sub(" ", mention.lower().translate(_MARKS)).split())


@dataclass(frozen=True)
class Template:
    """An incident: its type and the fillers of its roles."""

    kind: str
    roles: dict[str, tuple[Filler, ...]] = field(default_factory=dict)

    def of(self, role: str) -> tuple[Filler, ...]:
        """The fillers of a role."""
        return self.roles.get(role, ())


def _right(ours: Template, gold: Template, role: str) -> tuple[int, int]:
    """How many of our fillers are right, and how many of the label's are found."""
    fits = [[set(o) <= set(g) for g in gold.of(role)] for o in ours.of(role)]
    return sum(any(row) for row in fits), sum(any(column) for column in zip(*fits, strict=True)) if fits else 0


def pairing(ours: Sequence[Template], gold: Sequence[Template]) -> list[tuple[int, int]]:
    """The pairs of templates, one to one, with the most right fillers on both sides."""

    def gain(i: int, j: int) -> int:
        if ours[i].kind not in gold[j].kind:
            return -1
        return 2 + sum(sum(_right(ours[i], gold[j], role)) for role in ROLES)

    gains = [[gain(i, j) for j in range(len(gold))] for i in range(len(ours))]

    @cache
    def best(i: int, taken: int) -> tuple[int, tuple[tuple[int, int], ...]]:
        if i == len(ours):
            return 0, ()
        found = best(i + 1, taken)
        for j, value in enumerate(gains[i]):
            if value > 0 and not taken >> j & 1:
                rest, pairs = best(i + 1, taken | 1 << j)
                found = max(found, (rest + value, ((i, j), *pairs)), key=lambda each: each[0])
        return found

    return list(best(0, 0)[1])


def tally(ours: Sequence[Template], gold: Sequence[Template], counts: Counter[str]) -> None:
    """Add a document's counts: of each role and of `type` what is given, right, wanted and found."""
    for each, name in ((ours, "given"), (gold, "wanted")):
        for template in each:
            counts[f"type {name}"] += 1
            for role in ROLES:
                counts[f"{role} {name}"] += len(template.of(role))
    for i, j in pairing(ours, gold):
        counts["type right"] += 1
        counts["type found"] += 1
        for role in ROLES:
            right, found = _right(ours[i], gold[j], role)
            counts[f"{role} right"] += right
            counts[f"{role} found"] += found


def scores(counts: Counter[str], roles: Sequence[str]) -> tuple[float, float, float]:
    """Precision, recall and F1 over some roles, in per cent."""
    right, given, found, wanted = (
        sum(counts[f"{role} {name}"] for role in roles) for name in ("right", "given", "found", "wanted")
    )
    p = 100 * right / given if given else 0.0
    r = 100 * found / wanted if wanted else 0.0
    return p, r, 2 * p * r / (p + r) if p + r else 0.0
