"""Links."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from answerable.model.claim import Claim
from answerable.model.judgement import Judgement
from answerable.model.link import Evidence, Link, Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A claim that a text ties to another."""

    source_claim: str
    target_claim: str
    relation: Relation
    evidence: Evidence
    confidence: float


def ties(claims: Sequence[Claim]) -> list[Tie]:
    """T."""
    return []


def join_links(
    found: Iterable[tuple[Tie, str, str]],
    judgements: Sequence[Judgement] = (),
    event_of: Callable[[str], str] = lambda claim: "",
) -> list[Link]:
    """J."""
    return []
