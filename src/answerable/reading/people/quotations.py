"""Whose words a quotation is; of a paragraph that is all quotation and names nobody, who speaks the one before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from answerable.model.claim import Speaker, Voice
from answerable.model.span import Span
from answerable.reading.language.quoting import Quotation, is_title
from answerable.reading.language.sentences import Paragraph, Sentence
from answerable.reading.language.signed import comments, messages
from answerable.reading.language.turns import Turn
from answerable.reading.people.referring import PERSONAL
from answerable.reading.people.speakers import Attribution

_SCARE_QUOTE = 25
"""Code points: a shorter quotation is a term and not somebody's speech, unless a pronoun opens it: “He shot her,”."""
_SPEECH = re.compile(r"\W{1,4}(?:he|I|she|they|we)(?:['’]\w+)? ", re.IGNORECASE)
_SHOUTED = re.compile(r"\b[^\W\d_a-zß-öø-ÿ]{2,}\b")
"""A word in capitals, as a transcript writes who speaks; no initials."""
_NEAR = 3
"""Code points between a sentence that names a speaker and the quotation that goes on right behind it."""
_Attributing = Callable[[Sentence], Sequence[Attribution]]
"""The attributions of a sentence."""
_MARKS = " .,;\n\t"
_ENDS = ".?!…"


class Quotations:
    """The longer quotations of a text, each with its speaker, and whose words its other parts are.

    Args:
        found: from where to where somebody is quoted or speaks, in code points, with who does; the first counts that
            holds a place.
    """

    def __init__(self, found: Sequence[tuple[int, int, Speaker]]) -> None:
        self._found = found

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
            if start <= span.start < end or (known and value.split()[-1] not in known.split())
        ]

    def _at(self, place: int) -> tuple[int, int, Speaker] | None:
        return next((each for each in self._found if each[0] <= place < each[1]), None)


def spoken(text: str, turns: Sequence[Turn]) -> Sequence[tuple[int, int, Speaker]]:
    """The turns of a transcript with who speaks, each from its label to the next; messages shown, readers' comments."""
    found = [(turn.start, turn.end, _speaking(text, turn)) for turn in turns]
    for start, end, name in messages(text):
        whose = Span.of(text, *name)
        found.append(
            (start, end, Speaker(voice=Voice.NAMED, name=" ".join(whose.quote.split()), span=whose, cue=whose))
        )
    written = comments(text)
    return [*found, (*written, Speaker(voice=Voice.UNNAMED))] if written is not None else found


def _speaking(text: str, turn: Turn) -> Speaker:
    """Who speaks: by the fullest name that the labels give, or only as they call the part ("Q")."""
    name, label = Span.of(text, *turn.name), Span.of(text, *turn.label)
    called = _SHOUTED.sub(lambda word: word[0].capitalize(), " ".join(name.quote.split()))
    return Speaker(voice=Voice.NAMED if turn.known else Voice.UNNAMED, name=called, span=name, cue=label)


def quoted_by(
    text: str, blocks: Sequence[Paragraph], attributions: _Attributing
) -> Mapping[int, Sequence[tuple[int, int, Speaker]]]:
    """What each paragraph holds of the longer quotations, with their speakers, by where the paragraph begins.

    Who speaks one that goes on over several paragraphs is told beside any part of it. A paragraph that is all quotation
    and tells it nowhere goes on with whom the paragraph before names, if the one behind names no other.

    Args:
        text: the working text.
        blocks: its paragraphs.
        attributions: of a sentence.
    """
    held: dict[Quotation, list[Paragraph]] = {}
    for block in blocks:
        for each in block.quoted:
            if is_title(text, each):
                continue
            held.setdefault(each, []).append(block)
    chains: list[list[Quotation]] = []
    for each in held:
        if each.goes_on and chains:
            chains[-1].append(each)
        else:
            chains.append([each])
    holding = {block.start: block for those in held.values() for block in those}
    told = {start: [(each, attributions(each)) for each in block.sentences] for start, block in holding.items()}
    found: dict[int, list[tuple[int, int, Speaker]]] = {}
    before = {behind.start: block for block, behind in pairwise(blocks)}
    after = {block.start: behind for block, behind in pairwise(blocks)}
    for chain in chains:
        said = [[pair for block in held[each] for pair in told[block.start]] for each in chain]
        speakers = [_speaker(each.start, each.end, those) for each, those in zip(chain, said, strict=True)]
        speaker = next((each for each in speakers if each.span is not None), speakers[0])
        opening = held[chain[0]][0]
        earlier = before.get(opening.start)
        ends = chain[-1] if held[chain[-1]][-1] is opening else chain[0]
        if speaker.span is None and earlier is not None and _is_all_quoted(text, opening, chain[0], ends):
            goes_on = _speaks_last(text, earlier, found.get(earlier.start, ()), attributions)
            later = after.get(held[chain[-1]][-1].start)
            if goes_on is not None and (later is None or not _is_anothers(later, goes_on, attributions)):
                speaker = goes_on
        for each in chain:
            speech = each.end - each.start >= _SCARE_QUOTE or _SPEECH.match(text, each.start, each.end)
            for block in held[each] if len(chain) > 1 or speech else ():
                start, end = max(each.start, block.start), min(each.end, block.end)
                found.setdefault(block.start, []).append((start, end, speaker))
    return found


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


def _is_all_quoted(text: str, block: Paragraph, first: Quotation, last: Quotation) -> bool:
    """Whether a paragraph is nothing but what somebody is quoted as saying, from one quotation to another.

    It ends as a sentence does: a heading may be quoted too.
    """
    end = min(last.end, block.end)
    whole = not text[block.start : first.start].strip() and not text[end : block.end].strip(_MARKS)
    return whole and any(mark in text[max(first.start, end - 2) : block.end] for mark in _ENDS)


def _speaks_last(
    text: str,
    block: Paragraph,
    known: Sequence[tuple[int, int, Speaker]],
    attributions: _Attributing,
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


def _is_anothers(block: Paragraph, speaker: Speaker, attributions: _Attributing) -> bool:
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
