"""Places where only a part of those counted was: "four people died, three protesters in Suez, one man in Cairo".

What befell all four happened in neither: the places of parts are taken from the claim that tells of the sum.
"""

from __future__ import annotations

import re
from dataclasses import replace

from answerable.model.claim import Argument, Claim, Reading, Role
from answerable.reading.language.lexicon import UNITS

_NUMBER = rf"(?:\d[\d,]*|{'|'.join(sorted(UNITS, key=len, reverse=True))})"
_NO_ITEM = r"(?!(?:and|are|be|been|by|died|from|had|has|have|is|killed|or|said|that|was|were|when|who|wounded)\b)"
_ITEM = re.compile(
    rf"(?P<lead>[,;:(—–-]\s*|\b(?:and|including|among\s+them)\s+)(?P<number>{_NUMBER})"
    rf"(?P<them>\s+(?:of\s+(?:them|those|whom|these)|others))?(?:\s+{_NO_ITEM}[a-z][\w’'-]*){{0,2}}?"
    r"\s+(?:at|in|near|outside)\s+(?:the\s+(?:\w+\s+){0,3}?of\s+|the\s+)?(?P<place>[^\W\d_a-z])",
)
"""An item of a sum: a number, two words at most for whom, and a place by name."""
_OF_IT = re.compile(r"including|among\s+them")
_SUM = re.compile(rf"\b{_NUMBER}\b", re.I)


def with_places_of_all(reading: Reading) -> Reading:
    """The reading without the places of claims at which only a part of those who are counted was."""
    return replace(reading, claims=tuple(map(_of_all, reading.claims)))


def _of_all(claim: Claim) -> Claim:
    places = [each for each in claim.arguments if each.role is Role.PLACE and each.span.start > claim.trigger.start]
    of_parts = _parts(claim) if places else set()
    gone = [each for each in places if each.span.start in of_parts]
    if not gone:
        return claim
    kept = tuple(each for each in claim.arguments if each not in gone)
    still = any(_is_in(claim, each) for each in kept if each.role is Role.PLACE)
    return replace(claim.remade(arguments=kept), location=claim.location if still else None)


def _is_in(claim: Claim, place: Argument) -> bool:
    return claim.location is not None and claim.location.name.casefold() in place.value.casefold()


def _parts(claim: Claim) -> set[int]:
    """Code points of the text where places of parts begin: behind a sum, those of its items.

    They are told by "of them", "including", or by being several.
    """
    sentence, begins = claim.sentence.quote, claim.sentence.start
    counted = [
        range(each.span.start - begins, each.span.end - begins) for each in claim.arguments if each.role is Role.COUNT
    ]
    items = [
        found
        for found in _ITEM.finditer(sentence, claim.trigger.end - begins)
        if not any(found.start("number") in each for each in counted)
    ]
    if not items or not (counted or _SUM.search(sentence, 0, items[0].start("number"))):
        return set()
    if len(items) == 1 and not items[0]["them"] and not _OF_IT.match(items[0]["lead"]):
        return set()
    return {begins + found.start("place") for found in items}
