"""What sentences go on to tell of an accusation: "The indictment alleges that he beat two prisoners. He shot a third."

A text that sums up an indictment or a complaint says once whose words it tells. The sentences behind it in the
paragraph tell no more than it alleges, until one says otherwise or tells a step of the case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from answerable.model.claim import FACTS, OUTLET, Claim, Modality, Reading, Role, Speaker, Voice, each_once
from answerable.model.event import Family
from answerable.model.source import Genre, Source
from answerable.model.span import Span
from answerable.model.vocabulary import kinds
from answerable.reading.language.phrases import normal
from answerable.reading.language.sentences import Paragraph, paragraphs

_PAPER = (
    r"(?:(?:federal|state|criminal|superseding|unsealed|\w+-(?:count|page)|civil|grand jury) )*"
    r"(?:indictments?|complaints?|charge[ -]?sheets?|charging (?:documents?|papers)|bill of indictment"
    r"|FIR|[Ff]irst [Ii]nformation [Rr]eport|prosecution(?:['’]s)? (?:case|story|theory|version))"
)
_OPENS = re.compile(
    rf"(?P<as>(?:As (?:alleged|charged|set (?:out|forth)|outlined|described|stated) in|As per|According to)"
    rf" (?:the |an? )?(?P<one>{_PAPER}))"
    r"|The (?P<two>prosecution(?:['’]s)? (?:case|story|theory|version)) (?:is|was) that\b"
    rf"|(?:The |An? )(?P<three>{_PAPER}) (?:further |also )?"
    r"(?:alleges?|alleged|accuses?|accused|claims?|claimed|charges|states)\b"
    r"|(?P<four>(?:(?:Federal|State|Public|The) )?(?:[Pp]rosecutors?|[Pp]rosecution|[Dd]istrict [Aa]ttorney))"
    r" (?:further |also )?(?:alleges?|alleged)\b"
    r"|It (?:is|was) (?:further |also )?alleged that\b"
)
_CHARGED = re.compile(
    r"\b(?:am|are|is|was|were|been|stands?) (?:\w+ ){0,2}(?:accused|charged|indicted|suspected)\b[^;:.\n]*?"
    r"\bhaving (?!an?\b|the\b|\w+s\b)"
    r"(?P<deeds>(?:(?!\b(?:but|which|who|was|were|convicted|guilty)\b)[^;:.\n])*)"
)
"""What somebody is charged with having done: "charged on two counts, including having raped a woman"."""
_WHEN = (
    r"(?:(?:On|In|Between|During|From|At|By|After|Before|Around) [^,;\n]{2,60}, "
    r"|(?:Then|Later|Afterwards|Thereafter),? )?"
)
_GOES_ON = re.compile(
    rf"{_WHEN}(?:He|he|She|she|They|they|Both|both|His|his|Her|her|Their|their"
    r"|[Tt]he (?:two|three|four|pair|men|women|defendants?|accused|suspects?|victims?|prisoners?|detainees?"
    r"|inmates?))\b"
)
_ELSE = re.compile(
    r"[\"“”«»]|\b(?:said|says|told|tells|according|announced|added|reported(?:ly)?|testif\w+|admit\w*|den(?:y|ie[sd])|plead\w*|pled"
    r"|acknowledg\w+|confess\w*|confirm\w*|arrest\w*|arraign\w*|charg\w+|indict\w+|convict\w*|acquit\w*|sentenc\w+|court|trial|judge|jury"
    r"|hearing|custody|extradit\w+|lawyers?|attorneys?|face[sd]?|facing|remain\w*|(?-i:if|could|may|might|will|would))\b",
    re.IGNORECASE,
)
"""Words of a sentence that is told by another, or of what became of the case."""


_BEFORE_JUDGMENT = frozenset({"arbitrary_detention", "arrest", "arrest_warrant", "charge", "extradition", "trial"})
"""Steps by which nothing is found."""


@dataclass(frozen=True, slots=True)
class _Alleged:
    """A stretch of text that an accusation tells, and whose that is."""

    start: int
    end: int
    speaker: Speaker


def with_allegations(reading: Reading, source: Source, text: str) -> Reading:
    """The reading, with the acts alleged that the sentences behind an accusation go on to tell in the text's own voice.

    A court's text tells whose word each of its sentences is in more ways than these.
    """
    reading = _with_charged(reading)
    if source.genre is Genre.COURT or not reading.claims or not (_OPENS.search(text) or _CHARGED.search(text)):
        return reading
    alleged = [each for block in paragraphs(text) for each in _alleged(text, block)]
    if not alleged:
        return reading
    return replace(reading, claims=each_once(_as_alleged(each, alleged) for each in reading.claims))


def _with_charged(reading: Reading) -> Reading:
    """The reading, with the acts alleged of those who are only arrested, charged or tried for them in the sentence."""
    steps = [
        claim
        for claim in reading.claims
        if claim.kind in _BEFORE_JUDGMENT and "guilty" not in claim.trigger.quote.lower().split()
    ]
    charged = {claim.id for claim in reading.claims for step in steps if _is_charged(claim, step)}
    if not charged:
        return reading
    told = (
        replace(claim.remade(modality=Modality.ALLEGED), location=claim.location) if claim.id in charged else claim
        for claim in reading.claims
    )
    return replace(reading, claims=each_once(told))


def _is_charged(claim: Claim, step: Claim) -> bool:
    """Whether a fact of the text's own voice is what a step is for, done by those towards whom it is."""
    if claim.modality not in FACTS or claim.speaker != OUTLET or claim.sentence != step.sentence:
        return False
    whom = [each.span for each in step.arguments if each.role in (Role.RECIPIENT, Role.VICTIM)]
    doers = [each.span for each in claim.arguments if each.role is Role.PERPETRATOR]
    within = any(each.role is Role.CHARGE and each.span.overlaps(claim.trigger) for each in step.arguments)
    return within and bool(doers) and all(any(doer.overlaps(one) for one in whom) for doer in doers)


