"""Which answers a reversal can undo, by kind."""

from __future__ import annotations

import re
from collections.abc import Iterable

from answerable.model.claim import Claim

_PUNISHMENT = frozenset({"conviction", "verdict", "sentence", "imprisonment"})
_CHARGED = frozenset({"investigation", "charge", "trial", "lawsuit", "complaint"})

UNDOES = {
    "release": (_PUNISHMENT, frozenset({"arrest"})),
    "prisoner_swap": (_PUNISHMENT, frozenset({"arrest"})),
    "pardon": (_PUNISHMENT,),
    "amnesty": (_PUNISHMENT, frozenset({"arrest"})),
    "transfer_treaty": (_PUNISHMENT,),
    "sentence_reduction": (frozenset({"sentence", "imprisonment"}),),
    "conviction_overturned": (_PUNISHMENT, frozenset({"fine"})),
    "charges_dropped": (frozenset({"charge"}), frozenset({"arrest_warrant"})),
    "case_closed": (_CHARGED,),
    "immunity": (frozenset({"arrest_warrant", "charge"}),),
    "sanction_lifted": (
        frozenset({"sanction", "asset_freeze", "travel_ban", "arms_embargo", "designation", "aid_suspension"}),
    ),
    "ambassador_return": (frozenset({"recall"}),),
}
"""What a reversal undoes: of the first of these sets from which something is there."""


BAIL = (frozenset({"arrest"}),)
"""What a release for a time undoes."""
_FOR_A_TIME = re.compile(
    r"\bbail(?:ed)?\b|\bpending\s+(?:(?:his|her|their|an|the|a|further)\s+)?"
    r"(?:re-?trial|trial|appeal|hearing|inquiry|investigation)"
)


def undone(reversal: str, phrases: Iterable[str]) -> tuple[frozenset[str], ...]:
    """What a reversal undoes: of the first of these sets from which something is there.

    A release on bail ends no punishment: who is let out while judges decide stays convicted.

    Args:
        reversal: its kind.
        phrases: the words around it, in lower case.
    """
    if reversal == "release" and any(map(_FOR_A_TIME.search, phrases)):
        return BAIL
    return UNDOES.get(reversal, ())


def undoes(reversal: Claim, answer: Claim) -> bool:
    """Whether a reversal can undo an answer, by their kinds."""
    return any(answer.kind in kinds for kinds in UNDOES.get(reversal.kind, ()))


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
}
"""Words that name the sort of a measure."""


def measures_named(phrases: Iterable[str]) -> frozenset[str]:
    """The kinds of measure that the words around a lifting name; empty for none.

    Args:
        phrases: in lower case.
    """
    told = list(phrases)
    return frozenset(kind for kind, words in _MEASURES.items() if any(re.search(words, phrase) for phrase in told))
