"""Acquittals of who was convicted before: "was sentenced to three years but later acquitted" tells that it fell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from answerable.model.claim import Claim, Modality, Reading, Role, each_once

_JUDGED = frozenset({"conviction", "sentence", "imprisonment"})
_ACQUITTED = re.compile(r"(?:acquitted|exonerated)\b", re.I)
_LATER = re.compile(
    r"[^;:]*\b(?:and|but|then)\s+(?:(?:was|were|had|has|been|being|he|she|they)\s+)*"
    r"(?:afterwards?|eventually|later|subsequently|on\s+appeal)\s+(?:(?:was|were|been)\s+)?",
    re.I | re.S,
)
"""From a judgment to the acquittal that came after it."""
_PRONOUNS = frozenset({"he", "she", "they", "him", "her", "them"})


def with_acquitted_after(reading: Reading) -> Reading:
    """The reading, where a sentence that tells a judgment and a later acquittal of the same tells that it fell."""
    undone = [_as_undone(each, reading.claims) for each in reading.claims]
    return reading if undone == list(reading.claims) else replace(reading, claims=each_once(undone))


def _as_undone(claim: Claim, claims: Sequence[Claim]) -> Claim:
    told = claim.kind == "acquittal" and claim.modality is Modality.HAPPENED
    if not told or _ACQUITTED.match(claim.trigger.quote) is None:
        return claim
    if not any(_is_before(each, claim) for each in claims):
        return claim
    return replace(claim.remade(kind="conviction_overturned"), location=claim.location)


def _is_before(judgment: Claim, claim: Claim) -> bool:
    """Whether a judgment of its sentence is what somebody was acquitted after."""
    if judgment.kind not in _JUDGED or judgment.modality is not Modality.HAPPENED:
        return False
    if judgment.sentence.start != claim.sentence.start or judgment.trigger.end > claim.trigger.start:
        return False
    mine, its = ({a.value for a in each.arguments if a.role is Role.RECIPIENT} for each in (claim, judgment))
    same = bool(its) and (not mine.isdisjoint(its) or mine <= _PRONOUNS)
    return same and _LATER.fullmatch(claim.between(judgment.trigger.end, claim.trigger.start)) is not None
