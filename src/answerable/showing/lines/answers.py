"""Answers into the shapes that are printed as JSON, beyond the lines of an export."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from functools import singledispatch

import msgspec
from msgspec import Struct

from answerable.asking.actors.actor import ActorPage
from answerable.asking.actors.actor_parts import StandingAct
from answerable.asking.actors.screened import Screened
from answerable.asking.cases.case import CasePage
from answerable.asking.cases.days import ChronologyDay
from answerable.asking.cases.event_page import EventPage
from answerable.asking.changes import Changes, FollowUp, NewDenial, NewStanding
from answerable.asking.events.disputed import Dispute
from answerable.asking.events.followed import Followed
from answerable.asking.events.possibly_same import PossiblySame
from answerable.asking.review.pairs import Pair, Side
from answerable.asking.sources.cited import CitedClaim
from answerable.asking.sources.passage import Passage
from answerable.asking.sources.search import Found
from answerable.asking.sources.sources import SourcePage
from answerable.model.engine import Standing
from answerable.model.vocabulary import Kind
from answerable.showing.lines import jsonl
from answerable.showing.lines.lines import ClaimLine, CountPart
from answerable.showing.lines.shapes import (
    ActorAnswer,
    ActPart,
    AddendPart,
    CaseAnswer,
    CausePart,
    ChangesAnswer,
    ChronologyDayAnswer,
    DatedPostPart,
    DisputeAnswer,
    DoubtfulPairAnswer,
    EngineAnswer,
    EventAnswer,
    FollowedAnswer,
    FollowUpAnswer,
    GapPart,
    HitAnswer,
    KindAnswer,
    LikenessPart,
    ListHitAnswer,
    MarkPart,
    NewDenialAnswer,
    NewStandingAnswer,
    OptionPart,
    PartnerPart,
    PassageAnswer,
    PossiblySamePart,
    ProcedurePart,
    QuotePart,
    RatePart,
    ReasonPart,
    ScorePart,
    SidePart,
    SourceAnswer,
    StagePart,
    StandingPart,
    WithdrawnPart,
)


@singledispatch
def answer(value: object) -> Struct:
    """The JSON shape of any answer: those below, and the lines of an export."""
    return jsonl.line(value)


@answer.register
def _event(page: EventPage) -> EventAnswer:
    return EventAnswer(
        event=jsonl.event_line(page.line),
        claims=_claims(page.claims),
        sources=tuple(jsonl.source_line(source) for source in {c.source.id: c.source for c in page.claims}.values()),
        links=tuple(jsonl.link_line(tied.link, tied.effect) for tied in page.links),
        events=tuple(jsonl.event_line(line) for line in {t.line.event.id: t.line for t in page.links}.values()),
        possibly_same=tuple(_possibly_same(page.line.event.id, each) for each in page.possibly_same),
        withdrawn=tuple(
            WithdrawnPart(
                claim=jsonl.claim_line(held.claim),
                source=jsonl.source_line(held.source),
                retracted=tuple(map(jsonl.judgement_line, held.retracted)),
            )
            for held in page.withdrawn
        ),
        unlisted=tuple(map(jsonl.finding_line, page.unlisted)),
        standings=tuple(StandingPart(actor=each.actor, status=each.status) for each in page.standings),
    )


def _possibly_same(asked: str, pair: PossiblySame) -> PossiblySamePart:
    (other,) = {pair.one.event.id, pair.other.event.id} - {asked}
    return PossiblySamePart(
        event=other,
        chance=round(pair.likeness.chance, 4),
        base=pair.likeness.base,
        parts=tuple(
            LikenessPart(feature=part.feature, value=round(part.value, 4), adds=round(part.adds, 4))
            for part in pair.likeness.parts
            if round(part.adds, 4)
        ),
    )


def _claims(cited: tuple[CitedClaim, ...]) -> tuple[ClaimLine, ...]:
    return tuple(jsonl.claim_line(held.claim) for held in cited)


@answer.register
def _case(page: CasePage) -> CaseAnswer:
    effects = page.effects()
    links = (*page.case.links, *(tied.link for tied in page.wholes))
    return CaseAnswer(
        act=jsonl.event_line(page.act),
        steps=tuple(map(jsonl.event_line, page.steps)),
        links=tuple(jsonl.link_line(link, effects.get(link.id)) for link in links),
        finding=None if page.finding is None else jsonl.finding_line(page.finding),
        others=tuple(map(jsonl.event_line, page.others)),
        procedures=tuple(msgspec.convert(asdict(held), ProcedurePart) for held in page.procedures),
        gaps=tuple(msgspec.convert(asdict(gap), GapPart) for gap in page.gaps),
        causes=tuple(msgspec.convert(asdict(cause), CausePart) for cause in page.causes),
        wholes=tuple(jsonl.event_line(tied.line) for tied in page.wholes),
        unlisted=tuple(map(jsonl.finding_line, page.unlisted)),
    )


@answer.register
def _actor(page: ActorPage) -> ActorAnswer:
    return ActorAnswer(
        actor=jsonl.actor_line(page.actor),
        standing=page.standing,
        steps=tuple(step.event.id for step in page.steps),
        events=tuple(map(jsonl.event_line, page.lines)),
        others=tuple(map(jsonl.actor_line, page.others)),
        status=page.status,
        course=tuple(msgspec.convert(asdict(stage), StagePart) for stage in page.course),
        done=tuple(map(_act, page.done)),
        suffered=tuple(map(_act, page.suffered)),
        answers=tuple(line.event.id for line in page.answers),
        reversals=tuple(line.event.id for line in page.reversals),
        posts=tuple(msgspec.convert(asdict(post), DatedPostPart) for post in page.posts),
        lists=tuple(map(_list_hit, page.lists)),
        partners=tuple(
            PartnerPart(actor=each.actor, name=each.name, events=each.events, roles=dict(each.roles))
            for each in page.partners
        ),
        unlisted=tuple(map(jsonl.finding_line, page.unlisted)),
    )


def _act(act: StandingAct) -> ActPart:
    return ActPart(event=act.line.event.id, modality=act.modality.value, said_by=act.said_by, status=act.status)


@answer.register
def _source(page: SourcePage) -> SourceAnswer:
    return SourceAnswer(
        source=jsonl.source_line(page.source),
        copies=page.copies,
        claims=tuple(map(jsonl.claim_line, page.claims)),
        retracted=tuple(map(jsonl.judgement_line, page.retracted)),
        supersedes=page.supersedes,
        undecided=page.undecided,
    )


@answer.register
def _passage(page: Passage) -> PassageAnswer:
    return PassageAnswer(
        claim=jsonl.claim_line(page.claim),
        source=jsonl.source_line(page.source),
        event=page.event,
        text=page.text,
        start=page.start,
        whole=page.whole,
        marks=tuple(
            MarkPart(what=mark.what, start=mark.span.start, end=mark.span.end, quote=mark.span.quote)
            for mark in page.marks
        ),
        retracted=tuple(map(jsonl.judgement_line, page.retracted)),
    )


@answer.register
def _followed(page: Followed) -> FollowedAnswer:
    return FollowedAnswer(
        event=jsonl.event_line(page.line),
        days=page.days,
        events=tuple(map(jsonl.event_line, page.lines)),
        unsure=page.unsure,
        counted=page.counted,
        rate=None if page.rate is None else RatePart(**asdict(page.rate)),
        text=page.text,
    )


@answer.register
def _dispute(dispute: Dispute) -> DisputeAnswer:
    return DisputeAnswer(
        event=jsonl.event_line(dispute.line),
        said_by=_claims(dispute.saying),
        denied_by=_claims(dispute.denying),
        counts=tuple(CountPart(value=c.value, speaker=c.speaker, claim=c.claim) for c in dispute.counts),
    )


@answer.register
def _changes(page: Changes) -> ChangesAnswer:
    return ChangesAnswer(
        since=page.since.isoformat(),
        first=page.first,
        sources=page.sources,
        problems=page.problems,
        decisions=page.decisions,
        corrected=tuple(map(jsonl.source_line, page.corrected)),
        standings=tuple(map(_new_standing, page.standings)),
        followed_up=tuple(map(_follow_up, page.followed_up)),
        acts=tuple(map(jsonl.event_line, page.acts)),
        answers=tuple(map(jsonl.event_line, page.answers)),
        denied=tuple(map(_new_denial, page.denied)),
        told_again=page.told_again,
        more=page.more,
    )


@answer.register
def _follow_up(held: FollowUp) -> FollowUpAnswer:
    return FollowUpAnswer(act=jsonl.event_line(held.act), steps=tuple(map(jsonl.event_line, held.steps)))


@answer.register
def _new_denial(held: NewDenial) -> NewDenialAnswer:
    return NewDenialAnswer(event=jsonl.event_line(held.line), denied_by=_claims(held.claims))


@answer.register
def _new_standing(held: NewStanding) -> NewStandingAnswer:
    return NewStandingAnswer(actor=held.actor, name=held.name, before=held.before, now=held.now)


@answer.register
def _list_hit(screened: Screened) -> ListHitAnswer:
    entry, hit = screened.entry, screened.hit
    return ListHitAnswer(
        actor=jsonl.actor_line(screened.actor),
        source=jsonl.source_line(screened.source),
        found=hit.found.value,
        actor_name=hit.actor_name,
        entry_name=hit.entry_name,
        list=f"{entry.maker}: {entry.list}",
        reference=entry.reference,
        programme=entry.programme,
        designated=entry.listed,
        standing=screened.standing,
        mark=entry.mark,
        points=hit.points,
        parts=tuple(ScorePart(feature=p.feature, words=p.words, value=p.value, points=p.points) for p in hit.parts),
    )


@answer.register
def _doubtful_pair(pair: Pair) -> DoubtfulPairAnswer:
    return DoubtfulPairAnswer(
        of=pair.of,
        one=_side(pair.one),
        other=_side(pair.other),
        chance=pair.chance,
        points=pair.points,
        parts=tuple(AddendPart(words=part.words, points=part.points) for part in pair.parts),
        reasons=tuple(
            ReasonPart(speaks=reason.speaks, words=reason.words, points=reason.points) for reason in pair.reasons
        ),
        weight=pair.weight,
    )


def _side(side: Side) -> SidePart:
    return SidePart(id=side.id, name=side.name, alike=side.alike, about=side.about, hangs=side.hangs)


@answer.register
def _hit(found: Found) -> HitAnswer:
    return HitAnswer(
        source=jsonl.source_line(found.source),
        start=found.words.start,
        end=found.words.end,
        quote=found.words.quote,
        score=found.score,
    )


@answer.register
def _chronology_day(found: ChronologyDay) -> ChronologyDayAnswer:
    return ChronologyDayAnswer(
        day=found.day.isoformat(),
        mentions=found.mentions,
        sources=found.sources,
        weight=found.weight,
        sentences=tuple(
            QuotePart(
                source=jsonl.source_line(each.source),
                start=each.words.start,
                end=each.words.end,
                quote=each.words.quote,
            )
            for each in found.sentences
        ),
    )


@answer.register
def _kind(kind: Kind) -> KindAnswer:
    return KindAnswer(
        id=kind.id,
        label=kind.label,
        family=kind.family.value,
        definition=kind.definition,
        examples=kind.examples,
        near_misses=kind.near_misses,
        roles=tuple(role.value for role in kind.roles),
        codes={
            scheme: codes
            for scheme in ("plover", "cameo", "icews", "acled", "huridocs", "followthemoney")
            if (codes := getattr(kind.codes, scheme))
        },
        step=kind.step,
        answers=kind.answers,
    )


@answer.register
def _engine(standing: Standing) -> EngineAnswer:
    return EngineAnswer(
        name=standing.name,
        does=standing.does,
        ready=standing.ready,
        why=standing.why,
        next_step=standing.next_step,
        default=standing.default,
        package=standing.package,
        packages=standing.packages,
        sends=standing.sends,
        options=tuple(OptionPart(name=o.name, does=o.does, default=o.default) for o in standing.options),
    )


def parts(page: Struct) -> Iterator[Struct]:
    """The lines that a page is made of, for JSON Lines: each once, in the page's order."""
    for name in page.__struct_fields__:
        value = getattr(page, name)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, Struct) and part.__struct_config__.tag:
                yield part
