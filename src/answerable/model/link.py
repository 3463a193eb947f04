"""A link: one event tied to another."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from answerable.model.claim import Modality

TOWARDS = "purpose"
"""The rule of words that say what a measure works towards: "a treaty that clears the way for X's release"."""
TREATY = "treaty_"
"""What the rules of treaties begin with: a treaty frees nobody by itself."""


class Relation(StrEnum):
    """How the first event stands to the second."""

    ANSWERS = "answers"
    REVERSES = "reverses"
    PART_OF = "part_of"
    FOLLOWS = "follows"
    CLAIMED_CAUSE = "claimed_cause"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The words of a claim that tie the two, and the rule that read them so."""

    claim: str
    start: int
    end: int
    quote: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One event tied to another.

    Attributes:
        id: `l-` and 20 hexadecimal digits.
        source: id of the event that answers, reverses, follows.
        target: id of the event that it answers, reverses, follows.
        relation: which of these.
        speaker: for a claimed cause, who claims it.
        evidence: the words it rests on, sorted.
        confidence: probability between 0 and 1.
    """

    id: str
    source: str
    target: str
    relation: Relation
    speaker: str = ""
    evidence: tuple[Evidence, ...] = ()
    confidence: float = 1.0

    @property
    def modality(self) -> Modality:
        """How it is put: possible where the words only say that the first works towards the other's undoing."""
        towards = bool(self.evidence) and all(found.rule.startswith((TOWARDS, TREATY)) for found in self.evidence)
        return Modality.POSSIBLE if towards else Modality.HAPPENED
