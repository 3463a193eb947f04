"""A case: an act, who answered for it, what undid the answers, and what followed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from answerable.asking.answer import Answer
from answerable.asking.cases.elsewhere import elsewhere
from answerable.asking.cases.procedure import Procedure, procedures
from answerable.asking.cases.status import Happened, steps_of
from answerable.asking.cases.unanswered import finding_for
from answerable.asking.events.event import LinkedEvent, event_id
from answerable.asking.events.events import TimelineLine, as_lines, lines_from
from answerable.asking.former import refuse_another
from answerable.asking.sources.editions import unlisted
from answerable.errors import UnknownName
from answerable.joining.links.cases import build_case
from answerable.joining.links.causing import ClaimedCause, claimed_causes
from answerable.model.case import Case
from answerable.model.claim import Claim
from answerable.model.event import Event, Family, Order
from answerable.model.finding import Finding
from answerable.model.link import Link, Relation
from answerable.model.undoing import Effect, effect_of
from answerable.model.vocabulary import kind, kinds
from answerable.record.file import RecordFile

_TO_ACT = (Relation.ANSWERS, Relation.REVERSES, Relation.FOLLOWS, Relation.PART_OF)
_HITS = 100
_NEAR, _OWN = 3, 2
_LONG = 365
"""Days; a shorter stretch without news is no gap."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap(Answer):
    """A stretch between two dated events of a case in which the record dates nothing of it.

    Attributes:
        after: id of the event before it.
        before: id of the event after it.
        days: between the last day of the one and the first of the other.
    """

    after: str
    before: str
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePage(Answer):
    """A case as it is shown.

    Attributes:
        case: the case.
        act: its act as a line.
        steps: its steps as lines, in order.
        finding: where nothing answers the act, the finding that says so.
        procedures: the legal steps by person, and how far they have come.
        gaps: the longest stretches without a dated step.
        causes: what sources say brought the act or a step on, each with who says so; none is the record's word.
        others: when the case was looked for by words, the other acts that match them, best first.
        wholes: the greater acts that the act is part of, each with the link that says so; not what came of them.
        unlisted: of its designations on official lists, the findings that a newer edition does not hold the entry.
    """

    case: Case
    act: TimelineLine
    steps: tuple[TimelineLine, ...]
    finding: Finding | None
    others: tuple[TimelineLine, ...] = ()
    procedures: tuple[Procedure, ...] = ()
    gaps: tuple[Gap, ...] = ()
    causes: tuple[ClaimedCause, ...] = ()
    wholes: tuple[LinkedEvent, ...] = ()
    unlisted: tuple[Finding, ...] = ()

    def links_of(self, step: TimelineLine) -> tuple[Link, ...]:
        """The links that go out from a step."""
        return tuple(link for link in self.case.links if link.source == step.event.id)

    def effects(self) -> dict[str, Effect]:
        """What one event of the case does to another, by the id of the link that says that it undoes something."""
        kinds = {line.event.id: line.event.kind for line in (self.act, *self.steps)}
        found = ((link.id, effect_of(link, kinds[link.source], kinds[link.target])) for link in self.case.links)
        return {identity: effect for identity, effect in found if effect is not None}


def case(record: RecordFile, asked: str, *, as_of: date | None = None) -> CasePage:
    """The case of an act, by the id of the act, of an event or claim of the case, or by words.

    Raises:
        UnknownName: no event has that id, or none matches the words.
    """
    if _is_id(asked):
        return _page(record, act_of(record, event_id(record, asked), as_of), as_of)
    acts = _acts_by_words(record, asked, as_of)
    if not acts:
        refuse_another(record, "event", asked)
        raise UnknownName(f"No act in the record matches “{asked}”.")
    page = _page(record, acts[0], as_of)
    others = as_lines(record, [record.event(identity, as_of=as_of) for identity in acts[1:6]], as_of)
    return replace(page, others=others)


def gaps(events: Iterable[Event]) -> tuple[Gap, ...]:
    """Where more than a year lies between dated events and nothing is dated in between, in order of time."""
    dated = sorted(
        (event for event in events if event.happened.known and event.happened.latest < date.max),
        key=lambda event: (event.happened.earliest, event.happened.latest, event.id),
    )
    found: list[Gap] = []
    last: Event | None = None
    for event in dated:
        if last is not None and (days := (event.happened.earliest - last.happened.latest).days) > _LONG:
            found.append(Gap(after=last.id, before=event.id, days=days))
        if last is None or event.happened.latest > last.happened.latest:
            last = event
    return tuple(found)


def _is_id(asked: str) -> bool:
    letter, _, digits = asked.partition("-")
    return letter in ("e", "c") and len(digits) >= 4 and all(digit in "0123456789abcdef" for digit in digits)


def _page(record: RecordFile, identity: str, as_of: date | None) -> CasePage:
    act = record.event(identity, as_of=as_of)
    steps, links = _tied(record, act, as_of)
    built = build_case(act, steps, links)
    told = (built.act, *built.steps)
    lines = lines_from(told, built.links, {event.id: event for event in told})
    finding = None
    if built.act.family is Family.ACT and not lines[0].answered_by:
        finding = finding_for(record, lines[0], as_of=as_of)
    claims = [claim for event in (built.act, *built.steps) for claim in record.claims(ids=event.claims, as_of=as_of)]
    return CasePage(
        case=built,
        act=lines[0],
        steps=lines[1:],
        finding=finding,
        procedures=tuple(
            _with_others(record, held, lines, as_of) for held in procedures(lines[0], lines[1:], built.links, claims)
        ),
        gaps=gaps((built.act, *built.steps)),
        causes=tuple(claimed_causes(claims)),
        wholes=_wholes(record, act, as_of),
        unlisted=unlisted(record, (built.act, *built.steps), as_of=as_of),
    )


