"""From a model's reply to claims: what does not stand in the text as the reply says is refused, claim by claim."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container

import msgspec
from msgspec import Struct

from answerable.errors import EngineFailed
from answerable.model.claim import OUTLET, Claim, Modality, Role, Speaker, ordered
from answerable.model.span import Span
from answerable.model.vocabulary import kinds
from answerable.reading.account import Refusal
from answerable.reading.law import Refused, fits
from answerable.reading.plugins.alignment import align
from answerable.reading.plugins.page import Page

CONFIDENCE = 0.5
"""Of every claim: models do not know how often they are right, and nobody has measured this one."""

MOST_CLAIMS = 1_000
"""In one reply; what comes after is refused."""

_FENCE = re.compile(r"\A\s*```[\w-]*[ \t]*\n(?P<inside>.*?)\n?[ \t]*```\s*\Z", re.DOTALL)
_THOUGHT = re.compile(r"\A\s*<think>.*?</think>", re.DOTALL)


class _Argument(Struct):
    role: str
    quote: str
    sentence: int


class _Speaker(Struct):
    quote: str
    sentence: int
    cue: str | None = None


class _Claim(Struct):
    sentence: int
    kind: str
    trigger: str
    modality: str
    arguments: list[_Argument] = []
    speaker: _Speaker | None = None


class _Reply(Struct):
    claims: list[msgspec.Raw]


def claims(reply: str, page: Page, shown: Container[int], reader: str) -> tuple[list[Claim], Counter[str]]:
    """The claims of a reply that hold, and how many do not, by reason.

    A claim is refused whole where any of its quotes does not align (see `align`), its kind, modality or a role is not
    in the vocabulary, or it names a sentence that was not shown. An argument that aligns but whose date or number
    rules cannot make out is left off.

    Args:
        reply: what the model wrote.
        page: the document.
        shown: numbers of the sentences that it was shown.
        reader: name of the engine.

    Raises:
        EngineFailed: the reply is no JSON object with a list of claims (`llm_bad_reply`).
    """
    bare = _THOUGHT.sub("", reply)
    fenced = _FENCE.match(bare)
    try:
        given = msgspec.json.decode(fenced["inside"] if fenced else bare, type=_Reply).claims
    except (msgspec.DecodeError, RecursionError, UnicodeError) as error:
        raise EngineFailed(
            "The model's reply is not the JSON it was asked for.",
            "Choose a model that follows a JSON schema.",
            code="llm_bad_reply",
        ) from error
    found: list[Claim] = []
    refused: Counter[str] = Counter()
    for raw in given[:MOST_CLAIMS]:
        try:
            found.append(_claim(msgspec.json.decode(raw, type=_Claim), page, shown, reader))
        except Refused as error:
            refused[error.reason.value] += 1
        except (msgspec.DecodeError, RecursionError):
            refused[Refusal.MALFORMED.value] += 1
    if len(given) > MOST_CLAIMS:
        refused[Refusal.MALFORMED.value] += len(given) - MOST_CLAIMS
    return found, refused


def _claim(given: _Claim, page: Page, shown: Container[int], reader: str) -> Claim:
    if given.kind not in kinds():
        raise Refused(Refusal.KIND)
    if given.modality not in set(Modality):
        raise Refused(Refusal.MODALITY)
    trigger = _span(page, shown, given.sentence, given.trigger)
    arguments = []
    for each in given.arguments:
        if each.role not in set(Role) or not fits(given.kind, Role(each.role)):
            raise Refused(Refusal.ROLE)
        span = _span(page, shown, each.sentence, each.quote)
        argument = page.argument(given.kind, Role(each.role), span, each.sentence)
        arguments.extend([argument] if argument is not None else [])
    arguments = ordered({(a.role, a.span.start, a.span.end): a for a in arguments}.values())
    sentence = page.sentences[given.sentence]
    return Claim.make(
        source=page.source.id,
        kind=given.kind,
        trigger=trigger,
        sentence=Span.of(page.text, sentence.start, sentence.end),
        arguments=tuple(arguments),
        speaker=_speaker(given.speaker, page, shown),
        modality=page.dated(Modality(given.modality), arguments),
        reader=reader,
        confidence=CONFIDENCE,
    )


def _speaker(given: _Speaker | None, page: Page, shown: Container[int]) -> Speaker:
    if given is None:
        return OUTLET
    span = _span(page, shown, given.sentence, given.quote)
    cue = _span(page, shown, given.sentence, given.cue) if given.cue else None
    return page.speaker(span, cue, given.sentence)


def _span(page: Page, shown: Container[int], number: int, quote: str) -> Span:
    if number not in shown:
        raise Refused(Refusal.QUOTE_ABSENT)
    sentence = page.sentences[number]
    return align(page.text, sentence.start, sentence.end, quote)
