"""Whom a step of the law lays an act at the door of: "convicted Dorn of the murder", "Dorn, on trial for bribery"."""

from __future__ import annotations

import re

from answerable.joining.cues import Cues
from answerable.model.claim import Claim, Modality
from answerable.model.event import Family
from answerable.model.vocabulary import Kind, kinds

_STEP = Cues(
    *(rf"{root}\w*" for root in ("acquit", "arraign", "arrest", "convict", "detain", "extradit", "impeach")),
    *(rf"{root}\w*" for root in ("imprison", "indict", "jail", "plead", "prosecut", "sentenc")),
    *("charges?", "charged", "charging", "guilty", "retrial", "suspects?", "suspected", "suspicion"),
    *("trials?", "tried", "verdict", "warrant", "wanted"),
)
"""Words of steps of the law, and of those whom they are taken against."""
_ANOTHER = Cues(
    *("another", r"criminal\s+record", "earlier", "history", r"in\s+the\s+past", "initially", "once", "originally"),
    *("previous(?:ly)?", "prior", r"record\s+of", "separate(?:ly)?", "unrelated"),
)
"""Words by which a sentence may tell of another deed of the same person than the one that is at issue."""
_ATTEMPTED = re.compile(r"\battempted\s+$", re.I)


def is_laid(claim: Claim) -> bool:
    """Whether a step of the law, where one is told, lays this very deed at a door, and not another of the person."""
    before = claim.sentence.quote[: claim.trigger.start - claim.sentence.start]
    if _ATTEMPTED.search(before) and claim.modality is not Modality.ATTEMPTED:
        return False
    return _ANOTHER.search(claim.sentence.quote) is None


def tells_of_step(sentence: str) -> bool:
    """Whether a sentence tells of a step of the law."""
    return _STEP.search(sentence) is not None


def is_step(kind: Kind) -> bool:
    """Whether a kind is a step of the law against a person, from a warrant on: an inquiry lays nothing at a door."""
    first = kinds()["arrest_warrant"].step
    return kind.family is Family.ANSWER and kind.legal and kind.step >= first