def _with_others(record: RecordFile, held: Procedure, lines: Sequence[TimelineLine], as_of: date | None) -> Procedure:
    """A procedure, with what the record holds of the person that may clear of the act and is not tied to it."""
    known = as_lines(record, record.events(actor=held.actor, as_of=as_of), as_of)
    steps = steps_of((Happened(line.event, line.reversed_by) for line in known), held.actor)
    tied = [step for step in steps if step.id in held.steps]
    also = elsewhere(tied, steps, lines[0].event.kind, claims=claims_of(record, as_of))
    return replace(held, status="; ".join(filter(None, (held.status, also))))


def claims_of(record: RecordFile, as_of: date | None) -> Callable[[str], Iterable[Claim]]:
    """The claims of events, as published by a date."""

    def told(event: str) -> Iterable[Claim]:
        return record.claims(event=event, as_of=as_of)

    return told


def _wholes(record: RecordFile, act: Event, as_of: date | None) -> tuple[LinkedEvent, ...]:
    part_of = [
        link
        for link in record.links((act.id,), as_of=as_of)
        if link.source == act.id and link.relation is Relation.PART_OF
    ]
    lines = as_lines(record, [record.event(link.target, as_of=as_of) for link in part_of], as_of)
    return tuple(LinkedEvent(link=link, line=line, outward=True) for link, line in zip(part_of, lines, strict=True))


def _tied(record: RecordFile, act: Event, as_of: date | None) -> tuple[list[Event], list[Link]]:
    """Everything that leads to the act by links, directly or through another event."""
    links: dict[str, Link] = {}
    members = {act.id}
    fresh = members
    while fresh:
        coming = [link for link in record.links(sorted(fresh), as_of=as_of) if link.target in members]
        links.update((link.id, link) for link in coming)
        fresh = {link.source for link in coming} - members
        members = members | fresh
    steps = [record.event(identity, as_of=as_of) for identity in sorted(members - {act.id})]
    return steps, sorted(links.values(), key=lambda link: link.id)


def act_of(record: RecordFile, identity: str, as_of: date | None = None) -> str:
    """The act that an answer or a reversal leads to; the event itself where it leads to none."""
    seen: set[str] = set()
    ways = [identity]
    while ways:
        here = ways.pop(0)
        if record.event(here).family is Family.ACT:
            return here
        seen.add(here)
        out = [link for link in record.links((here,), as_of=as_of) if link.source == here and link.relation in _TO_ACT]
        ways += sorted({link.target for link in out} - seen)
    return identity


def _acts_by_words(record: RecordFile, words: str, as_of: date | None) -> list[str]:
    """The acts that the words tell of, best first.

    Candidates are the acts of the claims of every source that holds the words, and the acts which the others answer or
    reverse. First come those that hold most of the words, in their own kind, place and names and in what their answers
    call them (which count twice) and in the sentences that tell of them; then those with most sources and links; then
    those that most claims near the words tell of. Where no source holds all of them, words that only name a kind
    ("killing") are looked for among the kinds alone.
    """
    wanted = {word.strip('"*').casefold() for word in words.split()}
    told: dict[str, set[str]] = defaultdict(set)
    near: Counter[str] = Counter()
    hits = record.search(words, limit=_HITS, as_of=as_of)
    of_kinds: frozenset[str] = frozenset()
    if not hits:
        of_kinds, rest = _kinds_among(words)
        hits = record.search(rest, limit=_HITS, as_of=as_of) if of_kinds and rest else hits
        for each in () if rest else sorted(of_kinds):
            made_so = record.events(kind=each, order=Order.WEIGHT, as_of=as_of, limit=_HITS)
            near.update(act_of(record, event.id, as_of) for event in made_so)
    for hit in hits:
        for claim in record.claims(source=hit.source):
            if not (made := record.event_of(claim.id)) or (of_kinds and claim.kind not in of_kinds):
                continue
            act = act_of(record, made, as_of)
            near[act] += _NEAR if claim.sentence.overlaps(hit) else 1
            told[act] |= _heard(wanted, claim.sentence.quote)
    ranked: list[tuple[int, int, int, str]] = []
    for act in near:
        event = _visible(record, act, as_of)
        if event is not None and event.family is Family.ACT:
            names = (holder.name for holder in event.roles)
            links = record.links((act,), as_of=as_of)
            called = (found.quote for link in links if link.target == act for found in link.evidence)
            own = _heard(wanted, kind(event.kind).label, event.place, event.charge, *names, *called)
            match = _OWN * len(own) + len(told[act])
            held = event.sources + len(links)
            ranked.append((-match, -held, -near[act], act))
    return [act for *_, act in sorted(ranked)]


def _kinds_among(words: str) -> tuple[frozenset[str], str]:
    """The kinds that are named among the words by their labels, and the other words."""
    given = words.split()
    named = {word: {each.id for each in kinds().values() if word.casefold() == each.label.casefold()} for word in given}
    return frozenset().union(*named.values()), " ".join(word for word in given if not named[word])


def _heard(wanted: set[str], *texts: str) -> set[str]:
    folded = " ".join(texts).casefold()
    return {word for word in wanted if word in folded}


def _visible(record: RecordFile, identity: str, as_of: date | None) -> Event | None:
    try:
        return record.event(identity, as_of=as_of)
    except UnknownName:
        return None
