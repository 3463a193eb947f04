"""Dates told once for what one body did on one day: "convicted X on 31 January. The court acquitted Y"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from answerable.model.claim import Argument, Role
from answerable.model.event import Family
from answerable.model.vocabulary import Kind
from answerable.model.when import Basis
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.groups import Group
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.people import JUDGES
from answerable.reading.language.sentences import Sentence
from answerable.reading.language.words import fold
from answerable.reading.times.times import Time

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_JUDGING = frozenset({7, 8})
"""Steps that a court takes in one sitting: verdict and sentence."""
_DEFINITE = word_set("the this that these those its")
ANOTHER_TIME = word_set(
    "later then subsequently earlier previously eventually afterwards before after already once since meanwhile until "
    "ultimately finally again former formerly day"
)
"""Words that put what stands beside them at another time."""


@dataclass(frozen=True, slots=True)
class Step:
    """A dated answer, as far as another may take over its day.

    Attributes:
        sentence: that tells it.
        kind: of the answer.
        group: its verb.
        doer: head word of who does it, folded; empty in the passive.
        done_to: last words of the names of those to whom it is done, folded.
        date: the day.
    """

    sentence: Sentence
    kind: Kind
    group: Group
    doer: str
    done_to: frozenset[str]
    date: Argument


def step_of(
    steps: Sequence[Step],
    sentence: Sentence,
    shape: Shape,
    trigger: Trigger,
    kind: Kind,
    arguments: Sequence[Argument],
) -> Step | None:
    """The claim as a step whose day others may take over; none where it is no answer or not dated to the day.

    "It" is whoever took the step of `steps` that told the day.
    """
    date = next((a for a in arguments if a.role is Role.TIME and _DAY.fullmatch(a.value)), None)
    group = _verb(shape, trigger)
    if date is None or group is None or kind.family is not Family.ANSWER:
        return None
    doer = _doer(shape, group)
    if doer and group.subjects[0].pronoun:
        doer = next((step.doer for step in reversed(steps) if step.date.span == date.span), "")
    return Step(sentence, kind, group, doer, _done_to(arguments), date)


def day_taken_over(
    steps: Sequence[Step],
    here: tuple[Sentence, Sentence | None],
    shape: Shape,
    trigger: Trigger,
    kind: Kind,
    arguments: Sequence[Argument],
    times: Sequence[Time],
) -> Argument | None:
    """The day of an earlier step that an undated answer took place on too; none where unsure.

    The answer must stand in the simple past, in the same sentence or the next, be of the same sort and be given by
    the same body, or be the verdict or the sentence on the same defendant. Another word of time rules it out.

    Args:
        steps: of the paragraph so far.
        here: the sentence and the one before it.
        shape: of the sentence.
        trigger: of the answer.
        kind: of the answer.
        arguments: found for it.
        times: in the sentence.

    Returns:
        A time with basis `inferred`, whose span is the words of the date where they stand.
    """
    sentence, before = here
    group = _verb(shape, trigger)
    if group is None or kind.family is not Family.ANSWER or not _is_done(shape, group):
        return None
    for step in reversed(steps):
        if not _go_together(step.kind, kind):
            continue
        if step.sentence == sentence:
            ends = min(group.end, len(shape.words))
            span = (shape.words[step.group.main].start, shape.words[ends - 1].end)
            same = step.group is not group and step.group.passive == group.passive and _same_subject(step.group, group)
            inside = [time for time in times if shape.words[group.first].start <= time.start < span[1]]
        elif step.sentence == before:
            span = (sentence.start, sentence.end)
            same = _same_doer(shape, group, step) or (
                step.kind.step in _JUDGING and bool(step.done_to & _done_to(arguments))
            )
            inside = list(times)
        else:
            continue
        moved = any(word.lower in ANOTHER_TIME for word in shape.words if span[0] <= word.start < span[1])
        if same and not inside and not moved:
            return replace(step.date, basis=Basis.INFERRED)
    return None


def carried_on(
    steps: Sequence[Step], here: tuple[Sentence, Sentence | None], shape: Shape, times: Sequence[Time]
) -> list[Step]:
    """The steps of the sentence before, where this one goes on with the same body: "The court found that …".

    Args:
        steps: of the paragraph so far.
        here: the sentence and the one before it.
        shape: of the sentence.
        times: in it.
    """
    sentence, before = here
    group = next((group for group in shape.groups if group.finite), None)
    if (
        not steps
        or group is None
        or times
        or not _is_done(shape, group)
        or any(step.sentence == sentence for step in steps)
    ):
        return []
    if any(word.lower in ANOTHER_TIME for word in shape.words):
        return []
    earlier = [step for step in steps if step.sentence == before and _same_doer(shape, group, step)]
    return [replace(step, sentence=sentence) for step in earlier]


def _go_together(first: Kind, second: Kind) -> bool:
    """Whether two answers may be given at once: verdict and sentence, two arrests, two diplomatic answers."""
    if first.step or second.step:
        return first.step == second.step or {first.step, second.step} <= _JUDGING
    return first.answers == second.answers and (first.answers != "legal" or first.id == second.id)


def _verb(shape: Shape, trigger: Trigger) -> Group | None:
    if trigger.main in shape.group_at:
        return shape.group_at[trigger.main]
    return next((group for group in shape.groups if trigger.first <= group.main < trigger.last), None)


def _is_done(shape: Shape, group: Group) -> bool:
    """Whether a verb tells in the past what was done, and not what was being done: no "was shooting"."""
    return shape.simple_past(group) and (group.passive or not group.auxiliaries)


def _doer(shape: Shape, group: Group) -> str:
    return "" if group.passive or not group.subjects else shape.words[group.subjects[0].head].lower


def _done_to(arguments: Sequence[Argument]) -> frozenset[str]:
    return frozenset(fold(a.value).split()[-1] for a in arguments if a.role is Role.RECIPIENT and a.name)


def _same_subject(first: Group, second: Group) -> bool:
    return bool(first.subjects) and [c.first for c in first.subjects] == [c.first for c in second.subjects]


def _same_doer(shape: Shape, group: Group, step: Step) -> bool:
    """Whether the subject goes back to who took `step`: "it", "the court", "the judges", the same name."""
    doer = _doer(shape, group)
    if not doer or not step.doer:
        return False
    chunk = group.subjects[0]
    if chunk.pronoun:
        return chunk.pronoun == "it" or (chunk.pronoun == "they" and step.doer in JUDGES)
    known = chunk.name is not None or shape.words[chunk.first].lower in _DEFINITE
    return known and (doer == step.doer or (doer in JUDGES and step.doer in JUDGES))
