"""What a person should look at first, and what people have decided."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from answerable.asking.answer import Answer
from answerable.asking.events.events import TimelineLine, as_lines
from answerable.asking.sources.cited import CitedClaim, cite
from answerable.model.judgement import Judgement, Verdict, standing
from answerable.record.file import RecordFile
from answerable.record.queries.tallies import Doubt

FORMULA = "(1 − confidence) × (1 + links of its event) ÷ claims of its event"
"""What orders the queue: the chance that the claim is wrong, times what hangs on it, shared with those that say the
same. It is the number of events and links that a rejection is expected to take away."""

_ON_CLAIMS = (Verdict.ACCEPT, Verdict.REJECT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Answer):
    """A claim that waits for a decision.

    Attributes:
        doubt: why it stands where it stands in the queue.
        cited: the claim with its source.
        line: the event that it makes.
        proposals: what somebody has proposed under the two-person rule, by time.
    """

    doubt: Doubt
    cited: CitedClaim
    line: TimelineLine
    proposals: tuple[Judgement, ...] = ()


def doubts(record: RecordFile, limit: int) -> tuple[Doubt, ...]:
    """The claims whose decision would change most, in the order of `FORMULA`, decided or not."""
    return tuple(record.tallies().doubts(limit))


def waiting(doubted: Sequence[Doubt], judgements: Sequence[Judgement], reviewer: str = "") -> tuple[Doubt, ...]:
    """Those that nobody has accepted or rejected, and on which `reviewer` has proposed nothing."""
    done: set[str] = set()
    for judgement in standing(tuple(judgements)):
        if judgement.verdict in _ON_CLAIMS or (judgement.verdict is Verdict.PROPOSE and same(judgement.by, reviewer)):
            done.update(judgement.about)
    return tuple(doubt for doubt in doubted if doubt.claim not in done)


def items(record: RecordFile, doubted: Sequence[Doubt], judgements: Sequence[Judgement] = ()) -> tuple[Item, ...]:
    """The claims with their sources and events, in the order given."""
    cited = {held.claim.id: held for held in cite(record, tuple(doubt.claim for doubt in doubted))}
    events = [record.event(identity) for identity in dict.fromkeys(doubt.event for doubt in doubted)]
    lines = {line.event.id: line for line in as_lines(record, events)}
    proposed: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in proposals(judgements):
        for about in judgement.about:
            proposed[about].append(judgement)
    return tuple(
        Item(
            doubt=doubt,
            cited=cited[doubt.claim],
            line=lines[doubt.event],
            proposals=tuple(proposed.get(doubt.claim, ())),
        )
        for doubt in doubted
    )


def decisions(judgements: Sequence[Judgement], *about: str) -> tuple[Judgement, ...]:
    """The standing judgements on any of these, by time."""
    wanted = set(about)
    return tuple(each for each in standing(tuple(judgements)) if wanted & set(each.about))


def same(one: str, other: str) -> bool:
    """Whether two names of reviewers mean one person: case and space do not count."""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


_OTHERWISE = {
    Verdict.ACCEPT: Verdict.REJECT,
    Verdict.REJECT: Verdict.ACCEPT,
    Verdict.SAME: Verdict.DIFFERENT,
    Verdict.DIFFERENT: Verdict.SAME,
    Verdict.LINK: Verdict.UNLINK,
    Verdict.UNLINK: Verdict.LINK,
}


def sent_again(judgements: Sequence[Judgement], made: Judgement) -> Judgement | None:
    """The last standing decision on the same that one just made repeats to the word: a form was sent twice."""
    wanted = set(made.about)
    found = (each for each in reversed(standing(tuple(judgements))) if wanted.intersection(each.about))
    last = next(found, None)
    if last is None or (last.verdict, last.relation, set(last.about)) != (made.verdict, made.relation, wanted):
        return None
    return last if same(last.by, made.by) and last.why == made.why else None


def otherwise(judgements: Sequence[Judgement], made: Judgement) -> Judgement | None:
    """The last standing decision by another person to the contrary of one just made, which counts less from then on.

    It may have been made while the page on which the later one was made stood open.
    """
    opposite = _OTHERWISE.get(made.verdict)
    shared = 1 if made.verdict in _ON_CLAIMS else 2
    wanted = set(map(str.casefold, made.about))
    found = (
        each
        for each in reversed(standing(tuple(judgements)))
        if each.verdict is opposite
        and each.relation == made.relation
        and len(wanted.intersection(map(str.casefold, each.about))) >= shared
    )
    last = next(found, None)
    return None if last is None or same(last.by, made.by) else last


def proposals(judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """The standing proposals that nobody has put to effect, by time."""
    held = standing(tuple(judgements))
    done = {(frozenset(each.about), _proposed(each)) for each in held if each.verdict is not Verdict.PROPOSE}
    return tuple(
        each for each in held if each.verdict is Verdict.PROPOSE and (frozenset(each.about), each.relation) not in done
    )


def by_two(judgements: Sequence[Judgement], wanted: Judgement) -> Judgement:
    """What is kept of a decision under the two-person rule: itself once another person proposed it, else a proposal.

    To take back one's own proposal needs nobody else, since it has changed nothing.
    """
    if wanted.verdict is Verdict.PROPOSE:
        return wanted
    if wanted.verdict is Verdict.UNDO:
        (undone,) = [each for each in judgements if each.id == wanted.about[0]]
        if undone.verdict is Verdict.PROPOSE and same(undone.by, wanted.by):
            return wanted
    for other in proposals(judgements):
        agrees = set(other.about) == set(wanted.about) and other.relation == _proposed(wanted)
        if agrees and not same(other.by, wanted.by):
            return wanted
    return Judgement.make(
        verdict=Verdict.PROPOSE,
        about=wanted.about,
        relation=_proposed(wanted),
        by=wanted.by,
        at=wanted.at,
        why=wanted.why,
    )


def _proposed(wanted: Judgement) -> str:
    return f"{wanted.verdict.value}:{wanted.relation}" if wanted.relation else wanted.verdict.value
