"""A span: the words of a working text that a fact rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from answerable.errors import BrokenLaw


class Stretch(Protocol):
    """What stands from one code point of a working text to another: a span, a word, a time."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Half-open range of Unicode code points in a source's working text, with the words found there.

    The quote law: `text[span.start:span.end] == span.quote`. `Span.of` is how spans are made, so the
    quote can only come from the text; `verify` holds every stored span to the law again.
    """

    start: int
    end: int
    quote: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """The span of `text` from `start` to `end`, in code points.

        Raises:
            BrokenLaw: the range is empty or not inside the text.
        """
        if not 0 <= start < end <= len(text):
            raise BrokenLaw(f"A span from {start} to {end} does not lie in a text of {len(text)} characters.")
        return cls(start=start, end=end, quote=text[start:end])

    def overlaps(self, other: Stretch) -> bool:
        """Whether they have a code point in common."""
        return self.start < other.end and other.start < self.end

    def holds_in(self, text: str) -> bool:
        """Whether the quote law holds for this span in `text`."""
        return 0 <= self.start < self.end <= len(text) and text[self.start : self.end] == self.quote
