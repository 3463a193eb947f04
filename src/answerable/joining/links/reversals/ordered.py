"""Orders that somebody be freed: they work towards it, and free nobody by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from answerable.joining.actors.names import fold, same_in_text
from answerable.joining.links import wording
from answerable.joining.links.passages import Passages, next_sentence, not_before, same_sentence
from answerable.joining.links.reversals.reversible import CUSTODY, UNDOES, lets_out_for_now
from answerable.joining.links.reversals.ruled_out import comes_after
from answerable.joining.links.tie import Tie, span
from answerable.model.claim import Argument, Claim
from answerable.model.link import ORDER, Relation

_FREES = re.compile(
    r"\border\w*\b(?P<whom>[^;:()]{0,120}?)\b(?:releas(?:es?|ed|ing)|fre(?:e|ed|eing)|set\s+(?:free|at\s+liberty))\b"
    r"(?P<behind>[^;:()]{0,120})",
    re.I,
)
_IS_ORDERED = re.compile(
    r"\breleases?\b(?P<behind>[^;:()]{0,80}?)\b(?:was|were|been|is|are)\s+(?:\w+ly\s+)?ordered\b", re.I
)
_TO = re.compile(r"\s+to\s", re.I)
"""Behind whom an order bids free others: "ordered the warden to" "free Tarn"."""
_STEPS = frozenset[str]().union(*UNDOES["release"])


def ordered(text: Passages) -> Iterator[Tie]:
    """Orders that free somebody, to the custody or the punishment that he would be freed from."""
    for claim in text.answers:
        told = _order(claim) if claim.kind == "court_order" else None
        if told is None:
            continue
        only = CUSTODY if lets_out_for_now(told["behind"]) else _STEPS
        steps = [
            each
            for each in text.answers
            if each.kind in only and not_before(claim, each) and not comes_after(claim, each)
        ]
        for person in _freed(text, claim, steps, told):
            if (tied := _held(text, claim, person, steps)) is not None:
                answer, rule = tied
                evidence = replace(span(claim, claim.trigger, rule), rule=ORDER + rule)
                yield Tie.make(claim, answer, Relation.REVERSES, evidence, 0.6)


def _order(claim: Claim) -> re.Match[str] | None:
    """The words of an order that somebody be freed; None where it orders something else."""
    sentence, start = claim.sentence.quote, claim.trigger.start - claim.sentence.start
    found = _FREES.search(sentence, start)
    if found is not None and found.start() < start + len(claim.trigger.quote):
        return found
    return next((each for each in _IS_ORDERED.finditer(sentence) if each.start() <= start < each.end()), None)


def _freed(text: Passages, claim: Claim, steps: Sequence[Claim], told: re.Match[str]) -> list[Argument]:
    """Those whom an order frees: named in its words, or meant by them; not those whom it bids free others."""
    order = told.group()
    within = {fold(each.group()) for each in wording.NAME.finditer(order) if not _TO.match(order, each.end())}
    held = [person for each in steps for person in text.persons(each)]
    named = [each for each in held if any(same_in_text(name, fold(each.value)) for name in within)]
    meant = [] if named else [each for each in text.persons(claim) if not _is_bidden(claim, each)]
    return list({fold(each.value): each for each in (*named, *meant)}.values())


def _is_bidden(claim: Claim, person: Argument) -> bool:
    behind = claim.sentence.quote[max(0, person.span.end - claim.sentence.start) :]
    return person.span.start >= claim.trigger.end and _TO.match(behind) is not None


def _held(text: Passages, claim: Claim, person: Argument, steps: Sequence[Claim]) -> tuple[Claim, str] | None:
    """The step by which a person was held or is to be, and the rule that finds it: the nearest, else the last."""
    same = [each for each in steps if text.directed_at(each, person)]
    close = [each for each in same if same_sentence(claim, each) or next_sentence(claim, each)]
    if not same:
        return None
    best = max(close or same, key=lambda each: (text.kind(each).step, -abs(each.trigger.start - claim.trigger.start)))
    return best, "same_person" if close else "same_person_in_text"
