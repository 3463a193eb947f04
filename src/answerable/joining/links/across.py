"""Ties across documents: what one text tells of a person or of two parties goes with what another tells.

A reversal reported in 2009 undoes a conviction reported in 2001; a sentence reported without the act answers the act
for which the same person was convicted. Steps are compared within blocks of one actor or of one pair of parties, so
that memory grows with the largest block. Where two answers or two acts fit, none is tied.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from answerable.joining.facts.sorts import measures_named
from answerable.joining.links.in_texts import InTexts, place_of_words
from answerable.joining.links.procedures import Entry, Told, ended_by, may_share, not_before, procedures, same_charge
from answerable.joining.links.reversals.reversible import FREEING, UNDOES, gives_back, takes_post
from answerable.joining.links.steps import BARE, BOTH, Step
from answerable.joining.links.tie import ALLEGED, Tie
from answerable.model.event import Family
from answerable.model.link import TREATY, Evidence, Relation
from answerable.model.span import Span
from answerable.model.vocabulary import kinds
from answerable.model.vocabulary.groups import CONTESTED

Across = tuple[Tie, str, str]
"""A tie with the ids of its two events."""

CROWD = 400
"""Events in one block beyond which a name or a pair says too little: nothing is tied."""

_FREES = frozenset({"release", "prisoner_swap", "pardon", "charges_dropped", "conviction_overturned", "case_closed"})
_LETS_OUT = frozenset({"release", "prisoner_swap"})
_CLEARS = frozenset({"pardon", "amnesty", "conviction_overturned"})
_ANY = "sanction"
"""The kind of a measure of which the text does not say what sort it is."""
_PARTICULAR = frozenset({"asset_freeze", "travel_ban", "arms_embargo"})
"""Measures whose name leaves no doubt of what is lifted."""
_VERDICTS = frozenset({"conviction", "verdict", "acquittal"})
_SENTENCE = 8
_ONE_FREEING = 31
"""Days within which a pardon, a judgment or a cut sentence and leaving the prison are one setting free."""
_DETENTION_DAYS = 3 * 366
"""A release is taken to end an arrest up to so long before it."""

_ALL = re.compile(
    r"\b(?:its|their|the|all|all the)\s+(?:[\w-]+\s+){0,3}(?:sanctions|measures|restrictions|embargo\w*)\b"
)
_UNSORTED = re.compile(r"\b(?:sanction\w*|measures?|restrict\w+)\b")
_COURT = re.compile(r"\b(?:courts?|tribunals?|judges?)\b")
_SOME = re.compile(r"\b(?:some|part|parts|most|several|certain|many|few|one|two|three|eas\w+|partial\w*|relax\w*)\b")


def across(block: Sequence[Told], texts: InTexts) -> Iterator[Across]:
    """The ties that the steps of one block make across documents.

    Args:
        block: every step of one person, or of one pair of parties, in any order.
        texts: what single texts tie, whole.
    """
    entries = entries_of(_of_one_name(block), texts)
    reversals = [each for each in entries if kinds()[each.kind].family is Family.REVERSAL]
    legal = [each for each in entries if each not in reversals and kinds()[each.kind].answers == "legal"]
    groups = procedures(legal)
    cleared = frozenset(each.event for each in legal if each.kind in FREEING)
    clearing = [each for each in reversals if cleared.isdisjoint(texts.undone(each.event))]
    freeing = [each for each in clearing if not each.of_acquittal]
    for reversal in reversals:
        if kinds()[reversal.kind].legal:
            if reversal in clearing:  # where a text says that it undoes an acquittal, that is all it undoes
                yield from _freed(reversal, legal, groups, freeing, texts)
        else:
            yield from _lifted(reversal, [each for each in entries if each not in reversals], reversals, texts)
    for group in groups:
        yield from _appeals(group)
        yield from _same_procedure(group, texts)


def entries_of(block: Iterable[Told], texts: InTexts) -> list[Entry]:
    """The events of a block by their ids; none where there are fewer than two, or more than can be told apart."""
    told: dict[str, list[Told]] = defaultdict(list)
    for each in block:
        told[each.event].append(each)
    if not 2 <= len(told) <= CROWD:
        return []
    return [Entry(told[event], texts.known_acts(event)) for event in sorted(told)]


def _of_one_name(block: Sequence[Told]) -> Sequence[Told]:
    """The steps of a block; in that of a family name the bare name stands for the only person that has it there."""
    under = {one for each in block for one in each.step.under.split(BOTH)} - {""}
    if not under:
        return block
    full = {each for each in under if each[0] != BARE}
    if any(each.startswith(BARE + BARE) for each in under):
        return _of_kin(block, full)
    if len(full) != 1 or full == under:
        return ()
    (person,) = full

    def named(step: Step) -> Step:
        return replace(
            step,
            recipients=tuple(sorted({person if each in step.under.split(BOTH) else each for each in step.recipients})),
        )

    return [replace(each, step=named(each.step)) for each in block]


def _of_kin(block: Sequence[Told], full: set[str]) -> Sequence[Told]:
    """The steps against persons of one family name who are always named together; those of "the Amsel brothers" too."""
    together = {
        each.step.claim: replace(each, step=replace(each.step, under=""))
        for each in block
        if full & set(each.step.under.split(BOTH))
    }
    if len(full) < 2 or any(not full <= set(each.step.recipients) for each in together.values()):
        return ()
    theirs = tuple(sorted(full))
    meant = [each for each in block if each.step.under.startswith(BARE + BARE)]
    return [*together.values(), *(replace(each, step=replace(each.step, recipients=theirs)) for each in meant)]


def _freed(
    reversal: Entry, legal: Sequence[Entry], groups: list[list[Entry]], reversals: Sequence[Entry], texts: InTexts
) -> Iterator[Across]:
    """A release, pardon or swap to the conviction and sentence of the one procedure against the person that it ends."""
    before = [
        each
        for each in legal
        if not_before(reversal, each) and not _taken_again(each, reversal) and not _ended(each, reversal, reversals)
    ]
    possible = ended_by(reversal, before)
    if not possible:
        return
    known = texts.undone(reversal.event)
    if reversal.kind == "prisoner_swap":  # what it undoes of others it frees does not tell of this one
        known &= {each.event for each in legal}
    fitting = [group for group in groups if any(each in group for each in possible)]
    if known:
        fitting = [group for group in fitting if any(each.event in known for each in group)]
    elif reversal.charged:
        fitting = [
            group
            for group in fitting
            if any(same_charge(reversal, each) for each in group)
            and all(same_charge(reversal, each) is not False for each in group)
        ]
    elif any(not any(each in group for group in groups) for each in possible):
        return
    if len(fitting) != 1 or (not known and _arrested_again(reversal, before, fitting[0])):
        return
    told = [each for each in fitting[0] if each.event in known]
    for answer in fitting[0]:
        if any(same_charge(each, answer) is False for each in told):
            continue  # of two sentences of one judgment the text says which
        if answer in possible and answer.event not in known and (answer.kind != "arrest" or _soon(answer, reversal)):
            rule = TREATY if reversal.kind == "transfer_treaty" else ""
            yield tie_elsewhere(reversal, answer, Relation.REVERSES, f"{rule}person_elsewhere", 0.55)


def _arrested_again(reversal: Entry, before: Sequence[Entry], group: Sequence[Entry]) -> bool:
    """Whether a later arrest, of no known procedure, may be what a release ends."""
    return reversal.kind in ("release", "prisoner_swap") and any(
        each.kind == "arrest" and each not in group and not all(each.last < one.begin for one in group)
        for each in before
    )


def _taken_again(answer: Entry, reversal: Entry) -> bool:
    """Whether one text alone tells of an arrest anew and of a release, and not when: the arrest may be the later."""
    one_text = len(answer.sources | reversal.sources) == 1
    return one_text and any(step.anew for step in answer.steps) and not (answer.dated and reversal.dated)


def _ended(answer: Entry, reversal: Entry, reversals: Sequence[Entry]) -> bool:
    """Whether the person was set free between the answer and the reversal, so that this ends something else.

    Who has left prison may still be pardoned, and the conviction quashed; and what frees on paper comes some
    days before the prison is left, or after.
    """
    ends = _FREES - _LETS_OUT if reversal.kind in _CLEARS else _FREES
    return any(
        each.kind in ends
        and each is not reversal
        and answer.last <= each.begin
        and each.last < reversal.begin
        and not _one_freeing(each, reversal)
        for each in reversals
    )


def _one_freeing(one: Entry, other: Entry) -> bool:
    """Whether two reversals are the word that frees and the leaving of the prison, in either order."""
    apart = {one.kind in _LETS_OUT, other.kind in _LETS_OUT} == {True, False}
    return apart and abs(other.begin - one.begin) <= _ONE_FREEING


def _soon(answer: Entry, reversal: Entry) -> bool:
    return reversal.begin - answer.begin <= _DETENTION_DAYS


def _lifted(reversal: Entry, answers: Sequence[Entry], reversals: Sequence[Entry], texts: InTexts) -> Iterator[Across]:
    """A lifting to the sanctions that the same body imposed on the same; an ambassador's return to the recall.

    Of several, those that an earlier lifting has not ended, if it is one; else all, but only if the text says "its
    sanctions" and none is for something else, or the one that is told of as sanctions too; of recalls the last.
    """
    known = texts.undone(reversal.event)
    possible = _liftable(reversal, answers)
    if reversal.kind == "ambassador_return":
        possible = [each for each in possible if may_share(reversal.hosts, each.hosts)]
        if len(possible) == 1 or not any(step.inferred for step in reversal.steps):
            possible = _last_recall(possible)
        else:
            possible = []
    elif len(possible) > 1:
        left = [each for each in possible if not _lifted_before(each, reversal, answers, reversals)]
        if len(left) == 1:
            possible = left
        elif all(step.inferred for step in reversal.steps):
            possible = []
        elif not _lifts_all(reversal, possible):
            possible = _so_called(reversal, possible)
    for answer in possible:
        if answer.event not in known:
            yield tie_elsewhere(reversal, answer, Relation.REVERSES, "parties_elsewhere", 0.5)


def _liftable(reversal: Entry, answers: Sequence[Entry]) -> list[Entry]:
    """The measures that a reversal can end, by kind, order, makers, words and what both are for.

    A court annuls the measures of others. What is rarely meant is so only where the words name it.
    """
    named = measures_named(reversal.phrases)
    makers = frozenset[str]() if any(map(_COURT.search, reversal.phrases)) else reversal.makers
    first, *others = UNDOES.get(reversal.kind, (frozenset[str](),))
    measures = [each for each in answers if each.kind in first]
    if all(gives_back(step.trigger.quote) for step in reversal.steps):
        measures = [each for each in answers if takes_post(each.kind, each.phrases)]
    if named:
        measures = [each for each in measures if each.kind in named or each.kind not in _PARTICULAR]
    if any(each.kind in named for each in measures):
        measures = [each for each in measures if each.kind in named or _any_sort(each)]
    for wanted in others:
        measures = measures or [each for each in answers if each.kind in wanted & named]
    possible = [each for each in measures if not_before(reversal, each) and may_share(makers, each.makers)]
    return [each for each in possible if same_charge(reversal, each)] if reversal.charged else possible


def _any_sort(measure: Entry) -> bool:
    """Whether no words say what sort of measure it is: "sanctions", and not "the oil embargo"."""
    return measure.kind == _ANY and any(map(_UNSORTED.search, measure.phrases))


def _lifted_before(answer: Entry, reversal: Entry, answers: Sequence[Entry], reversals: Sequence[Entry]) -> bool:
    """Whether an earlier lifting, which can have been of this measure alone, ended it before the next was imposed."""
    later = [each for each in _liftable(reversal, answers) if each is not answer and answer.last < each.first]
    return any(
        other is not reversal
        and any(other.last < each.first for each in later)
        and _liftable(other, answers) == [answer]
        for other in reversals
    )


def _last_recall(recalls: Sequence[Entry]) -> list[Entry]:
    """The latest recall, if it is sure which that is."""
    if len(recalls) < 2:
        return list(recalls)
    if not all(each.dated for each in recalls):
        return []
    latest = max(recalls, key=lambda each: (each.first, each.event))
    return [latest] if all(each.last < latest.first for each in recalls if each is not latest) else []


def _lifts_all(reversal: Entry, possible: Sequence[Entry]) -> bool:
    charged = [each for each in possible if each.charged]
    agree = all(same_charge(one, other) for one in charged for other in charged if one is not other)
    return _of_sanctions(reversal) and agree and len(charged) in (0, len(possible))


def _of_sanctions(reversal: Entry) -> bool:
    """Whether every text says "its sanctions", "all measures" and the like, and none that it is some of them."""
    return all(_ALL.search(step.phrase) and not _SOME.search(step.phrase) for step in reversal.steps)


def _so_called(reversal: Entry, possible: Sequence[Entry]) -> list[Entry]:
    """The one measure that is told of as sanctions, where "its sanctions" are lifted; none where more are."""
    called = [each for each in possible if each.kind == _ANY]
    return called if _of_sanctions(reversal) and len(called) == 1 else []


def _appeals(group: Sequence[Entry]) -> Iterator[Across]:
    """An appeal to the verdict of its procedure."""
    for appeal in group:
        if appeal.kind in CONTESTED:
            for verdict in group:
                if verdict.kind in _VERDICTS and not_before(appeal, verdict):
                    yield tie_elsewhere(appeal, verdict, Relation.FOLLOWS, "appeal_elsewhere", 0.5)


def _same_procedure(group: Sequence[Entry], texts: InTexts) -> Iterator[Across]:
    """Every step of a procedure to the act that the texts tie its steps to."""
    acts = {act for each in group for act in each.acts}
    judged = {each.acts for each in group if each.kind in _VERDICTS and each.acts}
    if len(acts) == 1:
        targets, fitting = sorted(acts), list(group)
    elif len(judged) == 1:  # a conviction for several acts: the sentence and the appeal are for all of them
        targets, fitting = sorted(*judged), [each for each in group if each.order >= _SENTENCE]
    else:
        return
    for identity in targets:
        yield from _to_one_act(fitting, group, identity, texts)


def _to_one_act(fitting: Sequence[Entry], group: Sequence[Entry], identity: str, texts: InTexts) -> Iterator[Across]:
    act = texts.act(identity)
    published = {told.step.claim: told.published for each in group for told in each.told}
    words = [
        found
        for each in group
        for target, found in texts.answered(each.event).items()
        if texts.whole(target) == identity and found.claim in published
    ]
    if not words:
        return
    found = min(words, key=lambda each: (each.rule == "same_procedure", published[each.claim], place_of_words(each)))
    for each in fitting:
        if (
            identity in each.acts
            or _cleared_beside(each, group)
            or (each.dated and each.last < act.first)
            or any(s.claim == found.claim for s in each.steps)
        ):
            continue
        evidence = Evidence(
            claim=found.claim, start=found.start, end=found.end, quote=found.quote, rule="procedure_elsewhere"
        )
        claim = each.steps[0].claim
        yield (
            Tie(
                source_claim=claim,
                target_claim=found.claim,
                relation=Relation.ANSWERS,
                evidence=evidence,
                confidence=_sure(each, 0.5),
            ),
            each.event,
            identity,
        )


def _cleared_beside(each: Entry, group: Sequence[Entry]) -> bool:
    """Whether a text tells that somebody is cleared of one thing and guilty of another: they are not for one act."""
    return each.kind == "acquittal" and any(
        other.kind == "conviction"
        and not each.sources.isdisjoint(other.sources)
        and bool(each.charges and other.charges)
        and not (each.dated and other.dated and other.last < each.first)
        for other in group
    )


def tie_elsewhere(one: Entry, other: Entry, relation: Relation, rule: str, confidence: float) -> Across:
    """A tie with the words of that of the two which was published last: from then on both are known."""
    first, second = one.told[0], other.told[0]
    later = first if (first.published, first.step.claim) >= (second.published, second.step.claim) else second
    words: Span = later.step.charges[0] if later is second and later.step.charges else later.step.trigger
    evidence = Evidence(claim=later.step.claim, start=words.start, end=words.end, quote=words.quote, rule=rule)
    tie = Tie(
        source_claim=first.step.claim,
        target_claim=second.step.claim,
        relation=relation,
        evidence=evidence,
        confidence=_sure(one, confidence),
    )
    return tie, one.event, other.event


def _sure(entry: Entry, confidence: float) -> float:
    """Less where the step is only alleged."""
    return round(confidence * ALLEGED if all(step.alleged for step in entry.steps) else confidence, 4)