def _as_alleged(claim: Claim, alleged: list[_Alleged]) -> Claim:
    if claim.modality not in FACTS or kinds()[claim.kind].family is not Family.ACT:
        return claim
    told = next((each for each in alleged if each.start <= claim.trigger.start < each.end), None)
    if told is None or not (claim.speaker == OUTLET or _is_of_it(claim.speaker, told.speaker)):
        return claim
    return replace(claim.remade(modality=Modality.ALLEGED, speaker=told.speaker), location=claim.location)


def _is_of_it(speaker: Speaker, accusation: Speaker) -> bool:
    """Whether it is the accusation that speaks: "as per the prosecution case"."""
    one, other = speaker.span, accusation.span
    return one is not None and other is not None and one.overlaps(other)


def _alleged(text: str, block: Paragraph) -> Iterator[_Alleged]:
    """What the sentences of a paragraph tell of accusations."""
    speaker: Speaker | None = None
    for sentence in block.sentences:
        opened = _OPENS.match(text, sentence.start, sentence.end)
        if opened is not None:
            speaker = _speaker(text, opened)
        elif speaker is not None and (
            _GOES_ON.match(text, sentence.start, sentence.end) is None
            or _ELSE.search(text, sentence.start, sentence.end) is not None
        ):
            speaker = None
        charged = _CHARGED.search(text, sentence.start, sentence.end)
        if charged is not None:
            yield _Alleged(*charged.span("deeds"), OUTLET)
        if speaker is not None and (opened is None or opened["as"]):
            yield _Alleged(sentence.start, sentence.end, speaker)


def _speaker(text: str, opened: re.Match[str]) -> Speaker:
    group = next((name for name in ("one", "two", "three", "four") if opened[name]), None)
    if group is None:
        return OUTLET
    span = Span.of(text, *opened.span(group))
    return Speaker(voice=Voice.UNNAMED, name=normal(span.quote), span=span, cue=span)
