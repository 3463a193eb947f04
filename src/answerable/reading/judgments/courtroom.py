"""Words of the courtroom that only look like happenings: the prosecution, a sentencing remark, a witness examined."""

from __future__ import annotations

import re

from answerable.model.claim import WHO, Claim, Role

_PARTY = re.compile(r"prosecutions?", re.IGNORECASE)
_SENTENCING = re.compile(r"(?:re-?)?sentencing", re.IGNORECASE)
_ASKING = re.compile(r"(?:cross-|re-)?(?:examin|question|inquir|enquir)\w*", re.IGNORECASE)
_WHO_ASKS = re.compile(
    r"\b(?:judges?|court|bench|chamber|panel|jury|registrar|magistrate|counsel|prosecution|prosecutor|defen[cs]e|crown)\b",
    re.IGNORECASE,
)
_WITNESSES = re.compile(r"\b(?:witness(?:es)?|PW ?\d+|DW ?\d+)\b", re.IGNORECASE)


def is_of_the_courtroom(claim: Claim) -> bool:
    """Whether a claim's word names a party, the occasion of the remarks or what is asked in court, and no happening.

    "The prosecution was based on", "I take them into account when sentencing", "the judge questioned the appellant".
    """
    words = claim.trigger.quote
    if claim.kind == "trial" and _PARTY.fullmatch(words):
        return not any(each.role in WHO and each.name for each in claim.arguments)
    if claim.kind == "sentence" and _SENTENCING.fullmatch(words):
        return not any(each.role is Role.TERM for each in claim.arguments)
    if claim.kind == "investigation" and _ASKING.fullmatch(words):
        asks = any(each.role is Role.ACTOR and _WHO_ASKS.search(each.value) for each in claim.arguments)
        return asks or any(each.role is Role.RECIPIENT and _WITNESSES.search(each.value) for each in claim.arguments)
    return False
