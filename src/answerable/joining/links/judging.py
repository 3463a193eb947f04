"""Legal steps that a text tells in one breath: what one of them answers, the others answer.

"Convicted X of the bombing and sentenced him to life"; "for the murder five were sentenced. A sixth was acquitted";
"arrested X. He is accused of leading the raid".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from answerable.joining.facts.occasions import JUDGED
from answerable.joining.links import wording
from answerable.joining.links.passages import (
    Passages,
    next_sentence,
    not_before,
    overlap,
    right_before,
    same_person,
)
from answerable.joining.links.tie import Tie, answers_of, span, words
from answerable.model.claim import Argument, Claim, Role
from answerable.model.link import OVER_DEATH, Relation
from answerable.model.vocabulary.groups import ACCUSING, PUNISHMENTS

_HELD = frozenset({"arrest", "arrest_warrant", "extradition", "charge", "investigation"})
_INQUIRIES = frozenset({"investigation", "complaint"})
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
_ON_IT = re.compile(
    r"(?:(?!\b(?:who|whom|whose|which|after|before|when|while|but|and|then)\b)[^;:()—–])*\b(?:on|under)\s+(?:an?|the)\s+"
    r"(?:[\w’'-]+\s+){0,4}",
    re.I,
)
"""From an arrest to the warrant that it was made on."""
_FARTHEST = 15
"""Words from holding somebody to the step that it led to."""
_PRONOUN = re.compile(r"(?:he|she|him|her|they|them|both|it)\b", re.I)
_HIM = re.compile(r"\s+(?:him|her|them)\b", re.I)
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
_NAMED_AGAIN = re.compile(r"(?:\b(?:her|his|the|their|this|that)|['’]s?)\s+(?:[\w-]+\s+)?acquittals?$", re.I)
"""An acquittal as what the text has told of already: "the acquittal was appealed"."""
_ON = re.compile(r"[^;:()—–]*\b(?:and|then|by|with|who was|before being)\b[^;:()—–]*|\s*,[^;:()—–]*|\s*", re.I)
_BUT_CLEARED = re.compile(r"\bbut\s+(?=(?:(?!and\b)\w+\s+){0,3}?(?:acquitt|clear)ed\b)", re.I)
"""From a conviction to its punishment: "convicted him of theft" "but" "acquitted him of arson and sentenced"."""
_AFTER_FINDING = re.compile(
    r"[^;:()—–]*\b(?:after|when)\s+(?:(?:it|they|he|she|the|an?|jury|court|judges?|jurors|panel|having|had|was|were|being|been)\s+){0,4}",
    re.I,
)
"""From a punishment to the conviction that it followed: "jailed Tarn for life" "after it" "convicted him"."""
_WHO_HAD = re.compile(
    r",?\s+(?:(?:who|both|all|each)\s+)*(?:(?:was|were|is|are|has|have|had|been|being|already|also|earlier|first|originally"
    r"|previously|later)\s+)*",
    re.I,
)
"""From persons to what tells who they are: "acquitted two men" "who had" "faced charges of"."""
_TELLING = {
    "acquittal": frozenset({"charge", "conviction", "acknowledgement", "trial"}),
    "conviction": frozenset({"charge", "acknowledgement", "trial"}),
    "sentence": frozenset({"charge", "conviction", "acknowledgement", "trial"}),
    "verdict": frozenset({"charge", "acknowledgement", "trial"}),
}
"""What tells of whom a judgment is by what the judgment is on."""
_IN_INQUIRY = re.compile(
    r"[^;:()—–]*?\b(?:(?:as\s+)?part\s+of|in|amid|pending|during|in\s+connection\s+with|to\s+allow\s+for|as\s+a\s+result\s+of)\s+"
    r"(?:the|an?|its|their|his|her|this|that|a\s+wider)\s+(?:[\w-]+\s+){0,3}",
    re.I,
)
"""From a step to the inquiry that it is taken in: "suspended two officers" "as part of the" "inquiry"."""
_AND_ORDERED = re.compile(
    r"(?:(?!\b(?:who|whom|which|but|while)\b)[^;:()—–])*\band\s+(?:(?:was|were|also|has|have|been|him|her|them)\s+)*"
    r"order(?:ed|ing)\s[^;:()—–]*",
    re.I,
)
"""From a judgment to what it makes good: "jailed for life" "and ordered to pay the family" "damages"."""
_IN_COURSE = frozenset({"dismissal", "arrest", "arrest_warrant", "charge", "asset_freeze", "travel_ban"})
"""What is done in the course of an inquiry to whom it is about."""
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
        if claim.id in tied or claim.argument(Role.CHARGE) is not None:
            continue
        if text.kind(claim).answers != "legal":
            yield from _made_good(text, claim, found, acts)
            yield from _in_course(text, claim, found)
            continue
        for other in text.answers:
            if other.id not in tied or overlap(claim, other):
                continue
            held = None
            if _one_judgment(text, claim, other):
                held = span(claim, claim.trigger, "same_judgment")
            elif _one_inquiry(text, claim, other):
                held = span(claim, claim.trigger, "same_inquiry")
            elif _leads_on(text, claim, other) or _on_a_warrant(claim, other):
                held = span(claim, claim.trigger, "same_procedure")
            elif (person := _told_of_by(claim, other)) is not None:
                held = words(claim, person.span.start, other.trigger.end, "apposition")
            if held is not None:
                for tie in tied[other.id]:
                    yield Tie.make(claim, acts[tie.target_claim], Relation.ANSWERS, held, min(0.7, tie.confidence))
                break
        else:
            yield from _punished_next(text, claim, found, acts)
            yield from _accused_next(text, claim)
            yield from _in_course(text, claim, found)


def _one_judgment(text: Passages, claim: Claim, other: Claim) -> bool:
    """Whether both are of one judgment: of one person in one sentence, or an acquittal beside a conviction."""
    if claim.kind not in JUDGED or other.kind not in JUDGED or not not_before_either(claim, other):
        return False
    if claim.kind == "acquittal" and other.kind != "acquittal":
        return _beside(other, claim) and not _NAMED_AGAIN.search(claim.between(claim.sentence.start, claim.trigger.end))
    if claim.sentence.start != other.sentence.start or not _same_defendant(text, claim, other):
        return False
    if claim.kind in PUNISHMENTS and other.kind == "acquittal":
        return False
    first, second = sorted((claim, other), key=lambda each: each.trigger.start)
    if any(
        first.trigger.end <= each.trigger.start < second.trigger.start and each.argument(Role.CHARGE) is not None
        for each in text.beside(claim)
        if each not in (first, second) and each.kind in JUDGED - {"acquittal"}
    ):
        return False  # "in prison for theft, was convicted of arson and sentenced"
    gap = claim.between(first.trigger.end, second.trigger.start)
    if claim.kind in PUNISHMENTS:
        gap = _BUT_CLEARED.sub("", gap)
    if first is claim and claim.kind in PUNISHMENTS and _AFTER_FINDING.fullmatch(gap) is not None:
        return _BROKEN.search(gap) is None
    return _ON.fullmatch(gap) is not None and _BROKEN.search(gap) is None


def _told_of_by(claim: Claim, other: Claim) -> Argument | None:
    """Whom a judgment is of, where its sentence tells who that is by a step: "jailed Tarn, who confessed to"."""
    if other.kind not in _TELLING.get(claim.kind, ()) or claim.sentence.start != other.sentence.start:
        return None
    if claim.kind in PUNISHMENTS and not not_before_either(claim, other):
        return None  # "jailed Tarn, convicted of fraud in 2010"
    told = (each for each in claim.arguments if each.role is Role.RECIPIENT and each.span.end <= other.trigger.start)
    return next((each for each in told if _WHO_HAD.fullmatch(claim.between(each.span.end, other.trigger.start))), None)


def _made_good(text: Passages, claim: Claim, found: Sequence[Tie], acts: Mapping[str, Claim]) -> Iterator[Tie]:
    """What a judgment of its sentence is on, for what that orders to be paid: "and ordered him to pay damages"."""
    if claim.kind != "compensation":
        return
    judged = {each.id: each for each in text.beside(claim) if each.kind in JUDGED and each.kind != "acquittal"}
    for tie in found:
        other = judged.get(tie.source_claim)
        if other is None or tie.target_claim not in acts or other.trigger.end > claim.trigger.start:
            continue
        if _AND_ORDERED.fullmatch(claim.between(other.trigger.end, claim.trigger.start)) is not None:
            held = span(claim, claim.trigger, "same_judgment")
            yield Tie.make(claim, acts[tie.target_claim], Relation.ANSWERS, held, min(0.7, tie.confidence))


def _in_course(text: Passages, claim: Claim, found: Sequence[Tie]) -> Iterator[Tie]:
    """What an inquiry of its sentence is into, for what is done in its course: "suspended as part of the inquiry"."""
    inquiries = {each.id: each for each in text.beside(claim) if each.kind == "investigation"}
    if claim.kind not in _IN_COURSE:
        return
    into = {each.id: each for each in (*text.acts, *text.deaths)}
    for tie in found:
        inquiry = inquiries.get(tie.source_claim)
        if inquiry is None or claim.trigger.end > inquiry.trigger.start:
            continue
        gap = claim.between(claim.trigger.end, inquiry.trigger.start)
        if _IN_INQUIRY.fullmatch(gap) is not None and _BROKEN.search(gap) is None:
            rule = OVER_DEATH if tie.evidence.rule == OVER_DEATH else "same_inquiry"
            held = words(claim, claim.trigger.start, inquiry.trigger.end, rule)
            yield Tie.make(claim, into[tie.target_claim], Relation.ANSWERS, held, min(0.65, tie.confidence))


def _one_inquiry(text: Passages, claim: Claim, other: Claim) -> bool:
    """Whether a step goes on from the inquiry of its sentence: "opened an inquiry into it and issued a warrant"."""
    if other.kind not in _INQUIRIES or claim.kind not in ACCUSING or other.trigger.end > claim.trigger.start:
        return False
    if other.sentence.start != claim.sentence.start or not not_before(claim, other) or text.persons(other):
        return False
    gap = claim.between(other.trigger.end, claim.trigger.start)
    return _AND_THEN.fullmatch(gap) is not None and _BROKEN.search(gap) is None and _taken_by_one(claim, other)


def _leads_on(text: Passages, claim: Claim, other: Claim) -> bool:
    """Whether its sentence goes on to charge or judge whom a step holds: "arrested in May and charged with"."""
    told = claim.sentence.start == other.sentence.start and claim.trigger.end <= other.trigger.start
    if not told or claim.kind not in _CAUGHT or other.kind not in _TAKEN_ON:
        return False
    gap = claim.between(claim.trigger.end, other.trigger.start)
    joined = _AND_WAS.fullmatch(gap) is not None and len(gap.split()) <= _FARTHEST
    joined = joined and not_before(other, claim)
    return joined and _same_defendant(text, other, claim) and _taken_by_one(claim, other)


def _on_a_warrant(claim: Claim, other: Claim) -> bool:
    """Whether somebody is held on the warrant that his sentence tells of: "arrested on a warrant for the murder of"."""
    told = claim.sentence.start == other.sentence.start and claim.trigger.end <= other.trigger.start
    if not told or claim.kind not in _CAUGHT or other.kind != "arrest_warrant" or not not_before(claim, other):
        return False
    return _ON_IT.fullmatch(claim.between(claim.trigger.end, other.trigger.start)) is not None


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
    behind = other.between(other.trigger.end, other.sentence.end)
    if not theirs and claim.trigger.end <= other.trigger.start and _HIM.match(behind) is not None:
        return True  # "jailed the guard after it convicted him of"
    return all(
        each.name or _PRONOUN.fullmatch(each.span.quote) is not None or any(same_person(each, two) for two in theirs)
        for each in mine
    )


def _punished_next(text: Passages, claim: Claim, found: Sequence[Tie], acts: Mapping[str, Claim]) -> Iterator[Tie]:
    """What the judgment of the sentence before answers, for a punishment: "convicted five of it. Each was given"."""
    told = [each for each in claim.arguments if each.role is Role.RECIPIENT]
    before_it = claim.between(claim.sentence.start, claim.trigger.start)
    back = all(_BACK.fullmatch(each.span.quote) for each in told) if told else _HE_WAS.fullmatch(before_it) is not None
    if claim.kind not in PUNISHMENTS or not back or _goes_on_from_another(text, claim):
        return
    tied = answers_of(found)
    before = [each for each in text.answers if right_before(each, claim)]
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
        before = act.between(act.sentence.start, act.trigger.start)
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
        before = [each for each in (*text.acts, *text.answers, *text.reversals) if right_before(each, claim)]
        if not people or not bare or len(before) != 1 or _goes_on_from_another(text, claim):
            continue
        act = before[0]
        doers = [each for each in act.arguments if each.role is Role.PERPETRATOR and each.name]
        theirs = text.is_act(act) and all(any(same_person(each, doer) for doer in doers) for each in people)
        if theirs and not_before(claim, act):
            yield Tie.make(claim, act, Relation.ANSWERS, span(claim, people[0].span, "taken_next"), 0.6)
