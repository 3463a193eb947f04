"""What steps and measures draw.

Measures of states that a text gives as brought on by a legal step, or by its failing, answer the step's act: "States
recalled their ambassadors after the verdict on the murders"; "The council imposed sanctions because it had not
surrendered the men charged with the bombing". So do those that it puts right after an act of violence: "recalled its
ambassador after jets bombed a camp". What is said or done about the step itself follows it: "condemned the arrest of",
"expelled two envoys in retaliation for the expulsion of".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from answerable.joining.links import wording
from answerable.joining.links.answering import Found, told_of
from answerable.joining.links.passages import Passages, inside, not_before, overlap, same_person
from answerable.joining.links.replying import in_reply
from answerable.joining.links.tie import Tie, answers_of, words
from answerable.model.claim import Claim, Role
from answerable.model.link import Relation

_MEASURES = frozenset({"sanction", "diplomatic"})
_SAID = frozenset({"condemnation", "statement", "apology", "compensation"})
_STEPS = frozenset({"legal", "sanction", "diplomatic"})
_BY_STATES = frozenset(
    {"aid_suspension", "arms_embargo", "break_of_relations", "dismissal", "expulsion", "recall", "sanction", "summons"}
)
"""Measures that a state takes over what another has done."""
_COUNTED = r"(?:(?:just|only|barely)\s+)?(?:[\w-]+\s+){0,3}?(?:hours?|days?|weeks?|months?)\s+"
_AFTER = re.compile(
    rf"(?P<head>[^,;:()—–]*?),?\s+(?:{_COUNTED})?(?:after|following|in\s+the\s+(?:wake|aftermath)\s+of)\s+(?P<rest>[^;:()—–]*)",
    re.I,
)
_LEADING_AFTER = re.compile(
    rf"\W*(?:{_COUNTED})?(?:after|following|in\s+the\s+(?:wake|aftermath)\s+of)\s+(?P<rest>[^,;:()—–]*)", re.I
)
_TURNS = re.compile(
    r"\b(?:before|but|although|though|despite|while|whereas|who|whom|which|that|whose|if|unless|until|not|never|said|says"
    r"|(?:years|months|decades)\s+of|refus\w+|reject\w+|fail\w+|declin\w+|accus\w+|tells?|told|reveal\w+|report\w+"
    r"|testif\w+|warn\w+|calls?|called|talks|visit\w*|vot\w+|and)\b",
    re.I,
)
"""What leads away from the act, or tells of it as what something else was about."""
_LONGEST = 14
_HARMING = 3
"""Severity from which an act draws the measures of states."""
_ASIDES = re.compile(r"\b(?:but|while|whereas|although|though|who|which|said|says)\b", re.I)
_NOUN = re.compile(r"\b(?:embargo(?:es)?|expulsions?|measures|recall|sanctions?|suspension|withdrawal)$", re.I)
_MAIN = re.compile(r"[^;:()—–]*?,\s[^,;:()—–]*")
_BESIDE = frozenset({"recipient", "apposition", "charge_listed"})
"""Rules that say what else somebody had done or suffered, or what is listed with what the words are about."""
_MEANS = re.compile(r"\b(?:by|through|with)\s+(?:[\w’'-]+\s+){0,2}$", re.I)
"""What leads to the means of a reproach: "condemned the invasion with severe" "sanctions"."""


def reacting(text: Passages, found: Sequence[Tie]) -> Iterator[Tie]:
    """Sanctions and diplomatic measures to the act that a legal step of their own sentence answers.

    Args:
        text: the claims.
        found: the ties of `answering`.
    """
    acts = {act.id: act for act in text.acts}
    tied = answers_of(found)
    for measure in text.answers:
        if measure.id in tied or text.kind(measure).answers not in _MEASURES:
            continue
        for step in text.beside(measure):
            at = _brought_on(text, measure, step)
            if at < 0:
                continue
            for tie in tied[step.id]:
                act = acts[tie.target_claim]
                end = max(act.trigger.end, step.trigger.end)
                evidence = words(measure, measure.trigger.end + at, end, "brought_on")
                yield Tie.make(measure, act, Relation.ANSWERS, evidence, min(0.6, tie.confidence))


def _brought_on(text: Passages, measure: Claim, step: Claim) -> int:
    """Where after the measure's trigger the words begin that give the step as what brought it on; -1 for none."""
    start, end = measure.trigger.end, step.trigger.start
    if text.is_act(step) or text.kind(step).answers != "legal" or start > end:
        return -1
    return wording.brings_on(measure.between(start, end))


