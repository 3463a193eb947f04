"""Which answers a reversal does not undo, though it is told beside them and could by its kind."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace
from itertools import product

from answerable.joining.actors.names import fold, same_in_text
from answerable.joining.facts.charges import Charge, charge_of
from answerable.joining.facts.facts import time_of
from answerable.joining.links import wording
from answerable.joining.links.passages import Passages, next_sentence, same_person, same_sentence
from answerable.joining.links.reversals.reversible import CUSTODY, told_anew
from answerable.joining.links.tie import Tie
from answerable.model.claim import Argument, Claim, Role
from answerable.model.event import Family
from answerable.model.link import Relation
from answerable.model.vocabulary import kinds

_AT_FIRST = re.compile(r"\b(?:first|initial(?:ly)?|original(?:ly)?|earlier|previous(?:ly)?)\b", re.I)
_OF_WHOM = re.compile(r"\bwho\s+(?:(?:was|were|had|has|have|been|already|earlier|previously|later|since)\s+)*$", re.I)
_THEN = re.compile(
    r"(?:[^,;:()—–]*,\s+(?:and\s+)?)(?!(?:has|have|had)\s+been\s+(?:\w+\s+)?$)"
    r"(?:(?:was|were|is|are|has|have|got|received|been|now|later|then|also|again)\s+)*(?:an?\s+|the\s+)?",
    re.I,
)
"""From what is told of somebody aside to what the sentence is about: " in May, were" "sentenced"."""
_HAS_OBJECT = re.compile(
    r"(?:quashes|overturns|annuls|reverses|voids|nullifies|lifts|ends)\b"
    r"|[\w-]+ed\s+(?:an?|the|his|her|their|its|all|both)\s+(?!(?:following|next|previous|same)\s+(?:day|month|week|year)\b)",
    re.I,
)
_PASSIVE = re.compile(r"\b(?:be|been|being|is|are|was|were|gets?|got)\b", re.I)


def comes_after(claim: Claim, answer: Claim) -> bool:
    """Whether an answer told behind the reversal came later by its words: "was freed. Later she was jailed".

    Where both have a time, that decides.
    """
    if answer.trigger.start < claim.trigger.end or (time_of(claim).known and time_of(answer).known):
        return False
    before = answer.between(answer.sentence.start, answer.trigger.start)
    return told_anew(answer) or (next_sentence(claim, answer) and wording.is_later(before))


def taken_anew(text: Passages, answer: Claim) -> bool:
    """Whether an undated arrest is told behind a new one, and so likelier is that: "was rearrested. The arrest of"."""
    before = answer.between(answer.sentence.start, answer.trigger.start)
    if answer.kind not in CUSTODY or time_of(answer).known or _AT_FIRST.search(before) or wording.is_pluperfect(before):
        return False
    whom = {fold(each.value) for each in text.persons(answer)}
    return any(
        each.kind in CUSTODY
        and each.trigger.start < answer.trigger.start
        and told_anew(each)
        and any(same_in_text(fold(person.value), name) for person in text.persons(each) for name in whom)
        for each in text.answers
    )


def stands_still(claim: Claim, answer: Claim) -> bool:
    """Whether the text goes on to say that an answer still stands: "unblocked his accounts. He is still barred"."""
    if answer.trigger.start < claim.trigger.end:
        return False
    return wording.still_stands(answer.between(answer.sentence.start, answer.trigger.start))


def is_told_of_whom(claim: Claim, answer: Claim) -> bool:
    """Whether the reversal only tells against whom a later step is taken: "who had been freed in May, was jailed"."""
    if not same_sentence(claim, answer) or answer.trigger.start < claim.trigger.end or time_of(answer).known:
        return False
    before = claim.between(claim.sentence.start, claim.trigger.start)
    gap = claim.between(claim.trigger.end, answer.trigger.start)
    return _OF_WHOM.search(before) is not None and _THEN.fullmatch(gap) is not None


def is_result(claim: Claim, answer: Claim) -> bool:
    """Whether the answer is what a cut sentence becomes: "converted the penalty into a life sentence"."""
    if claim.kind != "sentence_reduction" or not same_sentence(claim, answer):
        return False
    return wording.is_result(claim.between(claim.trigger.end, answer.trigger.start))


def undoes_another(claim: Claim, answer: Claim) -> bool:
    """Whether an answer is what undoes something else: "the verdict" "overturned" "an earlier conviction"."""
    if not same_sentence(claim, answer) or answer.trigger.end > claim.trigger.start:
        return False
    gap = claim.between(answer.trigger.end, claim.trigger.start)
    behind = claim.between(claim.trigger.start, claim.sentence.end)
    return wording.is_beside(gap) and _PASSIVE.search(gap) is None and _HAS_OBJECT.match(behind) is not None


def is_for_another(claim: Claim, answer: Claim) -> bool:
    """Whether both name deeds, and of different sorts: "dropped the murder charge" and "charged with fraud"."""
    undone, step = deeds(claim), deeds(answer)
    return bool(undone.what and step.what) and undone.same(step) is False


def deeds(claim: Claim) -> Charge:
    """The kinds of act that a step's own words and those for what it is for name."""
    charges = [each.span.quote for each in claim.arguments if each.role is Role.CHARGE]
    read = charge_of(" ".join((claim.trigger.quote, *charges)))
    acts = {each for each in read.what if each in kinds() and kinds()[each].family is Family.ACT}
    return replace(read, what=frozenset(acts), names=frozenset())


def of_other_deeds(text: Passages, found: Collection[Tie]) -> set[tuple[str, str, Relation]]:
    """The ties, by their ends, of reversals to steps for what was done to others, as all that both are for names them.

    A pardon for the murder of Ost does not undo the sentence for the murder of Dorn.

    Args:
        text: the claims.
        found: all ties of the text.
    """
    acts = {act.id: act for act in text.acts}
    about: dict[str, list[Claim]] = defaultdict(list)
    for tie in found:
        if tie.relation in {Relation.ANSWERS, Relation.FOLLOWS} and tie.target_claim in acts:
            about[tie.source_claim].append(acts[tie.target_claim])
    return {
        (tie.source_claim, tie.target_claim, tie.relation)
        for tie in found
        if tie.relation is Relation.REVERSES and _befell_others(about[tie.source_claim], about[tie.target_claim])
    }


def _befell_others(one: Iterable[Claim], other: Iterable[Claim]) -> bool:
    """Whether every two of the acts, and there are some, name whom they befell, and name no one in common."""
    pairs = [(_victims(here), _victims(there)) for here, there in product(one, other)]
    return bool(pairs) and all(
        mine and its and not any(same_person(each, another) for each, another in product(mine, its))
        for mine, its in pairs
    )


def _victims(act: Claim) -> list[Argument]:
    return [each for each in act.arguments if each.role is Role.VICTIM and each.name]
