"""Acquittals of who was convicted before: "was sentenced to three years but later acquitted" tells that it fell.

And of who is acquitted on appeal, where the text tells that he was convicted, or the sentence that he served.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from answerable.model.claim import Claim, Modality, Reading, Role, each_once
from answerable.model.vocabulary.groups import PUNISHED

_ACQUITTED = re.compile(r"(?:acquitted|exonerated|cleared)\b", re.I)
_ON_APPEAL = re.compile(
    r"\b(?:courts? of (?:criminal )?appeals?|appeals? courts?|appellate|cassation|on appeal)\b", re.I
)
_HELD_GOOD = re.compile(r"\b(?:upheld|uphold\w*|confirm\w*|affirm\w*|except)\b", re.I)
"""In a sentence that tells of an acquittal in part."""
_AFTER_ALL = re.compile(r"\b(?:later|afterwards?|subsequently|again|since|meanwhile|separate\w*|another|also)\b", re.I)
"""In a sentence that tells of another judgment, behind the acquittal."""
_LATER = re.compile(
    r"[^;:]*\b(?:and|but|then)\s+(?:(?:was|were|had|has|been|being|he|she|they)\s+)*"
    r"(?:afterwards?|eventually|later|subsequently|on\s+appeal)\s+(?:(?:was|were|been)\s+)?",
    re.I | re.S,
)
"""From a judgment to the acquittal that came after it."""
_CONVICTED = frozenset({"conviction"})
_PRONOUNS = frozenset({"he", "she", "they", "him", "her", "them"})


def with_acquitted_after(reading: Reading) -> Reading:
    """The reading, where a sentence that tells a judgment and a later acquittal of the same tells that it fell."""
    undone = [_as_undone(each, reading.claims) for each in reading.claims]
    return reading if undone == list(reading.claims) else replace(reading, claims=each_once(undone))


def _as_undone(claim: Claim, claims: Sequence[Claim]) -> Claim:
    told = claim.kind == "acquittal" and claim.modality is Modality.HAPPENED
    if not told or _ACQUITTED.match(claim.trigger.quote) is None:
        return claim
    if not any(_is_before(each, claim) or _was_appealed(each, claim) for each in claims):
        return claim
    return replace(claim.remade(kind="conviction_overturned"), location=claim.location)


def _is_before(judgment: Claim, claim: Claim) -> bool:
    """Whether a judgment of its sentence is what somebody was acquitted after."""
    if judgment.kind not in PUNISHED or judgment.modality is not Modality.HAPPENED:
        return False
    if judgment.sentence.start != claim.sentence.start or judgment.trigger.end > claim.trigger.start:
        return False
    mine, its = ({a.value for a in each.arguments if a.role is Role.RECIPIENT} for each in (claim, judgment))
    same = bool(its) and (not mine.isdisjoint(its) or mine <= _PRONOUNS)
    return same and _LATER.fullmatch(claim.between(judgment.trigger.end, claim.trigger.start)) is not None


def _was_appealed(judgment: Claim, claim: Claim) -> bool:
    """Whether a conviction or a punishment is what somebody is acquitted after on appeal, who is told of by both."""
    beside = judgment.sentence.start == claim.sentence.start  # "acquitted Tarn, who had served a year"
    if judgment.kind not in (PUNISHED if beside else _CONVICTED) or judgment.modality is not Modality.HAPPENED:
        return False
    told = claim.sentence.quote
    if _ON_APPEAL.search(told) is None or _HELD_GOOD.search(told) is not None:
        return False
    behind = judgment.trigger.start > claim.trigger.start
    if behind and _AFTER_ALL.search(judgment.sentence.quote) is not None:
        return False
    mine, its = ([a.value for a in each.arguments if a.role is Role.RECIPIENT] for each in (claim, judgment))
    return len(mine) == 1 and any(_are_one(mine[0], each) for each in its)


def _are_one(one: str, other: str) -> bool:
    """Whether two names are equal, or one is the last of the other's: "Tarn" and "Ivo Tarn"."""
    short, long = sorted((one.casefold(), other.casefold()), key=len)
    return short == long or long.endswith(f" {short}")
