"""Search in the words of the sources."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from answerable.asking.answer import Answer
from answerable.asking.sources.passage import around
from answerable.errors import BadQuestion
from answerable.model.source import Source
from answerable.model.span import Span
from answerable.record.file import RecordFile
from answerable.record.queries.search import Hit

AROUND = 90
"""How many characters of the text are shown on each side of the words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found(Answer):
    """A passage that matches.

    Attributes:
        source: where it stands.
        words: the passage.
        before: what stands before it.
        after: what stands after it.
        score: the higher, the better it matches.
    """

    source: Source
    words: Span
    before: str
    after: str
    score: float

    @property
    def from_start(self) -> bool:
        """Whether nothing stands before what is given."""
        return self.words.start == len(self.before)

    @property
    def to_end(self) -> bool:
        """Whether nothing stands after what is given."""
        return self.words.end + len(self.after) == self.source.length


def search(record: RecordFile, words: str, *, as_of: date | None = None, limit: int = 20) -> tuple[Found, ...]:
    """The passages that hold the words, best first.

    Raises:
        BadQuestion: nothing to search for.
    """
    if not words.strip():
        raise BadQuestion("There are no words to search for.", "Write them after `search`.")
    return tuple(_found(record, hit) for hit in record.search(words, limit=limit, as_of=as_of))


def _found(record: RecordFile, hit: Hit) -> Found:
    text = record.text(hit.source)
    start, end = around(text, hit.start, hit.end, AROUND)
    return Found(
        source=record.source(hit.source),
        words=Span(start=hit.start, end=hit.end, quote=hit.quote),
        before=text[start : hit.start],
        after=text[hit.end : end],
        score=hit.score,
    )
