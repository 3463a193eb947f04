"""What somebody was convicted of whose conviction a text tells to be set aside: no fact by that judgment any more.

"Judges quashed the conviction of Ivo Tarn. He had been found guilty of the murder of a clerk": nobody says now that he
did it, whatever the words for the first judgment sound like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from answerable.model.claim import DOING, FACTS, OUTLET, Claim, Modality, Reading, Role, each_once
from answerable.model.event import Family
from answerable.model.source import Genre, Source
from answerable.model.span import Span
from answerable.model.vocabulary import kinds
from answerable.model.vocabulary.groups import PUNISHED

_IN_PART = re.compile(
    r"(?<!\bwhich )(?<!\bthat )(?<!\bwhich had )(?<!\bthat had )\b(?:uph[eo]ld|affirm|confirm|reduc|commut)\w*"
    r"|\bacquittals?\b|\bnot guilty\b|\bresentenc\w*",
    re.IGNORECASE,
)
"""By what a sentence tells that no conviction fell, or not all of it."""
_AFTER_ALL = re.compile(
    r"\b(?:reinstat|restor|re-?convict)\w*|\b(?:convicted|found|sentenced) (?:[\w'’]+ ){0,3}again\b"
    r"|\bagain (?:convicted|found guilty|sentenced)\b",
    re.IGNORECASE,
)
"""By what a sentence tells that a judgment stands after all."""

_WHICH = re.compile(
    r"^[^;:]*\b(?:decision|judge?ment|ruling|verdict)s?\b[^;:]*?\b(?:that|which)\s+(?:had\s+)?$", re.IGNORECASE
)
"""From what is set aside to what its court did by it."""

_GUILT = re.compile(r"\bconvict|\bguilt|\bverdict", re.IGNORECASE)
_FOR_WHAT = re.compile(
    r"(?:(?!\b(?:after|and\s+(?:then\s+)?(?:\w+ed|set)|because|but|had|has|is|that|was|were|when|which|while|who|whose)\b)[^;.]){0,80}?"
    r"\b(?:for|of|on)\s+(?:(?!\b(?:after|because|but|had|has|is|quashed|overturned|reversed|that|was|were|when|which|while|who|whose)\b)[^;.])*",
    re.IGNORECASE,
)
"""From the words that undo a conviction to what it was for, within one clause."""
_KNOWN = re.compile(r"\bthe (?:[\w-]+ )?$", re.IGNORECASE)
"""Before what was done, whoever did it: "the murder of Ada Venn"."""


def with_set_aside(reading: Reading, source: Source) -> Reading:
    """The reading, with the acts alleged for which alone somebody was judged of whom it tells that the judgment fell.

    A court's text tells itself what it finds.
    """
    fell = [each for each in reading.claims if _tells_of_guilt_undone(each)]
    if fell:
        reading = replace(reading, claims=each_once(_as_undone(each, fell) for each in reading.claims))
    undoing = [each for each in reading.claims if _undoes(each)]
    if source.genre is Genre.COURT or not undoing:
        return reading
    fallen = {name for each in undoing for name in _named(each)}
    standing = [name for each in reading.claims if _AFTER_ALL.search(each.sentence.quote) for name in _named(each)]
    fallen = {name for name in fallen if not any(_is_same(name, other) for other in standing)}
    judged = [each for each in reading.claims if each.kind in PUNISHED]
    charges = [span for each in judged for span in _charges(each, fallen)]
    charges += [span for each in judged for span in _charges_of(each, undoing, standing)]
    return replace(reading, claims=each_once(_as_alleged(each, charges) for each in reading.claims))


def _tells_of_guilt_undone(claim: Claim) -> bool:
    told = claim.kind == "conviction_overturned" and claim.modality is Modality.HAPPENED
    return told and _GUILT.search(claim.trigger.quote) is not None


def _as_undone(claim: Claim, fell: Sequence[Claim]) -> Claim:
    """The claim of an act as alleged by nobody where it is what a conviction was for that a verb before it undoes."""
    if claim.modality not in FACTS or kinds()[claim.kind].family is not Family.ACT:
        return claim
    for each in fell:
        if each.sentence != claim.sentence or each.trigger.end > claim.trigger.start:
            continue
        between = each.between(each.trigger.end, claim.trigger.start)
        if _FOR_WHAT.fullmatch(between) and (_doers(claim) or not _KNOWN.search(between)):
            return replace(claim.remade(modality=Modality.ALLEGED, speaker=OUTLET), location=claim.location)
    return claim


def _undoes(claim: Claim) -> bool:
    """Whether a claim tells that a conviction fell."""
    told = claim.kind == "conviction_overturned" and claim.modality is Modality.HAPPENED
    return told and _IN_PART.search(claim.sentence.quote) is None


def _named(claim: Claim) -> Iterator[str]:
    return (each.value for each in claim.arguments if each.role is Role.RECIPIENT and each.name)


def _charges(claim: Claim, fallen: set[str]) -> Iterator[Span]:
    """What somebody was judged for whose conviction fell, and nobody else with him."""
    whom = list(_named(claim))
    if whom and all(any(_is_same(name, other) for other in fallen) for name in whom):
        yield from (each.span for each in claim.arguments if each.role is Role.CHARGE)


def _charges_of(claim: Claim, undoing: Sequence[Claim], standing: Sequence[str]) -> Iterator[Span]:
    """What a judgment is for that falls in its own sentence: "quashed the verdict, which had found him guilty of"."""
    whom = list(_named(claim))
    its = (each for each in undoing if each.sentence == claim.sentence and each.trigger.end <= claim.trigger.start)
    if any(_WHICH.search(claim.between(each.trigger.start, claim.trigger.start)) for each in its) and not any(
        _is_same(name, other) for name in whom for other in standing
    ):
        yield from (each.span for each in claim.arguments if each.role is Role.CHARGE)


def _is_same(one: str, other: str) -> bool:
    """Whether one name is the other, or its end: "Ivo Tarn" and "Tarn"."""
    short, long = sorted((one.casefold().split(), other.casefold().split()), key=len)
    return long[-len(short) :] == short


def _doers(claim: Claim) -> bool:
    return any(each.role in DOING for each in claim.arguments)


def _as_alleged(claim: Claim, charges: Sequence[Span]) -> Claim:
    if claim.modality not in FACTS or kinds()[claim.kind].family is not Family.ACT:
        return claim
    charge = next((each for each in charges if each.start <= claim.trigger.start < each.end), None)
    if charge is None or (_KNOWN.search(charge.quote[: claim.trigger.start - charge.start]) and not _doers(claim)):
        return claim
    return replace(claim.remade(modality=Modality.ALLEGED), location=claim.location)
