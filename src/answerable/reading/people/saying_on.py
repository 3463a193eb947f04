"""Who goes on speaking where the words only say "he added" or "it said": whom those right before name as speaker."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from answerable.model.claim import Speaker, Voice
from answerable.model.span import Span
from answerable.reading.language.chunks import Chunk
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import word_set
from answerable.reading.language.names import Sort
from answerable.reading.language.people import MEMBERS, is_people
from answerable.reading.language.phrases import normal
from answerable.reading.people.asides import OTHER_SEX
from answerable.reading.people.coreference import Chains, bare
from answerable.reading.people.referring import Form, Sex
from answerable.reading.people.rivals import is_one
from answerable.reading.people.speakers import SPEAKING_THINGS, Attribution, speaker_of

_PRONOUNS = frozenset({"he", "she", "it", "they"})
_FARTHEST = 8
"""Sentences back to which the same speaker is followed, through what he is quoted as saying and "he said"."""
_MANY = word_set("police army military family media press government opposition")
"""Nouns in the singular of which "they" is said."""
_JUDGING = word_set(
    "urge call criticise criticize condemn describe demand welcome blame praise question dismiss slam denounce cite "
    "applaud lament label compare liken link decry deplore hail"
)
"""Verbs of speaking that need no clause for what is said."""
_BODIES = frozenset({Sort.ORGANISATION, Sort.STATE, Sort.UNKNOWN})


class SayingOn:
    """Finds the speakers that a document gives as pronouns.

    Args:
        text: the working text.
        told: its sentences in order, each with its attributions.
        quotations: from where to where somebody is quoted, in code points, in order.
        chains: which of its names stand for one and the same.
    """

    def __init__(
        self,
        text: str,
        told: Sequence[tuple[Shape, Sequence[Attribution]]],
        quotations: Sequence[tuple[int, int]],
        chains: Chains,
    ) -> None:
        self._text, self._told, self._quotations, self._chains = text, told, quotations, chains
        self._starts = [shape.words[0].start for shape, _ in told]

    def named(self, speaker: Speaker) -> Speaker | None:
        """The only one of whom the pronoun may be said that speaks right before; None where that is not sure."""
        pronoun, span = speaker.name.lower(), speaker.span
        last = bisect_right(self._starts, span.start) if span is not None else 0
        if span is None or not last or pronoun not in _PRONOUNS or self._is_of_another(pronoun, span.start, last - 1):
            return None
        for n in range(last - 1, max(-1, last - 1 - _FARTHEST), -1):
            shape, said = self._told[n]
            speakers = [*(each.speaker for each in said), *self._judging(shape)]
            before = [each for each in speakers if self._speaks_before(each, span.start)]
            others = [each for each in before if each.name.lower() != pronoun]
            if any(each.name.lower() in _PRONOUNS for each in others):
                return None
            if others:
                fitting = {each.name: each for each in others if self._may_be(pronoun, shape, each)}
                only = next(iter(fitting.values())) if len(fitting) == 1 else None
                return replace(self._in_full(only), cue=speaker.cue) if only is not None else None
            if not before and n < last - 1 and not self._is_quoted(self._starts[n]):
                return None
        return None

    def _judging(self, shape: Shape) -> Iterator[Speaker]:
        """Who speaks of something without the words for what is said: "Tarn criticised the ban"."""
        for group in shape.groups:
            told = shape.words[group.main].base in _JUDGING and group.finite and not (group.passive or group.relative)
            subject = group.subjects[0] if told and len(group.subjects) == 1 else None
            if subject is None or subject.pronoun:
                continue
            if not subject.begins or shape.words[subject.begins - 1].text == ",":  # no "the week that Tarn called it"
                cue = shape.words[group.main]
                yield speaker_of(self._text, shape, subject, Span.of(self._text, cue.start, cue.end))

    def _in_full(self, speaker: Speaker) -> Speaker:
        """The speaker by the fullest of the names that the text gives the person."""
        mention = (
            self._chains.at(speaker.span.end - len(speaker.name.split()[-1])) if speaker.span is not None else None
        )
        called = self._chains.chain(mention.order) if mention is not None and mention.form is Form.NAME else ()
        named = [each for each in called if each.form is Form.NAME and each.sort is Sort.PERSON]
        if not named:
            return speaker
        fullest = max(named, key=lambda each: (len(bare(each)), -each.order))
        span = Span.of(self._text, *fullest.named)
        return replace(speaker, voice=Voice.NAMED, name=normal(span.quote), span=span)

    def _speaks_before(self, speaker: Speaker, place: int) -> bool:
        span = speaker.span
        return span is not None and span.start < place and not self._is_quoted(span.start)

    def _is_quoted(self, place: int) -> bool:
        k = bisect_right(self._quotations, place, key=lambda each: each[0])
        return k > 0 and place < self._quotations[k - 1][1]

    def _is_of_another(self, pronoun: str, place: int, n: int) -> bool:
        """Whether the sentence itself names before the pronoun whom it may mean: "when Tarn was freed, he said that".

        What goes before "he said" at the end of a sentence is what he says.
        """
        shape = self._told[n][0]
        said = next(
            (
                group
                for group in shape.groups
                for each in group.subjects
                if each.pronoun and shape.words[each.first].start == place
            ),
            None,
        )
        if said is None or said.last >= len(shape.words) or shape.words[said.last].tag == "PUNCT":
            return False
        before = (each for each in shape.chunks if shape.words[each.first].start < place and not each.pronoun)
        return any(
            not self._is_quoted(shape.words[each.first].start) and self._fits(pronoun, shape, each) for each in before
        )

    def _may_be(self, pronoun: str, shape: Shape, speaker: Speaker) -> bool:
        place = shape.place_of(speaker.span) if speaker.span is not None else None
        chunk = shape.chunk_at[place[0]] if place is not None else None
        chunk = shape.owned(chunk) or chunk
        return chunk is not None and self._fits(pronoun, shape, chunk)

    def _fits(self, pronoun: str, shape: Shape, chunk: Chunk) -> bool:
        """Whether a pronoun may be said of somebody by the words for him alone."""
        head = shape.words[chunk.head]
        if shape.words[chunk.first].lower == "no":
            return False
        named = chunk.name is not None and chunk.head < chunk.name.last
        sort = chunk.name.sort if chunk.name is not None and named else None
        if pronoun in {"he", "she"}:
            one = sort in {Sort.PERSON, Sort.UNKNOWN} if named else is_one(shape, chunk)
            return one and self._sexes(head.start) != {OTHER_SEX[pronoun]}
        if named:
            return sort in _BODIES
        plural = head.lower != head.base
        if pronoun == "they":
            return is_people(shape, chunk) and (plural or head.base in _MANY)
        return not plural and (head.base in SPEAKING_THINGS or head.base in MEMBERS)

    def _sexes(self, place: int) -> set[Sex]:
        """What the text tells of the sex of whom it names or describes at a code point."""
        mention = self._chains.at(place)
        called = self._chains.chain(mention.order) if mention is not None else ()
        return {each.sex for each in called if each.form is not Form.PRONOUN} - {Sex.UNKNOWN}
