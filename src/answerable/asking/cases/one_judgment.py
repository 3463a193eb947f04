"""Whether one judgment both finds guilty and clears, of different counts: "acquitted of murder but convicted of fraud".

Such a judgment leaves nothing unsettled, whichever of its words stands first and whatever of it has a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from answerable.asking.cases.manner import Said, place_of, says_of_others
from answerable.joining.facts.charges import words_for_crimes

_JOINED = re.compile(r"\b(?:but|and|while|whilst|though|although|yet)\b|,\s*(?:not|rather|instead)\b", re.I)
_ANOTHER_TIME = re.compile(
    r"\b(?:appeal\w*|re-?tri(?:al|ed)|overturn\w*|quash\w*|set\s+aside|revers\w*|annul\w*|vacat\w*|exonerat\w*"
    r"|later|then|after\w*|before|previous\w*|former\w*|earlier|initial\w*|original\w*|first(?!-degree)|eventual\w*"
    r"|final\w*|subsequent\w*|since|once|again|until|now|who|whom|which|had\s+been"
    r"|years?|months?|weeks?|days?|(?:1[89]|20)\d\d)\b",
    re.I,
)
"""What tells that two judgments of one sentence may lie apart, or that the one is only named."""

_DAY = re.compile(r"\b(?:in|on)\s+(?:\w+\s+){0,3}?(?:1[89]|20)\d\d\b")
_CLAUSE = re.compile(r"[;:.]|,\s+(?:who|which|whose|where|when)\b")


def one_judgment(one: Iterable[Said], charge: str, other: Iterable[Said], its_charge: str) -> bool:
    """Whether a sentence tells two steps as one judgment over different counts.

    Args:
        one: the claims of a step that finds guilty, or that clears.
        charge: what it is for; empty where nobody says.
        other: the claims of one of the other sort.
        its_charge: what that is for.
    """
    held = list(other)
    return any(
        mine.sentence.quote == its.sentence.quote and _told_as_one(mine, charge, its, its_charge)
        for mine in one
        for its in held
    )


def are_other_counts(charge: str, other: str) -> bool:
    """Whether two charges name different crimes, be it for one deed: "murder", "manslaughter"."""
    mine, its = words_for_crimes(charge), words_for_crimes(other)
    return bool(mine and its) and mine.isdisjoint(its)


def _told_as_one(mine: Said, charge: str, its: Said, its_charge: str) -> bool:
    (at, first), (then, second) = sorted(((place_of(mine), mine), (place_of(its), its)), key=lambda each: each[0])
    words = mine.sentence.quote
    between = words[at + len(first.trigger.quote) : then]
    if at == then or ";" in between or not _JOINED.search(between):
        return False
    behind = _DAY.sub(" ", _CLAUSE.split(words[then + len(second.trigger.quote) :])[0])
    if _ANOTHER_TIME.search(_without_terms(f"{_CLAUSE.split(words[:at])[-1]} {between} {behind}")):
        return False
    if not (charge and its_charge):
        return says_of_others(second)
    return words_for_crimes(charge) != words_for_crimes(its_charge)


_TERM = re.compile(
    r"\b(?:to|for|of|with)\s+(?:[\w-]+\s+){0,4}?(?:years?|months?|weeks?|days?)\b"
    r"|\b[\w-]+[\s-](?:years?|months?|days?)\b",
    re.I,
)


def _without_terms(words: str) -> str:
    """The words but for how long a punishment lasts: "to three years in prison"."""
    return _TERM.sub(" ", words)
