"""Which kind of happening the words of a cell tell: "Shot by police" as a cause of death, "Arrested" as a status.

The words stand in `sources.person_words`, a table that anybody can check. No more is taken than they say: "missing" and
"presumed dead" tell of nothing that somebody did.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from answerable.sources import person_words

DEATH, KILLING, EXECUTION, SENTENCE = "death", "killing", "execution", "sentence"

OF_COLUMN = {
    "executed": EXECUTION,
    "killed": KILLING,
    "died": DEATH,
    "abducted": "abduction",
    "disappeared": "enforced_disappearance",
    "arrested": "arrest",
    "released": "release",
}
"""What a column says by its name (`person_words.ACTS`)."""


@dataclass(frozen=True, slots=True)
class Fate:
    """A kind of happening, and where in a cell the words are that tell it."""

    kind: str
    start: int
    end: int
    to_death: bool = False


_QUESTION = frozenset("?؟")
_CLAUSE = re.compile(r"[;,.،؛()]")
_DONE = frozenset({KILLING, EXECUTION})


@lru_cache(maxsize=1 << 12)
def cause(words: str) -> Fate | None:
    """The killing that a cause of death tells; None where it does not say that anybody killed."""
    if _unsure(words) or person_words.find("nobody", words) is not None:
        return None
    for kind, sort in ((EXECUTION, "executed"), (KILLING, "violent")):
        if found := person_words.find(sort, words):
            return Fate(kind, *found)
    return None


@lru_cache(maxsize=1 << 12)
def told(words: str) -> tuple[Fate, ...]:
    """The happenings that a cell of another column tells, each word for one.

    None where it is not sure of them, where they are to come, "awaiting execution", or befell others: "brother killed".
    """
    if _unsure(words):
        return ()
    taken: list[Fate] = []
    if condemned := person_words.find("condemned", words):
        taken.append(Fate(SENTENCE, *condemned, to_death=True))
        words = _blanked(words, *condemned)
    if accused := person_words.find("accused", words):  # "arrested for murder" is murdered by nobody
        end = _CLAUSE.search(words, accused[1])
        words = _blanked(words, accused[1], end.start() if end else len(words))
    if person_words.find("elsewhere", words) is not None:
        return tuple(taken)
    by_nobody = person_words.find("nobody", words) is not None
    for sort in person_words.fates():
        kind = sort.partition(":")[2]
        found = None if by_nobody and kind in _DONE else person_words.find(sort, words)
        if found is not None and all(found[1] <= each.start or each.end <= found[0] for each in taken):
            taken.append(Fate(kind, *found))
    sentenced = min((fate.start for fate in taken if fate.kind == SENTENCE), default=len(words))
    told_of = (fate for fate in taken if fate.kind != "imprisonment" or fate.start < sentenced)  # "to a year in prison"
    return tuple(sorted(told_of, key=lambda fate: fate.start))


def _blanked(words: str, start: int, end: int) -> str:
    return words[:start] + " " * (end - start) + words[end:]


def _unsure(words: str) -> bool:
    strangers = person_words.find("by_strangers", words)  # who did it is not known, and what they did is
    sure = _blanked(words, *strangers) if strangers else words
    return not _QUESTION.isdisjoint(sure) or person_words.find("unsure", sure) is not None
