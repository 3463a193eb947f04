"""Reversals to answers that other documents tell of, where no name says to whom: by the act, or by how many they are.

A pardon "for the murder of the bishop" names the act, and the record may hold what answered it. "The five" whose death
sentences a court commutes have a number alone: a weak name, so that the record must hold one answer only to so many of
them, of a sort that the reversal can undo.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from answerable.joining.links.across import Across, across, entries_of, tie_elsewhere
from answerable.joining.links.in_texts import InTexts
from answerable.joining.links.procedures import Entry, Told, ended_by, may_share, not_before, same_charge
from answerable.joining.links.reversals.reversible import CUSTODY, UNDOES
from answerable.joining.links.steps import BARE, Step
from answerable.model.link import Relation
from answerable.model.vocabulary.groups import PUNISHMENTS

_YEARS = 12 * 366
"""Days after an answer beyond which "the five" are not taken for those of whom it tells."""

_CUSTODY_DAYS = 366
"""Days after an arrest beyond which "the fisherman" who is let out may have been let out and taken again."""


def undone_by_act(reversal: str, texts: InTexts, told: Callable[[str], Sequence[Told]]) -> Iterator[Across]:
    """The ties of a reversal whose own text says which act it is about, and not that it undoes an answer to another.

    All answers of the first sort that can be undone, unless they are to different persons and the reversal names none.

    Args:
        reversal: id of the event.
        texts: what single texts tie, whole.
        told: the steps that tell of the event with an id.
    """
    undoing = _entry(told(reversal))
    if undoing is None or undoing.kind not in UNDOES:
        return
    known = texts.undone(reversal)
    entries = [_entry(told(each)) for act in texts.about(reversal) for each in texts.answers_to(act)]
    before = (each for each in entries if each is not None and not_before(undoing, each))
    possible = [each for each in ended_by(undoing, before) if may_share(undoing.recipients, each.recipients)]
    if known <= {each.event for each in possible} and (undoing.recipients or _one_defendant(possible)):
        for answer in possible:
            if answer.event in known:
                continue
            yield tie_elsewhere(undoing, answer, Relation.REVERSES, "act_elsewhere", 0.5)


def _entry(told: Sequence[Told]) -> Entry | None:
    return Entry(told) if told else None


def _one_defendant(entries: Sequence[Entry]) -> bool:
    """Whether all may be directed at the same."""
    return all(may_share(one.recipients, other.recipients) for one in entries for other in entries)


def undone_groups(block: Sequence[Told], texts: InTexts) -> Iterator[Across]:
    """The ties of the reversals of one block of persons told of by their number.

    Args:
        block: every step of so many of one sort, in any order.
        texts: what single texts tie, whole.
    """
    entries = entries_of(block, texts)
    for reversal in entries:
        if reversal.kind not in UNDOES or not _points_back(reversal):
            continue
        known = texts.undone(reversal.event)
        if reversal.kind == "prisoner_swap":
            known &= {each.event for each in entries}
        for answer in _for_the_same(reversal, known, entries) if known else _only(reversal, entries):
            yield tie_elsewhere(reversal, answer, Relation.REVERSES, "group_elsewhere", 0.4)


def undone_described(block: Sequence[Told], name: str, theirs: Sequence[Told], texts: InTexts) -> Iterator[Across]:
    """The ties of the reversals towards one person told of by what he or she is, as who is called so elsewhere.

    Args:
        block: every step towards who is called so, of whom no two persons bear names.
        name: of a block of the person's steps.
        theirs: these steps.
        texts: what single texts tie, whole.
    """
    called = {actor for each in block for actor in each.step.recipients}
    who = {actor for each in theirs for actor in each.step.recipients if not actor.startswith(BARE)}
    person = next(iter(who & called), "")
    meant = [each for each in block if each.step.kind in UNDOES and not each.step.recipients]
    meant = [each for each in meant if _may_be_told_of([each.step], called)]
    if not person or not meant:
        return
    under = person if name.startswith(BARE) else ""
    steps = [replace(each, step=replace(each.step, recipients=(person,), under=under, group=None)) for each in meant]
    reversals = {each.event for each in meant}
    held = {each.step.claim for each in theirs}
    for tie, source, target in across([*theirs, *(each for each in steps if each.step.claim not in held)], texts):
        if source in reversals and tie.relation is Relation.REVERSES:
            evidence = replace(tie.evidence, rule="group_elsewhere")
            yield replace(tie, evidence=evidence, confidence=min(tie.confidence, 0.4)), source, target


def _for_the_same(reversal: Entry, known: Collection[str], entries: Sequence[Entry]) -> list[Entry]:
    """The punishments for the one act of which a text says that the judgment on it is undone."""
    acts = [each.acts for each in entries if each.event in known and each.acts]
    before = [each for each in entries if each.event not in known and not_before(reversal, each)]
    return [each for each in ended_by(reversal, before) if each.kind in PUNISHMENTS and each.acts in acts]


def closed_inquiries(block: Sequence[Told], texts: InTexts) -> Iterator[Across]:
    """The ties of the ends of inquiries to the one inquiry that the same outlet told of, into the same matter.

    Args:
        block: every such step, in any order.
        texts: what single texts tie, whole.
    """
    entries = entries_of(block, texts)
    for end in entries:
        begun = [each for each in entries if each.kind != end.kind and not_before(end, each)]
        if end.kind == "case_closed" and len(begun) == 1 and not texts.undone(end.event):
            yield tie_elsewhere(end, begun[0], Relation.REVERSES, "inquiry_elsewhere", 0.5)


def _points_back(reversal: Entry) -> bool:
    return any(step.group is not None and step.group.pointed for step in reversal.steps)


def _only(reversal: Entry, entries: Sequence[Entry]) -> list[Entry]:
    """The answers of the one judgment that can be meant; none where there are two of which either may be."""
    before = [
        each
        for each in entries
        if each is not reversal
        and not_before(reversal, each)
        and reversal.begin - each.begin <= _YEARS
        and may_share(reversal.recipients, each.recipients)
        and _may_be_they(reversal, each)
    ]
    possible = ended_by(reversal, before)
    if any(step.group is not None and step.group.size == 1 for step in reversal.steps):
        called = frozenset(actor for each in entries for actor in each.recipients)
        if not is_one_person(called) or not _may_be_told_of(reversal.steps, called):
            return []  # another is told of as "the fisherman" too
        possible = [
            each for each in possible if each.kind not in CUSTODY or reversal.begin - each.begin <= _CUSTODY_DAYS
        ]
    if any(same_charge(reversal, each) is False for each in possible) or not _one_judgment(possible):
        return []
    return possible


def _may_be_they(reversal: Entry, answer: Entry) -> bool:
    """Whether so many persons may be those of an answer, as far as what they are is told.

    Where a text of the reversal names somebody in other steps, who may be one of them, only what they are can tell.
    """
    theirs = [step.group for step in answer.steps if step.group is not None]
    for step in reversal.steps:
        if step.group is None or step.group.size == 1:
            continue
        if theirs and not any(step.group.may_be(each) for each in theirs):
            return False
        if step.group.noun and not any(each.noun == step.group.noun for each in theirs) and not answer.recipients:
            return False
        sure = any(step.group.noun and each.noun == step.group.noun for each in theirs)
        if step.beside and not sure:
            return False
    return True


def is_one_person(recipients: Iterable[str]) -> bool:
    """Whether no two can be persons: one actor, or one family name that stands alone or beside the actor."""
    families = {each for each in recipients if each.startswith(BARE)}
    return len(families) < 2 and len(set(recipients) - families) < 2


def _may_be_told_of(reversals: Iterable[Step], called: Collection[str]) -> bool:
    """Whether no text of a reversal names others alone in its steps than who is called so."""
    families = {each for each in called if each.startswith(BARE)}
    return not families or all(not each.beside or not families.isdisjoint(each.beside) for each in reversals)


def _one_judgment(answers: Sequence[Entry]) -> bool:
    """Whether all are one answer, or what one text tells of one day and of different kinds."""
    return all(
        one.kind != other.kind
        and not one.sources.isdisjoint(other.sources)
        and same_charge(one, other) is not False
        and (not (one.dated and other.dated) or (not_before(one, other) and not_before(other, one)))
        for one, other in combinations(answers, 2)
    )
