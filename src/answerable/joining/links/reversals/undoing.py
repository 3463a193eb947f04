"""Which reversals of a text are tied to which answers: a release to the sentence, a lifting to the sanctions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from answerable.joining.actors.names import fold, same_in_text
from answerable.joining.actors.states import state, states_in
from answerable.joining.facts.facts import time_of
from answerable.joining.facts.set_aside import sets_aside_acquittal
from answerable.joining.facts.sorts import phrase
from answerable.joining.links import wording
from answerable.joining.links.passages import (
    Passages,
    next_sentence,
    not_before,
    overlap,
    same_person,
    same_sentence,
)
from answerable.joining.links.reversals.reversible import (
    CUSTODY,
    FREEING,
    PREDICATE,
    closes,
    for_now,
    from_captors,
    gives_back,
    only_sentence,
    takes_post,
    undoes,
)
from answerable.joining.links.reversals.ruled_out import (
    comes_after,
    deeds,
    is_for_another,
    is_result,
    is_told_of_whom,
    stands_still,
    taken_anew,
    undoes_another,
)
from answerable.joining.links.reversals.terms import by_served, by_term
from answerable.joining.links.tie import Tie, span, words
from answerable.model.claim import Argument, Claim, Role
from answerable.model.link import TOWARDS, TREATY, Evidence, Relation
from answerable.model.vocabulary.groups import INQUIRIES, KEPT, PUNISHMENTS

Found = tuple[Claim, Evidence, float]

_PREFERRED = {
    "charges_dropped": ("charge",),
    "conviction_overturned": ("conviction", "verdict"),
    "sentence_reduction": ("sentence",),
    "case_closed": ("investigation", "trial", "lawsuit", "charge"),
    "ambassador_return": ("recall",),
    "relations_restored": ("break_of_relations",),
}
"""What a reversal undoes by its own meaning; any other undoes the last legal step before it."""

_LETS_OUT = frozenset({"release", "amnesty"})

_POINTED = {
    "suspension": frozenset({"dismissal", "sanction", "aid_suspension"}),
    "sentence": PUNISHMENTS,
    "conviction": frozenset({"conviction", "verdict"}),
    "charge": frozenset({"charge"}),
    "inquiry": INQUIRIES,
    "case": frozenset({"trial", "lawsuit", "charge", "investigation"}),
    "ruling": PUNISHMENTS | {"conviction", "verdict"},
}
"""Kinds of what a reversal's words point back to (see `wording.points_to`)."""

_CIRCUMSTANCE = re.compile(r"\b(?:on|in|at|to|with|under|amid|despite|facing|pending|until|while|when)\b", re.I)
"""What leads to a charge that a release leaves as it is."""

_AND_HIS = re.compile(
    r"(?:\s+(?:against|of|on)\s+[^\W\d_][\w’'.-]*(?:\s+[\w’'.-]+){0,3}?)?\s+and\s+(?:her|his|their)\s+", re.I
)
"""Between two objects of one verb: "the sentence of Tarn" "and his" "conviction"."""
_OF_HIS = re.compile(r"[^,;:()—–]*\bof\s+(?:an?|her|his|the|their)(?:\s+[\w-]+){0,4}\s+", re.I)
"""From what was served to the whole: " less than a year" " of their ten-year " "sentence"."""
_TILL = re.compile(
    r"[^;:()—–]*?\bbefore\s+(?:(?:finally|later|eventually)\s+)?(?:being|(?:he|she|they)\s+(?:was|were))\s+(?:\w+ly\s+)?",
    re.I,
)
"""From a step to what ends it: "arrested" " and held for a week before being" "freed"."""
_SINCE = re.compile(
    r"[^;:()—–]*?,?\s+(?:(?:[\w-]+\s+){0,3}?(?:hours?|days?|weeks?|months?|years?)\s+)?after\s+"
    r"(?:(?:it|he|she|they)\s+(?:was|were|had\s+been)|being)\s+(?:\w+ly\s+)?",
    re.I,
)
"""From what ends a step back to it: "returned" " to Kell, five weeks after he was" "recalled"."""
_LISTS = re.compile(
    r"\W*(?:(?:they|these|those\s+\w+(?:ed|en))\s+includ(?:e|ed)|among\s+(?:them|those(?:\s+\w+(?:ed|en))?)\s+(?:is|are|was|were))\b",
    re.I,
)
_TURNS = re.compile(r"[;:]|\b(?:not|no|but|while|although)\b", re.I)
_IS_TOLD_OF = re.compile(PREDICATE, re.I)

