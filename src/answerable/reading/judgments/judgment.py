"""The reading of a judgment: by whose word each claim stands, what is not found, what its headings and its orders say.

It works on what an engine has read, whichever it is, and on documents of courts alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from answerable.model.claim import (
    FACTS,
    OUTLET,
    WHO,
    Argument,
    Claim,
    Modality,
    Reading,
    Role,
    Speaker,
    Voice,
    each_once,
    ordered,
)
from answerable.model.event import Family
from answerable.model.source import Genre, Source
from answerable.model.span import Span
from answerable.model.vocabulary import kinds
from answerable.reading.judgments.bench import without_the_bench
from answerable.reading.judgments.courtroom import is_of_the_courtroom
from answerable.reading.judgments.cues import ERRED, STEP
from answerable.reading.judgments.headings import Whose
from answerable.reading.judgments.operative import decided
from answerable.reading.judgments.precedents import told_of
from answerable.reading.judgments.unproven import is_undone
from answerable.reading.judgments.voices import Said, Voices
from answerable.reading.language.phrases import normal

_LANGUAGES = frozenset({"en", "und"})
"""A text too short to tell its language is read, too."""
_BEFORE_IT = frozenset(
    {"conviction", "acquittal", "sentence", "verdict", "appeal", "charge", "trial", "arrest_warrant"}
)
"""Steps of the case, of which a party speaks as everybody does."""
_OF_THE_PARTY = frozenset({"charge", "appeal", "complaint", "lawsuit", "trial"})
"""Steps that are taken by what a party says, or heard in it."""
_JUDGED = frozenset({"acquittal", "conviction", "verdict"})
_COURTS = ("court", "chamber", "panel", "senate", "tribunal", "judge", "jury", "commission")
_TOWARDS = frozenset({"sentence", "imprisonment", "conviction", "acquittal", "fine"})
_CALLED = re.compile(r"(?:You, )?(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3}), (?=(?:[^.]*\b)?(?:you|your)\b)")
_JOINED = re.compile(r",|\band\b")
_GOVERNED = re.compile(r"\b(?:that|whether|how)\b")
_PAPERS = frozenset({"information", "indictment", "charge", "charges", "charge sheet", "complaint", "particulars"})
_NO_SPEAKERS = frozenset({"appeal", "evidence", "record", "record of appeal"})
_IS_CHARGED = re.compile(r"[^.;]*?\b(?:is|are|was|were|been) (?:\w+ )?(?:accused|arraigned|charged|indicted)\b")
"""Behind whom these words stand, he does not say what he is charged with."""
_MONTH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b", re.IGNORECASE
)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_BACK = 1_500
"""Code points before a sentence in which the year stands of which it goes on to tell."""
_GOVERNING = 60
"""Code points before a step in which a party's verb stands that wants it."""


def with_judgment(reading: Reading, source: Source, text: str) -> Reading:
    """The reading of a court's text, with each claim by whose word it stands; any other as it is."""
    if source.genre is not Genre.COURT or source.language not in _LANGUAGES or not text:
        return reading
    voices = Voices(text)
    made = decided(source, text, reading.reader, voices)
    kept = [
        claim
        for each in reading.claims
        if not any(part.start <= each.trigger.start < part.end for part in made)
        for claim in _in_its_place(each, _as_told(each, text, voices))
    ]
    return replace(reading, claims=each_once([*kept, *(claim for part in made for claim in part.claims)]))


def _in_its_place(read: Claim, told: Iterator[Claim]) -> Iterator[Claim]:
    """Claims made of one that was read, where that one is: by whose word it stands does not move it."""
    return (replace(claim, location=read.location) for claim in told)


def _as_told(claim: Claim, text: str, voices: Voices) -> Iterator[Claim]:
    """A claim by whose word it stands; none of what a heading or a rule only names."""
    if voices.is_heading(claim.trigger.start) or is_of_the_courtroom(claim):
        return
    said = voices.at(claim.trigger.start)
    if said is None:
        yield claim
        return
    cited = voices.cited(claim.trigger.start)
    own = claim if cited is None else told_of(claim, cited)
    if own is None:
        return
    own = _without_mere_words(own, text)
    claim = without_the_bench(_spoken_to(_without_years(own, text), text), text)
    if claim.modality not in FACTS:
        yield _said_by(claim, said)
        return
    act = kinds()[claim.kind].family is Family.ACT
    if act and claim.speaker.name.casefold() in _PAPERS:
        yield claim.remade(modality=Modality.ALLEGED)
        return
    if said.law and not _is_told_of_somebody(claim):
        return
    act = kinds()[claim.kind].family in {Family.ACT, Family.CONTEXT}
    if said.whose is Whose.COURT:
        changed = _by_the_court(claim, text, said, act=act)
    elif said.whose is Whose.PARTY:
        changed = _by_a_party(claim, text, said)
    else:
        changed = _by_a_witness(claim, text, said)
    if changed is not None:
        yield changed


