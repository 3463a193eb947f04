"""What a denial denies: that something happened, or only that somebody had a part in it."""

from __future__ import annotations

import re

from answerable.joining.actors.names import fold
from answerable.model.claim import DOING, Claim

_PART = re.compile(
    r"\b(?:any|a|all|every|its|his|her|their|the)?\s*"
    r"(?:part|role|hand|involvement|complicity|responsibility|participation|blame)\s+(?:\w+\s+)?(?:in|of|for)\b"
    r"|\b(?:being|was|were|is|are|been)\s+(?:not\s+)?(?:behind|involved\s+in|responsible\s+for|to\s+blame\s+for)\b"
    r"|\bhad\s+(?:anything|nothing)\s+to\s+do\s+with\b|\bhaving\s+anything\s+to\s+do\s+with\b",
    re.I,
)


def denies_part(claim: Claim) -> bool:
    """Whether a claim that denies something denies a part in it: "denied any part in the killing of nine villagers".

    So does whoever denies doing it by a verb of his own: what was done may have been done by another.
    """
    before = claim.sentence.quote[: claim.trigger.start - claim.sentence.start]
    if _PART.search(before):
        return True
    speaker = fold(claim.speaker.name)
    return bool(speaker) and any(each.role in DOING and fold(each.value) == speaker for each in claim.arguments)
