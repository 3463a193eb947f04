"""When, where and by whom a judgment is upheld or undone: not when, where and by whom it was given.

"The sentence of Ivo Tarn was upheld on Monday by the Appeal Court": it was another court that gave it, before.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from answerable.model.claim import Argument, Claim, Role
from answerable.model.event import Family
from answerable.model.vocabulary import kinds
from answerable.model.vocabulary.groups import CONTESTED

_JUDGED = frozenset({"acquittal", "amnesty", "conviction", "fine", "pardon", "sentence", "verdict"})
_CIRCUMSTANCES = frozenset({Role.TIME, Role.PLACE, Role.ACTOR})
_NOUN = re.compile(
    r"(?:.*\s)?(?:acquittal|amnesty|amnestie|clemency|conviction|fine|pardon|penalty|penaltie|sentence|term|verdict)s?(?:\s+(?:laws?|bills?|decrees?))?",
    re.I | re.S,
)
_ANNULS = re.compile(
    r"\b(?:annul|cancel|invalidat|nullif|overturn|quash|rescind|revers|revok|void)\w*|\b(?:set|str[iu]ck|strik\w+)\s+(?:aside|down)\b"
    r"|\b(?:illegal|invalid|unconstitutional|unlawful)\b",
    re.I,
)
_DECLARED = re.compile(r"\b(?:declar|deem|find|found|held|rul)\w*\s+(?:[\w’'-]+\s+){0,4}$", re.I)
"""Before a noun for what a court says to be void: "declared the 1990 pardon unlawful"."""
_IS_REVIEWED = re.compile(r"(?:[^,;:()—–]*\b(?:be|been|being|is|was|were)\s+(?:\w+\s+)?|\s*)", re.I)
"""From the noun of a judgment to the verb that says what became of it: " of Tarn was then " "upheld"."""
_OF_WHICH = re.compile(r"(?:(?!\b(?:after|and|but|for|over|that|which|who|whose)\b)[^,;:()—–])*", re.I)
"""From such a verb to the noun: "upheld" " the 2013 " "conviction"."""
_BEFORE_NOUN = re.compile(r"(?:['’]s?)?\s+(?:(?!(?:an?|her|his|its|the|their)\b)[a-z-]+\s+)*")
"""From what tells of a judgment to its noun: "2013" " murder " "conviction"; not "on Monday" " the " "conviction"."""
_NEAR = 25
"""Code points before a noun within which what tells of it may stand: "his 2013 murder conviction"."""


def without_reviews(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, those of judgments without the day, the place and the court of what became of them.

    Args:
        claims: of one text, in any order; they are given back in it.
    """
    beside: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind in CONTESTED or _is_legal_reversal(claim.kind) or _annuls(claim):
            beside[claim.sentence.start].append(claim)
    return tuple(_without(claim, beside[claim.sentence.start]) for claim in claims) if beside else tuple(claims)


def _is_legal_reversal(kind: str) -> bool:
    return kinds()[kind].family is Family.REVERSAL and kinds()[kind].legal


def _annuls(claim: Claim) -> bool:
    """Whether a court's order is that something is void: "struck down the amnesty"."""
    return claim.kind == "court_order" and _ANNULS.search(claim.trigger.quote) is not None


def _without(claim: Claim, reviews: Sequence[Claim]) -> Claim:
    if claim.kind not in _JUDGED or _NOUN.fullmatch(claim.trigger.quote) is None:
        return claim
    theirs = {
        (each.role, each.span.start)
        for review in reviews
        if _is_of(review, claim)
        for each in review.arguments
        if each.role in _CIRCUMSTANCES and not _tells_of(claim, review, each)
    }
    if any(review.kind == "court_order" and _is_of(review, claim) for review in reviews):
        declared = _declaring(claim)
        ahead = declared.start() + claim.sentence.start if declared is not None else 0
        theirs |= {(a.role, a.span.start) for a in claim.arguments if a.role in _CIRCUMSTANCES and a.span.start < ahead}
    kept = tuple(each for each in claim.arguments if (each.role, each.span.start) not in theirs)
    return claim.remade(arguments=kept) if len(kept) < len(claim.arguments) else claim


def _is_of(review: Claim, claim: Claim) -> bool:
    """Whether a verb says what became of the judgment that a noun of its sentence tells."""
    if review.kind == "court_order" and _declaring(claim) is not None and claim.trigger.end <= review.trigger.start:
        return not re.search(r"[,;:]", claim.between(claim.trigger.end, review.trigger.start))
    if claim.trigger.end <= review.trigger.start:
        return _IS_REVIEWED.fullmatch(claim.between(claim.trigger.end, review.trigger.start)) is not None
    if review.trigger.end <= claim.trigger.start:
        return _OF_WHICH.fullmatch(claim.between(review.trigger.end, claim.trigger.start)) is not None
    return review.trigger.start < claim.trigger.start


def _declaring(claim: Claim) -> re.Match[str] | None:
    """The words before a noun that say what a court declares it to be."""
    return _DECLARED.search(claim.between(claim.sentence.start, claim.trigger.start))


def _tells_of(claim: Claim, review: Claim, each: Argument) -> bool:
    """Whether words tell of the judgment by where they stand: right before its noun, or from there to the verb."""
    if claim.trigger.end <= each.span.start < review.trigger.start:
        return True
    near = 0 <= claim.trigger.start - each.span.end <= _NEAR
    return near and _BEFORE_NOUN.fullmatch(claim.between(each.span.end, claim.trigger.start)) is not None
