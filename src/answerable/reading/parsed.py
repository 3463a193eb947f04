"""A sentence taken apart: its words, shape, times and speakers, before any claim is made of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from answerable.reading.happenings import near_misses
from answerable.reading.language.clauses import Shape
from answerable.reading.language.names import Sort, find_names
from answerable.reading.language.sentences import Sentence
from answerable.reading.language.words import Word
from answerable.reading.numbers.counts import Number, find_numbers
from answerable.reading.numbers.fractions import fractions
from answerable.reading.numbers.terms import Term, find_terms
from answerable.reading.people.speakers import Attribution, attributions
from answerable.reading.times.times import Time, find_times

_BEFORE_TIMES = frozenset({"on", "in", "at", "during", "since", "by", "early", "late"})


@dataclass
class Parsed:
    """A sentence with its words and, where it may hold a claim, its shape; and whether it is what a law lays down."""

    text: str
    sentence: Sentence
    words: list[Word]
    shape: Shape | None = None
    times: Sequence[Time] = ()
    said: list[Attribution] = field(default_factory=list)
    lays_down: bool = False

    @property
    def tells_of_a_person(self) -> bool:
        """Whether it has a verb and names a person."""
        shape = self.shape
        if shape is None or not shape.groups:
            return False
        return any(name.sort is Sort.PERSON for name in shape.names)

    @cached_property
    def numbers(self) -> list[Number]:
        """The numbers that count people or things; what counts days or years is a time."""
        return [each for each in find_numbers(self.words, none=True) if self.words[each.last - 1].tag != "TIME"]

    @cached_property
    def terms(self) -> list[Term]:
        """Its lengths and sums."""
        return find_terms(self.text, self.sentence.start, self.sentence.end)


def parse(
    text: str, sentence: Sentence, words: list[Word], people: frozenset[str], transitive: frozenset[str]
) -> Parsed:
    """`sentence` taken apart; only its words where none is made of letters.

    Args:
        text: the working text.
        sentence: in it.
        words: of the sentence, tagged; those of times and numbers are tagged anew.
        people: surnames of the document.
        transitive: base forms of verbs that need an object or are passive without.
    """
    parsed = Parsed(text, sentence, words)
    if not any(word.text[0].isalpha() for word in words):
        return parsed
    parsed.times = find_times(text, sentence.start, sentence.end, None)
    mark_times(words, parsed.times)
    for first, last in [*((each.first, each.last) for each in find_numbers(words)), *fractions(words)]:
        for word in words[first:last]:
            word.tag = "NUM" if word.tag != "TIME" else word.tag
    parsed.shape = Shape(words, find_names(words, people), transitive)
    parsed.said = attributions(text, parsed.shape)
    parsed.lays_down = near_misses.lays_down(text, sentence.start, sentence.end)
    return parsed


def mark_times(words: Sequence[Word], times: Sequence[Time]) -> None:
    """Tag the words of time expressions and the preposition before each, so that they are no noun phrases."""
    for time in times:
        for i, word in enumerate(words):
            if word.start < time.end and word.end > time.start:
                if word.tag != "TIME" and i and words[i - 1].lower in _BEFORE_TIMES:
                    words[i - 1].tag = "TIME"
                word.tag = "TIME"