_DETENTION_DAYS = 3 * 366
"""A release told in another sentence is taken to end an arrest up to so long before it."""

_OBJECT = re.compile(r"\s+(?:the|this|that)\s+[\w-]+(?=\s*(?:[.,;]|$|\b(?:in|on|after|because|and)\b))", re.I)
_OF_GUILT = re.compile(r"\b(?:conviction|guilty)", re.I)
_MODALS = frozenset({"could", "will", "would"})
_OUT = re.compile(
    r"\b(?:clear|escap|evad|exchang|extradit|free|go|hand|home|immun|leav|lift|pardon|protect|quash|releas|repatriat|restor"
    r"|return|shield|spar|swap|transfer|void|walk)\w*",
    re.I,
)
"""What somebody is whom a measure lets go: "would shield Tarn from prison", not "would ban Tarn"."""
_REACH = 120
"""Code points after a wording such as "to prepare the ground for" within which the person is named."""


def undoing(text: Passages) -> Iterator[Tie]:
    """Reversals to the answers that they undo, each by the first of the rules that finds one."""
    for claim in text.reversals:
        if from_captors(claim):
            continue
        cases = closes(claim.kind, claim.trigger.quote)
        only_for_now, only_punishment, only_acquittal = (
            for_now(claim),
            only_sentence(claim),
            sets_aside_acquittal(claim),
        )
        only_post = claim.kind == "sanction_lifted" and gives_back(claim.trigger.quote)
        answers = [
            each
            for each in text.answers
            if (each.kind in FREEING if only_acquittal else undoes(claim, each) or _frees_of(claim, each))
            and (not cases or each.kind in cases)
            and each.trigger != claim.trigger
            and not_before(claim, each)
            and not comes_after(claim, each)
            and not taken_anew(text, each)
            and not is_result(claim, each)
            and not undoes_another(claim, each)
            and not is_told_of_whom(claim, each)
            and not is_for_another(claim, each)
            and not stands_still(claim, each)
            and (not only_for_now or each.kind in CUSTODY or (each.kind in KEPT and _close(claim, each)))
            and (not only_punishment or each.kind in PUNISHMENTS)
            and (not only_post or takes_post(each.kind, [phrase(each)]))
        ]
        for answer, evidence, confidence in _undone_by(text, claim, answers):
            if claim.kind == "transfer_treaty" and evidence.rule != TOWARDS:
                evidence = replace(evidence, rule=TREATY + evidence.rule)
            yield Tie.make(claim, answer, Relation.REVERSES, evidence, confidence)


def _undone_by(text: Passages, claim: Claim, answers: Sequence[Claim]) -> Sequence[Found]:
    """What a reversal undoes: one answer, or one of each person whom it frees."""
    told = (
        _by_verb(text, claim, answers)
        or _by_time_served(claim, answers)
        or _by_course(claim, answers)
        or _by_description(claim, answers)
        or _by_possession(text, claim, answers)
    )
    if told is not None:
        return [told, *_and_another(claim, told, answers), *_and_its_sentence(claim, [told], answers)]
    if freed := _by_person(text, claim, answers):
        return [*freed, *_and_its_sentence(claim, freed, answers)]
    told = (
        by_served(text, claim, answers)
        or _by_same_words(text, claim, answers)
        or _by_one_pronoun(text, claim, answers)
        or _by_listing(claim, answers)
        or _by_group(text, claim, answers)
        or _by_relations(text, claim, answers)
        or _by_parties(text, claim, answers)
        or _by_purpose(text, claim, answers)
        or _by_decision(text, claim, answers)
        or _by_pointing(text, claim, answers)
        or by_term(text, claim, answers)
    )
    return [told, *_and_its_sentence(claim, [told], answers)] if told is not None else []


