"""How sure it is that whom a claim names did it: a table of features, weighed on real news.

A wrong name does more harm than a missing one. So where a text tells an act as a fact, a name stands as its doer only
where it is likelier right than wrong; else the claim stands without it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from answerable.model.claim import FACTS, OUTLET, Argument, Claim, Role
from answerable.model.event import Family
from answerable.model.vocabulary import kinds
from answerable.reading.encoder.found import Found
from answerable.reading.language.clauses import Shape
from answerable.reading.shipped import weights_of


@dataclass(frozen=True, slots=True)
class Weighed:
    """What the network thinks of a happening.

    Attributes:
        kind, put: the probabilities of its kind and of how it is put.
        ruled: whether the rules tell of it too.
        heard: where it hears who did it, in code points, and how surely.
        start, end: of the sentence, in code points.
        bodies: where a known body's name begins in it (see `Name.body`).
    """

    kind: float
    put: float
    ruled: bool
    heard: Sequence[tuple[int, int, float]]
    start: int
    end: int
    bodies: frozenset[int] = frozenset()

    @classmethod
    def of(cls, found: Found, shape: Shape) -> Weighed:
        """Of a happening in its sentence."""
        words = shape.words
        heard = [
            (words[first].start, words[last - 1].end, chance)
            for first, last, label, chance in found.parts
            if label == "who"
        ]
        bodies = frozenset(words[name.first].start for name in shape.names if name.body)
        return cls(found.chance, found.put, found.ruled is not None, heard, words[0].start, words[-1].end, bodies)


def is_asked(claim: Claim, argument: Argument) -> bool:
    """Whether somebody stands as the doer of an act that the outlet tells as a fact."""
    told = claim.speaker == OUTLET and claim.modality in FACTS
    return told and argument.role is Role.PERPETRATOR and kinds()[claim.kind].family is Family.ACT


def features(argument: Argument, weighed: Weighed) -> dict[str, float]:
    """What the table weighs. A name of another sentence is as surely heard as the words that stand for it.

    Args:
        argument: the doer.
        weighed: what the network thinks of the happening.
    """
    span = argument.span
    elsewhere = not weighed.start <= span.start < weighed.end
    parts = [chance for start, end, chance in weighed.heard if elsewhere or (start < span.end and end > span.start)]
    part = {"part": _odds(max(parts))} if parts else {"not heard": 1.0}
    happening = {"kind": _odds(weighed.kind), "put": _odds(weighed.put), "agreed": float(weighed.ruled)}
    return {"one": 1.0} | part | happening


def _odds(chance: float) -> float:
    """Log-odds, at most that of one in a thousand either way."""
    within = min(max(chance, 1e-3), 1 - 1e-3)
    return math.log(within / (1 - within))


def odds(given: Mapping[str, float], table: Mapping[str, float]) -> float:
    """The log-odds that the doer is the one; a feature without a weight counts nothing."""
    return sum(table.get(name, 0.0) * value for name, value in given.items())


def surely_named(claim: Claim, weighed: Weighed | None, table: Mapping[str, float]) -> Claim:
    """The claim without the names that are likelier wrong than right; as it is where only the rules tell of it.

    A known body stays whom the rules too take for the doer.
    """
    if weighed is None:
        return claim
    known = weighed.bodies if weighed.ruled else frozenset()
    kept = [
        each
        for each in claim.arguments
        if each.span.start in known
        or not (each.name and is_asked(claim, each) and odds(features(each, weighed), table) < 0)
    ]
    return claim if len(kept) == len(claim.arguments) else claim.remade(arguments=tuple(kept))


@cache
def weights() -> Mapping[str, float]:
    """The table that goes with the network, in log-odds a feature."""
    found: dict[str, float] = weights_of("naming")
    return found
