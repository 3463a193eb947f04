"""Whose words a quotation is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from answerable.model.claim import Speaker, Voice
from answerable.model.span import Span
from answerable.reading.language.sentences import Sentence
from answerable.reading.language.turns import Turn
from answerable.reading.people.speakers import Attribution

_SCARE_QUOTE = 25
"""Code points: a shorter quotation is a term, not somebody's speech."""
_NEAR = 3
"""Code points between a sentence that names a speaker and the quotation that goes on right behind it."""


class Quotations:
    """The longer quotations of one paragraph, each with its speaker, and whose words a transcript's are.

    Args:
        quotations: from the opening mark to the closing one, in code points.
        said: the paragraph's sentences, each with its attributions.
        spoken: from where a turn of a transcript begins to where it ends, with who speaks.
    """

    def __init__(
        self,
        quotations: Sequence[tuple[int, int]],
        said: Sequence[tuple[Sentence, Sequence[Attribution]]],
        spoken: Sequence[tuple[int, int, Speaker]] = (),
    ) -> None:
        self._found = [*quotation_speakers(quotations, said), *spoken]

    def speaker_at(self, place: int) -> Speaker | None:
        """Who says what stands at code point `place`; None outside quotations and turns."""
        found = self._at(place)
        return found[2] if found is not None else None

    def others(self, found: Sequence[tuple[Span, str]], place: int) -> Sequence[tuple[Span, str]]:
        """Those of `found` whom a pronoun at `place` may stand for.

        "He" in somebody's speech is not who speaks: there a pronoun stands for whom the speech itself names, or for
        another than its known speaker.
        """
        said = self._at(place)
        if said is None:
            return found
        start, end, who = said
        known = who.name if who.voice is Voice.NAMED else ""
        return [
            (span, value)
            for span, value in found
            if start < span.start < end or (known and value.split()[-1] not in known.split())
        ]

    def _at(self, place: int) -> tuple[int, int, Speaker] | None:
        return next((each for each in self._found if each[0] < place < each[1]), None)


def spoken(text: str, turns: Sequence[Turn]) -> Sequence[tuple[int, int, Speaker]]:
    """The turns of a transcript with who speaks, each from its label to the next."""
    return [(turn.start, turn.end, _speaking(text, turn)) for turn in turns]


def _speaking(text: str, turn: Turn) -> Speaker:
    """Who speaks: by the fullest name that the labels give, or only as they call the part ("Q")."""
    name, label = Span.of(text, *turn.name), Span.of(text, *turn.label)
    voice = Voice.NAMED if turn.known else Voice.UNNAMED
    return Speaker(voice=voice, name=" ".join(name.quote.split()), span=name, cue=label)


def quotation_speakers(
    quotations: Sequence[tuple[int, int]], said: Sequence[tuple[Sentence, Sequence[Attribution]]]
) -> Iterator[tuple[int, int, Speaker]]:
    """For each longer quotation of a paragraph its speaker: the attribution in a sentence that it touches.

    Args:
        quotations: from the opening mark to the closing one, in code points.
        said: the paragraph's sentences, each with its attributions.
    """
    for start, end in quotations:
        if end - start >= _SCARE_QUOTE:
            yield start, end, _speaker(start, end, said)


def _speaker(start: int, end: int, said: Sequence[tuple[Sentence, Sequence[Attribution]]]) -> Speaker:
    for sentence, attributions in said:
        if sentence.end <= start or sentence.start >= end:
            continue
        outside = [a for a in attributions if a.speaker.cue is not None and not start <= a.speaker.cue.start < end]
        if outside:
            return min(outside, key=lambda a: _distance(a.speaker.cue, start, end)).speaker
    before = [(sentence, attributions) for sentence, attributions in said if sentence.end <= start and attributions]
    if before and start - before[-1][0].end <= _NEAR:
        return before[-1][1][-1].speaker
    return Speaker(voice=Voice.UNNAMED)


def _distance(cue: Span | None, start: int, end: int) -> int:
    if cue is None:
        return 0
    return start - cue.end if cue.end <= start else cue.start - end
