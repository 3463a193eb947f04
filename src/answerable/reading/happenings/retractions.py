"""What a text tells only in order to take it back: a report that was wrong, a claim that is not true.

In its own sentence ("our report that … was wrong"), in another, or at the head of the text: "That is not so",
"Retracted: …", "Correction". A correction repeats what it corrects. Read as a statement of its own it would count as
one more source for it.

But for what ends a clause ("who" is not the WHO), the patterns are in lower case, and are looked for in text in lower
case.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from answerable.model.claim import Modality
from answerable.reading.happenings.triggers import Trigger
from answerable.reading.language.clauses import Shape
from answerable.reading.language.lexicon import POSSESSIVES
from answerable.reading.language.sentences import Paragraph, Sentence
from answerable.reading.language.words import lowered

_GRANTING = POSSESSIVES | {"the", "this", "that", "these", "those"}
_TOLD = (
    r"(?:reports?|story|stories|articles?|claims?|statements?|accounts?|news|allegations?|rumou?rs?|assertions?|suggestions?"
    r"|accusations?|posts?|dispatch(?:es)?|items?|headlines?)"
)
_FALSE = (
    r"(?:false|wrong|untrue|incorrect|inaccurate|mistaken|baseless|unfounded|groundless|fabricated|invented|erroneous|fake"
    r"|not\s+true|not\s+correct|a\s+lie|lies|a\s+fabrication|an\s+invention|a\s+hoax|without\s+(?:any\s+)?foundation)"
)
_TAKEN_BACK = r"(?:retracted|withdrawn|disowned|taken\s+back|recanted|disproved|debunked|refuted)"
_IS_SO = r"(?:is|are|was|were|be|been|proved|proves|turned\s+out(?:\s+to\s+be)?)"
_ADVERB = r"(?:\s+(?:simply|plainly|entirely|completely|quite|just|later|since|now|also|in\s+fact))?"
_FROM = r"(?:\s+(?:of|on|in|from|by)\s+[\w'’.-]+(?:\s+[\w'’.-]+){0,3}?)?"
_THEN = r"(?=\s*(?:[.,;:!?\"”’)]|$|\b(?:and|but|because|since|after|as|when|by)\b))"
_CALL = r"(?:call|brand|label|dismiss|reject|describe|denounce)(?:s|ed|led|ing)?"

_BEFORE = tuple(
    re.compile(each)
    for each in (
        # "it is not true that …"; "it is wrong that" says that it should not be so
        rf"\bit\s+(?:is|was){_ADVERB}\s+(?!wrong|mistaken){_FALSE}\s+that\b",
        r"\bit\s+(?:is|was)n['’]t\s+(?:true|correct)\s+that\b",
        # "we retract our report that …"
        r"\b(?:retract|withdr[ae]w|disown|recant|disavow|take\s+back|took\s+back)(?:n|s|ed|ing)?\s+(?:[\w'’-]+\s+){0,4}?"
        rf"{_TOLD}(?:\s+[\w'’-]+){{0,6}}?\s+that\b",
        # "wrongly reported that …"
        r"\b(?:wrongly|falsely|incorrectly|mistakenly|erroneously)\s+"
        r"(?:reported|stated|said|claimed|alleged|suggested|wrote|told\s+\w+)\s+that\b",
    )
)
"""Words behind which what a sentence says is denied, up to the end of the clause."""

_AROUND = tuple(
    (re.compile(before), re.compile(behind))
    for before, behind in (
        # "the report that … was wrong"
        (
            rf"\b{_TOLD}{_FROM}(?:\s+that\b|\s*,?\s*[\"“‘'])",
            rf"\b{_IS_SO}{_ADVERB}\s+(?:{_FALSE}|{_TAKEN_BACK})\b{_THEN}",
        ),
        # "called the report that … false"
        (rf"\b{_CALL}\s+(?:[\w'’-]+\s+){{0,3}}?{_TOLD}\s+that\b", rf"\b(?:as\s+)?{_FALSE}\b{_THEN}"),
    )
)
"""What stands before and what stands behind words that are denied."""

_EARLIER = re.compile(
    r"\b(?:earlier|previous|original|first)\s+version\s+of\s+(?:this|the|that)\s+(?:article|story|report|page|text)"
    r"(?:\s+\w+ly)?\s+(?:said|stated|reported|claimed|wrote|gave)\b",
)
_ENDS = re.compile(
    r"[;:]|,?\s+\b(?:but|whereas|whose|who|which)\b|,\s+(?:and|while)\b|,\s+(?:she|he|it|they|we)\s+(?:said|says|added|wrote)\b"
)
"""Where what is taken back ends; what goes on behind it may stand."""

_HEAD = 120
"""Code points at the head of a paragraph in which the words stand that withdraw it."""

_SAYS = r"(?:says?|said|wrote|writes|reported|reports|claimed|claims|stated|states|told|alleged|announced|suggested)"
_BY = rf"(?:[\w'’.-]+\s+){{1,5}}?(?:have\s+|has\s+)?(?:since\s+|now\s+)?{_SAYS}\s+(?:that\s+)?"
_OPENING = r"^\W*(?:but\s+|however,?\s+|in\s+fact,?\s+)?"
_IT = r"(?:that|this|it|none\s+of\s+(?:that|this|it))"
_IS = (
    r"(?:\s+(?:has|have|had))?(?:\s+(?:since|now|later|also|simply|plainly|entirely|all))?"
    rf"\s+(?:is|are|was|were|be|been|proved|turned\s+out(?:\s+to\s+(?:be|have\s+been))?){_ADVERB}"
)
_NOT_SO = (
    r"(?:not\s+(?:so|true|the\s+case|correct|what\s+happened)|untrue|false|a\s+lie|a\s+fabrication|a\s+hoax|invented"
    r"|fabricated)"
)
_REPORT = rf"(?:(?:the|that|this|our|these|those|such|both|all)\s+(?:\w+\s+)?{_TOLD}{_FROM})"
_NOTHING = r"(?:no\s+such\s+thing|nothing\s+of\s+the\s+(?:kind|sort))\s+(?:has\s+|ever\s+)?happened"
_UNABLE = (
    r"(?:(?:was|were|is|are|been)\s+unable|cannot"
    r"|(?:could|can|has|have|had|was|were|is|are|did|does|do)(?:\s+not|n['’]t))"
)
_YET = r"(?:\s+(?:yet|been|be|able|to|independently|immediately))*"

_DENIES = re.compile(
    rf"{_OPENING}(?P<by>{_BY})?(?:{_IT}{_IS}\s+(?:{_NOT_SO}|{_TAKEN_BACK})|{_IT}\s+(?:is|was)n['’]t\s+(?:so|true|the\s+case)"
    rf"|{_REPORT}{_IS}\s+(?:{_FALSE}|{_TAKEN_BACK})|{_NOTHING}){_THEN}",
)
"""A sentence that says of the one before it that it is not so."""

_CORRECTS = re.compile(
    rf"{_OPENING}(?:{_IT}{_IS}\s+(?:{_FALSE}|in\s+error|our\s+mistake)|we\s+(?:were\s+wrong|regret\s+(?:the|this|our)\s+error))"
    rf"{_THEN}",
)
"""One that says of what was told that it was wrong. Of what was done, "that was wrong" passes judgement."""

_DOUBTS = re.compile(
    rf"{_OPENING}(?:(?:{_IT}|{_REPORT})\s+{_UNABLE}{_YET}\s+(?:verified|confirmed|corroborated|substantiated)"
    rf"|(?:[\w'’.-]+\s+){{1,6}}?{_UNABLE}{_YET}\s+(?:verify|verified|confirm|confirmed|corroborate|corroborated)"
    rf"\s+(?:{_IT}|{_REPORT})|there\s+(?:is|was|has\s+been)\s+no\s+(?:independent\s+|official\s+)?confirmation){_THEN}",
)
"""One that says of what was told that it is not confirmed."""

_TELLING = re.compile(rf"\b(?:{_SAYS}|according\s+to|{_TOLD})\b")
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


_AS_TOLD = re.compile(
    r"\b(?:as|contrary\s+to\s+what)\s+(?:(?:we|this\s+\w+|our\s+\w+)\s+(?:had\s+)?(?:\w+ly\s+|earlier\s+|first\s+)?"
    rf"{_SAYS}|(?:was\s+)?(?:previously|earlier|originally|first|initially|wrongly|incorrectly|mistakenly)\s+{_SAYS})\b"
    r"|\bcontrary\s+to\s+(?:our|an)\s+(?:earlier|previous|original|first)\s+\w+",
)
"""Where an outlet says of what did not happen that it had told so: "was not arrested, as we reported"."""


@dataclass(frozen=True, slots=True)
class _Around:
    """What bears on a sentence: those around it, in lower case, and whether its paragraph is a correction."""

    before: str
    behind: str
    corrects: bool

    def takes_back(self, sentence: str) -> bool:
        """Whether what a sentence says did not happen is what the outlet had told: a correction says it."""
        return self.corrects or bool(_AS_TOLD.search(sentence) or _EARLIER.search(self.before))


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
            told = [text[each.start : each.end].lower() for each in (*block.sentences, *following)]
            for at, sentence in enumerate(block.sentences):
                before = told[at - 1] if at else ""
                self._around[sentence] = _Around(before, told[at + 1] if at + 1 < len(told) else "", here)
            # a heading of its own speaks for the paragraph under it
            corrects = here and len(block.sentences) == 1 and block.end - block.start < _HEAD

    def put(self, modality: Modality, sentence: Sentence, start: int, granted: bool) -> Modality:
        """The modality of what a sentence says; of what is taken back, denied, or alleged where that is left open.

        So is denied what a correction says did not happen: the outlet had told that it did.

        Args:
            modality: as the rest of the sentence puts it.
            sentence: that says it.
            start: of the words that say it, in code points of the text.
            granted: whether they take it for granted ("the attack"): then a detail alone may be wrong.
        """
        words, at = self.text[sentence.start : sentence.end], start - sentence.start
        modality = as_vouched(modality, words, at)
        around = self._around[sentence]
        if modality is Modality.DID_NOT_HAPPEN:
            return Modality.DENIED if around.takes_back(lowered(words)) else modality
        if modality is not Modality.HAPPENED:
            return modality
        words = lowered(words)
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

    def takes_back(self, sentence: Sentence, start: int) -> bool:
        """Whether what a sentence tells at `start` is taken back, so that whom it names for a deed nobody does."""
        return self.put(Modality.HAPPENED, sentence, start, granted=False) is Modality.DENIED


def _is_told(sentence: str, start: int) -> bool:
    """Whether the words at `start` are what the sentence (in lower case) says that somebody tells."""
    if _TOLD_BEHIND.search(sentence, start):
        return True
    return any(each.end() <= start for each in _TELLING.finditer(sentence))


def as_vouched(modality: Modality, sentence: str, start: int) -> Modality:
    """The modality; of what is told as a fact to take it back: denied, or alleged, if perhaps a detail alone is wrong.

    Args:
        modality: as the rest of the sentence puts it.
        sentence: its words.
        start: of what says the happening, in code points from the beginning of the sentence.
    """
    if modality is not Modality.HAPPENED:
        return modality
    lower = lowered(sentence)
    if any(_reaches(each, lower, sentence, start, start) for each in _BEFORE):
        return Modality.DENIED
    for before, behind in _AROUND:
        last = behind.search(lower, start)
        if last is not None and _reaches(before, lower, sentence, start, last.start()):
            return Modality.DENIED
    return Modality.ALLEGED if _reaches(_EARLIER, lower, sentence, start, start) else modality


def _reaches(words: re.Pattern[str], lower: str, sentence: str, start: int, end: int) -> bool:
    """Whether `start` lies behind the words, and their clause goes on up to `end`."""
    return any(found.end() <= start and not _ENDS.search(sentence, found.end(), end) for found in words.finditer(lower))


def is_granted(shape: Shape | None, trigger: Trigger) -> bool:
    """Whether a noun takes it for granted that it happened: "the attack", "their arrest"."""
    if shape is None or trigger.main in shape.group_at or (chunk := shape.chunk_at[trigger.main]) is None:
        return False
    return chunk.owner is not None or shape.words[chunk.first].lower in _GRANTING
