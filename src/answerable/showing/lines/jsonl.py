"""JSON and JSON Lines: from the nouns to the lines that other programs read."""

from __future__ import annotations

from collections.abc import Iterable
from functools import singledispatch
from typing import Any

import msgspec
from msgspec import Struct

from answerable.asking.cases.unanswered import Unanswered
from answerable.asking.events.events import TimelineLine
from answerable.model.actor import Actor
from answerable.model.claim import DOING, Argument, Claim, Speaker
from answerable.model.event import Inferred
from answerable.model.finding import Finding
from answerable.model.judgement import Judgement
from answerable.model.link import Evidence, Link
from answerable.model.place import Place
from answerable.model.source import Source
from answerable.model.span import Span
from answerable.model.undoing import Effect
from answerable.model.vocabulary import kind, vocabulary
from answerable.reading.places.country import country_name
from answerable.showing.lines.lines import (
    SCHEMA,
    ActorLine,
    ArgumentPart,
    ClaimLine,
    CountPart,
    Dated,
    EpithetPart,
    EventLine,
    EvidencePart,
    FindingLine,
    InferredPart,
    JudgementLine,
    LifePart,
    LinkLine,
    NamePart,
    NumberPart,
    PlacePart,
    PostPart,
    RolePart,
    SourceLine,
    SpeakerPart,
    UndonePart,
    Words,
)


@singledispatch
def line(noun: object) -> Struct:
    """The line for a noun of the record.

    Raises:
        TypeError: there is no line for it.
    """
    raise TypeError(f"{type(noun).__name__} is not a noun of the export")


def stamped(value: Struct | dict[str, Any]) -> dict[str, Any]:
    """Plain values of a line, with the schema and the vocabulary it keeps to."""
    plain = value if isinstance(value, dict) else msgspec.to_builtins(value)
    return {"schema": SCHEMA, "vocabulary": vocabulary().version, **plain}


def encode(value: Struct | dict[str, Any]) -> bytes:
    """One line of JSON in UTF-8, with its line end."""
    return msgspec.json.encode(stamped(value)) + b"\n"


def encode_listing(of: str, items: Iterable[Struct | dict[str, Any]], about: dict[str, Any]) -> bytes:
    """A whole listing as one JSON object: `of` names what the items are, `about` what was asked."""
    held = [item if isinstance(item, dict) else msgspec.to_builtins(item) for item in items]
    whole = stamped({"type": "listing", "of": of, **about, "count": len(held), "items": held})
    return msgspec.json.format(msgspec.json.encode(whole), indent=2) + b"\n"


def encode_page(page: Struct | dict[str, Any]) -> bytes:
    """A page (an event with its claims, a case) as one JSON object."""
    return msgspec.json.format(msgspec.json.encode(stamped(page)), indent=2) + b"\n"


def words(span: Span) -> Words:
    """A span as it stands in a line."""
    return Words(start=span.start, end=span.end, quote=span.quote)


@line.register
def source_line(source: Source) -> SourceLine:
    """A source."""
    when = source.published
    return SourceLine(
        id=source.id,
        title=source.title,
        publisher=source.publisher,
        author=source.author,
        url=source.url,
        language=source.language,
        genre=source.genre.value,
        published=Dated(edtf=when.edtf, basis=when.basis.value, why=when.why),
        location=source.location,
        media_type=source.media_type,
        size=source.size,
        digest=source.digest,
        length=source.length,
        text_digest=source.text_digest,
        reader=source.reader,
        copies=source.copies or source.id,
        superseded_by=source.superseded_by,
    )


@line.register
def claim_line(claim: Claim) -> ClaimLine:
    """A claim."""
    return ClaimLine(
        id=claim.id,
        source=claim.source,
        kind=claim.kind,
        modality=claim.modality.value,
        speaker=_speaker(claim.speaker),
        trigger=words(claim.trigger),
        arguments=tuple(_argument(argument) for argument in claim.arguments),
        sentence=words(claim.sentence),
        reader=claim.reader,
        confidence=claim.confidence,
        location=_place(claim.location),
    )


def _place(place: Place | None) -> PlacePart | None:
    if place is None:
        return None
    return PlacePart(
        id=place.id,
        name=place.name,
        country=place.country,
        province=place.province,
        district=place.district,
        latitude=place.latitude,
        longitude=place.longitude,
        precision=place.precision.value,
        within=place.within,
        why=place.why,
    )


def _inferred(found: Inferred | None) -> InferredPart | None:
    if found is None:
        return None
    return InferredPart(country=found.country, name=country_name(found.country), evidence=_evidence(found.evidence))