def upon(text: Passages, found: Sequence[Tie]) -> Iterator[Tie]:
    """Measures of states to the act of violence that their sentence puts right before them.

    Args:
        text: the claims.
        found: the ties of `answering`.
    """
    tied = {tie.source_claim for tie in found}
    for measure in text.answers:
        if measure.id in tied or measure.kind not in _BY_STATES or measure.argument(Role.CHARGE) is not None:
            continue
        acts = [each for each in text.beside(measure) if text.is_act(each) and text.kind(each).severity >= _HARMING]
        for act in acts:
            if (
                not overlap(measure, act)
                and not _by_itself(measure, act)
                and not_before(measure, act)
                and (at := _right_after(text, measure, act)) is not None
            ):
                yield Tie.make(measure, act, Relation.ANSWERS, words(measure, *at, "upon"), 0.6)
                break


def _by_itself(measure: Claim, act: Claim) -> bool:
    """Whether who takes the measure did the act, or whom the measure touches suffered it, or nobody takes it.

    "Blasted the sanctions after the attack" says of no maker that he took them.
    """
    sides = [(Role.ACTOR, Role.PERPETRATOR), (Role.RECIPIENT, Role.VICTIM)]
    told = {role: [each for each in (*measure.arguments, *act.arguments) if each.role is role] for role in Role}
    if any(same_person(one, other) for mine, its in sides for one in told[mine] for other in told[its]):
        return True
    return not told[Role.ACTOR] and _NOUN.search(measure.trigger.quote) is not None


def _right_after(text: Passages, measure: Claim, act: Claim) -> tuple[int, int] | None:
    """From where to where the words go that put a measure right after an act; None if none do."""
    if measure.trigger.end <= act.trigger.start:
        start, end = measure.trigger.end, act.trigger.start
        found = _AFTER.fullmatch(measure.between(start, end))
        between_them = (start, end)
    else:
        start, end = act.trigger.end, measure.trigger.start
        gap = measure.between(start, end)
        found = _LEADING_AFTER.fullmatch(measure.between(measure.sentence.start, act.trigger.start))
        if _MAIN.fullmatch(gap) is None or _ASIDES.search(gap):
            return None
        between_them = (measure.sentence.start, measure.trigger.start)
    if (
        found is None
        or _ASIDES.search(found.groupdict().get("head", ""))
        or _TURNS.search(found["rest"])
        or len(found["rest"].split()) > _LONGEST
    ):
        return None
    first, last = between_them
    if any(first <= each.trigger.start < last for each in text.beside(measure) if each not in (measure, act)):
        return None
    return min(measure.trigger.start, act.trigger.start), max(measure.trigger.end, act.trigger.end)


def following(text: Passages, found: Sequence[Tie]) -> Iterator[Tie]:
    """What is said of a step or a measure, or done over it, to that step, where the words tie the two.

    Args:
        text: the claims.
        found: the ties of `answering`: what answers an act is not about the step that is told beside it.
    """
    tied = answers_of(found)
    for claim in text.answers:
        if claim.id in tied or not (claim.kind in _SAID or text.kind(claim).answers in _MEASURES):
            continue
        for step in text.beside(claim):
            if text.is_act(step) or text.kind(step).answers not in _STEPS or overlap(claim, step):
                continue
            why = _in_reply(claim, step) or _about(text, claim, step)
            if why is not None and not_before(claim, step):
                yield Tie.make(claim, step, Relation.FOLLOWS, *why)


def _about(text: Passages, claim: Claim, step: Claim) -> Found | None:
    """The step is what the words are about; an act that they name before it is what they are about instead."""
    for each in claim.arguments:
        acts = (act for act in text.beside(claim) if text.is_act(act) and act.trigger.start < step.trigger.start)
        if each.role is Role.CHARGE and inside(step, each) and any(inside(act, each) for act in acts):
            return None
    if _MEANS.search(claim.between(claim.sentence.start, step.trigger.start)):
        return None
    found = told_of(text, claim, step)
    return None if found is not None and found[0].rule in _BESIDE else found


def _in_reply(claim: Claim, step: Claim) -> Found | None:
    at = in_reply(claim, step)
    return (words(claim, *at, "in_reply"), 0.8) if at is not None else None
