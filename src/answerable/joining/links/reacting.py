"""Measures of states that a text gives as brought on by a legal step, or by its failing: they answer the step's act.

"States recalled their ambassadors after the verdict on the murders"; "The council imposed sanctions because it had not
surrendered the men charged with the bombing".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from answerable.joining.links import wording
from answerable.joining.links.passages import Passages, between
from answerable.joining.links.tie import Tie, answers_of, words
from answerable.model.claim import Claim
from answerable.model.link import Relation

_MEASURES = frozenset({"sanction", "diplomatic"})


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
    return wording.brings_on(between(measure, start, end))
