"""The days of a chronology: what is said of each, and how many may be asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from answerable.asking.answer import Answer
from answerable.model.source import Source
from answerable.model.span import Span

MOST_DAYS, MOST_EACH = 1000, 50


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedSentence:
    """A sentence as its source has it.

    Attributes:
        source: where it stands.
        words: the sentence.
    """

    source: Source
    words: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ChronologyDay(Answer):
    """A day that stands out, with what sources say of it.

    Attributes:
        day: the day.
        mentions: how many sentences name it.
        sources: in how many sources.
        weight: how much these sentences are about the matter, summed: by this the days were chosen.
        sentences: what is quoted, the sentence that says most of it first.
    """

    day: date
    mentions: int
    sources: int
    weight: float
    sentences: tuple[QuotedSentence, ...]