def _by_the_court(claim: Claim, text: str, said: Said, *, act: bool) -> Claim | None:
    if said.not_found is not None and said.not_found[0] <= claim.trigger.start < said.not_found[1]:
        if claim.kind in _JUDGED and claim.trigger.start < said.not_found[0] + len("not been established"):
            return None  # "has not been proven" acquits nobody
        speaker = OUTLET if _is_a_court(claim.speaker) else claim.speaker
        return claim.remade(modality=Modality.ALLEGED, speaker=speaker)
    if not act:
        return claim
    if claim.speaker == OUTLET and is_undone(text, said.start, claim.trigger.start):
        return claim.remade(modality=Modality.ALLEGED)  # "reversed the conviction for the killing"
    if claim.speaker == OUTLET and said.speaker is not None:
        return claim.remade(speaker=said.speaker)
    return claim


def _by_a_party(claim: Claim, text: str, said: Said) -> Claim | None:
    own = claim.speaker != OUTLET and not _is_a_court(claim.speaker)
    before = text[max(said.start, claim.trigger.start - _GOVERNING) : claim.trigger.start]
    family = kinds()[claim.kind].family
    if (claim.kind in _OF_THE_PARTY and said.itself) or _is_of_the_case(claim, said, text):
        return claim
    if family is not Family.ACT and STEP.search(before):
        return claim.remade(modality=Modality.CALLED_FOR, speaker=said.speaker or claim.speaker)
    if claim.kind in _BEFORE_IT and said.itself and ERRED.search(before):
        return claim
    speaker = claim.speaker if own else said.speaker or OUTLET
    return claim.remade(modality=Modality.ALLEGED, speaker=speaker)


def _by_a_witness(claim: Claim, text: str, said: Said) -> Claim | None:
    if (claim.kind in _OF_THE_PARTY and said.itself) or _is_of_the_case(claim, said, text):
        return claim
    if claim.speaker != OUTLET and not _is_a_court(claim.speaker):
        return claim
    if said.speaker is None:
        return claim.remade(modality=Modality.ALLEGED, speaker=OUTLET)
    return claim.remade(speaker=said.speaker)


def _is_of_the_case(claim: Claim, said: Said, text: str) -> bool:
    """Whether a step of the case is the text's own word, behind or beside what a party or a witness says.

    "The accused was convicted"; "he denied the offence and was found guilty".
    """
    if claim.kind not in _BEFORE_IT or claim.speaker != OUTLET:
        return False
    before = text[said.start : claim.trigger.start]
    return not said.itself or (_JOINED.search(before) is not None and _GOVERNED.search(before) is None)


def _said_by(claim: Claim, said: Said) -> Claim:
    """What is no fact, by who says it: a party's allegation is not the court's."""
    told = claim.speaker == OUTLET or _is_a_court(claim.speaker)
    if claim.modality is not Modality.ALLEGED or not told:
        return claim
    if said.whose is Whose.COURT:
        return claim.remade(speaker=OUTLET) if said.not_found is not None else claim
    return claim.remade(speaker=said.speaker or OUTLET)


def _without_years(claim: Claim, text: str) -> Claim:
    """The claim without a time whose year the words do not give, unless the year told last is that one.

    "On 18 September" of a judgment is of the year of the deed, and not of the one in which it was given.
    """
    open_ = [
        each
        for each in claim.arguments
        if each.role is Role.TIME and _MONTH.search(each.span.quote) and not _YEAR.search(each.span.quote)
    ]
    if not open_:
        return claim
    told = _YEAR.findall(text, max(0, claim.sentence.start - _BACK), open_[0].span.start)
    if told and all(each.value.startswith(told[-1]) for each in open_):
        return claim
    return claim.remade(arguments=tuple(each for each in claim.arguments if each not in open_))


def _spoken_to(claim: Claim, text: str) -> Claim:
    """A step towards whom the judge speaks to: "Piet Tarn, for the murder of Ada Venn I sentence you to life"."""
    called = _CALLED.match(claim.sentence.quote)
    if called is None or claim.kind not in _TOWARDS:
        return claim
    start = claim.sentence.start + called.start("name")
    span = Span.of(text, start, start + len(called["name"]))
    others = [each for each in claim.arguments if each.span != span or each.role not in WHO]
    if any(each.role is Role.RECIPIENT for each in others):
        return claim
    told = Argument(role=Role.RECIPIENT, span=span, value=normal(span.quote), name=True)
    return claim.remade(arguments=tuple(ordered([*others, told])))


def _without_mere_words(claim: Claim, text: str) -> Claim:
    """The claim as the text's own where its speaker is none: "the record of appeal shows", "he was indicted"."""
    speaker = claim.speaker
    if speaker.span is None:
        return claim
    between = text[speaker.span.end : claim.trigger.start]
    accused = claim.modality is Modality.ALLEGED and _IS_CHARGED.match(between) is not None
    return claim.remade(speaker=OUTLET) if accused or speaker.name.casefold() in _NO_SPEAKERS else claim


def _is_told_of_somebody(claim: Claim) -> bool:
    """Whether a claim names somebody or a day: a rule names neither."""
    return any((each.role in WHO and each.name) or each.role is Role.TIME for each in claim.arguments)


def _is_a_court(speaker: Speaker) -> bool:
    if speaker.voice is Voice.OUTLET:
        return False
    name = speaker.name.casefold()
    itself = name in {"i", "we"} or (not name and speaker.span is not None)
    return itself or any(each in name for each in _COURTS)
