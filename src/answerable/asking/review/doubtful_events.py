"""Pairs of events that may be one.

Three sorts: those whose claims agree, but which a third claim contradicts, so that joining abstained; those of one
day, of one kind or of two that may be one happening, whose likeness lies below the chance at which joining joins, and
above that at which it leaves off; and those that kill one named person, which happens once, and which nothing
contradicts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from answerable.asking.cases.unanswered import in_words
from answerable.asking.events.events import TimelineLine, as_lines
from answerable.asking.events.possibly_same import summary_of
from answerable.asking.review.pairs import LEAST, Decided, Pair, Side, in_order
from answerable.asking.review.reasons import AGAINST, EITHER, FOR, Addend, Reason
from answerable.joining.events.agreement import Rules
from answerable.joining.facts.facts import Facts
from answerable.joining.likeness.likeness import Likeness, likeness
from answerable.joining.matching.score import chance_of
from answerable.model.dates import readable
from answerable.model.judgement import Judgement
from answerable.model.vocabulary import kinds
from answerable.record.file import RecordFile

EVENTS = 400
"""Events that are compared with others, those with most links first."""

BESIDE = 12
"""Other events with which each is compared: of each of the two sorts."""

CLAIMS = 8
"""Claims of an event that are looked at for a contradiction."""

COMPARED = 2
"""Those of them that are compared."""


ONE_DEATH = 3.0
"""Log odds that two killings of one named person are one, beside what their words say: some 20 to 1. It is short of
certain, since two people may have the name."""


@dataclass(frozen=True, slots=True)
class _Likest:
    events: tuple[str, str]
    claims: tuple[str, str]
    facts: tuple[Facts, Facts]
    alike: Likeness
    agree: bool
    once: bool

    @property
    def points(self) -> float:
        """Log odds that they are one."""
        return self.alike.base + sum(part.adds for part in self.alike.parts) + ONE_DEATH * self.once

    @property
    def chance(self) -> float:
        """The same from 0 to 1."""
        return chance_of(self.points) if self.once else self.alike.chance


def doubtful_events(record: RecordFile, judgements: Sequence[Judgement], limit: int) -> tuple[Pair, ...]:
    """The pairs of events that may be one and that nobody has judged, what a decision would change most first.

    Args:
        record: where to look.
        judgements: of every sort, about the claims that stand now.
        limit: at most so many.
    """
    known = record.pairing()
    wanted: dict[tuple[str, str], bool] = {}
    for event, _ in known.of_most_links(EVENTS):
        for other in known.kept_apart(event, BESIDE):
            wanted[min(event, other), max(event, other)] = True
        for other in known.of_one_day(event, BESIDE):
            wanted.setdefault((min(event, other), max(event, other)), False)
    once = frozenset(known.of_one_killed(EVENTS))
    for pair in once:
        wanted.setdefault(pair, False)
    claims = {event: known.claims_of(event, CLAIMS) for event in sorted({each for pair in wanted for each in pair})}
    facts = known.facts([claim for held in claims.values() for claim in held])
    decided = Decided(judgements)
    looked_at = (_likest(pair, claims, facts, wanted[pair], pair in once) for pair in sorted(wanted))
    found = [likest for likest in looked_at if likest is not None]
    if decided.any:
        found = [each for each in found if not _apart(record, decided, each)]
    return in_order(_pairs(record, found))[:limit]


def _apart(record: RecordFile, decided: Decided, likest: _Likest) -> bool:
    one, other = (record.event(event).claims for event in likest.events)
    return decided.apart(one, other)


def _likest(
    pair: tuple[str, str], claims: dict[str, list[str]], facts: dict[str, tuple[str, Facts]], agree: bool, once: bool
) -> _Likest | None:
    """The two likest claims of two events; None where these contradict each other, or too little speaks for one."""
    said = [summary_of([facts[claim][1] for claim in claims[event]]) for event in pair]
    rules = Rules(kinds()[facts[claims[pair[0]][0]][0]])
    if rules.contradict(*said):
        return None
    best: _Likest | None = None
    for one in claims[pair[0]][:COMPARED]:
        for other in claims[pair[1]][:COMPARED]:
            first, second = facts[one][1], facts[other][1]
            if not (once or rules.agree(first, second) or rules.weighed(first, second)):
                continue
            found = _Likest(pair, (one, other), (first, second), likeness(first, second), agree, once)
            if found.chance >= LEAST and (best is None or found.alike.chance > best.alike.chance):
                best = found
    return best


def _pairs(record: RecordFile, found: Sequence[_Likest]) -> Iterator[Pair]:
    known = record.pairing()
    held = sorted({event for likest in found for event in likest.events})
    lines = {line.event.id: line for line in as_lines(record, map(record.event, held))}
    hangs = {event: 1 + known.links_to_and_from(event) for event in held}
    for likest in found:
        order = sorted(range(2), key=lambda at: (-hangs[likest.events[at]], likest.events[at]))
        sides = [_side(likest, at, lines, hangs) for at in order]
        parts = [Addend(words="what the average pair starts from", points=round(likest.alike.base, 4))]
        parts += [Addend(words=part.feature, points=round(part.adds, 4)) for part in likest.alike.parts]
        parts += [Addend(words="one person is killed in both, which happens once", points=ONE_DEATH)] * likest.once
        parts.sort(key=lambda part: (-abs(part.points), part.words))
        yield Pair(
            of="events",
            one=sides[0],
            other=sides[1],
            chance=round(likest.chance, 4),
            points=round(sum(part.points for part in parts), 4),
            parts=tuple(parts),
            reasons=tuple(_reasons(likest, [lines[event] for event in likest.events])),
            weight=round(likest.chance * min(side.hangs for side in sides), 4),
        )


def _side(likest: _Likest, at: int, lines: dict[str, TimelineLine], hangs: dict[str, int]) -> Side:
    event = likest.events[at]
    return Side(
        id=event,
        name=in_words(lines[event]).removeprefix("the ").removeprefix("reported "),
        alike=likest.facts[at].wording,
        about=likest.claims[at],
        hangs=hangs[event],
    )


def _reasons(likest: _Likest, lines: Sequence[TimelineLine]) -> Iterator[Reason]:
    one, other = likest.facts
    if likest.agree:
        kept = "a claim fits another happening as well, or a third contradicts one"
        yield Reason(speaks=EITHER, words=f"claims of the two agree; joining kept them apart, since {kept}")
    if likest.once:
        yield Reason(speaks=FOR, words="one named person is killed in both; two people may have the name")
    if one.kind != other.kind:
        told = " and as ".join(kinds()[each.kind].label.lower() for each in (one, other))
        yield Reason(speaks=EITHER, words=f"told as {told}, which may be words for one happening")
    if one.group == other.group:
        yield Reason(speaks=EITHER, words="one text, or copies of it, tells of both")
    for role, here, there in (("done to", one.receivers, other.receivers), ("done by", one.doers, other.doers)):
        if here and there:
            same = bool(here & there)
            yield Reason(
                speaks=FOR if same else AGAINST,
                words=f"{role} {'somebody named in both' if same else 'others, as far as names tell'}",
            )
    if one.dated and other.dated and one.first == one.last == other.first == other.last:
        day = lines[0].event.happened.edtf or lines[1].event.happened.edtf
        yield Reason(speaks=FOR, words=f"both on {readable(day)}")
    places = [line.event.place for line in lines]
    if all(places):
        same = places[0] == places[1]
        yield Reason(speaks=FOR if same else EITHER, words="both in " + places[0] if same else " and ".join(places))
    if one.counts and other.counts:
        same = bool(one.counts & other.counts)
        yield Reason(speaks=FOR if same else AGAINST, words="the same number" if same else "numbers that differ")