def _and_its_sentence(claim: Claim, told: Sequence[Found], answers: Sequence[Claim]) -> Iterator[Found]:
    """The sentence of which it says how much was served: "freed after serving two years of" "his six-year term"."""
    undone = [answer for answer, _, _ in told]
    for served, _, confidence in told:
        for answer in answers:
            if served.kind != "imprisonment" or answer.kind != "sentence" or answer in undone:
                continue
            gap = claim.between(served.trigger.end, answer.trigger.start) if same_sentence(served, answer) else ""
            if same_sentence(claim, answer) and _OF_HIS.fullmatch(gap) is not None:
                yield answer, words(claim, served.trigger.start, answer.trigger.end, "term"), confidence
                return


def _and_another(claim: Claim, told: Found, answers: Sequence[Claim]) -> Iterator[Found]:
    """What the verb of a reversal has for an object besides: "quashed the sentence of Tarn" "and his" "conviction"."""
    first, evidence, confidence = told
    if evidence.rule != "object" or first.trigger.start < claim.trigger.start:
        return
    for answer in answers:
        gap = claim.between(first.trigger.end, answer.trigger.start) if same_sentence(claim, answer) else ""
        apart = _IS_TOLD_OF.match(claim.between(answer.trigger.end, claim.sentence.end)) is not None
        if answer.trigger.start > first.trigger.end and _AND_HIS.fullmatch(gap) is not None and not apart:
            yield answer, words(claim, evidence.start, answer.trigger.end, "object"), confidence


def _close(claim: Claim, answer: Claim) -> bool:
    return same_sentence(claim, answer) or next_sentence(claim, answer)


def _too_long_ago(claim: Claim, answer: Claim) -> bool:
    """Whether an arrest lies so far back that the person is likely to be freed from a later one, or from prison."""
    arrested, freed = time_of(answer), time_of(claim)
    if answer.kind not in CUSTODY or not (arrested.known and freed.known):
        return False
    return freed.earliest.toordinal() - arrested.latest.toordinal() > _DETENTION_DAYS


def _frees_of(claim: Claim, answer: Claim) -> bool:
    """Whether a release is of a charge by its own words: "freed of the charges", "let the charge fall"; not "on" it."""
    if claim.kind != "release" or answer.kind != "charge" or _beside(claim, answer) is None:
        return False
    first, last = sorted((claim.trigger, answer.trigger), key=lambda each: each.start)
    return _CIRCUMSTANCE.search(claim.between(first.end, last.start)) is None


def _by_verb(text: Passages, claim: Claim, answers: Sequence[Claim]) -> Found | None:
    """The answer is the object of the reversal's own word: "lifted the travel ban"."""
    for answer in answers:
        if (beside := _beside(claim, answer) or _behind_aside(text, claim, answer)) is not None:
            return answer, words(claim, *beside, "object"), 0.85
    return None


def _beside(claim: Claim, answer: Claim) -> tuple[int, int] | None:
    """Where a reversal and an answer stand that is the object of its word; None where it is not."""
    if not same_sentence(claim, answer):
        return None
    start, end = min(claim.trigger.start, answer.trigger.start), max(claim.trigger.end, answer.trigger.end)
    gap = claim.between(min(claim.trigger.end, answer.trigger.end), max(claim.trigger.start, answer.trigger.start))
    told_of = answer.trigger.end <= claim.trigger.start and answer.trigger.quote.endswith("ed")
    if overlap(claim, answer) or (wording.is_beside(gap) and not told_of):  # "those convicted of it were freed"
        return start, end
    return None


def _behind_aside(text: Passages, claim: Claim, answer: Claim) -> tuple[int, int] | None:
    """Where a reversal stands whose verb is said of the answer, with an aside between and no other answer."""
    if not same_sentence(claim, answer) or answer.trigger.end > claim.trigger.start or not undoes(claim, answer):
        return None
    others = (
        answer.trigger.end <= each.trigger.start < claim.trigger.start
        and undoes(claim, each)
        and each.kind != answer.kind
        for each in text.beside(claim)
    )
    gap = claim.between(answer.trigger.end, claim.trigger.start)
    if answer.trigger.quote.endswith("ed") or not wording.is_subject(gap) or any(others):
        return None
    return answer.trigger.start, claim.trigger.end


