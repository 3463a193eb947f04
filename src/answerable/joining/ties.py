"""Which claims of one text the text itself ties together: an answer to its act, a reversal to what it undoes.

A tie needs words: each rule reads one wording, and hands on the words, its own name and how often it is right. Having
the same defendant or standing side by side ties nothing by itself; where the wording leaves a doubt, no tie is made.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from answerable.joining import wording
from answerable.joining.facts import time_of
from answerable.joining.names import fold, same_in_text
from answerable.joining.states import state
from answerable.model.claim import Argument, Claim, Modality, Role
from answerable.model.event import HAPPENING, Family
from answerable.model.link import Evidence, Relation
from answerable.model.vocabulary import Kind, kinds
from answerable.reading.geography import DEMONYMS

_ALLEGED = 0.6
"""What is left of the confidence where the answer itself is only alleged."""

_NEXT = 3
"""Code points between two sentences that follow each other."""

_PREFERRED = {
    "charges_dropped": ("charge",),
    "conviction_overturned": ("conviction", "verdict"),
    "sentence_reduction": ("sentence",),
    "case_closed": ("investigation", "trial", "lawsuit", "charge"),
    "ambassador_return": ("recall",),
}
"""What a reversal undoes by its own meaning; any other undoes the last legal step before it."""

_OF_ACTS = frozenset({"statement", "reparation", "diplomatic", "military"})
_ON_ACTS = frozenset({"investigation", "fact_finding", "trial", "lawsuit", "complaint", "court_order"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Two claims of one text that its words tie together.

    Attributes:
        source_claim: id of the claim of the answer or reversal.
        target_claim: id of the claim of the act or answer.
        relation: how the first stands to the second.
        evidence: the words that tie them, and the rule that read them so.
        confidence: probability between 0 and 1.
    """

    source_claim: str
    target_claim: str
    relation: Relation
    evidence: Evidence
    confidence: float


def ties(claims: Sequence[Claim]) -> list[Tie]:
    """The ties among the claims of one source, sorted; for each pair of claims the surest.

    Args:
        claims: all of one source, in any order.
    """
    text = _Text(claims)
    best: dict[tuple[str, str, Relation], Tie] = {}
    answering = list(text.to_acts())
    for tie in (*answering, *text.to_same_procedure(answering), *text.to_answers()):
        pair = (tie.source_claim, tie.target_claim, tie.relation)
        best[pair] = max(best.get(pair, tie), tie, key=lambda each: (each.confidence, each.evidence.rule))
    return [best[pair] for pair in sorted(best)]


