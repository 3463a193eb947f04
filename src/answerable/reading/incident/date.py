"""When an article's main incident happened: one of the dates that it tells, or that of publication.

A conditional logit (McFadden 1974) over all mentions of dates at once, with readable features and small weights: one
mention is the incident's, which one is not known, and a label of a year, a month or a day is right of every mention
that agrees with it. A date's probability is the sum of its mentions'. The weights (`weights/incident_date.json`) were
fitted on HRDsAttack's training articles by `training.incident_date`.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from answerable.model.claim import Claim
from answerable.model.span import Span
from answerable.model.when import UNKNOWN, Basis, When
from answerable.reading.incident.told_dates import LEVELS, Around, Key, Told, dates, past
from answerable.reading.shipped import weights_of
from answerable.reading.times.anchor import Anchor
from answerable.reading.times.expressions import find_expressions


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentDate:
    """When the main incident happened.

    Attributes:
        when: as precise as it could be told; unknown where not even the year could be.
        probability: of the year, of the month given the year, of the day given the month: those that were told.
        spans: the words that tell it; none where only the publication date does.
    """

    when: When = UNKNOWN
    probability: tuple[float, ...] = ()
    spans: tuple[Span, ...] = ()

    @property
    def parts(self) -> dict[str, int]:
        """`year`, `month` and `day`, those that are told."""
        return {name: int(part) for name, part in zip(LEVELS, self.when.edtf.split("-"), strict=False) if part}


def incident_date(
    text: str, published: When, claims: Sequence[Claim], title: str = "", around: Around | None = None
) -> IncidentDate:
    """When the main incident of an article happened.

    Args:
        text: the working text.
        published: when it was published.
        claims: of the rules, that tell what happened.
        title: of the source.
        around: what the learned engine says of the article, where it was asked.
    """
    anchor = Anchor.of(published)
    expressions = find_expressions(text, anchor, within=around.sentences if around is not None else ())
    told = dates(text, anchor, claims, expressions, title, around)
    found = best(told, weights()["features"], weights()["thresholds"])
    if not found:
        return IncidentDate()
    key = found[-1][0]
    edtf = "-".join(f"{part:0{width}}" for part, width in zip(key, (4, 2, 2), strict=False))
    said = [each for each in expressions if past(each, text, anchor)[: len(key)] == key]
    basis = Basis.STATED if any(each.basis is Basis.STATED for each in said) else Basis.INFERRED
    basis = Basis.RELATIVE if said and basis is Basis.INFERRED else basis
    why = "" if said else "No date of the incident is told; it was published then."
    return IncidentDate(
        when=When(edtf=edtf, basis=basis, why=why),
        probability=tuple(chance for _, chance in found),
        spans=tuple(Span.of(text, each.start, each.end) for each in said),
    )


def best(
    told: Sequence[Told], by: Mapping[str, float], thresholds: Mapping[str, float] | None = None
) -> list[tuple[Key, float]]:
    """The likeliest year, the likeliest month of it and day of that, as far as they are likely enough.

    Args:
        told: the candidates.
        by: feature → weight.
        thresholds: level → least probability; without them everything is told.

    Returns:
        A date a level, and its probability given the one before.
    """
    scores = [sum(by.get(name, 0.0) * value for name, value in each.features.items()) for each in told]
    most = max(scores, default=0.0)
    shares = [math.exp(score - most) for score in scores]
    found: list[tuple[Key, float]] = []
    key: Key = ()
    mass = sum(shares)
    for level, name in enumerate(LEVELS):
        of: defaultdict[Key, float] = defaultdict(float)
        for each, share in zip(told, shares, strict=True):
            if len(each.key) > level and each.key[:level] == key:
                of[each.key[: level + 1]] += share
        if not of:
            break
        key = max(of, key=lambda each: (of[each], each))
        chance = of[key] / mass
        if thresholds is not None and chance < thresholds[name]:
            break
        found.append((key, chance))
        mass = of[key]
    return found


@cache
def weights() -> dict[str, dict[str, float]]:
    """The weights that this version of the program carries: of `features`, and `thresholds` by level."""
    found: dict[str, dict[str, float]] = weights_of("incident_date")
    return found
