"""W3C Web Annotation (Recommendation of 23 February 2017): each statement as annotations on its source.

One annotation classifies the words that say it happened; one identifies each participant, circumstance and speaker.
`TextPositionSelector` counts Unicode code points of the source's working text, as the Recommendation has it;
`TextQuoteSelector` holds the words with those around them in the sentence. Where a public edition changed the words,
the positions are left out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from answerable.model.source import web_address
from answerable.model.vocabulary import kind, vocabulary
from answerable.showing.exchange.streaming import json_list
from answerable.showing.lines.lines import SCHEMA, ClaimLine, SourceLine
from answerable.showing.lines.scope import scope_of
from answerable.sources.text.own import OF_ANNOTATIONS

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32
"""How many characters of the sentence stand on each side of the words."""


def chunks(lines: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    """The bytes of the collection, with one page. Its name is made from those of its annotations."""
    scope, lines = scope_of(lines)
    label = f"{OF_ANNOTATIONS}, {SCHEMA}, vocabulary {vocabulary().version}"
    label += "" if scope is None else f". {scope['text']}"
    named, total = hashlib.sha256(), 0

    def counted() -> Iterator[dict[str, Any]]:
        nonlocal total
        for total, annotation in enumerate(_annotations(lines), start=1):  # noqa: B007 - counted for the tail
            named.update(f"{annotation['id']}\n".encode())
            yield annotation

    def tail() -> str:
        name = f"urn:answerable:annotations-{named.hexdigest()[:20]}"
        return f'],"id":"{name}:1","partOf":"{name}"}},"id":"{name}","total":{total}}}'

    head = (
        f'{{"@context":"{CONTEXT}","type":"AnnotationCollection","label":{msgspec.json.encode(label).decode()},'
        '"first":{"type":"AnnotationPage","startIndex":0,"items":['
    )
    return json_list(head, counted(), tail)


def _annotations(lines: Iterable[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    targets: dict[str, dict[str, str]] = {}
    for line in lines:
        if line["type"] == "source":
            targets[line["id"]] = target_of(msgspec.convert(line, SourceLine))
        elif line["type"] == "claim":
            claim = msgspec.convert(line, ClaimLine)
            yield from of_claim(claim, targets[claim.source])


def target_of(source: SourceLine) -> dict[str, str]:
    """A source as the resource that is annotated: its address, or a name where it has none."""
    name = f"urn:answerable:{source.id}"
    at = web_address(source.url) or name
    language = {} if source.language == "und" else {"language": source.language}
    return {"id": at, "canonical": name, "type": "Text", "format": source.media_type, **language}


def of_claim(claim: ClaimLine, target: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """The annotations of a statement."""
    named = f"urn:answerable:{claim.id}"
    label = kind(claim.kind).label
    yield {
        "id": named,
        "type": "Annotation",
        "motivation": "classifying",
        "generator": {"type": "Software", "name": claim.reader},
        "body": [
            _text("tagging", claim.kind),
            _text("describing", f"{label}; {claim.modality}; voice: {claim.speaker.voice}"),
        ],
        "target": _selected(target, claim.trigger.start, claim.trigger.end, claim.trigger.quote, claim),
    }
    marked = [(part.role, part.start, part.end, part.quote, part.value) for part in claim.arguments]
    speaker = claim.speaker
    if speaker.quote is not None:
        marked.append(("speaker", speaker.start, speaker.end, speaker.quote, speaker.name))
    if speaker.cue is not None:
        marked.append(("cue", speaker.cue.start, speaker.cue.end, speaker.cue.quote, ""))
    for number, (role, start, end, quote, value) in enumerate(marked, start=1):
        body = [_text("tagging", role)] + ([_text("identifying", value)] if value else [])
        yield {
            "id": f"{named}:{number}",
            "type": "Annotation",
            "motivation": "identifying",
            "body": [*body, {"type": "SpecificResource", "purpose": "linking", "source": named}],
            "target": _selected(target, start, end, quote, claim),
        }


def _text(purpose: str, value: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def _selected(
    target: Mapping[str, str], start: int | None, end: int | None, quote: str, claim: ClaimLine
) -> dict[str, Any]:
    selector: dict[str, Any] = {"type": "TextQuoteSelector", "exact": quote}
    selectors = [selector]
    sentence = claim.sentence
    if start is not None and end is not None:
        if sentence.start is not None and sentence.end is not None and sentence.start <= start and end <= sentence.end:
            at, past = start - sentence.start, end - sentence.start
            selector["prefix"] = sentence.quote[max(0, at - _AROUND) : at]
            selector["suffix"] = sentence.quote[past : past + _AROUND]
        selectors.append({"type": "TextPositionSelector", "start": start, "end": end})
    return {"type": "SpecificResource", "source": dict(target), "selector": selectors}
