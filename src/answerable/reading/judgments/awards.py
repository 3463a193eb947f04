"""Who pays where a court orders it: "ordered the guards to pay Tarn 500 euros", "was ordered by the court to pay".

Whom it orders pays and gets nothing, the court only orders it; and what it orders is awarded.
"""

from __future__ import annotations

import re
from dataclasses import replace

from answerable.model.claim import WHO, Argument, Claim, Modality, Reading, Role, each_once, ordered

_ORDERED = re.compile(
    r"(?P<passive>\b(?:was|were|been|is|are)\s+(?:also\s+|jointly\s+)?)?"
    r"\b(?:ordered|directed|required|instructed|obliged|told|sentenced|condemned)\b"
    r"(?P<whom>(?:(?!\bto\s+(?!an?\b|the\b|\d)|[.;:]|\bthat\b).){0,120}?)"
    r"\bto\s+(?:jointly\s+|also\s+)?(?P<pay>pay|compensate)\b",
    re.IGNORECASE | re.DOTALL,
)
_APART = re.compile(r"[;:]|\b(?:while|whereas|although|but)\b", re.IGNORECASE)
"""Between somebody and an order to another: "Tarn was jailed, while the bank was ordered to pay"."""
_TO_COME = frozenset({Modality.PLANNED, Modality.CALLED_FOR})
_NOT_YET = re.compile(r"\b(?:not|never|could|may|might|should|would|will|to)\s+(?:have\s+)?(?:be\s+)?$", re.IGNORECASE)


def with_payers(reading: Reading) -> Reading:
    """The reading, with whom a court orders to pay compensation as who pays it."""
    claims = [_with_payer(claim) for claim in reading.claims]
    return reading if claims == list(reading.claims) else replace(reading, claims=each_once(claims))


def _with_payer(claim: Claim) -> Claim:
    if claim.kind != "compensation":
        return claim
    sentence, at = claim.sentence.quote, claim.trigger.start - claim.sentence.start
    before = [each for each in _ORDERED.finditer(sentence) if each.start("pay") <= at]
    if not before or _NOT_YET.search(sentence[: before[-1].start()]):
        return claim
    order = before[-1]
    arguments = tuple(
        ordered(found for each in claim.arguments if (found := _as_payer(claim, each, order)) is not None)
    )
    modality = Modality.HAPPENED if claim.modality in _TO_COME else claim.modality
    return claim.remade(arguments=arguments, modality=modality)


def _as_payer(claim: Claim, each: Argument, order: re.Match[str]) -> Argument | None:
    """A side as it is of what is paid; None for the court that orders it."""
    if each.role not in WHO:
        return each
    start = each.span.start - claim.sentence.start
    passive = order["passive"] is not None or not order["whom"].strip()
    whom = start < order.start() if passive else order.start("whom") <= start < order.start("pay")
    if whom and not _by(claim, start) and not _APART.search(claim.sentence.quote[start : order.start()]):
        return replace(each, role=Role.ACTOR)
    if start < order.start("pay") or _by(claim, start):
        return None
    return each


def _by(claim: Claim, start: int) -> bool:
    """Whether "by" stands before words: the court of "was ordered by the court to pay"."""
    return re.search(r"\bby\s+(?:the\s+|an?\s+)?$", claim.sentence.quote[:start], re.IGNORECASE) is not None
