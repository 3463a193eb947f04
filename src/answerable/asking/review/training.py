"""What reviewers decided, as examples that the learned engine can be adjusted to (see `encoder.corrections`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from answerable.asking.answer import Answer
from answerable.model.claim import Claim
from answerable.model.judgement import Judgement, Verdict, standing
from answerable.model.span import Span
from answerable.record.file import RecordFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed(Answer):
    """A sentence on every claim of which a person has decided, with the claims that stand.

    Attributes:
        source: id of the document.
        sentence: the words.
        claims: those accepted, in the order of the text.
    """

    source: str
    sentence: Span
    claims: tuple[Claim, ...]

    def plain(self) -> dict[str, Any]:
        """As a line of a file of corrections."""
        return {
            "text": self.sentence.quote,
            "claims": [
                {
                    "kind": claim.kind,
                    "modality": claim.modality.value,
                    "trigger": {
                        "quote": claim.trigger.quote,
                        "start": claim.trigger.start - self.sentence.start,
                    },
                }
                for claim in self.claims
            ],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Examples(Answer):
    """The sentences that are finished, and how many are begun only."""

    finished: tuple[Reviewed, ...]
    begun: int


def examples(record: RecordFile, judgements: Sequence[Judgement]) -> Examples:
    """The sentences of which every claim was accepted or rejected by a person, by document and place.

    A sentence with a claim that nobody decided on is left out: it would teach that the claim is right.
    """
    verdicts = {
        claim: judgement.verdict is Verdict.ACCEPT
        for judgement in standing(tuple(judgements))
        if judgement.verdict in (Verdict.ACCEPT, Verdict.REJECT)
        for claim in judgement.about
    }
    sources = sorted({claim.source for claim in record.claims(ids=verdicts)})
    finished, begun = [], 0
    for source in sources:
        sentences: dict[tuple[int, int], list[Claim]] = defaultdict(list)
        for claim in record.claims(source=source):
            sentences[claim.sentence.start, claim.sentence.end].append(claim)
        for _, claims in sorted(sentences.items()):
            decided = [claim.id in verdicts for claim in claims]
            if all(decided):
                whole = claims[0].sentence
                kept = tuple(claim for claim in claims if verdicts[claim.id] and _inside(claim.trigger, whole))
                finished.append(Reviewed(source=source, sentence=whole, claims=kept))
            elif any(decided):
                begun += 1
    return Examples(finished=tuple(finished), begun=begun)


def _inside(trigger: Span, sentence: Span) -> bool:
    return sentence.start <= trigger.start and trigger.end <= sentence.end
