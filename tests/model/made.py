"""Hypothesis strategies for the nouns, over texts in many scripts."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from answerable.model.claim import Argument, Claim, Modality, Role, Speaker, Voice
from answerable.model.event import Count, Event, Family, RoleHolder, Status
from answerable.model.link import Evidence, Link, Relation
from answerable.model.source import Genre, Given, Source, source_id
from answerable.model.span import Span
from answerable.model.when import Basis, When, between

SENTENCES = (
    "Two gunmen killed the editor outside her office in 1992.",
    "دادگاه روز پنج‌شنبه دیپلمات را به بیست سال زندان محکوم کرد.",
    "حكمت المحكمة على الدبلوماسي بالسجن عشرين عاما (Assadi).",
    "Суд приговорил дипломата к двадцати годам лишения свободы.",
    "法院判处这名外交官二十年有期徒刑。",
    "Nai\u0308ve cafe\u0301, na\u00efve caf\u00e9 \U0001f469\u200d\u2696\ufe0f soft\u00adhyphen ﬁn.",
)

days = st.dates(min_value=date(1800, 1, 1), max_value=date(2100, 12, 31))
texts = st.one_of(st.sampled_from(SENTENCES), st.text(st.characters(codec="utf-8"), min_size=1, max_size=60))
words = st.text(st.characters(codec="utf-8"), max_size=20)


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text) - 1))
    return Span.of(text, start, draw(st.integers(start + 1, len(text))))


@st.composite
def whens(draw: st.DrawFn) -> When:
    first, last = sorted((draw(days), draw(days)))
    return When(edtf=between(first, last), basis=draw(st.sampled_from(Basis)), why=draw(words))


@st.composite
def speakers(draw: st.DrawFn, text: str) -> Speaker:
    voice = draw(st.sampled_from(Voice))
    if voice is Voice.OUTLET:
        return Speaker()
    return Speaker(voice=voice, name=draw(words), span=draw(spans(text)), cue=draw(st.none() | spans(text)))


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    text = draw(texts)
    argument = st.builds(
        Argument,
        role=st.sampled_from(Role),
        span=spans(text),
        value=words,
        basis=st.sampled_from(["", *Basis]),
        name=st.booleans(),
    )
    return Claim.make(
        source=draw(st.sampled_from(("s-1", "s-2"))),
        kind=draw(st.sampled_from(("killing", "sentence"))),
        trigger=draw(spans(text)),
        sentence=Span.of(text, 0, len(text)),
        arguments=tuple(draw(st.lists(argument, max_size=3))),
        speaker=draw(speakers(text)),
        modality=draw(st.sampled_from(Modality)),
        reader="rules/1",
        confidence=draw(st.floats(0, 1)),
    )


@st.composite
def sources(draw: st.DrawFn) -> Source:
    digest = draw(st.text("0123456789abcdef", min_size=64, max_size=64))
    given = draw(st.builds(Given, url=words, title=words, publisher=words, author=words, published=words))
    return Source(
        id=source_id(digest, "text/html", given),
        location=draw(words),
        digest=digest,
        size=draw(st.integers(0, 2**40)),
        media_type="text/html",
        text_digest=digest[::-1],
        length=draw(st.integers(0, 2**40)),
        reader="html/1",
        given=given,
        title=draw(words),
        genre=draw(st.sampled_from(Genre)),
        published=draw(whens()),
        shingles=tuple(draw(st.lists(st.integers(0, 2**32 - 1), max_size=4))),
    )


events = st.builds(
    Event,
    id=st.just("e-1"),
    kind=st.sampled_from(("killing", "sentence")),
    family=st.sampled_from(Family),
    modality=st.sampled_from(Modality),
    happened=whens(),
    known=whens(),
    reported=whens(),
    first_reported=whens(),
    place=words,
    roles=st.lists(st.builds(RoleHolder, role=st.sampled_from(Role), actor=words, name=words), max_size=3).map(tuple),
    counts=st.lists(st.builds(Count, value=words, speaker=words, claim=words), max_size=3).map(tuple),
    charge=words,
    term=words,
    status=st.sampled_from(Status),
    sources=st.integers(0, 10**6),
    claims=st.lists(words, max_size=3).map(tuple),
)

links = st.builds(
    Link,
    id=st.just("l-1"),
    source=words,
    target=words,
    relation=st.sampled_from(Relation),
    speaker=words,
    evidence=st.lists(
        st.builds(
            Evidence, claim=words, start=st.integers(0, 10**6), end=st.integers(0, 10**6), quote=words, rule=words
        ),
        max_size=2,
    ).map(tuple),
    confidence=st.floats(0, 1),
)
