"""Documents and readings made for these tests: small sentences whose words are found by position."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from answerable.model.claim import OUTLET, Argument, Claim, Modality, Reading, Role, Speaker, Voice
from answerable.model.identity import sha256
from answerable.model.source import Given, Source, source_id
from answerable.model.span import Span
from answerable.model.when import Basis, When

ENGINE = "words/1"


@dataclass(frozen=True)
class Made:
    """A document with its source, text and reading, as `RecordFile.add` takes them."""

    source: Source
    data: bytes
    text: str
    reading: Reading

    @property
    def parts(self) -> tuple[Source, bytes, str, Reading]:
        return self.source, self.data, self.text, self.reading

    def at(self, location: str) -> Made:
        """The same document found at another place."""
        return replace(self, source=replace(self.source, location=location))


def span(text: str, words: str) -> Span:
    """The first place where `text` says `words`."""
    start = text.index(words)
    return Span.of(text, start, start + len(words))


def claim(
    source: str,
    text: str,
    kind: str,
    trigger: str,
    *,
    who: str = "",
    whom: str = "",
    when: str = "",
    day: str = "",
    charge: str = "",
    place: str = "",
    speaker: str = "",
    modality: Modality = Modality.HAPPENED,
    reader: str = ENGINE,
) -> Claim:
    """A claim whose words are looked up in `text`; `who` and `whom` are names."""
    act = kind in ("killing", "torture", "bombing", "abduction")
    given = (
        (Role.PERPETRATOR if act else Role.ACTOR, who, who, "", True),
        (Role.VICTIM if act else Role.RECIPIENT, whom, whom, "", True),
        (Role.TIME, when, day, "stated", False),
        (Role.CHARGE, charge, charge, "", False),
        (Role.PLACE, place, place, "", False),
    )
    arguments = tuple(
        Argument(role=role, span=span(text, words), value=value, basis=basis, name=name)
        for role, words, value, basis, name in given
        if words
    )
    return Claim.make(
        source=source,
        kind=kind,
        trigger=span(text, trigger),
        sentence=Span.of(text, 0, len(text)),
        arguments=tuple(sorted(arguments, key=lambda argument: argument.span.start)),
        speaker=Speaker(voice=Voice.NAMED, name=speaker, span=span(text, speaker)) if speaker else OUTLET,
        modality=modality,
        reader=reader,
        confidence=0.9,
    )


def document(
    text: str,
    *,
    location: str = "a.txt",
    data: bytes | None = None,
    published: str = "",
    publisher: str = "",
    title: str = "",
    url: str = "",
    reader: str = "plain/1",
    shingles: tuple[int, ...] = (),
) -> Made:
    """A document without claims."""
    data = text.encode() if data is None else data
    given = Given(url=url, title=title, publisher=publisher, published=published)
    identity = source_id(sha256(data), "text/plain", given)
    source = Source(
        id=identity,
        location=location,
        digest=sha256(data),
        size=len(data),
        media_type="text/plain",
        text_digest=sha256(text.encode()),
        length=len(text),
        reader=reader,
        given=given,
        title=title,
        publisher=publisher,
        url=url,
        published=When(edtf=published, basis=Basis.METADATA) if published else When(),
        shingles=shingles,
    )
    return Made(source, data, text, Reading(source=identity, reader=ENGINE))


def said(made: Made, *claims: Claim, engine: str = ENGINE) -> Made:
    """The document with these claims read from it."""
    return replace(made, reading=Reading(source=made.source.id, reader=engine, claims=claims))


def story(text: str, kind: str, trigger: str, *, about: dict[str, Any] | None = None, **given: Any) -> Made:
    """A document of one claim: `about` goes to `claim`, the rest to `document`."""
    made = document(text, **given)
    return said(made, claim(made.source.id, text, kind, trigger, **(about or {})))


def words(text: str) -> list[Span]:
    """Every word of `text`."""
    return [Span.of(text, *match.span()) for match in re.finditer(r"\w+", text)]