def _by_description(claim: Claim, answers: Sequence[Claim]) -> Found | None:
    """The answer tells who they are that are set free: "the twelve men jailed for the looting were released".

    Or "pardoned the twelve men jailed for the looting".

    Whoever has a name is told of by more steps than this one.
    """
    for person in claim.arguments:
        for answer in answers:
            start, end = person.span.end, answer.trigger.start
            if person.role is not Role.RECIPIENT or person.name or start > end or start <= claim.trigger.start <= end:
                continue
            if same_sentence(claim, answer) and undoes(claim, answer) and wording.describes(claim.between(start, end)):
                return answer, words(claim, person.span.start, answer.trigger.end, "description"), 0.75
    return None


def _by_course(claim: Claim, answers: Sequence[Claim]) -> Found | None:
    """One sentence tells the course of it: "held for a week before being released", "back after he was recalled"."""
    for answer in answers:
        if not same_sentence(claim, answer) or not undoes(claim, answer):
            continue
        if answer.trigger.end <= claim.trigger.start:
            told = _TILL.fullmatch(claim.between(answer.trigger.end, claim.trigger.start))
        else:
            told = _SINCE.fullmatch(claim.between(claim.trigger.end, answer.trigger.start))
        if told is not None:
            start, end = min(claim.trigger.start, answer.trigger.start), max(claim.trigger.end, answer.trigger.end)
            return answer, words(claim, start, end, "course"), 0.7
    return None


def _by_time_served(claim: Claim, answers: Sequence[Claim]) -> Found | None:
    """The answer is the time in prison that the release ends: "was let out after eight years behind bars"."""
    if claim.kind not in _LETS_OUT:
        return None
    for answer in answers:
        gap = claim.between(claim.trigger.end, answer.trigger.start)
        if answer.kind in KEPT and same_sentence(claim, answer) and wording.is_served(gap):
            return answer, words(claim, claim.trigger.start, answer.trigger.end, "term"), 0.8
    return None


def _by_same_words(text: Passages, claim: Claim, answers: Sequence[Claim]) -> Found | None:
    """The same words tell whom both are directed at: "A monk was held and later freed".

    They may stand in an earlier sentence, where it is known that "he" means them.
    """
    freed = [each for each in claim.arguments if each.role is Role.RECIPIENT and not each.name]
    before = [each for each in answers if each.trigger.end <= claim.trigger.start]
    same = [each for each in before if any(_receives(each, person) for person in freed)]
    for answer in reversed(same):
        if same_sentence(claim, answer):
            person = next(each for each in freed if _receives(answer, each))
            return answer, words(claim, person.span.start, claim.trigger.end, "same_words"), 0.7
    same = [each for each in same if not _too_long_ago(claim, each)]
    return (_last(text, claim, same), span(claim, claim.trigger, "same_words"), 0.65) if same else None


def _by_one_pronoun(text: Passages, claim: Claim, answers: Sequence[Claim]) -> Found | None:
    """One pronoun of their sentence tells whom both are directed at: "He was convicted and jailed, but freed"."""
    freed = {each.span for each in text.pronouns(claim)}
    for answer in reversed(answers):
        before = same_sentence(claim, answer) and answer.trigger.end <= claim.trigger.start
        for each in text.pronouns(answer) if before else ():
            if each.span in freed:
                return answer, words(claim, each.span.start, claim.trigger.end, "same_words"), 0.7
    return None


def _receives(answer: Claim, person: Argument) -> bool:
    return any(each.role is Role.RECIPIENT and each.span == person.span for each in answer.arguments)


def _by_listing(claim: Claim, answers: Sequence[Claim]) -> Found | None:
    """The next sentence says who is among those set free, and tells them by it: "They include the baker jailed for"."""
    for answer in answers:
        before = answer.between(answer.sentence.start, answer.trigger.start)
        below = next_sentence(claim, answer) and answer.sentence.start > claim.sentence.start
        if below and undoes(claim, answer) and _LISTS.match(before) and not _TURNS.search(before):
            return answer, words(answer, answer.sentence.start, answer.trigger.end, "description"), 0.65
    return None


