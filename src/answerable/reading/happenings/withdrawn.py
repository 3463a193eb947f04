"""What a sentence tells only in order to take it back: a report that was wrong, a claim that is not true.

A correction repeats what it corrects. Read as a statement of its own it would count as one more source for it. But for
what ends a clause ("who" is not the WHO), the patterns are in lower case, and are looked for in text in lower case.
"""

from __future__ import annotations

import re

from answerable.model.claim import Modality
from answerable.reading.language.words import lowered

TOLD = (
    r"(?:reports?|story|stories|articles?|claims?|statements?|accounts?|news|allegations?|rumou?rs?|assertions?|suggestions?"
    r"|accusations?|posts?|dispatch(?:es)?|items?|headlines?)"
)
FALSE = (
    r"(?:false|wrong|untrue|incorrect|inaccurate|mistaken|baseless|unfounded|groundless|fabricated|invented|erroneous|fake"
    r"|not\s+true|not\s+correct|a\s+lie|lies|a\s+fabrication|an\s+invention|a\s+hoax|without\s+(?:any\s+)?foundation)"
)
TAKEN_BACK = r"(?:retracted|withdrawn|disowned|taken\s+back|recanted|disproved|debunked|refuted)"
_IS = r"(?:is|are|was|were|be|been|proved|proves|turned\s+out(?:\s+to\s+be)?)"
ADVERB = r"(?:\s+(?:simply|plainly|entirely|completely|quite|just|later|since|now|also|in\s+fact))?"
FROM = r"(?:\s+(?:of|on|in|from|by)\s+[\w'’.-]+(?:\s+[\w'’.-]+){0,3}?)?"
THEN = r"(?=\s*(?:[.,;:!?\"”’)]|$|\b(?:and|but|because|since|after|as|when|by)\b))"
_CALL = r"(?:call|brand|label|dismiss|reject|describe|denounce)(?:s|ed|led|ing)?"

_BEFORE = tuple(
    re.compile(each)
    for each in (
        # "it is not true that …"; "it is wrong that" says that it should not be so
        rf"\bit\s+(?:is|was){ADVERB}\s+(?!wrong|mistaken){FALSE}\s+that\b",
        r"\bit\s+(?:is|was)n['’]t\s+(?:true|correct)\s+that\b",
        # "we retract our report that …"
        r"\b(?:retract|withdr[ae]w|disown|recant|disavow|take\s+back|took\s+back)(?:n|s|ed|ing)?\s+(?:[\w'’-]+\s+){0,4}?"
        rf"{TOLD}(?:\s+[\w'’-]+){{0,6}}?\s+that\b",
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
        (rf"\b{TOLD}{FROM}(?:\s+that\b|\s*,?\s*[\"“‘'])", rf"\b{_IS}{ADVERB}\s+(?:{FALSE}|{TAKEN_BACK})\b{THEN}"),
        # "called the report that … false"
        (rf"\b{_CALL}\s+(?:[\w'’-]+\s+){{0,3}}?{TOLD}\s+that\b", rf"\b(?:as\s+)?{FALSE}\b{THEN}"),
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