def _evidence(words: Evidence) -> EvidencePart:
    return EvidencePart(claim=words.claim, start=words.start, end=words.end, quote=words.quote, rule=words.rule)


def _speaker(speaker: Speaker) -> SpeakerPart:
    span = speaker.span
    return SpeakerPart(
        name=speaker.name,
        voice=speaker.voice.value,
        start=None if span is None else span.start,
        end=None if span is None else span.end,
        quote=None if span is None else span.quote,
        cue=None if speaker.cue is None else words(speaker.cue),
    )


def _argument(argument: Argument) -> ArgumentPart:
    return ArgumentPart(
        role=argument.role.value,
        start=argument.span.start,
        end=argument.span.end,
        quote=argument.span.quote,
        value=argument.value,
    )


@line.register
def actor_line(actor: Actor) -> ActorLine:
    """An actor."""
    return ActorLine(
        id=actor.id,
        name=actor.name,
        actor_type=actor.type.value,
        names=tuple(NamePart(name=used.name, sources=used.sources) for used in actor.names),
        posts=tuple(PostPart(post=held.post, source=held.source) for held in actor.posts),
        epithets=tuple(
            EpithetPart(epithet=called.epithet, speaker=called.speaker, source=called.source)
            for called in actor.epithets
        ),
        life=tuple(msgspec.convert(told, LifePart, from_attributes=True) for told in actor.life),
        why=actor.why,
    )


@line.register
def event_line(shown: TimelineLine) -> EventLine:
    """An event with what answers and reverses it."""
    event = shown.event
    return EventLine(
        id=event.id,
        kind=event.kind,
        label=kind(event.kind).label,
        told_as=event.told_as,
        family=event.family.value,
        modality=event.modality.value,
        happened=event.happened.edtf,
        happened_basis=event.happened.basis.value,
        happened_why=event.happened.why,
        known=event.known.edtf,
        reported=event.reported.edtf,
        first_reported=event.first_reported.edtf,
        first_reported_basis=event.first_reported.basis.value,
        happened_by=event.happened_by.edtf,
        place=event.place,
        location=_place(event.location),
        inferred=_inferred(event.inferred),
        roles=tuple(
            RolePart(
                role=h.role.value,
                actor=h.actor,
                name=h.name,
                modality=h.modality.value,
                said_by=h.said_by,
                since=shown.cleared.get(h.actor, "") if h.role in DOING else "",
            )
            for h in event.roles
        ),
        counts=tuple(CountPart(value=c.value, speaker=c.speaker, claim=c.claim) for c in event.counts),
        numbers=tuple(NumberPart(unit=each.unit, value=each.value, rule=each.rule) for each in event.numbers),
        charge=event.charge,
        term=event.term,
        status=event.status.value,
        status_rule=event.status_rule,
        sources=event.sources,
        claims=event.claims,
        answered_by=shown.answered_by,
        reversed_by=shown.reversed_by,
        undone=tuple(
            UndonePart(
                by=u.by,
                effect=u.effect.value,
                modality=u.modality.value,
                status=u.status.value,
                whom=u.whom,
                in_part=u.in_part,
            )
            for u in shown.undone
        ),
        stands=shown.stands,
    )


@line.register
def link_line(link: Link, effect: Effect | None = None) -> LinkLine:
    """A link, with what the one event does to the other where it says that it undoes something."""
    return LinkLine(
        id=link.id,
        source=link.source,
        target=link.target,
        relation=link.relation.value,
        speaker=link.speaker,
        evidence=tuple(map(_evidence, link.evidence)),
        confidence=link.confidence,
        modality=link.modality.value,
        effect=effect.value if effect is not None else "",
    )


@line.register
def judgement_line(judgement: Judgement) -> JudgementLine:
    """A judgement."""
    return JudgementLine(
        id=judgement.id,
        verdict=judgement.verdict.value,
        about=judgement.about,
        relation=judgement.relation,
        by=judgement.by,
        at=judgement.at,
        why=judgement.why,
    )


@line.register
def finding_line(finding: Finding) -> FindingLine:
    """A finding."""
    return FindingLine(
        id=finding.id,
        event=finding.event,
        as_of=finding.as_of,
        sources=finding.sources,
        undated=finding.undated,
        families=finding.families,
        text=finding.text,
    )


@line.register
def unanswered_line(silent: Unanswered) -> FindingLine:
    """An act that nothing answers: the finding."""
    return finding_line(silent.finding)
