"""Who is only said to have done it: "was killed on Monday, allegedly by police".

That she was killed is told, that police did it is not: what is sure and what is only said are two claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from answerable.model.claim import DOING, Argument, Claim, Modality, Reading, each_once

_SAID = "allegedly|reportedly|purportedly|supposedly"
_GUESSED = "apparently|possibly|probably|presumably|perhaps|likely|seemingly|ostensibly"
_BY = re.compile(
    rf"[,(–—-]\s*(?:(?:and|but)\s+)?(?:(?P<said>{_SAID})|(?:most |very )?(?:{_GUESSED}))"
    r"\s+by\s+(?:(?:an?|the|some|his|her|their)\s+)?$",
    re.IGNORECASE,
)


def with_only_said(reading: Reading) -> Reading:
    """The reading with those who are only said, or guessed, to have done it in claims of their own."""
    claims = tuple(each_once(each for claim in reading.claims for each in _parted(claim)))
    return reading if claims == reading.claims else replace(reading, claims=claims)


def _parted(claim: Claim) -> Iterator[Claim]:
    doers = {each: found for each in claim.arguments if (found := _hedged(claim, each)) is not None}
    if not doers or claim.modality is not Modality.HAPPENED:
        yield claim
        return
    sure = tuple(each for each in claim.arguments if each not in doers)
    yield claim.remade(arguments=sure)
    said = any(found["said"] for found in doers.values())
    yield claim.remade(modality=Modality.ALLEGED if said else Modality.POSSIBLE)


def _hedged(claim: Claim, argument: Argument) -> re.Match[str] | None:
    """The words right before a doer that only say or guess that it was they; behind the happening's own words."""
    if argument.role not in DOING or argument.span.start < claim.trigger.end:
        return None
    return _BY.search(claim.between(claim.trigger.end, argument.span.start))
