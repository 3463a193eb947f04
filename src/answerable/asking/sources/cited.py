"""A claim with the source that makes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from answerable.asking.answer import Answer
from answerable.model.claim import Claim
from answerable.model.source import Source

if TYPE_CHECKING:
    from answerable.record.file import RecordFile


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedClaim(Answer):
    """A claim with the source that makes it."""

    claim: Claim
    source: Source


def cite(record: RecordFile, ids: tuple[str, ...]) -> tuple[CitedClaim, ...]:
    """The claims with their sources, by date of publication, source and place in the text."""
    claims = list(record.claims(ids=ids))
    sources = {identity: record.source(identity) for identity in {claim.source for claim in claims}}
    cited = [CitedClaim(claim=claim, source=sources[claim.source]) for claim in claims]
    return tuple(sorted(cited, key=lambda held: in_order(held.source, held.claim)))


def in_order(source: Source, claim: Claim) -> tuple[date, str, int, str]:
    """By what claims of several sources are put in order: date of publication, source, place in the text."""
    return source.published.latest, source.id, claim.trigger.start, claim.id
