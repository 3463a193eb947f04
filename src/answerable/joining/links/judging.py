"""Legal steps that a text tells in one breath: what one of them answers, the others answer.

"Convicted X of the bombing and sentenced him to life"; "for the murder five were sentenced. A sixth was acquitted";
"arrested X. He is accused of leading the raid".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from answerable.joining.facts.occasions import JUDGED
from answerable.joining.links import wording
from answerable.joining.links.passages import Passages, between, next_sentence, not_before, overlap, same_person
from answerable.joining.links.reversible import PUNISHMENTS
from answerable.joining.links.tie import Tie, answers_of, span, words
from answerable.model.claim import Claim, Role
from answerable.model.link import Relation

_HELD = frozenset({"arrest", "arrest_warrant", "extradition", "charge", "investigation"})
_INQUIRIES = frozenset({"investigation", "complaint"})
_SOUGHT = frozenset({"arrest_warrant", "arrest", "charge"})
"""Steps against whom an inquiry finds."""
_AND_THEN = re.compile(
    r"[^,;:()—–]*,?\s+and\s+(?:(?:then|later|also|has|have|had)\s+)*(?:issu\w+\s+)?(?:an?\s+)?", re.I
)
_CAUGHT = frozenset({"arrest", "extradition"})
_TAKEN_ON = frozenset({"charge", "trial", "conviction", "sentence", "imprisonment"})
"""Steps that follow when somebody was held."""
_AND_WAS = re.compile(
    r"(?:(?!\b(?:who|whom|whose|which|after|before|when|while|but|then)\b)[^;:()—–])*,?\s+and\s+"
    r"(?:(?:then|later|subsequently|also|formally|now|currently|is|are|was|were|has|have|had|been|being)\s+)*",
    re.I,
)
_FARTHEST = 15
"""Words from holding somebody to the step that it led to."""
_PRONOUN = re.compile(r"(?:he|she|him|her|they|them|both|it)\b", re.I)
_TRIED = JUDGED | {"trial"}
_HE_WAS = re.compile(
    r"\W*(?:he|she|they|each|both|all)\s+(?:was|were)\s+(?:(?:all|both|each|also|later|then)\s+)*", re.I
)
"""What stands before a punishment of whom the sentence before told of."""
_BACK = re.compile(
    r"(?:each|both|all|they|them|he|him|she|her)(?:\s+of\s+them)?|(?:the|both|all)\s+(?:(?:pair|trio|two|three|four|five|six|men|women"
    r"|man|woman|defendants?)\b\s*)+",
    re.I,
)
"""Words for whom the sentence before told of."""
_ON = re.compile(r"[^;:()—–]*\b(?:and|then|by|with|who was|before being)\b[^;:()—–]*|\s*,[^;:()—–]*|\s*", re.I)
_BROKEN = re.compile(
    r"\b(?:but|while|whereas|although|though|separately|in (?:a|an)(?: \w+)? (?:separate|other|another))\b", re.I
)


def told_together(text: Passages, found: Sequence[Tie]) -> Iterator[Tie]:
    """Ties of legal steps that name no act to the act of the step that they are told with.

    Args:
        text: the claims.
        found: the ties of `answering`.
    """
    acts = {act.id: act for act in text.acts}
    tied = answers_of(found)
    for claim in text.answers:
        if claim.id in tied or claim.argument(Role.CHARGE) is not None or text.kind(claim).answers != "legal":
            continue
        for other in text.answers:
            if other.id not in tied or overlap(claim, other):
                continue
            held = None
            if _one_judgment(text, claim, other):
                held = span(claim, claim.trigger, "same_judgment")
            elif _one_inquiry(text, claim, other):
                held = span(claim, claim.trigger, "same_inquiry")
            elif _leads_on(text, claim, other):
                held = span(claim, claim.trigger, "same_procedure")
            if held is not None:
                for tie in tied[other.id]:
                    yield Tie.make(claim, acts[tie.target_claim], Relation.ANSWERS, held, min(0.7, tie.confidence))
                break
        else:
            yield from _punished_next(text, claim, found, acts)
            yield from _accused_next(text, claim)


def _one_judgment(text: Passages, claim: Claim, other: Claim) -> bool:
    """Whether both are of one judgment: of one person in one sentence, or an acquittal beside a conviction."""
    if claim.kind not in JUDGED or other.kind not in JUDGED or not not_before_either(claim, other):
        return False
    if claim.kind == "acquittal" and other.kind != "acquittal":
        return _beside(other, claim)
    if claim.sentence.start != other.sentence.start or not _same_defendant(text, claim, other):
        return False
    first, second = sorted((claim, other), key=lambda each: each.trigger.start)
    if any(
        first.trigger.end <= each.trigger.start < second.trigger.start and each.argument(Role.CHARGE) is not None
        for each in text.beside(claim)
        if each not in (first, second) and each.kind in JUDGED
    ):
        return False  # "in prison for theft, was convicted of arson and sentenced"
    gap = between(claim, first.trigger.end, second.trigger.start)
    return _ON.fullmatch(gap) is not None and _BROKEN.search(gap) is None


def _one_inquiry(text: Passages, claim: Claim, other: Claim) -> bool:
    """Whether a step goes on from the inquiry of its sentence: "opened an inquiry into it and issued a warrant"."""
    if other.kind not in _INQUIRIES or claim.kind not in _SOUGHT or other.trigger.end > claim.trigger.start:
        return False
    if other.sentence.start != claim.sentence.start or not not_before(claim, other) or text.persons(other):
        return False
    gap = between(claim, other.trigger.end, claim.trigger.start)
    return _AND_THEN.fullmatch(gap) is not None and _BROKEN.search(gap) is None and _taken_by_one(claim, other)


def _leads_on(text: Passages, claim: Claim, other: Claim) -> bool:
    """Whether its sentence goes on to charge or judge whom a step holds: "arrested in May and charged with"."""
    told = claim.sentence.start == other.sentence.start and claim.trigger.end <= other.trigger.start
    if not told or claim.kind not in _CAUGHT or other.kind not in _TAKEN_ON:
        return False
    gap = between(claim, claim.trigger.end, other.trigger.start)
    joined = _AND_WAS.fullmatch(gap) is not None and len(gap.split()) <= _FARTHEST
    joined = joined and not_before(other, claim)
    return joined and _same_defendant(text, other, claim) and _taken_by_one(claim, other)


def _taken_by_one(claim: Claim, other: Claim) -> bool:
    """Whether two steps are taken by one, as far as both say by whom."""
    mine, its = ([each for each in one.arguments if each.role is Role.ACTOR] for one in (claim, other))
    return not mine or not its or any(same_person(one, two) for one in mine for two in its)


def _beside(verdict: Claim, acquittal: Claim) -> bool:
    """Whether an acquittal is told in the sentence of a verdict, or right after it."""
    if verdict.sentence.start == acquittal.sentence.start:
        return True
    later = verdict.sentence.start < acquittal.sentence.start and next_sentence(verdict, acquittal)
    return later and _BROKEN.search(acquittal.sentence.quote) is None


def not_before_either(one: Claim, other: Claim) -> bool:
    """Whether two steps may be of one day, as far as both are dated."""
    return not_before(one, other) and not_before(other, one)


def _same_defendant(text: Passages, claim: Claim, other: Claim) -> bool:
    """Whether the first is directed at whom the second is: by name, by a pronoun, or by being silent on it."""
    mine = [each for each in claim.arguments if each.role is Role.RECIPIENT]
    named, its = text.persons(claim), text.persons(other)
    if named and its:
        return any(same_person(one, two) for one in named for two in its)
    if named and any(each.role is Role.RECIPIENT for each in other.arguments):
        return False
    theirs = [each for each in other.arguments if each.role is Role.RECIPIENT]
    return all(
        each.name or _PRONOUN.fullmatch(each.span.quote) is not None or any(same_person(each, two) for two in theirs)
        for each in mine
    )


def _punished_next(text: Passages, claim: Claim, found: Sequence[Tie], acts: Mapping[str, Claim]) -> Iterator[Tie]:
    """What the judgment of the sentence before answers, for a punishment: "convicted five of it. Each was given"."""
    told = [each for each in claim.arguments if each.role is Role.RECIPIENT]
    before_it = between(claim, claim.sentence.start, claim.trigger.start)
    back = all(_BACK.fullmatch(each.span.quote) for each in told) if told else _HE_WAS.fullmatch(before_it) is not None
    if claim.kind not in PUNISHMENTS or not back or _goes_on_from_another(text, claim):
        return
    tied = answers_of(found)
    before = [each for each in text.answers if each.sentence.end <= claim.sentence.start and next_sentence(each, claim)]
    judged = [each for each in before if each.id in tied and each.kind in _TRIED and not_before_either(each, claim)]
    if len(before) == 1 and judged:
        for tie in tied[judged[0].id]:
            held = span(claim, told[0].span if told else claim.trigger, "punished_next")
            yield Tie.make(claim, acts[tie.target_claim], Relation.ANSWERS, held, min(0.65, tie.confidence))


def _goes_on_from_another(text: Passages, claim: Claim) -> bool:
    """Whether its own sentence has told of a step for something by then: "upheld that for theft, for which he has"."""
    return any(
        each.trigger.end <= claim.trigger.start and each.argument(Role.CHARGE) is not None and not text.is_act(each)
        for each in text.beside(claim)
    )


def _accused_next(text: Passages, claim: Claim) -> Iterator[Tie]:
    """The acts of which the next sentence accuses who was held: "He is accused of leading the raid"."""
    if claim.kind not in _HELD:
        return
    for act in text.acts:
        if act.sentence.start <= claim.sentence.start or not next_sentence(claim, act):
            continue
        if any(not text.is_act(each) for each in text.beside(act)):
            continue
        before = between(act, act.sentence.start, act.trigger.start)
        if wording.accuses_back(before, [each.value for each in text.persons(claim)]):
            held = words(act, act.sentence.start, act.trigger.end, "accused_next")
            yield Tie.make(claim, act, Relation.ANSWERS, held, 0.65)


def taken_next(text: Passages, found: Sequence[Tie]) -> Iterator[Tie]:
    """The one deed of the sentence before, for a step against who did it by name: "Tarn shot a clerk. He was jailed".

    Args:
        text: the claims.
        found: the ties of all other rules for steps of the law.
    """
    tied = answers_of(found)
    for claim in text.answers:
        people = text.persons(claim) if claim.kind in _HELD | _TAKEN_ON and claim.id not in tied else []
        bare = claim.argument(Role.CHARGE) is None and not any(map(text.is_act, text.beside(claim)))
        before = [each for each in (*text.acts, *text.answers, *text.reversals) if _right_before(each, claim)]
        if not people or not bare or len(before) != 1 or _goes_on_from_another(text, claim):
            continue
        act = before[0]
        doers = [each for each in act.arguments if each.role is Role.PERPETRATOR and each.name]
        theirs = text.is_act(act) and all(any(same_person(each, doer) for doer in doers) for each in people)
        if theirs and not_before(claim, act):
            yield Tie.make(claim, act, Relation.ANSWERS, span(claim, people[0].span, "taken_next"), 0.6)


def _right_before(one: Claim, claim: Claim) -> bool:
    """Whether one is told in the sentence right before another's."""
    return one.sentence.end <= claim.sentence.start and next_sentence(one, claim)
