"""A tie: two claims of one text that its words tie together, before they are joined into events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from answerable.model.claim import Claim, Modality
from answerable.model.link import OVER_DEATH, Evidence, Relation
from answerable.model.span import Span

ALLEGED = 0.6
"""What is left of the confidence where the answer itself is only alleged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Two claims of one text that its words tie together.

    Attributes:
        source_claim: id of the claim of the answer or reversal.
        target_claim: id of the claim of the act or answer.
        relation: how the first stands to the second.
        evidence: the words that tie them, and the rule that read them so.
        confidence: probability between 0 and 1.
    """

    source_claim: str
    target_claim: str
    relation: Relation
    evidence: Evidence
    confidence: float

    @classmethod
    def make(cls, source: Claim, target: Claim, relation: Relation, evidence: Evidence, confidence: float) -> Tie:
        """A tie between two claims, less sure where the first is alleged only."""
        left = confidence * ALLEGED if source.modality is Modality.ALLEGED else confidence
        return cls(
            source_claim=source.id,
            target_claim=target.id,
            relation=relation,
            evidence=evidence,
            confidence=round(left, 4),
        )


def answers_of(found: Iterable[Tie]) -> dict[str, list[Tie]]:
    """From the id of each claim that answers an act to the ties that say so, in their order; a death is no act."""
    tied: dict[str, list[Tie]] = defaultdict(list)
    for tie in found:
        if tie.relation is Relation.ANSWERS and tie.evidence.rule != OVER_DEATH:
            tied[tie.source_claim].append(tie)
    return tied


def words(claim: Claim, start: int, end: int, rule: str) -> Evidence:
    """Evidence out of the passage of `claim`: code points `start` to `end` of the source's working text."""
    base = claim.sentence.start
    return Evidence(
        claim=claim.id, start=start, end=end, quote=claim.sentence.quote[start - base : end - base], rule=rule
    )


def span(claim: Claim, found: Span, rule: str) -> Evidence:
    """Evidence out of a span of `claim`."""
    return Evidence(claim=claim.id, start=found.start, end=found.end, quote=found.quote, rule=rule)
