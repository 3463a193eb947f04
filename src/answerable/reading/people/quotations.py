"""Whose words a quotation is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from answerable.model.claim import Speaker, Voice
from answerable.model.span import Span
from answerable.reading.language.sentences import Sentence
from answerable.reading.people.speakers import Attribution

_SCARE_QUOTE = 25
"""Code points: a shorter quotation is a term, not somebody's speech."""
_NEAR = 3
"""Code points between a sentence that names a speaker and the quotation that goes on right behind it."""


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
