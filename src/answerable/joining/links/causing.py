"""Claims of cause: what a text says brought a happening on. They are kept with who says so, and shown apart.

"The lack of accountability contributed to the shooting"; "this encouraged the state to threaten". Nothing here says
that it is so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from answerable.model.claim import Claim

_CUE = re.compile(
    r"\b(?:(?:certainly|likely|probably|directly|significantly|only|further)\s+)*"
    r"(?:contributed(?:\s+\w+ly)?\s+to|led\s+to|gave\s+rise\s+to|resulted\s+in|encouraged|emboldened|prompted|provoked"
    r"|triggered|caused|brought\s+about|fuelled|fueled|paved\s+the\s+way\s+(?:for|to))\b",
    re.I,
)
_BREAK = re.compile(r"[;:()—–]|\b(?:but|while|whereas|although|though)\b", re.I)
_DENIAL = re.compile(r"\b(?:not|never|no|nor|hardly|deny|denied|denies|without|if|whether)\b", re.I)
_LONGEST_CAUSE = 30
_LONGEST_GAP = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimedCause:
    """What somebody says brought a happening on.

    Attributes:
        claim: id of the claim of what was brought on.
        start: first code point, in the source's working text, of the words from the cause to the happening.
        end: one past the last.
        quote: these words.
        cause: the words for the cause.
        speaker: who says so; empty for the outlet or the author.
    """

    claim: str
    start: int
    end: int
    quote: str
    cause: str
    speaker: str


def claimed_causes(claims: Iterable[Claim]) -> Iterator[ClaimedCause]:
    """The causes that sentences claim for what they tell of, in the order of the claims' ids.

    Args:
        claims: of any sources. The cause stands before the cue, and the claim's trigger after it in the same clause.
    """
    for claim in sorted(claims, key=lambda each: each.id):
        sentence, base = claim.sentence.quote, claim.sentence.start
        at = claim.trigger.start - base
        cues = [cue for cue in _CUE.finditer(sentence) if cue.end() <= at]
        if not cues:
            continue
        cue = cues[-1]
        cause, gap = _clause(sentence[: cue.start()]), sentence[cue.end() : at]
        if not cause or _BREAK.search(gap) or len(gap.split()) > _LONGEST_GAP or _DENIAL.search(cause):
            continue
        start = sentence.rindex(cause, 0, cue.start())
        end = claim.trigger.end - base
        yield ClaimedCause(
            claim=claim.id,
            start=base + start,
            end=base + end,
            quote=sentence[start:end],
            cause=cause,
            speaker=claim.speaker.who,
        )


def _clause(before: str) -> str:
    """The words of the clause that ends where the cue begins; empty where they are too many."""
    clause = re.split(r"[;:()—–]|\b(?:but|while|although)\b", before)[-1].strip(" ,“\"'")
    return clause if 0 < len(clause.split()) <= _LONGEST_CAUSE else ""
