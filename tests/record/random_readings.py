"""Random sets of documents and readings, in many scripts, for the laws of the record."""

from __future__ import annotations

from hypothesis import strategies as st

from answerable.model.actor import ActorType
from answerable.model.claim import (
    Alias,
    Argument,
    Claim,
    Epithet,
    LifeDate,
    Modality,
    NameSort,
    Post,
    Reading,
    Role,
    Speaker,
    Vital,
    Voice,
)
from answerable.model.judgement import Judgement, Verdict
from answerable.model.span import Span
from tests.record.made import Made, document, words

TEXTS = (
    "On 3 May 2011 guards killed Ana Lopes in Porto Velo; a court sentenced Karl Brenner.",
    "Ana Lopes (AL), a nurse, was killed in May. Brenner denies it, the Ministry says.",
    "در بهار ۱۳۹۰ نگهبانان آنا لوپس را در زندان پورتو ولو کشتند و برنر محکوم شد.",
    "قتل الحراس آنا لوبيس في بورتو فيلو في مايو ٢٠١١، وحكمت المحكمة على كارل برينر.",
    "В мае 2011 года охранники убили Ану Лопес в Порту-Велу; суд приговорил Карла Бреннера.",
    "2011年5月，看守在波尔图杀害了安娜 洛佩斯，法院判处 布伦纳 终身监禁。",
    "The court, المحكمة العليا, sentenced Ana Lopes’s killer, آنا لوپس in Persian 🏛️, on 2012-06-01.",
    "Cafe\u0301 owner Jose\u0301 Nu\u0301n\u0303ez was re\u00adleased; ﬁve others were not.",
)
KINDS = ("killing", "torture", "trial", "sentence", "release", "condemnation", "protest")
DAYS = ("", "2011-05-03", "2011-05", "2011", "2012-06-01", "2011-05/2011-07", "../2012")
VALUES = {Role.TIME: DAYS[1:], Role.COUNT: ("3", "2..5 killed", "30.. killed"), Role.PLACE: ("Porto Velo", "Velo")}
SHINGLES = ((), tuple(range(64)), tuple(range(1, 65)))
BORN = ("1946", "1964-12-03", "1950/1951")
SORTS = (ActorType.PERSON, ActorType.ORGANISATION)
ROWS = ("", "list", "list#1", "list#2")
ENGINES = ("words/1", "words/2", "other/1")


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    """A word of the text, or some together."""
    found = words(text)
    first = draw(st.integers(0, len(found) - 1))
    last = draw(st.integers(first, min(first + 2, len(found) - 1)))
    return Span.of(text, found[first].start, found[last].end)


@st.composite
def arguments(draw: st.DrawFn, text: str) -> Argument:
    role = draw(st.sampled_from(Role))
    span = draw(spans(text))
    value = draw(st.sampled_from(VALUES[role])) if role in VALUES else span.quote
    return Argument(
        role=role,
        span=span,
        value=value,
        basis="stated" if role is Role.TIME else "",
        name=role in (Role.PERPETRATOR, Role.VICTIM, Role.ACTOR, Role.RECIPIENT) and draw(st.booleans()),
    )


@st.composite
def claims(draw: st.DrawFn, source: str, text: str, engine: str) -> Claim:
    speaker = draw(st.sampled_from(Voice))
    named = draw(spans(text))
    return Claim.make(
        source=source,
        kind=draw(st.sampled_from(KINDS)),
        trigger=draw(spans(text)),
        sentence=Span.of(text, 0, len(text)),
        arguments=tuple(draw(st.lists(arguments(text), max_size=4))),
        speaker=Speaker() if speaker is Voice.OUTLET else Speaker(voice=speaker, name=named.quote, span=named),
        modality=draw(st.sampled_from(Modality)),
        reader=engine,
        confidence=draw(st.sampled_from((0.3, 0.75, 0.9))),
    )


@st.composite
def documents(draw: st.DrawFn) -> Made:
    text = draw(st.sampled_from(TEXTS))
    made = document(
        text,
        location=draw(st.sampled_from(("a.txt", "b/c.txt", "جعبه.zip!۱.txt"))),
        published=draw(st.sampled_from(DAYS)),
        publisher=draw(st.sampled_from(("The Coast", "Harbour News", ""))),
        title=draw(st.sampled_from(("", "A killing", "قتل"))),
        shingles=SHINGLES[TEXTS.index(text) % 3],
    )
    source, engine = made.source.id, draw(st.sampled_from(ENGINES))
    found = {claim.id: claim for claim in draw(st.lists(claims(source, text, engine), max_size=4))}
    one, other = draw(spans(text)), draw(spans(text))
    reading = Reading(
        source=source,
        reader=engine,
        claims=tuple(found.values()),
        aliases=(Alias(source=source, name=one, short=other),) if draw(st.booleans()) else (),
        posts=(Post(source=source, name=one, post=other),) if draw(st.booleans()) else (),
        life=(_life(source, one, other, draw(st.sampled_from(BORN))),) if draw(st.booleans()) else (),
        epithets=(Epithet(span=one, of=other.quote),) if draw(st.booleans()) else (),
        sorts=(_sort(source, one, draw(st.sampled_from(SORTS)), draw(st.sampled_from(ROWS))),)
        if draw(st.booleans())
        else (),
    )
    return Made(made.source, made.data, made.text, reading)


def _life(source: str, name: Span, told: Span, born: str) -> LifeDate:
    return LifeDate(source=source, what=Vital.BORN, of=name.quote, name=name, span=told, date=born, basis="stated")


def _sort(source: str, name: Span, sort: ActorType, row: str) -> NameSort:
    return NameSort(source=source, name=name, of=name.quote, sort=sort, row=row)


def once(found: list[Made]) -> list[Made]:
    """One reading of a source by an engine: a reader is deterministic, so there are no two."""
    return list({(made.source.id, made.reading.reader): made for made in found}.values())


several = st.lists(documents(), max_size=7).map(once)


@st.composite
def judged(draw: st.DrawFn) -> tuple[list[Made], list[Judgement]]:
    """Documents, and decisions about their claims and names, one of which may be undone."""
    found = draw(several)
    ids = sorted({claim.id for made in found for claim in made.reading.claims})
    names = sorted({a.value for made in found for claim in made.reading.claims for a in claim.arguments if a.name})
    decisions: list[Judgement] = []
    for number in range(draw(st.integers(0, 3))):
        about = (ids if draw(st.booleans()) else names) or ["nobody"]
        decisions.append(
            Judgement.make(
                verdict=draw(st.sampled_from((Verdict.REJECT, Verdict.SAME, Verdict.DIFFERENT))),
                about=tuple(draw(st.lists(st.sampled_from(about), min_size=1, max_size=2, unique=True))),
                by="A. Reader",
                at=f"2020-01-0{number + 1}T00:00:00Z",
                why="So it is.",
            )
        )
    is_undone: bool = draw(st.booleans())
    if decisions and is_undone:
        decisions.append(
            Judgement.make(
                verdict=Verdict.UNDO, about=(decisions[0].id,), by="B. Reader", at="2020-02-01T00:00:00Z", why="No."
            )
        )
    return found, decisions
