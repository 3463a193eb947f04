"""Search in the words of the sources."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from answerable.asking.answer import Answer
from answerable.errors import BadQuestion
from answerable.model.source import Source
from answerable.model.span import Span
from answerable.record.file import RecordFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Found(Answer):
    """A passage that matches.

    Attributes:
        source: where it stands.
        words: the passage.
        score: the higher, the better it matches.
    """

    source: Source
    words: Span
    score: float


def search(record: RecordFile, words: str, *, as_of: date | None = None, limit: int = 20) -> tuple[Found, ...]:
    """The passages that hold the words, best first.

    Raises:
        BadQuestion: nothing to search for.
    """
    if not words.strip():
        raise BadQuestion("There are no words to search for.", "Write them after `search`.")
    return tuple(
        Found(
            source=record.source(hit.source),
            words=Span(start=hit.start, end=hit.end, quote=hit.quote),
            score=hit.score,
        )
        for hit in record.search(words, limit=limit, as_of=as_of)
    )
