"""What a court sets aside by the words of a sentence: a conviction, or an acquittal."""

from __future__ import annotations

import re

from answerable.model.claim import Claim

NEAR = 60
"""Code points around a step's own word within which words are about it."""
_JUDGED = re.compile(
    r"\b(?:(?P<cleared>acquittals?|not[- ]guilty\s+verdicts?"
    r"|(?:decisions?|judge?ments?|orders?|rulings?|verdicts?)\s+(?:(?:of|that|which|to)\s+)?(?:had\s+)?(?:acquit\w*|clear(?:ed|ing)))"
    r"|convictions?|death\s+penalt(?:y|ies)|decisions?|judge?ments?|orders?|rulings?|sentences?|terms?|verdicts?)\b",
    re.I,
)
"""What a court may set aside; `cleared` where it set somebody free."""
_CLAUSE = re.compile(r"[;:.]|,\s+(?:and|but|while|who|which)\b|\bafter\b")


def clause_of(words: str, own: int) -> str:
    """The words that go on with a step: to the end of its clause.

    Args:
        words: from the step's own word to the end of the sentence.
        own: length of its own word, in code points.
    """
    ends = _CLAUSE.search(words, own)
    return words[: ends.start()] if ends is not None else words


def sets_aside_acquittal(claim: Claim) -> bool:
    """Whether an acquittal is what a court undoes by its words: "overturned her acquittal"."""
    if claim.kind != "conviction_overturned":
        return False
    at, own = claim.trigger.start - claim.sentence.start, len(claim.trigger.quote)
    behind = _JUDGED.search(clause_of(claim.sentence.quote[at:], own)[: own + NEAR])
    if behind is not None:
        return behind["cleared"] is not None
    before = list(_JUDGED.finditer(re.split(r"[;:.]", claim.sentence.quote[:at])[-1][-2 * NEAR :]))
    return bool(before) and before[-1]["cleared"] is not None
