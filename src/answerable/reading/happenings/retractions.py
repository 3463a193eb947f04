"""What another sentence takes back, or the head of the text: "That is not so", "Retracted: …", "Correction".

See `withdrawn` for what is taken back in its own sentence. The patterns are in lower case, and are looked for in text
in lower case.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from answerable.model.claim import Modality
from answerable.reading.happenings.withdrawn import ADVERB, FALSE, FROM, TAKEN_BACK, THEN, TOLD, as_vouched
from answerable.reading.language.sentences import Paragraph, Sentence
from answerable.reading.language.words import lowered

_HEAD = 120
"""Code points at the head of a paragraph in which the words stand that withdraw it."""

_SAYS = r"(?:says?|said|wrote|writes|reported|reports|claimed|claims|stated|states|told|alleged|announced|suggested)"
_BY = rf"(?:[\w'’.-]+\s+){{1,5}}?(?:have\s+|has\s+)?(?:since\s+|now\s+)?{_SAYS}\s+(?:that\s+)?"
_OPENING = r"^\W*(?:but\s+|however,?\s+|in\s+fact,?\s+)?"
_IT = r"(?:that|this|it|none\s+of\s+(?:that|this|it))"
_IS = (
    r"(?:\s+(?:has|have|had))?(?:\s+(?:since|now|later|also|simply|plainly|entirely|all))?"
    rf"\s+(?:is|are|was|were|be|been|proved|turned\s+out(?:\s+to\s+(?:be|have\s+been))?){ADVERB}"
)
_NOT_SO = (
    r"(?:not\s+(?:so|true|the\s+case|correct|what\s+happened)|untrue|false|a\s+lie|a\s+fabrication|a\s+hoax|invented"
    r"|fabricated)"
)
_REPORT = rf"(?:(?:the|that|this|our|these|those|such|both|all)\s+(?:\w+\s+)?{TOLD}{FROM})"
_NOTHING = r"(?:no\s+such\s+thing|nothing\s+of\s+the\s+(?:kind|sort))\s+(?:has\s+|ever\s+)?happened"
_UNABLE = (
    r"(?:(?:was|were|is|are|been)\s+unable|cannot"
    r"|(?:could|can|has|have|had|was|were|is|are|did|does|do)(?:\s+not|n['’]t))"
)
_YET = r"(?:\s+(?:yet|been|be|able|to|independently|immediately))*"

_DENIES = re.compile(
    rf"{_OPENING}(?P<by>{_BY})?(?:{_IT}{_IS}\s+(?:{_NOT_SO}|{TAKEN_BACK})|{_IT}\s+(?:is|was)n['’]t\s+(?:so|true|the\s+case)"
    rf"|{_REPORT}{_IS}\s+(?:{FALSE}|{TAKEN_BACK})|{_NOTHING}){THEN}",
)
"""A sentence that says of the one before it that it is not so."""

_CORRECTS = re.compile(
    rf"{_OPENING}(?:{_IT}{_IS}\s+(?:{FALSE}|in\s+error|our\s+mistake)|we\s+(?:were\s+wrong|regret\s+(?:the|this|our)\s+error))"
    rf"{THEN}",
)
"""One that says of what was told that it was wrong. Of what was done, "that was wrong" passes judgement."""

_DOUBTS = re.compile(
    rf"{_OPENING}(?:(?:{_IT}|{_REPORT})\s+{_UNABLE}{_YET}\s+(?:verified|confirmed|corroborated|substantiated)"
    rf"|(?:[\w'’.-]+\s+){{1,6}}?{_UNABLE}{_YET}\s+(?:verify|verified|confirm|confirmed|corroborate|corroborated)"
    rf"\s+(?:{_IT}|{_REPORT})|there\s+(?:is|was|has\s+been)\s+no\s+(?:independent\s+|official\s+)?confirmation){THEN}",
)
"""One that says of what was told that it is not confirmed."""

_TELLING = re.compile(rf"\b(?:{_SAYS}|according\s+to|{TOLD})\b")
_TOLD_BEHIND = re.compile(rf",\s+(?:[\w'’.-]+\s+){{1,6}}?{_SAYS}(?:\s+[\w'’.-]+){{0,3}}\W*$")
"""Who says it, behind what is said: "…, the Herald reported yesterday."."""

_RETRACTED = re.compile(
    r"^\W*(?:(?:retracted|retraction|withdrawn)\s*(?:[:–—-]|$)"
    r"|(?:editor['’]?s['’]?\s+note\W+)?(?:the|this|the\s+above)\s+(?:article|story|report|item|page|post)\s+"
    r"(?:has\s+been|was|is)\s+(?:since\s+|now\s+)?(?:retracted|withdrawn)\b)",
)
"""The head of a text, or a note in it, by which the whole of it is withdrawn."""

_CORRECTION = re.compile(r"^\W*(?:\d{1,2}[:.]\d{2}\W+)?(?:correction|clarification|erratum|corrected)\b")
_OURS = re.compile(
    r"\b(?:we|(?:this|our|the|an|a)\s+(?:\w+\s+){0,2}?(?:article|story|report|page|newspaper|paper|headline|caption|item"
    rf"|editorial|post))\b[^.;]{{0,60}}?\b{_SAYS}\b",
)
"""Where an outlet tells what it had told."""


@dataclass(frozen=True, slots=True)
class _Around:
    """What bears on a sentence: the one behind it, in lower case, and whether its paragraph is a correction."""

    behind: str
    corrects: bool


class Retractions:
    """What is taken back in one text.

    Args:
        text: the working text.
        blocks: its paragraphs.
        title: of the source.
    """

    def __init__(self, text: str, blocks: Sequence[Paragraph], title: str) -> None:
        self.text = text
        heads = [text[block.start : min(block.end, block.start + _HEAD)].lower() for block in blocks]
        self._whole = any(_RETRACTED.search(head) for head in (title.lower(), *heads))
        self._around: dict[Sentence, _Around] = {}
        after = [block.sentences[:1] for block in blocks[1:]]
        corrects = bool(_CORRECTION.match(title.lower()))
        for block, head, following in zip(blocks, heads, [*after, ()], strict=True):
            here = corrects or bool(_CORRECTION.match(head))
            behind = [text[each.start : each.end].lower() for each in (*block.sentences[1:], *following)]
            for sentence, words in zip(block.sentences, [*behind, ""], strict=False):
                self._around[sentence] = _Around(words, here)
            # a heading of its own speaks for the paragraph under it
            corrects = here and len(block.sentences) == 1 and block.end - block.start < _HEAD

    def put(self, modality: Modality, sentence: Sentence, start: int, granted: bool) -> Modality:
        """The modality of what a sentence says; of what is taken back, denied, or alleged where that is left open.

        Args:
            modality: as the rest of the sentence puts it.
            sentence: that says it.
            start: of the words that say it, in code points of the text.
            granted: whether they take it for granted ("the attack"): then a detail alone may be wrong.
        """
        words, at = self.text[sentence.start : sentence.end], start - sentence.start
        modality = as_vouched(modality, words, at)
        if modality is not Modality.HAPPENED:
            return modality
        words = lowered(words)
        around = self._around[sentence]
        told = _TELLING.search(words) is not None
        if told and not _is_told(words, at):
            return Modality.ALLEGED if self._whole else modality
        denies = _DENIES.search(around.behind)
        if denies is not None or (told and _CORRECTS.search(around.behind)):
            # another's word against it leaves it open, but not what the outlet itself corrects
            disputed = denies is not None and denies.group("by") is not None and not around.corrects
            return Modality.ALLEGED if granted or disputed else Modality.DENIED
        ours = around.corrects and any(found.end() <= at for found in _OURS.finditer(words))
        open_still = self._whole or ours or (told and _DOUBTS.search(around.behind))
        return Modality.ALLEGED if open_still else modality


def _is_told(sentence: str, start: int) -> bool:
    """Whether the words at `start` are what the sentence (in lower case) says that somebody tells."""
    if _TOLD_BEHIND.search(sentence, start):
        return True
    return any(each.end() <= start for each in _TELLING.finditer(sentence))
