"""Which sorts of measure the words around a lifting name: an asset freeze, a travel ban, a listing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from answerable.model.claim import Claim


def phrase(claim: Claim) -> str:
    """The words around a trigger, in lower case."""
    at = claim.trigger.start - claim.sentence.start
    return claim.sentence.quote[max(0, at - 40) : at + len(claim.trigger.quote) + 60].lower()


_MEASURES = {
    "designation": r"\b(?:de)?list(?:s|ed|ing|ings)?\b|\bblacklist\w*|\bdesignat\w+",
    "asset_freeze": r"\b(?:un)?fr(?:ee|o)z\w+|\b(?:assets|funds|accounts)\b",
    "travel_ban": r"\b(?:travel|visa|entry)\s+(?:ban|restriction)s?\b",
    "arms_embargo": r"\barms\s+embargo",
    "aid_suspension": r"\baid\b",
    "dismissal": r"\bsuspen\w+|\bmember\w*|\breadmi\w+|\breinstat\w+",
    "expulsion": r"\bmember\w*|\breadmi\w+|\bexpell?\w+|\bexpulsion",
}
"""Words that name the sort of a measure."""


def measures_named(phrases: Sequence[str]) -> frozenset[str]:
    """The kinds of measure that the words around a lifting name; empty for none.

    Args:
        phrases: in lower case.
    """
    return frozenset(kind for kind, words in _MEASURES.items() if any(re.search(words, each) for each in phrases))


def measures_lifted(claim: Claim) -> frozenset[str]:
    """The kinds of measure that the words around a lifting name; empty for another kind of claim, or for none."""
    if claim.kind != "sanction_lifted":
        return frozenset()
    return measures_named([phrase(claim)])