def _by_pointing(text: Passages, claim: Claim, answers: Sequence[Claim]) -> Found | None:
    """The reversal is of "the sentence" or "the case" that the text has told right before, of one person."""
    if any(each.role is Role.RECIPIENT for each in claim.arguments):
        return None
    before, after = (
        claim.between(claim.sentence.start, claim.trigger.start),
        claim.between(claim.trigger.end, claim.sentence.end),
    )
    noun = wording.points_to(before, claim.trigger.quote, after)
    if not noun and wording.points_to(before, _with_object(claim), "") == "ruling":
        noun = "ruling"
    pointed = _POINTED.get(noun, frozenset())
    if noun == "ruling" and any(_is_ruling(claim, each) for each in text.answers):
        return None
    told = [each for each in answers if each.kind in pointed and each.trigger.end <= claim.trigger.start]
    near = [each for each in told if same_sentence(claim, each)]
    near = near or [each for each in told if next_sentence(claim, each)]
    near = near or (told if len(told) == 1 else [])
    if len({frozenset(fold(person.value) for person in text.recipients(each)) for each in near}) != 1:
        return None
    return _last(text, claim, near), span(claim, claim.trigger, "pointing"), 0.6


def _with_object(claim: Claim) -> str:
    """The words of a verb with what stands right behind it, to the end of its clause: "overturned" "the ruling"."""
    found = _OBJECT.match(claim.between(claim.trigger.end, claim.sentence.end))
    return claim.trigger.quote + (found.group() if found is not None else "")


def _is_ruling(claim: Claim, order: Claim) -> bool:
    """Whether a court is told to have ruled otherwise than on guilt, right before a reversal of "the ruling"."""
    told = order.kind in {"appeal", "court_order", "final_judgment"} and order.trigger.end <= claim.trigger.start
    return told and _close(claim, order)


def _by_possession(text: Passages, claim: Claim, answers: Sequence[Claim]) -> Found | None:
    """The answer is told as that of the person set free: "X, whose sentence had a year to run, was let out"."""
    beside = [each for each in answers if same_sentence(claim, each)]
    named = {
        fold(person.value) for each in text.beside(claim) if not text.is_act(each) for person in text.persons(each)
    }
    if len(named) > 1:
        return None
    for answer in beside:
        before = claim.between(claim.sentence.start, answer.trigger.start)
        if answer.argument(Role.CHARGE) is None and (owned := wording.owned(before)) >= 0:
            start = min(claim.trigger.start, claim.sentence.start + owned)
            return answer, words(claim, start, max(claim.trigger.end, answer.trigger.end), "possession"), 0.7
    return None


def _by_person(text: Passages, claim: Claim, answers: Sequence[Claim]) -> list[Found]:
    """The same person is released who was sentenced: in the sentence, in the next, or, for legal steps, in the text."""
    found: dict[str, Found] = {}
    for person in text.recipients(claim):
        same = [each for each in answers if text.directed_at(each, person)]
        # A state is answered by many: whoever lifts must be who imposed, if both are named.
        if is_state := state(fold(person.value)) != "":
            same = [each for each in same if not (_actors(claim) and _actors(each)) or _shares_actor(claim, each)]
        close = [each for each in same if _close(claim, each)]
        legal = [each for each in same if text.kind(each).answers == "legal" and not is_state]
        if close:
            answer = _last(text, claim, close)
            found.setdefault(answer.id, (answer, span(claim, person.span, "same_person"), 0.75))
            if answer.kind in PUNISHMENTS and (judged := _one_conviction(claim, same)) is not None:
                found.setdefault(judged.id, (judged, span(claim, person.span, "same_person_in_text"), 0.65))
        elif legal := [each for each in legal if not _too_long_ago(claim, each)]:
            answer = _last(text, claim, legal)
            found.setdefault(answer.id, (answer, span(claim, person.span, "same_person_in_text"), 0.6))
    return list(found.values())


def _one_conviction(claim: Claim, steps: Sequence[Claim]) -> Claim | None:
    """The conviction that falls where a court undoes "his conviction", and the text tells of one: the last mention."""
    if claim.kind != "conviction_overturned" or _OF_GUILT.search(claim.trigger.quote) is None:
        return None
    found = [each for each in steps if each.kind == "conviction"]
    if any(deeds(one).same(deeds(other)) is False for one, other in combinations(found, 2)):
        return None
    before = [each for each in found if each.trigger.start < claim.trigger.start]
    return next(reversed(before or found), None)


def _by_group(text: Passages, claim: Claim, answers: Sequence[Claim]) -> Found | None:
    """ "The six men convicted of it walked free. The court had quashed their convictions"."""
    group = text.group(claim)
    if group is None or text.recipients(claim):
        return None
    near = [each for each in answers if _close(claim, each)]
    same = [
        each for each in near if undoes(claim, each) and (told := text.group(each)) is not None and told.may_be(group)
    ]
    return (_last(text, claim, same), span(claim, claim.trigger, "same_group"), 0.65) if same else None


