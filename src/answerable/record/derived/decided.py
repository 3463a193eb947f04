"""What judgements say of claims, and which actors are persons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from answerable.joining.judged import latest_first, rejected, retracted, statuses
from answerable.model.claim import Claim
from answerable.model.event import HAPPENING, Status
from answerable.model.judgement import Judgement, Verdict
from answerable.model.vocabulary import kinds


@dataclass(slots=True)
class Decided:
    """What judgements say of claims.

    Attributes:
        rejected: ids of the claims that make no event.
        retracted: ids of the sources that make none: retracted, or superseded by a newer version.
        statuses: from the id of a claim to the status that a person gave its event.
        joining: from the id of a claim to the judgements that join it with others or keep it apart from them.
    """

    rejected: frozenset[str]
    retracted: frozenset[str]
    statuses: dict[str, Status]
    joining: dict[str, list[Judgement]]

    @classmethod
    def by(cls, judgements: Sequence[Judgement], superseded: frozenset[str]) -> Decided:
        """What these judgements say, all that stand, where these sources are superseded."""
        joining: dict[str, list[Judgement]] = defaultdict(list)
        for judgement in latest_first(judgements, Verdict.SAME, Verdict.DIFFERENT, claims=True):
            for claim in judgement.about:
                joining[claim].append(judgement)
        return cls(rejected(judgements), retracted(judgements) | superseded, statuses(judgements), joining)

    def on(self, claims: Iterable[str]) -> list[Judgement]:
        """The judgements on these claims."""
        return list({each.id: each for claim in claims for each in self.joining.get(claim, ())}.values())

    def tells(self, claim: Claim) -> bool:
        """Whether the claim can be one of an event."""
        told = claim.id not in self.rejected and claim.source not in self.retracted
        return told and claim.modality in HAPPENING and claim.kind in kinds()

    def of_text(self, source: str, claims: Iterable[str]) -> Decided:
        """What of it tells whether claims of a source can be of an event, and no more."""
        return Decided(self.rejected.intersection(claims), self.retracted & {source}, {}, {})

    def of_part(self, claims: Iterable[str]) -> Decided:
        """What of it tells how these claims are joined, and no more."""
        wanted = set(claims)
        given = {claim: self.statuses[claim] for claim in wanted & self.statuses.keys()}
        return Decided(
            frozenset(), frozenset(), given, {claim: self.joining[claim] for claim in wanted & self.joining.keys()}
        )
