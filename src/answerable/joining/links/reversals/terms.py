"""Reversals to the punishment that their words, or those right behind, tell of by how long it is.

"Overturned the 15-year sentence of an officer" is of the one sentence of fifteen years that the text tells of; "Two
were released. Each had served ten years of a sentence" says which ended.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from answerable.joining.links.passages import Passages, next_sentence, same_person
from answerable.joining.links.reversals.reversible import UNDOES
from answerable.joining.links.tie import span, words
from answerable.model.claim import Claim, Role
from answerable.model.link import Evidence
from answerable.model.vocabulary.groups import PUNISHMENTS

Found = tuple[Claim, Evidence, float]

_UNDO = frozenset(
    each for each, sets in UNDOES.items() if any(PUNISHMENTS & kinds for kinds in sets) and each != "transfer_treaty"
)
_LONG = re.compile(r"[\s-]*(?:(?:jail|prison|custodial)\s+)?(?:sentences?|terms?)\b", re.I)
"""Behind a time that says how long a punishment is: "15-year" "prison sentence"; not "to ten years"."""
_GRAVE = re.compile(
    r"\s+(?:(?!(?:to|into|for|with|and|but|who|which)\b)[\w’'-]+\s+){0,3}?(?P<term>death|life)[\s-]+"
    r"(?:in\s+prison\s+)?(?:sentences?|penalt(?:y|ies)|terms?|imprisonment)\b",
    re.I,
)
"""Behind the first word of a reversal: "commuted" " the death penalty"."""
_UNDOING = re.compile(
    r"(?:annul|cancel|commut|convert|overturn|quash|reduc|revers|set|spar|thr[eo]w|toss|vacat|void)\w*", re.I
)
"""What is done to a punishment that somebody was given: not "ended the death penalty for minors"."""
_HAD_SERVED = re.compile(
    r"\W*(?:he|she|they|each|both|all)(?:\s+of\s+(?:them|the\s+\w+))?\s+(?:(?:had|has|have|already|only|each|both|just)\s+)*"
    r"(?:served|spent|completed|(?:been|was|were)\s+serving)\b[^;:()—–]*",
    re.I,
)


def by_term(text: Passages, claim: Claim, answers: Sequence[Claim]) -> Found | None:
    """The punishment that the reversal's words name by its length, if the text tells of one person's only.

    Args:
        text: the claims.
        claim: of the reversal.
        answers: that it can undo.
    """
    term = _undone_term(claim)
    same = [each for each in answers if each.kind in PUNISHMENTS and term and term in _terms(each)]
    mine = text.persons(claim)
    if not same or any(not _may_be_one(text, one, other) for one in same for other in same):
        return None
    its = [each for answer in same for each in text.persons(answer)]
    if mine and its and not any(same_person(one, other) for one in mine for other in its):
        return None
    last = min(same, key=lambda each: (abs(each.trigger.start - claim.trigger.start), each.id))
    return last, span(claim, claim.trigger, "term"), 0.65


def by_served(text: Passages, claim: Claim, answers: Sequence[Claim]) -> Found | None:
    """The punishment of which the next sentence says how much of it they had served whom it frees.

    Args:
        text: the claims.
        claim: of the reversal.
        answers: that it can undo.
    """
    if claim.kind not in _UNDO or any(each.trigger.start > claim.trigger.start for each in text.beside(claim)):
        return None
    for answer in answers:
        below = answer.sentence.start > claim.sentence.start and next_sentence(claim, answer)
        before = answer.between(answer.sentence.start, answer.trigger.start)
        if below and answer.kind == "sentence" and _HAD_SERVED.fullmatch(before) is not None:
            return answer, words(answer, answer.sentence.start, answer.trigger.end, "term"), 0.7
    return None


def _undone_term(claim: Claim) -> str:
    """How long the punishment is that a reversal's own words say it undoes; empty where they do not."""
    if claim.kind not in _UNDO or _UNDOING.match(claim.trigger.quote) is None:
        return ""
    for each in claim.arguments:
        behind = claim.between(each.span.end, claim.sentence.end)
        if each.role is Role.TERM and each.span.start >= claim.trigger.start and _LONG.match(behind) is not None:
            return each.value
    first = claim.trigger.start + len(claim.trigger.quote.split()[0])
    found = _GRAVE.match(claim.between(first, claim.sentence.end))
    return "" if found is None else found["term"].lower()


def _terms(claim: Claim) -> set[str]:
    return {each.value for each in claim.arguments if each.role is Role.TERM}


def _may_be_one(text: Passages, one: Claim, other: Claim) -> bool:
    """Whether two punishments may be of one person, as far as both are said to be somebody's by name."""
    mine, its = text.persons(one), text.persons(other)
    return not mine or not its or any(same_person(each, two) for each in mine for two in its)