def _by_parties(text: Passages, claim: Claim, answers: Sequence[Claim]) -> Found | None:
    """The same body lifts from the same state what the text says it imposed."""
    parties = text.recipients(claim) or _actors(claim)
    for party in parties:
        same = [each for each in answers if text.directed_at(each, party) and _shares_actor(claim, each)]
        if same:
            return _last(text, claim, same), span(claim, party.span, "same_parties"), 0.6
    return None


def _by_relations(text: Passages, claim: Claim, answers: Sequence[Claim]) -> Found | None:
    """Two states restore their relations: what is undone is the one break that the text tells of, between no others."""
    if claim.kind != "relations_restored" or not answers:
        return None
    parties = _parties(claim)
    others = any(not any(same_person(party, each) for party in parties) for one in answers for each in _parties(one))
    if len(parties) < 2 or others:
        return None
    return _last(text, claim, answers), span(claim, claim.trigger, "same_parties"), 0.6


def _parties(claim: Claim) -> list[Argument]:
    """Whom a break of relations, or their restoring, is told to be between, by name."""
    return [each for each in claim.arguments if each.role in {Role.ACTOR, Role.RECIPIENT} and each.name]


def _shares_actor(one: Claim, other: Claim) -> bool:
    return any(same_person(mine, its) for mine in _actors(one) for its in _actors(other))


def _actors(claim: Claim) -> list[Argument]:
    return [each for each in claim.arguments if each.role is Role.ACTOR]


def _by_purpose(text: Passages, claim: Claim, answers: Sequence[Claim]) -> Found | None:
    """The sentence says that the measure leads to a person's release: "to prepare the ground for X's release"."""
    for towards in wording.TOWARDS.finditer(claim.sentence.quote):
        if towards.end() + claim.sentence.start <= claim.trigger.start:
            continue
        after = claim.sentence.quote[towards.end() : towards.end() + _REACH]
        if towards.group().lower() in _MODALS and _OUT.search(after) is None:
            continue
        freed = [
            (each, person, at)
            for each in answers
            for person in text.persons(each)
            if (at := _named(after, person)) >= 0 and text.kind(each).step
        ]
        if freed:
            first = min(at for _, _, at in freed)
            answer = _last(text, claim, [each for each, _, at in freed if at == first])
            start = claim.sentence.start + towards.start()
            return answer, words(claim, start, claim.sentence.start + towards.end() + first, TOWARDS), 0.7
    return None


def _named(passage: str, person: Argument) -> int:
    """Where in `passage` the person's name, or family name alone, ends; -1 if it is not there."""
    for found in wording.NAME.finditer(passage):
        if same_in_text(fold(found.group()), fold(person.value)):
            return found.end()
    return -1


def _by_decision(text: Passages, claim: Claim, answers: Sequence[Claim]) -> Found | None:
    """The sentence says that a court's decision is undone, and one court of that state decided in the text."""
    found = wording.UNDOING.search(claim.sentence.quote)
    if found is None:
        return None
    own = {each for argument in claim.arguments if argument.role is Role.ACTOR for each in states_in(argument.value)}
    decided = [
        each
        for each in answers
        if text.kind(each).answers == "legal"
        and own
        & {each for argument in each.arguments if argument.role is Role.ACTOR for each in states_in(argument.value)}
    ]
    if not decided or len({frozenset(fold(person.value) for person in text.persons(each)) for each in decided}) > 1:
        return None
    start = claim.sentence.start
    evidence = words(claim, start + found.start(), start + found.end(), "decision_undone")
    return _last(text, claim, decided), evidence, 0.6


def _last(text: Passages, claim: Claim, answers: Sequence[Claim]) -> Claim:
    """The answer that the reversal undoes: of the kind it is made for, else the last legal step, else the nearest."""
    preferred = _PREFERRED.get(claim.kind, ())

    def rank(answer: Claim) -> tuple[bool, int, int, str]:
        away = abs(answer.trigger.start - claim.trigger.start)
        return (answer.kind not in preferred, -text.kind(answer).step, away, answer.id)

    return min(answers, key=rank)
