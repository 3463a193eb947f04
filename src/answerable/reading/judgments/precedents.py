"""Other cases that a judgment cites: what was done and decided in them is none of its own.

"In Orme v. The State the accused had stabbed his neighbour. He was convicted of murder." Whoever is called the accused
there is not the accused here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from answerable.model.claim import WHO, Claim
from answerable.reading.judgments.unproven import NUMBER
from answerable.reading.language.sentences import Sentence

_PART = r"(?:[A-Z][\w.'’&()-]*|of|and|the|for|et|al\.?|&|ex|parte|alias|de|du|von)"
_SIDE = rf"[A-Z][\w.'’&()-]*(?: {_PART}){{0,8}}?"
_CASE = rf"(?P<one>{_SIDE}),? (?:[vV][sS]?\.?|versus) (?:the )?(?P<other>{_SIDE})(?=[\s,;:()\[]|$)"
_CITED = re.compile(
    rf"{NUMBER}(?:(?:(?!As\b)[A-Z]\w+|For example|By contrast|In contrast),? )?"
    r"(?:[Ii]n|[Ss]ee(?: also)?|[Cc]f\.?|[Cc]ompare"
    r"|[Tt]he (?:facts|case|decision|judge?ment|ruling|authority) (?:of|in)) "
    rf"(?:the (?:\w+ )?(?:case|matter|decision|judge?ment)s? (?:of|in) )?{_CASE}"
)
"""How a sentence begins that tells of another case."""
_RELIED = re.compile(
    r"\b(?:rel(?:y|ies|ied|ying)|reliance|refer(?:s|red|ring|ence)?|cit(?:e|es|ed|ing)|follow(?:s|ed|ing)?"
    rf"|distinguish(?:es|ed|ing)?|appl(?:y|ies|ied|ying)) (?:\w+ ){{0,4}}?{_CASE}"
)
_HELD = re.compile(rf"(?<!as )(?<!As )\b[Ii]n {_CASE}")
_THERE = re.compile(
    r",? (?:where(?:by|in)?|in which|when|that|the (?:accused|appellants?|applicants?|court|defendants?|deceased))\b"
    r"|[^;:\n]{0,60}[;:]$"
)
"""What makes of a case named within a sentence what its rest tells of: "it was held in Orme v. State that"."""
_REPORT = re.compile(r"(?:,? ?(?:[(\[][^)\]\n]{1,40}[)\]]|\d+ [A-Z][\w. ]{1,12} \d+)(?: (?:\d+|[A-Z][\w.]*))*)*")
"""The report of a case behind its name: "[2004] EWCA Crim 11", "(2001) 3 SCC 44"."""
_STATES = re.compile(
    r"(?:R|Rex|Regina|King|Queen|State|States|United|Crown|People|Republic|Prosecutor|Commonwealth|Government|Director"
    r"|Public|Attorney|General|Union|Others|Another|Ors|Anor|The|Of|And|[A-Z]\.?)\b\.?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w'’-]{2,}")
_GOING_ON = re.compile(
    rf"{NUMBER}(?:He|She|They|It|His|Her|Their|There|The (?:accused|appellants?|defendants?|applicants?"
    r"|deceased|victims?|court|trial (?:court|judge)|jury|(?:Supreme|High|Federal|Constitutional) Court"
    r"|Court of Appeals?|House of Lords|Privy Council|Appeals? (?:Chamber|Court)|Grand Chamber))\b"
)
"""How a sentence begins that goes on with it."""
_HERE = re.compile(
    r"\b(?:(?:present|instant|current) (?:case|appeal|matter|proceedings)|this (?:case|appeal|court)|here|before us"
    r"|(?:case|matter) (?:at|in) hand|our view|my view)\b",
    re.IGNORECASE,
)
_COURTS = re.compile(
    r"\b(?:court|chamber|tribunal|panel|judge|justice|lords|council|commission|bench)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Precedent:
    """What a judgment tells of another case.

    Attributes:
        start, end: where it is told, behind the name of the case.
        named: where the sentence names the case, with the report of it.
    """

    start: int
    end: int
    named: tuple[int, int]


def cites(text: str, start: int, end: int) -> bool:
    """Whether a sentence begins with the name of a case."""
    return _CITED.match(text, start, end) is not None


def precedents(text: str, sentences: Sequence[Sentence], head: str) -> Iterator[Precedent]:
    """What the sentences of a paragraph tell of other cases than the one that the title page names."""
    named: tuple[int, int] | None = None
    for sentence in sentences:
        cited = _cited(text, sentence, head)
        if cited is not None:
            named = cited
            yield Precedent(cited[1], sentence.end, cited)
        elif named is not None and _GOING_ON.match(text, sentence.start, sentence.end):
            if _HERE.search(text, sentence.start, sentence.end):
                named = None
            else:
                yield Precedent(sentence.start, sentence.end, named)
        else:
            named = None


def told_of(claim: Claim, precedent: Precedent) -> Claim | None:
    """A claim of another case, where it names who had part in it, without what is only the case's name; else none."""
    start, end = precedent.named
    kept = tuple(each for each in claim.arguments if not start <= each.span.start < end)
    if not any(each.role in WHO and each.name and not _COURTS.search(each.value) for each in kept):
        return None
    return claim if len(kept) == len(claim.arguments) else claim.remade(arguments=kept)


def _cited(text: str, sentence: Sentence, head: str) -> tuple[int, int] | None:
    """Where a sentence names another case of which its rest tells, with the report of it."""
    within = (text, sentence.start, sentence.end)
    found = _CITED.match(*within) or _RELIED.search(*within)
    held = None if found is not None else _HELD.search(*within)
    found = found or held
    if found is None or _is_own(head, f"{found['one']} {found['other']}"):
        return None
    report = _REPORT.match(text, found.end(), sentence.end)
    end = report.end() if report is not None else found.end()
    if held is not None and (
        _THERE.match(text, end, sentence.end) is None or _HERE.search(text, end, sentence.end) is not None
    ):
        return None
    return found.start("one"), end


def _is_own(head: str, case: str) -> bool:
    """Whether a case is the one that the text judges: its title page has the name of a party that is no state."""
    own = (word.casefold() for word in _WORD.findall(case) if not _STATES.fullmatch(word))
    return any(re.search(rf"\b{re.escape(word)}\b", head.casefold()) for word in own)
