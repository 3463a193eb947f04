"""Two happenings in one sentence of which the one is told within the other, by the words between their triggers."""

from __future__ import annotations

import re

from answerable.model.vocabulary import nouns

_WITHIN = re.compile(
    r"(?P<before>.*?)\b(?:in|at|during|by)\s+(?:the|a|an|this|that|his|her|their|its)\s+"
    r"(?:(?!(?:about|after|against|before|following|over)\b)[\w'’-]+\s+){0,3}",
    re.I | re.S,
)
_SUBJECT = re.compile(
    r"(?P<phrase>[^;:.()—–]*?)(?P<which>,?\s*\b(?:which|that))?\s+(?:(?:had|has|have|also|reportedly)\s+)*", re.I | re.S
)
_ASIDE = re.compile(r"\s*,\s[^,;:()—–]{1,120},\s")
"""Words between two commas: "the bombing, police said, killed four"."""
_CLAUSE = re.compile(
    r"[;:()—–]|,(?!\s*\d)|(?<!more )(?<!less )(?<!fewer )\bthan\b"
    r"|\b(?:and|but|or|after|before|while|when|since|until|although|though|despite|following|who"
    r"|whom|which|that|because|as|if|was|were|is|are|be|been|had|has|have|said|says|will|would|not|without)\b",
    re.I,
)
_BOUNDARY = re.compile(r"[,;:()—–]|\b(?:said|says|say|that|and|but)\b")
_ARTICLES = frozenset({"a", "an", "the", "this", "that", "one", "another", "two", "three", "several"})
_OPENS = re.compile(r"\s*(?:$|,|(?:of|at|in|on|over|against|near|outside|aboard|that|which|had|has|also)\b)", re.I)
_AND = re.compile(r"\s+and\s+")
_ENDS_IN_COMMA = re.compile(r"(?P<phrase>[^;:.()—–]*),\s*(?:(?:instantly|reportedly|also)\s+)?", re.S)
_LONGEST = 25
"""Words that may stand between the two."""

_PHRASE = 4
"""Words before the noun of a bombing that its phrase may hold."""


def within(gap: str) -> bool:
    """Whether the words between a part and its whole hold the two together: "killed four people in the bombing".

    Args:
        gap: from the end of the part's trigger to the start of the whole's.
    """
    found = _WITHIN.fullmatch(gap)
    return found is not None and not _CLAUSE.search(found["before"]) and len(found["before"].split()) <= _LONGEST


def subject(before: str, gap: str) -> bool:
    """Whether the first of two is the subject of the second: "The bombing of the aircraft killed 270 people".

    Args:
        before: what stands in the sentence before the first trigger.
        gap: from its end to the start of the second.
    """
    gap = _ASIDE.sub(" ", gap, count=1)
    found = _SUBJECT.fullmatch(gap)
    if found is None or _CLAUSE.search(found["phrase"]) or not _OPENS.match(gap) or len(gap.split()) > _LONGEST:
        return False
    return found["which"] is not None or _opens_clause(before)


def result(first: str, gap: str, trigger: str) -> bool:
    """Whether a second happening is told as what the first did: "exploded, killing four", "shot and killed".

    Args:
        first: the words of the first trigger.
        gap: from its end to the start of the second.
        trigger: the words of the second.
    """
    if _AND.fullmatch(gap):
        return not _are_listed(first, trigger)
    found = _ENDS_IN_COMMA.fullmatch(gap)
    if found is None or not trigger.lower().split()[0].endswith("ing"):
        return False
    return not _CLAUSE.search(found["phrase"]) and len(gap.split()) <= _LONGEST


def _are_listed(first: str, second: str) -> bool:
    """Whether two triggers with "and" between them are nouns, which list two happenings: "attacks and arson"."""
    return all(
        words.lower().split()[-1].removesuffix("s") in nouns() and not words.endswith("ing")
        for words in (first, second)
    )


def _opens_clause(before: str) -> bool:
    """Whether the words before a noun hold only its article and adjectives, so that it is the subject of a clause."""
    phrase = _BOUNDARY.split(before)[-1].split()
    return len(phrase) <= _PHRASE and (not phrase or phrase[0].lower() in _ARTICLES)
