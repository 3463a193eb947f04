"""Two actors, or two events, that may be one: what speaks for it, what against, and what a decision would change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from answerable.asking.answer import Answer
from answerable.asking.review.reasons import Addend, Reason
from answerable.asking.review.review import same
from answerable.joining.actors.names import fold
from answerable.model.judgement import Judgement, Verdict, standing

FORMULA = "chance, with what speaks for and against it, × (events and links that the lesser of the two feeds)"
"""What orders the queue: the chance that two which the record holds apart are one, the points of the reasons counted,
times what would then move. It is counted as the queue of claims counts, in events and links that a decision is expected
to change."""

LEAST = 0.2
"""Below this chance two are held to be two, and nobody is asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two.

    Attributes:
        id: of the actor or the event.
        name: of the actor, or the event in a few words.
        alike: the spelling that is compared, or the sentence of the claim.
        about: what to give to `judge`: a name, or the id of a claim.
        hangs: how many events and links it feeds.
    """

    id: str
    name: str
    alike: str
    about: str
    hangs: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair(Answer):
    """Two that the record holds apart and that may be one.

    Attributes:
        of: `actors` or `events`.
        one, other: the two, the one with more on it first.
        chance: from 0 to 1 that they are one, by the score alone.
        points: log odds of the chance, the sum of the parts' points.
        parts: of the score, the weightiest first.
        reasons: what else is known. It is not in the chance, and its points are in the weight.
        weight: what orders the queue; see `FORMULA`.
    """

    of: str
    one: Side
    other: Side
    chance: float
    points: float
    parts: tuple[Addend, ...]
    reasons: tuple[Reason, ...]
    weight: float

    @property
    def id(self) -> str:
        """By what pages name the pair: both ids."""
        return f"{self.one.id}.{self.other.id}"


class Decided:
    """Which pairs people have judged to be two.

    Args:
        judgements: of every sort, about the claims that stand now.
    """

    def __init__(self, judgements: Sequence[Judgement]) -> None:
        held = standing(tuple(judgements))
        different = [each for each in held if each.verdict is Verdict.DIFFERENT]
        self._apart = [frozenset(map(_key, each.about)) for each in different]

    @property
    def any(self) -> bool:
        """Whether there is such a judgement at all."""
        return bool(self._apart)

    def apart(self, one: Iterable[str], other: Iterable[str]) -> bool:
        """Whether a judgement names one of the first (names, or ids of claims) and one of the second as different."""
        if not self._apart:
            return False
        first, second = set(map(_key, one)), set(map(_key, other))
        return any(here != there for told in self._apart for here, there in product(told & first, told & second))


def _key(about: str) -> str:
    return about if about.startswith("c-") else fold(about)


def waiting(pairs: Sequence[Pair], judgements: Sequence[Judgement], reviewer: str = "") -> tuple[Pair, ...]:
    """Those of the pairs that nobody has judged since, and on which `reviewer` has proposed nothing."""
    done = []
    for each in standing(tuple(judgements)):
        own = each.verdict is Verdict.PROPOSE and bool(reviewer) and same(each.by, reviewer)
        if own or each.verdict in (Verdict.SAME, Verdict.DIFFERENT):
            done.append(frozenset(map(_key, each.about)))
    return tuple(pair for pair in pairs if not any(told.issuperset(map(_key, _about(pair))) for told in done))


def said_of(pair: Pair, judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """The standing judgements and proposals on both of a pair, by time."""
    wanted = set(map(_key, _about(pair)))
    return tuple(each for each in standing(tuple(judgements)) if wanted <= set(map(_key, each.about)))


def _about(pair: Pair) -> tuple[str, str]:
    return pair.one.about, pair.other.about


def in_order(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """What a decision would change most first."""
    return tuple(sorted(pairs, key=lambda pair: (-pair.weight, -pair.chance, pair.one.id, pair.other.id)))