class _Text:
    """The claims of one source by what they are to each other."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        table = kinds()
        self.kind: dict[str, Kind] = {}
        self.acts: list[Claim] = []
        self.answers: list[Claim] = []
        self.reversals: list[Claim] = []
        self.beside: dict[int, list[Claim]] = defaultdict(list)
        for claim in sorted(claims, key=lambda each: (each.trigger.start, each.trigger.end, each.id)):
            kind = table.get(claim.kind)
            if kind is None or claim.modality not in HAPPENING or not _whole(claim):
                continue
            self.kind[claim.id] = kind
            if kind.family is Family.ACT:
                self.acts.append(claim)
            elif claim.modality in (Modality.HAPPENED, Modality.ALLEGED):
                if kind.family is Family.ANSWER:
                    self.answers.append(claim)
                elif kind.family is Family.REVERSAL:
                    self.reversals.append(claim)
            self.beside[claim.sentence.start].append(claim)

    def to_acts(self) -> Iterator[Tie]:
        """Answers, and reversals that name the act itself, to the acts of their own sentence."""
        for claim in (*self.answers, *self.reversals):
            relation = Relation.ANSWERS if claim in self.answers else Relation.FOLLOWS
            tied: Claim | None = None
            for act in self.beside[claim.sentence.start]:
                if self.kind[act.id].family is not Family.ACT or _overlap(claim, act):
                    continue
                found = self._to_act(claim, act)
                if found is None and tied is not None and tied.trigger.end <= act.trigger.start:
                    between = _between(claim, tied.trigger.end, act.trigger.start)
                    if wording.lists_another(between):
                        found = _evidence(claim, tied.trigger.start, act.trigger.end, "listed"), 0.75
                if found is not None:
                    tied = act
                    yield _tie(claim, act, relation, *found)

    def _to_act(self, claim: Claim, act: Claim) -> tuple[Evidence, float] | None:
        return (
            self._by_charge(claim, act)
            or self._by_recipient(claim, act)
            or self._by_reason(claim, act)
            or self._by_object(claim, act)
            or self._by_apposition(claim, act)
        )

    def _by_charge(self, claim: Claim, act: Claim) -> tuple[Evidence, float] | None:
        """The act stands inside the words for what the answer is for."""
        for argument in claim.arguments:
            if argument.role is Role.CHARGE and _inside(act, argument):
                span = argument.span
                return Evidence(claim=claim.id, start=span.start, end=span.end, quote=span.quote, rule="charge"), 0.9
        return None

    def _by_recipient(self, claim: Claim, act: Claim) -> tuple[Evidence, float] | None:
        """The act tells who it is that is answered: "the suspects in the bombing", "the victims of the massacre"."""
        for argument in claim.arguments:
            if argument.role is Role.RECIPIENT and _inside(act, argument) and not argument.name:
                span = argument.span
                return Evidence(claim=claim.id, start=span.start, end=span.end, quote=span.quote, rule="recipient"), 0.75
        return None

    def _by_reason(self, claim: Claim, act: Claim) -> tuple[Evidence, float] | None:
        """The sentence says "for his role in", "over", "in connection with", "convicted of" …"""
        start, end = claim.trigger.end, act.trigger.start
        if start <= end:
            between = _between(claim, start, end)
            at = wording.names_reason(between)
            if at >= 0 and not self._other_answer(claim, start, start + at):
                return _evidence(claim, start + at, act.trigger.end, "reason"), 0.85
        elif act.trigger.end <= claim.trigger.start:
            before = _between(claim, claim.sentence.start, act.trigger.start)
            if wording.leads_with_reason(before, _between(claim, act.trigger.end, claim.trigger.start)):
                return _evidence(claim, claim.sentence.start, act.trigger.end, "leading_reason"), 0.75
        return None

    def _other_answer(self, claim: Claim, start: int, end: int) -> bool:
        """Whether another answer stands between, so that the reason is that one's: "was arrested; Y was jailed for …"."""
        for other in self.beside[claim.sentence.start]:
            if self.kind[other.id].family is Family.ACT or other is claim or other.trigger == claim.trigger:
                continue
            if start <= other.trigger.start < end and not wording.goes_on(_between(claim, start, other.trigger.start)):
                return True
        return False

    def _by_object(self, claim: Claim, act: Claim) -> tuple[Evidence, float] | None:
        """The act is what a statement, an inquiry or a memorial is of: "condemned the attack"."""
        kind = self.kind[claim.id]
        if (kind.answers in _OF_ACTS or kind.id in _ON_ACTS) and claim.trigger.end <= act.trigger.start:
            if wording.is_direct(_between(claim, claim.trigger.end, act.trigger.start)):
                return _evidence(claim, claim.trigger.start, act.trigger.end, "object"), 0.85
        return None

    def _by_apposition(self, claim: Claim, act: Claim) -> tuple[Evidence, float] | None:
        """A clause on the answer's recipient names what that person did: "… to X, the diplomat leading a plot"."""
        doers = [each for each in act.arguments if each.role is Role.PERPETRATOR]
        for person in claim.arguments:
            if person.role is not Role.RECIPIENT or not claim.sentence.start <= person.span.end <= act.trigger.start:
                continue
            between = _between(claim, person.span.end, act.trigger.start)
            if not wording.opens_apposition(between) or self._answer_within(claim, person.span.end, act.trigger.start):
                continue
            if any(_same(person, doer) or person.span.end <= doer.span.start < act.trigger.end for doer in doers):
                return _evidence(claim, person.span.start, act.trigger.end, "apposition"), 0.75
            if not doers and wording.names_agent(between):
                return _evidence(claim, person.span.start, act.trigger.end, "apposition"), 0.7
        return None

    def _answer_within(self, claim: Claim, start: int, end: int) -> bool:
        return any(
            other is not claim and self.kind[other.id].family is not Family.ACT and start <= other.trigger.start < end
            for other in self.beside[claim.sentence.start]
        )

    def to_same_procedure(self, found: Sequence[Tie]) -> Iterator[Tie]:
        """Legal steps against a person to the act that another step against that person names, if it is the only one."""
        claims = {claim.id: claim for claim in (*self.answers, *self.acts)}
        tied: dict[str, list[tuple[Claim, Tie]]] = defaultdict(list)
        for tie in found:
            if tie.relation is Relation.ANSWERS and self.kind[tie.source_claim].answers == "legal":
                tied[tie.source_claim].append((claims[tie.target_claim], tie))
        for claim in self.answers:
            if claim.id in tied or self.kind[claim.id].answers != "legal" or claim.argument(Role.CHARGE) is not None:
                continue
            for person in _persons(claim):
                others = [claims[each] for each in sorted(tied) if _has(claims[each], person)]
                acts = {act.id: (act, tie) for other in others for act, tie in tied[other.id]}
                if len({act.kind for act, _ in acts.values()}) != 1 or not _may_be_one([a for a, _ in acts.values()]):
                    continue
                if not any(self._one_procedure(claim, other) for other in others):
                    continue
                act, tie = max(acts.values(), key=lambda pair: (pair[1].confidence, pair[0].id))
                if _not_before(claim, act):
                    span = person.span
                    words = Evidence(
                        claim=claim.id, start=span.start, end=span.end, quote=span.quote, rule="same_procedure"
                    )
                    yield _tie(claim, act, Relation.ANSWERS, words, 0.6)
                    break

    def _one_procedure(self, claim: Claim, other: Claim) -> bool:
        """Whether a step may be of one procedure with another: their order in time is that of the legal steps."""
        step, at = self.kind[claim.id].step, self.kind[other.id].step
        one, two = time_of(claim), time_of(other)
        if one.known and two.known:
            return one.earliest <= two.latest if step < at else two.earliest <= one.latest if step > at else True
        return step >= at or claim.trigger.start < other.trigger.start

    def to_answers(self) -> Iterator[Tie]:
        """Reversals to the answers that they undo."""
        for claim in self.reversals:
            sorts = self.kind[claim.id].answers.split()
            undone = [
                each
                for each in self.answers
                if self.kind[each.id].answers in sorts and each.trigger != claim.trigger and _not_before(claim, each)
            ]
            chosen = next(filter(None, (rule(claim, undone) for rule in self._rules_of_undoing())), None)
            if chosen is not None:
                yield _tie(claim, chosen[0], Relation.REVERSES, *chosen[1:])

    def _rules_of_undoing(self):
        return (self._by_verb, self._by_person, self._by_purpose, self._by_decision)
