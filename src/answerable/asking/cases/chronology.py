"""A chronology in the sources' own words: the days that stand out in many texts, each with sentences quoted of it.

`timeline` lists events that were made of claims; this works on the sentences themselves, and so also holds what the
engine has no kind for. Nothing is rewritten: every sentence opens in its source.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from answerable.asking.cases.case import case as case_of
from answerable.asking.cases.days import MOST_DAYS, MOST_EACH, ChronologyDay, QuotedSentence
from answerable.asking.cases.salience import Dated, choose
from answerable.errors import BadQuestion
from answerable.model.source import Source
from answerable.model.span import Span
from answerable.model.when import bounds
from answerable.reading.language.sentences import paragraphs
from answerable.reading.times.ahead import PROMISED
from answerable.reading.times.anchor import Anchor
from answerable.reading.times.times import Time, find_times
from answerable.record.file import RecordFile
from answerable.record.folding import fold

_FORWARD = re.compile(
    r"\b(?:will|shall|until|till|upcoming|next|due|scheduled|slated|adjourned|postponed|deadline"
    r"|(?:set|plans?|planned) (?:for|to)|(?:is|are) to)\b[^.;:]*$",
    re.I,
)
"""Words that look forward, and what stands between them and a day."""
MOST_SOURCES = 1000
"""Texts that are gone through: of more that match the words searched, the best."""


def chronology(
    record: RecordFile,
    topic: str = "",
    *,
    actor: str = "",
    place: str = "",
    case: str = "",
    days: int = 20,
    sentences: int = 2,
    since: date | None = None,
    until: date | None = None,
    as_of: date | None = None,
) -> tuple[ChronologyDay, ...]:
    """The days of a matter that stand out, in order of time, with sentences quoted of each.

    The matter is a topic (words to search for), an actor, a place or a case: exactly one of them.

    Args:
        record: where to look.
        topic: words, "phrases" and begin*, as `search` takes them.
        actor: id of an actor.
        place: name of a place.
        case: an act's id, or words that find it.
        days: at most so many days, 1 to 1000.
        sentences: at most so many a day, 1 to 50.
        since: no earlier day.
        until: no later day.
        as_of: only from what was published up to this day.

    Raises:
        BadQuestion: none or several of topic, actor, place and case are given, or a number is out of range.
        UnknownName: there is no such actor or case.
    """
    if sum(map(bool, (topic.strip(), actor, place.strip(), case))) != 1:
        raise BadQuestion(
            "A chronology is of one matter.", "Give words to search for, or one of --actor, --place and --case."
        )
    if not (1 <= days <= MOST_DAYS and 1 <= sentences <= MOST_EACH):
        raise BadQuestion(
            f"{days} days with {sentences} sentences each cannot be shown.",
            f"Give 1 to {MOST_DAYS} days and 1 to {MOST_EACH} sentences.",
        )
    sources, about = _matter(record, topic, actor, place, case, as_of)
    held: dict[str, Source] = {}
    dated: list[Dated] = []
    for identity in _once(record, sources):
        source = held[identity] = record.source(identity)
        dated += _dated(source, record.text(identity), about)
    found = choose(dated, days, sentences, since or date.min, until or date.max)
    return tuple(
        ChronologyDay(
            day=each.day,
            mentions=each.mentions,
            sources=each.sources,
            weight=each.weight,
            sentences=tuple(_quoted(dated[i], held[dated[i].source]) for i in each.sentences),
        )
        for each in found
    )


def _once(record: RecordFile, sources: list[str]) -> list[str]:
    """Of near-copies of one text the one published first: a wire story printed ten times says a thing once."""
    contexts = record.contexts(sources)
    kept: dict[str, str] = {}
    for identity in sorted(sources, key=lambda each: (contexts[each].published.earliest, each)):
        kept.setdefault(contexts[identity].copies or identity, identity)
    return sorted(kept.values())


def _quoted(sentence: Dated, source: Source) -> QuotedSentence:
    span = Span(start=sentence.start, end=sentence.start + len(sentence.text), quote=sentence.text)
    return QuotedSentence(source=source, words=span)


def _matter(
    record: RecordFile, topic: str, actor: str, place: str, case: str, as_of: date | None
) -> tuple[list[str], Callable[[Source, int, int, str], bool]]:
    """The sources to go through, and whether a sentence of one (its offsets and words) is about the matter itself."""
    if topic.strip() or place.strip():
        asked = topic.strip() or f'"{place.strip()}"'
        hits = [hit.source for hit in record.search(asked, limit=MOST_SOURCES, as_of=as_of)]
        wanted = [word for word in fold(asked.replace('"', " ").replace("*", " ")).split() if word]
        return hits, lambda source, start, end, text: any(word in fold(text) for word in wanted)
    if actor:
        held = record.actor(actor)
        names = {fold(used.name) for used in held.names}
        using = sorted({source for used in held.names for source in used.sources})
        return _published(record, using, as_of), lambda source, start, end, text: _names_one(fold(text), names)
    page = case_of(record, case, as_of=as_of)
    claims = [record.claim(claim) for event in (page.case.act, *page.case.steps) for claim in event.claims]
    spans: dict[str, list[Span]] = {}
    for claim in claims:
        spans.setdefault(claim.source, []).append(claim.sentence)
    return _published(record, sorted(spans), as_of), lambda source, start, end, text: any(
        span.start < end and start < span.end for span in spans[source.id]
    )


def _names_one(folded: str, names: Iterable[str]) -> bool:
    padded = f" {folded} "
    return any(f" {name} " in padded for name in names if name)


def _published(record: RecordFile, sources: Iterable[str], as_of: date | None) -> list[str]:
    if as_of is None:
        return list(sources)
    known = record.published_by(as_of)
    return [source for source in sources if source in known]


def _dated(source: Source, text: str, about: Callable[[Source, int, int, str], bool]) -> Iterator[Dated]:
    anchor = Anchor.of(source.published)
    day = source.published.earliest if anchor is not None and source.published.days == 1 else None
    position = 0
    for paragraph in paragraphs(text):
        for sentence in paragraph.sentences:
            words = text[sentence.start : sentence.end]
            yield Dated(
                source=source.id,
                start=sentence.start,
                text=words,
                published=day,
                position=position,
                days=days_of(text, sentence.start, sentence.end, anchor),
                about=about(source, sentence.start, sentence.end, words),
            )
            position += 1


def days_of(text: str, start: int, end: int, anchor: Anchor | None) -> frozenset[date]:
    """The days that a sentence names: its times that are known to the day.

    One without a year is the coming one behind a word that looks forward: "will be tried on 5 April".

    Args:
        text: the whole text.
        start: of the sentence, in code points.
        end: of the sentence.
        anchor: when the text was published.
    """
    times = find_times(text, start, end, anchor)
    found = (bounds(_ahead(time, text[start : time.start], anchor) or time.edtf) for time in times if time.edtf)
    return frozenset(first for first, last in found if first == last)


def _ahead(time: Time, before: str, anchor: Anchor | None) -> str:
    """The coming day of a time without a year, where the words before it look forward and it lies near; else none."""
    if anchor is None or not (time.yearless and time.ahead and _FORWARD.search(before)):
        return ""
    return time.ahead if bounds(time.ahead)[0] - anchor.last <= PROMISED else ""
