"""A document as an engine sees it that only points at words: its sentences, and what the words pointed at are worth.

A model says where a date, a number or a term stands; what it amounts to is worked out here by rules, so that no value
rests on what a model wrote.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from answerable.model.claim import WHO, Argument, Modality, Role, Speaker, Voice
from answerable.model.source import Source
from answerable.model.span import Span
from answerable.reading.engine import Rules
from answerable.reading.happenings.units import UNITS
from answerable.reading.language.names import find_names
from answerable.reading.language.phrases import normal
from answerable.reading.language.sentences import Sentence, paragraphs
from answerable.reading.language.tagging import tagged
from answerable.reading.language.words import Word
from answerable.reading.numbers.counts import find_numbers
from answerable.reading.numbers.terms import find_terms
from answerable.reading.times.ahead import as_published
from answerable.reading.times.anchor import Anchor
from answerable.reading.times.times import find_times


class Page:
    """The working text of one document, cut into sentences.

    Args:
        source: the document.
        text: its working text.
        rules: whose verbs tell names from other words.

    Attributes:
        sentences: in order; an engine names one by its number here.
    """

    def __init__(self, source: Source, text: str, rules: Rules) -> None:
        self.source, self.text, self.rules = source, text, rules
        self.anchor = Anchor.of(source.published)
        self.sentences: list[Sentence] = [s for block in paragraphs(text) for s in block.sentences]

    def portions(self, most: int) -> list[range]:
        """Numbers of sentences, grouped to at most so many code points each; a longer sentence stands alone."""
        found: list[range] = []
        first = size = 0
        for number, sentence in enumerate(self.sentences):
            length = sentence.end - sentence.start
            if size and size + length > most:
                found.append(range(first, number))
                first, size = number, 0
            size += length
        return [*found, range(first, len(self.sentences))] if self.sentences else []

    def words(self, number: int) -> str:
        """A sentence as it stands."""
        sentence = self.sentences[number]
        return self.text[sentence.start : sentence.end]

    def argument(self, kind: str, role: Role, span: Span, number: int) -> Argument | None:
        """What words of a sentence are as an argument; none where rules cannot tell what they amount to."""
        if role is Role.TIME:
            sentence = self.sentences[number]
            for time in find_times(self.text, sentence.start, sentence.end, self.anchor):
                if span.overlaps(time) and time.edtf:
                    return Argument(role=role, span=span, value=time.edtf, basis=time.basis)
            return None
        if role is Role.COUNT:
            return self._count(kind, span, number)
        if role is Role.TERM:
            sentence = self.sentences[number]
            for term in find_terms(self.text, sentence.start, sentence.end):
                if span.overlaps(term):
                    return Argument(role=role, span=span, value=term.value)
            return None
        return Argument(role=role, span=span, value=normal(span.quote), name=role in WHO and self.names(span, number))

    def _count(self, kind: str, span: Span, number: int) -> Argument | None:
        words = self._tagged[number]
        for found in find_numbers(list(words)):
            if words[found.first].start < span.end and words[found.last - 1].end > span.start:
                after = next((w for w in words[found.last :] if w.tag != "ADJ"), None)
                unit = UNITS.get(kind) or (normal(after.lower) if after is not None and after.tag == "N" else "")
                return Argument(role=Role.COUNT, span=span, value=f"{found.value} {unit}".strip())
        return None

    def names(self, span: Span, number: int) -> bool:
        """Whether the words hold a proper name."""
        words = self._tagged[number]
        return any(
            words[name.first].start < span.end and words[name.last - 1].end > span.start
            for name in find_names(list(words))
        )

    def speaker(self, span: Span, cue: Span | None, number: int) -> Speaker:
        """Who says so, out of the words that name them."""
        voice = Voice.NAMED if self.names(span, number) else Voice.UNNAMED
        return Speaker(voice=voice, name=normal(span.quote), span=span, cue=cue)

    def dated(self, modality: Modality, arguments: Sequence[Argument]) -> Modality:
        """What is dated after its source was published has not happened."""
        return as_published(self.anchor, modality, arguments)

    @cached_property
    def _tagged(self) -> list[list[Word]]:
        return list(tagged(self.text, self.sentences, self.rules.verbs).values())
