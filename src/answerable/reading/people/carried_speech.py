"""Who speaks a paragraph that is all quotation and names nobody: who speaks the one before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from answerable.model.claim import Speaker
from answerable.reading.language.quoting import Quotation
from answerable.reading.language.sentences import Paragraph, Sentence
from answerable.reading.people.referring import PERSONAL
from answerable.reading.people.speakers import Attribution

Attributing = Callable[[Sentence], Sequence[Attribution]]
"""The attributions of a sentence."""
_MARKS = " .,;\n\t"
_ENDS = ".?!…"


def is_all_quoted(text: str, block: Paragraph, first: Quotation, last: Quotation) -> bool:
    """Whether a paragraph is nothing but what somebody is quoted as saying, from one quotation to another.

    It ends as a sentence does: a heading may be quoted too.
    """
    end = min(last.end, block.end)
    whole = not text[block.start : first.start].strip() and not text[end : block.end].strip(_MARKS)
    return whole and any(mark in text[max(first.start, end - 2) : block.end] for mark in _ENDS)


def speaks_last(
    text: str,
    block: Paragraph,
    known: Sequence[tuple[int, int, Speaker]],
    attributions: Attributing,
) -> Speaker | None:
    """Who speaks at the end of a paragraph: whom its last quotation, or its last sentence outside one, names.

    Args:
        text: the working text.
        block: the paragraph.
        known: its quotations with their speakers.
        attributions: of a sentence.
    """
    if known and not text[known[-1][1] : block.end].strip(_MARKS):
        return known[-1][2] if known[-1][2].span is not None else None
    if not block.sentences:
        return None
    told = _outside(block, attributions(block.sentences[-1]))
    return told[0].speaker if told else None


def is_anothers(block: Paragraph, speaker: Speaker, attributions: Attributing) -> bool:
    """Whether a paragraph begins with the words of another than a speaker, who may be whom the one before quotes."""
    told = _outside(block, attributions(block.sentences[0])) if block.sentences else []
    if not told or told[0].speaker.name.lower() in PERSONAL:
        return False
    return told[0].speaker.name.split()[-1:] != speaker.name.split()[-1:]


def _outside(block: Paragraph, told: Sequence[Attribution]) -> list[Attribution]:
    """Those of the attributions that tell outside quotations who speaks, none within another, and no hearsay."""
    quoted = [(each.start, each.end) for each in block.quoted]
    return [
        each
        for each in told
        if each.speaker.span is not None
        and each.speaker.cue is not None
        and each.speaker.cue.quote.lower() != "according to"
        and not any(start <= each.speaker.cue.start < end for start, end in quoted)
        and not any(_holds(other, each) for other in told)
    ]


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """Whether somebody tells that another says it: "a guard told us so, Venn said"."""
    if outer is inner or not outer.first <= inner.cue < outer.last:
        return False
    return outer.cue > inner.cue or not inner.first <= outer.cue < inner.last
