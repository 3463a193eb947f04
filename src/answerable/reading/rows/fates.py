"""Which kind of happening the words of a cell tell: "Shot by police" as a cause of death, "Arrested" as a status.

A table that anybody can check, and no more than the words say: "missing" and "presumed dead" tell of nothing that
somebody did.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

DEATH, KILLING, EXECUTION = "death", "killing", "execution"

OF_COLUMN = {
    "executed": EXECUTION,
    "killed": KILLING,
    "died": DEATH,
    "abducted": "abduction",
    "disappeared": "enforced_disappearance",
    "arrested": "arrest",
    "released": "release",
}
"""What a column says by its name (`sources.formats.person_row.ACTS`)."""


@dataclass(frozen=True, slots=True)
class Fate:
    """A kind of happening, and where in a cell the words are that tell it."""

    kind: str
    start: int
    end: int


_UNSURE = re.compile(
    r"\b(?:alleged|suspected|presumed|believed|reported|possibl[ey]|probabl[ey]|perhaps|maybe|feared|risk|threat"
    r"|attempt|not|never|no|unknown|unclear|unconfirmed|denied|if|sentenced\s+to\s+death)|\?",
    re.IGNORECASE,
)
_NOBODY_DID = re.compile(
    r"\b(?:natural|illness|disease|sick\w*|cancer|heart|cardiac|stroke|covid\S*|old\s+age|accident\w*|suicide|self"
    r"|drown\w*|hunger\s+strike|cold|earthquake|flood\w*)\b",
    re.IGNORECASE,
)
_VIOLENT = re.compile(
    r"\b(?:killed|murder\w*|assassinat\w*|slain|massacre\w*|lynch\w*|behead\w*|gun\s?-?(?:shots?|fire)|bullets?|snip(?:er|ed)\w*"
    r"|shot|shooting|cross-?fire|live\s+(?:ammunition|fire|rounds?)|shell(?:ing|ed)?|shrapnel|mortars?|rockets?|missiles?|artillery"
    r"|air\s?-?(?:strikes?|raids?)|bomb(?:ing|ed|ardment|s)?|barrel\s+bombs?|drone\s+strikes?|explosi(?:on|ves?)|IED"
    r"|land\s?-?mines?|cluster\s+munitions?|grenades?|stabb(?:ed|ing)|beat(?:en|ing)s?|tortur(?:e|ed)|strangl\w+"
    r"|chemical\s+(?:weapons?|attack)|poison(?:ed|ing))\b",
    re.IGNORECASE,
)
_EXECUTED = re.compile(r"\b(?:execut(?:ed|ion)|hanged|firing\s+squad|summary\s+execution)\b", re.IGNORECASE)
_FATES = (
    (EXECUTION, _EXECUTED),
    *(
        (kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
        for kind, words in (
            (KILLING, r"killed|murdered|assassinated|slain|shot\s+dead|tortured\s+to\s+death"),
            (KILLING, r"killing|murder|(?:dead|died|death)\s+under\s+torture"),
            (DEATH, r"died|deceased|death"),
            ("torture", r"tortur(?:e|ed)"),
            ("sexual_violence", r"raped?|sexual(?:ly)?\s+(?:violence|assault(?:ed)?|abused?)"),
            ("enforced_disappearance", r"(?:en)?forced\s+disappearance|forcibly\s+disappeared"),
            ("abduction", r"abduct(?:ed|ion)|kidnapp(?:ed|ing)"),
            ("arbitrary_detention", r"arbitrar(?:y|ily)\s+(?:arrest(?:ed)?|detention|detained)"),
            ("arrest", r"arrest(?:ed)?|detained|detention|in\s+custody"),
            ("imprisonment", r"imprisoned|jailed|in\s+(?:prison|jail)"),
            ("release", r"released|freed|set\s+free"),
            ("wounding", r"wounded|injured"),
        )
    ),
)
"""The words of a status, the surest kind first."""


def cause(words: str) -> Fate | None:
    """The killing that a cause of death tells; None where it does not say that anybody killed."""
    if _NOBODY_DID.search(words) or _UNSURE.search(words):
        return None
    for kind, pattern in ((EXECUTION, _EXECUTED), (KILLING, _VIOLENT)):
        if found := pattern.search(words):
            return Fate(kind, *found.span())
    return None


def told(words: str) -> Iterator[Fate]:
    """The happenings that a cell of another column tells, each word for one; none where it is not sure of them."""
    if _UNSURE.search(words):
        return
    taken: list[Fate] = []
    for kind, pattern in _FATES:
        found = pattern.search(words)
        if found is not None and all(found.end() <= each.start or each.end <= found.start() for each in taken):
            taken.append(Fate(kind, *found.span()))
    yield from sorted(taken, key=lambda fate: fate.start)
