"""What an entry of an official list says: that its maker designated somebody, when, under what and for which reasons.

The designation is read from the entry's fields by no engine but this. What the reasons tell is read by whatever engine
reads, and put as what the list's maker alleges: a list of sanctions is no court.
"""

from __future__ import annotations

import re
from dataclasses import replace

from answerable.model.claim import (
    WHO,
    Argument,
    Claim,
    LifeDate,
    Modality,
    Post,
    Reading,
    Role,
    Speaker,
    Vital,
    Voice,
    ordered,
)
from answerable.model.source import Source
from answerable.model.span import Span
from answerable.model.when import Basis
from answerable.sources.lists.listing import PERSON, ListEntry, Placed, birth, day, read_back

KIND = "designation"
_PRONOUNS = frozenset({"he", "she", "it"})
_FULL_NAME = re.compile(r"[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+)+")
_SAYING = re.compile(
    r"\b(?:sa(?:id|ys?)|stat(?:ed|es)|claim|declar|announc|admit|den(?:y|ied)|t(?:old|ells?)|accus|wr(?:ote|ites)|boast|according)",
    re.I,
)
SURE = 0.99
"""Confidence of a designation: the field says it; what may be wrong is the list."""


def with_entry(reading: Reading, source: Source, text: str) -> Reading:
    """The reading of a list's entry with its designation, and with the reasons as its maker's; any other as it is."""
    placed = read_back(text) if source.reader.startswith("list/") else None
    if placed is None:
        return reading
    first = placed.reasons[0].start if placed.reasons else len(text)
    maker = _speaker(placed, text)
    known = _Known(placed.entry, text[first:])
    told = tuple(
        known.named(_alleged(claim, maker, placed.entry.name))
        for claim in reading.claims
        if claim.trigger.start >= first
    )
    made = _designation(placed, source, text, reading.reader, maker)
    return replace(
        reading,
        claims=(made, *told),
        aliases=tuple(alias for alias in reading.aliases if alias.name.start >= first),
        posts=(*_posts(placed, source, text), *(post for post in reading.posts if post.name.start >= first)),
        life=(*_births(placed, source, text, maker), *(told for told in reading.life if told.span.start >= first)),
        epithets=tuple(epithet for epithet in reading.epithets if epithet.span.start >= first),
    )


class _Known:
    """How the reasons may name the listed: by a name of the entry; a person by part of one that is nobody else's."""

    def __init__(self, entry: ListEntry, reasons: str) -> None:
        self._mark = entry.mark
        self._is_person = entry.sort == PERSON
        self._names = [_words(name) for name in (entry.name, *entry.aliases)]
        words = {word for name in self._names for word in name if len(word) > 2}
        others = (_words(found[0]) for found in _FULL_NAME.finditer(reasons))
        self._shared = {word for other in others if not self._is_full(other) for word in words & other}

    def named(self, claim: Claim) -> Claim:
        """The claim with the one listed named as the list's entry."""
        told = tuple(
            replace(each, value=self._mark) if each.role in WHO and each.name and self._is(each.value) else each
            for each in claim.arguments
        )
        return claim if told == claim.arguments else claim.remade(arguments=told)

    def _is(self, name: str) -> bool:
        said = _words(name)
        if len(said) == 1 and self._is_person:
            return said <= {word for word in self._names[0] if len(word) > 2} - self._shared
        return self._is_full(said)

    def _is_full(self, said: frozenset[str]) -> bool:
        if not self._is_person:  # the ministry is not its academy
            return said in self._names
        return len(said) > 1 and any(said <= name for name in self._names)


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name.casefold()))


def _speaker(placed: Placed, text: str) -> Speaker:
    span = _span(placed, text, "maker")
    return Speaker(voice=Voice.NAMED, name=placed.entry.maker, span=span)


def _span(placed: Placed, text: str, field: str) -> Span:
    at = placed.places[field]
    return Span.of(text, at.start, at.end)


def _designation(placed: Placed, source: Source, text: str, reader: str, maker: Speaker) -> Claim:
    entry = placed.entry
    name = _span(placed, text, "name")
    arguments = [
        Argument(role=Role.ACTOR, span=_span(placed, text, "maker"), value=entry.maker, name=True),
        Argument(role=Role.RECIPIENT, span=name, value=entry.mark, name=True),
    ]
    if "programme" in placed.places:
        arguments.append(Argument(role=Role.INSTRUMENT, span=_span(placed, text, "programme"), value=entry.programme))
    if "listed" in placed.places and day(entry.listed):
        listed = _span(placed, text, "listed")
        arguments.append(Argument(role=Role.TIME, span=listed, value=day(entry.listed), basis=Basis.STATED.value))
    for at in placed.reasons[:1]:
        reasons = Span.of(text, at.start, placed.reasons[-1].end)
        arguments.append(Argument(role=Role.CHARGE, span=reasons, value=" ".join(reasons.quote.split())))
    trigger = _span(placed, text, "designated") if "designated" in placed.places else name
    return Claim.make(
        source=source.id,
        kind=KIND,
        trigger=trigger,
        sentence=Span.of(text, placed.line.start, placed.line.end),
        arguments=tuple(ordered(arguments)),
        speaker=maker,
        modality=Modality.HAPPENED,
        reader=reader,
        confidence=SURE,
    )


def _alleged(claim: Claim, maker: Speaker, listed: str) -> Claim:
    """The claim as alleged; as the maker's where the one listed was taken for its speaker without a word of saying."""
    mine = claim.speaker.voice is Voice.OUTLET or (_is_listed(claim.speaker.name, listed) and not _says(claim.speaker))
    if not mine and claim.modality is not Modality.HAPPENED:
        return claim
    modality = Modality.ALLEGED if claim.modality is Modality.HAPPENED else claim.modality
    return claim.remade(speaker=maker if mine else claim.speaker, modality=modality)


def _says(speaker: Speaker) -> bool:
    return speaker.cue is not None and _SAYING.search(speaker.cue.quote) is not None


def _is_listed(speaker: str, listed: str) -> bool:
    said = set(re.findall(r"\w+", speaker.casefold()))
    return bool(said) and (said <= _PRONOUNS or said <= set(re.findall(r"\w+", listed.casefold())))


def _posts(placed: Placed, source: Source, text: str) -> tuple[Post, ...]:
    if "position" not in placed.places or placed.entry.sort != PERSON:
        return ()
    name, post = _span(placed, text, "name"), _span(placed, text, "position")
    return (Post(source=source.id, name=name, post=post, of=placed.entry.mark),)


def _births(placed: Placed, source: Source, text: str, maker: Speaker) -> tuple[LifeDate, ...]:
    """The dates of birth that the list gives a person, as its maker's; a list often gives several."""
    if placed.entry.sort != PERSON:
        return ()
    name = _span(placed, text, "name")
    place = _span(placed, text, "birthplace") if "birthplace" in placed.places else None
    return tuple(
        LifeDate(
            source=source.id,
            what=Vital.BORN,
            of=placed.entry.mark,
            name=name,
            span=Span.of(text, at.start, at.end),
            date=born,
            basis=Basis.STATED.value,
            place=place,
            speaker=maker,
        )
        for at in placed.born
        if (born := birth(text[at.start : at.end]))
    )
