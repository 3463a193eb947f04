"""Ties → links between events. What several texts tie is one link with all their words as evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache

from answerable.joining.facts.accused import is_step
from answerable.joining.judged import latest_first
from answerable.joining.links.answering import against_suspects, answering, honouring, pointing
from answerable.joining.links.collective import collective
from answerable.joining.links.ends import End, Ends, may_stand
from answerable.joining.links.judging import taken_next, told_together
from answerable.joining.links.listing_reasons import reasons
from answerable.joining.links.parts import parts
from answerable.joining.links.passages import Passages, recipients
from answerable.joining.links.reacting import following, reacting, upon
from answerable.joining.links.replying import replying
from answerable.joining.links.reversals.ordered import ordered
from answerable.joining.links.reversals.ruled_out import of_other_deeds
from answerable.joining.links.reversals.undoing import undoing
from answerable.joining.links.same_case import same_procedure
from answerable.joining.links.tie import Tie
from answerable.model.claim import Claim
from answerable.model.identity import make_id
from answerable.model.judgement import Judgement, Verdict
from answerable.model.link import Evidence, Link, Relation

__all__ = ["Tie", "charged", "join_links", "ties"]


def ties(claims: Sequence[Claim]) -> list[Tie]:
    """The ties among the claims of one source, sorted; for each pair of claims the surest.

    Args:
        claims: all of one source, in any order. Only answers and reversals that are said to have happened, or alleged,
            tie; none that is planned, called for, possible, denied or attempted.
    """
    return ties_in(Passages(claims))


def ties_in(text: Passages) -> list[Tie]:
    """The same of a text whose claims are sorted by passage already."""
    direct = list(answering(text))
    direct += pointing(text, direct)
    direct += told_together(text, direct)
    direct += against_suspects(text, direct)
    procedure = list(same_procedure(text, direct))
    best: dict[tuple[str, str, Relation], Tie] = {}
    for tie in (
        *direct,
        *procedure,
        *taken_next(text, [*direct, *procedure]),
        *honouring(text),
        *reacting(text, direct),
        *following(text, direct),
        *upon(text, direct),
        *replying(text),
        *reasons(text),
        *undoing(text),
        *ordered(text),
        *parts(text),
        *collective(text),
    ):
        pair = (tie.source_claim, tie.target_claim, tie.relation)
        best[pair] = max(best.get(pair, tie), tie, key=lambda each: (each.confidence, each.evidence.rule))
    others = of_other_deeds(text, list(best.values()))
    return [best[pair] for pair in sorted(best) if pair not in others]


def charged(text: Passages, found: Iterable[Tie], left_out: Collection[str] = ()) -> dict[str, list[str]]:
    """From the id of a claim to the names of those against whom steps of the law are taken for what it says, sorted.

    Args:
        text: the claims of one source.
        found: its ties.
        left_out: ids of claims of steps that do not count.
    """
    steps = {claim.id: claim for claim in text.answers if is_step(text.kind(claim))}
    names: dict[str, set[str]] = defaultdict(set)
    for tie in found:
        if tie.relation is Relation.ANSWERS and tie.source_claim in steps and tie.source_claim not in left_out:
            names[tie.target_claim].update(each.value for each in recipients(steps[tie.source_claim]))
    return {claim: sorted(its) for claim, its in names.items() if its}


def join_links(
    tied: Iterable[tuple[Tie, str, str]],
    judgements: Sequence[Judgement] = (),
    event_of: Callable[[str], str] = lambda claim: "",
    end_of: Ends = lambda event: None,
) -> list[Link]:
    """The links between events, sorted by id.

    A link is as sure as its surest tie: several texts often repeat one another.

    Args:
        tied: each tie with the ids of the events of its two claims; ties within one event are dropped.
        judgements: LINK and UNLINK on two claims stand against every tie, the latest against the earlier. A link that
            rests on a judgement alone has no evidence; a judged link has the confidence 1.
        event_of: from a claim's id to that of its event, empty for none; needed for judgements only.
        end_of: what is known of an event; ties that cannot stand for it (see `may_stand`) are dropped.
    """
    known = cache(end_of)  # several ties are often between the same two
    evidence: dict[tuple[str, str, Relation], set[Evidence]] = defaultdict(set)
    confidence: dict[tuple[str, str, Relation], float] = defaultdict(float)
    for tie, source, target in tied:
        if source and target and source != target and _stands(known(source), tie, known(target)):
            key = (source, target, tie.relation)
            evidence[key].add(tie.evidence)
            confidence[key] = max(confidence[key], tie.confidence)
    for judgement in reversed(latest_first(judgements, Verdict.LINK, Verdict.UNLINK, claims=True)):
        for key in _judged(judgement, event_of):
            if judgement.verdict is Verdict.LINK:
                confidence[key] = 1.0
            else:
                confidence.pop(key, None)
    links = (_link(key, evidence.get(key, set()), sure) for key, sure in confidence.items())
    return sorted(links, key=lambda link: link.id)


def _stands(source: End | None, tie: Tie, target: End | None) -> bool:
    return source is None or target is None or may_stand(source, tie.relation, target, tie.evidence.rule)


def _judged(judgement: Judgement, event_of: Callable[[str], str]) -> list[tuple[str, str, Relation]]:
    """The links that a judgement speaks of; an UNLINK that names no relation speaks of every one."""
    if len(judgement.about) != 2:
        return []
    source, target = map(event_of, judgement.about)
    if not source or not target or source == target:
        return []
    every = judgement.verdict is Verdict.UNLINK and not judgement.relation
    return [(source, target, each) for each in Relation if every or each.value == judgement.relation]


def _link(key: tuple[str, str, Relation], evidence: Iterable[Evidence], confidence: float) -> Link:
    source, target, relation = key
    return Link(
        id=make_id("l", source, target, relation, ""),
        source=source,
        target=target,
        relation=relation,
        evidence=tuple(sorted(evidence, key=lambda each: (each.claim, each.start, each.end, each.rule))),
        confidence=confidence,
    )
