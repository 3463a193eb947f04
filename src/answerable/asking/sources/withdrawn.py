"""What was said of an event and stands no longer: in an older version of a page, or in a source that was retracted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import reduce

from answerable.asking.answer import Answer
from answerable.asking.sources.cited import in_order
from answerable.model.claim import Claim
from answerable.model.event import HAPPENING, Event
from answerable.model.judgement import Judgement, Verdict
from answerable.model.source import Source
from answerable.model.vocabulary import kind
from answerable.record.file import RecordFile
from answerable.record.queries.versions import ALIKE


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawnClaim(Answer):
    """A claim that is part of no event, since its source is superseded or retracted.

    Attributes:
        claim: the claim.
        source: that makes it; `superseded_by` says by what it is superseded, if it is.
        retracted: the judgements that retract the source.
    """

    claim: Claim
    source: Source
    retracted: tuple[Judgement, ...] = ()


def withdrawn(record: RecordFile, event: Event, *, as_of: date | None = None) -> tuple[WithdrawnClaim, ...]:
    """The withdrawn claims that would tell of an event, by date of publication and place in the text.

    These are the claims of its kind that agree with one of its own and contradict none; and those in whose place, in
    the newer version of the page, the most similar sentence with a claim of the kind is one of the event's.

    Args:
        record: any.
        event: one of its events.
        as_of: only claims whose source could be known on this day, and did not stand on it any more.
    """
    known = None if as_of is None else record.published_by(as_of)
    held = [
        claim
        for claim in record.withdrawn_claims(event.kind, as_of or date.max)
        if claim.modality in HAPPENING and (known is None or claim.source in known)
    ]
    if not held:
        return ()
    from answerable.joining.events.agreement import Rules  # takes long to load, and few events need it
    from answerable.joining.events.summary import Summary

    sources = {identity: record.source(identity) for identity in {claim.source for claim in held}}
    facts = record.facts([*event.claims, *(claim.id for claim in held)])
    rules = Rules(kind(event.kind))
    own = [facts[claim] for claim in event.claims]
    said = reduce(Summary.with_other, map(Summary.of, own))
    found = []
    for claim in held:
        its, source = facts[claim.id], sources[claim.source]
        fits = any(rules.agree(its, one) for one in own) and not rules.contradict(said, Summary.of(its))
        if fits or _in_its_place(record, claim, source) in event.claims:
            found.append(WithdrawnClaim(claim=claim, source=source, retracted=retractions(record, source.id)))
    return tuple(sorted(found, key=lambda held: in_order(held.source, held.claim)))


def retractions(record: RecordFile, source: str) -> tuple[Judgement, ...]:
    """The judgements that stand and retract the source with that full id."""
    return tuple(each for each in record.decisions() if each.verdict is Verdict.RETRACT and source in each.about)


def _in_its_place(record: RecordFile, claim: Claim, source: Source) -> str:
    """Id of the claim that stands in the place of a withdrawn one in the newer version of the page; empty for none."""
    if not source.superseded_by:
        return ""
    from rapidfuzz import fuzz

    likeness = {
        other.id: fuzz.ratio(claim.sentence.quote, other.sentence.quote)
        for other in record.claims(source=source.superseded_by, kind=claim.kind)
    }
    best = max(sorted(likeness), key=lambda other: likeness[other], default="")
    return best if best and likeness[best] >= ALIKE else ""
