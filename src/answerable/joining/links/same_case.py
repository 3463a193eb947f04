"""Steps of the law against one person that are of one procedure: what one of them is for the others are for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from answerable.joining.facts.charges import acts_of_life, charge_of, named_deed
from answerable.joining.facts.facts import time_of
from answerable.joining.links import wording
from answerable.joining.links.answering import is_victim, one_act
from answerable.joining.links.passages import Passages, at_one_time, not_before, same_sentence
from answerable.joining.links.reversals.reversible import FREEING, told_anew
from answerable.joining.links.tie import Tie, answers_of, span
from answerable.model.claim import Argument, Claim, Role
from answerable.model.event import Family
from answerable.model.link import Relation
from answerable.model.vocabulary import kinds
from answerable.model.vocabulary.groups import ACCUSING, GUILT, PUNISHMENTS

_TRIAL = range(6, 9)
_ONE_TRIAL = 5 * 366
"""Days within which one court tries and judges somebody."""
_JUDGED = 8
"""Trial, verdict and sentence count as one step: texts tell them in any order."""


def same_procedure(text: Passages, found: Sequence[Tie]) -> Iterator[Tie]:
    """Legal steps against a person to the act that the others against that person name, if it is the only one.

    Where all that name any name the same ones, "arrested for robbery and murder", these are of one procedure.

    Args:
        text: the claims.
        found: the ties of `answering`.
    """
    claims = {claim.id: claim for claim in (*text.answers, *text.acts)}
    tied = {each: held for each, held in answers_of(found).items() if text.kind(claims[each]).answers == "legal"}
    for claim in text.answers:
        if claim.id in tied or text.kind(claim).answers != "legal" or claim.argument(Role.CHARGE) is not None:
            continue
        if _charged_beside(text, claim, tied):
            continue
        for person in text.persons(claim):
            others = [claims[each] for each in sorted(tied) if text.directed_at(claims[each], person)]
            named = [frozenset(tie.target_claim for tie in tied[other.id]) for other in others]
            acts = [claims[each] for each in sorted(frozenset().union(*named))]
            if len(set(named)) > 1 and _of_several(others):
                continue
            acts = _so_named(claim, acts)
            if not (one_act(acts) or (len(set(named)) == 1 and at_one_time(acts))):
                continue
            if not any(_one_procedure(text, claim, other) for other in others):
                continue
            if any(_years_apart(text, claim, other) for other in others) or _seized_anew(text, claim, person, others):
                continue
            theirs = [act for act in acts if not_before(claim, act) and not is_victim(person, act)]
            for act in theirs:
                yield Tie.make(claim, act, Relation.ANSWERS, span(claim, person.span, "same_procedure"), 0.6)
            if theirs:
                break


def _of_several(steps: Sequence[Claim]) -> bool:
    """Whether steps against one person are surely of several cases: one is a new one, or a judgment parts two deeds."""
    if any(map(told_anew, steps)):
        return True
    cleared = {each.sentence.start for each in steps if each.kind in FREEING}
    return any(each.kind in GUILT and each.sentence.start in cleared for each in steps)


def _so_named(claim: Claim, acts: Sequence[Claim]) -> list[Claim]:
    """Those of the acts of others that a step may be for by the word before its own: "the bribery" "convictions"."""
    word = named_deed(claim)
    what = charge_of(word.quote).what if word is not None else frozenset[str]()
    named = {each for each in what if each in kinds() and kinds()[each].family is Family.ACT}
    return [each for each in acts if not named or not named.isdisjoint({each.kind, *acts_of_life(each.kind)})]


def _charged_beside(text: Passages, claim: Claim, tied: Collection[str]) -> bool:
    """Whether a step goes on from one that is for something else: "held for petty theft and given five days"."""
    return any(
        other.id not in tied
        and other.argument(Role.CHARGE) is not None
        and other.trigger.end <= claim.trigger.start
        and wording.same_subject(claim.between(other.trigger.end, claim.trigger.start))
        for other in text.beside(claim)
    )


def _one_procedure(text: Passages, claim: Claim, other: Claim) -> bool:
    """Whether a step may be of one procedure with another: their order in time is that of the legal steps.

    Without dates, a step before one that the text has named is taken for part of it only if an earlier sentence tells
    it: "arrested X, who was convicted of fraud" may be two procedures. Nobody is punished for that of which he was
    cleared before.
    """
    if other.kind in FREEING and claim.kind in PUNISHMENTS and not _is_earlier(claim, other):
        return False
    step, known = (_JUDGED if step in _TRIAL else step for step in (text.kind(claim).step, text.kind(other).step))
    one, two = time_of(claim), time_of(other)
    if one.known and two.known and step != known:
        return one.earliest <= two.latest if step < known else two.earliest <= one.latest
    return step >= known or claim.sentence.end <= other.sentence.start or _looks_back(claim)


def _years_apart(text: Passages, claim: Claim, other: Claim) -> bool:
    """Whether somebody was tried twice, so many years apart that the one is hardly of what the other is for."""
    if not {text.kind(claim).step, text.kind(other).step} <= set(_TRIAL):
        return False
    one, two = time_of(claim), time_of(other)
    first, last = sorted((one, two), key=lambda each: each.latest) if one.known and two.known else (one, one)
    return (last.earliest - first.latest).days > _ONE_TRIAL


def _seized_anew(text: Passages, claim: Claim, person: Argument, others: Sequence[Claim]) -> bool:
    """Whether somebody is seized or charged after the text has let him go, by the days, from all that he was held for.

    Who was freed for want of evidence in May and arrested in October was hardly arrested for the same.
    """
    if claim.kind not in ACCUSING:
        return False
    freed = [each for each in text.reversals if text.directed_at(each, person) and _is_earlier(each, claim)]
    return any(
        all(_is_earlier(other, free) or same_sentence(other, free) for other in others) for free in freed if others
    )


def _is_earlier(claim: Claim, other: Claim) -> bool:
    """Whether a step is known to have been taken before another began."""
    one, two = time_of(claim), time_of(other)
    return one.known and two.known and one.latest < two.earliest


def _looks_back(claim: Claim) -> bool:
    """Whether the step is told as one before: "Police had arrested him in June"."""
    return wording.is_pluperfect(claim.between(claim.sentence.start, claim.trigger.start))
