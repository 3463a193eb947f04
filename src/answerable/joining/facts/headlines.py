"""What a headline calls somebody of whose step it tells: "Bell ringer sent to prison", "nine years for foreman"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_JUDGED = frozenset({"conviction", "verdict", "sentence", "imprisonment"})
_SHUT_OUT = frozenset({"dismissal", "sanction", "expulsion", "travel_ban", "designation"})
_UNDERGONE = {
    "arrest": (
        r"arrested|detained|held|remanded|seized|caught|picked\s+up|taken\s+into\s+custody|in\s+custody",
        frozenset({"arrest"}),
    ),
    "charge": (
        r"charged|indicted|accused|in\s+(?:the\s+)?dock|in\s+court|on\s+trial|tried|faces?\s+(?:court|trial|charges?)",
        frozenset({"charge", "trial", "arrest"}),
    ),
    "judged": (
        r"convicted|(?:found\s+)?guilty|sentenced|jailed|imprisoned|gets|given|condemned|sent\s+(?:to\s+prison|to\s+jail|down)"
        r"|goes\s+(?:to\s+prison|to\s+jail|down)",
        _JUDGED,
    ),
    "fined": (r"fined", frozenset({"fine"})),
    "wanted": (r"wanted", frozenset({"arrest_warrant"})),
    "out": (
        r"suspended|sacked|dismissed|fired|removed|demoted|banned|barred|blacklisted|expelled|loses?\s+(?:post|job|seat|command)",
        _SHUT_OUT,
    ),
}
"""What a headline says befell somebody, and the kinds of steps that it may tell of."""
_FOR = {
    "judged": (r"years?|months?|life|prison|jail|sentence", _JUDGED),
    "fined": (r"fine", frozenset({"fine"})),
    "wanted": (r"warrant", frozenset({"arrest_warrant"})),
    "charge": (r"charges?|trial", frozenset({"charge", "trial"})),
}
"""The same of what there is "for" somebody: "nine years for foreman"."""
_WHAT = r"(?:the\s+|an?\s+)?(?P<what>[^\W\d_][\w’'-]*(?:\s(?!for\b|over\b|in\b|of\b|to\b|who\b)[\w’'-]+){0,2}?)"
_HEADLINES = [
    *(
        (re.compile(rf"{_WHAT}\s+(?:is\s+|was\s+|again\s+)?(?:{words})\b", re.I), steps)
        for words, steps in _UNDERGONE.values()
    ),
    *(
        (re.compile(rf".*\b(?:{words})\s+for\s+{_WHAT}(?=$|\s+(?:over|in|after|who|at|of|from|as)\b)", re.I), steps)
        for words, steps in _FOR.values()
    ),
]


def called(title: str) -> Iterator[tuple[str, frozenset[str]]]:
    """What a headline may call somebody, each with the kinds of the steps that it may tell of."""
    for pattern, steps in _HEADLINES:
        found = pattern.match(title.strip())
        if found is not None:
            yield found["what"], steps
