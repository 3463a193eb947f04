"""For which state or body somebody takes a measure: "President Salt", "Norland's foreign minister", "the US Treasury".

What an officer of a state did is undone by the state, or by the next who holds the office.
"""

from __future__ import annotations

import re

from answerable.joining.actors.names import fold
from answerable.joining.actors.states import state
from answerable.joining.matching.name_words import CALENDAR, OFFICES
from answerable.model.claim import Argument, Claim, Role
from answerable.reading.language.geography import DEMONYMS

_NAME = r"(?P<name>[^\W\d_a-z][\w’-]*(?:\s(?:of\s(?:the\s)?)?[^\W\d_a-z][\w’-]*){0,3}?)"
_POST = (
    r"(?i:(?:(?:prime|foreign|interior|defence|defense|justice|finance|trade)\s)?"
    r"(?:presidents?|premier|ministers?|chancellor|king|queen|government|ministry|treasury|cabinet|authorities"
    r"|secretary of state|ambassadors?|envoys?))"
)
_OWN = re.compile(rf"\b{_NAME}(?:['’]s|s['’])\s+{_POST}\b")
_BEFORE = re.compile(rf"\b(?P<name>[^\W\d_a-z][\w’-]*)\s+{_POST}\b")
_OF = re.compile(rf"\b{_POST}\b(?:,)?(?:\s[^\W\d_a-z][\w’.-]*){{0,4}}\s+of\s+(?:the\s+)?{_NAME}(?![\w’-])")
_HOLDS_POST = re.compile(rf"\b{_POST}\b")
_ORGAN = re.compile(
    r"(?:council|commission|assembly|secretariat|parliament|ministers|government)\s+of\s+(?:the\s+)?"
    r"(?P<body>\S.*\b(?:alliance|bloc|commonwealth|community|confederation|federation|league|union))"
)
"""An organ of a body of states, which acts for it: "Council of the Western League"."""
_WITHIN = re.compile(
    r"\b(?:in|from)\s+(?P<name>[^\W\d_a-z]\w+)\s+(?:banks?|territory|ports|waters|airspace|soil|jurisdiction)\b"
)
"""Where a measure takes effect is the country of who takes it: "froze assets in American banks"."""
_AROUND = 60
"""Code points before and after the maker's words that belong to them."""


def sides(claim: Claim) -> frozenset[str]:
    """The states, by their code, and bodies, by their folded name, for which the makers of a measure act.

    Empty where no maker is told of, or where the words do not say for whom an officer acts.
    """
    makers = [each for each in claim.arguments if each.role is Role.ACTOR]
    return frozenset(filter(None, (_side(claim, each) for each in makers)))


def _side(claim: Claim, maker: Argument) -> str:
    sentence, base = claim.sentence.quote, claim.sentence.start
    start, end = maker.span.start - base, maker.span.end - base
    around = sentence[max(0, start - _AROUND) : end + _AROUND]
    first = min(start, _AROUND)
    last = first + end - start
    found = next(
        (match for rule in (_OWN, _OF, _BEFORE) for match in rule.finditer(around) if _meets(match, first, last)), None
    )
    if found is not None and (named := _known(found["name"])):
        return named
    if not maker.name:
        return ""
    folded = fold(maker.value)
    if state(folded) or not _HOLDS_POST.search(around[:last]):
        organ = _ORGAN.fullmatch(folded)
        return state(folded) or (folded if organ is None else state(organ["body"]) or organ["body"])
    within = _WITHIN.search(sentence)
    return _known(within["name"]) if within is not None else folded


def _meets(match: re.Match[str], first: int, last: int) -> bool:
    """Whether the words for the office are the maker's own: they touch, and no clause ends between."""
    return match.start() <= last and first <= match.end() + 2


def _known(name: str) -> str:
    """The state that a name or a demonym is, or the folded name; empty for an office or a day."""
    folded = fold(name)
    code = state(folded) or state(fold(DEMONYMS.get(folded, "")))
    if code:
        return code
    return "" if {*folded.split()} & (OFFICES | CALENDAR | {"the", "a", "his", "her", "its", "their"}) else folded
